"""Puts what a query finds in order: by score or day, ties by day and key, whatever the segments.

Tantivy gives the best by score alone and, among equals, those that it happens to meet first. So
more are asked for until the last one is worse than the last one wanted; and what has few scores is
asked for score by score.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

import tantivy

from archive_app.model.ids import DocumentId
from archive_app.search.port import Sort
from archive_app.search.scoring import coverage_factor
from archive_app.search.tantivy_compile import all_of, any_of, one_each, unscored
from archive_app.search.tantivy_schema import KEY, NEWEST, OLDEST, ORDER
from archive_app.search.tantivy_snapshot import Address, Query, Snapshot, place

_ALIKE = 1e-5
"""Scores that differ by less of themselves tie: their sums were made in 32-bit numbers."""
_SPARE, _MORE = 32, 8
_FEW = 100
"""Hits up to which it is quickest to let Tantivy compare keys."""

Scored = tuple[float, Address]
Placed = tuple[str, DocumentId, float]
"""Key, document and score of a hit in its place."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is found: `query` finds and scores it.

    `levels`, where given, are queries that divide it, each with the one score that its hits have,
    the highest first. `any_words`, where given, find each a word of which an entry may lack some;
    the score is to be multiplied by what they cover. `size` is how much `query` finds, where known.
    """

    query: Query
    levels: tuple[tuple[Query, float], ...] = ()
    any_words: tuple[Query, ...] = ()
    size: int | None = None

    def within(self, filters: Sequence[Query]) -> "Found":
        """Return what all of `filters` find of it."""
        if not filters:
            return self
        levels = tuple((all_of([query, *filters]), score) for query, score in self.levels)
        return Found(all_of([self.query, *filters]), levels, self.any_words)


class Hits:
    """The first hits of one query in one state of an index; `total` is how many there are."""

    def __init__(self, snapshot: Snapshot, found: Found, *, wanted: int, sort: Sort) -> None:
        """Find how many hits there are; the first `wanted` are put in order when asked for."""
        self._snapshot = snapshot
        self._found = found
        self._sort = sort
        self._wanted = wanted
        self._best_known: list[Scored] = []
        if not wanted or found.levels or sort is not Sort.RELEVANCE:
            known = found.size
            self.total = snapshot.count_of(found.query) if known is None else known
            return
        # Counted by the search that finds the best, so that the query is evaluated once.
        result: Any = snapshot.searcher.search(found.query, self._limit(wanted))
        self._best_known = result.hits
        self.total = int(result.count)

    def first(self) -> list[Placed]:
        """Return the first hits wanted; fewer when there are no more."""
        wanted = min(self._wanted, self.total)
        if not wanted:
            return []
        levels = self._found.levels
        if levels and self._sort is Sort.RELEVANCE:
            return self._by_level(wanted)
        if self._sort is Sort.RELEVANCE:
            return self._in_order(self._best(self._found.query, wanted), wanted)
        return self._by_day(self._found.query, wanted, newest=self._sort is Sort.DATE)

    def _by_level(self, count: int) -> list[Placed]:
        """Return the first by score, where a level has one score: each level by day and key."""
        ordered: list[Placed] = []
        for query, score in self._found.levels:
            wanted = count - len(ordered)
            if wanted > _FEW:
                names = self._snapshot.names(self._newest(query, wanted))
                ordered += [(key, document, score) for _, key, document in sorted(names)[:wanted]]
            elif wanted:
                found = self._searched(query, wanted, order_by_field=ORDER, order=tantivy.Order.Asc)
                names = self._snapshot.names([address for _, address in found])
                ordered += [(key, document, score) for _, key, document in names]
        return ordered

    def _newest(self, query: Query, count: int) -> list[Address]:
        """Return at least the newest `count` that `query` finds, with all of the last one's day."""
        found = self._searched(query, count, order_by_field=NEWEST)
        if len(found) < count:
            return [address for _, address in found]
        last = int(found[-1][0])
        of_last = self._searched(self._within(query, NEWEST, last, last), self.total)
        newer = [address for day, address in found if int(day) != last]
        return newer + [address for _, address in of_last]

    def _by_day(self, found: Query, count: int, *, newest: bool) -> list[Placed]:
        """Return the first by day, then by score: all of better days than the last one's, then it.

        Hits of one day may be more than are wanted, hence the second part.
        """
        column, order = (NEWEST, tantivy.Order.Desc) if newest else (OLDEST, tantivy.Order.Asc)
        days = self._searched(found, count, order_by_field=column, order=order)
        if not days:
            return []
        last = int(days[-1][0])
        before = sum(int(day) != last for day, _ in days)
        ordered: list[Placed] = []
        if before:
            bounds = (last + 1, None) if newest else (None, last - 1)
            better = self._scored(self._within(found, column, *bounds), before)
            on = self._snapshot.column(column, [address for _, address in better])
            by_day = sorted(zip(on, better, strict=True), key=itemgetter(0), reverse=newest)
            for _, group in groupby(by_day, key=itemgetter(0)):
                ordered += self._in_order([hit for _, hit in group], before)
        rest = count - before
        return ordered + self._in_order(
            self._best(self._within(found, column, last, last), rest), rest
        )

    def _within(self, found: Query, column: str, lower: int | None, upper: int | None) -> Query:
        within = Query.range_query(
            self._snapshot.schema, column, tantivy.FieldType.Unsigned, lower, upper
        )
        return all_of([found, unscored(within)])

    def _best(self, query: Query, count: int) -> list[Scored]:
        """Return at least the best `count` that `query` finds with all that tie with the last."""
        limit = self._limit(count)
        found = self._best_known or self._searched(query, limit)
        while True:
            scored = self._covered(found) if self._found.any_words else found
            if len(found) < limit or self._is_enough(found[-1][0], scored[count - 1][0]):
                return scored
            limit *= _MORE
            found = self._searched(query, limit)

    def _limit(self, count: int) -> int:
        return (_MORE * count if self._found.any_words else count + count // _MORE) + _SPARE

    def _is_enough(self, last: float, wanted: float) -> bool:
        """Whether what comes after the `last` score stays below the last one `wanted`.

        Where the score is yet to be multiplied by a factor, that is 1 at most.
        """
        if self._found.any_words:
            return last * (1 + _ALIKE) < wanted * (1 - _ALIKE)
        return not _tie(wanted, last)

    def _scored(self, query: Query, count: int) -> list[Scored]:
        found = self._searched(query, count)
        return self._covered(found) if self._found.any_words else found

    def _covered(self, found: list[Scored]) -> list[Scored]:
        if not found:
            return []
        names = self._snapshot.names([address for _, address in found])
        among = Query.term_set_query(self._snapshot.schema, KEY, [key for _, key, _ in names])
        words = self._found.any_words
        counting = all_of([unscored(among), any_of(one_each(words))])
        counts = {place(address): count for count, address in self._searched(counting, len(found))}
        scored = [
            (score * coverage_factor(round(counts[place(address)]), len(words)), address)
            for score, address in found
        ]
        scored.sort(key=itemgetter(0), reverse=True)
        return scored

    def _searched(self, query: Query, limit: int, **order: Any) -> list[tuple[Any, Address]]:
        return self._snapshot.searcher.search(query, limit, count=False, **order).hits

    def _in_order(self, scored: list[Scored], count: int) -> list[Placed]:
        """Return the first `count` of `scored`, given by score, with ties by day and key."""
        runs = list(_runs([score for score, _ in scored], count))
        last = runs[-1][1] if runs else 0
        names = self._snapshot.names([address for _, address in scored[:last]])
        ordered: list[Placed] = []
        for start, end in runs:
            score = scored[start][0]
            run = names[start:end] if end == start + 1 else sorted(names[start:end])
            ordered += [(key, document, score) for _, key, document in run]
        return ordered[:count]


def _runs(scores: list[float], count: int) -> Iterator[tuple[int, int]]:
    """Yield where each run of ties begins and ends, until `count` scores are in runs."""
    start = 0
    for end, (before, score) in enumerate(pairwise(scores), start=1):
        if before - score > _ALIKE * before:
            yield start, end
            if end >= count:
                return
            start = end
    if scores:
        yield start, len(scores)


def _tie(better: float, worse: float) -> bool:
    return better - worse <= _ALIKE * better
