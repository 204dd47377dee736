"""The wordings of commitments in English: who, by which cue, to do what.

An actor stands right before its cue. Who may be an actor is a closed list (we, a country, a
government, the parties, a named body): this keeps "political will" and "the world will" out.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from archive_app.language.alternation import any_of
from archive_app.model.commitment import Strength
from archive_app.resources import resource_json


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a commitment: its rule's name, its strength and its pattern.

    The pattern has the groups actor, cue and act; act is the first word of the action. Where none
    of `hints` stands, or `screen`, the part of the pattern without the actor, is not found, the
    pattern is not: looking for an actor at every word first takes ten times as long.
    """

    rule: str
    strength: Strength
    pattern: re.Pattern[str]
    screen: re.Pattern[str]
    hints: tuple[str, ...]

    def may_stand_in(self, sentence: str) -> bool:
        """Whether it is worth while to look for the pattern in `sentence`."""
        for hint in self.hints:
            if hint in sentence:
                return self.screen.search(sentence) is not None
        return False


CAPITAL = r"[A-ZÀ-Þ][\w’'-]*"
"""A pattern of a word with a capital letter."""
_NAMED = (
    r"(?!(?:If|When|Unless|Whether|Until|But|And|In|On|At|As|So|For|While|Today|Now|With|Since|"
    r"Although|However|Thus|Therefore|Moreover|That|Recently|Accordingly)\b)"
    rf"(?:(?:[Tt]he|An?)\s+)?{CAPITAL}"
    rf"(?:\s+(?:of\s+(?:the\s+)?|and\s+(?:the\s+)?|\()?{CAPITAL}\)?){{0,6}}"
    r"(?:\s+(?:government|administration|delegation|side|team|party))?"
)
_COMMON = (
    rf"(?:(?:[Bb]oth|[Tt]he(?:\s+{CAPITAL}){{0,2}}|[Tt]he\s+two|[Aa]ll|[Ee]ach|[Oo]ur|[Mm]y|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)"
    r"\s+"
    r"(?:other\s+|contracting\s+|new\s+|own\s+|present\s+)?"
    r"(?:government|governments|country|countries|nation|sides|parties|party|leaders|ministers|"
    r"delegation|ministry|administration|member\s+states|members|people|side|Parties|Party|"
    r"Government|Governments|Member\s+States|Administration|Ministry|Ministers|Sides|participants|"
    r"signatories|secretariat|Secretariat|forum|Forum|company|bank|Bank|office|department|agency|"
    r"commission|council|authority|public\s+service)"
    rf"(?:\s+(?:of|for)\s+(?:the\s+)?(?:{CAPITAL}(?:\s+{CAPITAL}){{0,3}}|women|children|youth|labou?r|trade))?)"
)
ACTOR = rf"(?P<actor>\b(?:[Ww]e(?:\s+(?:all|both|two))?|I|{_COMMON}|{_NAMED}))"
_OFTEN = (
    r"(?:\w+ly|also|first|likewise|further|now|soon|always|actively|together|jointly|still|here|today|"
    r"therefore|thus|again)"
)
_ADVERBS = (
    rf"(?:\s*,?\s+{_OFTEN}(?:\s+and\s+\w+ly)?)?(?:\s*,\s*[\w\s’'-]{{3,60}},)?(?:\s+{_OFTEN})?"
)
_ASIDE = r"(?:\s*,\s+[^.;:,]{2,80},|,?\s+(?:if|once)\s+(?:re-?)?elected,?)?"
"""What stands between who and the cue: "China, together with Laos, will"."""
ADVERB = rf"(?:\s+{_OFTEN}){{0,2}}"


PLEDGE = (
    r"(?:(?:have|has|hereby)\s+)?(?:pledge[sd]?|promise[sd]?|vow(?:s|ed)?|commits?|committed|"
    r"commit\s+ourselves|guarantees?)"
)
_PLEDGE_HINTS = ("pledge", "promise", "vow", "commit", "guarantee")
_FULLY = r"(?:\s+(?:\w+ly|also|all|both)){0,2}"
_COMMITTED = (
    r"\s+(?:(?:\w+ly|also|all|both)\s+){0,2}"
    r"(?:committed|determined|dedicated|resolved|ready|prepared)"
)
_COMMITTED_TO = r"(?!be\b|not\b)[a-z]+"
_GIVEN = (
    r"(?:(?:(?:has|have)\s+)?(?:commits?|committed|pledge[sd]?)|"
    r"(?:is|are)\s+(?:\w+\s+){0,2}(?:investing|allocating|announcing|committing|contributing|providing)|"
    r"invests|allocates|provides|contributes)"
)
_GIVEN_HINTS = ("commit", "pledge", "invest", "allocat", "announc", "contribut", "provid")
AMOUNT = (
    r"(?:an?\s+(?:additional|further|extra|initial)\s+|up\s+to\s+|over\s+|more\s+than\s+|about\s+)?"
    r"(?:US|USD|AUD|RMB|EUR|A|HK|NZ)?\s?[$€£¥]?\s?\d[\d.,]*"
)
_INTEND = (
    r"(?:hopes?|hoped|plans?|planned|intends?|intended|aims?|seeks?|wish(?:es)?|aspires?|"
    r"look(?:s|ing)?\s+forward)"
)
_INTENT_HINTS = (
    *("hope", "plan", "intend", "aim", "seek", "wish", "aspire", "look"),
    *("willing", "hoping"),
)
_INTENDING = r"\s+(?:\w+ly\s+)?(?:willing|planning|hoping|seeking|aiming)"
_CALLED_FOR = r"(?!not\b|be\b|have\b|like\b|also\s+like)[a-z]+"


_WILLED = (
    r"(?!(?:not|never|be|have|get|go|come|see|face|lose|suffer|benefit|need|remain|become|happen|fail|"
    r"die|pay|receive|depend|result|mean|amount|take|know|think|feel|find|want|soon|no|only|likely|"
    r"probably|surely|certainly|eventually|inevitably|ultimately|also|then|now|still|always|all|"
    r"both|therefore|thus|further|again|together|continue|make|bring|lead|cause|cost|grow|rise|fall|"
    r"say|tell|hear|ask|celebrate|mark|meet|gather|turn|arise|occur|exist|last|prevail|survive|"
    r"emerge|understand|agree|recall|remember|judge|decide|appear|seem|live|enjoy|\w+ly)\b)[a-z]{3,}"
)
"""Verbs after “will” by which somebody binds himself though they are no action verb of the list."""


_NOT_REFUSED = r"(?:only|simply|merely|just|achieve|attain|forget|reach|reali[sz]e|solve)"
"""What after “will not” promises no restraint."""
_WILL_BE = r"be\s+(?:honest|open|accountable|transparent|consistent|guided\s+by)"
"""What somebody means to be by his own will."""
_SAID = (
    r"(?:(?:has|have|had|is|are)\s+)?(?:today\s+)?(?:said|says|announc(?:ed|es|ing)|confirm(?:ed|s)|"
    r"promis(?:ed|es)|pledg(?:ed|es)|vow(?:ed|s)|agree[ds]|stated|declared|added|indicated|reiterated)"
    r"(?:\s+(?:on\s+)?(?:\w+day|today|yesterday))?"
)
"""The words of a report before what the same one will do: "Laos said on Monday that it will"."""
_WORKING = r"working(?:\s+(?:\w+ly|hard|together)){0,2}(?:\s+with\s+[^,.;:]{3,80}?)?"


@cache
def _lexicon() -> Any:
    return resource_json("lexicons/english.json")


def bases() -> str:
    """Return a pattern of the action verbs."""
    return any_of(_lexicon()["actions"])


@cache
def participles() -> str:
    """Return a pattern of the present participles of the action verbs."""
    without = set(_lexicon()["not_ongoing"])
    actions = _lexicon()["actions"].items()
    return any_of(forms[0] for verb, forms in actions if verb not in without)


def past() -> str:
    """Return a pattern of the past participles of the action verbs."""
    return any_of(forms[1] for forms in _lexicon()["actions"].values())


def _wording(rule: str, strength: Strength, cue: str, act: str, *hints: str) -> Wording:
    words = rf"(?P<cue>{cue}){_ADVERBS}\s+(?P<act>{act})\b"
    pattern = re.compile(rf"{ACTOR}{_ASIDE}{ADVERB}\s*{words}")
    return Wording(rule, strength, pattern, re.compile(words), hints)


@cache
def wordings() -> tuple[Wording, ...]:
    """Return the wordings in the order in which they are tried at one place."""
    return (*_binding(), *_willing(), *_weaker())


_IS = r"(?:is|are|am|’s|’re|’m|remains?|stands?)"
_WAS = r"(?:is|are|am|was|were|’s|’re|’m|remains?|stands?)"
_TO = rf"\s+to(?:\s+{_OFTEN})?"
_ANY_VERB = r"(?!not\b|be\b|have\b)[a-z]+"


@cache
def acted() -> re.Pattern[str]:
    """Return the pattern of the action verbs; after "I" nothing else binds anybody."""
    return re.compile(rf"{bases()}\b")


@cache
def willed() -> re.Pattern[str]:
    """Return the pattern of the verbs by which somebody binds himself after “will”."""
    return re.compile(rf"{_willed_to()}\b")


def _willed_to() -> str:
    return rf"(?:{bases()}|{_WILLED})"


def _doing() -> str:
    return rf"(?:{bases()}|{participles()})"


def _binding() -> tuple[Wording, ...]:
    """Return the wordings of obligations, and of pledges that name themselves."""
    doing = _doing()
    pledge, obligation = Strength.PLEDGE, Strength.OBLIGATION
    firm = ("committed", "determined", "dedicated", "resolved", "ready", "prepared")
    return (
        _wording("shall", obligation, r"shall", _ANY_VERB, "shall"),
        _wording(
            "undertakes",
            obligation,
            rf"(?:hereby\s+)?(?:undertakes?|undertook){_TO}",
            _ANY_VERB,
            "undert",
        ),
        _wording(
            "agrees-to",
            obligation,
            rf"(?:ha(?:ve|s)\s+)?(?:agrees?|agreed){_TO}",
            _ANY_VERB,
            "agree",
        ),
        _wording("pledges", pledge, PLEDGE + _TO, _ANY_VERB, *_PLEDGE_HINTS),
        _wording("commits-amount", pledge, _GIVEN, AMOUNT, *_GIVEN_HINTS),
        _wording("is-committed", pledge, rf"{_WAS}{_COMMITTED}{_TO}", doing, *firm),
        _wording(
            "committed-to", pledge, rf"{_WAS}{_COMMITTED}\s+to", r"(?:the|our|its|an?|this)", *firm
        ),
        _wording(
            "committed-to", pledge, rf"{_WAS}{_FULLY}\s+committed\s+to", _COMMITTED_TO, "committed"
        ),
    )


def _willing() -> tuple[Wording, ...]:
    """Return the wordings of pledges with “will”, in their order: the special before the plain."""
    base, pledge = bases(), Strength.PLEDGE
    willed_to = _willed_to()
    return (
        _wording(
            "will-continue", pledge, r"(?:will|’ll)\s+(?:\w+ly\s+)?continue\s+to", base, "continu"
        ),
        _wording("will", pledge, r"(?:will|’ll|'ll)", rf"(?:{willed_to}|{_WILL_BE})", "will", "ll"),
        _wording(
            "said-will",
            pledge,
            rf"{_SAID}\s+(?:that\s+)?(?:it|they|he|she)\s+(?:will|would|shall)",
            willed_to,
            *("will", "would", "shall"),
        ),
        _wording(
            "will-not",
            pledge,
            rf"(?:(?:will|’ll)\s+(?:not|never)|won[’']t)(?!\s+{_NOT_REFUSED}\b)",
            rf"(?:{willed_to}|stand\s+(?:by|idly))",
            *("will n", "’ll n", "won"),
        ),
        _wording("would", pledge, r"would", willed_to, "would"),
    )


def _weaker() -> tuple[Wording, ...]:
    """Return the wordings of intentions, of what is going on, of calls and of what was done."""
    base, ongoing = bases(), Strength.ONGOING
    return (
        _wording(
            "intends",
            Strength.INTENTION,
            rf"(?:{_INTEND}|{_IS}{_INTENDING}){_TO}",
            _doing(),
            *_INTENT_HINTS,
        ),
        _wording(
            "continues", ongoing, r"(?:continues?|(?:is|are)\s+continuing)\s+to", base, "continu"
        ),
        _wording(
            "works-to",
            ongoing,
            rf"(?:{_IS}|has\s+been|have\s+been)\s+(?:\w+ly\s+)?{_WORKING}{_TO}",
            _ANY_VERB,
            "working",
        ),
        _wording("is-doing", ongoing, r"(?:is|are|am|’re|ha(?:s|ve)\s+been)", participles(), "ing"),
        _wording(
            "should",
            Strength.CALL,
            r"(?:should|must|needs?\s+to|ought\s+to)",
            _CALLED_FOR,
            *("should", "must", "need", "ought"),
        ),
        _wording("has-done", Strength.ACHIEVED, r"(?:has|have)", past(), "has", "have"),
    )


SIGNED = re.compile(
    r"(?P<actor>[A-ZÀ-Þ](?:(?!\bsigned\b)[^.;:\n]){1,120}?)\s+(?P<cue>(?:have\s+|has\s+)?signed\s+"
    r"(?P<instrument>(?:(?:an?|the|two|three|several|some|their)\s+)?(?:[\w-]+\s+){0,4}?"
    r"(?:agreements?|memorand(?:um|a)(?:\s+of\s+understanding)?|MoUs?|MOUs?|protocols?|treaty|"
    r"treaties|contracts?|letters?\s+of\s+intent)))"
    r"(?:\s+with\s+(?P<partners>(?!.{0,3}respectively)(?:(?!\s+to\s+[a-z])[^.;:\n]){2,140}?))?"
    r"(?P<respectively>,?\s+respectively)?,?\s+(?P<act>(?:to|on|for)\s+[a-z][^.;\n]{4,300})"
)
"""A signed agreement and its purpose: A signed agreements with B (respectively) to do C."""

PROPOSED = re.compile(
    r"(?P<cue>\b(?:proposes?|proposed|suggests?|suggested|recommends?|recommended|urges?|urged|"
    r"calls?\s+(?:up)?on|called\s+(?:up)?on|appeals?\s+to|appealed\s+to))\s+"
    r"(?P<rest>(?:that\s+)?(?P<actor>(?:all\s+|the\s+)?(?:[\w’'-]+\s+){1,8}?)"
    r"(?:(?:should|must|to)\s+)?(?:\w+ly\s+|jointly\s+)?(?P<act>ACT)\b)"
)

PROPOSED_HINTS = ("propos", "suggest", "recommend", "urge", "call", "appeal")
"""Without one of these letters in a sentence it proposes nothing."""


@cache
def proposed() -> re.Pattern[str]:
    """Return the pattern of a call on others: proposed that A do B, calls on A to do B."""
    return re.compile(PROPOSED.pattern.replace("ACT", f"(?:{bases()})"))


SCREEN = re.compile(
    r"\b(?:will|would|was|were|shall|undert\w+|agree[sd]?|pledge[sd]?|promise[sd]?|vow\w*|commit\w*|guarantees?|"
    r"includes?|hope[sd]?|plan\w*|intend\w*|aim\w*|seeks?|wish\w*|aspires?|willing|ready|prepared|determined|"
    r"dedicated|resolved|look\w*|continu\w+|is|are|am|should|must|needs?|ought|has|have|signed|"
    r"propos\w+|suggest\w*|recommend\w*|urge[sd]?|call\w*|appeal\w*)\b|[’'](?:ll|re|s|m|t)\b"
)
"""Without one of these words a sentence holds no commitment that a rule would find."""
