"""Reads what a commitment says besides its act: by when, how much, with whom, how specific."""

import re

from archive_app.language.countries import countries_in, country_code, place_country
from archive_app.language.dates import dates_in
from archive_app.model.commitment import Specificity
from archive_app.model.particulars import CivilDate
from archive_app.model.span import Range
from archive_app.resources import resource_json

_BEFORE_DATE = re.compile(
    r"(?:\b(?:by|before|until|till|no\s+later\s+than|not\s+later\s+than|from\s+now\s+(?:until|to)|up\s+to|"
    r"in|during|through|from)\s+(?:the\s+)?(?:(?:early|late|mid)[\s-])?"
    r"(?:(?:end|close|middle|beginning|course|first\s+half|second\s+half|summer|autumn|spring)\s+of\s+)?"
    r"(?:the\s+)?(?:years?\s+)?)\Z",
    re.I,
)
_RELATIVE = re.compile(
    r"\b(?:by\s+(?:the\s+end\s+of\s+(?:the|this)\s+\w+|next\s+year)|within\s+(?:the\s+next\s+)?"
    r"(?:\w+\s+)?(?:years?|months?|weeks?|days?|decade)|(?:in|over)\s+the\s+(?:next|coming|following)\s+"
    r"(?:[\w-]+\s+)?(?:years?|months?|weeks?|days?|decades?)|next\s+(?:year|month|week)|this\s+year)\b",
    re.I,
)
_NUMBER = (
    r"(?:\d[\d,.]*(?:\s*(?:million|billion|trillion|thousand|hundred|dozen))?|"
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|a)\s+)?"
    r"(?:hundred|thousand|million|billion|dozen)s?|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty))"
)
_CURRENCY = r"(?:US\$|USD|RMB|CNY|EUR|A\$|S\$|RM|THB|VND|IDR|PHP|[$€£¥])"
_UNIT = (
    r"(?:per\s*cent|percent|%|US\s+dollars|dollars|yuan|euros?|baht|ringgit|rupiah|dong|pesos|"
    r"(?!for\b|the\b|on\b|at\b|with\b|by\b|th\b|st\b|nd\b|rd\b|\w\b|years?\b|months?\b|days?\b|weeks?\b|of\b|and\b|to\b|in\b|decades?\b|times\b|hundred\b|countries\b|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)"
    r"[a-z][\w-]*(?:\s+(?!to\b|for\b|in\b|and\b|of\b|with\b|by\b|from\b|over\b|on\b|at\b|the\b)[a-z][\w-]*){0,3})"
)
_QUANTITY = re.compile(rf"{_CURRENCY}\s?{_NUMBER}|(?<![\w.])(?:{_NUMBER})\s*(?:%|{_UNIT})", re.I)
_WITH = re.compile(
    r"\b(?:with|alongside|together\s+with)\s+(?P<who>(?:the\s+)?[A-ZÀ-Þ][\w’'-]*"
    r"(?:(?:,\s+|\s+and\s+|,\s+and\s+|\s+of\s+(?:the\s+)?|\s+)(?:the\s+)?(?:[A-ZÀ-Þ][\w’'-]*|countries|"
    r"provinces?|city|member\s+states)){0,8})"
)
_PLACE_TAIL = re.compile(r"(?<=City|ince)\s+of\s+[A-ZÀ-Þ].*\Z")
_SPLIT = re.compile(r",\s+and\s+|\s+and\s+(?:the\s+)?|,\s+")
_VAGUE = frozenset(resource_json("lexicons/english.json")["vague_verbs"])
_CONCRETE_NOUN = re.compile(
    r"\b(?:agreements?|treaty|convention|protocol|centres?|centers?|funds?|laws?|bills?|programmes?|"
    r"programs?|projects?|scholarships?|hospitals?|schools?|railways?|roads?|bridges?|ports?|"
    r"vaccines?|troops|experts?|training|conference|summit|secretariat|facility|network|"
    r"platform|tariffs?|loans?|grants?|plan|strategy|database|standards?)\b",
    re.I,
)


def deadline_of(text: str, language: str = "en") -> CivilDate | None:
    """Return the deadline of `text` as printed and as a range, or None where it has none.

    "within five years" depends on the paper's own date, so that it has no range but a doubt.
    """
    for place, date in dates_in(text, language):
        before = _BEFORE_DATE.search(text, max(0, place.start - 40), place.start)
        if before is not None:
            printed = text[before.start() : place.end]
            return CivilDate(printed, date.earliest, date.latest, date.calendar, date.doubt)
    relative = _RELATIVE.search(text)
    if relative is None:
        return None
    return CivilDate(relative.group(), None, None, doubt="it counts from the date of the paper")


def quantity_of(text: str) -> str | None:
    """Return the first amount as printed ("500 scholarships", "USD 10 million"), or None."""
    for match in _QUANTITY.finditer(text):
        printed = match.group()
        if not re.fullmatch(r"(?:1[89]|20)\d\d\b.*", printed):
            return printed
    return None


def partners_of(text: str) -> tuple[str, ...]:
    """Return who stands after "with", as printed, when they are countries, places or bodies."""
    match = _WITH.search(text)
    if match is None:
        return ()
    parts = (_PLACE_TAIL.sub("", part.strip()) for part in _SPLIT.split(match["who"]))
    return tuple(part for part in parts if part[:1].isupper() or part.startswith("the "))


def actor_country_of(actor: str) -> str | None:
    """Return the code of the one country that `actor` is or belongs to, or None."""
    whole = country_code(actor) or place_country(actor)
    if whole is not None:
        return whole
    codes = {code for _, code in countries_in(actor, "en", demonyms=True)}
    return codes.pop() if len(codes) == 1 else None


def specificity_of(
    text: str, act: str, *, named: bool, dated: bool, amount: bool, partnered: bool
) -> Specificity:
    """Return the five marks; an act is concrete when its verb or its object is no vague one."""
    verb = act.lower().removesuffix("ing")
    concrete = verb not in _VAGUE and f"{verb}e" not in _VAGUE
    return Specificity(
        named_actor=named,
        concrete_act=concrete or bool(_CONCRETE_NOUN.search(text)),
        measurable_amount=amount,
        date=dated,
        named_partner=partnered,
    )


def overlaps_any(place: Range, others: list[Range]) -> bool:
    """Whether `place` shares a code point with one of `others`."""
    return any(place.overlap(other) for other in others)
