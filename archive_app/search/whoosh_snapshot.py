"""One state of a Whoosh index, read term by term into memory as it is asked for.

The entries of all segments are numbered through. What was read is kept until the state is given
up, so that a query typed letter by letter reads each of its terms once. Numbers of entries that
were dropped but not yet merged away are left out of every set and every count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from whoosh.matching.mcore import ListMatcher
from whoosh.matching.wrappers import FilterMatcher

from archive_app.search.bitsets import bits_of, flags_of
from archive_app.search.scoring import K1, MEAN_LENGTH, B, ranked_length
from archive_app.search.vocabulary import Vocabulary
from archive_app.search.whoosh_schema import CARD, EXACT

_MOST_KEPT = 3_000_000
"""Postings kept in memory, some 60 bytes each at worst."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Where a term occurs: entry numbers ascending, how often in each, and the numbers as a set."""

    numbers: list[int]
    counts: list[float]
    bits: int


@dataclass(frozen=True, slots=True)
class Cards:
    """What is known of every entry by its number; of dropped ones too."""

    documents: list[str]
    days: list[int]
    lengths: list[int]
    keys: list[str]


class Snapshot:
    """The state of the index that `reader`, a Whoosh reader, sees."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        # The reader of an index without entries has no columns, and raises when asked for one.
        self._leaves = [
            (leaf, int(base)) for leaf, base in reader.leaf_readers() if leaf.doc_count_all()
        ]
        self.size = int(reader.doc_count_all())
        self.count = int(reader.doc_count())
        self._postings: dict[tuple[str, str], Postings] = {}
        self._values: dict[tuple[str, str], dict[int, bytes]] = {}
        self._words: dict[str, list[str]] = {}
        self._without: dict[str, int] = {}
        self._kept = 0

    def close(self) -> None:
        """Close the files."""
        self._reader.close()

    @cached_property
    def alive(self) -> int:
        """The numbers of the entries that were not dropped, as a set."""
        dropped = [
            base + number
            for leaf, base in self._leaves
            for number in range(leaf.doc_count_all())
            if leaf.is_deleted(number)
        ]
        return ((1 << self.size) - 1) & ~bits_of(dropped, self.size)

    @cached_property
    def cards(self) -> Cards:
        """The cards of all entries."""
        found = Cards([], [], [], [])
        shared: dict[str, str] = {}
        for leaf, _base in self._leaves:
            for card in leaf.column_reader(CARD, translate=False):
                document, day, length, key = card.decode("utf-8").split("\n", 3)
                found.documents.append(shared.setdefault(document, document))
                found.days.append(int(day))
                found.lengths.append(int(length))
                found.keys.append(key)
        return found

    @cached_property
    def saturation(self) -> list[float]:
        """The part of BM25 that only the length of an entry decides, by entry number."""
        parts: dict[int, float] = {}
        for length in set(self.cards.lengths):
            parts[length] = K1 * (1 - B + B * ranked_length(length) / MEAN_LENGTH)
        return [parts[length] for length in self.cards.lengths]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The written words, for prefixes and misspellings."""
        return Vocabulary(self.values(EXACT))

    def values(self, field: str) -> list[str]:
        """Return the terms of `field`, sorted."""
        if field not in self._words:
            found: set[bytes] = set()
            for leaf, _base in self._leaves:
                found.update(leaf.lexicon(field))
            self._words[field] = sorted(term.decode("utf-8") for term in found)
        return self._words[field]

    def postings(self, field: str, term: str) -> Postings:
        """Return where `term` occurs in `field`."""
        key = (field, term)
        if key not in self._postings:
            found = self._read_postings(field, term)
            self._keep(len(found.numbers))
            self._postings[key] = found
        return self._postings[key]

    def having(self, field: str, term: str) -> int:
        """Return in how many entries `term` occurs in `field`; reads the postings only if need be.

        What Whoosh counts holds dropped entries until they are merged away.
        """
        if self.count == self.size:
            return int(self._reader.doc_frequency(field, term.encode("utf-8")))
        return len(self.postings(field, term).numbers)

    def without(self, field: str) -> int:
        """Return the set of entries that have no value in `field`."""
        if field not in self._without:
            having = 0
            for value in self.values(field):
                having |= self.postings(field, value).bits
            self._without[field] = self.alive & ~having
        return self._without[field]

    def places(self, field: str, term: str) -> dict[int, bytes]:
        """Return the packed positions of `term` in `field` by entry number."""
        key = (field, term)
        if key not in self._values:
            found: dict[int, bytes] = {}
            for base, matcher in self._matchers(field, term):
                for numbers, _counts, values in _blocks(matcher, with_values=True):
                    found.update(zip((base + n for n in numbers), values, strict=True))
            self._keep(2 * len(found))
            self._values[key] = found
        return self._values[key]

    def _keep(self, count: int) -> None:
        self._kept += count
        if self._kept > _MOST_KEPT:
            self._postings.clear()
            self._values.clear()
            self._kept = count

    def _read_postings(self, field: str, term: str) -> Postings:
        numbers: list[int] = []
        counts: list[float] = []
        for base, matcher in self._matchers(field, term):
            for block, weights, _values in _blocks(matcher, with_values=False):
                numbers.extend([base + number for number in block] if base else block)
                counts.extend(weights)
        bits = bits_of(numbers, self.size) & self.alive
        if bits.bit_count() < len(numbers):
            flags = flags_of(bits, self.size)
            counts = [count for number, count in zip(numbers, counts, strict=True) if flags[number]]
            numbers = [number for number in numbers if flags[number]]
        return Postings(numbers, counts, bits)

    def _matchers(self, field: str, term: str) -> Iterator[tuple[int, Any]]:
        encoded = term.encode("utf-8")
        for leaf, base in self._leaves:
            if (field, encoded) in leaf:
                matcher = leaf.postings(field, encoded)
                if isinstance(matcher, FilterMatcher):
                    matcher = matcher.child
                yield base, matcher


def _blocks(matcher: Any, *, with_values: bool) -> Iterator[tuple[Any, Any, Any]]:
    """Yield (numbers, counts, values) block by block.

    Reads Whoosh's blocks whole by its private names: one call a posting takes ten times as long.
    Whoosh-Reloaded is pinned to the version for which this was written.
    """
    if isinstance(matcher, ListMatcher):
        numbers = matcher._ids
        yield numbers, matcher._weights or [1.0] * len(numbers), matcher._values or ()
        return
    matcher.reset()
    while matcher.is_active():
        matcher._read_ids()
        matcher._read_weights()
        if with_values:
            matcher._read_values()
        yield matcher._ids, matcher._weights, matcher._values
        matcher._next_block()
