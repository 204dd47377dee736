"""The review page: the queue at the left, the card in the middle, the next one already below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QListView, QScrollArea, QVBoxLayout, QWidget

from archive_app.archive import Archive
from archive_app.errors import ArchiveError, NotFound
from archive_app.model.ids import DocumentId
from archive_app.model.review import Card, Decided, Queue, Sort, Waiting
from archive_app.ui.controls.empty_place import EmptyPlace
from archive_app.ui.look.theme import Look
from archive_app.ui.page import Page
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.review.card import QuestionCard
from archive_app.ui.review.delegate import QueueDelegate
from archive_app.ui.review.model import QueueModel
from archive_app.ui.review.shares import RuleShares
from archive_app.ui.review.side import QueueSide
from archive_app.ui.review.today import DecidedToday
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_SHOWN = frozenset({Topic.PAPERS, Topic.STATEMENTS, Topic.PEOPLE, Topic.COMMITMENTS, Topic.INDEX})
_TOPIC = {
    Sort.COMMITMENT: Topic.COMMITMENTS,
    Sort.NAME: Topic.PEOPLE,
    Sort.SPEAKER: Topic.STATEMENTS,
    Sort.DATE: Topic.PAPERS,
}
_AHEAD = 3


class ReviewPage(Page):
    """What the archive asks, one card at a time."""

    def __init__(self, session: Session, look: Look, acts: PassageActs) -> None:
        """Show an empty queue until `arrive`."""
        super().__init__(session, look, acts)
        self.title, self.icon_name = self.tr("Review"), "review"
        self.model = QueueModel()
        self.side = QueueSide(look)
        self.list = self._make_list()
        self.today = DecidedToday(look)
        self.card: QuestionCard | None = None
        self._next: QuestionCard | None = None
        self._cards: dict[str, Card] = {}
        self._pending: set[str] = set()
        self._rejected: Waiting | None = None
        self._sorts = tuple(Sort)
        self._is_loaded = False
        self._empty = EmptyPlace(
            look=look,
            icon="review",
            title=self.tr("Nothing waits."),
            sentence=self.tr("New papers bring new questions."),
        )
        self._lay_out()
        self._actions = self._make_actions()
        self._shares = QAction(self.tr("How the rules did…"), self)
        self._shares.triggered.connect(self.show_shares)
        self.side.shares_wanted.connect(self.show_shares)
        self.model.lines_wanted.connect(self._ask_lines)
        self.side.sorts_chosen.connect(self._choose_sorts)
        self.today.take_back_wanted.connect(self._take_back)
        self.today.reason_chosen.connect(self._say_why)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        session.changed.connect(self._follow)

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the commands of the card, and how the rules did."""
        return {"Review": [*self._actions, self._shares]}

    def arrive(self, target: object | None) -> None:
        """Show the queue and put the focus on it; a paper as `target` begins with its own."""
        document = target.document if isinstance(target, Place) else target
        self._reload(wanted=document if isinstance(document, str) else "")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_shares(self) -> None:
        """Open the window of what became of the suggestions, rule by rule."""
        self.session.ask(
            lambda archive: archive.review.learned(),
            lambda learned: RuleShares(self.look, learned, self.window()).show(),
            slot="rule shares",
        )

    def decide(self, name: str) -> None:
        """Do what a button or key of the card says: confirm, reject, later, one, two …"""
        item = self._current()
        if item is None:
            return
        is_name = item.sort is Sort.NAME
        deeds: dict[str, tuple[bool, Callable[[], None]]] = {
            "confirm": (not is_name, lambda: self._confirm(item)),
            "edit": (not is_name, self._edit),
            "reject": (item.sort in (Sort.COMMITMENT, Sort.SPEAKER), lambda: self._reject(item)),
            "later": (True, lambda: self._put_off(item)),
            "one": (is_name, lambda: self._answer(item, same=True)),
            "two": (is_name, lambda: self._answer(item, same=False)),
            "open": (True, lambda: self._open(item)),
            "undo": (True, self.session.undo),
        }
        fits, do = deeds[name]
        if fits:
            do()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        self._delegate = QueueDelegate(self.look)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.setObjectName("queue")
        view.setStyleSheet("#queue { background: palette(window); }")
        view.setAccessibleName(self.tr("Questions that wait"))
        self.look.changed.connect(view.viewport().update)
        return view

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.side.add_list(self.list)
        row.addWidget(self.side)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(18, 14, 18, 14)
        self._column.setSpacing(12)
        self._column.addWidget(self._empty, 1)
        self._column.addWidget(self.today)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._middle)
        row.addWidget(area, 1)

    def _make_actions(self) -> list[QAction]:
        made = []
        for name, text, keys in (
            ("confirm", self.tr("Confirm"), ("Return", "Enter")),
            ("edit", self.tr("Edit before confirming"), ("E",)),
            ("reject", self.tr("Reject"), ("X",)),
            ("later", self.tr("Later"), ("L",)),
            ("one", self.tr("One person"), ("1",)),
            ("two", self.tr("Two people"), ("2",)),
            ("open", self.tr("Open in the reader"), ("O",)),
        ):
            action = QAction(text, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(self.decide, name))
            self.list.addAction(action)
            made.append(action)
        return made

    def _follow(self, topics: frozenset[Topic]) -> None:
        if self._is_loaded and not topics.isdisjoint(_SHOWN):
            self.renew(self._reload)

    def _reload(self, *, wanted: str = "") -> None:
        self._is_loaded = True
        sorts = self._sorts
        self.session.ask(
            lambda archive: (archive.review.queue(sorts), archive.review.decided_today()),
            partial(self._take_queue, wanted),
            slot="review queue",
            surveys=True,
        )

    def _take_queue(self, wanted: str, told: tuple[Queue, list[Decided]]) -> None:
        queue, decided = told
        items = [item for item in queue.items if item.key not in self._pending]
        current = self._current()
        row = self.list.currentIndex().row()
        self.model.show(items)
        self.side.show_counts(queue.counts, done=len(decided))
        self.today.show_decided(decided)
        if wanted:
            row = next((n for n, item in enumerate(items) if item.document == wanted), row)
        elif current is not None:
            kept = self.model.row_of(current.key)
            row = kept if kept >= 0 else row
        self._go_to(max(0, row))

    def _go_to(self, row: int) -> None:
        row = min(row, self.model.rowCount() - 1)
        self.list.setCurrentIndex(self.model.index(row))
        if row < 0:
            self._show_cards()

    def _current(self) -> Waiting | None:
        return self.model.item(self.list.currentIndex().row())

    def _show_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        row = current.row()
        items = [self.model.item(row + step) for step in range(_AHEAD)]
        missing = [item for item in items if item is not None and item.key not in self._cards]
        self._show_cards()
        if missing:
            self.session.ask(
                lambda archive: _cards(archive, missing), self._take_cards, slot="review cards"
            )

    def _take_cards(self, cards: dict[str, Card]) -> None:
        self._cards.update(cards)
        self._show_cards()

    def _show_cards(self) -> None:
        """Show the current card and the next; a card that is there already stays."""
        row = self.list.currentIndex().row()
        item, following = self.model.item(row), self.model.item(row + 1)
        self._empty.setVisible(item is None)
        if item is None:
            self._replace_card(None, row)
        elif item.key in self._cards and not self._is_shown(item):
            self._replace_card(item, row)
        card = self._cards.get(following.key) if following else None
        if card != (self._next.card if self._next else None):
            self._remove(self._next)
            self._next = QuestionCard(self.look, card, place="", is_next=True) if card else None
            if self._next is not None:
                self._column.insertWidget(self._column.indexOf(self.today), self._next)

    def _is_shown(self, item: Waiting) -> bool:
        return self.card is not None and self.card.card == self._cards[item.key]

    def _replace_card(self, item: Waiting | None, row: int) -> None:
        self._remove(self.card)
        self.card = None
        if item is None:
            return
        place = self.tr("{n} of {all}").format(n=row + 1, all=self.model.rowCount())
        self.card = QuestionCard(self.look, self._cards[item.key], place=place)
        self.card.chosen.connect(self._press)
        self.card.edited.connect(partial(self.decide, "confirm"))
        if self.card.fields is not None:
            self.card.fields.left.connect(self._focus_list)
        self._column.insertWidget(0, self.card)

    def _remove(self, card: QuestionCard | None) -> None:
        if card is not None:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _press(self, name: str) -> None:
        self.decide(name)
        if name != "edit":
            self._focus_list()

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self) -> None:
        if self.card is not None and self.card.fields is not None:
            self.card.fields.edit()

    def _confirm(self, item: Waiting) -> None:
        fields = self.card.fields if self.card and self.card.card.item.key == item.key else None
        changed = fields.changed_fields() if fields else {}
        self._decided(item, lambda archive: archive.review.confirm(item, changed))
        self._focus_list()

    def _reject(self, item: Waiting) -> None:
        self._decided(item, lambda archive: archive.review.reject(item))
        self._rejected = item if item.sort is Sort.COMMITMENT else None
        self.today.offer_reasons(item if item.sort is Sort.COMMITMENT else None)

    def _put_off(self, item: Waiting) -> None:
        self._decided(item, lambda archive: archive.review.put_off(item), is_kept=True)
        self.session.said.emit(self.tr("Put at the end of the queue."))

    def _answer(self, item: Waiting, *, same: bool) -> None:
        self._decided(item, lambda archive: archive.review.answer(item, same=same))

    def _decided(
        self, item: Waiting, deed: Callable[[Archive], None], *, is_kept: bool = False
    ) -> None:
        """Show the next card at once; the queue is asked anew when the deed is done."""
        row = self.model.row_of(item.key)
        self._pending.add(item.key)
        self.today.offer_reasons(None)
        self.model.take_out(item.key)
        self._go_to(row)
        self.session.act(
            deed,
            {_TOPIC[item.sort]},
            then=lambda _: self._done(item),
            otherwise=partial(self._refused, item),
        )
        if is_kept:
            self._cards.pop(item.key, None)

    def _done(self, item: Waiting) -> None:
        self._pending.discard(item.key)
        self._reload()

    def _refused(self, item: Waiting, error: ArchiveError) -> None:
        self._pending.discard(item.key)
        self.session.said.emit(str(error))
        self._reload()

    def _open(self, item: Waiting) -> None:
        self.place_wanted.emit(Place(DocumentId(item.document), item.range))

    def _take_back(self, decided: Decided) -> None:
        self.session.act(
            lambda archive: archive.review.take_back(decided),
            {_TOPIC[decided.sort]},
            otherwise=lambda error: self.session.said.emit(str(error)),
        )

    def _say_why(self, reason: str) -> None:
        item = self._rejected
        if item is not None:
            self.session.act(
                lambda archive: archive.review.say_why(item, reason), {Topic.COMMITMENTS}
            )
        self._focus_list()

    def _choose_sorts(self, sorts: tuple[Sort, ...]) -> None:
        self._sorts = sorts
        self._reload()

    def _ask_lines(self, items: tuple[Waiting, ...]) -> None:
        self.session.ask(
            lambda archive: archive.review.lines(items),
            self.model.add_lines,
            slot=f"review lines {items[0].key}",
        )


def _cards(archive: Archive, items: list[Waiting]) -> dict[str, Card]:
    """Return the cards of `items`; what does not wait any more has none."""
    cards = {}
    for item in items:
        try:
            cards[item.key] = archive.review.card(item)
        except NotFound:
            continue
    return cards
