"""What a source says beside its clause: “according to SOURCE”, “as SOURCE noted”."""

import re

from archive_app.attribution.reading import (
    ADJUNCT,
    Attribution,
    Reading,
    clause_before,
    clause_in,
)
from archive_app.attribution.source_bounds import source_after
from archive_app.model.span import Range
from archive_app.model.statement import Confidence

ACCORDING = re.compile(r"\b[Aa]ccording to\s+|\b[Ii]n the view of\s+|\b[Ii]n the words of\s+")
_NOT_SOURCES = re.compile(
    r"(?:plans?|rules?|schedule|law|tradition|what|which|whether|how)\b", re.I
)
_FRONT = re.compile(r"(?:\W*|\W*(?:But|And|Yet|So|Still|Also|Now),?\s*)")
_GOES_ON = re.compile(r",\s+(?!(?:and|but|which|who|with|while|as|including)\b)")
_AS_FIRST = re.compile(r"\W*(?:(?:And|But|For|Indeed|Yet|So),?\s+)?[Aa]s\s+")
_AS_LAST = re.compile(r",\s+as\s+\Z")
_AFTER_AS = re.compile(rf"(?:{ADJUNCT}){{0,2}}?,\s+")
_END_AS = re.compile(rf"(?:{ADJUNCT}){{0,2}}?\s*[.,]?\s*\Z")


def as_said(
    reading: Reading, number: int, found: tuple[Range, re.Match[str], str]
) -> Attribution | None:
    """As SOURCE noted, clause. — and: clause, as SOURCE noted."""
    source, match, word = found
    sentence, hidden = reading.sentences[number], reading.hidden
    if _AS_FIRST.fullmatch(hidden, sentence.start, source.start):
        tail = _AFTER_AS.match(hidden, match.end(), sentence.end)
        content = clause_in(hidden, tail.end(), sentence.end) if tail else None
    elif (lead := _AS_LAST.search(hidden, sentence.start, source.start)) is not None:
        tail = _END_AS.match(hidden, match.end(), sentence.end)
        content = clause_before(hidden, sentence.start, lead.start()) if tail else None
    else:
        return None
    if content is None:
        return None
    cue = Range(match.start(), match.end())
    return Attribution("as-said", source, cue, (content,), word, Confidence.MEDIUM)


def according_to(reading: Reading, number: int, match: re.Match[str]) -> Attribution | None:
    """According to SOURCE, content. — and: content, according to SOURCE."""
    sentence = reading.sentences[number]
    cue = Range(match.start(), match.end() - _trailing_space(match.group()))
    words = " ".join(match.group().lower().split())
    if _NOT_SOURCES.match(reading.hidden, match.end()):
        return None
    if _FRONT.fullmatch(reading.hidden, sentence.start, match.start()):
        source = source_after(
            reading.hidden, match.end(), sentence.end, fronted=True, any_head=True
        )
        if source is None:
            return None
        comma = re.compile(r",\s*").match(reading.hidden, source.end)
        rest = clause_in(reading.hidden, comma.end(), sentence.end) if comma else None
        if rest is None:
            return None
        return Attribution("according-to-front", source, cue, (rest,), words, Confidence.MEDIUM)
    source = source_after(reading.hidden, match.end(), sentence.end, any_head=True)
    clause = clause_before(reading.hidden, sentence.start, match.start(), least=3)
    if source is None or clause is None:
        return None
    goes_on = _GOES_ON.match(reading.hidden, source.end, sentence.end)
    rest = clause_in(reading.hidden, goes_on.end(), sentence.end) if goes_on else None
    parts = (clause, rest) if rest is not None else (clause,)
    return Attribution("according-to-end", source, cue, parts, words, Confidence.MEDIUM)


def _trailing_space(text: str) -> int:
    return len(text) - len(text.rstrip())
