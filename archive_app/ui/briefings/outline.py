"""The outline of a briefing as a list model: one row a block, indented by its heading."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_app.model.briefing import Block, BlockSort, Briefing
from archive_app.model.ids import BlockId
from archive_app.model.leaving import PassageCard
from archive_app.ui.dragged_blocks import BlockListModel
from archive_app.ui.positions import shown

SORT = Qt.ItemDataRole.UserRole + 1
"""Role of the BlockSort of a row."""
DEPTH = Qt.ItemDataRole.UserRole + 2
"""Role of the steps by which a row is indented, from 0."""
ASIDE = Qt.ItemDataRole.UserRole + 3
"""Role of the words at the right end of a row."""
_Index = QModelIndex | QPersistentModelIndex
_LONGEST = 60
"""Characters of a block that a row shows at most."""


class OutlineModel(BlockListModel):
    """The blocks of one briefing; a drop asks for the move, it moves nothing itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._depths: tuple[int, ...] = ()
        self._cards: Mapping[BlockId, PassageCard] = {}

    def show(self, briefing: Briefing | None, cards: Mapping[BlockId, PassageCard]) -> None:
        """Hold the blocks of `briefing`; rows stay where the order is the same."""
        blocks = briefing.blocks if briefing else ()
        same = [item.id for item in blocks] == [item.id for item in self._blocks]
        if not same:
            self.beginResetModel()
        self._blocks = blocks
        self._depths = tuple(_depths(blocks))
        self._cards = cards
        if not same:
            self.endResetModel()
        elif blocks:
            self.dataChanged.emit(self.index(0), self.index(len(blocks) - 1))

    def block_at(self, row: int) -> BlockId | None:
        """Return the block of a row, None outside."""
        return self._blocks[row].id if 0 <= row < len(self._blocks) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many blocks there are."""
        return 0 if parent.isValid() else len(self._blocks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, its sort, its depth, or what stands at its right end."""
        if not (index.isValid() and 0 <= index.row() < len(self._blocks)):
            return None
        block = self._blocks[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(block)
            case Qt.ItemDataRole.AccessibleTextRole:
                aside = self._aside(index.row())
                return ", ".join(part for part in (self._words(block), aside) if part)
            case _ if role == SORT:
                return block.sort
            case _ if role == DEPTH:
                return self._depths[index.row()]
            case _ if role == ASIDE:
                return self._aside(index.row())
        return None

    def _words(self, block: Block) -> str:
        match block.sort:
            case BlockSort.HEADING:
                return shown(block.text).text or self.tr("Heading without words")
            case BlockSort.TABLE:
                return shown(block.text).text or self.tr("Table of commitments")
            case BlockSort.CITATION:
                card = self._cards.get(block.id)
                return shown(card.source).text if card else self.tr("Passage")
        first = block.text.strip().partition("\n")[0]
        return shown(first[:_LONGEST]).text or self.tr("Empty text")

    def _aside(self, row: int) -> str:
        """Return the passages beneath a heading, the number of a footnote, or "table"."""
        block = self._blocks[row]
        match block.sort:
            case BlockSort.HEADING:
                count = 0
                for item in self._blocks[row + 1 :]:
                    if item.sort is BlockSort.HEADING:
                        break
                    count += item.sort is BlockSort.CITATION
                return str(count) if count else ""
            case BlockSort.TABLE:
                return self.tr("table")
            case BlockSort.CITATION:
                card = self._cards.get(block.id)
                return str(card.number) if card else ""
        return ""


def _depths(blocks: Sequence[Block]) -> list[int]:
    """Return how far each row is indented: a heading by its level, the rest beneath its heading."""
    depths: list[int] = []
    level = 0
    for block in blocks:
        if block.sort is BlockSort.HEADING:
            level = block.level
            depths.append(level - 1)
        else:
            depths.append(level)
    return depths
