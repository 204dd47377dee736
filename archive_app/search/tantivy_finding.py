"""What one query finds in one state of a Tantivy index, step by step."""

from collections.abc import Mapping, Sequence

from archive_app.model.index import EngineAnswer, EngineHit
from archive_app.search.deadline import Deadline
from archive_app.search.port import Resolver, Sort
from archive_app.search.query import (
    And,
    Fuzzy,
    Node,
    Prefix,
    WordNode,
    wanted_words,
    with_most_words,
)
from archive_app.search.ranking import grouped
from archive_app.search.scoring import EXACT_WEIGHT
from archive_app.search.tantivy_compile import (
    Compiler,
    all_of,
    any_of,
    but_not,
    one_each,
    unscored,
    with_more,
)
from archive_app.search.tantivy_facets import Counts
from archive_app.search.tantivy_hits import Found, Hits, Placed
from archive_app.search.tantivy_snapshot import Query, Snapshot


class Finding:
    """What was found so far; it stays right when the time runs out at any point."""

    def __init__(
        self,
        snapshot: Snapshot,
        resolver: Resolver,
        narrowed: Mapping[str, Node],
        deadline: Deadline,
    ) -> None:
        self._snapshot = snapshot
        self._compiler = Compiler(snapshot, resolver, deadline)
        self._deadline = deadline
        self._narrowed = narrowed
        self._within: dict[str, Query] = {}
        self._wide = Found(Query.empty_query())
        self._hits: Sequence[Placed] = ()
        self._total = 0
        self._counts = Counts(snapshot)
        self._all_words = True
        self._words_met = 0
        self.in_time = True

    def find(self, root: Node, *, any_words: bool, wanted: int, sort: Sort) -> None:
        """Find how much there is, and the first `wanted`; OutOfTime when that takes too long."""
        self._deadline.check()
        self._within = {
            facet: unscored(self._compiler.matching(node)) for facet, node in self._narrowed.items()
        }
        parts = with_most_words(root)
        self._wide = self._any(*parts) if any_words and parts else self._whole(root)
        hits = self._ordered(wanted, sort)
        if not hits.total and parts and not any_words and self._finds_nothing():
            self._wide = self._most(*parts)
            hits = self._ordered(wanted, sort)
        self._total = hits.total
        self._deadline.check()
        self._hits = hits.first()

    def count(self) -> None:
        """Count the documents, the kinds of entries and the facets."""
        self._deadline.check()
        counts = Counts(self._snapshot)
        counts.count(lambda facet: self._found(facet).query, self._narrowed, total=self._total)
        self._counts = counts

    def answer(self, *, offset: int, facets: bool, by_paper: bool) -> EngineAnswer:
        """Return what was found, with what was counted when `facets` are wanted."""
        counts = self._counts
        hits = self._hits[offset:]
        return EngineAnswer(
            hits=() if by_paper else tuple(EngineHit(*hit) for hit in hits),
            papers=grouped((document, key) for key, document, _ in hits) if by_paper else (),
            total=self._total,
            documents=counts.documents,
            facets=counts.facets if facets else {},
            all_words=self._all_words,
            complete=self.in_time and not self._compiler.cut,
            unstated=counts.unstated if facets else {},
            entries=counts.entries if facets else {},
            words_met=self._words_met,
        )

    def _found(self, but: str = "") -> Found:
        """Return what is found, the choice in the facet `but` left out."""
        return self._wide.within([query for facet, query in self._within.items() if facet != but])

    def _ordered(self, wanted: int, sort: Sort) -> Hits:
        return Hits(self._snapshot, self._found(), wanted=wanted, sort=sort)

    def _finds_nothing(self) -> bool:
        return not self._within or not self._snapshot.count_of(self._wide.query)

    def _whole(self, root: Node) -> Found:
        query = self._compiler.scored(root)
        words = tuple(wanted_words(root))
        if not words:
            return Found(query, ((query, 0.0),))
        if len(words) == 1 and isinstance(words[0], Prefix | Fuzzy) and _is_needed(words[0], root):
            typed = unscored(self._compiler.typed(words[0]))
            weight = self._compiler.weighed(words[0])[1]
            better, other = all_of([query, typed]), but_not(query, typed)
            size = self._compiler.having(words[0]) if root is words[0] else None
            levels = ((better, weight * (1 + EXACT_WEIGHT)), (other, weight))
            return Found(query, levels, size=size)
        return Found(query)

    def _any(self, words: tuple[WordNode, ...], required: Node) -> Found:
        found = any_of(map(self._compiler.scored_word, words))
        query = all_of([found, unscored(self._compiler.matching(required))])
        return Found(query, any_words=tuple(map(self._compiler.matching, words)))

    def _most(self, words: tuple[WordNode, ...], required: Node) -> Found:
        """Return the entries that have as many of `words` as any has, if only one."""
        wanted = unscored(self._compiler.matching(required))
        each = one_each(map(self._compiler.matching, words))
        best = self._snapshot.searcher.search(all_of([wanted, any_of(each)]), 1, count=False).hits
        if not best:
            return self._wide
        self._all_words = False
        self._words_met = round(best[0][0])
        found = all_of([wanted, unscored(any_of(each, least=self._words_met))])
        return Found(with_more(found, map(self._compiler.scored_word, words)))


def _is_needed(word: WordNode, root: Node) -> bool:
    """Whether nothing is found by `root` without `word`."""
    return root is word or (isinstance(root, And) and any(child is word for child in root.children))
