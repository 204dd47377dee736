"""The hits of a search in the paper that is read, and the one that the keys are on."""

from bisect import bisect_left
from collections.abc import Sequence

from archive_app.model.span import Range


class Hits:
    """Ranges in the order of the text; `current` is an index, -1 for none."""

    def __init__(self, ranges: Sequence[Range] = (), near: Range | None = None) -> None:
        """Begin at the first hit that is inside `near` or comes after its start."""
        self.ranges = tuple(sorted(set(ranges)))
        self.current = -1
        if self.ranges and near is not None:
            at = bisect_left(self.ranges, Range(near.start, near.start))
            self.current = min(at, len(self.ranges) - 1)

    def step(self, by: int) -> Range | None:
        """Go to the next or the previous hit, round the ends; None where there is none."""
        if not self.ranges:
            return None
        start = self.current if self.current >= 0 or by > 0 else 0
        self.current = (start + by) % len(self.ranges)
        return self.ranges[self.current]
