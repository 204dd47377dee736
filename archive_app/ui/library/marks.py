"""How sure a particular is, and the legend of the marks that say so."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from archive_app.model.library import is_doubtful
from archive_app.model.paper import Particular
from archive_app.ui.controls.marks import certainty_word
from archive_app.ui.library.wording import Library
from archive_app.ui.look.shapes import CERTAINTY_SIDE, Certainty, certainty_of, paint_certainty
from archive_app.ui.look.theme import Look

FROM_SURE_TO_DOUBTFUL = (
    Certainty.DECIDED,
    Certainty.STATED,
    Certainty.INFERRED,
    Certainty.GUESS,
    Certainty.DOUBTFUL,
)
_LEGEND = (*FROM_SURE_TO_DOUBTFUL[1:], Certainty.DECIDED)
_GAP, _BETWEEN = 4.0, 9.0


def mark_of(particular: Particular) -> Certainty:
    """Return the mark of a particular; where people disagree it is doubtful."""
    if particular.others:
        return Certainty.DOUBTFUL
    return certainty_of(particular.basis, doubtful=is_doubtful(particular))


class Legend(QWidget):
    """What the five marks mean, in one line; those for which there is no room are left out."""

    def __init__(self, look: Look) -> None:
        """Take colours and face from `look`."""
        super().__init__()
        self._look = look
        words = ", ".join(certainty_word(mark) for mark in _LEGEND)
        self.setToolTip(words)
        self.setAccessibleName(Library.tr("Marks: {words}").format(words=words))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room for all five marks with their words."""
        metrics = QFontMetricsF(self._look.interface_font(8.5))
        words = sum(metrics.horizontalAdvance(certainty_word(mark)) for mark in _LEGEND)
        return QSize(round(words + 5 * (CERTAINTY_SIDE + _GAP + _BETWEEN)), 20)

    def minimumSizeHint(self) -> QSize:
        """Let the legend give way."""
        return QSize(0, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many marks as fit."""
        painter = QPainter(self)
        font = self._look.interface_font(8.5)
        painter.setFont(font)
        left = 0.0
        for mark in _LEGEND:
            word = certainty_word(mark)
            width = QFontMetricsF(font).horizontalAdvance(word)
            if left + CERTAINTY_SIDE + _GAP + width > self.width():
                return
            area = QRectF(left, 0, CERTAINTY_SIDE, self.height())
            paint_certainty(painter, area, mark, self._look)
            left += CERTAINTY_SIDE + _GAP
            painter.setPen(self._look.colours.text_2)
            words = QRectF(left, 0, width + 2, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, word)
            left += width + _BETWEEN
