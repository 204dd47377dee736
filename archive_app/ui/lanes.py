"""The two threads beside the window's own: one that writes the archive, one that asks it.

A lane speaks only through its one signal, which is queued into the window's thread. A deed or a
question touches the archive that it is given and values, never a QObject.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from archive_app.archive import Archive
from archive_app.operation import Cancelled, Operation, Progress

_EVERY = 0.1
"""Seconds at least between two reports of one operation."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of the task with that ticket: a value, or the error that ended it.

    `undo` and `redo` name what would be undone and redone now, "" for nothing; `undo` is None
    from a lane that only reads and cannot know.
    """

    ticket: int
    value: Any = None
    error: Exception | None = None
    undo: str | None = None
    redo: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """How far the operation with that ticket is; `committed` tells that it changed something."""

    ticket: int
    progress: Progress
    committed: bool


@dataclass(slots=True)
class _Task:
    ticket: int
    work: Callable[[Archive], Any]


class ReadLane(QObject):
    """Answers questions over an archive that it only reads, the newest one first.

    A newer question of a slot goes instead of the older.
    """

    told = Signal(object)  # Answer

    def __init__(self, archive: Archive) -> None:
        """Take over `archive`, which nobody else may touch until `close`."""
        super().__init__()
        self._archive = archive
        self._waiting: dict[str, _Task] = {}
        self._ready = threading.Condition()
        self._open = True
        self._thread = threading.Thread(target=self._run, name="read lane", daemon=True)
        self._thread.start()

    def ask(self, ticket: int, slot: str, question: Callable[[Archive], Any]) -> None:
        """Put `question` in line, in place of one of the same `slot` that was not begun."""
        with self._ready:
            self._waiting.pop(slot, None)
            self._waiting[slot] = _Task(ticket, question)
            self._ready.notify()

    def close(self) -> None:
        """End after the question in hand and close the archive."""
        with self._ready:
            self._open = False
            self._ready.notify()
        self._thread.join()
        self._archive.close()

    def _run(self) -> None:
        while True:
            with self._ready:
                while self._open and not self._waiting:
                    self._ready.wait()
                if not self._open:
                    return
                _, task = self._waiting.popitem()
            self.told.emit(_answered(task, self._archive))


@dataclass(slots=True)
class _Running:
    """An operation that was begun."""

    ticket: int
    steps: Operation[Any]
    told_at: float = 0.0
    last_event: int = 0


@dataclass(slots=True)
class _Requests:
    """What was asked of the write lane and not yet begun; guarded by its condition."""

    deeds: deque[_Task] = field(default_factory=deque)
    operations: deque[_Task] = field(default_factory=deque)
    paused: bool = False
    cancelled: bool = False
    open: bool = True


class WriteLane(QObject):
    """Changes the archive: one operation at a time, short deeds between two of its steps."""

    told = Signal(object)  # Answer or Step

    def __init__(self, archive: Archive) -> None:
        """Take over `archive`, the only one that writes, which nobody else may touch."""
        super().__init__()
        self._archive = archive
        self._requests = _Requests()
        self._ready = threading.Condition()
        self._running: _Running | None = None
        self._thread = threading.Thread(target=self._run, name="write lane", daemon=True)
        self._thread.start()

    def act(self, ticket: int, deed: Callable[[Archive], Any]) -> None:
        """Put a short `deed` in line; it goes before the next step of an operation."""
        with self._ready:
            self._requests.deeds.append(_Task(ticket, deed))
            self._ready.notify()

    def submit(self, ticket: int, start: Callable[[Archive], Operation[Any]]) -> None:
        """Put an operation in line."""
        with self._ready:
            self._requests.operations.append(_Task(ticket, start))
            self._ready.notify()

    def pause(self, *, paused: bool) -> None:
        """Hold the operation at its next step, or let it go on."""
        with self._ready:
            self._requests.paused = paused
            self._ready.notify()

    def cancel(self) -> None:
        """Ask the operation to stop at its next step; it still tells what it did."""
        with self._ready:
            self._requests.cancelled = True
            self._requests.paused = False
            self._ready.notify()

    def close(self) -> None:
        """Finish every deed, stop the operation at its next step and close the archive."""
        with self._ready:
            self._requests.open = False
            self._requests.cancelled = True
            self._requests.paused = False
            self._ready.notify()
        self._thread.join()
        self._archive.close()

    def _run(self) -> None:
        while True:
            task = self._next()
            if task is not None:
                self._tell(_answered(task, self._archive))
            elif self._running is not None:
                self._step(self._running)
            else:
                return

    def _next(self) -> _Task | None:
        """Wait for work; return a deed, or None for a step of the operation or the end."""
        requests = self._requests
        with self._ready:
            while True:
                if requests.deeds:
                    return requests.deeds.popleft()
                if self._running is None and requests.operations and requests.open:
                    task = requests.operations.popleft()
                    requests.cancelled = requests.paused = False
                    self._running = _Running(task.ticket, task.work(self._archive))
                if (self._running is not None and not requests.paused) or not requests.open:
                    return None
                self._ready.wait()

    def _step(self, running: _Running) -> None:
        try:
            if self._cancel_wanted():
                progress = running.steps.throw(Cancelled())
            else:
                progress = next(running.steps)
        except StopIteration as end:
            self._running = None
            self._tell(Answer(running.ticket, end.value))
        except Cancelled:
            self._running = None
            self._tell(Answer(running.ticket))
        except Exception as error:  # noqa: BLE001 - the boundary of the lane: the window tells it
            self._running = None
            self._tell(Answer(running.ticket, error=error))
        else:
            self._report(running, progress)

    def _cancel_wanted(self) -> bool:
        with self._ready:
            wanted, self._requests.cancelled = self._requests.cancelled, False
        return wanted

    def _report(self, running: _Running, progress: Progress) -> None:
        now = time.monotonic()
        if now - running.told_at < _EVERY:
            return
        running.told_at = now
        last, running.last_event = running.last_event, self._archive.last_event
        self.told.emit(Step(running.ticket, progress, last not in (0, running.last_event)))

    def _tell(self, answer: Answer) -> None:
        undo, redo = self._archive.undo_name, self._archive.redo_name
        self.told.emit(Answer(answer.ticket, answer.value, answer.error, undo, redo))


def _answered(task: _Task, archive: Archive) -> Answer:
    try:
        return Answer(task.ticket, task.work(archive))
    except Exception as error:  # noqa: BLE001 - the boundary of the lane: the window tells it
        return Answer(task.ticket, error=error)
