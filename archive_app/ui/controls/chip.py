"""A word in a small frame, pressed or taken away."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from archive_app.ui.look.shapes import paint_focus
from archive_app.ui.look.theme import Look

_SIDE = 7
_CROSS = 12
_GAP = 6


class Chip(QAbstractButton):
    """Shows what is chosen or tagged; one that can go has a cross, and answers Delete."""

    removed = Signal()

    def __init__(
        self, text: str, look: Look, *, removable: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show `text`."""
        super().__init__(parent)
        self._look = look
        self._is_removable = removable
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_text(text)
        look.changed.connect(self._dress)

    def set_text(self, text: str) -> None:
        """Show other words; accessible name and tooltip follow."""
        self.setText(text)
        self.setAccessibleName(text)
        tip = self.tr("Remove {name} (Del)").format(name=text) if self._is_removable else text
        self.setToolTip(tip)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the words and the cross."""
        metrics = QFontMetricsF(self._look.interface_font(9))
        width = metrics.horizontalAdvance(self.text()) + 2 * _SIDE
        if self._is_removable:
            width += _GAP + _CROSS
        return QSize(round(width + 0.5), round(metrics.height()) + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chip away by Delete or Backspace."""
        if self._is_removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the chip away by its cross."""
        at = event.position()
        hit = self._is_removable and self.isDown() and self.rect().contains(at.toPoint())
        if hit and at.x() >= self.width() - _SIDE - _CROSS - _GAP / 2:
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint fill, words and cross."""
        colours = self._look.colours
        chosen = self._is_removable or self.isChecked()
        ink = colours.accent if chosen else colours.text_2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(colours.accent if self.isChecked() else Qt.GlobalColor.transparent)
        if self.underMouse() and not chosen:
            painter.setPen(colours.edge)
        painter.setBrush(colours.accent_tint if chosen else colours.hover)
        painter.drawRoundedRect(frame, 3, 3)
        painter.setPen(ink if self.isEnabled() else colours.edge)
        painter.setFont(self._look.interface_font(9))
        words = QRectF(_SIDE, 0, self.width() - 2 * _SIDE, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._is_removable:
            left, top = self.width() - _SIDE - _CROSS, (self.height() - _CROSS) // 2
            self._look.icon("cross", ink).paint(painter, left, top, _CROSS, _CROSS)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._look, 3)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
