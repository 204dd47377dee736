"""Counts hits by country, kind, forum, year, language and speaker, by entry and by document."""

from collections.abc import Callable
from typing import Any

from archive_app.model.index import EntryKind
from archive_app.search.port import FACETS
from archive_app.search.tantivy_compile import all_of
from archive_app.search.tantivy_schema import PAPER
from archive_app.search.tantivy_snapshot import Query, Snapshot

_MOST_VALUES = 60_000
"""Tantivy refuses to count more values at once than 65,000."""
_UNSTATED = ""


class Counts:
    """The counts of one answer; `found_but` gives what to count in the facet of that name."""

    def __init__(self, snapshot: Snapshot, found_but: Callable[[str], Query]) -> None:
        self._snapshot = snapshot
        self._found_but = found_but
        self.facets: dict[str, dict[str, int]] = {}
        self.unstated: dict[str, int] = {}

    def count(self, narrowed: frozenset[str]) -> None:
        """Count every facet; those in `narrowed` need a query of their own."""
        together = [name for name in FACETS if name not in narrowed]
        for names in (together, *([name] for name in FACETS if name in narrowed)):
            if names:
                self._count(names)
        self.facets = {name: self.facets[name] for name in FACETS}

    def _count(self, names: list[str]) -> None:
        passages = self._snapshot.term("entry", EntryKind.PASSAGE.value)
        wanted = all_of([passages, self._found_but(names[0])])
        answer = self._snapshot.searcher.aggregate(wanted, {name: _terms(name) for name in names})
        for name in names:
            counts = {bucket["key"]: bucket["doc_count"] for bucket in answer[name]["buckets"]}
            self.unstated[name] = counts.pop(_UNSTATED, 0)
            ordered = sorted(counts.items(), key=lambda count: (-count[1], count[0]))
            self.facets[name] = dict(ordered)


def entries_of(snapshot: Snapshot, found: Query) -> tuple[int, int, dict[EntryKind, int]]:
    """Return how many are found, in how many documents, and how many of each kind."""
    wanted: dict[str, Any] = {
        "entry": _terms("entry"),
        "paper": {"terms": {"field": PAPER, "size": _MOST_VALUES}},
    }
    answer = snapshot.searcher.aggregate(found, wanted)
    counts = {bucket["key"]: bucket["doc_count"] for bucket in answer["entry"]["buckets"]}
    kinds = {kind: counts.get(kind.value, 0) for kind in EntryKind}
    return sum(kinds.values()), len(answer["paper"]["buckets"]), kinds


def _terms(name: str) -> dict[str, Any]:
    return {"terms": {"field": name, "size": _MOST_VALUES, "missing": _UNSTATED}}
