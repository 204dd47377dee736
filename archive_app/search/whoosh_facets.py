"""Counts the passages among the hits by country, kind, forum, year, language and speaker."""

from archive_app.model.index import EntryKind
from archive_app.search.bitsets import flags_of
from archive_app.search.port import FACETS
from archive_app.search.whoosh_snapshot import Snapshot

_FEW = 48
"""Entries up to which counting one by one is quicker than an operation on whole sets."""


def facets_of(snapshot: Snapshot, found: int) -> dict[str, dict[str, int]]:
    """Return for each facet its values with the passages of `found` that have them, most first."""
    found &= snapshot.postings("entry", EntryKind.PASSAGE.value).bits
    flags = flags_of(found, snapshot.size)
    return {name: _counted(snapshot, name, found, flags) for name in FACETS}


def _counted(snapshot: Snapshot, name: str, found: int, flags: bytes) -> dict[str, int]:
    counts: list[tuple[int, str]] = []
    for value in snapshot.values(name) if found else ():
        postings = snapshot.postings(name, value)
        if len(postings.numbers) <= _FEW:
            count = sum([flags[number] for number in postings.numbers])
        else:
            count = (found & postings.bits).bit_count()
        if count:
            counts.append((-count, value))
    return {value: -count for count, value in sorted(counts)}
