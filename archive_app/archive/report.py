"""What taking in did with every path: added, there already, or failed with the reason."""

from dataclasses import dataclass, field

from archive_app.model.ids import DocumentId


@dataclass(frozen=True, slots=True)
class Added:
    """A paper that was taken in; `passages` is how many it has."""

    id: DocumentId
    path: str
    title: str
    kind: str
    language: str
    passages: int
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passed:
    """A path that added nothing, and the reason in one clause."""

    path: str
    reason: str


@dataclass(slots=True)
class IngestReport:
    """Every path that was dealt with; `cancelled` when the user stopped before the end.

    `files` counts the files that were found, `untouched` those not reached before the stop.
    """

    added: list[Added] = field(default_factory=list)
    skipped: list[Passed] = field(default_factory=list)
    failed: list[Passed] = field(default_factory=list)
    cancelled: bool = False
    files: int = 0
    untouched: int = 0
