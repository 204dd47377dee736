"""The head of the reader: the way back, the hits, the tools, and what the paper is."""

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from archive_app.model.paper import Paper
from archive_app.model.particulars import CivilDate, Field
from archive_app.ui.controls.words import Words
from archive_app.ui.dates import day_words
from archive_app.ui.look.theme import Look
from archive_app.ui.reader.commands import Commands


class ReaderHeader(QWidget):
    """Says what is read, and holds the buttons for moving about in it."""

    def __init__(self, look: Look, commands: Commands) -> None:
        """Show `commands` as buttons."""
        super().__init__()
        self._look = look
        self._hits = Words(look, points=9, colour="text_2")
        self._hits.setWordWrap(False)
        self._title = Words(look, points=11, semibold=True)
        self._facts = Words(look, points=9, colour="text_2")
        for words in (self._title, self._facts):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._by_hits = [self._button(commands.previous_hit), self._button(commands.next_hit)]
        self._size = self._menu_button(
            self.tr("Text size"), [commands.larger, commands.smaller, commands.usual_size]
        )
        self._size.setIcon(look.icon("text_size"))
        self._more = self._menu_button(self.tr("More"), commands.in_more_menu())
        self._more.setIcon(look.icon("more"))
        self._pair = self._button(commands.pair)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._button(commands.back))
        row.addWidget(self._button(commands.forward))
        row.addStretch(1)
        row.addWidget(self._hits)
        for button in (*self._by_hits, self._size, self._pair, self._more):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        look.changed.connect(self._paint_icons)
        self.show_hits(0, 0)

    def show_paper(self, paper: Paper, passages: int) -> None:
        """Say title, place, date and how the text stands to its original."""
        title = paper.title
        stands_so = paper.is_stated(Field.TITLE) or title.startswith("[")
        self._title.setText(title if stands_so else f"[{title}]")
        count = self.tr("1 passage") if passages == 1 else self.tr("{n} passages")
        facts = [
            paper.text_of(Field.PLACE),
            _day(paper.date) if paper.date else "",
            count.format(n=QLocale().toString(passages)),
            self._translation(paper),
        ]
        self._facts.setText(" · ".join(fact for fact in facts if fact))

    def show_hits(self, current: int, count: int) -> None:
        """Say which of `count` hits is current, counted from 1; nothing where there are none."""
        for widget in (self._hits, *self._by_hits):
            widget.setVisible(count > 0)
        words = self.tr("Hit {current} of {count}") if current else self.tr("{count} hits")
        self._hits.setText(words.format(current=current, count=count))

    def _translation(self, paper: Paper) -> str:
        if paper.text_of(Field.TRANSLATION) not in ("translation", "machine translation"):
            return ""
        held = any(link.relation == "translation of" for link in paper.links)
        return self.tr("translation") if held else self.tr("translated text, original not held")

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("flat", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.text())
        return button

    def _menu_button(self, name: str, actions: list[QAction]) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(name)
        button.setToolTip(name)
        menu = QMenu(button)
        menu.addActions(actions)
        button.setMenu(menu)
        return button

    def _paint_icons(self) -> None:
        self._size.setIcon(self._look.icon("text_size"))
        self._more.setIcon(self._look.icon("more"))


def _day(date: CivilDate) -> str:
    """Return a date that is one day as the user writes it, any other as printed."""
    if date.doubt or date.earliest is None or date.earliest != date.latest:
        return date.printed
    return day_words(QDate.fromString(date.earliest, Qt.DateFormat.ISODate))
