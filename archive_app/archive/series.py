"""Which forum a printed name belongs to, and which of its meetings it names.

"The 4 Specimen Forum on River Safety" and "4th Specimen Forum on River Safety, 2022" are one
meeting of one series. Names are read in the languages of the papers; nothing is translated.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from archive_app.model.finding import PaperHits
from archive_app.model.ids import DocumentId

_DIGITS = "一二三四五六七八九十"
_YEAR = re.compile(
    r"[,，、(（]?\s*(?:năm|tahun|พ\.ศ\.|ค\.ศ\.|in)?\s*(?P<year>(?:19|20|25)\d\d)\s*年?\s*[)）]?"
)
_ORDINALS = (
    re.compile(r"\b(?P<n>\d{1,3})\s*(?:st|nd|rd|th)\b\s*", re.I),
    re.compile(rf"第\s*(?P<n>\d{{1,3}}|[{_DIGITS}]{{1,3}})\s*[届屆次回]\s*"),
    re.compile(r"\s*(?:lần thứ|ke-|ครั้งที่|kali ke-)\s*(?P<n>\d{1,3})\b", re.I),
    re.compile(r"^(?P<n>\d{1,3})\s+(?=\D)"),
)
_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_WORD = re.compile(rf"^(?:{'|'.join(_WORDS)})\b\s*", re.I)
_BUDDHIST = 543
_TELLING = 12
"""Characters from which a name says more than "forum"."""
_EDGES = " \t\n,，;:*-–—\"“”'‘’"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as a name prints it; `year` is of the Common Era, "" where none is printed."""

    series: str
    number: int | None = None
    year: str = ""


def meeting_of(name: str) -> Meeting:
    """Return the series, ordinal number and year that the printed `name` of a forum holds."""
    rest = " ".join(name.split()).strip(_EDGES)
    year = ""
    found = _YEAR.search(rest)
    if found is not None:
        year = _common_era(found["year"])
        rest = (rest[: found.start()] + " " + rest[found.end() :]).strip(_EDGES)
    number, rest = _numbered(re.sub(r"^(?i:the)\s+", "", rest))
    series = re.sub(r"^(?i:the)\s+", "", " ".join(rest.split()).strip(_EDGES))
    return Meeting(series, number, year)


def series_of_papers(names: Mapping[DocumentId, str]) -> dict[DocumentId, Meeting]:
    """Return the meeting of each paper that prints the name of a forum.

    A name that holds the whole name of a series with more papers belongs to it ("Secretariat of
    the …"), and case does not tell two series apart.
    """
    meetings = {paper: meeting_of(name) for paper, name in names.items() if name.strip()}
    papers = Counter(meeting.series.casefold() for meeting in meetings.values())
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for meeting in meetings.values():
        spelled[meeting.series.casefold()][meeting.series] += 1
    known = sorted(papers, key=lambda folded: (-papers[folded], folded))
    home = {folded: _holder(folded, known, papers) for folded in known}
    shown = {
        folded: min(spelled[folded], key=lambda s: (-spelled[folded][s], s)) for folded in known
    }
    return {
        paper: Meeting(shown[home[meeting.series.casefold()]], meeting.number, meeting.year)
        for paper, meeting in meetings.items()
    }


def by_forum(papers: Iterable[PaperHits], names: Mapping[DocumentId, str]) -> tuple[PaperHits, ...]:
    """Return `papers` by series, within one the last meeting first, else in the order given.

    Papers without a forum stand last.
    """
    meetings = series_of_papers(names)

    def place(paper: PaperHits) -> tuple[bool, str, int, int]:
        meeting = meetings.get(paper.document)
        if meeting is None:
            return (True, "", 0, 0)
        year = int(meeting.year or 0)
        return (False, meeting.series.casefold(), -(meeting.number or 0), -year)

    return tuple(sorted(papers, key=place))


def _usual(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


def _holder(folded: str, known: Iterable[str], papers: Mapping[str, int]) -> str:
    for other in known:
        if papers[other] > papers[folded] and len(other) >= _TELLING and other in folded:
            return other
    return folded


def _numbered(name: str) -> tuple[int | None, str]:
    for pattern in _ORDINALS:
        found = pattern.search(name)
        if found is not None:
            return _number(found["n"]), name[: found.start()] + " " + name[found.end() :]
    word = _WORD.match(name)
    if word is not None:
        return _WORDS.index(word.group().strip().casefold()) + 1, name[word.end() :]
    return None, name


def _number(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    if not ten:
        return _DIGITS.index(printed[-1]) + 1
    return (_DIGITS.index(tens) + 1 if tens else 1) * 10 + (_DIGITS.index(ones) + 1 if ones else 0)


def _common_era(printed: str) -> str:
    return str(int(printed) - _BUDDHIST) if int(printed) > 2400 else printed
