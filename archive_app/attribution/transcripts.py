"""Reads the turns of transcripts by the headings that name their speakers."""

import re
from collections import Counter

from archive_app.attribution.sources import party_of
from archive_app.language.countries import country_code
from archive_app.model.span import Range
from archive_app.model.statement import (
    Confidence,
    CountryBasis,
    QuoteType,
    SpeechAct,
    StatementSuggestion,
)

_LINE = r"[ \t\u00a0]*(?:\*\*)?"
_BREAK = re.compile(rf"\n(?={_LINE}[^\Wa-z\d_])")
"""Before a line that begins with a letter, not a small Latin one: only such lines are headings."""
_LATIN_HEADING = re.compile(
    _LINE + r"(?P<name>"
    r"(?:(?:H\.E\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Dato’|Dato')\s+[A-ZÀ-Þ][\w.’' -]{1,60}?"
    r"|(?:MR|MS|MRS|DR)\.?\s+[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{1,40}"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?:[ ][A-ZÀ-Þ.’'-]+){1,6}"
    r"|(?:The\s+)?(?:Chair(?:man|person|woman)?|President|Moderator|Secretary-General|Speaker)"
    r"|MODERATOR|OPERATOR|AUDIENCE|Q|A)"
    r")[ ]*(?:\((?P<of>[^()\n]{2,80})\))?[ ]*(?:\*\*)?:(?:\*\*)?(?=\s)"
)
_HAN_HEADING = re.compile(
    _LINE + r"(?P<name>(?:主席|主持人|记者|記者|问|答|问题|[\u4e00-\u9fff·]{2,12}?))"
    r"(?:[（(](?P<of>[^()（）\n]{2,30})[）)])?[：:](?=.)"
)
_HAN_ROLES = re.compile(
    r"主席|主持人|记者|記者|.*(?:先生|女士|部长|部長|代表|秘书长|大使|司长|局长)"
)
_NO_SPEAKERS = re.compile(
    r"(?:FACT SHEET|FOR IMMEDIATE RELEASE|NOTE|NOTES|SUBJECT|SUMMARY|BACKGROUND|CONTACT|WHEREAS|"
    r"PURPOSE|ANNEX|APPENDIX|TABLE|FIGURE|SOURCE|ATTENTION|DATE|TIME|PLACE|VENUE|AGENDA)\b.*"
)
_UNNAMED = frozenset({"Q", "A", "AUDIENCE"})


def turns_of(text: str, language: str) -> list[StatementSuggestion]:
    """Return one direct statement for each turn: from after its heading to before the next.

    The speaker is the name of the heading; a "Q" has none. The country is what the heading prints
    in brackets: "Mr. X (Cambodia):".
    """
    chinese = language.startswith("zh")
    pattern = _HAN_HEADING if chinese else _LATIN_HEADING
    lines = [0, *(match.end() for match in _BREAK.finditer(text))]
    found = [match for line in lines if (match := pattern.match(text, line)) is not None]
    headings = _headings(found, han=chinese)
    turns = []
    for number, heading in enumerate(headings):
        end = headings[number + 1].start() if number + 1 < len(headings) else len(text)
        content = _trimmed(text, heading.end(), end)
        if content is not None:
            turns.append(_turn(heading, content, language))
    return turns


def _headings(found: list[re.Match[str]], *, han: bool) -> list[re.Match[str]]:
    """Return those that name somebody.

    In Chinese any short word before a colon looks like a name ("译自：", "来源："), so a bare name
    counts only where it heads two turns.
    """
    if not han:
        return [match for match in found if not _NO_SPEAKERS.fullmatch(match["name"])]
    heads = Counter(match["name"] for match in found)
    return [
        match
        for match in found
        if match["of"] or _HAN_ROLES.fullmatch(match["name"]) or heads[match["name"]] > 1
    ]


def _turn(heading: re.Match[str], content: Range, language: str) -> StatementSuggestion:
    printed = heading["name"].strip()
    source = Range(heading.start("name"), heading.start("name") + len(printed))
    party = party_of(printed)
    of = heading["of"]
    country = country_code(of) if of else None
    return StatementSuggestion(
        rule="transcript-heading",
        reasons=("a heading of the transcript names the speaker",),
        confidence=Confidence.HIGH,
        source=source,
        cue=None,
        content=(content,),
        quote_type=QuoteType.DIRECT,
        acts=(SpeechAct.ASSERT,),
        speaker=None if printed in _UNNAMED else printed,
        title=party.title,
        organisation=of if of and country is None else None,
        country=country,
        country_basis=CountryBasis.STATED if country else CountryBasis.NONE,
        language=language,
    )


def _trimmed(text: str, start: int, end: int) -> Range | None:
    piece = text[start:end]
    body = piece.strip().removeprefix("**").strip()
    if not body:
        return None
    left = piece.index(body)
    return Range(start + left, start + left + len(body))
