"""Chooses the part of a text that shows best why it was found."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_app.model.span import Range

_SENTENCE_END = re.compile(r"[.!?;:]\s+|[。！？；：។၊။]\s*|\n\s*")
_SPACE = re.compile(r"\s+")


def snippet(text: str, highlights: Sequence[Range], *, length: int = 240) -> Range:
    """Return the part of `text`, `length` code points at most, that holds most of `highlights`.

    It begins with a sentence where one begins shortly before, else after a space where there is
    one; it ends likewise. `highlights` are in order.
    """
    if len(text) <= length:
        return Range(0, len(text))
    first = _busiest(highlights, length - length // 4) if highlights else 0
    start = _beginning(text, first, length // 4)
    end = min(len(text), start + length)
    if end < len(text):
        end = _ending(text, start, end, _last_inside(highlights, start, end))
    return Range(start, end)


def _busiest(highlights: Sequence[Range], window: int) -> int:
    starts = [marked.start for marked in highlights]
    counts = [bisect_left(starts, start + window) - place for place, start in enumerate(starts)]
    return starts[counts.index(max(counts))]


def _beginning(text: str, first: int, room: int) -> int:
    if first <= room:
        return 0
    for pattern in (_SENTENCE_END, _SPACE):
        breaks = [match.end() for match in pattern.finditer(text, first - room, first)]
        if breaks:
            return breaks[0]
    return first


def _last_inside(highlights: Sequence[Range], start: int, end: int) -> int:
    return max((marked.end for marked in highlights if marked.end <= end), default=start)


def _ending(text: str, start: int, end: int, marked_end: int) -> int:
    lowest = max(marked_end, (start + end) // 2)
    sentences = [match.end() for match in _SENTENCE_END.finditer(text, lowest, end)]
    if sentences:
        return sentences[-1]
    spaces = [match.start() for match in _SPACE.finditer(text, lowest, end)]
    return spaces[-1] if spaces else end
