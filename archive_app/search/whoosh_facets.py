"""Counts the passages among the hits by country, kind, forum, year, language and speaker."""

from collections.abc import Callable

from archive_app.model.index import EntryKind
from archive_app.search.bitsets import flags_of
from archive_app.search.port import FACETS
from archive_app.search.whoosh_snapshot import Snapshot

_FEW = 48
"""Entries up to which counting one by one is quicker than an operation on whole sets."""


def facets_of(snapshot: Snapshot, found: Callable[[str], int]) -> dict[str, dict[str, int]]:
    """Return for each facet its values with the passages that have them, most first.

    `found` gives the set of entries to count in a facet of that name.
    """
    passages = snapshot.postings("entry", EntryKind.PASSAGE.value).bits
    flags: dict[int, bytes] = {}
    counted: dict[str, dict[str, int]] = {}
    for name in FACETS:
        wanted = found(name) & passages
        if wanted not in flags:
            flags[wanted] = flags_of(wanted, snapshot.size)
        counted[name] = _counted(snapshot, name, wanted, flags[wanted])
    return counted


def unstated_of(snapshot: Snapshot, found: Callable[[str], int]) -> dict[str, int]:
    """Return for each facet how many of the passages to count have no value there."""
    passages = snapshot.postings("entry", EntryKind.PASSAGE.value).bits
    return {name: (found(name) & passages & snapshot.without(name)).bit_count() for name in FACETS}


def entries_of(snapshot: Snapshot, found: int) -> dict[EntryKind, int]:
    """Return how many of `found` are passages, titles, notes and commitments."""
    return {
        kind: (found & snapshot.postings("entry", kind.value).bits).bit_count()
        for kind in EntryKind
    }


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
