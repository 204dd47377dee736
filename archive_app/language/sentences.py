"""Cuts text into sentences, by punctuation where it is written and by spaces where it is not."""

import re

from archive_app.model.span import Range
from archive_app.resources import resource_json

_BLANK = re.compile(r"\n[ \t\u00a0]*\n\s*")
_CLOSERS = "\"”’'»)\\]}」』）】〉》"
_STOP = re.compile(
    r"[.!?…。！？｡។៕]"
    rf"(?:(?<=[.!?…])[.!?…]*[{_CLOSERS}]*(?:\[\d+\])?(?=\s+|$)"
    rf"|(?<=[。！？｡])[。！？｡]*[{_CLOSERS}]*|(?<=[។៕])[។៕]*[{_CLOSERS}]*)\s*"
)
_THAI_BREAK = re.compile(r"(?:\n|[ \u00a0]{2,}|(?<=[.!?])\s+)\s*")
_BEFORE_NUMBER = re.compile(r"(?:\A\s*|\n|<\w{1,10}>\s*)\Z")
"""Where a printed number stands: first, in a line of its own, after the mark of an item."""
_SPACES = re.compile(r"[ \u00a0]+")
_THAI_LONG = 200
"""Code points after which a space ends a Thai or Lao sentence, which has no stop of its own."""

_WORDS = resource_json("lexicons/words.json")
_ABBREVIATIONS = frozenset(_WORDS["abbreviations"])
_MAY_END = frozenset(_WORDS["abbreviations_that_may_end"])
_WORD_BEFORE = re.compile(r"([^\s(\[“\"‘'«]*)\.$")
_INITIAL = re.compile(r"[A-ZÀ-Þ]$")
_NEXT_STARTER = re.compile(
    r"(?:The|This|These|That|Those|It|He|She|We|They|I|In|On|At|But|And|However|As|For|A|An|Our|"
    r"His|Her|Its|Their|When|While|If|Since|After|Before|During|With|To|Mr|Mrs|Ms|Dr|There|What)\b"
)


def sentences(text: str, language: str) -> list[Range]:
    """Return the sentences of `text`: ordered, disjoint, trimmed ranges of code points, half-open.

    A blank line always ends one; a single line break never does, but in Thai and Lao, which are
    written without stops: there a line break, a double space, or the next space after 200 code
    points ends one. Closing quotation marks and brackets belong to the sentence before them.
    """
    unstopped = language.partition("-")[0] in {"th", "lo"}
    found: list[Range] = []
    start = 0
    for blank in _BLANK.finditer(text):
        _paragraph(text, start, blank.start(), unstopped=unstopped, found=found)
        start = blank.end()
    _paragraph(text, start, len(text), unstopped=unstopped, found=found)
    return found


def _paragraph(text: str, start: int, end: int, *, unstopped: bool, found: list[Range]) -> None:
    ends = _unstopped_ends(text, start, end) if unstopped else _stopped_ends(text, start, end)
    for cut in (*ends, end):
        trimmed = _trimmed(text, start, cut)
        if trimmed is not None:
            found.append(trimmed)
        start = cut


def _stopped_ends(text: str, start: int, end: int) -> list[int]:
    return [
        match.end()
        for match in _STOP.finditer(text, start, end)
        if match.end() < end and _is_end(text, match, start)
    ]


def _is_end(text: str, match: re.Match[str], start: int) -> bool:
    stop = text[match.start()]
    if stop in "。！？｡။៕។":
        return not _quoted_on(text, match)
    following = text[match.end() : match.end() + 24].lstrip("\"“‘'([«*_—–-")
    if not following or following[0].islower():
        return False
    if stop != "." or match.group().rstrip()[1:]:
        return True
    return _full_stop_ends(text, match, start, following)


def _quoted_on(text: str, match: re.Match[str]) -> bool:
    """Whether a quotation ended but its sentence goes on: “好。”他说。"""
    closed = match.group().rstrip()[-1:] in "”」』"
    return closed and text[match.end() : match.end() + 1] in "，,、的"


def _full_stop_ends(text: str, match: re.Match[str], start: int, following: str) -> bool:
    before = _WORD_BEFORE.search(text, max(start, match.start() - 24), match.start() + 1)
    word = before.group(1) if before else ""
    folded = word.lower().lstrip("([\"“‘'")
    if folded in _ABBREVIATIONS or (_INITIAL.fullmatch(word) and word != "I"):
        return (folded in _MAY_END or len(word) > 1) and bool(
            folded in _MAY_END and _NEXT_STARTER.match(following)
        )
    return not (word.isdigit() and len(word) <= 3 and _opens_line(text, match, start, word))


def _opens_line(text: str, match: re.Match[str], start: int, word: str) -> bool:
    """Whether the number is a printed number: "12. The Parties …", "<li> 1. Opening …"."""
    before = text[start : match.start() - len(word)]
    return _BEFORE_NUMBER.search(before) is not None


def _unstopped_ends(text: str, start: int, end: int) -> list[int]:
    ends = [match.end() for match in _THAI_BREAK.finditer(text, start, end)]
    cuts: list[int] = []
    previous = start
    for cut in (*ends, end):
        while cut - previous > 2 * _THAI_LONG:
            space = _SPACES.search(text, previous + _THAI_LONG, cut)
            if space is None or space.end() >= cut:
                break
            cuts.append(space.end())
            previous = space.end()
        if cut < end:
            cuts.append(cut)
        previous = cut
    return cuts


def _trimmed(text: str, start: int, end: int) -> Range | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    body = piece.strip()
    return Range(start + left, start + left + len(body)) if body else None
