"""Long work as a generator of progress, so that a command line can drain it and a lane can step it.

A step lasts 50 ms at most and never stands inside a transaction. A request to cancel arrives as
`Cancelled`, thrown in at the yield by whoever iterates; the operation catches it and returns what
it did.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an operation is: `done` of `total` units (None: not known yet), and on what."""

    done: int
    total: int | None
    note: str = ""


class Cancelled(Exception):
    """Thrown into an operation at a yield: stop here and return what was done."""


T = TypeVar("T")
Operation = Generator[Progress, None, T]


def drain(operation: Operation[T], report: Callable[[Progress], None] | None = None) -> T:
    """Run `operation` to its end, handing each Progress to `report`, and return its value.

    KeyboardInterrupt raised while reporting becomes a request to cancel.
    """
    try:
        progress = next(operation)
        while True:
            try:
                if report is not None:
                    report(progress)
            except KeyboardInterrupt:
                progress = operation.throw(Cancelled())
            else:
                progress = next(operation)
    except StopIteration as end:
        result: T = end.value
        return result
