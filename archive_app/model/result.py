"""What a search gives back: hits that point into papers, facets and a word to the user."""

from dataclasses import dataclass

from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind, EntrySpeaker
from archive_app.model.span import Range


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry found; `start` and `end` are code points of the paper's text version.

    `highlights` are code points of `text`, half-open. `snippet` is the part of `text` to show
    where there is little room. `passage` and `page` count from 1; None for a title. `key` names the
    entry in the archive.
    """

    document: DocumentId
    external_id: str | None
    title: str
    paper_kind: str
    entry: EntryKind
    date: str
    passage: int | None
    label: str
    page: int | None
    start: int
    end: int
    text: str
    speakers: tuple[EntrySpeaker, ...]
    score: float
    highlights: tuple[Range, ...]
    snippet: Range
    key: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best hits, how many there are in all, and facets that count passages.

    `notice` is one sentence or several for the user, "" when there is nothing to say.
    """

    hits: tuple[Hit, ...]
    total: int
    documents: int
    facets: dict[str, dict[str, int]]
    notice: str
