"""Persons, bodies and countries as the archive knows them, with what each said and promised."""

from dataclasses import dataclass
from enum import StrEnum

from archive_app.model.commitment import Strength
from archive_app.model.ids import CommitmentId, DocumentId
from archive_app.model.people import Mention, MentionFacts
from archive_app.model.span import Range
from archive_app.model.statement import Decision, QuoteType


class WhoSort(StrEnum):
    """Who can be looked up."""

    PERSON = "person"
    BODY = "body"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Variant:
    """A name as printed, with every mention of it; `is_joined` when a person joined it."""

    name: str
    mentions: tuple[MentionFacts, ...]
    is_joined: bool = False


@dataclass(frozen=True, slots=True)
class Who:
    """One person, body or country; `name` is the one most printed, for a country its short name.

    `key` stays while the mentions stay; `country` is an ISO 3166-1 alpha-2 code or "". `variants`
    come with the most printed first; `statements` counts what the papers hold.
    """

    key: str
    sort: WhoSort
    name: str
    country: str
    variants: tuple[Variant, ...]
    statements: int

    @property
    def mentions(self) -> tuple[MentionFacts, ...]:
        """Every mention, by variant."""
        return tuple(facts for variant in self.variants for facts in variant.mentions)

    @property
    def documents(self) -> frozenset[DocumentId]:
        """The papers that print one of the names."""
        return frozenset(facts.mention.document for facts in self.mentions)

    def is_named(self, mention: Mention) -> bool:
        """Whether `mention` is one of its own."""
        return any(facts.mention == mention for facts in self.mentions)


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A place where a name or a post is printed, and how a row names it."""

    document: DocumentId
    range: Range | None
    where: str


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post as printed, from the first paper that prints it to the last, by year or ""."""

    title: str
    organisation: str
    country: str
    first: str
    last: str
    place: PlacedName


@dataclass(frozen=True, slots=True)
class Attended:
    """A forum at which something was said, in a year or ""."""

    forum: str
    year: str
    papers: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What stands at the head of a person's page; `years` maps each year to its statements.

    `places` maps each variant of the name to where it stands; `people` are those of a body or a
    country.
    """

    who: Who
    posts: tuple[PostHeld, ...]
    forums: tuple[Attended, ...]
    years: dict[str, int]
    places: dict[str, PlacedName]
    people: tuple[Who, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as the list of everything said prints it; `words` are as printed."""

    document: DocumentId
    range: Range
    words: str
    speaker: str
    quote_type: QuoteType
    decision: Decision
    where: str
    locator: str
    date: str


@dataclass(frozen=True, slots=True)
class Promised:
    """A commitment recorded, or with `commitment` None suggested by a rule."""

    document: DocumentId
    range: Range
    words: str
    strength: Strength
    commitment: CommitmentId | None
    where: str
    locator: str
    date: str


@dataclass(frozen=True, slots=True)
class Roll:
    """Everybody of one sort, and how many there are of each."""

    people: tuple[Who, ...]
    counts: dict[WhoSort, int]
