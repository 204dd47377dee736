"""What waits for a reviewer, and what was decided today, as the review queue shows it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from archive_app.model.commitment import Strength
from archive_app.model.ids import DocumentId, EventId
from archive_app.model.people import Mention
from archive_app.model.span import Range
from archive_app.model.statement import Confidence, Figure


class Sort(StrEnum):
    """The sorts of questions that the archive asks."""

    COMMITMENT = "commitment"
    NAME = "name"
    SPEAKER = "speaker"
    DATE = "date"


class Verdict(StrEnum):
    """What a reviewer made of a question."""

    CONFIRMED = "confirmed"
    EDITED = "edited"
    REJECTED = "rejected"
    ONE_PERSON = "one person"
    TWO_PEOPLE = "two people"


class Certainty(StrEnum):
    """How sure something is that would be entered, as its shape shows it."""

    STATED = "stated"
    INFERRED = "inferred"
    CHECK = "to check"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One question; `key` is the sort and an id that stays while the text stays.

    `range` is where it stands in the text that `document` has now, None for a paper as a whole.
    `who` is a country's code or, without one, a name as printed. `names` are the two mentions of
    a question of sameness, none otherwise.
    """

    key: str
    sort: Sort
    document: DocumentId
    range: Range | None
    who: str
    confidence: Confidence | None = None
    strength: Strength | None = None
    rule: str = ""
    names: tuple[Mention, ...] = ()
    put_off: bool = False

    @property
    def id(self) -> str:
        """The key without its sort."""
        return self.key.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Queue:
    """The questions that wait, in the order in which they are asked, and how many of each sort.

    `counts` are of all sorts, also of those that were not asked for.
    """

    items: tuple[Waiting, ...]
    counts: dict[Sort, int]


@dataclass(frozen=True, slots=True)
class Line:
    """What a row of the queue prints besides its headline: words of the paper, and where."""

    words: str
    where: str
    locator: str


@dataclass(frozen=True, slots=True)
class CardPassage:
    """A passage of a card; `marks` and `strong` are code points [start, end) of its `text`."""

    locator: str
    text: str
    language: str
    is_asked: bool = False
    marks: tuple[Range, ...] = ()
    strong: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class CardField:
    """One field that would be entered, under its name in the record.

    `stands` is the locator of the passage that holds it, "" where none does; `note` says in the
    words of the paper or of a rule why it is believed.
    """

    name: str
    value: Any
    certainty: Certainty
    stands: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for a suggestion, or against it when `is_caution`."""

    text: str
    is_caution: bool = False


@dataclass(frozen=True, slots=True)
class NameSide:
    """One of the two names of a question, with the passage where it stands."""

    mention: Mention
    passage: CardPassage | None
    post: str
    country: str
    place: Range | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """All that a person needs to decide one question.

    `figure` is how often the band of the question was right, None where that is not measured.
    """

    item: Waiting
    title: str
    where: str
    passages: tuple[CardPassage, ...]
    reasons: tuple[Reason, ...]
    fields: tuple[CardField, ...] = ()
    sides: tuple[NameSide, ...] = ()
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision of today; `events` are what a take-back takes out of force.

    `words` are of the paper, `reason` is what the reviewer chose to say.
    """

    base: str
    events: tuple[EventId, ...]
    sort: Sort
    verdict: Verdict
    words: str
    document: DocumentId
    time: str
    strength: Strength | None = None
    reason: str = ""
    papers: tuple[DocumentId, ...] = field(default=())
