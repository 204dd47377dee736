"""What one query finds in one state of a Tantivy index, step by step."""

from collections.abc import Mapping, Sequence

from archive_app.model.index import EngineAnswer, EngineHit, EntryKind
from archive_app.search.deadline import Deadline
from archive_app.search.port import FACETS, Resolver, Sort
from archive_app.search.query import Node, WordNode, wanted_words, with_most_words
from archive_app.search.tantivy_compile import (
    Compiler,
    all_of,
    any_of,
    one_each,
    unscored,
    with_more,
)
from archive_app.search.tantivy_facets import Counts, entries_of
from archive_app.search.tantivy_hits import Coverage, Hits
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
        self._wide = Query.empty_query()
        self._alike = True
        self._coverage: Coverage | None = None
        self._hits: Sequence[EngineHit] = ()
        self._counts: Counts | None = None
        self._total, self._documents = 0, 0
        self._entries: dict[EntryKind, int] = dict.fromkeys(EntryKind, 0)
        self._all_words = True
        self.in_time = True

    def find(self, root: Node, *, any_words: bool) -> None:
        """Decide what is found, and count it; OutOfTime when that takes too long."""
        self._deadline.check()
        self._within = {
            facet: unscored(self._compiler.matching(node)) for facet, node in self._narrowed.items()
        }
        parts = with_most_words(root)
        if any_words and parts is not None:
            self._find_any(*parts)
        else:
            self._wide = self._compiler.scored(root)
            self._alike = not any(True for _ in wanted_words(root))
        self._count_all()
        if not self._total and parts is not None and not any_words and self._finds_nothing():
            self._find_most(*parts)
            self._count_all()

    def take(self, *, offset: int, limit: int, sort: Sort) -> None:
        """Take the hits wanted."""
        self._deadline.check()
        hits = Hits(self._snapshot, self._found(), alike=self._alike, coverage=self._coverage)
        wanted = min(offset + limit, self._total)
        self._hits = hits.first(wanted, sort)[offset:]

    def count(self) -> None:
        """Count the facets."""
        self._deadline.check()
        counts = Counts(self._snapshot, self._found)
        counts.count(frozenset(self._narrowed))
        self._counts = counts

    def answer(self, *, facets: bool) -> EngineAnswer:
        """Return what was found, counts included when `facets` are wanted."""
        counts = self._counts
        nothing: dict[str, dict[str, int]] = {name: {} for name in FACETS}
        return EngineAnswer(
            hits=tuple(self._hits),
            total=self._total,
            documents=self._documents,
            facets=(counts.facets if counts else nothing) if facets else {},
            all_words=self._all_words,
            complete=self.in_time and not self._compiler.cut,
            unstated=(counts.unstated if counts else dict.fromkeys(FACETS, 0)) if facets else {},
            entries=self._entries if facets else {},
        )

    def _found(self, but: str = "") -> Query:
        """Return what is found, the choice in the facet `but` left out."""
        within = [query for facet, query in self._within.items() if facet != but]
        return all_of([self._wide, *within]) if within else self._wide

    def _count_all(self) -> None:
        self._total, self._documents, self._entries = entries_of(self._snapshot, self._found())

    def _finds_nothing(self) -> bool:
        return not self._within or not self._snapshot.count_of(self._wide)

    def _find_any(self, words: tuple[WordNode, ...], required: Node) -> None:
        found = any_of(map(self._compiler.scored_word, words))
        self._wide = all_of([found, unscored(self._compiler.matching(required))])
        self._alike = False
        self._coverage = Coverage(list(map(self._compiler.matching, words)))

    def _find_most(self, words: tuple[WordNode, ...], required: Node) -> None:
        """Find the entries that have as many of `words` as any has, if only one."""
        wanted = unscored(self._compiler.matching(required))
        each = one_each(map(self._compiler.matching, words))
        best = self._snapshot.searcher.search(all_of([wanted, any_of(each)]), 1, count=False).hits
        if not best:
            return
        self._all_words = False
        self._alike = False
        found = all_of([wanted, unscored(any_of(each, least=round(best[0][0])))])
        self._wide = with_more(found, map(self._compiler.scored_word, words))
