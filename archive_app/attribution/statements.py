"""Suggests who said what in a text: reported speech, the turns of transcripts, whole speeches."""

import re
from dataclasses import replace
from functools import cache
from typing import Any

from archive_app.attribution.draft_reported import draft_statements
from archive_app.attribution.reading import Attribution, Reading, reading_of
from archive_app.attribution.reported import attributions_of
from archive_app.attribution.source_bounds import antecedent_of
from archive_app.attribution.sources import Party, acronyms_of, introduced, party_of
from archive_app.attribution.transcripts import turns_of
from archive_app.model.particulars import DocumentKind
from archive_app.model.people import PartySpeaker
from archive_app.model.span import Range
from archive_app.model.statement import (
    Confidence,
    CountryBasis,
    QuoteType,
    SpeechAct,
    StatementSuggestion,
)
from archive_app.model.text import Passage, PassageKind
from archive_app.resources import resource_json

_OPENERS = '“"「『«'
_CLOSERS = '”"」』»'
_BODY = frozenset(PassageKind) - {PassageKind.HEADING, PassageKind.CAPTION, PassageKind.FOOTNOTE}


def statements_in(text: str, language: str) -> list[StatementSuggestion]:
    """Return the reported speech of `text` in order, offsets in `text`.

    English is read by measured rules; Chinese, Vietnamese, Indonesian, Malay and Thai by draft
    lexicons with low confidence; other languages give nothing.
    """
    short = language.partition("-")[0]
    if short != "en":
        return draft_statements(text, language)
    reading = reading_of(text)
    acronyms = acronyms_of(text)
    known = introduced(text, acronyms)
    return [_suggestion(reading, item, acronyms, known) for item in attributions_of(reading)]


def statements_of_paper(
    text: str,
    passages: tuple[Passage, ...],
    language: str,
    *,
    kind: DocumentKind,
    speaker: PartySpeaker | None = None,
) -> list[StatementSuggestion]:
    """Return the statements of a paper: its turns, its one speech, or its reported speech.

    A transcript gives one direct statement a turn; a speech with a known `speaker` one direct
    statement from the first body passage to the last; every other paper what `statements_in`
    finds. A paper whose headings name speakers is read as a transcript whatever `kind` says,
    unless it is a news report or an agreement.
    """
    if kind not in {DocumentKind.NEWS, DocumentKind.AGREEMENT}:
        turns = turns_of(text, language)
        if len(turns) >= (1 if kind is DocumentKind.TRANSCRIPT else 2):
            return turns
    if kind is DocumentKind.SPEECH and speaker is not None:
        body = [passage for passage in passages if passage.kind in _BODY] or list(passages)
        return [_speech(body, language, speaker)] if body else []
    return statements_in(text, language)


def _speech(body: list[Passage], language: str, speaker: PartySpeaker) -> StatementSuggestion:
    return StatementSuggestion(
        rule="speech-speaker",
        reasons=("the paper is one speech and names its speaker",),
        confidence=Confidence.HIGH,
        source=None,
        cue=None,
        content=(Range(body[0].start, body[-1].end),),
        quote_type=QuoteType.DIRECT,
        acts=(SpeechAct.ASSERT,),
        speaker=speaker.name,
        title=speaker.title,
        organisation=speaker.organisation,
        country=speaker.country,
        country_basis=CountryBasis.STATED if speaker.country else CountryBasis.NONE,
        language=language,
    )


def _suggestion(
    reading: Reading, item: Attribution, acronyms: dict[str, str], known: dict[str, Party]
) -> StatementSuggestion:
    source = item.source
    printed = reading.text[source.start : source.end] if source else ""
    related = antecedent_of(reading.hidden, source) if source and printed == "who" else ""
    printed = related or printed
    party = party_of(printed, acronyms=acronyms) if printed else Party(None)
    reasons = [_REASONS[item.rule]]
    if related:
        reasons.append("“who” is the name that stands before it")
    confidence = item.confidence
    if party.name is None:
        reasons.append(f"the paper prints “{printed}”, not a name")
        confidence = Confidence.MEDIUM
    elif party.title is None and party.organisation is None and party.name in known:
        earlier = known[party.name]
        party = replace(earlier, name=party.name)
        reasons.append("post and country are those printed with the same name before")
    elif party.title or party.organisation:
        known.setdefault(str(party.name), party)
    if party.title and item.rule in _SURE_WITH_POST:
        confidence = Confidence.HIGH
    return StatementSuggestion(
        rule=item.rule,
        reasons=tuple(reasons),
        confidence=confidence,
        source=source,
        cue=item.cue,
        content=item.content,
        quote_type=_quote_type(reading, item.content),
        acts=(_act(item.words),),
        speaker=party.name,
        title=party.title,
        organisation=party.organisation,
        country=party.country,
        country_basis=party.country_basis,
    )


_SURE_WITH_POST = frozenset(
    {"said-that", "said-clause", "said-quote", "agreed-saying", "according-to-front"}
)
"""Rules that are right as often as those of quotations where the source is printed with a post."""
_REASONS = {
    "said-that": "a source, a reporting verb and “that”",
    "as-said": "“as”, a source and a reporting verb, beside a clause",
    "agreed-saying": "a source and “…, saying”",
    "act-object": "a source, a verb of stance or request and its object",
    "participle": "a participle such as “adding”, then a clause",
    "said-colon": "a source, a reporting verb and a colon",
    "headline-colon": "a headline that begins with a name and a colon",
    "said-clause": "a source, a reporting verb and a clause",
    "said-quote": "a source, a reporting verb and quoted words",
    "quote-split": "quoted words on both sides of their cue",
    "quote-said": "quoted words, then who said them",
    "quote-then-bare-cue": "a whole quotation, then a sentence that only says who said it",
    "quote-said-inverted": "quoted words, then “said” and a source",
    "clause-said": "a clause, then who said it",
    "clause-split": "a clause on both sides of who said it",
    "clause-said-inverted": "a clause, then “said” and a source",
    "according-to-front": "“according to” and a source, then a clause",
    "according-to-end": "a clause, then “according to” and a source",
}


def _quote_type(reading: Reading, content: tuple[Range, ...]) -> QuoteType:
    whole = all(
        reading.hidden[part.start] in _OPENERS
        and (reading.hidden[part.end - 1] in _CLOSERS or _open_at(reading, part.start))
        and sum(part.overlap(quoted.range) for quoted in _inside(reading, part))
        >= part.end - part.start - 2
        for part in content
    )
    if whole:
        return QuoteType.DIRECT
    mixed = any(_inside(reading, part) for part in content)
    return QuoteType.MIXED if mixed else QuoteType.INDIRECT


def _inside(reading: Reading, part: Range) -> list[Any]:
    if not any(mark in reading.hidden[part.start : part.end] for mark in _OPENERS):
        return []
    return [quoted for quoted in reading.quoted if part.overlap(quoted.range)]


def _open_at(reading: Reading, start: int) -> bool:
    return any(quoted.open and quoted.start == start for quoted in reading.quoted)


@cache
def _act(words: str) -> SpeechAct:
    lexicon = resource_json("lexicons/english.json")
    acts: dict[str, str] = {
        **lexicon["object_acts"], **lexicon["participles"], **lexicon["reporting_acts"]
    }  # fmt: skip
    return SpeechAct(acts.get(words, "inform" if re.match("according", words) else "assert"))
