"""Reported speech by draft wordings, in Chinese, Vietnamese, Indonesian, Malay and Thai.

The wordings were not reviewed by native speakers: every suggestion says so and has low confidence.
"""

import re
from functools import cache

from archive_app.attribution.draft_wordings import DraftWordings, draft_wordings, rows_of
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

DRAFT = "draft lexicon, not measured"
_SHORTEST = 4
_LONGEST_SOURCE = {"zh": 40, "th": 60}
_OPENERS = '“"「『‘'
_STOPPED_SOURCE = re.compile(r"[，,；;：:。”“\"」]|\n")


def draft_statements(text: str, language: str) -> list[StatementSuggestion]:
    """Return the reported speech that the draft wordings of `language` find, in order."""
    wordings = draft_wordings(_short(language))
    if wordings is None:
        return []
    found = []
    for sentence in sentences(text, language):
        parts = _parts(text, sentence, wordings)
        suggestion = _statement(text, language, *parts) if parts else None
        if suggestion is not None:
            found.append(suggestion)
    return found


def _short(language: str) -> str:
    short = language.partition("-")[0]
    return {"ms": "id"}.get(short, short)


Parts = tuple[Range, Range, Range]
"""Source, cue and content."""


def _parts(text: str, sentence: Range, wordings: DraftWordings) -> Parts | None:
    according = wordings.according.match(text, sentence.start, sentence.end)
    if according is not None:
        content = Range(according.end(), sentence.end)
        return Range(*according.span("source")), Range(*according.span("cue")), content
    for pattern in wordings.ending:
        ending = pattern.search(text, sentence.start, sentence.end)
        if ending is not None:
            content = Range(sentence.start, min(ending.start("source"), ending.start("cue")))
            return Range(*ending.span("source")), Range(*ending.span("cue")), content
    between = wordings.between.search(text, sentence.start, sentence.end)
    if between is None:
        return None
    source = _source(text, sentence.start, between.start("cue"))
    if source is None:
        return None
    return source, Range(*between.span("cue")), Range(between.end(), sentence.end)


def _statement(
    text: str, language: str, source: Range, cue: Range, content: Range
) -> StatementSuggestion | None:
    source, content = _trimmed(text, source, " ,，"), _trimmed(text, content, ".。,， \n")
    longest = _LONGEST_SOURCE.get(language.partition("-")[0], 120)
    if not 0 < source.end - source.start <= longest or content.end - content.start < _SHORTEST:
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
        cue=cue,
        content=(content,),
        quote_type=QuoteType.DIRECT if quoted else QuoteType.INDIRECT,
        acts=(_act(_short(language), text[cue.start : cue.end]),),
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
    return Range(start, cue) if text[start:cue].strip(" ,，") else None


def _trimmed(text: str, place: Range, what: str) -> Range:
    start, end = place.start, place.end
    while start < end and text[start] in what:
        start += 1
    while end > start and text[end - 1] in what:
        end -= 1
    return Range(start, end)


@cache
def _act(short: str, cue: str) -> SpeechAct:
    """Return the act of the longest cue of the lexicon that `cue` begins with."""
    known = sorted(rows_of(short), key=lambda row: len(row["cue"]), reverse=True)
    named = next(
        (row.get("act", "assert") for row in known if cue.startswith(row["cue"])), "assert"
    )
    return SpeechAct(named) if named in list(SpeechAct) else SpeechAct.ASSERT
