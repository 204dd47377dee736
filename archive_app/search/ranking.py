"""Picks the first of many without sorting all of them."""

from collections.abc import Sequence
from heapq import nlargest


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
