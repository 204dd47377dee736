"""Begins to drag a block of the editor."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from archive_app.model.ids import BlockId
from archive_app.ui.dragged_blocks import dragged


def start_drag(source: QWidget, block: BlockId) -> None:
    """Drag `block` from `source`; where it is dropped, the place asks for the move."""
    drag = QDrag(source)
    drag.setMimeData(dragged(block))
    # The loop of QDrag.exec is the operating system's own: a drag cannot be begun otherwise.
    drag.exec(Qt.DropAction.MoveAction)
