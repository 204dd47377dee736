"""The card of one question: the passage in its context, the reasons, what would be entered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from archive_app.model.review import Card, CardPassage, NameSide, Sort
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.marks import StrengthMark
from archive_app.ui.controls.passage_text import PassageText
from archive_app.ui.controls.words import Words
from archive_app.ui.grounds import ground_words
from archive_app.ui.look.theme import Look
from archive_app.ui.review import wording
from archive_app.ui.review.fields import Fields
from archive_app.ui.review.wording import Review

_FIELDS = (300, 400)
"""The least and the most pixels of what would be entered."""


class QuestionCard(QFrame):
    """One card; its buttons tell what was chosen by the name of the act."""

    chosen = Signal(str)  # confirm, edit, reject, later, open, one, two, undo
    edited = Signal()  # the fields shall be confirmed as they were edited

    def __init__(self, look: Look, card: Card, *, place: str, is_next: bool = False) -> None:
        """Show `card`; `place` says "1 of 14"; the next card waits without keys."""
        super().__init__()
        self._look = look
        self.card = card
        self.fields: Fields | None = None
        self.buttons: dict[str, QPushButton] = {}
        self.setObjectName("questionCard")
        self.setAccessibleName(wording.headline(card.item))
        self.setEnabled(not is_next)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._sides() if card.sides else self._body(is_next=is_next))
        if not is_next:
            column.addWidget(_Line())
            column.addLayout(self._row_of_buttons(place))

    def _body(self, *, is_next: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._head(is_next=is_next))
        left.addStretch(1)
        left.addWidget(_Line())
        left.addWidget(self._why())
        row.addLayout(left, 1)
        row.addWidget(_Line(upright=True))
        row.addWidget(self._entered(), 1)
        return row

    def _head(self, *, is_next: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(19, 12, 19, 14)
        column.setSpacing(10)
        column.addLayout(self._title(is_next=is_next))
        for passage in self.card.passages:
            if passage.is_asked or not is_next:
                column.addLayout(self._passage(passage))
        return column

    def _title(self, *, is_next: bool) -> QVBoxLayout:
        item, card = self.card.item, self.card
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(6)
        if is_next:
            head.addWidget(_narrow(self._look, Review.tr("Next"), 9, "text_2"))
        if item.strength is not None:
            head.addWidget(StrengthMark(look=self._look, strength=item.strength))
        head.addWidget(Words(self._look, wording.headline(item), points=11, semibold=True), 1)
        if not is_next:
            link = self._button("open", Review.tr("Open in the reader"), "O")
            head.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        # Below the button, not beside it: a narrow window would press the words into a column.
        where = ", ".join(part for part in (card.title, card.where) if part)
        column.addWidget(Words(self._look, where, points=9, colour="text_2"))
        return column

    def _passage(self, passage: CardPassage) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        colour = "accent" if passage.is_asked else "text_3"
        number = _narrow(self._look, passage.locator, 8.5, colour)
        number.setFixedWidth(30)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        points = 11.5 if passage.is_asked else 9.5
        row.addWidget(PassageText(self._look, passage, points=points), 1)
        return row

    def _why(self) -> QWidget:
        box = QWidget()
        box.setObjectName("why")
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(box)
        column.setContentsMargins(19, 10, 19, 12)
        column.setSpacing(5)
        head = QHBoxLayout()
        title = Words(self._look, Review.tr("Why it is suggested"), points=10, semibold=True)
        head.addWidget(title, 1)
        band = wording.band_words(self.card.item.confidence, self.card.figure)
        if band:
            head.addWidget(_narrow(self._look, band, 9, "text_2"))
        column.addLayout(head)
        column.addLayout(self._reasons())
        return box

    def _reasons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(5)
        for reason in self.card.reasons:
            row = QHBoxLayout()
            icon = _Icon(self._look, "warning" if reason.is_caution else "check")
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Words(self._look, ground_words(reason.text), points=9.5), 1)
            column.addLayout(row)
        return column

    def _entered(self) -> QWidget:
        box = QWidget()
        box.setMinimumWidth(_FIELDS[0])
        box.setMaximumWidth(_FIELDS[1])
        column = QVBoxLayout(box)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(10)
        title = Review.tr("What would be entered")
        column.addWidget(Words(self._look, title, points=11, semibold=True))
        self.fields = Fields(self._look, self.card.fields)
        self.fields.confirmed.connect(self.edited)
        column.addWidget(self.fields)
        column.addStretch(1)
        return box

    def _sides(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(19, 12, 19, 12)
        column.setSpacing(8)
        column.addLayout(self._title(is_next=not self.isEnabled()))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, side in enumerate(self.card.sides):
            grid.addLayout(self._side(side), 0, 2 * place)
            grid.addWidget(_Line(upright=True), 0, 2 * place + 1)
            grid.setColumnStretch(2 * place, 3)
        last = QVBoxLayout()
        last.addLayout(self._reasons())
        last.addStretch(1)
        grid.addLayout(last, 0, 4)
        grid.setColumnStretch(4, 2)
        column.addLayout(grid)
        kept = Review.tr("Joining keeps both spellings and can be taken apart at any time.")
        column.addWidget(Words(self._look, kept, points=9, colour="text_2"))
        return column

    def _side(self, side: NameSide) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        name = Words(self._look, side.mention.name, points=12, reading="en")
        column.addWidget(name)
        if side.passage is not None:
            column.addLayout(self._passage(side.passage))
        country = wording.who_name(side.country)
        known = ", ".join(part for part in (side.post, country) if part)
        known = known or Review.tr("No post, no country")
        column.addWidget(Words(self._look, known, points=9, colour="text_2"))
        column.addStretch(1)
        return column

    def _row_of_buttons(self, place: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        sort = self.card.item.sort
        if sort is Sort.NAME:
            row.addWidget(self._button("one", Review.tr("One person"), "1"))
            row.addWidget(self._button("two", Review.tr("Two people"), "2"))
        else:
            confirm = wording.confirm_name(sort)
            row.addWidget(self._button("confirm", confirm, "Enter", primary=True))
            row.addWidget(self._button("edit", Review.tr("Edit"), "E"))
            if sort is not Sort.DATE:
                row.addWidget(self._button("reject", wording.reject_name(sort), "X"))
        row.addWidget(self._button("later", Review.tr("Later"), "L"))
        row.addStretch(1)
        row.addWidget(_narrow(self._look, place, 9.5, "text_2"))
        undo = self._button("undo", Review.tr("Undo"), "Ctrl+Z", icon="undo", show_key=False)
        row.addWidget(undo)
        return row

    def _button(
        self,
        name: str,
        text: str,
        key: str,
        *,
        primary: bool = False,
        icon: str = "",
        show_key: bool = True,
    ) -> QPushButton:
        button = KeyButton(self._look, text, key=key, primary=primary, icon=icon, show_key=show_key)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self.buttons[name] = button
        return button


class _Icon(Words):
    """A small icon in front of a reason; a caution is amber."""

    def __init__(self, look: Look, name: str) -> None:
        self._name = name
        super().__init__(look)
        self.setFixedWidth(18)

    def _dress(self) -> None:
        colours = self._look.colours
        colour = colours.warn if self._name == "warning" else colours.text_2
        self.setPixmap(self._look.icon(self._name, colour).pixmap(14, 14))


class _Line(QFrame):
    """A line of one pixel, lying or upright."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        self.setObjectName("line")
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


def _narrow(look: Look, text: str, points: float, colour: str) -> Words:
    words = Words(look, text, points=points, colour=colour)
    words.setWordWrap(False)
    return words
