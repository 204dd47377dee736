"""The queue as a list model: holds what waits, and fetches the words of rows when they show."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from archive_app.model.review import Line, Waiting
from archive_app.ui.review import wording

Index = QModelIndex | QPersistentModelIndex
_AT_ONCE = 40


class Role(IntEnum):
    """What a row tells besides its sentence."""

    ITEM = Qt.ItemDataRole.UserRole + 1
    LINE = Qt.ItemDataRole.UserRole + 2


class QueueModel(QAbstractListModel):
    """The questions that wait; `lines_wanted` asks for the words of rows that were looked at."""

    lines_wanted = Signal(object)  # tuple[Waiting, ...]

    def __init__(self) -> None:
        """Start with nothing that waits."""
        super().__init__()
        self._items: list[Waiting] = []
        self._lines: dict[str, Line] = {}
        self._asked: set[str] = set()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many questions wait."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the item, its line or a sentence for whoever cannot see the row."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        match role:
            case Role.ITEM:
                return item
            case Role.LINE:
                return self._line(index.row())
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                line = self._lines.get(item.key)
                parts = [*wording.row_head(item), wording.confidence_name(item.confidence)]
                parts += [line.words, line.where, line.locator] if line else []
                return ", ".join(part for part in parts if part)
        return None

    def show(self, items: Sequence[Waiting]) -> None:
        """Show other questions; words that are known are kept."""
        self.beginResetModel()
        self._items = list(items)
        self._asked &= self._lines.keys()
        self.endResetModel()

    def take_out(self, key: str) -> None:
        """Take the question `key` out of the list, as soon as it is answered."""
        row = self.row_of(key)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._items[row]
            self.endRemoveRows()

    def add_lines(self, lines: dict[str, Line]) -> None:
        """Fill in the words of rows."""
        self._lines.update(lines)
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))

    def item(self, row: int) -> Waiting | None:
        """Return the question in `row`, None outside the list."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def row_of(self, key: str) -> int:
        """Return the row of a question, -1 where it does not wait."""
        return next((row for row, item in enumerate(self._items) if item.key == key), -1)

    def _line(self, row: int) -> Line | None:
        item = self._items[row]
        line = self._lines.get(item.key)
        if line is None and item.key not in self._asked:
            wanted = [
                other
                for other in self._items[row : row + _AT_ONCE]
                if other.key not in self._lines and other.key not in self._asked
            ]
            self._asked.update(other.key for other in wanted)
            self.lines_wanted.emit(tuple(wanted))
        return line
