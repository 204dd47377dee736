"""Evaluates a query tree over a snapshot: which entries, and with what score.

Boolean parts are set operations on integers. Only the words that an entry is found by are scored,
as `scoring` says.
"""

from collections.abc import Iterable, Iterator, Sequence

from archive_app.model.index import EntryKind
from archive_app.search.adjacency import near_windows, run_starts
from archive_app.search.analysis import Token, analyse, run_terms
from archive_app.search.bitsets import bits_of, flags_of, numbers_of
from archive_app.search.deadline import Deadline
from archive_app.search.field_values import meant_by
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
from archive_app.search.scoring import EXACT_WEIGHT, K1, rarity
from archive_app.search.whoosh_schema import EXACT, TITLE, WORDS, places_of
from archive_app.search.whoosh_snapshot import Snapshot

_STEP = 256


class Evaluation:
    """One query over one snapshot, ended by OutOfTime `seconds` after it began."""

    def __init__(self, snapshot: Snapshot, resolver: Resolver, *, seconds: float) -> None:
        self._snapshot = snapshot
        self._resolver = resolver
        self._deadline = Deadline(seconds)
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
        self._deadline.check()

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
        name, values = meant_by(field, value, resolver=self._resolver, known=self._snapshot.values)
        return self._any_of(name, values)

    def _having(self, node: Having) -> int:
        found = self._any_of(node.facet, [value for value in node.values if value])
        if "" in node.values:
            found |= self._snapshot.without(node.facet)
        return found

    def _dates(self, node: DateRange) -> int:
        earliest, latest = node.earliest or 0, node.latest or 99_999_999
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
        return rarity(entries, self._snapshot.count)
