"""How high each row of a list is, known or guessed, and where that puts it."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """Heights of rows from the top; a row that nobody saw yet has a guessed one."""

    def __init__(self) -> None:
        """Begin without rows."""
        self.changes = 0
        """Grows whenever rows move."""
        self._heights: list[int] = []
        self._known = bytearray()
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._heights)

    @property
    def total(self) -> int:
        """Where the last row ends."""
        return self._all_tops()[-1]

    def begin(self, guesses: Sequence[int]) -> None:
        """Hold other rows instead."""
        self._heights = list(guesses)
        self._known = bytearray(len(self._heights))
        self._move()

    def insert(self, row: int, guesses: Sequence[int]) -> None:
        """Put rows in before `row`."""
        self._heights[row:row] = guesses
        self._known[row:row] = bytes(len(guesses))
        self._move()

    def remove(self, first: int, last: int) -> None:
        """Take out the rows from `first` to `last`."""
        del self._heights[first : last + 1]
        del self._known[first : last + 1]
        self._move()

    def know(self, row: int, height: int) -> None:
        """Keep the true height of a row."""
        self._known[row] = 1
        if self._heights[row] != height:
            self._heights[row] = height
            self._move()

    def doubt(self) -> None:
        """Let every height be a guess from now on."""
        self._known = bytearray(len(self._heights))

    def is_known(self, row: int) -> bool:
        """Whether the height of `row` is no guess."""
        return bool(self._known[row])

    def height(self, row: int) -> int:
        """Return the height of `row` as far as it is known."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Return where `row` begins."""
        return self._all_tops()[row]

    def row_at(self, place: int) -> int:
        """Return the row that covers `place`, the nearest one outside; -1 without rows."""
        return (
            max(0, min(bisect_right(self._all_tops(), place), len(self)) - 1) if len(self) else -1
        )

    def _move(self) -> None:
        self._tops = None
        self.changes += 1

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
