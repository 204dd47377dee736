"""The ledger as a list of commitments, one to a row."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from archive_app.model.ids import CommitmentId
from archive_app.model.ledger import Entry
from archive_app.ui.commitments import wording
from archive_app.ui.controls.marks import evidence_word, strength_word
from archive_app.ui.look import shapes
from archive_app.ui.look.theme import Look
from archive_app.ui.tongue import Tongue

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ENTRY = Qt.ItemDataRole.UserRole + 1
SORT = Qt.ItemDataRole.UserRole + 2


class CommitmentList(Tongue):
    """The words at the head of the list."""


class Column(IntEnum):
    """The columns of the list."""

    WHO = 0
    WORDING = 1
    WORDS = 2
    YEAR = 3
    EVIDENCE = 4
    SCHEDULE = 5
    CLOSURE = 6
    THEME = 7


class ListModel(QAbstractTableModel):
    """The commitments that the filter lets through."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self._entries: list[Entry] = []
        self._names: dict[str, str] = {}

    def show(self, entries: list[Entry], names: dict[str, str]) -> None:
        """Show `entries`; `names` are those of the rows of the matrix by key."""
        self.beginResetModel()
        self._entries = list(entries)
        self._names = names
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the commitment of a row."""
        return self._entries[row]

    def row_of(self, name: CommitmentId) -> int:
        """Return the row of a commitment, -1 when it is not there."""
        return next((n for n, entry in enumerate(self._entries) if entry.id == name), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column shows of a commitment."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == SORT:
            return self._sorted_by(entry, Column(index.column()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown(entry, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (self._shown(entry, column) for column in Column)
            return ", ".join(text for text in told if text)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return _heading(Column(section)) if section < len(Column) else None

    def _shown(self, entry: Entry, column: Column) -> str:
        shown = {
            Column.WHO: self._names.get(entry.row, entry.actor),
            Column.WORDING: strength_word(entry.strength),
            Column.WORDS: entry.words,
            Column.YEAR: entry.year,
            Column.EVIDENCE: wording.restated_words(entry.restated)
            if entry.restated
            else evidence_word(entry.evidence),
            Column.SCHEDULE: " ".join(
                part for part in (wording.schedule_word(entry.schedule), entry.deadline) if part
            ),
            Column.CLOSURE: wording.closure_word(entry.closure),
            Column.THEME: entry.theme,
        }
        return shown[column]

    def _sorted_by(self, entry: Entry, column: Column) -> Any:
        match column:
            case Column.WORDING:
                return list(type(entry.strength)).index(entry.strength)
            case Column.EVIDENCE:
                return list(type(entry.evidence)).index(entry.evidence)
            case Column.SCHEDULE:
                return entry.due or "9999"
        return self._shown(entry, column).casefold()


class ListDelegate(QStyledItemDelegate):
    """Puts the shapes before the words, and words of papers into the reading face."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Take colours and faces from `look`."""
        super().__init__(parent)
        self._look = look

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Add shape and face to what is painted."""
        super().initStyleOption(option, index)
        entry: Entry | None = index.data(ENTRY)
        if entry is None:
            return
        match Column(index.column()):
            case Column.WORDS:
                option.font = self._look.reading_font(9.75)
            case Column.WORDING:
                self._draw(
                    option,
                    12,
                    12,
                    lambda p, a: shapes.paint_strength(p, a, entry.strength, self._look.colours),
                )
            case Column.EVIDENCE if not entry.restated:
                self._draw(
                    option,
                    23,
                    12,
                    lambda p, a: shapes.paint_evidence(p, a, entry.evidence, self._look.colours),
                )

    def _draw(self, option: QStyleOptionViewItem, width: int, height: int, painting: Any) -> None:
        ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painting(painter, QRectF(0, 0, width, height))
        painter.end()
        option.icon = QIcon(picture)
        option.decorationSize = picture.deviceIndependentSize().toSize()
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration


def _heading(column: Column) -> str:
    return {
        Column.WHO: CommitmentList.tr("Country"),
        Column.WORDING: CommitmentList.tr("Wording"),
        Column.WORDS: CommitmentList.tr("What"),
        Column.YEAR: CommitmentList.tr("Year"),
        Column.EVIDENCE: CommitmentList.tr("Evidence"),
        Column.SCHEDULE: CommitmentList.tr("Schedule"),
        Column.CLOSURE: CommitmentList.tr("Closure"),
        Column.THEME: CommitmentList.tr("Theme"),
    }[column]
