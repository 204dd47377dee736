"""Reads the lines that stand under a title and say what the paper is: forum, speaker, place, date.

What such a line says is stated by the paper. English lines are the pattern; those of the other
languages name the same things.
"""

import re
from collections.abc import Iterator

from archive_app.language.dates import dates_in
from archive_app.model.particulars import Basis, DocumentKind, Field, Guess

_REASON = "a line under the title says so"
_START = r"^[ \t>*_]*"
_COLON = r"[*_]*\s*[:：][ \t*_]*"
"""A colon, inside or outside the emphasis of Markdown that its label may have."""
_FORUM = re.compile(
    _START + r"(?:Forum|论坛|論壇|Diễn đàn|การประชุม)" + _COLON + r"(?P<value>[^\n]{4,160})", re.M
)
_SPEECH = re.compile(
    _START + r"(?:(?:Speech|Remarks|Address|Statement|Keynote)\s+by|Bài phát biểu của|สุนทรพจน์ของ|"
    r"Pidato|讲话人\s*[:：]|講話人\s*[:：])\s*(?P<value>[^\n]{3,160})",
    re.M,
)
_PLACE_AND_DATE = re.compile(
    _START
    + r"(?:Place and date|Địa điểm và ngày|สถานที่และวันที่|Tempat dan tanggal|地点和日期)"
    + _COLON
    + r"(?P<value>[^\n]{4,160})",
    re.M,
)
_TRANSLATION = re.compile(
    _START + r"(?:Translation of|Bản dịch của|แปลจาก|Terjemahan dari|译自|譯自)" + _COLON, re.M
)
_BRACKETS = re.compile(r"[(（](?P<name>[^()（）]{3,60})[)）]")
_HAN_POST = re.compile(r"[\u4e00-\u9fff]")


def title_lines(head: str, language: str) -> Iterator[Guess]:
    """Yield what the labelled lines in `head`, the beginning of a paper, state."""
    if forum := _FORUM.search(head):
        yield _stated(Field.FORUM, forum["value"].strip().rstrip("."))
    if _TRANSLATION.search(head):
        yield _stated(Field.TRANSLATION, "translation")
    if place := _PLACE_AND_DATE.search(head):
        yield from _place_and_date(place["value"].strip(), language)
    if speech := _SPEECH.search(head):
        yield _stated(Field.KIND, DocumentKind.SPEECH.value)
        yield from _speaker(speech["value"].strip().rstrip("."))


def _place_and_date(value: str, language: str) -> Iterator[Guess]:
    dates = dates_in(value, language)
    place = value[: dates[0][0].start] if dates else value
    if place.strip(" ,，"):
        yield _stated(Field.PLACE, place.strip(" ,，"))
    if dates:
        yield Guess(Field.DATE, dates[-1][1].to_json(), Basis.STATED, _REASON)


def _speaker(value: str) -> Iterator[Guess]:
    """Divide NAME, POST or NAME (NAME) POST; in Chinese the name in brackets ends the post."""
    bracket = _BRACKETS.search(value)
    if bracket and _HAN_POST.match(value):
        yield _stated(Field.SPEAKER, bracket["name"])
        yield _stated(Field.SPEAKER_POST, value[: bracket.start()].strip())
        return
    if bracket:
        name, post = value[: bracket.start()], value[bracket.end() :]
    else:
        name, _, post = value.partition(",")
    yield _stated(Field.SPEAKER, name.strip())
    if post.strip(" ,"):
        yield _stated(Field.SPEAKER_POST, post.strip(" ,"))


def _stated(field: Field, value: str) -> Guess:
    return Guess(field, value.strip(" *_"), Basis.STATED, _REASON)
