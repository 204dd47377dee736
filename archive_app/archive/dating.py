"""Reads the date of a paper as a person types it; what is typed is kept as it stands."""

import re
from datetime import date

from archive_app.language.dates import dates_in
from archive_app.model.particulars import CivilDate

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ISO = r"\d{4}-\d\d-\d\d"
_DAYS = re.compile(rf"({_ISO})(?:\s*(?:/|–|-|to|until)\s*({_ISO}))?")


def date_as_typed(typed: str, language: str) -> CivilDate:
    """Return a date typed in English, in `language` (BCP 47), as a year or as ISO 8601 days.

    What names no date keeps its words, has no range and says so in `doubt`.
    """
    printed = " ".join(typed.split())
    if _YEAR.fullmatch(printed):
        return CivilDate(printed, f"{printed}-01-01", f"{printed}-12-31")
    days = _DAYS.fullmatch(printed)
    if days is not None:
        return _of_days(printed, days[1], days[2] or days[1])
    found = dates_in(printed, language) or dates_in(printed, "en")
    if not found:
        return CivilDate(printed, None, None, doubt="it was not understood as a date")
    first = found[0][1]
    return CivilDate(printed, first.earliest, first.latest, first.calendar, first.doubt)


def _of_days(printed: str, first: str, last: str) -> CivilDate:
    try:
        begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return CivilDate(printed, None, None, doubt="no such day exists")
    doubt = "the range runs backwards" if ends < begins else None
    earliest, latest = sorted((first, last))
    return CivilDate(printed, earliest, latest, doubt=doubt)
