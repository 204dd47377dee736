"""Has a process of its own apply the rules to many papers, some ahead of whoever indexes them.

The rules take longer than the index does, so that two processors do both in half the time. Whoever
indexes derives what the other process has not begun, and what it does not answer.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from archive_app.archive.deriving import derive
from archive_app.archive.ground import Ground
from archive_app.cage import Cage, child_command
from archive_app.errors import ExtractionError
from archive_app.model.ids import DocumentId
from archive_app.model.text import TextVersion
from archive_app.operation import Operation
from archive_app.store.derived import Derived

_COMMAND = child_command("_derive", "archive_app.archive.deriving_child")
_MANY = 100
"""Papers from which on the process is worth its start."""
_AT_ONCE = 4
_FARTHEST = 64
"""Papers that may be derived before they are indexed."""
_PAUSE = 0.002


@dataclass(frozen=True, slots=True)
class Task:
    """A paper to derive: its ground, and its text version as it is stored."""

    ground: Ground
    text: bytes


Made = tuple[str, list[Derived]]
"""The basis and the suggestions of a paper."""
TaskOf = Callable[[DocumentId], Task | None]
"""Gives what is to be derived of a paper, None where nothing is."""


class Deriver:
    """The process, started when there is much to do; close it."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._cage = Cage(_COMMAND)

    def close(self) -> None:
        """End the process."""
        self._cage.close()

    def ahead(
        self, documents: Sequence[DocumentId], task_of: TaskOf
    ) -> Iterator[tuple[DocumentId, Made | None]]:
        """Yield `documents` in order, each with what was derived of it, None where nothing was."""
        if len(documents) < _MANY:
            yield from ((document, None) for document in documents)
            return
        run = _Run(self._cage, documents, task_of)
        try:
            yield from run
        finally:
            run.give_up()


class _Run:
    """Where two processes stand in `documents`.

    What comes before `_taken` was taken by one of them, the last of it perhaps without an answer.
    """

    def __init__(self, cage: Cage, documents: Sequence[DocumentId], task_of: TaskOf) -> None:
        self._cage = cage
        self._documents = documents
        self._task_of = task_of
        self._taken = 0
        self._made: dict[DocumentId, Made] = {}
        self._asked: list[Task] = []
        self._asking: Operation[dict[str, Any]] | None = None
        self._answers = True

    def __iter__(self) -> Iterator[tuple[DocumentId, Made | None]]:
        for at, document in enumerate(self._documents):
            self._look(at)
            while any(task.ground.document == document for task in self._asked):
                task = self._next_task(at)
                if task is None:
                    time.sleep(_PAUSE)
                else:
                    ground = task.ground
                    found = derive(ground, TextVersion.from_blob(task.text))
                    self._made[ground.document] = (ground.basis(), found)
                self._look(at)
            self._taken = max(self._taken, at + 1)
            yield document, self._made.pop(document, None)

    def give_up(self) -> None:
        """Leave what was asked for; the process ends if it is still at it."""
        if self._asking is not None:
            self._asking.close()

    def _look(self, at: int) -> None:
        """Take the answer that has come, and ask for more while paper `at` is being indexed."""
        self._step()
        if self._asking is not None or not self._answers:
            return
        self._taken = max(self._taken, at + 1)
        while len(self._asked) < _AT_ONCE and (task := self._next_task(at)) is not None:
            self._asked.append(task)
        if self._asked:
            request = {"name": "papers", "grounds": [t.ground.to_json() for t in self._asked]}
            content = b"\n".join(task.text for task in self._asked)
            self._asking = self._cage.asking(request, content, patient=False)
            self._step()

    def _step(self) -> None:
        if self._asking is None:
            return
        try:
            next(self._asking)
        except StopIteration as end:
            for task, found in zip(self._asked, end.value["papers"], strict=True):
                document = task.ground.document
                suggestions = [Derived(id_, document, sort, data) for id_, sort, data in found]
                self._made[document] = (task.ground.basis(), suggestions)
        except ExtractionError:
            self._answers = False
        else:
            return
        self._asked, self._asking = [], None

    def _next_task(self, at: int) -> Task | None:
        """Take the next paper in which there is something to derive, None when that is far off."""
        while self._taken < min(len(self._documents), at + _FARTHEST):
            task = self._task_of(self._documents[self._taken])
            self._taken += 1
            if task is not None:
                return task
        return None
