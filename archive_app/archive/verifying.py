"""Checks a quotation that somebody sent against what the archive holds."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from archive_app.archive.papers import Papers
from archive_app.archive.spans import find_words, locator
from archive_app.errors import WrongUse
from archive_app.model.ids import DocumentId
from archive_app.model.span import Range
from archive_app.model.text import TextVersion, one_line


class Verdict(StrEnum):
    """How a quotation stands to the archive."""

    EXACT = "exact"
    TYPOGRAPHIC = "typographic"
    CHANGED = "changed"
    MISSING = "missing"


_NOWHERE = Range(0, 0)


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the quotation departs: what the paper has and what was quoted there.

    `place` are code points of the text version, `quoted_place` of the quotation with each run of
    white space as one space; empty where nothing stands.
    """

    paper: str
    quoted: str
    place: Range = _NOWHERE
    quoted_place: Range = _NOWHERE


@dataclass(frozen=True, slots=True)
class Verification:
    """The closest passage; offsets are code points of its paper's text version, 0 when missing.

    `differences` are of words; `typographic` are those of a quotation that has the same words.
    """

    verdict: Verdict
    document: DocumentId | None = None
    passage: int | None = None
    locator: str = ""
    start: int = 0
    end: int = 0
    text: str = ""
    differences: tuple[Difference, ...] = ()
    typographic: tuple[Difference, ...] = ()


MISSING_BELOW = 60.0
"""Likeness (rapidfuzz ratio, 0 to 100) below which a quotation counts as missing."""

Candidates = Callable[[str], Iterator[tuple[DocumentId, int]]]
"""Gives the passages most like some words, best first."""

_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
_PIECE = re.compile(r"[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]+|\s+|\S")
"""A word, white space, or one sign; in scripts without spaces every character stands alone."""
_DASHES = re.compile("[‐‑‒–—]")


def verify(quotation: str, papers: Papers, candidates: Candidates) -> Verification:
    """Return how `quotation` stands to the passage that is most like it.

    Exact: the same code points, white space apart. Typographic: the same but for quotation marks,
    dashes, width and case of composition. WrongUse when there is nothing to look for.
    """
    words = " ".join(quotation.split())
    if not words:
        raise WrongUse("There are no words to check.")
    best = Verification(Verdict.MISSING)
    likeness = 0.0
    for document, number in candidates(words):
        text = papers.text(papers.get(document))
        found = _compare(words, document, number, text)
        if found.verdict in (Verdict.EXACT, Verdict.TYPOGRAPHIC):
            return found
        alike = _likeness(words, one_line(text.passage_text(number)))
        if alike > max(likeness, MISSING_BELOW):
            best, likeness = found, alike
    return best


def _likeness(words: str, held: str) -> float:
    """Return how like the quotation the likest part of a passage is, 0 to 100.

    A passage shorter than the quotation counts as a whole: a heading of one word is not like every
    sentence that has this word.
    """
    from rapidfuzz import fuzz  # loads a library of its own

    return fuzz.partial_ratio(words, held) if len(held) >= len(words) else fuzz.ratio(words, held)


def _compare(words: str, document: DocumentId, number: int, text: TextVersion) -> Verification:
    passage = text.passage(number)
    held = text.text[passage.start : passage.end]
    exact = find_words(held, words)
    if exact:
        return _found(Verdict.EXACT, document, number, text, exact[0])
    plain = find_words(_plain(held), _plain(words)) if len(_plain(held)) == len(held) else []
    if plain:
        found = _found(Verdict.TYPOGRAPHIC, document, number, text, plain[0])
        return _with_typography(found, text, words)
    verdict = Verdict.TYPOGRAPHIC if _plain(words) in _plain(one_line(held)) else Verdict.CHANGED
    place = (0, len(held))
    found = _found(verdict, document, number, text, place)
    if verdict is Verdict.TYPOGRAPHIC:
        return _with_typography(found, text, words)
    place, differences = _aligned(held, words)
    moved = _moved(differences, passage.start)
    return replace(_found(verdict, document, number, text, place), differences=moved)


def _with_typography(found: Verification, text: TextVersion, words: str) -> Verification:
    _, differences = _aligned(text.text[found.start : found.end], words)
    return replace(found, typographic=_moved(differences, found.start))


def _moved(differences: tuple[Difference, ...], by: int) -> tuple[Difference, ...]:
    return tuple(
        replace(item, place=Range(item.place.start + by, item.place.end + by))
        for item in differences
    )


def _found(
    verdict: Verdict, document: DocumentId, number: int, text: TextVersion, place: tuple[int, int]
) -> Verification:
    passage = text.passage(number)
    start, end = passage.start + place[0], passage.start + place[1]
    return Verification(
        verdict,
        document,
        number,
        locator(text, start, end),
        start,
        end,
        one_line(text.text[start:end]),
    )


def _aligned(held: str, words: str) -> tuple[tuple[int, int], tuple[Difference, ...]]:
    """Return the part of `held` that `words` quote, and where they depart from it.

    The whole passage is compared word by word. What it has before the first shared word and after
    the last is not quoted, but for as many words as the quotation itself has there instead.
    """
    pieces = list(_PIECE.finditer(held))
    first = [" " if piece.group().isspace() else piece.group() for piece in pieces]
    second = _PIECE.findall(words)
    low, high = _window(held, words, pieces)
    matcher = difflib.SequenceMatcher(None, first[low:high], second, autojunk=False)
    shared = [block for block in matcher.get_matching_blocks() if block.size]
    if not shared:
        both = Range(0, len(held)), Range(0, len(words))
        return (0, len(held)), (Difference(one_line(held), words, *both),)
    before, after = shared[0], shared[-1]
    start = max(0, low + before.a - before.b)
    end = min(len(first), low + after.a + after.size + len(second) - after.b - after.size)
    matcher.set_seq1(first[start:end])
    spots = [(piece.start(), piece.end()) for piece in pieces[start:end]]
    quoted = [(piece.start(), piece.end()) for piece in _PIECE.finditer(words)]
    differences = tuple(
        Difference(
            "".join(first[start + a : start + b]).strip(),
            "".join(second[c:d]).strip(),
            _range(spots, a, b),
            _range(quoted, c, d),
        )
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )
    return (pieces[start].start(), pieces[end - 1].end()), differences


def _range(spots: list[tuple[int, int]], first: int, last: int) -> Range:
    """Return where the pieces from `first` to before `last` stand, an empty range for none."""
    if first < last:
        return Range(spots[first][0], spots[last - 1][1])
    at = spots[first][0] if first < len(spots) else spots[-1][1]
    return Range(at, at)


def _window(held: str, words: str, pieces: list[re.Match[str]]) -> tuple[int, int]:
    """Return the pieces, from and to, in which the quotation stands, with its own length around."""
    from rapidfuzz import fuzz

    alignment = fuzz.partial_ratio_alignment(words, held)
    if alignment is None:
        return 0, len(pieces)
    spare = len(words)
    inside = [
        number
        for number, piece in enumerate(pieces)
        if piece.end() > alignment.dest_start - spare and piece.start() < alignment.dest_end + spare
    ]
    return inside[0], inside[-1] + 1


def _plain(text: str) -> str:
    return _DASHES.sub("-", unicodedata.normalize("NFKC", text).translate(_MARKS))
