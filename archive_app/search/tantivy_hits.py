"""Puts what a query finds in order: by score or day, ties by day and key, whatever the segments.

Tantivy gives the best by score alone and, among equals, those that it happens to meet first. So
more are asked for until the last one is worse than the last one wanted.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import tantivy

from archive_app.model.index import EngineHit
from archive_app.search.port import Sort
from archive_app.search.scoring import coverage_factor
from archive_app.search.tantivy_compile import all_of, any_of, one_each, unscored
from archive_app.search.tantivy_schema import KEY, NEWEST, OLDEST, ORDER
from archive_app.search.tantivy_snapshot import Address, Query, Snapshot

_ALIKE = 1e-5
"""Scores that differ by less of themselves tie: their sums were made in 32-bit numbers."""
_SPARE, _MORE = 32, 8

Scored = tuple[float, Address]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Words of which any may do: what finds each, to be counted."""

    words: Sequence[Query]

    def factor(self, count: float) -> float:
        """Return by what to multiply the score of an entry that has `count` of the words."""
        return coverage_factor(round(count), len(self.words))


class Hits:
    """The hits of one query in one state of an index."""

    def __init__(
        self, snapshot: Snapshot, found: Query, *, alike: bool, coverage: Coverage | None = None
    ) -> None:
        """`found` finds and scores; `alike` tells that all scores are 0."""
        self._snapshot = snapshot
        self._found = found
        self._alike = alike
        self._coverage = coverage

    def first(self, count: int, sort: Sort) -> list[EngineHit]:
        """Return the first `count` hits."""
        if not count:
            return []
        if self._alike and sort is not Sort.OLDEST:
            return self._in_store_order(count)
        if sort is Sort.RELEVANCE:
            return self._in_order(self._best(self._found, count), count)
        return self._by_day(count, newest=sort is Sort.DATE)

    def _in_store_order(self, count: int) -> list[EngineHit]:
        found = self._snapshot.searcher.search(
            self._found, count, count=False, order_by_field=ORDER, order=tantivy.Order.Asc
        )
        names = self._snapshot.names([address for _, address in found.hits])
        return [EngineHit(key, document, 0.0) for key, document in names]

    def _by_day(self, count: int, *, newest: bool) -> list[EngineHit]:
        """Return the first by day, then by score: all of better days than the last one's, then it.

        Hits of one day may be more than are wanted, hence the second part.
        """
        column, order = (NEWEST, tantivy.Order.Desc) if newest else (OLDEST, tantivy.Order.Asc)
        days = self._snapshot.searcher.search(
            self._found, count, count=False, order_by_field=column, order=order
        ).hits
        if not days:
            return []
        last = int(days[-1][0])
        before = sum(int(day) != last for day, _ in days)
        ordered: list[EngineHit] = []
        if before:
            bounds = (last + 1, None) if newest else (None, last - 1)
            better = self._scored(self._within(column, *bounds), before)
            on = self._snapshot.column(column, [address for _, address in better])
            by_day = sorted(zip(on, better, strict=True), key=_first, reverse=newest)
            for _, group in groupby(by_day, key=_first):
                ordered += self._in_order([hit for _, hit in group], before)
        rest = count - before
        return ordered + self._in_order(self._best(self._within(column, last, last), rest), rest)

    def _within(self, column: str, lower: int | None, upper: int | None) -> Query:
        within = Query.range_query(
            self._snapshot.schema, column, tantivy.FieldType.Unsigned, lower, upper
        )
        return all_of([self._found, unscored(within)])

    def _best(self, query: Query, count: int) -> list[Scored]:
        """Return at least the best `count` that `query` finds with all that tie with the last."""
        if self._coverage is not None:
            return self._best_covered(query, count, self._coverage)
        limit = count + count // _MORE + _SPARE
        while True:
            found = self._snapshot.searcher.search(query, limit, count=False).hits
            if len(found) < limit or not _tie(found[count - 1][0], found[-1][0]):
                return found
            limit *= _MORE

    def _best_covered(self, query: Query, count: int, coverage: Coverage) -> list[Scored]:
        """Return the same where the score is to be multiplied by a factor, of 1 at most."""
        limit = _MORE * count + _SPARE
        while True:
            found = self._snapshot.searcher.search(query, limit, count=False).hits
            scored = self._covered(found, coverage)
            if len(found) < limit or found[-1][0] * (1 + _ALIKE) < scored[count - 1][0] * (
                1 - _ALIKE
            ):
                return scored
            limit *= _MORE

    def _scored(self, query: Query, count: int) -> list[Scored]:
        found = self._snapshot.searcher.search(query, count, count=False).hits
        return self._covered(found, self._coverage) if self._coverage else found

    def _covered(self, found: list[Scored], coverage: Coverage) -> list[Scored]:
        if not found:
            return []
        names = self._snapshot.names([address for _, address in found])
        among = Query.term_set_query(self._snapshot.schema, KEY, [key for key, _ in names])
        counting = all_of([unscored(among), any_of(one_each(coverage.words))])
        counts = self._snapshot.searcher.search(counting, len(found), count=False).hits
        count_at = {_place(address): count for count, address in counts}
        scored = [
            (score * coverage.factor(count_at[_place(address)]), address)
            for score, address in found
        ]
        scored.sort(key=itemgetter(0), reverse=True)
        return scored

    def _in_order(self, scored: list[Scored], count: int) -> list[EngineHit]:
        """Return the first `count` of `scored`, given by score, with ties by day and key."""
        ordered: list[EngineHit] = []
        for tied in _ties(scored):
            days = self._snapshot.column(NEWEST, [address for _, address in tied])
            by_day = sorted(zip(days, tied, strict=True), key=_first, reverse=True)
            for _, group in groupby(by_day, key=_first):
                if len(ordered) >= count:
                    return ordered[:count]
                ordered += self._by_key([hit for _, hit in group], tied[0][0])
        return ordered[:count]

    def _by_key(self, scored: list[Scored], score: float) -> list[EngineHit]:
        names = self._snapshot.names([address for _, address in scored])
        return [EngineHit(key, document, score) for key, document in sorted(names)]


_first: Callable[[tuple[int, Scored]], int] = itemgetter(0)


def _ties(scored: list[Scored]) -> Iterator[list[Scored]]:
    """Yield runs of hits of which each ties with the one before it."""
    start = 0
    for place in range(1, len(scored)):
        if not _tie(scored[place - 1][0], scored[place][0]):
            yield scored[start:place]
            start = place
    if scored:
        yield scored[start:]


def _tie(better: float, worse: float) -> bool:
    return better - worse <= _ALIKE * better


def _place(address: Address) -> tuple[int, int]:
    return address.segment_ord, address.doc
