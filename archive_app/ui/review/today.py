"""What was decided today, each with a way to take it back, and reasons for what was rejected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from archive_app.archive.review import REASONS
from archive_app.model.review import Decided, Waiting
from archive_app.ui.controls.marks import StrengthMark
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.review import wording
from archive_app.ui.review.wording import Review

_MOST = 12


class DecidedToday(QWidget):
    """The latest decisions of today."""

    take_back_wanted = Signal(object)  # Decided
    reason_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 4, 0)
        self._column.setSpacing(3)
        self._reasons = self._make_reasons()
        self._head = Words(look, Review.tr("Decided today"), points=9.5, semibold=True)
        self._column.addWidget(self._reasons)
        self._column.addWidget(self._head)
        self._reasons.hide()
        self.hide()

    def show_decided(self, decided: list[Decided]) -> None:
        """Show the latest of `decided`."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(item) for item in decided[:_MOST]]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(decided))

    def offer_reasons(self, item: Waiting | None) -> None:
        """Offer to say why what was just rejected is none; None takes the offer away."""
        self._reasons.setVisible(item is not None)

    def _make_reasons(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(6)
        row.addWidget(Words(self._look, Review.tr("Why not? (optional)"), points=9.5))
        for reason in REASONS:
            chip = QPushButton(wording.reason_name(reason))
            chip.setAccessibleName(
                Review.tr("Reason: {why}").format(why=wording.reason_name(reason))
            )
            chip.setToolTip(wording.reason_name(reason))
            chip.clicked.connect(lambda _=False, why=reason: self._choose(why))
            row.addWidget(chip)
        row.addStretch(1)
        return box

    def _choose(self, reason: str) -> None:
        self._reasons.hide()
        self.reason_chosen.emit(reason)

    def _row(self, decided: Decided) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        if decided.strength is not None:
            row.addWidget(StrengthMark(look=self._look, strength=decided.strength))
        words = Words(self._look, wording.decided_words(decided), points=9, colour="text_2")
        words.setWordWrap(False)
        row.addWidget(words)
        back = QPushButton(Review.tr("Take back"))
        back.setProperty("role", "link")
        back.setFlat(True)
        back.setAccessibleName(
            Review.tr("Take back: {what}").format(what=wording.decided_words(decided))
        )
        back.setToolTip(Review.tr("Take this decision back"))
        back.clicked.connect(lambda: self.take_back_wanted.emit(decided))
        row.addWidget(back)
        row.addStretch(1)
        return line
