"""Paints the small shapes that say how strong, how far done and how sure something is.

Each shape differs from the others by form, so that none of them is only a colour.
"""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from archive_app.model.commitment import Evidence, Strength
from archive_app.model.particulars import Basis
from archive_app.ui.look.colours import Colours
from archive_app.ui.look.theme import Look

STRENGTH_SIDE = 12
CERTAINTY_SIDE = 9
METER = (23, 8)
"""Pixels in which the shapes are drawn at their own size."""

_CELLS = {
    Evidence.NOT_STARTED: 0,
    Evidence.LIMITED: 1,
    Evidence.SUBSTANTIAL: 2,
    Evidence.COMPLETE: 3,
}
_CHIP_PADDING = 5.0


class Certainty(StrEnum):
    """How sure something is that a paper is said to be."""

    STATED = "stated"
    INFERRED = "inferred"
    GUESS = "guess"
    DOUBTFUL = "doubtful"
    DECIDED = "decided"


_OF_BASIS = {
    Basis.STATED: Certainty.STATED,
    Basis.INFERRED: Certainty.INFERRED,
    Basis.GUESSED: Certainty.GUESS,
    Basis.DECIDED: Certainty.DECIDED,
}


def certainty_of(basis: Basis, *, doubtful: bool = False) -> Certainty:
    """Return the certainty that is shown; what is printed and `doubtful` until somebody decides."""
    if doubtful and basis is not Basis.DECIDED:
        return Certainty.DOUBTFUL
    return _OF_BASIS[basis]


def paint_strength(painter: QPainter, area: QRectF, strength: Strength, colours: Colours) -> None:
    """Paint the strength of a wording, from filled to hollow, in the middle of `area`."""
    box = _middle(area, STRENGTH_SIDE)
    colour = colours.strength[strength]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.8))
    hollow = box.adjusted(1.9, 1.9, -1.9, -1.9)
    match strength:
        case Strength.OBLIGATION:
            painter.fillRect(box.adjusted(1, 1, -1, -1), colour)
        case Strength.PLEDGE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))
        case Strength.ONGOING:
            _half_disc(painter, hollow, colour)
        case Strength.INTENTION:
            painter.drawEllipse(hollow)
        case Strength.CALL:
            painter.drawPath(_diamond(box.adjusted(1, 1, -1, -1)))
        case Strength.ACHIEVED:
            _tick(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), QPen(colour, 2.2))
    painter.restore()


def paint_evidence(painter: QPainter, area: QRectF, evidence: Evidence, colours: Colours) -> None:
    """Paint how far something is done as a meter of three cells at the left of `area`."""
    colour = colours.evidence
    top = area.center().y() - METER[1] / 2
    frame = QRectF(area.left() + 0.5, top + 0.5, METER[0] - 1, METER[1] - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if evidence is Evidence.NONE_ENTERED:
        pen = QPen(colour, 1)
        pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(frame, 1.5, 1.5)
    else:
        painter.setPen(QPen(colour, 1))
        for place in range(3):
            cell = QRectF(frame.left() + 8 * place, frame.top(), 6, frame.height())
            painter.setBrush(colour if place < _CELLS[evidence] else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell, 1, 1)
    painter.restore()


def paint_certainty(
    painter: QPainter,
    area: QRectF,
    certainty: Certainty | Basis,
    look: Look,
    *,
    doubtful: bool = False,
) -> None:
    """Paint how sure something is in the middle of `area`; `doubtful` as in certainty_of."""
    shown = (
        certainty_of(certainty, doubtful=doubtful) if isinstance(certainty, Basis) else certainty
    )
    colours = look.colours
    box = _middle(area, CERTAINTY_SIDE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    match shown:
        case Certainty.STATED:
            painter.setBrush(colours.text_2)
            painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))
        case Certainty.INFERRED:
            painter.setPen(QPen(colours.text_2, 1.2))
            _half_disc(painter, box.adjusted(1.1, 1.1, -1.1, -1.1), colours.text_2)
        case Certainty.GUESS:
            painter.setPen(QPen(colours.warn, 1.6))
            painter.drawEllipse(box.adjusted(1.1, 1.1, -1.1, -1.1))
        case Certainty.DOUBTFUL:
            painter.setBrush(colours.warn)
            painter.drawPath(_flag(box))
        case Certainty.DECIDED:
            _tick(painter, box, QPen(colours.accent, 1.8))
    painter.restore()


def speech_chip_width(text: str, font: QFont) -> float:
    """Return the width that a chip with `text` needs."""
    return QFontMetricsF(font).horizontalAdvance(text) + 2 * _CHIP_PADDING


def paint_speech_chip(
    painter: QPainter,
    area: QRectF,
    text: str,
    look: Look,
    *,
    quoted: bool,
    font: QFont | None = None,
) -> None:
    """Paint whose words they are; the frame of quoted words is dark, of reported ones pale."""
    colours = look.colours
    face = font or look.interface_font(8.5)
    height = min(area.height(), QFontMetricsF(face).height() + 2)
    frame = QRectF(area.left() + 0.5, 0, area.width() - 1, height - 1)
    frame.moveTop(area.center().y() - frame.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colours.surface)
    painter.setPen(QPen(colours.text if quoted else colours.line, 1))
    painter.drawRoundedRect(frame, 3, 3)
    painter.setPen(colours.text if quoted else colours.text_2)
    painter.setFont(face)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_hatch(painter: QPainter, area: QRectF, colours: Colours) -> None:
    """Paint the diagonal lines of a cell of which no text is held."""
    painter.fillRect(area, QBrush(colours.line, Qt.BrushStyle.BDiagPattern))


def paint_focus(painter: QPainter, area: QRectF, look: Look, radius: float = 4.0) -> None:
    """Paint the ring that shows where the keys go, 2 px just inside `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colours.accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def _middle(area: QRectF, side: float) -> QRectF:
    box = QRectF(0, 0, side, side)
    box.moveCenter(area.center())
    return box


def _half_disc(painter: QPainter, ring: QRectF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(ring, -90 * 16, 180 * 16)


def _diamond(box: QRectF) -> QPainterPath:
    centre = box.center()
    path = QPainterPath(QPointF(centre.x(), box.top()))
    path.lineTo(box.right(), centre.y())
    path.lineTo(centre.x(), box.bottom())
    path.lineTo(box.left(), centre.y())
    path.closeSubpath()
    return path


def _flag(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(box.left() + 1, box.top(), 1.4, box.height()))
    path.addRect(QRectF(box.left() + 2.4, box.top(), box.width() - 3.2, box.height() * 0.62))
    return path


def _tick(painter: QPainter, box: QRectF, pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y, side = box.left(), box.top(), box.width()
    painter.drawPolyline(
        [
            QPointF(x + side * 0.08, y + side * 0.55),
            QPointF(x + side * 0.37, y + side * 0.84),
            QPointF(x + side * 0.92, y + side * 0.2),
        ]
    )
