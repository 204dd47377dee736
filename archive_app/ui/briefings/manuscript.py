"""The briefing that is being written: what it holds, what is typed and not yet an act.

What is typed goes into a durable draft after a second of rest, and becomes one act when the block
is left, after half a minute of rest, and before anything leaves.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from archive_app.archive import Archive
from archive_app.errors import NotFound
from archive_app.model.briefing import BlockSort, Briefing, TableQuery
from archive_app.model.ids import BlockId, BriefingId
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

T = TypeVar("T")

DRAFT_AFTER = 1_000
"""Milliseconds of rest after which what was typed is kept as a draft."""
ACT_AFTER = 30_000
"""Milliseconds of rest after which it becomes an act."""
_BRIEFINGS = {Topic.BRIEFINGS}


@dataclass(frozen=True, slots=True)
class _Read:
    """What one look into the archive brought."""

    briefing: Briefing | None
    titles: tuple[tuple[BriefingId, str], ...]
    drafts: dict[BlockId, str]


class Manuscript(QObject):
    """The briefing in hand with its acts; every act can be undone.

    It sleeps until it is first reloaded, so that a page that nobody opened reads nothing.
    """

    shown = Signal(object)  # Briefing as it is now, or None where none is in hand
    titles_changed = Signal(object)  # tuple of (BriefingId, title)
    typed = Signal(object)  # BlockId whose words are being typed
    kept = Signal()  # all that was typed is an act
    made = Signal(object)  # BlockId of a block that was just made to be written in
    begun = Signal(object)  # BriefingId that was just begun

    def __init__(self, session: Session, acts: PassageActs) -> None:
        """Follow the briefing that `acts` has in hand."""
        super().__init__()
        self._session = session
        self._acts = acts
        self._briefing: Briefing | None = None
        self._titles: tuple[tuple[BriefingId, str], ...] = ()
        self._typed: dict[BlockId, str] = {}
        self._is_awake = False
        self._draft_timer = self._timer(DRAFT_AFTER, self._keep_drafts)
        self._act_timer = self._timer(ACT_AFTER, self.settle_all)
        session.changed.connect(self._hear)
        acts.in_hand_changed.connect(self._follow)

    @property
    def briefing(self) -> Briefing | None:
        """The briefing in hand with the words that are being typed, None where there is none."""
        if self._briefing is None or not self._typed:
            return self._briefing
        blocks = tuple(
            replace(block, text=self._typed.get(block.id, block.text))
            for block in self._briefing.blocks
        )
        return replace(self._briefing, blocks=blocks)

    @property
    def titles(self) -> tuple[tuple[BriefingId, str], ...]:
        """Id and title of every briefing."""
        return self._titles

    @property
    def is_settled(self) -> bool:
        """Whether all that was typed is an act."""
        return not self._typed

    def reload(self) -> None:
        """Read the briefing in hand, or the first one where none is, and all titles."""
        self._is_awake = True
        wanted = self._acts.in_hand
        self._session.ask(lambda archive: _read(archive, wanted), self._take, slot="manuscript")

    def begin(self, title: str) -> None:
        """Begin a briefing and take it in hand; a number is added to a title that is taken."""
        self.settle_all()
        self._act(lambda archive: archive.briefings.begin(title).id, then=self._take_begun)

    def take_in_hand(self, briefing: BriefingId) -> None:
        """Write on another briefing."""
        self.settle_all()
        self._acts.take_in_hand(briefing)

    def rename(self, title: str) -> None:
        """Give the briefing another title."""
        self._change(lambda archive, name: archive.briefings.rename(name, title))

    def mark(self, marking: str) -> None:
        """Give the briefing a marking."""
        self._change(lambda archive, name: archive.briefings.mark(name, marking))

    def remove(self) -> None:
        """Hide the briefing; an undo brings it back."""
        self._change(lambda archive, name: archive.briefings.remove(name))

    def type(self, block: BlockId, text: str) -> None:
        """Take the words of a block as they are typed."""
        self._typed[block] = text
        self._draft_timer.start()
        self._act_timer.start()
        self.typed.emit(block)

    def settle(self, block: BlockId) -> None:
        """Make an act of what was typed in `block`."""
        text = self._typed.get(block)
        if text is None:
            return
        held = self._briefing.block(block) if self._briefing else None
        if held is None or held.text == text:
            del self._typed[block]
            self._session.act(lambda archive: archive.briefings.drop_draft(block), set())
            return
        self._act(lambda archive: archive.briefings.rewrite(block, text))

    def settle_all(self) -> None:
        """Make acts of all that was typed."""
        for block in list(self._typed):
            self.settle(block)
        self._draft_timer.stop()
        self._act_timer.stop()

    def add(self, sort: BlockSort, *, before: BlockId | None, level: int = 1) -> None:
        """Add a heading, prose or a table before a block, or after all that is written."""
        self._change(
            lambda archive, name: _add(archive, name, sort, before=before, level=level),
            then=self.made.emit,
        )

    def restyle(self, block: BlockId, sort: BlockSort, *, level: int = 1) -> None:
        """Make prose a heading or a heading prose."""
        self.settle(block)
        self._act(lambda archive: archive.briefings.restyle(block, sort, level=level))

    def requery(self, block: BlockId, query: TableQuery) -> None:
        """Let a table hold other commitments."""
        self._act(lambda archive: archive.briefings.requery(block, query))

    def move(self, block: BlockId, *, before: BlockId | None) -> None:
        """Put a block before another or at the end; a collected passage is placed there."""
        if self._briefing is None:
            return
        if before == block:
            before = self._briefing.after(block)
        if block in {item.id for item in self._briefing.collected}:
            self._change(lambda archive, name: archive.briefings.place(name, block, before=before))
        else:
            self._change(lambda archive, name: archive.briefings.move(name, block, before=before))

    def place_within(self, citation: BlockId, *, prose: BlockId, head: str, tail: str) -> None:
        """Put a collected passage between the two parts of `prose`."""
        self._typed.pop(prose, None)
        self._change(
            lambda archive, name: archive.briefings.place_within(
                name, citation, prose=prose, head=head, tail=tail
            )
        )

    def remove_block(self, block: BlockId) -> None:
        """Hide a block; an undo brings it back."""
        self._typed.pop(block, None)
        self._act(lambda archive: archive.briefings.remove_block(block))

    def _hear(self, topics: frozenset[Topic]) -> None:
        if self._is_awake and Topic.BRIEFINGS in topics:
            self.reload()

    def _follow(self, briefing: BriefingId | None) -> None:
        if self._is_awake and (self._briefing is None or self._briefing.id != briefing):
            self.reload()

    def _take(self, read: _Read) -> None:
        if read.briefing is None or self._briefing is None or self._briefing.id != read.briefing.id:
            self._typed = {}
            if read.briefing is not None:
                self._take_drafts(read.briefing, read.drafts)
        self._briefing = read.briefing
        self._forget_acted()
        if read.titles != self._titles:
            self._titles = read.titles
            self.titles_changed.emit(read.titles)
        self.shown.emit(self.briefing)
        if read.briefing is not None:
            self._acts.take_in_hand(read.briefing.id)

    def _take_drafts(self, briefing: Briefing, drafts: dict[BlockId, str]) -> None:
        """Take up what was being typed when the program ended."""
        held = {block.id: block.text for block in briefing.blocks}
        self._typed = {
            block: text for block, text in drafts.items() if held.get(block, text) != text
        }
        if self._typed:
            self._act_timer.start()

    def _forget_acted(self) -> None:
        held = {block.id: block.text for block in self._briefing.blocks} if self._briefing else {}
        was_settled = self.is_settled
        self._typed = {
            block: text for block, text in self._typed.items() if held.get(block, text) != text
        }
        if self.is_settled and not was_settled:
            self.kept.emit()

    def _take_begun(self, briefing: BriefingId) -> None:
        self._acts.take_in_hand(briefing)
        self.begun.emit(briefing)

    def _keep_drafts(self) -> None:
        for block, text in self._typed.items():
            self._session.act(_keeping(block, text), set())

    def _change(
        self,
        deed: Callable[[Archive, BriefingId], T],
        *,
        then: Callable[[T], None] | None = None,
    ) -> None:
        """Do something to the briefing in hand."""
        if self._briefing is None:
            return
        name = self._briefing.id
        self._act(lambda archive: deed(archive, name), then=then)

    def _act(
        self, deed: Callable[[Archive], T], *, then: Callable[[T], None] | None = None
    ) -> None:
        self._session.act(deed, _BRIEFINGS, then=then)

    def _timer(self, after: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(do)
        return timer


def _read(archive: Archive, wanted: BriefingId | None) -> _Read:
    titles = archive.briefings.titles()
    try:
        first = titles[0][0] if titles else None
        name = wanted or first
        briefing = archive.briefings.get(name) if name else None
    except NotFound:
        briefing = None
    return _Read(briefing, titles, archive.briefings.drafts())


def _add(
    archive: Archive, name: BriefingId, sort: BlockSort, *, before: BlockId | None, level: int
) -> BlockId:
    if before is None:
        collected = archive.briefings.get(name).collected
        before = collected[0].id if collected else None
    match sort:
        case BlockSort.HEADING:
            return archive.briefings.add_heading(name, "", level=level, before=before)
        case BlockSort.TABLE:
            return archive.briefings.add_table(name, TableQuery(), before=before)
        case _:
            return archive.briefings.add_prose(name, "", before=before)


def _keeping(block: BlockId, text: str) -> Callable[[Archive], None]:
    return lambda archive: archive.briefings.keep_draft(block, text)
