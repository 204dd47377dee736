"""One state of a Tantivy index: its counts, its values, and what is known of its entries.

What was asked once is kept until the state is given up. Entries that were dropped but not yet
merged away are left out of every count.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import tantivy

from archive_app.model.ids import DocumentId
from archive_app.search.port import FACETS
from archive_app.search.scoring import rarity
from archive_app.search.tantivy_schema import (
    A_FILLER,
    AN_ENTRY,
    BETWEEN,
    CARD,
    DAY_SHIFT,
    DOCUMENT,
    EXACT,
    FORMS,
    HERE,
    KEY_PLACE,
    MOST_NUMBERS,
    MOST_PAPERS,
    ORDER,
    PAPER,
    PAPER_SHIFT,
    PAPERS,
    TOKENS,
    UNUSUAL,
    places_in,
    usual_key,
)
from archive_app.search.vocabulary import Vocabulary

Query = tantivy.Query
Address = tantivy.DocAddress
Named = tuple[int, str, DocumentId]
"""What the day of an entry lacks to NO_DAY, its key and its document: the order among equals."""
Counted = dict[str, Counter[Any]]
"""For each column how many entries have each of its values, UNSTATED for none."""
UNSTATED = ""
_MOST_VALUES = 65_000
"""Tantivy refuses to count more values at once."""


class Snapshot:
    """The state of the index that a reader of `files` sees now."""

    def __init__(self, files: tantivy.Index) -> None:
        self.schema = files.schema
        self.searcher = files.searcher()
        self._having: dict[tuple[str, str], int] = {}
        self._values: dict[str, list[str]] = {}
        self._vocabularies: dict[str, Vocabulary] = {}
        self._sizes: dict[tuple[str, ...], int] = {}

    @cached_property
    def count(self) -> int:
        """How many entries there are."""
        return self.count_of(self.term(HERE, AN_ENTRY))

    @property
    def dropped(self) -> int:
        """How many entries and fillers were dropped and not yet merged away."""
        return self._seen - int(self.searcher.num_docs)

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

    def count_of_any(self, field: str, values: Sequence[str], query: Query) -> int:
        """Return how many entries have any of `values`, which `query` finds, and remember it."""
        asked = (field, *values)
        if asked not in self._sizes:
            self._sizes[asked] = self.count_of(query)
        return self._sizes[asked]

    def having(self, field: str, value: str) -> int:
        """Return how many entries have `value` in `field`."""
        place = (field, value)
        if place not in self._having:
            self._having[place] = (
                self.count_of(self.term(field, value))
                if self.dropped
                else self.searcher.doc_freq(field, value)
            )
        return self._having[place]

    def correction(self, field: str, value: str) -> float:
        """Return by what to multiply Tantivy's score, that counts dropped entries and fillers."""
        counted = rarity(self.searcher.doc_freq(field, value), self._seen)
        return rarity(self.having(field, value), self.count) / counted

    def counted(self, query: Query, names: Sequence[str]) -> Counted:
        """Return how many of the entries that `query` finds have each value of each column."""
        try:
            answer = self.searcher.aggregate(query, {name: _terms(name) for name in names})
        except ValueError:
            return {name: self.counted_by_terms(query, name) for name in names}
        return {
            name: self.counted_by_terms(query, name)
            if answer[name]["sum_other_doc_count"]
            else Counter({item["key"]: item["doc_count"] for item in answer[name]["buckets"]})
            for name in names
        }

    def counted_by_terms(self, query: Query, name: str) -> Counter[Any]:
        """Return the same for one column from its terms: slower, and however many they are."""
        field = DOCUMENT if name == PAPER else name
        counts = Counter(dict(self.searcher.terms_with_prefix(field, "", query)))
        if field == name:
            stated = Query.exists_query(name)
            occur = tantivy.Occur
            without = Query.boolean_query([(occur.Must, query), (occur.MustNot, stated)])
            counts[UNSTATED] = self.count_of(without)
        return +counts

    @cached_property
    def everything_counted(self) -> Counted:
        """How many of all entries have each value of each column."""
        return self.counted(self.term(HERE, AN_ENTRY), ["entry", PAPER, *FACETS])

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
                written.add(term.partition(BETWEEN)[2])
            self._vocabularies[letter] = Vocabulary(written)
        return self._vocabularies[letter]

    def column(self, name: str, addresses: Sequence[Address]) -> list[int]:
        """Return the values of the column `name` for each of `addresses`."""
        values: list[int] = self.searcher.fast_field_values(name, list(addresses))  # type: ignore[assignment]
        return values

    def names(self, addresses: Sequence[Address]) -> list[Named]:
        """Return what names and orders the entry at each of `addresses`."""
        documents = self._documents
        found: list[Named] = []
        for address, card in zip(addresses, self.column(CARD, addresses), strict=True):
            # As card_read and usual_key would say it, without their calls: there may be 10,000.
            number = card & MOST_NUMBERS
            document = documents[card >> PAPER_SHIFT & MOST_PAPERS]
            if number > 1:
                key = f"p:{document}:{number - 1}"
            else:
                key = usual_key(document, 1) if number else self._unusual_keys[place(address)]
            found.append((card >> DAY_SHIFT, key, document))
        return found

    def places(self, address: Address) -> dict[str, list[int]]:
        """Return the positions of every term of the entry at `address`."""
        stored: Any = self.searcher.doc(address).get_first(TOKENS)
        return places_in(stored)

    @cached_property
    def _documents(self) -> dict[int, DocumentId]:
        parts = (term.partition(BETWEEN) for term in self.values(PAPERS))
        return {int(paper): DocumentId(document) for paper, _, document in parts}

    @cached_property
    def _unusual_keys(self) -> dict[tuple[int, int], str]:
        """The keys that cannot be told from their number, by the place of the entry."""
        unusual = Query.range_query(self.schema, UNUSUAL, tantivy.FieldType.Unsigned, 1, 1)
        found = self.searcher.search(unusual, max(1, self.count), order_by_field=ORDER).hits
        return {place(address): str(order)[KEY_PLACE:] for order, address in found}


def _terms(name: str) -> dict[str, Any]:
    missing = {} if name == PAPER else {"missing": UNSTATED}
    return {"terms": {"field": name, "size": _MOST_VALUES, **missing}}


def place(address: Address) -> tuple[int, int]:
    """Return `address` as a value that can be looked up by."""
    return address.segment_ord, address.doc
