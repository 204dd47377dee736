"""Painted marks as widgets of their own: strength of wording and certainty."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from archive_app.model.commitment import Strength
from archive_app.ui.look.shapes import Certainty, paint_certainty, paint_strength
from archive_app.ui.look.theme import Look


class Mark(QWidget):
    """One mark, or nothing; its name goes into the tooltip."""

    def __init__(self, look: Look, shown: Strength | Certainty | None = None) -> None:
        """Show `shown`."""
        super().__init__()
        self._look = look
        self._shown = shown
        self.setFixedSize(self.sizeHint())
        look.changed.connect(self.update)

    def show_mark(self, shown: Strength | Certainty | None) -> None:
        """Show another mark, or none."""
        self._shown = shown
        self.setToolTip(str(shown) if shown else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square that the marks are designed for, with a line of text beside it."""
        return QSize(13, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark in the middle."""
        painter = QPainter(self)
        if isinstance(self._shown, Strength):
            paint_strength(painter, QRectF(0.5, 2, 12, 12), self._shown, self._look.colours)
        elif self._shown is not None:
            paint_certainty(painter, QRectF(2, 3.5, 9, 9), self._shown, self._look)
