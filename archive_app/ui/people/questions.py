"""Whether two names are one person: asked at the top of the people page, answered by 1 and 2."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from archive_app.model.review import Card, NameSide
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.passage_text import PassageText
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.people import wording
from archive_app.ui.people.wording import People


class NameQuestions(QWidget):
    """The first open question, with both passages; `answered` carries whether they are one."""

    answered = Signal(object, bool)  # Card, whether it is one person
    place_chosen = Signal(object)  # NameSide

    def __init__(self, look: Look) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._look = look
        self.card: Card | None = None
        self._sides: QWidget | None = None
        self.setObjectName("name-questions")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 10)
        self._column.setSpacing(6)
        self._head = Words(look, points=10.5, semibold=True)
        self._column.addWidget(self._head)
        self.one = KeyButton(look, People.tr("One person"), key="1")
        self.two = KeyButton(look, People.tr("Two people"), key="2")
        self._rest = Words(look, points=9, colour="text_2")
        row = QHBoxLayout()
        for part in (self.one, self.two):
            row.addWidget(part)
        row.addWidget(self._rest, 1)
        self._buttons = row
        self._column.addLayout(row)
        self.one.clicked.connect(lambda: self.answer(same=True))
        self.two.clicked.connect(lambda: self.answer(same=False))
        self.hide()

    def ask(self, card: Card | None, *, waiting: int) -> None:
        """Ask the question of `card`, the first of those `waiting`; None asks nothing."""
        self.card = card
        self.setVisible(card is not None)
        if self._sides is not None:
            self._column.removeWidget(self._sides)
            self._sides.hide()
            self._sides.deleteLater()
            self._sides = None
        if card is None:
            return
        first, second = (side.mention.name for side in card.sides)
        asked = People.tr("{first} and {second}: one person?")
        self._head.setText(asked.format(first=first, second=second))
        self._sides = self._make_sides(card)
        self._column.insertWidget(1, self._sides)
        kept = People.tr("Joining keeps both spellings and can be taken apart at any time.")
        more = People.tr("{n} more questions.").format(n=waiting - 1) if waiting > 1 else ""
        self._rest.setText(" ".join(part for part in (kept, more) if part))

    def answer(self, *, same: bool) -> None:
        """Answer the question that is shown."""
        if self.card is not None:
            self.answered.emit(self.card, same)

    def _make_sides(self, card: Card) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for side in card.sides:
            row.addLayout(self._side(side), 1)
        return box

    def _side(self, side: NameSide) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        if side.passage is not None:
            column.addWidget(PassageText(self._look, side.passage, points=9.5))
            link = QPushButton(People.tr("¶{n} · Open").format(n=side.passage.locator))
            link.setProperty("role", "link")
            link.setFlat(True)
            link.setAccessibleName(People.tr("Open {name}").format(name=side.mention.name))
            link.setToolTip(People.tr("Open in the reader"))
            link.clicked.connect(lambda: self.place_chosen.emit(side))
        known = ", ".join(part for part in (side.post, wording.country(side.country)) if part)
        line = QHBoxLayout()
        known = known or People.tr("No post, no country")
        line.addWidget(Words(self._look, known, points=8.5, colour="text_2"), 1)
        if side.passage is not None:
            line.addWidget(link)
        column.addLayout(line)
        column.addStretch(1)
        return column
