"""Compares the numbers and dates of an original and its translation, passage by passage.

Only what is written in digits on one side and nowhere on the other, be it in digits or in words,
is told: a reader of both languages then looks. Years of the Buddhist calendar are 543 ahead.
"""

import re
import unicodedata

from archive_app.language.dates import dates_in
from archive_app.model.reading import Discord
from archive_app.model.text import TextVersion

_FIGURE = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$")
_CHINESE = re.compile("[〇零一二两兩三四五六七八九十百千万萬亿億]+")
_CHINESE_DIGITS = {character: n for n, character in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
_CHINESE_TENS = {"十": 10, "百": 100, "千": 1000}
_CHINESE_GROUPS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_WORDS = {
    word: str(n)
    for n, words in enumerate(
        (
            "zero",
            "one first once",
            "two second twice",
            "three third",
            "four fourth",
            "five fifth",
            "six sixth",
            "seven seventh",
            "eight eighth",
            "nine ninth",
            "ten tenth",
            "eleven eleventh",
            "twelve twelfth",
            "thirteen thirteenth",
            "fourteen fourteenth",
            "fifteen fifteenth",
            "sixteen sixteenth",
            "seventeen seventeenth",
            "eighteen eighteenth",
            "nineteen nineteenth",
            "twenty twentieth",
        )
    )
    for word in words.split()
}
_BUDDHIST = 543


def discords(
    here: TextVersion, there: TextVersion, *, language: str, other_language: str
) -> tuple[Discord, ...]:
    """Return where the figures of two texts of one paper differ.

    Texts with as many passages are compared passage by passage, others as a whole.
    """
    if len(here.passages) == len(there.passages):
        pairs = [
            (number, here.passage_text(number), there.passage_text(number))
            for number in range(1, len(here.passages) + 1)
        ]
    else:
        pairs = [(0, here.text, there.text)]
    found = []
    for number, first, second in pairs:
        left = figures_missing(first, second, language=language, other_language=other_language)
        right = figures_missing(second, first, language=other_language, other_language=language)
        if left or right:
            found.append(Discord(number, number, left, right))
    return tuple(found)


def figures_missing(
    text: str, other: str, *, language: str, other_language: str
) -> tuple[str, ...]:
    """Return the figures of `text`, as printed, that `other` has neither in digits nor words."""
    known = _values(other, other_language)
    missing = {}
    for match in _FIGURE.finditer(text):
        value = _plain(match[0])
        if value not in known and not _in_calendars(value, known):
            missing[value] = match[0]
    if missing:
        for printed in _dates_of_both(text, other, language, other_language):
            for match in _FIGURE.finditer(printed):
                missing.pop(_plain(match[0]), None)
    return tuple(missing.values())


def _dates_of_both(text: str, other: str, language: str, other_language: str) -> list[str]:
    """Return the dates of `text` that `other` has too; a month may be a word on one side."""
    known = {day.earliest for _, day in dates_in(other, other_language)}
    return [
        text[place.start : place.end]
        for place, day in dates_in(text, language)
        if day.earliest and day.earliest in known
    ]


def _values(text: str, language: str) -> set[str]:
    values = {_plain(match[0]) for match in _FIGURE.finditer(text)}
    values.update(
        part for match in _FIGURE.finditer(text) for part in re.split(r"\D+", _digits(match[0]))
    )
    values.update(_WORDS[word] for word in re.findall("[a-z]+", text.casefold()) if word in _WORDS)
    if language.startswith("zh"):
        values.update(str(_chinese(match[0])) for match in _CHINESE.finditer(text))
    for _, day in dates_in(text, language):
        for iso in (day.earliest, day.latest):
            values.update(str(int(part)) for part in (iso or "").split("-") if part)
    return values


def _in_calendars(value: str, known: set[str]) -> bool:
    if not value.isdigit() or len(value) != 4:
        return False
    year = int(value)
    return str(year + _BUDDHIST) in known or str(year - _BUDDHIST) in known


def _plain(figure: str) -> str:
    """Return a figure in ASCII digits, without marks between thousands and leading zeros."""
    digits = _digits(figure)
    if _GROUPED.match(digits):
        digits = re.sub(r"\D", "", digits)
    return digits.replace(",", ".").lstrip("0") or "0"


def _digits(figure: str) -> str:
    return "".join(
        str(unicodedata.digit(character)) if character.isdigit() else character
        for character in figure
    )


def _chinese(words: str) -> int:
    if all(character in _CHINESE_DIGITS for character in words):
        return int("".join(str(_CHINESE_DIGITS[character]) for character in words))
    total = section = digit = 0
    for character in words:
        if character in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[character]
        elif character in _CHINESE_TENS:
            section += (digit or 1) * _CHINESE_TENS[character]
            digit = 0
        else:
            total += (section + digit) * _CHINESE_GROUPS[character]
            section = digit = 0
    return total + section + digit
