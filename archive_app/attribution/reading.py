"""A text prepared for the rules of reported speech, and what the rules have in common."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from archive_app.attribution.quotations import Quotation, masked, quotations
from archive_app.language.alternation import any_of
from archive_app.language.sentences import sentences
from archive_app.model.span import Range
from archive_app.model.statement import Confidence
from archive_app.resources import resource_json

LONGEST_SENTENCE = 2_000
"""Code points; what is longer is no sentence but a table or a ruse, and is not read."""
DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PART_OF_DAY = rf"{DAYS}(?:\s+(?:morning|afternoon|evening|night))?"
ADJUNCT = (
    rf"\s+(?:(?:on\s+)?{PART_OF_DAY}|today|yesterday|"
    r"recently|earlier|then|also|repeatedly|again|(?:this|last|next)\s+(?:week|month|year|fall|spring|summer|"
    rf"winter|night|{DAYS})|(?:at|in|during|on|to|through|via|from|after)\s+"
    r"(?:(?!that\b)[\w’'.&-]+\s+){0,7}?(?!that\b)[\w’'&-]+)"
)
"""A pattern of when, where or to whom somebody speaks, between the cue and what is said."""
ADDRESSEE = re.compile(
    r"\s+(?!that\b)[\w’'.&-]+(?:\s+(?!that\b)[\w’'.&-]+){0,6}?"
    r"(?=\s+that\b|,|:|\s*[“\"]|\.?\Z|\s+(?:he|she|they|it|the)\b)"
)
JOINED = re.compile(r"(?:,|\band|\bbut|\bthen)\s+(?:(?:has|had|also|then|later|even)\s+)*\Z")
_ANOTHER = re.compile(
    r",\s+(?:(?:but|and|while)\s+)?(?:also\s+)?"
    r"(?=(?:adding|saying|noting|arguing|telling|claiming|insisting|stressing|warning)\s)"
)
_GOES_ON = re.compile(
    r",?\s+(?:and|but)\s+(?:(?:also|then|later|has|have|had)\s+){0,2}"
    r"(?:said|says|told|added|promised|vowed|pledged|urged|warned|argued|insisted|declared|announced|"
    r"accused|called|criticized|praised|denied|asked|noted|cautioned|agreed|suggested|acknowledged|"
    r"admitted|predicted|claimed|offered|described|denounced|condemned|rejected|questioned)\b"
)
"""Where the same source does something else: “said that he would come and promised help”."""
_SOMEBODY_ELSE = re.compile(
    r",\s+[^,.]{2,60}?\s(?:said|says|wrote|tweeted|called)\b|,?\s+and\s+(?:he|she|they)\b"
)
"""Where somebody else speaks, or the same one in a clause of its own."""
_CLOSING = re.compile(r"[\s.,;]+\Z")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who, by which word, said what; `words` is the cue's own word in lower case."""

    rule: str
    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    words: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Reading:
    """A text prepared for the rules: hidden quotations and the sentences around them."""

    text: str
    hidden: str
    quoted: tuple[Quotation, ...]
    sentences: tuple[Range, ...]


def reading_of(text: str) -> Reading:
    """Prepare `text` for `attributions_of`."""
    quoted = quotations(text)
    hidden = masked(text, quoted)
    return Reading(text, hidden, tuple(quoted), tuple(sentences(hidden, "en")))


@cache
def lexicon() -> Any:
    """Return the word lists of the English rules."""
    return resource_json("lexicons/english.json")


@cache
def cue_pattern() -> re.Pattern[str]:
    """Return what finds every word that may introduce what somebody says."""
    lists = lexicon()
    spelled = any_of({*lists["reporting_acts"], *lists["participles"], *lists["object_acts"]})
    return re.compile(rf"\b(?<![’'-]){spelled}(?![\w-])")


def clause_in(hidden: str, start: int, end: int) -> Range | None:
    """Return the clause after a cue, in [start, end), without the stop that ends it.

    It ends before another cue or another who speaks; None where fewer than 8 code points are left.
    """
    for cut in (_ANOTHER, _GOES_ON, _SOMEBODY_ELSE):
        another = cut.search(hidden, start, end)
        end = another.start() if another else end
    return clause_before(hidden, start, end)


def clause_before(hidden: str, start: int, end: int, *, least: int = 8) -> Range | None:
    """Return the clause in [start, end) without the stop that ends it, at least `least` long."""
    stop = _CLOSING.search(hidden, start, end)
    end = stop.start() if stop else end
    return Range(start, end) if end - start >= least else None
