"""Where words follow one another or stand near, by their positions in one text."""

from collections.abc import Iterator, Sequence


def run_starts(places: Sequence[tuple[Sequence[int], int]]) -> set[int]:
    """Return the positions at which a run begins.

    `places` are the positions of each term of the run with its distance from the run's beginning.
    """
    first, distance = places[0]
    starts = {place - distance for place in first}
    for positions, distance in places[1:]:
        if not starts:
            break
        starts.intersection_update([place - distance for place in positions])
    return starts


def near_windows(
    places: Sequence[Sequence[int]], *, lengths: Sequence[int], distance: int
) -> Iterator[tuple[int, ...]]:
    """Yield where parts stand near: one position for each part, in the order of the parts.

    `places` are where each part begins, `lengths` its tokens. Near means that from the beginning
    of the first to the end of the last at most `distance` tokens are no part of them.
    """
    latest: dict[int, int] = {}
    ordered = sorted((place, part) for part, found in enumerate(places) for place in found)
    for place, part in ordered:
        latest[part] = place
        if len(latest) < len(places):
            continue
        end = max(start + lengths[number] for number, start in latest.items())
        if end - min(latest.values()) - sum(lengths) <= distance:
            yield tuple(latest[number] for number in range(len(places)))
