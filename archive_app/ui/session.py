"""The open archive as pages know it: what they may ask, do and hear.

Signals go up, methods go down. A deed changes the archive on the write lane, a question reads it
on the read lane, and `archive` is the window's own connection for rows by key. Index and
suggestions are kept up by a child process; its news come as Topic.INDEX.
"""

from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from archive_app.archive import Archive
from archive_app.errors import ArchiveError, StorageError
from archive_app.model.ids import DocumentId
from archive_app.operation import Operation, Progress
from archive_app.ui.deeds import deed_words
from archive_app.ui.keeper import Keeper
from archive_app.ui.lanes import Answer, ReadLane, Step, WriteLane
from archive_app.ui.topics import EVERYTHING, Topic
from archive_app.ui.trouble import Trouble, trouble_of

T = TypeVar("T")
Then = Callable[[Any], None]
Otherwise = Callable[[ArchiveError], None]

_KEEPER_REST = 250
"""Milliseconds after a commit before the child is asked, so that a burst of acts is one slice."""
_REOPEN = "the caches"
_CACHED = frozenset({Topic.INDEX, Topic.STATEMENTS, Topic.PEOPLE, Topic.COMMITMENTS})


@dataclass(frozen=True, slots=True)
class Work:
    """The long operation in hand; `waiting` more stand in line behind it."""

    name: str
    progress: Progress
    paused: bool = False
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Connections:
    """The connections to one archive: the only one that writes, and three that read.

    `surveying` answers what takes long, so that it does not stand before what is being typed.
    """

    writing: Archive
    asking: Archive
    surveying: Archive
    own: Archive


@dataclass(frozen=True, slots=True)
class _Ticket:
    """What is to be done with the answer to one task."""

    doing: str
    then: Then | None
    otherwise: Otherwise | None
    topics: frozenset[Topic] = frozenset()
    slot: str = ""
    deed: Callable[[Archive], Any] | None = None


class Session(QObject):
    """One open archive and the lanes that work on it; made once a window, given to every page."""

    changed = Signal(object)  # frozenset[Topic], once after each commit
    said = Signal(str)  # a sentence for the status line
    failed = Signal(object)  # Trouble
    work_changed = Signal(object)  # Work, or None when the last operation has ended
    undo_changed = Signal(str, str)  # what would be undone and redone, "" for nothing
    held_changed = Signal(int)  # acts that are held in memory because the disk refused them
    busy_changed = Signal(bool)  # whether index and suggestions are being brought up

    def __init__(self, connections: Connections, keeper_command: tuple[str, ...]) -> None:
        """Put the lanes to work on `connections`, which the session closes in `close`."""
        super().__init__()
        self.archive = connections.own
        self._tickets: dict[int, _Ticket] = {}
        self._slots: dict[str, int] = {}
        self._last = 0
        self._works: dict[int, Work] = {}
        self._held: list[_Ticket] = []
        self._write = WriteLane(connections.writing)
        self._read = ReadLane(connections.asking)
        self._survey = ReadLane(connections.surveying)
        for lane in (self._write, self._read, self._survey):
            lane.told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._keeper = Keeper(keeper_command)
        self._keeper.sliced.connect(self._reopen)
        self._keeper.failed.connect(self._lament_keeper)
        self._rest = QTimer(self, singleShot=True, interval=_KEEPER_REST)
        self._rest.timeout.connect(self._ask_keeper)

    @property
    def is_busy(self) -> bool:
        """Whether index and suggestions are being brought up."""
        return self._keeper.is_busy

    @property
    def held(self) -> int:
        """How many acts the disk refused; they are held in memory until `retry`."""
        return len(self._held)

    def start(self) -> None:
        """Begin to bring up index and suggestions."""
        self._keeper.start()

    def ask(
        self,
        question: Callable[[Archive], T],
        then: Callable[[T], None],
        *,
        slot: str,
        otherwise: Otherwise | None = None,
        surveys: bool = False,
    ) -> None:
        """Answer `question` on the read lane; a newer one of the same `slot` supersedes it.

        One that `surveys` everything, and asks no index, is answered on a lane of its own, where
        it stands before nobody who types. `otherwise` gets what the user can mend; without it,
        and for faults, `failed` tells.
        """
        number = self._ticket(_Ticket(slot, then, otherwise, slot=slot))
        self._tickets.pop(self._slots.get(slot, 0), None)
        self._slots[slot] = number
        (self._survey if surveys else self._read).ask(number, slot, question)

    def act(
        self,
        deed: Callable[[Archive], T],
        topics: Set[Topic],
        *,
        then: Callable[[T], None] | None = None,
        otherwise: Otherwise | None = None,
    ) -> None:
        """Do a short deed on the write lane, then tell `changed` and call `then`.

        What the disk refuses is held in memory until `retry`.
        """
        self._act(_Ticket("a change", then, otherwise, frozenset(topics), deed=deed))

    def submit(
        self,
        start: Callable[[Archive], Operation[T]],
        topics: Set[Topic],
        *,
        name: str,
        then: Callable[[T], None] | None = None,
        otherwise: Otherwise | None = None,
    ) -> None:
        """Run an operation on the write lane after those before it; short deeds go in between."""
        number = self._ticket(_Ticket(name, then, otherwise, frozenset(topics)))
        self._works[number] = Work(name, Progress(0, None))
        # On the next turn of the event loop, so that whoever submits is ready to hear of it.
        QTimer.singleShot(0, self, lambda: self._write.submit(number, start))
        self._tell_work()

    def pause(self) -> None:
        """Hold the operation in hand at its next step."""
        self._pause(paused=True)

    def resume(self) -> None:
        """Let the operation in hand go on."""
        self._pause(paused=False)

    def cancel(self) -> None:
        """Ask the operation in hand to stop; what it did is kept and told."""
        self._write.cancel()

    def undo(self) -> None:
        """Undo the last act of this session."""
        self.act(lambda archive: archive.undo(), EVERYTHING, then=self._say_undone)

    def redo(self) -> None:
        """Redo the act that was undone last."""
        self.act(lambda archive: archive.redo(), EVERYTHING, then=self._say_redone)

    def retry(self) -> None:
        """Try again what the disk refused, in the order in which it was done."""
        held, self._held = self._held, []
        self.held_changed.emit(0)
        for ticket in held:
            self._act(ticket)

    def purge(self, document: DocumentId, *, then: Callable[[Any], None] | None = None) -> None:
        """Destroy a paper and all that hangs on it; the child that keeps the caches rests."""

        def destroy() -> None:
            self._keeper.stopped.disconnect(destroy)
            self.act(
                lambda archive: archive.purge(document),
                EVERYTHING,
                then=purged,
                otherwise=self._purge_failed,
            )

        def purged(done: Any) -> None:
            self._keeper.start()
            if then is not None:
                then(done)

        self._keeper.stopped.connect(destroy, Qt.ConnectionType.QueuedConnection)
        self._keeper.stop()

    def close(self) -> None:
        """Finish every deed, stop the operation in hand and let go of the archive.

        Answers that come later find nobody: whoever asked would read a closed archive.
        """
        self._rest.stop()
        self._keeper.close()
        self._write.close()
        self._read.close()
        self._survey.close()
        self._tickets.clear()
        self.archive.close()

    def _act(self, ticket: _Ticket) -> None:
        assert ticket.deed is not None
        self._write.act(self._ticket(ticket), ticket.deed)

    def _ticket(self, ticket: _Ticket) -> int:
        self._last += 1
        self._tickets[self._last] = ticket
        return self._last

    def _hear(self, told: Answer | Step) -> None:
        if isinstance(told, Step):
            self._advance(told)
            return
        ticket = self._tickets.pop(told.ticket, None)
        if ticket is None:
            return
        if ticket.slot:
            self._slots.pop(ticket.slot, None)
        else:
            self._end_work(told.ticket)
        if told.undo is not None:
            self.undo_changed.emit(deed_words(told.undo), deed_words(told.redo))
        if told.error is not None:
            self._fail(ticket, told.error)
            return
        self._announce(ticket.topics)
        if ticket.then is not None:
            ticket.then(told.value)

    def _advance(self, step: Step) -> None:
        work = self._works.get(step.ticket)
        if work is None:
            return
        self._works[step.ticket] = replace(work, progress=step.progress)
        self._tell_work()
        if step.committed:
            self._announce(self._tickets[step.ticket].topics)

    def _announce(self, topics: frozenset[Topic]) -> None:
        if topics:
            self.changed.emit(topics)
            self._rest.start()

    def _fail(self, ticket: _Ticket, error: Exception) -> None:
        if isinstance(error, StorageError) and ticket.deed is not None:
            self._held.append(ticket)
            self.held_changed.emit(len(self._held))
        if isinstance(error, ArchiveError) and ticket.otherwise is not None:
            ticket.otherwise(error)
        else:
            self.failed.emit(trouble_of(error, doing=ticket.doing))

    def _pause(self, *, paused: bool) -> None:
        if not self._works:
            return
        first = min(self._works)
        self._works[first] = replace(self._works[first], paused=paused)
        self._write.pause(paused=paused)
        self._tell_work()

    def _end_work(self, number: int) -> None:
        if self._works.pop(number, None) is not None:
            self._tell_work()

    def _tell_work(self) -> None:
        if not self._works:
            self.work_changed.emit(None)
            return
        first = self._works[min(self._works)]
        self.work_changed.emit(replace(first, waiting=len(self._works) - 1))

    def _ask_keeper(self) -> None:
        self._keeper.ask()
        self.busy_changed.emit(True)

    def _reopen(self, done: int, left: int, more: bool) -> None:
        """Take up what the child wrote on the read lane, then here, then tell it."""
        number = self._ticket(
            _Ticket(_REOPEN, lambda _: self._reopened(done, left, more=more), None)
        )
        self._read.ask(number, f"{_REOPEN} {number}", lambda archive: archive.reopen_caches())

    def _reopened(self, done: int, left: int, *, more: bool) -> None:
        self.archive.reopen_caches()
        number = self._ticket(_Ticket(_REOPEN, None, None))
        self._survey.ask(number, f"{_REOPEN} {number}", Archive.reopen_caches)
        self._write.act(self._ticket(_Ticket(_REOPEN, None, None)), Archive.reopen_caches)
        if more:
            self._keeper.ask()
        else:
            self._keeper.go_on()
        if not left:
            # An engine that is being changed is nobody's concern: the old one answers all.
            self.busy_changed.emit(self._keeper.is_busy and not more)
        if done:
            self.changed.emit(_CACHED)

    def _lament_keeper(self, details: str) -> None:
        self.busy_changed.emit(False)
        self.failed.emit(
            Trouble(
                "New papers cannot be made findable, because the helper process does not run. "
                "Everything is kept; close the window and open it again.",
                details,
            )
        )

    def _purge_failed(self, error: ArchiveError) -> None:
        self._keeper.start()
        self.failed.emit(Trouble(str(error)))

    def _say_undone(self, act: str) -> None:
        self.said.emit(self.tr("Undone: {act}").format(act=deed_words(act)))

    def _say_redone(self, act: str) -> None:
        self.said.emit(self.tr("Done again: {act}").format(act=deed_words(act)))
