"""The painted shapes as widgets, each with the word that it stands for."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from archive_app.model.commitment import Evidence, Strength
from archive_app.model.particulars import Basis
from archive_app.ui.look import shapes
from archive_app.ui.look.shapes import Certainty
from archive_app.ui.look.theme import Look
from archive_app.ui.tongue import Tongue


class Marks(Tongue):
    """The words of the shapes."""


def strength_word(strength: Strength) -> str:
    """Return the word for a strength of wording."""
    words = {
        Strength.OBLIGATION: Marks.tr("obligation"),
        Strength.PLEDGE: Marks.tr("pledge"),
        Strength.ONGOING: Marks.tr("ongoing"),
        Strength.INTENTION: Marks.tr("intention"),
        Strength.CALL: Marks.tr("call"),
        Strength.ACHIEVED: Marks.tr("achieved"),
    }
    return words[strength]


def evidence_word(evidence: Evidence) -> str:
    """Return the word for how far something is done."""
    words = {
        Evidence.NONE_ENTERED: Marks.tr("no evidence entered"),
        Evidence.NOT_STARTED: Marks.tr("not started"),
        Evidence.LIMITED: Marks.tr("limited"),
        Evidence.SUBSTANTIAL: Marks.tr("substantial"),
        Evidence.COMPLETE: Marks.tr("complete"),
    }
    return words[evidence]


def certainty_word(certainty: Certainty) -> str:
    """Return the words for how sure something is."""
    words = {
        Certainty.STATED: Marks.tr("stated"),
        Certainty.INFERRED: Marks.tr("inferred"),
        Certainty.GUESS: Marks.tr("guess"),
        Certainty.DOUBTFUL: Marks.tr("as printed, doubtful"),
        Certainty.DECIDED: Marks.tr("set by you"),
    }
    return words[certainty]


Shown = Strength | Evidence | Certainty | Basis


class _Mark(QLabel):
    """One shape, or nothing; its word stands in the tooltip and is read to those who listen."""

    def __init__(self, shown: Shown | None, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look = look
        self.show_mark(shown)
        look.changed.connect(self.update)

    def show_mark(self, shown: Shown | None) -> None:
        """Show another mark, or none."""
        self._shown = shapes.certainty_of(shown) if isinstance(shown, Basis) else shown
        word = "" if self._shown is None else _word(self._shown)
        self.setAccessibleName(word)
        self.setToolTip(word)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the shape is designed for, as high as a line of text."""
        width = shapes.METER[0] if isinstance(self._shown, Evidence) else 13
        return QSize(width, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape in the middle."""
        area = QRectF(self.rect())
        painter = QPainter(self)
        match self._shown:
            case Strength() as strength:
                shapes.paint_strength(painter, area, strength, self._look.colours)
            case Evidence() as evidence:
                shapes.paint_evidence(painter, area, evidence, self._look.colours)
            case Certainty() as certainty:
                shapes.paint_certainty(painter, area, certainty, self._look)


class StrengthMark(_Mark):
    """The shape of a strength of wording."""

    def __init__(self, strength: Strength, look: Look, parent: QWidget | None = None) -> None:
        """Show `strength`."""
        super().__init__(strength, look, parent)


class EvidenceMeter(_Mark):
    """The meter of how far something is done."""

    def __init__(self, evidence: Evidence, look: Look, parent: QWidget | None = None) -> None:
        """Show `evidence`."""
        super().__init__(evidence, look, parent)


class CertaintyMark(_Mark):
    """The shape of how sure something is."""

    def __init__(
        self, certainty: Certainty | Basis, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show `certainty`."""
        super().__init__(certainty, look, parent)


def _word(shown: Strength | Evidence | Certainty) -> str:
    match shown:
        case Strength() as strength:
            return strength_word(strength)
        case Evidence() as evidence:
            return evidence_word(evidence)
        case Certainty() as certainty:
            return certainty_word(certainty)
