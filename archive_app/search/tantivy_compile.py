"""Makes a query tree into a query of Tantivy that finds and scores in one pass.

Every word gives its score where it is found; fields, dates and NOT only narrow. What Tantivy
cannot say by itself (words near one another, three or more) is checked on the positions that are
stored with each entry.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

import tantivy

from archive_app.model.index import EntryKind
from archive_app.search.adjacency import near_windows, run_starts
from archive_app.search.analysis import Token, analyse, run_terms
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
    wanted_words,
)
from archive_app.search.scoring import EXACT_WEIGHT, rarity
from archive_app.search.tantivy_schema import (
    AN_ENTRY,
    EXACT,
    FIRST_DAY,
    HERE,
    KEY,
    NEWEST,
    NO_DAY,
    TITLE,
    WORDS,
)
from archive_app.search.tantivy_snapshot import Address, Query, Snapshot

_MUST, _SHOULD, _NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
_STEP = 64

Run = tuple[tuple[str, int], ...]


def all_of(queries: Iterable[Query]) -> Query:
    """Return what all of `queries` find, with the sum of their scores."""
    return Query.boolean_query([(_MUST, query) for query in queries])


def any_of(queries: Iterable[Query], *, least: int = 1) -> Query:
    """Return what at least so many of `queries` find, with the sum of their scores."""
    given = [(_SHOULD, query) for query in queries]
    return Query.boolean_query(given, least) if given else Query.empty_query()


def with_more(found: Query, more: Iterable[Query]) -> Query:
    """Return what `found` finds, with the scores of `more` where they find it too."""
    return Query.boolean_query([(_MUST, found), *((_SHOULD, query) for query in more)])


def but_not(found: Query, barred: Query) -> Query:
    """Return what `found` finds and `barred` does not."""
    return Query.boolean_query([(_MUST, found), (_NOT, barred)])


def unscored(query: Query) -> Query:
    """Return what `query` finds, without a score."""
    return Query.const_score_query(query, 0.0)


def one_each(queries: Iterable[Query]) -> list[Query]:
    """Return each of `queries` with the score 1."""
    return [Query.const_score_query(query, 1.0) for query in queries]


class Compiler:
    """Compiles for one state of an index; OutOfTime when `deadline` passes."""

    def __init__(self, snapshot: Snapshot, resolver: Resolver, deadline: Deadline) -> None:
        self._snapshot = snapshot
        self._resolver = resolver
        self._deadline = deadline
        self._expanded: dict[Prefix | Fuzzy, list[str]] = {}
        self._near: dict[Near, Query] = {}
        self.cut = False
        """Whether a prefix or misspelling stood for more terms than were looked at."""

    def scored(self, root: Node) -> Query:
        """Return what finds `root`, each with the scores of the words that it is found by."""
        if _adds_up(root):
            return self._scored(root)
        words = [self.scored_word(word) for word in wanted_words(root)]
        return with_more(unscored(self.matching(root)), words)

    def scored_word(self, node: WordNode) -> Query:
        """Return what finds the words of `node`, with their score."""
        self._deadline.check()
        match node:
            case Words() | Phrase():
                return self._scored_run(node, node.tokens, run_terms(node.tokens))
            case Near():
                tokens = [token for part in node.parts for token in part]
                terms = [term for part in node.parts for term in run_terms(part)]
                return self._scored_run(node, tokens, terms)
            case Prefix() | Fuzzy():
                found, weight = self.weighed(node)
                typed = Query.const_score_query(self.typed(node), EXACT_WEIGHT * weight)
                return with_more(Query.const_score_query(found, weight), [typed])

    def weighed(self, node: Prefix | Fuzzy) -> tuple[Query, float]:
        """Return what finds the words that `node` stands for, with what each of them scores."""
        return self.matching(node), rarity(self.having(node), self._snapshot.count)

    def having(self, node: Prefix | Fuzzy) -> int:
        """Return how many entries have a word that `node` stands for."""
        return self._snapshot.count_of_any(EXACT, self._expansion(node), self.matching(node))

    def typed(self, node: Prefix | Fuzzy) -> Query:
        """Return what finds the word as it was typed."""
        return self._snapshot.term(EXACT, node.exact)

    def matching(self, node: Node) -> Query:
        """Return what finds `node`; its scores mean nothing."""
        self._deadline.check()
        match node:
            case Everything():
                return self.everything()
            case Words() | Phrase():
                return self._run(WORDS, run_terms(node.tokens))
            case Near():
                if node not in self._near:
                    self._near[node] = self._found_near(node)
                return self._near[node]
            case Prefix() | Fuzzy():
                return self._values(EXACT, self._expansion(node))
            case Not() | And() | Or():
                return self._combined(node)
            case _:
                return self._fielded(node)

    def everything(self) -> Query:
        """Return what finds every entry."""
        return self._snapshot.term(HERE, AN_ENTRY)

    def _fielded(self, node: FieldClause | Having | DateRange) -> Query:
        match node:
            case FieldClause():
                return any_of([self._value(node.field, value) for value in node.values])
            case Having():
                return self._having(node)
            case DateRange():
                return self._dates(node)

    def _combined(self, node: Not | And | Or) -> Query:
        match node:
            case Not():
                return self._all([], [self.matching(node.child)])
            case And():
                asked = [child for child in node.children if not isinstance(child, Not)]
                barred = [child.child for child in node.children if isinstance(child, Not)]
                return self._all(map(self.matching, asked), map(self.matching, barred))
            case Or():
                return any_of(map(self.matching, node.children))

    def _scored(self, node: Node) -> Query:
        match node:
            case Words() | Phrase() | Near() | Prefix() | Fuzzy():
                return self.scored_word(node)
            case And():
                asked = [child for child in node.children if not isinstance(child, Not)]
                barred = [child.child for child in node.children if isinstance(child, Not)]
                return self._all(map(self._scored, asked), map(self.matching, barred))
            case Or():
                return any_of(map(self._scored, node.children))
            case _:
                return unscored(self.matching(node))

    def _all(self, asked: Iterable[Query], barred: Iterable[Query]) -> Query:
        wanted = list(asked) or [unscored(self.everything())]
        unwanted = [(_NOT, query) for query in barred]
        if len(wanted) == 1 and not unwanted:
            return wanted[0]
        return Query.boolean_query([*((_MUST, query) for query in wanted), *unwanted])

    def _scored_run(
        self, node: WordNode, tokens: Sequence[Token], terms: Sequence[tuple[str, int]]
    ) -> Query:
        if not terms:
            return Query.empty_query()
        parts = [self._counted(term) for term, _distance in terms]
        if len(parts) > 1:
            parts.append(unscored(self.matching(node)))
        typed = [
            Query.const_score_query(
                self._snapshot.term(EXACT, token.exact),
                EXACT_WEIGHT
                * rarity(self._snapshot.having(EXACT, token.exact), self._snapshot.count),
            )
            for token in tokens
        ]
        return Query.boolean_query(
            [*((_MUST, part) for part in parts), *((_SHOULD, form) for form in typed)]
        )

    def _counted(self, term: str) -> Query:
        found = self._snapshot.term(WORDS, term, counted=True)
        return Query.boost_query(found, self._snapshot.correction(WORDS, term))

    def _values(self, field: str, values: Sequence[str]) -> Query:
        if not values:
            return Query.empty_query()
        if len(values) == 1:
            return self._snapshot.term(field, values[0])
        return Query.term_set_query(self._snapshot.schema, field, values)

    def _expansion(self, node: Prefix | Fuzzy) -> list[str]:
        if node not in self._expanded:
            vocabulary = self._snapshot.vocabulary(node.exact[0])
            if isinstance(node, Prefix):
                terms = vocabulary.beginning_with(node.exact, MOST_EXPANSIONS)
            else:
                terms = vocabulary.near(node.exact, node.distance, MOST_EXPANSIONS)
            self.cut = self.cut or len(terms) == MOST_EXPANSIONS
            self._expanded[node] = terms
        return self._expanded[node]

    def _run(self, field: str, terms: Run) -> Query:
        if not terms:
            return Query.empty_query()
        if len(terms) == 1:
            return self._snapshot.term(field, terms[0][0])
        words: list[str | tuple[int, str]] = [(distance, term) for term, distance in terms]
        return Query.phrase_query(self._snapshot.schema, field, words)

    def _found_near(self, node: Near) -> Query:
        runs = [run_terms(part) for part in node.parts]
        if not all(runs):
            return Query.empty_query()
        if len(runs) == 1:
            return self._run(WORDS, runs[0])
        firsts = [run[0][0] for run in runs]
        plain = all(len(run) == 1 for run in runs) and len(set(firsts)) == len(firsts)
        if plain and len(runs) == 2:
            return self._pair(firsts[0], firsts[1], node.distance)
        if plain:
            room = node.distance + len(runs) - 2
            pairs = combinations(firsts, 2)
            likely = all_of([self._pair(first, second, room) for first, second in pairs])
        else:
            likely = all_of([self._run(WORDS, run) for run in runs])
        return self._checked(likely, node, runs)

    def _pair(self, first: str, second: str, room: int) -> Query:
        """Return what has both terms in either order with at most `room` terms between them.

        Tantivy counts a pair in the wrong order as two further apart, so each order is asked for.
        """
        schema = self._snapshot.schema
        orders: list[list[str | tuple[int, str]]] = [[first, second], [second, first]]
        return any_of([Query.phrase_query(schema, WORDS, words, room) for words in orders])

    def _checked(self, likely: Query, node: Near, runs: Sequence[Run]) -> Query:
        lengths = [len(part) for part in node.parts]
        near: list[Address] = []
        for count, address in enumerate(self._addresses(likely)):
            if not count % _STEP:
                self._deadline.check()
            places = self._snapshot.places(address)
            starts = [
                tuple(run_starts([(places.get(term, ()), away) for term, away in run]))
                for run in runs
            ]
            if any(near_windows(starts, lengths=lengths, distance=node.distance)):
                near.append(address)
        return self._values(KEY, [key for _, key, _ in self._snapshot.names(near)])

    def _addresses(self, query: Query) -> list[Address]:
        wanted = max(1, self._snapshot.count_of(query))
        found = self._snapshot.searcher.search(unscored(query), wanted, count=False)
        return [address for _, address in found.hits]

    def _value(self, field: Field, value: str) -> Query:
        if field is Field.TITLE:
            return self._run(TITLE, run_terms(analyse(value)))
        if field is Field.NOTE:
            notes = self._snapshot.term("entry", EntryKind.NOTE.value)
            return all_of([notes, self._run(WORDS, run_terms(analyse(value)))])
        name, values = meant_by(field, value, resolver=self._resolver, known=self._snapshot.values)
        return self._values(name, values)

    def _dates(self, node: DateRange) -> Query:
        within = Query.range_query
        schema, unsigned = self._snapshot.schema, tantivy.FieldType.Unsigned
        begun = within(schema, FIRST_DAY, unsigned, 1, node.latest or NO_DAY)
        return all_of([begun, within(schema, NEWEST, unsigned, node.earliest or 1, NO_DAY)])

    def _having(self, node: Having) -> Query:
        found = self._values(node.facet, [value for value in node.values if value])
        if "" not in node.values:
            return found
        return any_of([found, self._all([], [Query.exists_query(node.facet)])])


def _adds_up(node: Node) -> bool:
    """Whether every word of `node` that is found counts when its own part of the tree is found.

    Not so for a word of an AND inside an OR: it counts although the others are not there.
    """
    match node:
        case And():
            return all(map(_adds_up, node.children))
        case Or():
            return not any(map(_holds_and, node.children)) and all(map(_adds_up, node.children))
        case _:
            return True


def _holds_and(node: Node) -> bool:
    match node:
        case And():
            return True
        case Or():
            return any(map(_holds_and, node.children))
        case _:
            return False
