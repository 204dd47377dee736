"""Paints fills and lines of marks and hits from the rectangles of text lines.

Qt's own underline is one pixel and ignores the width of the pen, and its character formats cannot
draw a wave of a given size, so fills and lines go beneath the text here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextLayout, QTextLine

from archive_app.ui.look.colours import Colours, Marking

_PEN = 2.0
_WAVE = 3.0


@dataclass(frozen=True, slots=True)
class Fill:
    """The units [start, end) of a piece in a colour of annotation, or as a hit."""

    start: int
    end: int
    colour: str = ""
    is_current: bool = False

    @property
    def is_hit(self) -> bool:
        """Whether it is a hit of a search and no mark."""
        return not self.colour


def line_rectangles(layout: QTextLayout, origin: QPointF, start: int, end: int) -> Iterator[QRectF]:
    """Yield the rectangle of the units [start, end) in each line that holds some of them."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if end <= first or start >= last:
            continue
        left = _x(line, max(start, first))
        # The space at which a line is broken hangs out of it.
        right = min(_x(line, min(end, last)), line.naturalTextWidth())
        if right > left:
            yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())


def _x(line: QTextLine, unit: int) -> float:
    # The stubs say object; it is the place and the unit to which it belongs.
    at: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
    return at[0]


def paint_fills(
    painter: QPainter, layout: QTextLayout, origin: QPointF, fills: list[Fill], colours: Colours
) -> None:
    """Paint `fills` beneath the text of `layout` at `origin`: marks first, then hits over them."""
    for fill in sorted(fills, key=lambda item: (item.is_hit, item.is_current)):
        for rectangle in line_rectangles(layout, origin, fill.start, fill.end):
            if fill.is_hit:
                _paint_hit(painter, rectangle, colours, is_current=fill.is_current)
            else:
                paint_mark(painter, rectangle, colours.annotation[fill.colour])


def paint_mark(painter: QPainter, rectangle: QRectF, marking: Marking) -> None:
    """Paint the fill of a mark and, at its foot, the line whose style names the colour."""
    painter.fillRect(rectangle, marking.fill)
    y = rectangle.bottom() + _PEN / 2
    paint_line(painter, QPointF(rectangle.left(), y), QPointF(rectangle.right(), y), marking)


def paint_line(painter: QPainter, start: QPointF, end: QPointF, marking: Marking) -> None:
    """Paint a line in the style of a colour, across or down."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=marking.style is None)
    pen = QPen(marking.line, _PEN)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if marking.style is None:
        pen.setWidthF(1.4)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_wave(start, end))
    else:
        pen.setStyle(marking.style)
        painter.setPen(pen)
        painter.drawLine(start, end)
    painter.restore()


def _paint_hit(painter: QPainter, rectangle: QRectF, colours: Colours, *, is_current: bool) -> None:
    painter.fillRect(rectangle, colours.current_hit if is_current else colours.hit)
    foot = QRectF(rectangle.left(), rectangle.bottom(), rectangle.width(), _PEN)
    painter.fillRect(foot, colours.hit_line)
    if is_current:
        painter.save()
        painter.setPen(QPen(colours.hit_line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rectangle.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.restore()


def _wave(start: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(start)
    across = end.x() - start.x() >= end.y() - start.y()
    length = end.x() - start.x() if across else end.y() - start.y()
    at, side = 0.0, 1.0
    while at < length:
        step = min(_WAVE, length - at)
        middle, stop = at + step / 2, at + step
        if across:
            path.quadTo(start + QPointF(middle, side * _WAVE * 0.8), start + QPointF(stop, 0))
        else:
            path.quadTo(start + QPointF(side * _WAVE * 0.8, middle), start + QPointF(0, stop))
        at, side = stop, -side
    return path
