"""Blocks of a briefing as they are dragged: from the tray into the text, and up and down a list."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from archive_app.model.ids import BlockId

BLOCK_TYPE = "application/x-forum-archive-block"
"""The MIME type of the id of one block; it means nothing to other programs."""

_Index = QModelIndex | QPersistentModelIndex


def dragged(block: BlockId) -> QMimeData:
    """Return what is dragged when `block` is."""
    data = QMimeData()
    data.setData(BLOCK_TYPE, block.encode("ascii"))
    return data


def block_in(data: QMimeData) -> BlockId | None:
    """Return the block that is dragged, None where it is something else."""
    if not data.hasFormat(BLOCK_TYPE):
        return None
    return BlockId(bytes(data.data(BLOCK_TYPE).data()).decode("ascii", "replace"))


class BlockListModel(QAbstractListModel):
    """Rows that are blocks of one briefing; a drop asks for the move, it moves nothing itself."""

    moved = Signal(object, object)  # BlockId, and the BlockId before which it goes or None

    def block_at(self, row: int) -> BlockId | None:
        """Return the block of a row, None outside."""
        raise NotImplementedError

    def row_of(self, block: BlockId) -> int:
        """Return the row of `block`, -1 where there is none."""
        rows = range(self.rowCount())
        return next((row for row in rows if self.block_at(row) == block), -1)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that rows can be dragged, and dropped between."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return the one type that is taken."""
        return [BLOCK_TYPE]

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the first of the dragged blocks."""
        blocks = [self.block_at(index.row()) for index in indexes if index.isValid()]
        return dragged(blocks[0]) if blocks and blocks[0] is not None else QMimeData()

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: _Index,
    ) -> bool:
        """Ask for the move; the rows follow when it is an act."""
        block = block_in(data)
        if block is None or action is not Qt.DropAction.MoveAction:
            return False
        place = row if row >= 0 else parent.row() if parent.isValid() else self.rowCount()
        before = self.block_at(place)
        if before != block:
            self.moved.emit(block, before)
        # The rows are not the model's to remove: the answer to a move would be to take them out.
        return False
