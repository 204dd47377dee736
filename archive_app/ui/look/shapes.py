"""Painted shapes: strength of wording, evidence, certainty, how words were said, blanks."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from archive_app.model.commitment import Evidence, Strength
from archive_app.model.particulars import Basis
from archive_app.ui.look.colours import Colours
from archive_app.ui.look.theme import Look

_CELLS = {
    Evidence.NOT_STARTED: 0,
    Evidence.LIMITED: 1,
    Evidence.SUBSTANTIAL: 2,
    Evidence.COMPLETE: 3,
}
METER = (23.0, 8.0)
"""Pixels of the meter of evidence, width and height."""
_CHIP_PAD = 5.0
_CHIP_POINTS = 8.5


class Certainty(StrEnum):
    """How sure a particular is, as a mark."""

    STATED = "stated"
    INFERRED = "inferred"
    GUESS = "guess"
    DOUBTFUL = "doubtful"
    DECIDED = "decided"


def certainty_of(basis: Basis, *, doubtful: bool = False) -> Certainty:
    """Return the mark of a particular on `basis`; what is `doubtful` as printed is flagged."""
    if basis is Basis.DECIDED:
        return Certainty.DECIDED
    if doubtful:
        return Certainty.DOUBTFUL
    return Certainty(basis.value) if basis.value in set(Certainty) else Certainty.GUESS


def paint_strength(painter: QPainter, area: QRectF, strength: Strength, colours: Colours) -> None:
    """Paint the shape of a strength of wording into the square `area`, 12 px by the design."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = colours.strength[strength]
    painter.setPen(QPen(colour, 1.8, join=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _STRENGTHS[strength](painter, area.adjusted(1.5, 1.5, -1.5, -1.5))
    painter.restore()


def _filled(painter: QPainter) -> None:
    painter.setBrush(painter.pen().color())


def _square(painter: QPainter, area: QRectF) -> None:
    _filled(painter)
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))


def _disc(painter: QPainter, area: QRectF) -> None:
    _filled(painter)
    painter.drawEllipse(area.adjusted(0.3, 0.3, -0.3, -0.3))


def _half(painter: QPainter, area: QRectF) -> None:
    painter.drawEllipse(area)
    _filled(painter)
    painter.drawPie(area, -90 * 16, 180 * 16)


def _ring(painter: QPainter, area: QRectF) -> None:
    painter.drawEllipse(area)


def _diamond(painter: QPainter, area: QRectF) -> None:
    middle = area.center()
    corners = (
        QPointF(middle.x(), area.top()),
        QPointF(area.right(), middle.y()),
        QPointF(middle.x(), area.bottom()),
        QPointF(area.left(), middle.y()),
    )
    painter.drawPolygon(QPolygonF(corners))


def _tick(painter: QPainter, area: QRectF) -> None:
    width, height = area.width(), area.height()
    corners = (
        QPointF(area.left(), area.top() + height * 0.55),
        QPointF(area.left() + width * 0.36, area.top() + height * 0.9),
        QPointF(area.right(), area.top() + height * 0.1),
    )
    painter.drawPolyline(QPolygonF(corners))


_STRENGTHS: dict[Strength, Callable[[QPainter, QRectF], None]] = {
    Strength.OBLIGATION: _square,
    Strength.PLEDGE: _disc,
    Strength.ONGOING: _half,
    Strength.INTENTION: _ring,
    Strength.CALL: _diamond,
    Strength.ACHIEVED: _tick,
}


def paint_evidence(painter: QPainter, area: QRectF, evidence: Evidence, colours: Colours) -> None:
    """Paint the meter of evidence at the left of `area`: three cells, or a dashed frame."""
    painter.save()
    width, height = METER
    top = area.center().y() - height / 2
    pen = QPen(colours.evidence, 1)
    if evidence is Evidence.NONE_ENTERED:
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRect(QRectF(area.left() + 0.5, top + 0.5, width - 1, height - 1))
    else:
        painter.setPen(pen)
        cell = (width - 2) / 3
        for number in range(3):
            is_full = number < _CELLS[evidence]
            painter.setBrush(colours.evidence if is_full else Qt.BrushStyle.NoBrush)
            left = area.left() + number * (cell + 1)
            painter.drawRect(QRectF(left + 0.5, top + 0.5, cell - 1, height - 1))
    painter.restore()


def paint_certainty(painter: QPainter, area: QRectF, certainty: Certainty, look: Look) -> None:
    """Paint a mark of certainty into `area`, 9 px by the design."""
    colours = look.colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = area.adjusted(1, 1, -1, -1)
    match certainty:
        case Certainty.STATED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.text_2)
            painter.drawEllipse(box)
        case Certainty.INFERRED:
            painter.setPen(QPen(colours.text_2, 1.2))
            _half(painter, box)
        case Certainty.GUESS:
            painter.setPen(QPen(colours.warn, 1.6))
            painter.drawEllipse(box)
        case Certainty.DOUBTFUL:
            painter.setPen(QPen(colours.warn, 1.4))
            painter.drawLine(box.bottomLeft(), box.topLeft())
            painter.fillRect(
                QRectF(box.left(), box.top(), box.width(), box.height() * 0.6), colours.warn
            )
        case Certainty.DECIDED:
            painter.setPen(QPen(colours.accent, 1.8))
            _tick(painter, box)
    painter.restore()


def speech_chip_width(text: str, font: QFont) -> float:
    """Return the pixels that a chip with `text` in `font` takes."""
    return QFontMetricsF(font).horizontalAdvance(text) + 2 * _CHIP_PAD


def paint_speech_chip(
    painter: QPainter, area: QRectF, text: str, look: Look, *, quoted: bool
) -> None:
    """Paint "quoted" in a dark frame or "reported" in a pale one, filling `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = look.colours
    painter.setPen(QPen(colours.text if quoted else colours.line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(look.interface_font(_CHIP_POINTS))
    painter.setPen(colours.text if quoted else colours.text_2)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_hatch(painter: QPainter, area: QRectF, colours: Colours) -> None:
    """Fill `area` with diagonal lines: no text is held."""
    painter.fillRect(area, QBrush(colours.line, Qt.BrushStyle.BDiagPattern))
