"""Finds civil dates in text as printed, each with the range of days that it can mean.

Nothing is repaired: an impossible or ambiguous date keeps its words, gets the widest range that is
safe, and says in `doubt` what is odd.
"""

import calendar
import re
from collections.abc import Callable
from functools import cache, lru_cache

from archive_app.language.date_words import DIGITS, MONTHS, month_pattern
from archive_app.model.particulars import CivilDate
from archive_app.model.span import Range

Found = list[tuple[Range, CivilDate]]

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DAY = r"(?<![\d/-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_TO_DAY = r"(?P<to_day>[0-3]?\d)(?:st|nd|rd|th)?"
_TO = r"\s*(?:[-–—~]|\bto\b|\band\b|\buntil\b|\bthrough\b|\bhingga\b|\bsampai\b|\bsehingga\b)\s*"
_NOT_IN_NUMBER = r"(?<![\w.,/-])"
_ISO = rf"{_NOT_IN_NUMBER}{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])"
_SLASHED = (
    rf"{_NOT_IN_NUMBER}(?P<first>[0-3]?\d)[/.](?P<second>[0-3]?\d)"
    r"(?:[/.](?P<year>(?:1[89]|2[05])\d\d))?(?![\d/]|\.\d|\s*%)"
)
_YEAR_ALONE = (
    r"(?<![\w.,$€£/-])(?:(?:in|by|since|until|till|before|after|during|from|of|year|than|to|for|"
    r"through|tahun|pada|sejak)\s+)"
    rf"(?P<printed>{_YEAR})(?![\w,]*\d|\s*(?:people|workers|million|percent|per\s+cent|%|km|tons))\b"
)

_A_NUMBER = r"[\d一二三四五六七八九十]"


def dates_in(text: str, language: str, *, default_year: int | None = None) -> Found:
    """Return the dates of `text` in order: ranges of code points, half-open, and the dates.

    Chinese, Thai, Vietnamese, Indonesian, Malay and English are known; other languages are read
    as English. A date printed without its year is taken to be of `default_year`, with a doubt, or
    has no range when that is None. A Thai year over 2400 is of the Buddhist calendar, and the
    range is converted.
    """
    found: Found = []
    claimed = bytearray(len(text))
    for match, read in _matches(text, language.partition("-")[0]):
        place = _place(match)
        if any(claimed[place.start : place.end]):
            continue
        date = read(match, default_year)
        if date is not None:
            claimed[place.start : place.end] = b"x" * (place.end - place.start)
            found.append((place, date))
    return sorted(found, key=lambda item: item[0])


def _place(match: re.Match[str]) -> Range:
    whole = match.groupdict().get("printed")
    return Range(*match.span("printed")) if whole is not None else Range(*match.span())


Reader = Callable[[re.Match[str], int | None], CivilDate | None]


# A paper's beginning is asked for several times on end, each time with another year.
@lru_cache(2)
def _matches(text: str, language: str) -> tuple[tuple[re.Match[str], Reader], ...]:
    """Return what any pattern finds, those of the surest pattern first."""
    return tuple(
        (match, read)
        for screen, patterns in _patterns(language)
        if screen.search(text) is not None
        for pattern, read in patterns
        for match in pattern.finditer(text)
    )


@cache
def _patterns(
    language: str,
) -> tuple[tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], Reader], ...]], ...]:
    """Return groups of patterns, each behind a screen: where that finds nothing, they do not."""
    known = language if language in MONTHS else "en"
    numeric = [(_ISO, _read_words), (_SLASHED, _read_slashed)]
    if known in _OWN:
        groups = [(_A_NUMBER, [*_OWN[known], *numeric])]
    else:
        month = month_pattern(known)
        groups = [(month, _western(month)), (_A_NUMBER, [(_YEAR_ALONE, _read_year), *numeric])]
    return tuple(
        (re.compile(screen), tuple((re.compile(pattern), read) for pattern, read in patterns))
        for screen, patterns in groups
    )


def _western(month: str) -> list[tuple[str, Reader]]:
    to_month = month.replace("?P<month>", "?P<to_month>")
    year = rf"(?:,?\s+(?:of\s+)?{_YEAR})?(?!\d)"
    sources = [
        rf"(?P<printed>(?:\b[Ff]rom\s+)?\b{month}\s+{_DAY}{_TO}(?:{to_month}\s+)?{_TO_DAY}\b{year})",
        rf"\b{_DAY}\s+(?:of\s+)?{month}{_TO}{_TO_DAY}\s+(?:of\s+)?{to_month}{year}",
        rf"\b{_DAY}{_TO}{_TO_DAY}\s+(?:of\s+)?{month}{year}",
        rf"\b{_DAY}\s+(?:of\s+)?{month}\b{year}",
        rf"\b{month}\s+{_DAY}\b{year}",
        rf"\b{month},?\s+{_YEAR}\b",
    ]
    return [(source, _read_words) for source in sources]


_OWN: dict[str, list[tuple[str, Reader]]] = {}


def _read_year(match: re.Match[str], _default_year: int | None) -> CivilDate:
    year = match["year"]
    return CivilDate(year, f"{year}-01-01", f"{year}-12-31")


def _read_words(match: re.Match[str], default_year: int | None) -> CivilDate | None:
    """Read a match by its groups year, month, day, to_month and to_day, those that it has."""
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    printed = groups.get("printed", match.group())
    month = _month(groups.get("month"))
    to_month = _month(groups.get("to_month")) or month
    year = _number(groups.get("year"))
    buddhist = year is not None and year > 2400
    if buddhist and year is not None:
        year -= 543
    doubt = None
    if year is None:
        year = default_year
        doubt = _yearless(default_year)
    if month == 0 or to_month == 0:
        return None
    if year is None:
        return CivilDate(printed, None, None, doubt=doubt)
    kind = "buddhist" if buddhist else "gregorian"
    first = _number(groups.get("day"))
    last = _number(groups.get("to_day")) or first
    return _ranged(printed, year, (month, first), (to_month, last), calendar_name=kind, doubt=doubt)


def _yearless(default_year: int | None) -> str:
    if default_year is None:
        return "the year is not printed"
    return f"the year is not printed; {default_year} is taken from the paper"


def _ranged(
    printed: str,
    year: int,
    first: tuple[int | None, int | None],
    last: tuple[int | None, int | None],
    *,
    calendar_name: str,
    doubt: str | None,
) -> CivilDate:
    month, day = first
    to_month, to_day = last
    if month is None or to_month is None:
        return CivilDate(printed, f"{year:04}-01-01", f"{year:04}-12-31", calendar_name, doubt)
    if not (_possible(year, month, day) and _possible(year, to_month, to_day)):
        odd = "no such day exists"
        return CivilDate(printed, None, None, calendar_name, _doubts(odd, doubt))
    if (month, day or 1) > (to_month, to_day or 31):
        odd = "the range runs backwards"
        low, high = min(month, to_month), max(month, to_month)
        day = to_day = None
        doubt, month, to_month = _doubts(odd, doubt), low, high
    earliest = f"{year:04}-{month:02}-{day or 1:02}"
    latest = f"{year:04}-{to_month:02}-{to_day or calendar.monthrange(year, to_month)[1]:02}"
    return CivilDate(printed, earliest, latest, calendar_name, doubt)


def _doubts(first: str, second: str | None) -> str:
    return f"{first}; {second}" if second else first


def _possible(year: int, month: int, day: int | None) -> bool:
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= calendar.monthrange(year, month)[1]


def _read_slashed(match: re.Match[str], default_year: int | None) -> CivilDate | None:
    """Read 03/10/2024: where day and month cannot be told apart, the range covers both."""
    first, second = int(match["first"]), int(match["second"])
    if match["year"] is None and ("." in match.group() or default_year is None):
        return None
    year = int(match["year"] or default_year or 0)
    kind = "buddhist" if year > 2400 else "gregorian"
    year -= 543 if year > 2400 else 0
    days = sorted(
        {
            f"{year:04}-{month:02}-{day:02}"
            for day, month in ((first, second), (second, first))
            if _possible(year, month, day)
        }
    )
    if not days:
        return None
    doubt = "the day and the month could be either way round" if len(days) > 1 else None
    if match["year"] is None:
        doubt = _doubts(doubt, _yearless(default_year)) if doubt else _yearless(default_year)
    return CivilDate(match.group(), days[0], days[-1], kind, doubt)


@cache
def _month(word: str | None) -> int | None:
    """Return the number of the month, None when there is no word, 0 when the word is no month."""
    if word is None:
        return None
    folded = word.lower().rstrip(".")
    number = _number(folded)
    if number is not None:
        return number
    return next((names[folded] for names in MONTHS.values() if folded in names), 0)


def _number(word: str | None) -> int | None:
    if not word:
        return None
    digits = word.translate(DIGITS)
    if digits.isdecimal():
        return int(digits)
    return _chinese_number(word)


def _chinese_number(word: str) -> int | None:
    values = {character: value for value, character in enumerate("〇一二三四五六七八九")}
    if "十" in word:
        tens, _, ones = word.partition("十")
        return values.get(tens, 1 if not tens else 0) * 10 + values.get(ones, 0)
    if all(character in values for character in word):
        return int("".join(str(values[character]) for character in word))
    return None


_HAN = "[0-9０-９一二三四五六七八九十]"
_HAN_YEAR = "(?P<year>[12１２][0-9０-９]{3}|[一二][〇一二三四五六七八九]{3})年"
_HAN_TO = r"\s*(?:[-—–~～至到]+)\s*"
_OWN["zh"] = [
    (
        rf"(?:{_HAN_YEAR})?(?P<month>{_HAN}{{1,3}})月(?P<day>{_HAN}{{1,3}})日?{_HAN_TO}"
        rf"(?:(?P<to_month>{_HAN}{{1,3}})月)?(?P<to_day>{_HAN}{{1,3}})日",
        _read_words,
    ),
    (rf"(?:{_HAN_YEAR})?(?P<month>{_HAN}{{1,3}})月(?P<day>{_HAN}{{1,3}})日", _read_words),
    (rf"{_HAN_YEAR}(?P<month>{_HAN}{{1,3}})月", _read_words),
    (_HAN_YEAR, _read_words),
]
_VI_DAY = r"(?:[Nn]gày\s+)(?P<day>[0-3]?\d)"
_VI_END = r"(?:(?:\s+tháng\s+|/)(?P<month>[01]?\d)(?:(?:\s*,?\s*năm\s+|/)(?P<year>[12]\d{3}))?)"
_OWN["vi"] = [
    (
        rf"(?:[Tt]ừ\s+)?{_VI_DAY}\s*(?:-|–|đến)\s*(?:ngày\s+)?(?P<to_day>[0-3]?\d){_VI_END}\b",
        _read_words,
    ),
    (rf"{_VI_DAY}{_VI_END}\b", _read_words),
    (r"[Tt]háng\s+(?P<month>[01]?\d)\s*(?:,?\s*năm\s+|/)(?P<year>[12]\d{3})\b", _read_words),
    (r"[Nn]ăm\s+(?P<year>(?:1[89]|20)\d\d)\b", _read_words),
]
_THAI_MONTH = month_pattern("th")
_THAI_DAY = r"(?P<day>[0-3๐-๓]?[0-9๐-๙])"
_THAI_YEAR = r"(?:\s*(?:พ\.ศ\.|ค\.ศ\.|ปี)?\s*(?P<year>[12๑๒][0-9๐-๙]{3}))"
_OWN["th"] = [
    (
        rf"{_THAI_DAY}\s*(?:-|–|ถึง)\s*(?P<to_day>[0-3๐-๓]?[0-9๐-๙])\s*{_THAI_MONTH}{_THAI_YEAR}?",
        _read_words,
    ),
    (rf"{_THAI_DAY}\s*{_THAI_MONTH}{_THAI_YEAR}?", _read_words),
    (rf"{_THAI_MONTH}{_THAI_YEAR}", _read_words),
    (r"(?:พ\.ศ\.|ค\.ศ\.|ปี)\s*(?P<year>[12๑๒][0-9๐-๙]{3})", _read_words),
]
