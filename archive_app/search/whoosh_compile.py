"""Evaluates a query tree over a snapshot: which entries, and with what score.

Boolean parts are set operations on integers. Only the words that an entry is found by are scored:
BM25 (Robertson & Zaragoza, 2009) of the found form, and EXACT_WEIGHT times its inverse document
frequency where the word stands as it was typed. Frequencies count entries that were not dropped,
so that the score does not depend on the history of the index.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from archive_app.model.index import EntryKind
from archive_app.search.adjacency import near_windows, run_starts
from archive_app.search.analysis import Token, analyse, folded, run_terms
from archive_app.search.bitsets import bits_of, flags_of, numbers_of
from archive_app.search.port import Resolver
from archive_app.search.query import (
    MOST_EXPANSIONS,
    And,
    DateRange,
    Everything,
    Field,
    FieldClause,
    Fuzzy,
    Having,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    WordNode,
    Words,
)
from archive_app.search.whoosh_schema import EXACT, TITLE, WORDS, places_of
from archive_app.search.whoosh_snapshot import K1, Snapshot

EXACT_WEIGHT = 0.6
_STEP = 256

_CONTAINED = {
    Field.KIND: "kind",
    Field.PLACE: "place",
    Field.TAG: "tag",
    Field.LABEL: "label",
}
"""Fields that are asked for by words that their values contain."""

_YES_AND_NO = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}


class OutOfTime(Exception):
    """The deadline has passed; what was evaluated so far stands."""


class Evaluation:
    """One query over one snapshot, ended by OutOfTime `seconds` after it began."""

    def __init__(self, snapshot: Snapshot, resolver: Resolver, *, seconds: float) -> None:
        self._snapshot = snapshot
        self._resolver = resolver
        self._deadline = time.monotonic() + seconds
        self._matched: dict[Node, int] = {}
        self._expanded: dict[Prefix | Fuzzy, list[str]] = {}
        self.cut = False
        """Whether a prefix or misspelling stood for more terms than were looked at."""

    def matching(self, node: Node) -> int:
        """Return the set of entries that `node` finds."""
        self.check_time()
        if node not in self._matched:
            self._matched[node] = self._match(node)
        return self._matched[node]

    def add_scores(self, scores: list[float], words: Iterable[WordNode], wanted: int) -> None:
        """Add to `scores`, by entry number, what each of `words` gives the entries `wanted`."""
        for node in words:
            self.check_time()
            found = self.matching(node) & wanted
            if found:
                self._score(scores, node, found)

    def coverage(self, words: Iterable[WordNode], wanted: int) -> list[int]:
        """Return how many of `words` each entry has, by its number; 0 outside `wanted`."""
        counts = [0] * self._snapshot.size
        for node in words:
            for number in numbers_of(self.matching(node) & wanted, self._snapshot.size):
                counts[number] += 1
        return counts

    def check_time(self) -> None:
        """Raise OutOfTime when the deadline has passed."""
        if time.monotonic() > self._deadline:
            raise OutOfTime

    def _match(self, node: Node) -> int:
        match node:
            case Everything():
                return self._snapshot.alive
            case Words() | Phrase():
                return self._run(WORDS, node.tokens)
            case Near():
                return self._near(node)
            case Prefix() | Fuzzy():
                return self._any_of(EXACT, self._expansion(node))
            case FieldClause():
                return self._field(node)
            case Having():
                return self._having(node)
            case DateRange():
                return self._dates(node)
            case _:
                return self._combined(node)

    def _combined(self, node: Not | And | Or) -> int:
        match node:
            case Not():
                return self._snapshot.alive & ~self.matching(node.child)
            case And():
                found = self._snapshot.alive
                for child in node.children:
                    found &= self.matching(child)
            case Or():
                found = 0
                for child in node.children:
                    found |= self.matching(child)
        return found

    def _any_of(self, field: str, terms: Iterable[str]) -> int:
        found = 0
        for term in terms:
            self.check_time()
            found |= self._snapshot.postings(field, term).bits
        return found

    def _expansion(self, node: Prefix | Fuzzy) -> list[str]:
        if node not in self._expanded:
            vocabulary = self._snapshot.vocabulary
            if isinstance(node, Prefix):
                terms = vocabulary.beginning_with(node.exact, MOST_EXPANSIONS)
            else:
                terms = vocabulary.near(node.exact, node.distance, MOST_EXPANSIONS)
            self.cut = self.cut or len(terms) == MOST_EXPANSIONS
            self._expanded[node] = terms
        return self._expanded[node]

    def _run(self, field: str, tokens: Sequence[Token]) -> int:
        terms = run_terms(tokens)
        if not terms:
            return 0
        found = self._all_of(field, terms)
        if len(terms) == 1 or not found:
            return found
        runs = self._runs(field, terms, found)
        return bits_of((number for number, starts in runs if starts), self._snapshot.size)

    def _all_of(self, field: str, terms: Iterable[tuple[str, int]]) -> int:
        found = self._snapshot.alive
        for term, _distance in terms:
            self.check_time()
            found &= self._snapshot.postings(field, term).bits
        return found

    def _runs(
        self, field: str, terms: Sequence[tuple[str, int]], found: int
    ) -> Iterator[tuple[int, set[int]]]:
        """Yield each entry of `found` with the positions where the run of `terms` begins."""
        places = [(self._snapshot.places(field, term), distance) for term, distance in terms]
        for count, number in enumerate(numbers_of(found, self._snapshot.size)):
            if not count % _STEP:
                self.check_time()
            yield number, run_starts([(places_of(by[number]), away) for by, away in places])

    def _near(self, node: Near) -> int:
        runs = [run_terms(part) for part in node.parts]
        found = self._all_of(WORDS, [term for run in runs for term in run])
        if not found:
            return 0
        lengths = [len(part) for part in node.parts]
        together = zip(*(self._runs(WORDS, run, found) for run in runs), strict=True)
        return bits_of(
            (
                parts[0][0]
                for parts in together
                if any(
                    near_windows(
                        [tuple(starts) for _number, starts in parts],
                        lengths=lengths,
                        distance=node.distance,
                    )
                )
            ),
            self._snapshot.size,
        )

    def _field(self, node: FieldClause) -> int:
        found = 0
        for value in node.values:
            found |= self._value(node.field, value)
        return found

    def _value(self, field: Field, value: str) -> int:
        if field is Field.TITLE:
            return self._run(TITLE, analyse(value))
        if field is Field.NOTE:
            notes = self._snapshot.postings("entry", EntryKind.NOTE.value).bits
            return notes & self._run(WORDS, analyse(value))
        name, terms = self._terms_of(field, value)
        return self._any_of(name, terms)

    def _terms_of(self, field: Field, value: str) -> tuple[str, Iterable[str]]:
        ask: dict[Field, tuple[str, Callable[[str], frozenset[str]]]] = {
            Field.SPEAKER: ("speaker", self._resolver.speakers),
            Field.BODY: ("speaker", self._resolver.bodies),
            Field.COUNTRY: ("country", self._resolver.countries),
            Field.ABOUT: ("about", self._resolver.countries),
            Field.FORUM: ("forum", self._resolver.forums),
        }
        if field in ask:
            name, resolve = ask[field]
            return name, sorted(resolve(value))
        if field in _CONTAINED:
            name = _CONTAINED[field]
            return name, [known for known in self._snapshot.values(name) if _has(known, value)]
        wanted = value.strip().casefold()
        if field is Field.TRANSLATED:
            return "translated", [_YES_AND_NO.get(wanted, wanted)]
        if field is Field.HAS:
            return "has", [wanted]
        return "language", [
            known
            for known in self._snapshot.values("language")
            if f"{known.casefold()}-".startswith(f"{wanted}-")
        ]

    def _having(self, node: Having) -> int:
        found = self._any_of(node.facet, [value for value in node.values if value])
        if "" in node.values:
            found |= self._snapshot.without(node.facet)
        return found

    def _dates(self, node: DateRange) -> int:
        earliest = node.earliest or 0
        latest = node.latest or 99_999_999
        return self._any_of(
            "days",
            [
                days
                for days in self._snapshot.values("days")
                if int(days[:8]) <= latest and int(days[9:]) >= earliest
            ],
        )

    def _score(self, scores: list[float], node: WordNode, found: int) -> None:
        match node:
            case Words() | Phrase():
                self._score_tokens(scores, node.tokens, found)
            case Near():
                for part in node.parts:
                    self._score_tokens(scores, part, found)
            case Prefix() | Fuzzy():
                weight = self._rarity(self.matching(node).bit_count())
                self._add(scores, found, weight)
                typed = self._snapshot.postings(EXACT, node.exact).bits
                self._add(scores, found & typed, EXACT_WEIGHT * weight)

    def _score_tokens(self, scores: list[float], tokens: Sequence[Token], found: int) -> None:
        flags = flags_of(found, self._snapshot.size)
        saturation = self._snapshot.saturation
        for term, _distance in run_terms(tokens):
            self.check_time()
            postings = self._snapshot.postings(WORDS, term)
            weight = self._rarity(len(postings.numbers)) * (K1 + 1)
            for number, count in zip(postings.numbers, postings.counts, strict=True):
                if flags[number]:
                    scores[number] += weight * count / (count + saturation[number])
        for token in tokens:
            typed = self._snapshot.postings(EXACT, token.exact)
            weight = EXACT_WEIGHT * self._rarity(len(typed.numbers))
            self._add(scores, found & typed.bits, weight)

    def _add(self, scores: list[float], found: int, weight: float) -> None:
        for number in numbers_of(found, self._snapshot.size):
            scores[number] += weight

    def _rarity(self, entries: int) -> float:
        return math.log(1 + (self._snapshot.count - entries + 0.5) / (entries + 0.5))


@lru_cache(1 << 14)
def _padded(value: str) -> str:
    return f" {folded(value)} "


def _has(known: str, value: str) -> bool:
    wanted = _padded(value)
    return wanted in _padded(known) if wanted.strip() else known == value
