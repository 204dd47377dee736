"""The values of one facet: which can be chosen, which are, and how many passages each brings."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from archive_app.model.finding import Facet, FacetValue
from archive_app.ui.search import wording
from archive_app.ui.search.wording import Search

Index = QModelIndex | QPersistentModelIndex
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
VALUES_AT_FIRST = 6
_ROOT = QModelIndex()
_KEPT = frozenset({Facet.KIND, Facet.LANGUAGE})
"""Facets of few values, which all stay in sight."""


class FacetModel(QAbstractListModel):
    """The values in the order of the first answer; while one narrows, none moves or goes."""

    toggled = Signal(str)  # the id of a value that a user chose or let go

    def __init__(self, facet: Facet) -> None:
        """Begin without values of `facet`."""
        super().__init__()
        self.facet = facet
        self._values: list[FacetValue] = []
        self._chosen: frozenset[str] = frozenset()
        self._typed: str | None = None
        self._open = False

    @property
    def hidden(self) -> int:
        """How many values are not shown."""
        return len(self._values) - self.rowCount()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose from."""
        return not self._values

    def show(self, values: tuple[FacetValue, ...], chosen: tuple[str, ...], typed: str) -> None:
        """Show the values of an answer to what was `typed`."""
        arranged = self._arranged(values, chosen, narrowing=typed == self._typed)
        same = [value.id for value in arranged] == [value.id for value in self._values]
        self._typed = typed
        if same and self.rowCount() == self._rows(arranged, frozenset(chosen)):
            self._values, self._chosen = arranged, frozenset(chosen)
            if arranged:
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self.beginResetModel()
        self._values, self._chosen = arranged, frozenset(chosen)
        self.endResetModel()

    def name_of(self, value: str) -> str:
        """Return what stands beside the box of a value, also of one that is not held."""
        held = (other for other in self._values if other.id == value)
        return wording.facet_value(self.facet, next(held, FacetValue(value, 0)))

    def set_open(self, *, is_open: bool) -> None:
        """Show all values, or the first ones."""
        self.beginResetModel()
        self._open = is_open
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many values are shown."""
        return 0 if parent.isValid() else self._rows(self._values, self._chosen)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every value be chosen."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return name, count and whether it is chosen."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        value = self._values[index.row()]
        name = wording.facet_value(self.facet, value)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return name
        if role == COUNT_ROLE:
            return value.count
        if role == Qt.ItemDataRole.CheckStateRole:
            chosen = value.id in self._chosen
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return Search.tr("{name}, {n} passages").format(name=name, n=value.count)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell that a value was chosen or let go; what comes of it is shown by `show`."""
        del value
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggled.emit(self._values[index.row()].id)
        return True

    def _rows(self, values: list[FacetValue], chosen: frozenset[str]) -> int:
        if self._open or len(values) <= VALUES_AT_FIRST + 1:
            return len(values)
        if not chosen:
            return VALUES_AT_FIRST
        last = max((n for n, value in enumerate(values, 1) if value.id in chosen), default=0)
        return max(VALUES_AT_FIRST, last)

    def _arranged(
        self, values: tuple[FacetValue, ...], chosen: tuple[str, ...], *, narrowing: bool
    ) -> list[FacetValue]:
        new = {value.id: value for value in values}
        kept = [
            new.get(old.id, FacetValue(old.id, 0, old.name))
            for old in self._values
            if narrowing or old.id in chosen or self.facet in _KEPT
        ]
        held = {value.id for value in kept}
        kept += [value for value in values if value.id not in held]
        if not narrowing:
            kept.sort(key=self._order)
        return kept

    def _order(self, value: FacetValue) -> tuple[bool, int, str]:
        """Countries stand in protocol order, everything else by how much there is."""
        if self.facet is Facet.COUNTRY:
            return (not value.id, 0, wording.facet_value(self.facet, value))
        return (False, -value.count, wording.facet_value(self.facet, value))
