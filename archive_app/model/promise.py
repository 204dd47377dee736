"""A commitment as people recorded it, with what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from archive_app.model.commitment import (
    UNSPECIFIC,
    Closure,
    CommitmentBasis,
    Evidence,
    Schedule,
    Specificity,
    Strength,
    Testable,
)
from archive_app.model.ids import CommitmentId, DocumentId, SuggestionId
from archive_app.model.particulars import CivilDate
from archive_app.model.span import Span

_DUE_SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What was found about a commitment on a day: a passage as evidence, or a search in vain.

    `span` is None for a search; `query` is "" for a passage; `day` is ISO 8601. `last_event` is
    how far the archive went when it was searched.
    """

    day: str
    evidence: Evidence | None
    note: str
    document: DocumentId | None = None
    span: Span | None = None
    query: str = ""
    last_event: int = 0


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who promised what to whom; every name is as printed, countries are ISO 3166-1 alpha-2.

    `restates` is the earlier commitment that this one promises again. `recorded_by` recorded it at
    `recorded_at`, an ISO 8601 time.
    """

    id: CommitmentId
    document: DocumentId
    span: Span
    actor: str
    country: str
    voiced_by: str
    action: str
    strength: Strength
    basis: CommitmentBasis
    partners: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    deadline: CivilDate | None = None
    quantity: str = ""
    theme: str = ""
    official: str = ""
    testable: Testable = Testable.UNDECIDED
    closure: Closure = Closure.OPEN
    specificity: Specificity = UNSPECIFIC
    follow_ups: tuple[FollowUp, ...] = ()
    tags: tuple[str, ...] = ()
    suggestion: SuggestionId | None = None
    restates: CommitmentId | None = None
    recorded_by: str = ""
    recorded_at: str = ""

    @property
    def evidence(self) -> Evidence:
        """The level that the latest evidence supports; NONE_ENTERED where there is none."""
        return newest_evidence(self.follow_ups)

    def schedule(self, as_of: date) -> Schedule:
        """Where the deadline stands on the day `as_of`: due within thirty days, overdue after."""
        return schedule_of(self.deadline.latest if self.deadline else None, as_of)


def newest_evidence(follow_ups: Iterable[FollowUp]) -> Evidence:
    """Return the level of the latest follow-up that has one; NONE_ENTERED where none has."""
    entered = [item for item in follow_ups if item.evidence is not None]
    newest = max(entered, key=lambda item: item.day, default=None)
    return newest.evidence if newest and newest.evidence else Evidence.NONE_ENTERED


def schedule_of(latest: str | None, as_of: date) -> Schedule:
    """Return where a deadline stands whose last day is `latest`, ISO 8601."""
    if latest is None:
        return Schedule.NO_DATE
    day = date.fromisoformat(latest)
    if day < as_of:
        return Schedule.OVERDUE
    return Schedule.DUE if day - as_of <= _DUE_SOON else Schedule.RUNNING
