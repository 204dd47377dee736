"""All that is shown of one commitment: its wordings, what happened since, and a proposal of one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from archive_app.model.citation import Citation
from archive_app.model.commitment import Evidence, Schedule
from archive_app.model.ids import CommitmentId, DocumentId
from archive_app.model.promise import Commitment, FollowUp
from archive_app.model.span import Range, Span


class PieceKind(StrEnum):
    """Whether words stand in both wordings, or only in the later or the earlier one."""

    KEPT = "kept"
    NEW = "new"
    GONE = "gone"


class Change(StrEnum):
    """What is different between a wording and the one before it."""

    FIRMER = "firmer"
    SOFTER = "softer"
    NUMBER_NEW = "a number is new"
    NUMBER_CHANGED = "the number is another"
    NUMBER_GONE = "the number is not repeated"
    DATE_NEW = "a date is new"
    DATE_CHANGED = "the date is another"
    DATE_GONE = "the date is not repeated"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a wording compared with the one before."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a chain; `where` and `year` name its meeting, `locator` its place there."""

    commitment: Commitment
    number: int | None
    where: str
    year: str
    locator: str
    pieces: tuple[Piece, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Followed:
    """A follow-up of some wording of the chain, with its passage as it is cited."""

    commitment: CommitmentId
    item: FollowUp
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """A commitment as of a day; `evidence` is that of its whole chain, `wordings` are in order.

    `follow_ups` are of all wordings, the latest first. `language` is that of its paper.
    """

    commitment: Commitment
    name: str
    number: int | None
    where: str
    year: str
    citation: Citation
    language: str
    as_of: date
    evidence: Evidence
    schedule: Schedule
    wordings: tuple[Wording, ...]
    follow_ups: tuple[Followed, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What can be guessed of a commitment at `span`; `fields` are as in `record`."""

    document: DocumentId
    span: Span
    citation: Citation
    language: str
    fields: dict[str, Any]
    is_suggested: bool = False

    @property
    def range(self) -> Range:
        """Where it stands."""
        return self.span.range
