"""Blocks of a briefing as they are dragged: from the tray into the text, and up and down a list."""

from PySide6.QtCore import QMimeData

from archive_app.model.ids import BlockId

BLOCK_TYPE = "application/x-forum-archive-block"
"""The MIME type of the id of one block; it means nothing to other programs."""


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
