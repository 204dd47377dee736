"""One state of a Tantivy index: its counts, its values, and what is known of its entries.

What was asked once is kept until the state is given up. Entries that were dropped but not yet
merged away are left out of every count.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import tantivy

from archive_app.model.ids import DocumentId
from archive_app.search.scoring import rarity
from archive_app.search.tantivy_schema import (
    A_FILLER,
    AN_ENTRY,
    BETWEEN_FORMS,
    DOCUMENT,
    EXACT,
    FORMS,
    HERE,
    KEY,
    NUMBER,
    PAPER,
    TOKENS,
    passage_key,
    places_in,
)
from archive_app.search.vocabulary import Vocabulary

Query = tantivy.Query
Address = tantivy.DocAddress


class Snapshot:
    """The state of the index that a reader of `files` sees now."""

    def __init__(self, files: tantivy.Index) -> None:
        self.schema = files.schema
        self.searcher = files.searcher()
        self._having: dict[tuple[str, str], int] = {}
        self._values: dict[str, list[str]] = {}
        self._vocabularies: dict[str, Vocabulary] = {}
        self._documents: dict[int, DocumentId] = {}

    @cached_property
    def count(self) -> int:
        """How many entries there are."""
        return self.count_of(self.term(HERE, AN_ENTRY))

    @cached_property
    def _seen(self) -> int:
        """How many entries and fillers Tantivy counts, dropped ones included."""
        frequency = self.searcher.doc_freq
        return frequency(HERE, AN_ENTRY) + frequency(HERE, A_FILLER)

    def term(self, field: str, value: str, *, counted: bool = False) -> Query:
        """Return the query for one term; `counted` when it is scored by how often it occurs."""
        return Query.term_query(self.schema, field, value, "freq" if counted else "basic")

    def count_of(self, query: Query) -> int:
        """Return how many entries `query` finds."""
        found: Any = self.searcher.search(Query.const_score_query(query, 0.0), 1)
        return int(found.count)

    def having(self, field: str, value: str) -> int:
        """Return how many entries have `value` in `field`."""
        place = (field, value)
        if place not in self._having:
            whole = self.searcher.num_docs == self._seen
            self._having[place] = (
                self.searcher.doc_freq(field, value)
                if whole
                else self.count_of(self.term(field, value))
            )
        return self._having[place]

    def correction(self, field: str, value: str) -> float:
        """Return by what to multiply Tantivy's score, that counts dropped entries and fillers."""
        counted = rarity(self.searcher.doc_freq(field, value), self._seen)
        return rarity(self.having(field, value), self.count) / counted

    def values(self, field: str) -> list[str]:
        """Return the terms of `field`, sorted."""
        if field not in self._values:
            terms = self.searcher.terms_with_prefix(field, "")
            self._values[field] = sorted(term for term, _count in terms)
        return self._values[field]

    def vocabulary(self, letter: str) -> Vocabulary:
        """Return the written words that begin with `letter`, with or without their marks."""
        if letter not in self._vocabularies:
            written = {term for term, _ in self.searcher.terms_with_prefix(EXACT, letter)}
            for term, _ in self.searcher.terms_with_prefix(FORMS, letter):
                written.add(term.partition(BETWEEN_FORMS)[2])
            self._vocabularies[letter] = Vocabulary(written)
        return self._vocabularies[letter]

    def column(self, name: str, addresses: Sequence[Address]) -> list[int]:
        """Return the values of the column `name` for each of `addresses`."""
        values: list[int] = self.searcher.fast_field_values(name, list(addresses))  # type: ignore[assignment]
        return values

    def names(self, addresses: Sequence[Address]) -> list[tuple[str, DocumentId]]:
        """Return key and document of the entry at each of `addresses`."""
        found: list[tuple[str, DocumentId]] = []
        papers, numbers = self.column(PAPER, addresses), self.column(NUMBER, addresses)
        for address, paper, number in zip(addresses, papers, numbers, strict=True):
            document = self._documents.get(paper)
            if document is None:
                document = DocumentId(str(self._stored(address, DOCUMENT)))
                self._documents[paper] = document
            key = passage_key(document, number) if number else str(self._stored(address, KEY))
            found.append((key, document))
        return found

    def places(self, address: Address) -> dict[str, list[int]]:
        """Return the positions of every term of the entry at `address`."""
        return places_in(self._stored(address, TOKENS))  # type: ignore[arg-type]

    def _stored(self, address: Address, name: str) -> object:
        return self.searcher.doc(address).get_first(name)
