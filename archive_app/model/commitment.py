"""Who promised what to whom, by when: suggested by rules, recorded by people."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from archive_app.model.canonical import canonical_json
from archive_app.model.ids import SuggestionId, TextVersionId, sha256_hex
from archive_app.model.particulars import CivilDate
from archive_app.model.span import Range
from archive_app.model.statement import Confidence


class Strength(StrEnum):
    """Strength of the wording, from the strongest."""

    OBLIGATION = "obligation"
    PLEDGE = "pledge"
    ONGOING = "ongoing"
    INTENTION = "intention"
    CALL = "call"
    ACHIEVED = "achieved"


class CommitmentBasis(StrEnum):
    """In what sort of words the commitment stands."""

    REPORTED_SPEECH = "reported speech"
    OWN_SPEECH = "own speech"
    SIGNED_AGREEMENT = "signed agreement"
    AGREEMENT_CLAUSE = "agreement clause"
    DECLARATION = "declaration"
    NARRATION = "reporter's narration"


class Evidence(StrEnum):
    """How far it is done, after the Open Government Partnership's levels of completion."""

    NONE_ENTERED = "none entered"
    NOT_STARTED = "not started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"


class Schedule(StrEnum):
    """Where the deadline stands as of a day; computed, never stored."""

    NO_DATE = "no date"
    RUNNING = "running"
    DUE = "due"
    OVERDUE = "overdue"


class Closure(StrEnum):
    """Whether the commitment is still followed; set by a person only."""

    OPEN = "open"
    FULFILLED = "fulfilled"
    SUPERSEDED = "superseded"
    DROPPED = "dropped"
    NOT_REVIEWABLE = "not reviewable"


class Testable(StrEnum):
    """Whether fulfilment could be checked; set by a person only."""

    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Specificity:
    """The five visible marks of how specific a commitment is."""

    named_actor: bool = False
    concrete_act: bool = False
    measurable_amount: bool = False
    date: bool = False
    named_partner: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return the marks as they stand in an event's body."""
        return {
            "named_actor": self.named_actor,
            "concrete_act": self.concrete_act,
            "measurable_amount": self.measurable_amount,
            "date": self.date,
            "named_partner": self.named_partner,
        }


UNSPECIFIC = Specificity()
"""None of the five marks."""


@dataclass(frozen=True, slots=True)
class CommitmentSuggestion:
    """A commitment that a rule found; `span` is in code points, half-open, of the text given.

    `actor` is who is bound, as printed; `actor_country` its ISO 3166-1 alpha-2 code when it has
    one. `voiced_by` is the speaker as printed. `action` is as printed.
    """

    rule: str
    reasons: tuple[str, ...]
    confidence: Confidence
    span: Range
    cue: Range | None
    strength: Strength
    basis: CommitmentBasis
    actor: str | None
    actor_country: str | None
    voiced_by: str | None
    action: str
    partners: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    deadline: CivilDate | None = None
    quantity: str | None = None
    specificity: Specificity = UNSPECIFIC
    language: str = "en"

    def id(self, text_version: TextVersionId) -> SuggestionId:
        """Return the id of this finding in `text_version`."""
        key = {"text_version": text_version, "commitment": self.span.to_list()}
        return SuggestionId(sha256_hex(canonical_json(key)))
