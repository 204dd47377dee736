"""Counts hits by country, kind, forum, year, language and speaker, by kind and by document.

Tantivy counts all facets while it evaluates the query once. Facets count passages alone, and few
entries are anything else; so all are counted and those few taken off.
"""

from collections.abc import Callable, Iterable

from archive_app.model.index import EntryKind
from archive_app.search.port import FACETS
from archive_app.search.tantivy_compile import all_of, any_of, but_not, unscored
from archive_app.search.tantivy_schema import AN_ENTRY, HERE, PAPER
from archive_app.search.tantivy_snapshot import UNSTATED, Counted, Query, Snapshot

_ENTRY = "entry"


class Counts:
    """The counts of one answer."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.documents = 0
        self.entries: dict[EntryKind, int] = dict.fromkeys(EntryKind, 0)
        self.facets: dict[str, dict[str, int]] = {name: {} for name in FACETS}
        self.unstated: dict[str, int] = dict.fromkeys(FACETS, 0)

    def count(
        self, found_but: Callable[[str], Query], narrowed: Iterable[str], *, total: int
    ) -> None:
        """Count everything in what `found_but("")` finds, `total` entries.

        A facet in `narrowed` is counted in what is found without its own choice.
        """
        own = [name for name in FACETS if name in narrowed]
        shared = [name for name in FACETS if name not in own]
        found = found_but("")
        counted = self._counted(found, [_ENTRY, PAPER, *shared], total=total)
        self.documents = len(counted[PAPER])
        self.entries = {kind: counted[_ENTRY][kind.value] for kind in EntryKind}
        self._take(found, counted, shared)
        for name in own:
            wider = found_but(name)
            counted = self._counted(wider, [name], total=self._snapshot.count_of(wider))
            self._take(wider, counted, [name])
        self.facets = {name: self.facets[name] for name in FACETS}

    def _take(self, found: Query, counted: Counted, names: list[str]) -> None:
        kinds = (kind for kind in EntryKind if kind is not EntryKind.PASSAGE)
        others = any_of([self._snapshot.term(_ENTRY, kind.value) for kind in kinds])
        off = self._snapshot.counted(all_of([unscored(others), found]), names)
        for name in names:
            counts = counted[name] - off[name]
            self.unstated[name] = counts.pop(UNSTATED, 0)
            ordered = sorted(counts.items(), key=lambda count: (-count[1], count[0]))
            self.facets[name] = dict(ordered)

    def _counted(self, found: Query, names: list[str], *, total: int) -> Counted:
        """Count `found`; what is more than half of everything, by what it leaves."""
        if 2 * total < self._snapshot.count:
            return self._snapshot.counted(found, names)
        everything = self._snapshot.everything_counted
        if total == self._snapshot.count:
            return everything
        everybody = self._snapshot.term(HERE, AN_ENTRY)
        left = self._snapshot.counted(but_not(everybody, found), names)
        return {name: everything[name] - left[name] for name in names}
