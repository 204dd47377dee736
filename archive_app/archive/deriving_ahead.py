"""Has a process of its own apply the rules to many papers, some ahead of whoever indexes them.

The rules take longer than the index does, so that two processors do both in half the time. What
the process does not answer, whoever indexes derives as if there were none.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from archive_app.archive.ground import Ground
from archive_app.cage import Cage, child_command
from archive_app.errors import ExtractionError
from archive_app.model.ids import DocumentId
from archive_app.model.text import TextVersion
from archive_app.store.derived import Derived

_COMMAND = child_command("_derive", "archive_app.archive.deriving_child")
_MANY = 100
"""Papers from which on the process is worth its start."""
_AT_ONCE = 6
_AHEAD = 4


@dataclass(frozen=True, slots=True)
class Task:
    """A paper to derive: its ground, and its text version as it is stored."""

    ground: Ground
    text: bytes


Made = dict[DocumentId, tuple[str, list[Derived]]]
"""The basis and the suggestions of papers."""


class Deriver:
    """The process, started when there is much to do; close it."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._cage: Cage | None = None
        self._asking: ThreadPoolExecutor | None = None

    def close(self) -> None:
        """End the process, after what it has begun."""
        if self._asking is not None:
            self._asking.shutdown(cancel_futures=True)
        if self._cage is not None:
            self._cage.close()
        self._asking = self._cage = None

    def ahead(
        self, documents: Sequence[DocumentId], task_of: Callable[[DocumentId], Task | None]
    ) -> Iterator[tuple[Sequence[DocumentId], Made]]:
        """Yield `documents` in order, some at a time, with what was derived of them.

        `task_of` gives what is to be derived of a paper, None where nothing is.
        """
        if len(documents) < _MANY:
            yield documents, {}
            return
        parts = iter(documents[at : at + _AT_ONCE] for at in range(0, len(documents), _AT_ONCE))
        flying: deque[tuple[Sequence[DocumentId], Future[Made]]] = deque()
        for part in parts:
            flying.append((part, self._sent(part, task_of)))
            if len(flying) <= _AHEAD:
                continue
            first, future = flying.popleft()
            # Rather than wait, this process takes its share of what comes later.
            while not future.done() and (later := next(parts, None)) is not None:
                flying.append((later, _made_here(_tasks(later, task_of))))
            yield first, future.result()
        for part, future in flying:
            yield part, future.result()

    def _sent(
        self, documents: Sequence[DocumentId], task_of: Callable[[DocumentId], Task | None]
    ) -> Future[Made]:
        if self._cage is None or self._asking is None:
            self._cage = Cage(_COMMAND)
            self._asking = ThreadPoolExecutor(1)
        return self._asking.submit(_made, self._cage, _tasks(documents, task_of))


def _tasks(
    documents: Sequence[DocumentId], task_of: Callable[[DocumentId], Task | None]
) -> list[Task]:
    return [task for task in map(task_of, documents) if task is not None]


def _made(cage: Cage, tasks: list[Task]) -> Made:
    """Have the process derive `tasks`; nothing is made where it fails."""
    if not tasks:
        return {}
    request = {"name": "papers", "grounds": [task.ground.to_json() for task in tasks]}
    try:
        answer = cage.ask(request, b"\n".join(task.text for task in tasks))
    except ExtractionError:
        return {}
    return {
        task.ground.document: (
            task.ground.basis(),
            [Derived(id_, task.ground.document, sort, data) for id_, sort, data in found],
        )
        for task, found in zip(tasks, answer["papers"], strict=True)
    }


def _made_here(tasks: list[Task]) -> Future[Made]:
    from archive_app.archive.deriving import derive

    future: Future[Made] = Future()
    future.set_result(
        {
            task.ground.document: (
                task.ground.basis(),
                derive(task.ground, TextVersion.from_blob(task.text)),
            )
            for task in tasks
        }
    )
    return future
