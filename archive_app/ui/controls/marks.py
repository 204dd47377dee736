"""The painted shapes as widgets, each with the word that it stands for."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from archive_app.model.commitment import Evidence, Strength
from archive_app.model.particulars import Basis
from archive_app.ui.look import shapes
from archive_app.ui.look.shapes import Certainty
from archive_app.ui.look.theme import Look

Painting = Callable[[QPainter, QRectF], None]


def strength_word(strength: Strength) -> str:
    """Return the word for a strength of wording."""
    words = {
        Strength.OBLIGATION: _tr("obligation"),
        Strength.PLEDGE: _tr("pledge"),
        Strength.ONGOING: _tr("ongoing"),
        Strength.INTENTION: _tr("intention"),
        Strength.CALL: _tr("call"),
        Strength.ACHIEVED: _tr("achieved"),
    }
    return words[strength]


def evidence_word(evidence: Evidence) -> str:
    """Return the word for how far something is done."""
    words = {
        Evidence.NONE_ENTERED: _tr("no evidence entered"),
        Evidence.NOT_STARTED: _tr("not started"),
        Evidence.LIMITED: _tr("limited"),
        Evidence.SUBSTANTIAL: _tr("substantial"),
        Evidence.COMPLETE: _tr("complete"),
    }
    return words[evidence]


def certainty_word(certainty: Certainty) -> str:
    """Return the words for how sure something is."""
    words = {
        Certainty.STATED: _tr("stated"),
        Certainty.INFERRED: _tr("inferred"),
        Certainty.GUESS: _tr("guess"),
        Certainty.DOUBTFUL: _tr("as printed, doubtful"),
        Certainty.DECIDED: _tr("set by you"),
    }
    return words[certainty]


class _Mark(QLabel):
    """A shape of fixed size that says its word to tooltips and readers of the screen."""

    def __init__(self, look: Look, width: int, height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look = look
        self._painting: Painting | None = None
        self.setFixedSize(width, height)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape."""
        if self._painting is not None:
            self._painting(QPainter(self), QRectF(self.rect()))

    def _show(self, painting: Painting, word: str) -> None:
        self._painting = painting
        self.setAccessibleName(word)
        self.setToolTip(word)
        self.update()


class StrengthMark(_Mark):
    """The shape of a strength of wording, 12 px."""

    def __init__(self, strength: Strength, look: Look, parent: QWidget | None = None) -> None:
        """Show `strength`."""
        side = shapes.STRENGTH_SIDE
        super().__init__(look, side, side, parent)
        self.show_strength(strength)

    def show_strength(self, strength: Strength) -> None:
        """Show another strength."""
        self._show(
            lambda painter, area: shapes.paint_strength(painter, area, strength, self._look),
            strength_word(strength),
        )


class EvidenceMeter(_Mark):
    """The meter of how far something is done, 23 by 8 px."""

    def __init__(self, evidence: Evidence, look: Look, parent: QWidget | None = None) -> None:
        """Show `evidence`."""
        super().__init__(look, shapes.EVIDENCE_WIDTH, shapes.EVIDENCE_HEIGHT, parent)
        self.show_evidence(evidence)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show another level."""
        self._show(
            lambda painter, area: shapes.paint_evidence(painter, area, evidence, self._look),
            evidence_word(evidence),
        )


class CertaintyMark(_Mark):
    """The shape of how sure something is, 9 px."""

    def __init__(
        self, certainty: Certainty | Basis, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show `certainty`."""
        side = shapes.CERTAINTY_SIDE
        super().__init__(look, side, side, parent)
        self.show_certainty(certainty)

    def show_certainty(self, certainty: Certainty | Basis, *, doubtful: bool = False) -> None:
        """Show another certainty; `doubtful` as in shapes.certainty_of."""
        sure = (
            shapes.certainty_of(certainty, doubtful=doubtful)
            if isinstance(certainty, Basis)
            else certainty
        )
        self._show(
            lambda painter, area: shapes.paint_certainty(painter, area, sure, self._look),
            certainty_word(sure),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Marks", text)
