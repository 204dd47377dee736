"""Key caps as they are painted beside what the key does."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from archive_app.ui.look.theme import Look

_POINTS = 8.0
_PAD, _GAP = 4.0, 3.0
_HEIGHT = 17.0


def caps_of(key: str) -> list[str]:
    """Return the caps of a chord: one for "B", one for "Ctrl+Shift+C"."""
    return [key] if key else []


def width_of_key_caps(key: str, look: Look) -> float:
    """Return the pixels that the caps of `key` take."""
    metrics = QFontMetricsF(look.interface_font(_POINTS))
    widths = [max(_HEIGHT, metrics.horizontalAdvance(cap) + 2 * _PAD) for cap in caps_of(key)]
    return sum(widths) + _GAP * max(0, len(widths) - 1)


def paint_key_caps(
    painter: QPainter, area: QRectF, key: str, look: Look, *, colour: QColor | None = None
) -> None:
    """Paint the caps of `key` at the right end of `area`, in the middle of its height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.interface_font(_POINTS))
    left = area.right() - width_of_key_caps(key, look)
    top = area.center().y() - _HEIGHT / 2
    metrics = QFontMetricsF(painter.font())
    for cap in caps_of(key):
        width = max(_HEIGHT, metrics.horizontalAdvance(cap) + 2 * _PAD)
        box = QRectF(left, top, width, _HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colour or look.colours.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if colour else look.colours.surface)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(colour or look.colours.text_2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
        left += width + _GAP
    painter.restore()


def size_of_key_caps(key: str, look: Look) -> QSizeF:
    """Return the size of the caps of `key`."""
    return QSizeF(width_of_key_caps(key, look), _HEIGHT)
