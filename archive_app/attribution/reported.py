"""Reported speech in English: rules over sentences, quotation marks and a lexicon of cues.

Each rule gives source, cue and content; who the source is, is read elsewhere. Offsets are code
points of the whole text. Rules work on the text with quoted words hidden, so a cue inside a
quotation is never taken and a sentence does not end inside one.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from archive_app.attribution.asides import ACCORDING, according_to, as_said
from archive_app.attribution.quoted_parts import (
    going_on,
    next_quotes,
    quotation_at,
    quotation_before,
    with_lead,
)
from archive_app.attribution.reading import (
    ADDRESSEE,
    ADJUNCT,
    DAYS,
    JOINED,
    LONGEST_SENTENCE,
    Attribution,
    Reading,
    clause_before,
    clause_in,
    cue_pattern,
    lexicon,
)
from archive_app.attribution.source_bounds import (
    relative_before,
    source_after,
    source_before,
    subject_of,
    without_aside,
)
from archive_app.attribution.stances import object_of, participle
from archive_app.model.span import Range
from archive_app.model.statement import Confidence

_WHEN = rf"(?:{DAYS}|(?:this|last|next)\s+(?:week|month|year))"
_TAIL = re.compile(
    rf"(?P<adjunct>(?:{ADJUNCT}){{0,2}}?)"
    r"(?:,?\s+(?P<that>that)\s+|,?\s*(?P<quote>[,:]?\s*(?=[“\"「]))|(?P<colon>:)\s+|"
    r",?\s+(?P<saying>saying)\s+(?:that\s+)?|(?P<end>[.,]?)\s*\Z|"
    rf"\s+(?P<bare>(?!{_WHEN}\b)(?=(?:the|an?|he|she|it|they|we|I|you|his|her|their|our|my|this|these|"
    r"those|there|if|when|while|some|many|most|no|all|any|both|people|[A-Z]\w*)\b)))"
)
_OPEN_TAIL = re.compile(
    rf"\s+(?=(?!{_WHEN}\b)(?!(?:at|in|on|of|to|for|from|by|with|about|during|after|before|as|so|not|"
    r"yes|much|more|"
    r"nothing|something|anything|little|through|via|against|and|or|but|over|upon|under|until|again|"
    r"aloud|them|him|us|me|himself|herself|themselves|what|how|why|whether|who|which|where|today|yesterday|recently|earlier|then|also|that)\b)\w)"
)
_ADDRESSED = frozenset({"told", "tells", "assured", "informed", "warned", "urged", "reminded"})
_OF_SEVERAL = frozenset(
    {
        *("say", "think", "believe", "argue", "suggest", "note", "insist", "acknowledge", "warn"),
        *("claim", "contend", "predict", "complain", "concede", "allege", "assert", "report"),
        *("indicate", "explain", "doubt", "worry", "fear", "hope", "expect"),
    }
)
"""Forms of the plural; after one name they are an order or a wish: "that the record say"."""
_SEVERAL = re.compile(
    r"(?:(?<![’'])s|people|police|they|we|I|you|who|both|many|some|some of them|most|others?|media|"
    r"men|women|percent|per cent|%|third|half|quarter|majority)\)?,?\s*\Z|\band\b|\bor\b|"
    r"\A(?:[\w’'-]+\s+){0,3}?(?:[Pp]eople|\w+[^s\W]s)\s+(?:close|in|at|of|from|with|on|for|familiar|near|briefed|"
    r"involved|to|privy|across)\s"
)
_QUOTE_END = re.compile('[”"」][,.]?\\s*\\Z')


def attributions_of(reading: Reading) -> list[Attribution]:
    """Return the reported speech of a text, in order of their cues, contents not overlapping."""
    starts = [sentence.start for sentence in reading.sentences]
    headline = _headline(reading)
    found = [headline] if headline else []
    used = [*headline.content] if headline else []
    cues = [(match, False) for match in cue_pattern().finditer(reading.hidden)]
    cues += [(match, True) for match in ACCORDING.finditer(reading.hidden)]
    for match, fronted in sorted(cues, key=lambda item: item[0].start()):
        number = bisect_right(starts, match.start()) - 1
        if number < 0 or not _readable(reading.sentences[number], match.end()):
            continue
        if fronted:
            attribution = according_to(reading, number, match)
        else:
            attribution = _of_cue(reading, number, match, found[-1] if found else None)
        if attribution is None or any(
            part.overlap(other) for part in attribution.content for other in used[-8:]
        ):
            continue
        used.extend(attribution.content)
        if attribution.source is not None:
            source = without_aside(reading.hidden, attribution.source, attribution.cue)
            attribution = replace(attribution, source=source)
        found.append(attribution)
    return found


def _headline(reading: Reading) -> Attribution | None:
    """NAME: what he says, as the first line of a report."""
    line = _HEADLINE.match(reading.text)
    if line is None or _NO_NAMES.match(line["name"]):
        return None
    source, cue = Range(*line.span("name")), Range(*line.span("colon"))
    content = Range(*line.span("said"))
    return Attribution("headline-colon", source, cue, (content,), "said", Confidence.LOW)


_HEADLINE = re.compile(
    r"\s*(?P<name>[A-ZÀ-Þ][\w.’'&-]*(?:[ ][A-ZÀ-Þ][\w.’'&-]*){0,3})"
    r"(?P<colon>:|[ ](?:Says|Said|Warns|Vows|Pledges|Promises|Claims|Denies|Insists)(?![\w’']))"
    r"[ ]+"
    r"(?P<said>[^\s:][^\n:]{10,200}?)[.]?[ ]*(?:\n|\Z)"
)
_NO_NAMES = re.compile(
    r"(?:Note|Photos?|Updated?|Source|Read|Watch|Related|Video|Image|Editor|Correction|Where|When|What|"
    r"Who|Why|How|Date|Tags|Live|Breaking|Opinion|Analysis|Exclusive|The|An?|Day|Part|Press|Subject|"
    r"Title|Re|From|To|Agenda|Summary|Annex|Article|Session|Item|Topic|Theme|Place|Venue|Time)\b",
    re.I,
)


def _of_cue(
    reading: Reading, number: int, match: re.Match[str], last: Attribution | None
) -> Attribution | None:
    """Read a cue as what it may be: a participle, a verb with a clause, one with an object."""
    lists, word = lexicon(), " ".join(match.group().lower().split())
    found = None
    if word in lists["participles"]:
        found = participle(reading, number, match, last)
    if found is None and word in lists["reporting_acts"]:
        found = _verb(reading, number, match)
    if found is None and word in lists["object_acts"]:
        found = object_of(reading, number, match, last)
    return found


def _readable(sentence: Range, cue_end: int) -> bool:
    return cue_end <= sentence.end <= sentence.start + LONGEST_SENTENCE


def _verb(reading: Reading, number: int, match: re.Match[str]) -> Attribution | None:
    sentence = reading.sentences[number]
    hidden = reading.hidden
    word = " ".join(match.group().lower().split())
    before = _before(hidden, Range(sentence.start, match.start()), word)
    if before is None:
        inverted = _inverted(reading, number, match, word)
        if inverted is not None or not JOINED.search(hidden, sentence.start, match.start()):
            return inverted
        before = subject_of(hidden, sentence.start, match.start())
        if before is None:
            return None
    return _said_by(reading, number, (before, match, word))


def _said_by(
    reading: Reading, number: int, found: tuple[Range, re.Match[str], str]
) -> Attribution | None:
    """Choose the rule by what stands before the source and after the cue."""
    source, match, word = found
    hidden, end = reading.hidden, reading.sentences[number].end
    addressee = ADDRESSEE.match(hidden, match.end(), end) if word in _ADDRESSED else None
    tail = _TAIL.match(hidden, addressee.end() if addressee else match.end(), end)
    told = as_said(reading, number, found)
    if told is None and (tail is None or tail["quote"] is None):
        told = _told_before(reading, number, found)
    if told is not None:
        return told
    if tail is not None:
        return _after_cue(reading, number, (source, match, tail, word))
    return _split_clause(reading, number, found) or _open_clause(reading, number, found)


def _before(hidden: str, place: Range, word: str) -> Range | None:
    """Return the source that ends before the cue `word`, at the end of `place`."""
    found = source_before(hidden, place.start, place.end) or relative_before(
        hidden, place.start, place.end
    )
    several = word not in _OF_SEVERAL or (
        found and _SEVERAL.search(hidden[found.start : found.end])
    )
    return found if several else None


def _open_clause(
    reading: Reading, number: int, found: tuple[Range, re.Match[str], str]
) -> Attribution | None:
    """NAME said clause, where the clause begins with any word that may."""
    source, match, word = found
    tail = _OPEN_TAIL.match(reading.hidden, match.end(), reading.sentences[number].end)
    if tail is None or word not in lexicon()["bare_clause"] or word in _ADDRESSED:
        return None
    content = clause_in(reading.hidden, tail.end(), reading.sentences[number].end)
    if content is None:
        return None
    cue = Range(match.start(), match.end())
    return Attribution("said-clause", source, cue, (content,), word, Confidence.MEDIUM)


def _told_before(
    reading: Reading, number: int, found: tuple[Range, re.Match[str], str]
) -> Attribution | None:
    """“…,” NAME said, whatever comes then."""
    source, match, word = found
    sentence = reading.sentences[number]
    quotation = quotation_before(reading, sentence.start, source.start)
    if quotation is None and source.start == sentence.start and number > 0:
        sentence = reading.sentences[number - 1]
        quotation = quotation_before(reading, sentence.start, source.start)
        if quotation is not None and reading.hidden[quotation.end - 2] not in ",?!":
            return None
    if quotation is None:
        return None
    cue = Range(match.start(), match.end())
    parts = (with_lead(reading, sentence, quotation), *next_quotes(reading, number))
    return Attribution("quote-said", source, cue, parts, word, Confidence.HIGH)


def _split_clause(
    reading: Reading, number: int, found: tuple[Range, re.Match[str], str]
) -> Attribution | None:
    """A clause with NAME said, between commas, in its midst."""
    source, match, word = found
    sentence, hidden = reading.sentences[number], reading.hidden
    if word not in lexicon()["bare_clause"] or hidden[match.end() : match.end() + 2] != ", ":
        return None
    if hidden[source.start - 2 : source.start] != ", ":
        return None
    first = clause_before(hidden, sentence.start, source.start, least=3)
    last = clause_in(hidden, match.end() + 2, sentence.end)
    if first is None or last is None:
        return None
    cue = Range(match.start(), match.end())
    return Attribution("clause-split", source, cue, (first, last), word, Confidence.MEDIUM)


_Found = tuple[Range, re.Match[str], re.Match[str], str]


def _after_cue(reading: Reading, number: int, found: _Found) -> Attribution | None:
    """The source stands before the cue: choose the rule by what stands after it."""
    source, match, tail, word = found
    sentence = reading.sentences[number]
    cue = Range(match.start(), _cue_end(match, tail))
    if tail["end"] is not None:
        return _content_before(reading, number, source, cue, word)
    if tail["quote"] is not None:
        return _quoted_after(reading, number, source, cue, (word, tail.end()))
    rest = clause_in(reading.hidden, tail.end(), sentence.end)
    if rest is None:
        return None
    if tail["saying"] is not None:
        cue = Range(cue.start, tail.end("saying"))
    rule, confidence = _clause_rule(tail, word)
    return Attribution(rule, source, cue, (rest,), word, confidence) if rule else None


def _clause_rule(tail: re.Match[str], word: str) -> tuple[str, Confidence]:
    """Name the rule for unquoted content after the cue, or "" where it is none."""
    if tail["that"] is not None:
        return "said-that", Confidence.MEDIUM
    if tail["saying"] is not None:
        return "agreed-saying", Confidence.MEDIUM
    if tail["colon"] is not None:
        return "said-colon", Confidence.MEDIUM
    if word in lexicon()["bare_clause"]:
        return "said-clause", Confidence.MEDIUM
    return "", Confidence.LOW


def _cue_end(match: re.Match[str], tail: re.Match[str]) -> int:
    return tail.end("adjunct") if tail["adjunct"] else match.end()


def _quoted_after(
    reading: Reading, number: int, source: Range, cue: Range, rest: tuple[str, int]
) -> Attribution | None:
    """NAME said, “…”: the quotation, what follows it in the sentence, and one that goes on."""
    word, start = rest
    sentence = reading.sentences[number]
    quotation = quotation_at(reading, start)
    if quotation is None:
        return None
    before = quotation_before(reading, sentence.start, source.start)
    ended = clause_in(reading.hidden, quotation.end, sentence.end)
    whole = Range(start, quotation.end if ended is None else ended.end)
    parts = (whole, *going_on(reading, number, quotation))
    if before is not None:
        parts = (before.range, *parts)
        return Attribution("quote-split", source, cue, parts, word, Confidence.HIGH)
    return Attribution("said-quote", source, cue, parts, word, Confidence.MEDIUM)


def _content_before(
    reading: Reading, number: int, source: Range, cue: Range, word: str
) -> Attribution | None:
    """“…,” NAME said. — or a sentence of its own, NAME said., after a whole quotation."""
    sentence = reading.sentences[number]
    quotation = quotation_before(reading, sentence.start, source.start)
    if quotation is not None:
        parts = (with_lead(reading, sentence, quotation), *next_quotes(reading, number))
        return Attribution("quote-said", source, cue, parts, word, Confidence.HIGH)
    if source.start == sentence.start and number > 0:
        previous = reading.sentences[number - 1]
        quotation = quotation_before(reading, previous.start, source.start)
        if quotation is not None:
            parts = (with_lead(reading, previous, quotation), *next_quotes(reading, number))
            return Attribution("quote-then-bare-cue", source, cue, parts, word, Confidence.HIGH)
        return None
    clause = clause_before(reading.hidden, sentence.start, source.start)
    if clause is None or word not in lexicon()["bare_clause"] or source.start - clause.end > 3:
        return None
    return Attribution("clause-said", source, cue, (clause,), word, Confidence.MEDIUM)


def _inverted(reading: Reading, number: int, match: re.Match[str], word: str) -> Attribution | None:
    """“…,” said NAME, TITLE. — and: clause, said NAME."""
    sentence = reading.sentences[number]
    source = source_after(reading.hidden, match.end(), sentence.end)
    if source is None:
        return None
    cue = Range(match.start(), match.end())
    quotation = quotation_before(reading, sentence.start, match.start())
    if quotation is None and match.start() == sentence.start and number > 0:
        quotation = quotation_before(reading, reading.sentences[number - 1].start, match.start())
        sentence = reading.sentences[number - 1]
    if quotation is not None:
        parts = (with_lead(reading, sentence, quotation), *next_quotes(reading, number))
        return Attribution("quote-said-inverted", source, cue, parts, word, Confidence.HIGH)
    clause = clause_before(reading.hidden, sentence.start, match.start())
    plain = reading.hidden[match.start() - 2 : match.start()] == ", "
    if clause is None or not plain or word not in {"said", "says"}:
        return None
    return Attribution("clause-said-inverted", source, cue, (clause,), word, Confidence.MEDIUM)
