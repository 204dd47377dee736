"""The people page: everybody at the left, one person, body or country in the middle."""

from functools import partial

from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from archive_app.archive import Archive
from archive_app.archive.roster import PAGE
from archive_app.model.people import Mention
from archive_app.model.review import Card, NameSide
from archive_app.model.who import PlacedName, Profile, Promised, Roll, Said, Who, WhoSort
from archive_app.ui.controls.empty_place import EmptyPlace
from archive_app.ui.controls.segments import Segments
from archive_app.ui.controls.shrinking_area import ShrinkingArea
from archive_app.ui.look.theme import Look
from archive_app.ui.page import Page
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.people.delegate import WhoDelegate
from archive_app.ui.people.model import RollModel
from archive_app.ui.people.profile import ProfileHead
from archive_app.ui.people.questions import NameQuestions
from archive_app.ui.people.spoken import SpokenModel
from archive_app.ui.people.spoken_delegate import SpokenDelegate
from archive_app.ui.people.wording import People
from archive_app.ui.place import Place
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_SHOWN = frozenset({Topic.PAPERS, Topic.STATEMENTS, Topic.PEOPLE, Topic.COMMITMENTS, Topic.INDEX})
_LEAST_SPOKEN = 140
"""Pixels of height that the statements keep."""
_LIST = 288
_SAID, _PROMISED = "said", "promised"


class PeoplePage(Page):
    """Who is named in the papers, and what each said and promised."""

    def __init__(self, session: Session, look: Look, acts: PassageActs) -> None:
        """Show nobody until `arrive`."""
        super().__init__(session, look, acts)
        self.title, self.icon_name = self.tr("People"), "people"
        self.model, self.said, self.promised = RollModel(), SpokenModel(), SpokenModel()
        self.field = QLineEdit()
        self.sorts = self._make_sorts()
        self.list = self._make_list()
        self.questions = NameQuestions(look)
        self.switch = Segments(
            choices=[(_SAID, self.tr("Said")), (_PROMISED, self.tr("Promised"))],
            look=look,
            name=self.tr("Said or promised"),
        )
        self.spoken = self._make_spoken()
        self.head: ProfileHead | None = None
        self._sort = WhoSort.PERSON
        self._wanted = ""
        self._is_loaded = False
        self._empty = EmptyPlace(
            look=look,
            icon="people",
            title=self.tr("Nobody is named yet."),
            sentence=self.tr("Who speaks in a paper is listed here when the paper has been read."),
        )
        self._lay_out()
        self._find = self._make_actions()
        self._connect()

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the commands of the page."""
        return {"Review": [self._one, self._two]}

    def arrive(self, target: object | None) -> None:
        """Put the focus into the field; show the person of a Mention."""
        if isinstance(target, Mention):
            self._show_mention(target)
        self._reload()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field into the list with Down, and to the first found with Enter."""
        if self.field.hasFocus() and event.key() == Qt.Key.Key_Down:
            self._take_list()
        elif self.field.hasFocus() and event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            super().keyPressEvent(event)

    def _make_sorts(self) -> Segments:
        return Segments(
            choices=[
                (WhoSort.PERSON.value, self.tr("People")),
                (WhoSort.BODY.value, self.tr("Bodies")),
                (WhoSort.COUNTRY.value, self.tr("Countries")),
            ],
            look=self.look,
            name=self.tr("People, bodies or countries"),
        )

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        self._who_delegate = WhoDelegate(self.look)
        view.setItemDelegate(self._who_delegate)
        view.setAccessibleName(self.tr("People"))
        view.setUniformItemSizes(True)
        view.setObjectName("roll")
        view.setStyleSheet("#roll { background: palette(window); }")
        self._dress_list(view)
        return view

    def _make_spoken(self) -> QListView:
        view = QListView()
        view.setModel(self.said)
        self._spoken_delegate = SpokenDelegate(self.look)
        view.setItemDelegate(self._spoken_delegate)
        view.setAccessibleName(self.tr("Said"))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        self._dress_list(view)
        return view

    def _dress_list(self, view: QListView) -> None:
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        self.look.changed.connect(view.viewport().update)

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Name (Ctrl+F)"))
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Find a name"))
        self.field.setToolTip(self.tr("Find a name (Ctrl+F)"))
        left = QWidget()
        left.setFixedWidth(_LIST)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 12, 0, 0)
        side.setSpacing(8)
        for part in (self.sorts, self.field):
            inset = QHBoxLayout()
            inset.setContentsMargins(12, 0, 12, 0)
            inset.addWidget(part)
            side.addLayout(inset)
        side.addWidget(self.list, 1)
        self._page = QWidget()
        middle = QVBoxLayout(self._page)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        self._top = ShrinkingArea()
        self._top.column.addWidget(self.questions)
        middle.addWidget(self._top)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 6, 16, 6)
        bar.addWidget(self.switch)
        bar.addStretch(1)
        middle.addLayout(bar)
        self.spoken.setMinimumHeight(_LEAST_SPOKEN)
        middle.addWidget(self.spoken, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(left)
        row.addWidget(self._page, 1)
        row.addWidget(self._empty, 1)
        self._empty.hide()

    def _make_actions(self) -> QAction:
        find = QAction(self.tr("Find a name"), self)
        find.setShortcut(QKeySequence("Ctrl+F"))
        find.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.triggered.connect(lambda: self.field.setFocus(Qt.FocusReason.ShortcutFocusReason))
        find.triggered.connect(self.field.selectAll)
        self.addAction(find)
        self._one = self._letter(self.tr("The names are one person"), "1", same=True)
        self._two = self._letter(self.tr("The names are two people"), "2", same=False)
        return find

    def _letter(self, text: str, key: str, *, same: bool) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self.questions.answer(same=same))
        self.list.addAction(action)
        self.spoken.addAction(action)
        return action

    def _connect(self) -> None:
        self.sorts.chosen.connect(self._choose_sort)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._take_list)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.activated.connect(lambda _: self.spoken.setFocus())
        self.spoken.activated.connect(self._open)
        self.spoken.clicked.connect(self._open)
        self.switch.chosen.connect(self._choose_spoken)
        self.said.more_wanted.connect(self._ask_more)
        self.questions.answered.connect(self._answer)
        self.questions.place_chosen.connect(self._open_side)
        self.session.changed.connect(self._follow)

    def _follow(self, topics: frozenset[Topic]) -> None:
        if self._is_loaded and not topics.isdisjoint(_SHOWN):
            self.renew(self._reload)

    def _reload(self) -> None:
        self._is_loaded = True
        sort = self._sort
        self.session.ask(
            lambda archive: _roll(archive, sort), self._take_roll, slot="people", surveys=True
        )

    def _take_roll(self, told: tuple[Roll, Card | None, int]) -> None:
        roll, card, waiting = told
        current = self._wanted or self._current_key()
        self._wanted = ""
        self.model.show(roll.people)
        names = (self.tr("People"), self.tr("Bodies"), self.tr("Countries"))
        for sort, name in zip(WhoSort, names, strict=True):
            count = QLocale().toString(roll.counts[sort])
            self.sorts.set_text(sort.value, f"{name} {count}")
        self.questions.ask(card if self._sort is WhoSort.PERSON else None, waiting=waiting)
        self._empty.setVisible(not roll.people)
        self._page.setVisible(bool(roll.people))
        self._go_to(max(0, self.model.row_of(current)))

    def _narrow(self, typed: str) -> None:
        current = self._current_key()
        self.model.narrow(typed)
        self._go_to(max(0, self.model.row_of(current)) if not typed.strip() else 0)

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))

    def _take_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid():
            self._go_to(0)

    def _current_key(self) -> str:
        who = self.model.who(self.list.currentIndex().row())
        return who.key if who else (self._shown_key() or "")

    def _shown_key(self) -> str:
        return self.head.profile.who.key if self.head else ""

    def _show_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        who = self.model.who(current.row())
        if who is not None:
            self.session.ask(lambda archive: _page_of(archive, who), self._take_page, slot="person")

    def _take_page(self, told: tuple[Profile, list[Said], list[Promised]]) -> None:
        profile, said, promised = told
        if self.head is not None:
            self._top.column.removeWidget(self.head)
            self.head.hide()
            self.head.deleteLater()
        self.head = ProfileHead(self.look, profile)
        self.head.place_chosen.connect(self._open_name)
        self.head.apart_wanted.connect(self._take_apart)
        self.head.who_chosen.connect(self._show_who)
        self._top.column.addWidget(self.head)
        self.said.show(said, is_whole=len(said) < PAGE)
        self.promised.show(promised)
        locale = QLocale()
        count = locale.toString(profile.who.statements)
        self.switch.set_text(_SAID, self.tr("Said {n}").format(n=count))
        count = locale.toString(len(promised))
        self.switch.set_text(_PROMISED, self.tr("Promised {n}").format(n=count))

    def _choose_sort(self, name: str) -> None:
        self._sort = WhoSort(name)
        self.field.clear()
        self._reload()

    def _choose_spoken(self, name: str) -> None:
        self.spoken.setModel(self.said if name == _SAID else self.promised)
        self.spoken.setAccessibleName(self.tr("Said") if name == _SAID else self.tr("Promised"))

    def _ask_more(self, held: int) -> None:
        who = self.head.profile.who if self.head else None
        if who is not None:
            self.session.ask(
                lambda archive: archive.roster.said(who, skip=held),
                lambda more: self.said.add(more, is_whole=len(more) < PAGE),
                slot="more said",
            )

    def _show_mention(self, mention: Mention) -> None:
        self.sorts.choose(WhoSort.PERSON.value)
        self._sort = WhoSort.PERSON
        self.field.clear()
        self.session.ask(
            lambda archive: archive.roster.find(mention), self._find_row, slot="person wanted"
        )

    def _find_row(self, who: Who | None) -> None:
        if who is None:
            self.session.said.emit(self.tr("This name is not listed here."))
            return
        row = self.model.row_of(who.key)
        if row >= 0:
            self._go_to(row)
        else:
            self._wanted = who.key
            self._reload()

    def _show_who(self, who: Who) -> None:
        self._wanted = who.key
        self.sorts.choose(who.sort.value)
        self._choose_sort(who.sort.value)

    def _open(self, index: QModelIndex) -> None:
        model = self.spoken.model()
        item = model.item(index.row()) if isinstance(model, SpokenModel) else None
        if item is not None:
            self.place_wanted.emit(Place(item.document, item.range))

    def _open_name(self, place: PlacedName) -> None:
        self.place_wanted.emit(Place(place.document, place.range))

    def _open_side(self, side: NameSide) -> None:
        self.place_wanted.emit(Place(side.mention.document, side.place))

    def _answer(self, card: Card, same: bool) -> None:
        item = card.item
        self.questions.ask(None, waiting=0)
        self.session.act(lambda archive: archive.review.answer(item, same=same), {Topic.PEOPLE})

    def _take_apart(self, who: Who, name: str) -> None:
        self._wanted = who.key
        self.session.act(
            partial(_take_apart, who=who, name=name),
            {Topic.PEOPLE},
            then=lambda _: self.session.said.emit(People.tr("Taken apart. Undo joins again.")),
        )


def _take_apart(archive: Archive, *, who: Who, name: str) -> None:
    archive.roster.take_apart(who, name)


def _roll(archive: Archive, sort: WhoSort) -> tuple[Roll, Card | None, int]:
    """Return everybody of `sort`, the first question of sameness and how many there are."""
    asked = archive.review.names()
    card = archive.review.card(asked[0]) if asked else None
    return archive.roster.roll(sort), card, len(asked)


def _page_of(archive: Archive, who: Who) -> tuple[Profile, list[Said], list[Promised]]:
    roster = archive.roster
    return roster.profile(who), roster.said(who), roster.promised(who)
