"""The papers as a table: it holds their ids in order and reads a row when it is first shown."""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from archive_app.errors import NotFound
from archive_app.model.ids import DocumentId
from archive_app.model.library import LibraryRow
from archive_app.model.particulars import Field
from archive_app.ui.library.cells import COLUMNS, cell, heading, sentence, speaks_alone

Index = QModelIndex | QPersistentModelIndex
Edit = Callable[[DocumentId, Field, Any], None]
_NOWHERE = QModelIndex()
# Made once: a view asks for the flags of every cell that is chosen.
_FLAGS = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemNeverHasChildren
)
_MOST_RUNS = 40
"""Runs of rows that come or go one by one; more are shown anew at once."""


class Role(IntEnum):
    """What else a cell knows."""

    CELL = Qt.ItemDataRole.UserRole + 1
    DOCUMENT = Qt.ItemDataRole.UserRole + 2
    ROW = Qt.ItemDataRole.UserRole + 3
    FIELD = Qt.ItemDataRole.UserRole + 4


class LibraryModel(QAbstractTableModel):
    """Rows are papers, columns the particulars of COLUMNS."""

    def __init__(self, read: Callable[[DocumentId], LibraryRow], edit: Edit) -> None:
        """`read` gives a row by its key; `edit` records what was typed into a cell."""
        super().__init__()
        self._read = read
        self._edit = edit
        self._documents: list[DocumentId] = []
        self._rows: dict[DocumentId, LibraryRow] = {}

    @property
    def documents(self) -> Sequence[DocumentId]:
        """The papers in the order in which they stand."""
        return self._documents

    def show_documents(self, documents: Iterable[DocumentId]) -> None:
        """Show these papers, all read anew; a few that come or go leave the others in place.

        Where the order is another one, or many come and go, the model is reset.
        """
        new = list(documents)
        self._rows.clear()
        kept = set(new)
        staying = [item for item in self._documents if item in kept]
        known = set(staying)
        gone = _runs(n for n, item in enumerate(self._documents) if item not in kept)
        come = _runs(n for n, item in enumerate(new) if item not in known)
        in_order = staying == [item for item in new if item in known]
        if not in_order or len(gone) + len(come) > _MOST_RUNS:
            # A header keeps an index for each of thousands of rows while a layout changes.
            self.beginResetModel()
            self._documents = new
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(_NOWHERE, first, last)
            del self._documents[first : last + 1]
            self.endRemoveRows()
        for first, last in come:
            self.beginInsertRows(_NOWHERE, first, last)
            self._documents[first:first] = new[first : last + 1]
            self.endInsertRows()
        self.read_anew()

    def read_anew(self) -> None:
        """Read every row again when it is next shown."""
        self._rows.clear()
        if self._documents:
            last = self.index(len(self._documents) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, number: int) -> LibraryRow | None:
        """Return a row; None where its paper has just been purged."""
        document = self._documents[number]
        if document not in self._rows:
            try:
                self._rows[document] = self._read(document)
            except NotFound:
                return None
        return self._rows[document]

    def can_be_edited(self, index: Index) -> bool:
        """Whether a cell holds one particular: the speakers of a paper that has several do not."""
        row = self.row(index.row()) if index.isValid() else None
        return row is not None and (
            COLUMNS[index.column()] is not Field.SPEAKER or speaks_alone(row)
        )

    def row_of(self, document: DocumentId) -> int:
        """Return where a paper stands, -1 where it is not listed."""
        return self._documents.index(document) if document in self._documents else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many papers are listed."""
        return 0 if parent.isValid() else len(self._documents)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says under `role`."""
        if not index.isValid():
            return None
        if role == Role.DOCUMENT:
            return self._documents[index.row()]
        field = COLUMNS[index.column()]
        if role == Role.FIELD:
            return field
        known = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole)
        own = (Qt.ItemDataRole.AccessibleTextRole, Role.CELL, Role.ROW)
        row = self.row(index.row()) if role in known or role in own else None
        return None if row is None else _told(row, field, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was typed to whoever records it; the row is read anew when that is done."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        self._edit(self._documents[index.row()], COLUMNS[index.column()], value)
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(COLUMNS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited; `can_be_edited` knows better and reads the row for it."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags


def _told(row: LibraryRow, field: Field, role: int) -> Any:
    match role:
        case Role.ROW:
            return row
        case Role.CELL:
            return cell(row, field)
        case Qt.ItemDataRole.EditRole:
            return _as_typed(row, field)
        case Qt.ItemDataRole.DisplayRole:
            return cell(row, field).first
    return sentence(row, field)


def _as_typed(row: LibraryRow, field: Field) -> str:
    """Return the value as it stands in an editor: dates as printed, codes as they are."""
    if field is Field.DATE:
        return row.paper.date.printed if row.paper.date else ""
    if field is Field.TITLE:
        return row.paper.title
    return row.paper.text_of(field)


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return rising numbers as runs (first, last)."""
    found = []
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        found.append((run[0], run[-1]))
    return found
