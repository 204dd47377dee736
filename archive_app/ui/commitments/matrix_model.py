"""The matrix as a table of cells; it holds what the ledger laid out and asks for nothing."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from archive_app.model.ids import CommitmentId
from archive_app.model.ledger import Cell, Matrix, Row
from archive_app.ui.commitments import wording

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What a cell is asked for beside what Qt asks."""

    CELL = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


class MatrixModel(QAbstractTableModel):
    """One matrix."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self._matrix: Matrix | None = None

    @property
    def matrix(self) -> Matrix | None:
        """The matrix that is shown."""
        return self._matrix

    def show(self, matrix: Matrix) -> None:
        """Show another matrix; one of the same rows and columns keeps the selection."""
        old = self._matrix
        same = old is not None and (_keys(old) == _keys(matrix))
        if not same:
            self.beginResetModel()
            self._matrix = matrix
            self.endResetModel()
            return
        self._matrix = matrix
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def cell(self, index: Index) -> Cell | None:
        """Return the cell at an index, None without one."""
        if self._matrix is None or not index.isValid():
            return None
        return self._matrix.cells[index.row()][index.column()]

    def row(self, index: Index) -> Row | None:
        """Return the row of an index, None without one."""
        if self._matrix is None or not index.isValid():
            return None
        return self._matrix.rows[index.row()]

    def place_of(self, name: CommitmentId) -> QModelIndex:
        """Return the cell in which a commitment stands, an invalid index when it is not shown."""
        for row, cells in enumerate(self._matrix.cells if self._matrix else ()):
            for column, cell in enumerate(cells):
                if any(entry.id == name for entry in cell.entries):
                    return self.index(row, column)
        return QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() or self._matrix is None else len(self._matrix.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() or self._matrix is None else len(self._matrix.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's value and the sentence that tells it."""
        cell = self.cell(index)
        row = self.row(index)
        if cell is None or row is None or self._matrix is None:
            return None
        if role == Role.CELL:
            return cell
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return wording.cell_sentence(row.name, self._matrix.columns[index.column()], cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = [f"{entry.words} – {entry.voiced_by or entry.actor}" for entry in cell.entries]
            return "\n".join(told) or wording.blank_words(cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the two lines at the head of a column or a row."""
        matrix = self._matrix
        if matrix is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if orientation == Qt.Orientation.Horizontal and section < len(matrix.columns):
            return "\n".join(wording.column_heading(matrix.columns[section]))
        if orientation == Qt.Orientation.Vertical and section < len(matrix.rows):
            row = matrix.rows[section]
            return f"{row.name}\n{wording.entered_words(row.entered)}"
        return None


def _keys(matrix: Matrix) -> tuple[object, ...]:
    return (
        matrix.series,
        matrix.kind,
        tuple(column.key for column in matrix.columns),
        tuple(row.key for row in matrix.rows),
    )
