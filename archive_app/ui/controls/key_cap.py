"""The cap of a key, painted on buttons and rows or standing by itself."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from archive_app.ui.look.theme import Look

_POINTS = 8.0
_PADDING = 5.0
_GAP = 4.0


def native_key(key: str) -> str:
    """Return a chord as this system writes it; keys that are no chord stay as they are."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def width_of_key_caps(look: Look, key: str) -> float:
    """Return the pixels that the caps of `key` take, 0 for none; blanks part the caps."""
    metrics = QFontMetricsF(look.interface_font(_POINTS))
    widths = [_width(metrics, native_key(part)) for part in key.split()]
    return sum(widths) + _GAP * max(0, len(widths) - 1)


def height_of_key_caps(look: Look) -> float:
    """Return the pixels that a cap is high."""
    return round(QFontMetricsF(look.interface_font(_POINTS)).height()) + 3.0


def paint_key_caps(
    painter: QPainter,
    left: float,
    middle: float,
    look: Look,
    key: str,
    *,
    colour: QColor | None = None,
) -> None:
    """Paint the caps of `key` from `left` on around the height `middle`.

    With `colour` they are only lines and letters in it, as on the primary button.
    """
    colours = look.colours
    font = look.interface_font(_POINTS)
    metrics = QFontMetricsF(font)
    height = height_of_key_caps(look)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for part in key.split():
        text = native_key(part)
        cap = QRectF(left, middle - height / 2, _width(metrics, text), height)
        frame = cap.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush if colour else colours.surface)
        painter.setPen(QPen(colour or colours.line, 1))
        painter.drawRoundedRect(frame, 3, 3)
        if colour is None:
            painter.fillRect(
                QRectF(frame.left() + 2, frame.bottom() - 0.5, frame.width() - 4, 1), colours.edge
            )
        painter.setPen(colour or colours.text_2)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
        left = cap.right() + _GAP
    painter.restore()


class KeyCap(QLabel):
    """A key standing beside words."""

    def __init__(self, key: str, look: Look, parent: QWidget | None = None) -> None:
        """Show `key`, written as in QKeySequence."""
        super().__init__(parent)
        self._key = key
        self._look = look
        self.setAccessibleName(native_key(key))
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Return the size of the caps."""
        width = width_of_key_caps(self._look, self._key)
        return QSize(round(width + 0.5), round(height_of_key_caps(self._look)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a cap could not be read."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the caps."""
        painter = QPainter(self)
        paint_key_caps(painter, 0, self.height() / 2, self._look, self._key)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _width(metrics: QFontMetricsF, text: str) -> float:
    return max(metrics.horizontalAdvance(text) + 2 * _PADDING, metrics.height() + 3)
