"""What goes from the record into a search index, and what an engine answers."""

from dataclasses import dataclass, field
from enum import StrEnum

from archive_app.model.ids import DocumentId
from archive_app.model.span import Range
from archive_app.model.statement import QuoteType


class EntryKind(StrEnum):
    """What an entry of the index stands for."""

    PASSAGE = "passage"
    TITLE = "title"
    NOTE = "note"
    COMMITMENT = "commitment"
    TAG = "tag"
    """The tags of a paper; those of a note or commitment stand in its own entry."""


class SpeakerBasis(StrEnum):
    """Why a passage is held to be somebody's words, from the surest."""

    DECIDED = "decided"
    STATED = "stated by the paper"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class EntrySpeaker:
    """Somebody who speaks in an entry; `ranges` are their words, relative to the entry's text.

    `keys` are the ids under which the speaker is found: the mention's and those of the person
    and of the body. `name` may be None ("speaker not stated"). `quote_type` tells whether the
    words are the speaker's own or a report of them.
    """

    keys: tuple[str, ...]
    name: str | None
    title: str | None
    organisation: str | None
    country: str | None
    basis: SpeakerBasis
    ranges: tuple[Range, ...] = ()
    quote_type: QuoteType | None = None


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One entry: its text and everything by which it is found, as ids and codes.

    `start` and `end` are code points of the document's text version (0, 0 for titles and notes
    on the whole paper). `earliest` and `latest` are days as yyyymmdd. `countries` are of who
    speaks, or of the parties of the paper where nobody is quoted; `about` are countries
    mentioned. `colours` are of the marks at its words. `key` is unique in the archive and stable.
    """

    key: str
    kind: EntryKind
    document: DocumentId
    passage: int | None
    start: int
    end: int
    text: str
    language: str
    title: str = ""
    label: str = ""
    paper_kind: str = ""
    forums: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    earliest: int | None = None
    latest: int | None = None
    speakers: tuple[EntrySpeaker, ...] = ()
    countries: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    translated: bool = False


@dataclass(frozen=True, slots=True)
class EngineHit:
    """An entry that an engine found, by its key, with its score (higher is better)."""

    key: str
    document: DocumentId
    score: float


@dataclass(frozen=True, slots=True)
class EngineAnswer:
    """The best entries in order, how many there are in all, and facets that count entries.

    `facets` maps a field (country, kind, forum, year, language, speaker) to value → count, most
    frequent first. `complete` is False when the deadline ended the collecting early. `all_words`
    is False when no entry has every word and those with most are given instead, `words_met` of
    them. `unstated` are the passages without any value of a facet, `entries` how many entries there
    are of each kind.
    `papers` are, where they were asked for so, the hits by document: the keys in order, the
    documents in the order of the first of each.
    """

    hits: tuple[EngineHit, ...]
    total: int
    documents: int
    facets: dict[str, dict[str, int]]
    all_words: bool = True
    complete: bool = True
    unstated: dict[str, int] = field(default_factory=dict)
    entries: dict[EntryKind, int] = field(default_factory=dict)
    words_met: int = 0
    papers: tuple[tuple[DocumentId, tuple[str, ...]], ...] = ()
