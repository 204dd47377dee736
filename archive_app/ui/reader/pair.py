"""Two sheets side by side that scroll together: a paper and its translation or original."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from archive_app.archive.locale_names import language_name
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.reading import Discord
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.reader.leaf import Leaf, Partner
from archive_app.ui.reader.sheet import Sheet


class Column(QWidget):
    """A sheet with the language of its text above it, said only in a pair."""

    def __init__(self, look: Look, name: str) -> None:
        """Hold an empty sheet that screen readers call `name`."""
        super().__init__()
        self.head = Words(look, points=9, colour="text_2")
        self.head.setContentsMargins(52, 4, 8, 4)
        self.head.hide()
        self.sheet = Sheet(look)
        self.sheet.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.sheet, 1)

    def say_language(self, paper: Paper | None) -> None:
        """Say in which language the text is, and whether it is a translation."""
        self.head.setVisible(paper is not None)
        if paper is not None:
            status = paper.text_of(Field.TRANSLATION) or self.tr("original")
            self.head.setText(f"{language_name(paper.language)} ({status})")


class Pair(QWidget):
    """The columns; the second one is hidden while one paper is read by itself."""

    def __init__(self, look: Look) -> None:
        """Hold two columns, the first of which is always there."""
        super().__init__()
        self.first = Column(look, self.tr("Text of the paper"))
        self.second = Column(look, self.tr("Text of the other half of the pair"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.first, 1)
        row.addWidget(self.second, 1)
        self.second.hide()
        self._together = _Together(self.first.sheet, self.second.sheet)

    @property
    def is_open(self) -> bool:
        """Whether two papers stand side by side."""
        return not self.second.isHidden()

    def open(self, partner: Partner) -> None:
        """Put `partner` beside the paper that is read."""
        leaf = self.first.sheet.leaf
        if leaf is None:
            return
        self.first.say_language(leaf.paper)
        self.second.say_language(partner.leaf.paper)
        self.second.show()
        self._together.begin(leaf, partner.leaf)
        self.second.sheet.show_leaf(partner.leaf)
        self.first.sheet.measure_again()
        self._together.follow(self.first.sheet, self.second.sheet)

    def close_second(self) -> None:
        """Read one paper by itself."""
        self._together.end()
        self.first.say_language(None)
        self.second.hide()
        self.second.sheet.clear_leaf()


class _Together(QObject):
    """Keeps two sheets at the same passage; as many passages on both sides stand in line."""

    def __init__(self, first: Sheet, second: Sheet) -> None:
        super().__init__(first)
        self._sheets = (first, second)
        self._is_on = False
        self._in_line = False
        self._follows = False
        first.moved.connect(lambda: self.follow(first, second))
        second.moved.connect(lambda: self.follow(second, first))
        first.current_changed.connect(lambda number: self._step(second, number))
        second.current_changed.connect(lambda number: self._step(first, number))

    def begin(self, leaf: Leaf, other: Leaf) -> None:
        """Go together from now on."""
        first, second = self._sheets
        self._is_on = True
        self._in_line = len(leaf.pieces) == len(other.pieces) and leaf.firsts == other.firsts
        if self._in_line:
            first.rows.least_height = second.rows.text_height
            second.rows.least_height = first.rows.text_height
        else:
            first.rows.least_height = second.rows.least_height = _none

    def end(self) -> None:
        """Let the first sheet go alone."""
        self._is_on = False

    def follow(self, moved: Sheet, other: Sheet) -> None:
        """Scroll `other` to where `moved` is: the same row, or the same share of the text."""
        if not self._is_on or self._follows or moved.leaf is None or other.leaf is None:
            return
        self._follows = True
        try:
            if self._in_line:
                bar = moved.verticalScrollBar()
                index = moved.rows.index_at(bar.value())
                other.scroll_to(index, bar.value() - moved.rows.top(index))
            else:
                share = moved.verticalScrollBar().value() / max(1, moved.rows.total)
                other.verticalScrollBar().setValue(round(share * other.rows.total))
        finally:
            self._follows = False

    def _step(self, other: Sheet, number: int) -> None:
        if self._is_on and self._in_line and other.current != number:
            other.mark_current(number)


def discord_in_words(discords: tuple[Discord, ...], said: str, whole: str) -> str:
    """Return where a pair disagrees; `said` and `whole` are sentences with places to fill."""
    parts = []
    for discord in discords[:3]:
        here, there = ", ".join(discord.here) or "–", ", ".join(discord.there) or "–"
        sentence = said if discord.passage else whole
        parts.append(sentence.format(passage=discord.passage, here=here, there=there))
    more = len(discords) - len(parts)
    return " ".join(parts) + (f" (+{more})" if more else "")


def _none(_index: int) -> int:
    return 0
