"""The passages of the briefing in hand as a list model, in the order of the briefing."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_app.model.citation import Wording
from archive_app.model.ids import BlockId
from archive_app.model.leaving import PassageCard
from archive_app.ui.dragged_blocks import BlockListModel
from archive_app.ui.positions import shown

CARD = Qt.ItemDataRole.UserRole + 1
"""Role of the PassageCard of a row."""
PLACED = Qt.ItemDataRole.UserRole + 2
"""Role that tells whether the passage stands in the text."""
_Index = QModelIndex | QPersistentModelIndex


class TrayModel(BlockListModel):
    """Cards of passages; dropping one between others asks for the move, it moves nothing itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._cards: tuple[PassageCard, ...] = ()
        self._waiting: frozenset[BlockId] = frozenset()

    def show(self, cards: Sequence[PassageCard], waiting: frozenset[BlockId]) -> None:
        """Hold `cards`; those in `waiting` are not placed yet."""
        wanted = tuple(cards)
        if [card.block for card in wanted] == [card.block for card in self._cards]:
            self._cards, self._waiting = wanted, waiting
            if wanted:
                self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))
            return
        self.beginResetModel()
        self._cards, self._waiting = wanted, waiting
        self.endResetModel()

    def block_at(self, row: int) -> BlockId | None:
        """Return the block of a row, None outside."""
        return self._cards[row].block if 0 <= row < len(self._cards) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many passages there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the card, its words, or the sentence that a screen reader says."""
        if not (index.isValid() and 0 <= index.row() < len(self._cards)):
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(card.words).text
            case Qt.ItemDataRole.ToolTipRole:
                return shown(card.citation.footnote).text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(card)
            case _ if role == CARD:
                return card
            case _ if role == PLACED:
                return card.block not in self._waiting
        return None

    def _sentence(self, card: PassageCard) -> str:
        wording = {
            Wording.VERBATIM: self.tr("quoted"),
            Wording.REPORTED: self.tr("reported"),
            Wording.PAPER: self.tr("the paper’s own words"),
        }[card.citation.wording]
        where = self.tr("not placed yet") if card.block in self._waiting else self.tr("in the text")
        words = shown(card.words).text
        return f"{card.number}. {card.source_with_country}, {wording}, {where}: {words}"
