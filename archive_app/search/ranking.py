"""Picks the first of many without sorting all of them, and puts hits together by paper."""

from collections.abc import Iterable, Sequence
from heapq import nlargest

from archive_app.model.ids import DocumentId


def best(numbers: list[int], ranks: Sequence[Sequence[float]], count: int) -> list[int]:
    """Return the `count` of `numbers` with the highest rank, with all that tie with the last.

    `ranks` give a number's rank by the number; a later one decides where the earlier ones tie. The
    order of what is returned is left to the caller.
    """
    if not ranks or len(numbers) <= count:
        return numbers
    rank = ranks[0]
    cut = nlargest(count, [rank[number] for number in numbers])[-1] if count else float("inf")
    above = [number for number in numbers if rank[number] > cut]
    tied = [number for number in numbers if rank[number] == cut]
    return above + best(tied, ranks[1:], count - len(above))


def grouped(
    hits: Iterable[tuple[DocumentId, str]],
) -> tuple[tuple[DocumentId, tuple[str, ...]], ...]:
    """Return the documents in the order of the first of their hits, each with its keys in order."""
    groups: dict[DocumentId, list[str]] = {}
    for document, key in hits:
        if document in groups:
            groups[document].append(key)
        else:
            groups[document] = [key]
    return tuple((document, tuple(keys)) for document, keys in groups.items())
