"""The ledger as a timeline: what happened to the commitments, one deed to a row."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from archive_app.model.ledger import Happening
from archive_app.ui.commitments import wording
from archive_app.ui.controls.marks import evidence_word, strength_word
from archive_app.ui.tongue import Tongue

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Timeline(Tongue):
    """The words at the head of the timeline."""


class Day(IntEnum):
    """The columns of the timeline."""

    WHEN = 0
    DEED = 1
    WHO = 2
    WORDING = 3
    WORDS = 4


WIDTHS: dict[int, int] = {Day.WHEN: 110, Day.DEED: 190, Day.WHO: 130, Day.WORDING: 100}


class TimelineModel(QAbstractTableModel):
    """The deeds that the filter lets through, in the order of the days."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self._happenings: tuple[Happening, ...] = ()
        self._names: dict[str, str] = {}

    def show(self, happenings: Sequence[Happening], names: dict[str, str]) -> None:
        """Show `happenings`; `names` are those of the rows of the matrix by key."""
        self.beginResetModel()
        self._happenings = tuple(happenings)
        self._names = names
        self.endResetModel()

    def happening(self, row: int) -> Happening:
        """Return what a row shows."""
        return self._happenings[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many deeds there are."""
        return 0 if parent.isValid() else len(self._happenings)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Day)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column shows of a deed."""
        if not index.isValid() or index.row() >= len(self._happenings):
            return None
        item = self._happenings[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown(item, Day(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for column in Day if (text := self._shown(item, column)))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        names = {
            Day.WHEN: Timeline.tr("Day"),
            Day.DEED: Timeline.tr("What happened"),
            Day.WHO: Timeline.tr("Country"),
            Day.WORDING: Timeline.tr("Wording"),
            Day.WORDS: Timeline.tr("What"),
        }
        return names[Day(section)] if section < len(Day) else None

    def _shown(self, item: Happening, column: Day) -> str:
        entry = item.entry
        match column:
            case Day.WHEN:
                day = item.day
                return wording.day_words(day) if len(day) == 10 else day or Timeline.tr("no day")
            case Day.DEED:
                level = evidence_word(item.evidence) if item.evidence else ""
                return " · ".join(part for part in (wording.deed_word(item.deed), level) if part)
            case Day.WHO:
                return self._names.get(entry.row, entry.actor)
            case Day.WORDING:
                return strength_word(entry.strength)
        return entry.words
