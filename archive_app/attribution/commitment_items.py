"""Items of a list that say what shall be done: "- Extending the line", "- A fund to house workers".

A programme says who acts above the list, or nowhere; its items hold the acts alone. An item that
begins with its act, with an amount or with what is granted is read as a promise; one that only
names a thing ("Parliamentary committees") is not.
"""

import re
from functools import cache

from archive_app.attribution.commitment_cues import ACTOR, ADVERB, AMOUNT, PLEDGE, bases

_MARK = r"(?:(?P<bullet><li>|[-•*–·▪])|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)])\s+"
_MARK += r"(?:(?:[-–]|\d{1,2}\.)\s+)?"
_LEAD_IN = r"(?:(?:and|\w+ly)\s+)?"
_NO_VERB = (
    r"(?!(?:in|on|at|for|from|with|and|of|by|to|that|is|are|was|were|has|have|had|i|we|you|he|she|"
    r"they|it|as|than|all|also|but|when|if|after|before|under|over|while|both|not|only|how|what|why|"
    r"who|where|which|about|into|like|since|until|during|through|between|against)\b)"
)
_IMPERATIVE = (
    rf"{_NO_VERB}[a-z]+(?<!s)(?<!ed)(?=\s+(?:the|an?|our|its|their|this|these|that|all|up|more|new|"
    r"additional|every|any|each|with|[$€£¥]\s?\d)\b)"
)
"""A verb of any kind, known by the article after it: "Double the number"."""
_GRANTED = (
    r"(?:(?:an?|the|other|\w+al)\s+)?(?:[\w-]+\s+){0,4}(?:funds?|support|assistance|grants?|training|"
    r"options?|concessions?|schemes?|rules|services?|programmes?|programs?)(?=\s+(?:to|for)\s+\w)|"
    r"(?:an?\s+)?(?:new|additional|extra|more|better|improved|increased|simplified|greater|stronger)"
    r"(?=(?:\s+\S+){6})"
)
"""What is granted: "a housing fund to", "financial support for", "new rules"."""
_PURPOSED = (
    r"(?!(?:i|we|you|he|she|they|it)\b)[\w’&-]+(?=(?:\s+(?!(?:is|are|was|were|has|have|had)\b)"
    r"[\w’&-]+){0,7}?\s+(?:to|for|between)(?:\s+\S+){4})"
)
"""A thing and its purpose, long enough to say what is done: "Changes to the tax on imports of"."""


@cache
def items() -> re.Pattern[str]:
    """Return the pattern of an item of a list: its mark is the group cue, its first word act.

    A number or a letter may stand before any paragraph: only after a bullet is a verb of any kind,
    or a thing, taken for an act.
    """
    amount = (
        rf"{AMOUNT}(?:\s*(?:million|billion|m|bn))?(?:\s+over\s+\w+\s+years)?"
        r"(?=\s+(?:to|for|in|towards)\s+\w)"
    )
    act = rf"(?:{bases()}|commit|[a-z]+ing)\b(?=\s+[\w$€£¥])|{amount}|"
    act += rf"(?(bullet)(?:{_IMPERATIVE}|{_GRANTED}|{_PURPOSED})|(?!))"
    return re.compile(rf"\s*(?P<cue>{_MARK}){_LEAD_IN}(?P<act>{act})", re.I)


@cache
def leads() -> re.Pattern[str]:
    """Return the pattern of what introduces a list of acts: "the Parties will:"."""
    return re.compile(
        rf"{ACTOR}{ADVERB}\s*(?P<cue>will|shall|{PLEDGE}\s+to|agrees?\s+to|undertakes?\s+to)"
        r"(?:\s+also)?\s*[:：–—-]\s*(?:<[^<>]{1,10}>\s*)*\Z"
    )
