"""Reported speech by draft lexicons, in Chinese, Vietnamese, Indonesian, Malay and Thai.

The lexicons were neither tried on data nor reviewed by native speakers: every suggestion says so
and has low confidence.
"""

import re
from functools import cache
from typing import Any

from archive_app.language.countries import countries_in
from archive_app.language.sentences import sentences
from archive_app.model.span import Range
from archive_app.model.statement import (
    Confidence,
    CountryBasis,
    QuoteType,
    SpeechAct,
    StatementSuggestion,
)
from archive_app.resources import resource_json

DRAFT = "draft lexicon, not measured"
_SHORTEST = 4
_LONGEST_SOURCE = {"zh": 40, "th": 60}
_OPENERS = '“"「『'
_THAT = {"zh": r"[，,：:]?", "vi": r"(?:\s+rằng|:|,)?\s*", "id": r"(?:\s+(?:bahwa|bahawa)|:|,)?\s*"}
_STOPPED_SOURCE = re.compile(r"[，,；;：:。”“\"」]|\n")


def draft_statements(text: str, language: str) -> list[StatementSuggestion]:
    """Return the reported speech that the draft lexicon of `language` finds, in order."""
    short = {"ms": "id"}.get(language.partition("-")[0], language.partition("-")[0])
    pattern = _pattern(short)
    if pattern is None:
        return []
    found = []
    for sentence in sentences(text, language):
        match = pattern.search(text, sentence.start, sentence.end)
        if match is not None:
            suggestion = _statement(text, language, sentence, match)
            if suggestion is not None:
                found.append(suggestion)
    return found


def _statement(
    text: str, language: str, sentence: Range, match: re.Match[str]
) -> StatementSuggestion | None:
    source = _source(text, sentence.start, match.start("cue"))
    content = Range(match.end(), sentence.end)
    while content.end > content.start and text[content.end - 1] in ".。 \n":
        content = Range(content.start, content.end - 1)
    longest = _LONGEST_SOURCE.get(language.partition("-")[0], 120)
    if source is None or source.end - source.start > longest:
        return None
    if content.end - content.start < _SHORTEST:
        return None
    printed = text[source.start : source.end]
    codes = {code for _, code in countries_in(printed, language)}
    country = codes.pop() if len(codes) == 1 else None
    quoted = text[content.start] in _OPENERS
    return StatementSuggestion(
        rule="draft-cue",
        reasons=(DRAFT,),
        confidence=Confidence.LOW,
        source=source,
        cue=Range(*match.span("cue")),
        content=(content,),
        quote_type=QuoteType.DIRECT if quoted else QuoteType.INDIRECT,
        acts=(_act(language, match["cue"]),),
        speaker=printed,
        country=country,
        country_basis=CountryBasis.STATED if country else CountryBasis.NONE,
        language=language,
    )


def _source(text: str, start: int, cue: int) -> Range | None:
    """Return what stands before the cue, from the last comma on."""
    for stop in _STOPPED_SOURCE.finditer(text, start, cue):
        if text[stop.end() : cue].strip():
            start = stop.end()
    words = text[start:cue]
    body = words.strip(" ,，")
    if not body:
        return None
    left = words.index(body)
    return Range(start + left, start + left + len(body))


def _rows(short: str) -> list[dict[str, Any]]:
    languages = resource_json("lexicons/cues.json")["languages"]
    rows: list[dict[str, Any]] = languages.get(short, {}).get("reporting", [])
    return rows


@cache
def _pattern(short: str) -> re.Pattern[str] | None:
    cues = [row["cue"] for row in _rows(short) if not re.search(r"…|\.\.\.", row["cue"])]
    cues = [cue for cue in cues if cue not in _WEAK]
    if not cues:
        return None
    spelled = "|".join(re.escape(cue) for cue in sorted(cues, key=len, reverse=True))
    edge = r"\b" if short in {"vi", "id"} else ""
    ending = rf"(?={edge}[，,：:“\"「])" if short == "zh" else ""
    return re.compile(rf"{edge}(?P<cue>{spelled}){edge}{ending}{_THAT.get(short, '')}\s*")


_WEAK_WORDS = (
    "theo|theo ông / theo bà|nói|nêu|thông tin|trao đổi|bổ sung|kata|jelas|menurut|bahwa|"
    "dalam kenyataan|ประกาศ|เสนอ|แนะนำ|ขอให้|กล่าว"
)
_WEAK = frozenset(_WEAK_WORDS.split("|"))
"""Cues that are other words as often as not; they wait for data."""


@cache
def _act(language: str, cue: str) -> SpeechAct:
    short = {"ms": "id"}.get(language.partition("-")[0], language.partition("-")[0])
    named = next((row.get("act", "assert") for row in _rows(short) if row["cue"] == cue), "assert")
    return SpeechAct(named) if named in list(SpeechAct) else SpeechAct.ASSERT
