"""A list model of what somebody said or promised, newest first, fetched as it is scrolled."""

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from archive_app.model.who import Promised, Said
from archive_app.ui.people import wording

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row tells besides its sentence."""

    ITEM = Qt.ItemDataRole.UserRole + 1


class SpokenModel(QAbstractListModel):
    """Statements or promises; `more_wanted` asks for those after the ones that are held."""

    more_wanted = Signal(int)  # how many are held

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self._items: list[Said | Promised] = []
        self._is_whole = True
        self._is_asked = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many are held."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the statement or promise, or a sentence of it."""
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        if role == Role.ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            how = wording.way(item) if isinstance(item, Said) else wording.strength(item)
            return f"{item.words} ({how}; {wording.place(item.where, item.locator, item.date)})"
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be more."""
        return not self._is_whole and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for more."""
        self._is_asked = True
        self.more_wanted.emit(len(self._items))

    def show(self, items: list[Said] | list[Promised], *, is_whole: bool = True) -> None:
        """Show other items."""
        self.beginResetModel()
        self._items = list(items)
        self._is_whole, self._is_asked = is_whole, False
        self.endResetModel()

    def add(self, items: list[Said], *, is_whole: bool) -> None:
        """Put more items after those that are held."""
        self._is_whole, self._is_asked = is_whole, False
        if items:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
            self._items.extend(items)
            self.endInsertRows()

    def item(self, row: int) -> Said | Promised | None:
        """Return the statement or promise in `row`, None outside the list."""
        return self._items[row] if 0 <= row < len(self._items) else None
