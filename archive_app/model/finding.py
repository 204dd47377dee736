"""What the window asks of a search and what it gets back: hits by paper, and choices to narrow."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from archive_app.model.ids import DocumentId, SearchId
from archive_app.model.index import EntryKind
from archive_app.model.result import Hit
from archive_app.model.span import Range

QUERY_LANGUAGE = 1
"""The version of the language in which searches are typed and kept."""
FIRST_HITS = 3
"""Hits of a paper that are shown before one asks for the rest."""


class Order(StrEnum):
    """By what the papers found are ordered."""

    BEST = "best match"
    NEWEST = "newest"
    OLDEST = "oldest"
    FORUM = "forum"
    """By the series of the forum, its newest meeting first; papers of none stand last."""


class Facet(StrEnum):
    """The particulars by whose values one narrows; the members are the fields of Narrowing."""

    COUNTRY = "country"
    SPEAKER = "speaker"
    KIND = "kind"
    FORUM = "forum"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Choices that every hit fulfils: one of the values of each facet; none chosen, any will do.

    The values are ids of FacetValue; `years` are the first and the last. `paper` is the only one
    that is searched, None for all.
    """

    country: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    forum: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    paper: DocumentId | None = None

    def __bool__(self) -> bool:
        return self != Narrowing()

    def of(self, facet: Facet) -> tuple[str, ...]:
        """Return the values chosen of one facet."""
        values: tuple[str, ...] = getattr(self, facet.value)
        return values

    def toggled(self, facet: Facet, value: str) -> "Narrowing":
        """Return these choices with `value` chosen, or not chosen where it was."""
        chosen = self.of(facet)
        if value in chosen:
            return self.choosing(facet, tuple(other for other in chosen if other != value))
        return self.choosing(facet, (*chosen, value))

    def choosing(self, facet: Facet, values: tuple[str, ...]) -> "Narrowing":
        """Return these choices with just `values` of one facet."""
        changes: dict[str, tuple[str, ...]] = {facet.value: values}
        return replace(self, **changes)  # type: ignore[arg-type]

    def within(self, years: tuple[int, int] | None) -> "Narrowing":
        """Return these choices with other years."""
        return replace(self, years=years)

    def inside(self, paper: DocumentId | None) -> "Narrowing":
        """Return these choices within one paper, or with None in all."""
        return replace(self, paper=paper)


@dataclass(frozen=True, slots=True)
class Alike:
    """A passage to which others shall be like: its paper, its code points there, its words."""

    document: DocumentId
    range: Range
    words: str


@dataclass(frozen=True, slots=True)
class Request:
    """What is looked for: what is typed, among what is like a passage where one is given."""

    typed: str
    narrowing: Narrowing = Narrowing()
    order: Order = Order.BEST
    alike: Alike | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is looked for."""
        return not self.typed.strip() and not self.narrowing and self.alike is None

    def to_json(self) -> dict[str, Any]:
        """Return the request as it is recorded, with the version of the query language."""
        narrowing, alike = self.narrowing, self.alike
        return {
            "language": QUERY_LANGUAGE,
            "typed": self.typed,
            "order": self.order.value,
            "facets": {facet.value: list(narrowing.of(facet)) for facet in Facet},
            "years": list(narrowing.years) if narrowing.years else None,
            "paper": narrowing.paper,
            "alike": [alike.document, alike.range.start, alike.range.end, alike.words]
            if alike
            else None,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Request":
        """Return the request of `data`; values that a newer program wrote are left out."""
        facets = {facet.value: tuple(data["facets"].get(facet.value, ())) for facet in Facet}
        years, alike = data["years"], data["alike"]
        narrowing = Narrowing(
            **facets,
            years=(years[0], years[1]) if years else None,
            paper=DocumentId(data["paper"]) if data["paper"] else None,
        )
        order = Order(data["order"]) if data["order"] in list(Order) else Order.BEST
        passage = (
            Alike(DocumentId(alike[0]), Range(alike[1], alike[2]), alike[3]) if alike else None
        )
        return cls(data["typed"], narrowing, order, passage)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is kept under a name."""

    id: SearchId
    name: str
    request: Request


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that can be chosen, with the passages that it would bring.

    `id` is for a Narrowing, "" for passages that have no value. `name` is as printed in papers, or
    None where the id itself is the value: a country's code, a kind, a language tag.
    """

    id: str
    count: int
    name: str | None = None


@dataclass(frozen=True, slots=True)
class PaperHits:
    """The hits in one paper, as keys in the order of the answer."""

    document: DocumentId
    keys: tuple[str, ...]

    @property
    def passages(self) -> int:
        """How many of the hits are passages."""
        return sum(key.startswith("p:") for key in self.keys)


@dataclass(frozen=True, slots=True)
class PaperHead:
    """What the results say of a paper; `date` as printed, `where` its forum and place."""

    document: DocumentId
    title: str
    title_is_printed: bool
    kind: str
    where: str
    date: str
    language: str
    translated: bool


@dataclass(frozen=True, slots=True)
class PaperRows:
    """A paper with some of its hits, whole; hits that are gone meanwhile are left out."""

    head: PaperHead
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Oddity:
    """What was not understood at a place of what was typed, and what was done, in a sentence."""

    place: Range
    sentence: str


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer to `request`; `searched` is what was typed, or that with a last word completed,
    or with the words that a passage shares with those like it.

    `entries` counts what was found of each kind, `documents` the papers it is in; `papers` may be
    fewer where there is very much. `years` holds the passages of each year. `also` are other names
    of the people and other forms of the words that were found, `instead` what to search rather
    where nothing was found or not every word, "" for nothing. Where not every word, `words_met` of
    `words_asked` words were found together; 0 where what was typed cannot be counted in words.
    `behind` papers are not in the index yet.
    """

    request: Request
    searched: str
    papers: tuple[PaperHits, ...]
    entries: dict[EntryKind, int]
    documents: int
    facets: dict[Facet, tuple[FacetValue, ...]]
    years: dict[int, int]
    oddities: tuple[Oddity, ...] = ()
    all_words: bool = True
    complete: bool = True
    behind: int = 0
    also: tuple[str, ...] = ()
    instead: str = ""
    first: tuple[PaperRows, ...] = ()
    """The first papers with their first hits, ready to be shown."""
    words_met: int = 0
    words_asked: int = 0

    @property
    def total(self) -> int:
        """How many passages, titles, notes and commitments were found."""
        return sum(self.entries.values())


@dataclass(frozen=True, slots=True)
class Holding:
    """How many papers there are to search, and whether they are only the sample papers."""

    papers: int
    samples_alone: bool
