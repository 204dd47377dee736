"""Turns places of a paper, in code points, into places on the screen, in UTF-16 units, and back.

Qt counts UTF-16 units, everything else of this program Unicode code points. What is shown of a
passage also differs from its text: a line break inside it is one space, and characters that would
act on the screen instead of being seen are replaced.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_LARGEST_OF_ONE_UNIT = "\uffff"
_BREAKS_WITH_SPACES = re.compile(" *\n[ \n]*")
_BLANK = dict.fromkeys(map(ord, "\t\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff"
    "\u202a-\u202e\u2066-\u2069]"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as it is shown, with the way back to its text.

    `removed` are the code points of the text, from its start, that are not shown; `astral` those
    of `text` that take two units. Both are sorted and mostly empty.
    """

    text: str
    removed: tuple[int, ...] = ()
    astral: tuple[int, ...] = ()

    @property
    def units(self) -> int:
        """How many UTF-16 units the shown text takes."""
        return len(self.text) + len(self.astral)

    def unit(self, code_point: int) -> int:
        """Return the unit at which the code point `code_point` of the passage is shown."""
        seen = code_point - bisect_left(self.removed, code_point)
        return seen + bisect_left(self.astral, seen)

    def code_point(self, unit: int) -> int:
        """Return the code point of the passage that is shown at `unit`.

        A unit inside a pair counts as its beginning; the one after the last is the text's end.
        """
        seen = _seen_at(unit, self.astral)
        at = seen
        while True:
            moved = seen + bisect_right(self.removed, at)
            if moved == at:
                return at
            at = moved


def shown(text: str) -> Shown:
    """Return how the text of a passage is shown."""
    removed: list[int] = []
    if "\n" in text:
        text = _BREAKS_WITH_SPACES.sub(lambda found: _as_one_space(found, removed), text)
    text = _UNSEEN.sub("\ufffd", text.translate(_BLANK))
    return Shown(text, tuple(removed), _astral(text))


def units(text: str, code_point: int) -> int:
    """Return how many UTF-16 units the first `code_point` code points of `text` take."""
    return len(text[:code_point].encode("utf-16-le", "surrogatepass")) // 2


def code_points(text: str, unit: int) -> int:
    """Return how many code points of `text` stand in its first `unit` UTF-16 units."""
    return _seen_at(unit, _astral(text))


def _seen_at(unit: int, astral: tuple[int, ...]) -> int:
    low = 0
    high = len(astral)
    while low < high:
        middle = (low + high) // 2
        if astral[middle] + middle < unit:
            low = middle + 1
        else:
            high = middle
    inside = low > 0 and astral[low - 1] + low == unit
    return unit - low if not inside else astral[low - 1]


def _as_one_space(found: re.Match[str], removed: list[int]) -> str:
    removed.extend(range(found.start() + 1, found.end()))
    return " "


def _astral(text: str) -> tuple[int, ...]:
    if text.isascii() or max(text) <= _LARGEST_OF_ONE_UNIT:
        return ()
    return tuple(n for n, character in enumerate(text) if character > _LARGEST_OF_ONE_UNIT)
