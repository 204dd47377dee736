"""What else a source says: “adding that …”, and verbs with an object, “welcomed the plan”."""

import re

from archive_app.attribution.reading import (
    ADDRESSEE,
    DAYS,
    JOINED,
    Attribution,
    Reading,
    clause_in,
)
from archive_app.attribution.source_bounds import source_before, subject_of
from archive_app.model.span import Range
from archive_app.model.statement import Confidence

_ISSUED = re.compile(r"\b(?:statement|letter|report|e-?mail|memo|tweet|speech|interview|message)\Z")
_ADDRESSED_LATER = frozenset({"telling", "warning", "urging", "asking", "promising"})
_AFTER_PARTICIPLE = re.compile(r",?\s+(?:that\s+)?(?=\S)|:\s+")
_TO_OBJECT = re.compile(r"\s+(?!(?:by|in|on|at|as|and|or|but)\b)(?=[\w“\"$])")
_OBJECT_ENDS = re.compile(
    r",\s+(?:and|but|which|who|as|while|when|after|before|because|although|though|where|with|in|on|"
    r"at|he|she|they|it|the|down|up|[A-Z]|\w+ing)\b|;|\s[-–—]\s|—|"
    r"\s+(?:while|when|after|before|because|although|though|until|unless)\s|"
    r"\s+as\s+(?:he|she|they|it|the|part)\b|"
    rf"\s+(?:(?:and|but)\s+(?:also\s+)?(?:\w+ed|said|says|told)\b|(?:on|last|this)\s+(?:{DAYS}|week|"
    r"month|year)|(?:in|at|during|for)\s+(?:an?|this)\s+(?:interview|statement|speech|story|article|"
    r"debate|rally|tweet|post))"
)


def participle(
    reading: Reading, number: int, match: re.Match[str], last: Attribution | None
) -> Attribution | None:
    """…, adding that clause: the source is that of the cue before it, else the subject."""
    sentence, hidden = reading.sentences[number], reading.hidden
    if hidden[match.start() - 1 : match.start()].strip():
        return None
    lead = hidden[sentence.start : match.start()].rstrip()
    if not lead.endswith((",", "”", '"')) and not _ISSUED.search(lead):
        return None
    word = match.group()
    start = match.end()
    if word in _ADDRESSED_LATER and (addressee := ADDRESSEE.match(hidden, start, sentence.end)):
        start = addressee.end()
    tail = _AFTER_PARTICIPLE.match(hidden, start, sentence.end)
    if tail is None:
        return None
    cue = Range(match.start(), match.end())
    if last is not None and last.source is not None and sentence.start <= last.cue.start:
        source: Range | None = last.source
    else:
        source = subject_of(hidden, sentence.start, match.start())
    content = clause_in(hidden, tail.end(), sentence.end)
    if source is None or content is None:
        return None
    return Attribution("participle", source, cue, (content,), word, Confidence.MEDIUM)


def object_of(
    reading: Reading, number: int, match: re.Match[str], last: Attribution | None
) -> Attribution | None:
    """NAME welcomed, promised, called for something."""
    sentence, hidden = reading.sentences[number], reading.hidden
    tail = _TO_OBJECT.match(hidden, match.end(), sentence.end)
    if tail is None:
        return None
    source = source_before(hidden, sentence.start, match.start())
    if source is None and JOINED.search(hidden, sentence.start, match.start()):
        if last is not None and last.source is not None and sentence.start <= last.cue.start:
            source = last.source
        else:
            source = subject_of(hidden, sentence.start, match.start())
    if source is None:
        return None
    stop = _OBJECT_ENDS.search(hidden, tail.end(), sentence.end)
    content = clause_in(hidden, tail.end(), stop.start() if stop else sentence.end)
    if content is None:
        return None
    word = " ".join(match.group().lower().split())
    cue = Range(match.start(), match.end())
    return Attribution("act-object", source, cue, (content,), word, Confidence.LOW)
