"""Key caps as they are painted beside what the key does."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from archive_app.ui.look.theme import Look

_POINTS = 8.0
_PAD = 4.0
_HEIGHT = 17.0


def width_of_key_caps(look: Look, key: str) -> float:
    """Return the pixels that the cap of `key`, a chord such as "Ctrl+F", takes."""
    metrics = QFontMetricsF(look.interface_font(_POINTS))
    return max(_HEIGHT, metrics.horizontalAdvance(key) + 2 * _PAD)


def paint_key_caps(
    painter: QPainter,
    left: float,
    middle: float,
    look: Look,
    key: str,
    *,
    colour: QColor | None = None,
) -> None:
    """Paint the cap of `key` from `left` on, `middle` being the middle of its height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.interface_font(_POINTS))
    box = QRectF(left, middle - _HEIGHT / 2, width_of_key_caps(look, key), _HEIGHT)
    box.adjust(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(colour or look.colours.line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if colour else look.colours.surface)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(colour or look.colours.text_2)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
