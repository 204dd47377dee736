"""Finds the passages of plain text; the text itself is never changed.

A blank line ends a passage. Beyond that the lines are read as what they look like:

- *filled* (median 40 to 100 characters, under half ending a sentence): lines wrapped by a printer.
  A passage ends at a printed number, an indent, a heading, or a line that ends a sentence and left
  room for the next word, as the lines inside sentences do not. The paper is said to have its
  paragraphs inferred.
- *whole* (longer, or mostly ending a sentence): each line is a paragraph, but a line that breaks
  off in a sentence goes on in the next.
- *short*: verse, addresses, tables; only blank lines count.

A line has broken off when it ends no sentence and the next begins in lower case, or when it ends in
a word that ends none ("of the") or in half a name. A blank line there is a page break or double
spacing and ends nothing. Lines that belong to the page ("Page 3", "A/63/PV.5", "29 08-51749") are
passages of their own, of kind caption, and do end a passage, even inside a sentence: a passage is
one range of the text, and the page's line is no part of the paper.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from statistics import median

from archive_app.formats.cutting import breaks_off, cut_long, ends_sentence, trimmed
from archive_app.formats.labels import Label, label_of
from archive_app.model.text import Passage, PassageKind

_MEETING = r"A/(?:[0-9]{1,2}/|ES-?[0-9]*/|S-[0-9]+/)?P\.?V\.?\s?[0-9]\S{0,7}"
_JOB = r"[0-9]{2}-[0-9]{5}(?:\s+\(E\))?"
_COUNT = r"[0-9]{1,4}(?:\s*(?:/|of)\s*[0-9]{1,4})?"
_DAY = r"[0-9]{2}/[0-9]{2}/[0-9]{4}"
_SESSION = r"General Assembly\s*[-–—]\s*[A-Z][a-z]+(?:-[a-z]+)? session"
_FURNITURE = re.compile(
    rf"(?:{_MEETING}|{_JOB}|{_COUNT}|{_DAY})(?:\s+(?:{_MEETING}|{_JOB}|{_COUNT}|{_DAY})){{0,3}}"
    rf"|(?:{_COUNT}\s+)?{_SESSION}(?:\s+{_COUNT})?"
    rf"|(?:Page|PAGE|page|Halaman|Trang|หน้า)\s*{_COUNT}|[-–—]\s*[0-9]{{1,4}}\s*[-–—]|/\.{{2,3}}"
)
_FILLED_FROM = 40
_FILLED_TO = 100
_FULL = 0.86
"""With the next line's first word a full line reaches this share of the usual width at least."""
_RAGGED = 0.02
"""The share of lines inside sentences that a printer breaks earlier than a line is full."""
_ENOUGH_LINES = 30
_SHORT = 0.6
"""A heading in capitalised words is shorter than this share of the usual width."""
_LONGEST_SMALL_WORD = 3
_HEADING_LENGTH = 90
_HEADING_LENGTH_CJK = 30
_HEADING_WORDS = 14
_ADDRESS = re.compile(
    r"(?:(?:Your |His |Her )?Excellenc(?:y|ies)|(?:Mr\.?|Mrs\.?|Madam) (?:Chair|President|Speaker)"
    r"|Secretary-General|Ladies and Gentlemen|Distinguished|Honou?rable|Dear)\b",
    re.IGNORECASE,
)
"""How those are addressed to whom a speech is made; such a line is no heading."""
_LETTER = re.compile(r"[^\W_]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_FURTHEST_NUMBER = 3
"""How many printed numbers may be missed between two that count up."""


class Lines(Enum):
    """How the lines of a text are to be read."""

    FILLED = "filled"
    WHOLE = "whole"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Line:
    """The line [start, end) without its line break; `text` is that range, `bare` it stripped."""

    start: int
    end: int
    text: str
    bare: str

    @property
    def indent(self) -> int:
        """How many characters of white space it begins with."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def is_furniture(self) -> bool:
        """Whether it belongs to the page and not to the paper."""
        return _FURNITURE.fullmatch(self.bare) is not None

    @property
    def begins_low(self) -> bool:
        """Whether it begins with a lower-case letter."""
        return self.bare[:1].islower()


def lines_of(text: str) -> list[Line]:
    """Return the lines of `text`; only LF ends one."""
    lines = []
    start = 0
    for part in text.split("\n"):
        lines.append(Line(start, start + len(part), part, part.strip()))
        start += len(part) + 1
    return lines


def look_of(lines: list[Line]) -> Lines:
    """Return how the non-blank `lines` look."""
    lengths = [len(line.bare) for line in lines]
    if not lengths:
        return Lines.SHORT
    middle = median(lengths)
    ending = sum(ends_sentence(line.bare) for line in lines)
    if _FILLED_FROM <= middle <= _FILLED_TO and 2 * ending < len(lines):
        return Lines.FILLED
    return Lines.WHOLE if middle >= _FILLED_FROM else Lines.SHORT


def passages_of(text: str) -> tuple[tuple[Passage, ...], bool]:
    """Return the passages of plain `text` in order, and whether paragraphs were inferred."""
    lines = lines_of(text)
    written = [line for line in lines if line.bare and not line.is_furniture]
    look = look_of(written)
    width = usual_width(written)
    segmenter = _Segmenter(look, width=width, full=_full_length(written, width))
    return _passages(text, lines, segmenter), look is Lines.FILLED


def passages_of_page(text: str, width: int) -> tuple[Passage, ...]:
    """Return the passages of a printed page, whose lines are filled up to `width` characters."""
    segmenter = _Segmenter(Lines.FILLED, width=width, full=_FULL * width)
    return _passages(text, lines_of(text), segmenter)


def usual_width(lines: list[Line]) -> int:
    """Return the length that all but a tenth of the non-blank `lines` stay below."""
    lengths = sorted(len(line.bare) for line in lines)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _full_length(lines: list[Line], width: int) -> float:
    """Return the length, first word of the next line included, that full lines reach.

    A line that breaks off inside a sentence was full; how these vary tells how ragged the page is.
    """
    lengths = sorted(
        _length_with_next(before, line)
        for before, line in pairwise(lines)
        if line.begins_low and not ends_sentence(before.bare)
    )
    least = _FULL * width
    if len(lengths) < _ENOUGH_LINES:
        return least
    return max(least, lengths[int(len(lengths) * _RAGGED)])


def _length_with_next(before: Line, line: Line) -> int:
    return len(before.bare) + 1 + len(line.bare.split(maxsplit=1)[0])


def is_heading(text: str) -> bool:
    """Whether `text`, one whole line, looks like a heading: short, no sentence, no address."""
    if _ADDRESS.match(text):
        return False
    if not _LETTER.search(text) or text[:1].islower() or text.rstrip()[-1:] in ",;-–—":
        return False
    longest = _HEADING_LENGTH_CJK if _CJK.search(text) else _HEADING_LENGTH
    return len(text) <= longest and len(text.split()) <= _HEADING_WORDS and not ends_sentence(text)


def _passages(text: str, lines: list[Line], segmenter: "_Segmenter") -> tuple[Passage, ...]:
    return tuple(
        part
        for block in segmenter.blocks(lines)
        for passage in _passage_of(text, block)
        for part in cut_long(text, passage)
    )


def _passage_of(text: str, block: list[Line]) -> Iterator[Passage]:
    start, end = trimmed(text, block[0].start, block[-1].end)
    if not _LETTER.search(text, start, end):
        return
    first = block[0]
    label = label_of(first.bare)
    if len(block) == 1 and first.is_furniture:
        yield Passage(start, end, PassageKind.CAPTION)
    elif label is not None:
        yield Passage(start, end, label.kind, label=label.text)
    elif len(block) == 1 and is_heading(first.bare):
        yield Passage(start, end, PassageKind.HEADING)
    else:
        yield Passage(start, end)


class _Segmenter:
    """Groups lines into the blocks that become passages."""

    def __init__(self, look: Lines, *, width: int, full: float) -> None:
        self._look = look
        self._width = width
        self._full = full
        self._number: int | None = None

    def blocks(self, lines: list[Line]) -> Iterator[list[Line]]:
        """Yield the lines of each passage."""
        block: list[Line] = []
        blank = False
        for line in lines:
            if not line.bare:
                blank = True
                continue
            if block and self._parts(block, line, blank=blank):
                yield block
                block = []
            self._count(line, begins=not block)
            block.append(line)
            blank = False
        if block:
            yield block

    def _parts(self, block: list[Line], line: Line, *, blank: bool) -> bool:
        """Whether a passage ends between the last line of `block` and `line`."""
        before = block[-1]
        if line.is_furniture or before.is_furniture:
            return True
        if blank:
            return len(before.bare) < _FILLED_FROM or not self._goes_on(before, line)
        match self._look:
            case Lines.FILLED:
                return self._parts_filled(block, line)
            case Lines.WHOLE:
                return not self._goes_on(before, line)
            case Lines.SHORT:
                return False

    def _goes_on(self, before: Line, line: Line) -> bool:
        """Whether `line` stands in the sentence that `before` leaves open."""
        if ends_sentence(before.bare) or label_of(line.bare) is not None:
            return False
        return line.begins_low or breaks_off(before.bare, line.bare)

    def _parts_filled(self, block: list[Line], line: Line) -> bool:
        before = block[-1]
        ended = ends_sentence(before.bare)
        label = label_of(line.bare)
        if label is not None and self._begins_part(label, ended=ended):
            return True
        if line.begins_low:
            return False
        if ended:
            return line.indent > before.indent or self._left_room(before, line)
        if self._is_title(line) and not self._is_title(before):
            return self._left_room(before, line)
        return len(block) == 1 and self._is_title(before) and not self._is_title(line)

    def _is_title(self, line: Line) -> bool:
        """Whether a line among filled ones is a heading: capitals, or short with capital words."""
        if not is_heading(line.bare):
            return False
        words = [word for word in line.bare.split() if len(word) > _LONGEST_SMALL_WORD]
        titled = len(words) > 1 and all(word[0].isupper() for word in words)
        return line.bare.isupper() or (titled and len(line.bare) < _SHORT * self._width)

    def _begins_part(self, label: Label, *, ended: bool) -> bool:
        """Whether a label at the beginning of a line is one and no number inside a sentence."""
        if label.number is None:
            return ended
        if self._number is not None:
            return 0 < label.number - self._number <= _FURTHEST_NUMBER
        return ended

    def _left_room(self, before: Line, line: Line) -> bool:
        """Whether the first word of `line` would have found room at the end of `before`."""
        return _length_with_next(before, line) < self._full

    def _count(self, line: Line, *, begins: bool) -> None:
        if begins:
            label = label_of(line.bare)
            if label is not None and label.number is not None:
                self._number = label.number
