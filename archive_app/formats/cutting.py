"""Where sentences end or break off as far as passages need it, and the cutting of long passages."""

import re
from collections.abc import Iterator
from dataclasses import replace

from archive_app.model.text import Passage

LONGEST = 4_000
"""Code points that a passage may have."""

_CLOSERS = "\"'”’»)]）」』】》 "
_SENTENCE_END = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？；][”’」』）】》]*|[។៕။ฯ།](?=\s)|\n\s*\n"
)
_TERMINAL = frozenset(".!?:;…。！？：；។៕။")
_LAST_WORD = re.compile(r"(?<!;)(?<!; )\b[^\W\d_]+\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_OPENERS = "\"'“‘«([ "
_SMALL_WORDS = re.compile(
    r"an?|and|as|at|be|been|both|but|by|for|from|ha[sd]|have|her|his|i[fns]?|into|its?|my|nor|o[fnr]"
    r"|our|that|the|their|these|they|this|those|to|was|were|we|which|while|who|whose|with|your"
)
_BROKEN_FROM = 40
"""A shorter line may be a heading or a cell that ends in a small word."""
_CREDIT = re.compile(r"(?:^|[.!?]\s+)(?:photo|picture|image)s?(?:graph)?\b[^.!?]*$", re.IGNORECASE)
"""The end of a caption, such as "Photo by" and a name, after which nothing goes on."""
_LONG = 90
"""A longer line is a paragraph or a part of one, and no heading."""


def ends_sentence(line: str) -> bool:
    """Whether `line`, closing quotation marks and brackets aside, ends in . ! ? : ; or the like."""
    bare = line.rstrip().rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _TERMINAL


def breaks_off(line: str, following: str) -> bool:
    """Whether `line` stops inside a sentence although `following` does not begin in lower case.

    It does after a small English word ("of the"), but not after the "; and" of a list; and a long
    one does between the capitalised words of a name ("United", "Nations") when `following` ends a
    sentence, as the items of a list without full stops do not. Scripts without capitals never
    match.
    """
    last = _LAST_WORD.search(line)
    rest = following.lstrip(_OPENERS)
    if last is None or len(line) < _BROKEN_FROM or not rest or _is_caseless(rest[0]):
        return False
    if _SMALL_WORDS.fullmatch(last.group()):
        return True
    first = _FIRST_WORD.match(following)
    if first is None or len(line) < _LONG or _SMALL_WORDS.fullmatch(first.group().lower()):
        return False
    named = last.group()[0].isupper() and following[0].isupper()
    return named and ends_sentence(following) and not _CREDIT.search(line)


def _is_caseless(character: str) -> bool:
    return character.isalpha() and character.upper() == character.lower()


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) without white space at its ends; start == end when nothing is left."""
    part = text[start:end]
    stripped = part.strip()
    begin = start + len(part) - len(part.lstrip()) if stripped else start
    return begin, begin + len(stripped)


def cut_long(text: str, passage: Passage) -> Iterator[Passage]:
    """Yield `passage`, or its parts of at most LONGEST code points and of about one length.

    It is cut after a sentence, else at a space, else anywhere. Only the first part has the label.
    """
    start, end = passage.start, passage.end
    label = passage.label
    while end - start > LONGEST:
        cut = _cut(text, start, end)
        first, last = trimmed(text, start, cut)
        if first < last:
            yield replace(passage, start=first, end=last, label=label)
            label = None
        start = cut
    first, last = trimmed(text, start, end)
    if first < last:
        yield replace(passage, start=first, end=last, label=label)


def _cut(text: str, start: int, end: int) -> int:
    """Return where to cut [start, end): the sentence end nearest to an even share."""
    shares = -(-(end - start) // LONGEST)
    ideal = start + (end - start) // shares
    limit = min(end, start + LONGEST)
    floor = start + LONGEST // 4
    ends = [
        found.end()
        for found in _SENTENCE_END.finditer(text, start, min(len(text), limit + 1))
        if floor <= found.end() <= limit
    ]
    if ends:
        return min(ends, key=lambda place: abs(place - ideal))
    space = max(text.rfind(mark, floor, limit) for mark in (" ", "\n", "\t", "\u3000"))
    return space if space > start else limit
