"""The port behind which every search engine stands; no type of an engine passes through it."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from archive_app.model.ids import DocumentId
from archive_app.model.index import EngineAnswer, IndexEntry
from archive_app.operation import Operation
from archive_app.search.query import Node, Query

FACETS = ("country", "kind", "forum", "year", "language", "speaker")
"""The facets of an answer; they count passages."""


class Sort(StrEnum):
    """By what hits are ordered first; then by date (newest first), then by key.

    By date, in either direction, what has none comes last.
    """

    RELEVANCE = "relevance"
    DATE = "date"
    OLDEST = "oldest"


class Resolver(Protocol):
    """Knows names; the index knows only ids. Each method is asked with what was typed."""

    def speakers(self, text: str) -> frozenset[str]:
        """Return the keys of the speakers whom `text` names."""
        ...

    def countries(self, text: str) -> frozenset[str]:
        """Return the ISO 3166-1 alpha-2 codes of the countries that `text` names."""
        ...

    def forums(self, text: str) -> frozenset[str]:
        """Return the ids of the forums that `text` names."""
        ...

    def bodies(self, text: str) -> frozenset[str]:
        """Return the speaker keys of the bodies that `text` names."""
        ...


class Index(Protocol):
    """An index of entries that can be asked; the entries of a document go and come together."""

    def replace(self, entries: Iterable[tuple[DocumentId, Sequence[IndexEntry]]]) -> Operation[int]:
        """Drop what is held of each document, add what is given; return the documents done.

        No entries means that the document is dropped. What was done before a cancellation is
        kept, durable once the folder is stamped. The same index then answers with the new entries.
        """
        ...

    def answer(
        self,
        query: Query,
        *,
        resolver: Resolver,
        any_words: bool = False,
        limit: int = 20,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        facets: bool = True,
        by_paper: bool = False,
        narrowed: Mapping[str, Node] | None = None,
        seconds: float = 2.0,
    ) -> EngineAnswer:
        """Return hits number `offset` and following, at most `limit`, with totals and facets.

        With `by_paper` they are given as `papers`, and not one by one.

        Every word must occur, or any with `any_words`. Where no entry has all, those with most
        are given and the answer says so. Of what is found so, only what fulfils every node of
        `narrowed` is given; a facet named there is counted without its own node, so that one sees
        what a wider choice would bring. Without `facets` nothing but the total is counted. After
        `seconds` what was found so far is given.
        """
        ...

    def spelled_like(self, word: str) -> str | None:
        """Return the commonest written word one or two letters away from a lower-case `word`.

        None where `word` itself is written somewhere or none is near.
        """
        ...

    def words_beginning(self, prefix: str, *, limit: int) -> tuple[str, ...]:
        """Return the `limit` commonest written words that begin with a lower-case `prefix`.

        They begin so as they stand or without their marks; of equal frequency in their own order.
        """
        ...

    def values(self, field: str) -> tuple[str, ...]:
        """Return what stands in the entries in `field`, one that holds whole values, in order."""
        ...

    def count(self) -> int:
        """Return how many entries the index holds."""
        ...

    def keys_of(self, document: DocumentId) -> tuple[str, ...]:
        """Return the keys of the document's entries in order."""
        ...

    def is_worn(self) -> bool:
        """Whether so much was dropped that the index were better made anew."""
        ...

    def optimise(self) -> Operation[None]:
        """Make the index small and quick after many changes."""
        ...

    def refresh(self) -> None:
        """See what another process has written since."""
        ...

    def close(self) -> None:
        """Give back files and memory; nothing may be asked afterwards."""
        ...
