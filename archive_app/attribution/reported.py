"""Reported speech in English: rules over sentences, quotation marks and a lexicon of cues.

Each rule gives source, cue and content; who the source is, is read elsewhere. Offsets are code
points of the whole text. Rules work on the text with quoted words hidden, so a cue inside a
quotation is never taken and a sentence does not end inside one.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Any

from archive_app.attribution.quotations import FILL, Quotation, masked, quotations
from archive_app.attribution.source_bounds import source_after, source_before, subject_of
from archive_app.language.sentences import sentences
from archive_app.model.span import Range
from archive_app.model.statement import Confidence
from archive_app.resources import resource_json

LONGEST_SENTENCE = 2_000
"""Code points; what is longer is no sentence but a table or a ruse, and is not read."""

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ADJUNCT = (
    rf"\s+(?:(?:on\s+)?{_DAYS}(?:\s+(?:morning|afternoon|evening|night))?|today|yesterday|"
    r"recently|earlier|then|also|(?:at|in|during|on|to|through|via|from|after)\s+"
    r"(?:(?!that\b)[\w’'.&-]+\s+){0,7}?(?!that\b)[\w’'&-]+)"
)
_ADDRESSEE = re.compile(
    r"\s+(?!that\b)[\w’'.&-]+(?:\s+(?!that\b)[\w’'.&-]+){0,6}?"
    r"(?=\s+that\b|,|:|\s*[“\"]|\.?\Z|\s+(?:he|she|they|it|the)\b)"
)
_TAIL = re.compile(
    rf"(?P<adjunct>(?:{_ADJUNCT}){{0,2}}?)"
    r"(?:,?\s+(?P<that>that)\s+|,?\s*(?P<quote>[,:]?\s*(?=[“\"「]))|(?P<colon>:)\s+|"
    r",?\s+(?P<saying>saying)\s+(?:that\s+)?|(?P<end>[.,]?)\s*\Z|"
    r"\s+(?P<bare>(?=(?:the|an?|he|she|it|they|we|I|you|his|her|their|our|my|this|these|those|there|"
    r"if|when|while|some|many|most|no|all|any|both|people|[A-Z]\w*)\b)))"
)
_OPEN_TAIL = re.compile(
    r"\s+(?=(?!(?:at|in|on|of|to|for|from|by|with|about|during|after|before|as|so|not|yes|much|more|"
    r"nothing|something|anything|little|through|via|against|and|or|but|over|upon|under|until|again|"
    r"aloud|what|how|why|whether|who|which|where|today|yesterday|recently|earlier|then|also|that)\b)\w)"
)
_ADDRESSED = frozenset({"told", "tells", "assured", "informed", "warned", "urged", "reminded"})
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+|\b[Ii]n the view of\s+|\b[Ii]n the words of\s+")
_NOT_SOURCES = re.compile(
    r"(?:plans?|rules?|schedule|law|tradition|what|which|whether|how)\b", re.I
)
_LONE_QUOTE = re.compile(rf"[“\"][{FILL}]+[.,!?…]?[”\"]?[.]?\Z")
_QUOTE_END = re.compile('[”"」][,.]?\\s*\\Z')
_JOINED = re.compile(r"(?:,|\band|\bbut|\bthen)\s+(?:(?:has|had|also|then|later|even)\s+)*\Z")
_ISSUED = re.compile(r"\b(?:statement|letter|report|e-?mail|memo|tweet|speech|interview|message)\Z")
_ADDRESSED_LATER = frozenset({"telling", "warning", "urging", "asking", "promising"})
_AFTER_PARTICIPLE = re.compile(r",?\s+(?:that\s+)?(?=\S)|:\s+")
_ANOTHER = re.compile(
    r",\s+(?:(?:but|and|while)\s+)?(?:also\s+)?"
    r"(?=(?:adding|saying|noting|arguing|telling|claiming|insisting|stressing|warning)\s)"
)
_TO_OBJECT = re.compile(r"\s+(?!(?:by|in|on|at|as|and|or|but)\b)(?=[\w“\"$])")
_OBJECT_ENDS = re.compile(
    r",\s+(?:and|but|which|who|as|while|when|after|before|because|although|though|where|with|in|on|"
    r"at|he|she|they|it|the|down|up|[A-Z]|\w+ing)\b|;|\s[-–—]\s|—|"
    r"\s+(?:while|when|after|before|because|although|though|until|unless)\s|"
    r"\s+as\s+(?:he|she|they|it|the|part)\b|"
    rf"\s+(?:(?:and|but)\s+(?:also\s+)?(?:\w+ed|said|says|told)\b|(?:on|last|this)\s+(?:{_DAYS}|week|"
    r"month|year)|(?:in|at|during|for)\s+(?:an?|this)\s+(?:interview|statement|speech|story|article|"
    r"debate|rally|tweet|post))"
)
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
def _lexicon() -> Any:
    return resource_json("lexicons/english.json")


@cache
def _cue_pattern() -> re.Pattern[str]:
    lexicon = _lexicon()
    every = {*lexicon["reporting_acts"], *lexicon["participles"], *lexicon["object_acts"]}
    words = sorted(every, key=len, reverse=True)
    spelled = "|".join(word.replace(" ", r"\s+") for word in words)
    return re.compile(rf"(?<![\w’'-])(?:{spelled})(?![\w-])")


def attributions_of(reading: Reading) -> list[Attribution]:
    """Return the reported speech of a text, in order of their cues, contents not overlapping."""
    starts = [sentence.start for sentence in reading.sentences]
    found: list[Attribution] = []
    used: list[Range] = []
    cues = [(match, False) for match in _cue_pattern().finditer(reading.hidden)]
    cues += [(match, True) for match in _ACCORDING.finditer(reading.hidden)]
    for match, fronted in sorted(cues, key=lambda item: item[0].start()):
        number = bisect_right(starts, match.start()) - 1
        if number < 0 or not _readable(reading.sentences[number], match.end()):
            continue
        if fronted:
            attribution = _according(reading, number, match)
        else:
            attribution = _of_cue(reading, number, match, found[-1] if found else None)
        if attribution is None or any(
            part.overlap(other) for part in attribution.content for other in used[-8:]
        ):
            continue
        used.extend(attribution.content)
        found.append(attribution)
    return found


def _of_cue(
    reading: Reading, number: int, match: re.Match[str], last: Attribution | None
) -> Attribution | None:
    """Read a cue as what it may be: a participle, a verb with a clause, one with an object."""
    lexicon, word = _lexicon(), " ".join(match.group().lower().split())
    found = None
    if word in lexicon["participles"]:
        found = _participle(reading, number, match, last)
    if found is None and word in lexicon["reporting_acts"]:
        found = _verb(reading, number, match)
    if found is None and word in lexicon["object_acts"]:
        found = _object(reading, number, match, last)
    return found


def _object(
    reading: Reading, number: int, match: re.Match[str], last: Attribution | None
) -> Attribution | None:
    """NAME welcomed, promised, called for something."""
    sentence, hidden = reading.sentences[number], reading.hidden
    tail = _TO_OBJECT.match(hidden, match.end(), sentence.end)
    if tail is None:
        return None
    source = source_before(hidden, sentence.start, match.start())
    if source is None and _JOINED.search(hidden, sentence.start, match.start()):
        if last is not None and last.source is not None and sentence.start <= last.cue.start:
            source = last.source
        else:
            source = subject_of(hidden, sentence.start, match.start())
    if source is None or source.end < match.start() - 60:
        return None
    stop = _OBJECT_ENDS.search(hidden, tail.end(), sentence.end)
    content = _clause(hidden, tail.end(), stop.start() if stop else sentence.end)
    if content is None:
        return None
    word = " ".join(match.group().lower().split())
    cue = Range(match.start(), match.end())
    return Attribution("act-object", source, cue, (content,), word, Confidence.LOW)


def _readable(sentence: Range, cue_end: int) -> bool:
    return cue_end <= sentence.end <= sentence.start + LONGEST_SENTENCE


def _verb(reading: Reading, number: int, match: re.Match[str]) -> Attribution | None:
    sentence = reading.sentences[number]
    hidden = reading.hidden
    word = " ".join(match.group().lower().split())
    before = source_before(hidden, sentence.start, match.start())
    if before is None:
        inverted = _inverted(reading, number, match, word)
        if inverted is not None or not _JOINED.search(hidden, sentence.start, match.start()):
            return inverted
        before = subject_of(hidden, sentence.start, match.start())
        if before is None:
            return None
    addressed = match.end()
    if word in _ADDRESSED:
        addressee = _ADDRESSEE.match(hidden, match.end(), sentence.end)
        addressed = addressee.end() if addressee else match.end()
    tail = _TAIL.match(hidden, addressed, sentence.end)
    if tail is None or tail["quote"] is None:
        told = _told_before(reading, number, (before, match, word))
        if told is not None:
            return told
    if tail is not None:
        return _after_cue(reading, number, (before, match, tail, word))
    found = (before, match, word)
    return _split_clause(reading, number, found) or _open_clause(reading, number, found)


def _open_clause(
    reading: Reading, number: int, found: tuple[Range, re.Match[str], str]
) -> Attribution | None:
    """NAME said clause, where the clause begins with any word that may."""
    source, match, word = found
    tail = _OPEN_TAIL.match(reading.hidden, match.end(), reading.sentences[number].end)
    if tail is None or word not in _lexicon()["bare_clause"] or word in _ADDRESSED:
        return None
    content = _clause(reading.hidden, tail.end(), reading.sentences[number].end)
    if content is None or source.end < match.start() - 60:
        return None
    cue = Range(match.start(), match.end())
    return Attribution("said-clause", source, cue, (content,), word, Confidence.MEDIUM)


def _told_before(
    reading: Reading, number: int, found: tuple[Range, re.Match[str], str]
) -> Attribution | None:
    """“…,” NAME said, whatever comes then."""
    source, match, word = found
    sentence = reading.sentences[number]
    quotation = _quotation_before(reading, sentence.start, source.start)
    if quotation is None and source.start == sentence.start and number > 0:
        sentence = reading.sentences[number - 1]
        quotation = _quotation_before(reading, sentence.start, source.start)
        if quotation is not None and reading.hidden[quotation.end - 2] not in ",?!":
            return None
    if quotation is None:
        return None
    cue = Range(match.start(), match.end())
    parts = (_with_lead(reading, sentence, quotation), *_next_quotes(reading, number))
    return Attribution("quote-said", source, cue, parts, word, Confidence.HIGH)


def _split_clause(
    reading: Reading, number: int, found: tuple[Range, re.Match[str], str]
) -> Attribution | None:
    """A clause with NAME said, between commas, in its midst."""
    source, match, word = found
    sentence, hidden = reading.sentences[number], reading.hidden
    if word not in _lexicon()["bare_clause"] or hidden[match.end() : match.end() + 2] != ", ":
        return None
    if hidden[source.start - 2 : source.start] != ", ":
        return None
    first = _clause(hidden, sentence.start, source.start, least=3)
    last = _clause(hidden, match.end() + 2, sentence.end)
    if first is None or last is None:
        return None
    cue = Range(match.start(), match.end())
    return Attribution("clause-split", source, cue, (first, last), word, Confidence.MEDIUM)


def _participle(
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
    if word in _ADDRESSED_LATER and (addressee := _ADDRESSEE.match(hidden, start, sentence.end)):
        start = addressee.end()
    tail = _AFTER_PARTICIPLE.match(hidden, start, sentence.end)
    if tail is None:
        return None
    cue = Range(match.start(), match.end())
    if last is not None and last.source is not None and sentence.start <= last.cue.start:
        source: Range | None = last.source
    else:
        source = subject_of(hidden, sentence.start, match.start())
    content = _clause(hidden, tail.end(), sentence.end)
    if source is None or content is None:
        return None
    return Attribution("participle", source, cue, (content,), word, Confidence.MEDIUM)


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
    if source.end < match.start() - 60:
        return None
    rest = _clause(reading.hidden, tail.end(), sentence.end)
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
    if word in _lexicon()["bare_clause"]:
        return "said-clause", Confidence.MEDIUM
    return "", Confidence.LOW


def _cue_end(match: re.Match[str], tail: re.Match[str]) -> int:
    return tail.end("adjunct") if tail["adjunct"] else match.end()


def _clause(hidden: str, start: int, end: int, *, least: int = 8) -> Range | None:
    another = _ANOTHER.search(hidden, start, end)
    end = another.start() if another else end
    stop = _CLOSING.search(hidden, start, end)
    end = stop.start() if stop else end
    return Range(start, end) if end - start >= least else None


def _quoted_after(
    reading: Reading, number: int, source: Range, cue: Range, rest: tuple[str, int]
) -> Attribution | None:
    """NAME said, “…”: the quotation, what follows it in the sentence, and one that goes on."""
    word, start = rest
    sentence = reading.sentences[number]
    quotation = _quotation_at(reading, start)
    if quotation is None:
        return None
    before = _quotation_before(reading, sentence.start, source.start)
    ended = _clause(reading.hidden, quotation.end, sentence.end)
    whole = Range(start, quotation.end if ended is None else ended.end)
    parts = (whole, *_going_on(reading, number, quotation))
    if before is not None:
        parts = (before.range, *parts)
        return Attribution("quote-split", source, cue, parts, word, Confidence.HIGH)
    return Attribution("said-quote", source, cue, parts, word, Confidence.MEDIUM)


def _content_before(
    reading: Reading, number: int, source: Range, cue: Range, word: str
) -> Attribution | None:
    """“…,” NAME said. — or a sentence of its own, NAME said., after a whole quotation."""
    sentence = reading.sentences[number]
    quotation = _quotation_before(reading, sentence.start, source.start)
    if quotation is not None:
        parts = (_with_lead(reading, sentence, quotation), *_next_quotes(reading, number))
        return Attribution("quote-said", source, cue, parts, word, Confidence.HIGH)
    if source.start == sentence.start and number > 0:
        previous = reading.sentences[number - 1]
        quotation = _quotation_before(reading, previous.start, source.start)
        if quotation is not None:
            parts = (_with_lead(reading, previous, quotation), *_next_quotes(reading, number))
            return Attribution("quote-then-bare-cue", source, cue, parts, word, Confidence.HIGH)
        return None
    clause = _clause(reading.hidden, sentence.start, source.start)
    if clause is None or word not in _lexicon()["bare_clause"] or source.start - clause.end > 3:
        return None
    return Attribution("clause-said", source, cue, (clause,), word, Confidence.MEDIUM)


def _with_lead(reading: Reading, sentence: Range, quotation: Quotation) -> Range:
    """Return the quotation with the unquoted words that begin its sentence, if few."""
    lead = reading.hidden[sentence.start : quotation.start]
    return Range(
        quotation.start if len(lead) > 120 or ":" in lead else min(sentence.start, quotation.start),
        quotation.end,
    )


def _inverted(reading: Reading, number: int, match: re.Match[str], word: str) -> Attribution | None:
    """“…,” said NAME, TITLE. — and: clause, said NAME."""
    sentence = reading.sentences[number]
    source = source_after(reading.hidden, match.end(), sentence.end)
    if source is None:
        return None
    cue = Range(match.start(), match.end())
    quotation = _quotation_before(reading, sentence.start, match.start())
    if quotation is None and match.start() == sentence.start and number > 0:
        quotation = _quotation_before(reading, reading.sentences[number - 1].start, match.start())
        sentence = reading.sentences[number - 1]
    if quotation is not None:
        parts = (_with_lead(reading, sentence, quotation), *_next_quotes(reading, number))
        return Attribution("quote-said-inverted", source, cue, parts, word, Confidence.HIGH)
    clause = _clause(reading.hidden, sentence.start, match.start())
    plain = reading.hidden[match.start() - 2 : match.start()] == ", "
    if clause is None or not plain or word not in {"said", "says"}:
        return None
    return Attribution("clause-said-inverted", source, cue, (clause,), word, Confidence.MEDIUM)


def _according(reading: Reading, number: int, match: re.Match[str]) -> Attribution | None:
    """According to SOURCE, content. — and: content, according to SOURCE."""
    sentence = reading.sentences[number]
    cue = Range(match.start(), match.end() - _trailing_space(match.group()))
    words = " ".join(match.group().lower().split())
    if _NOT_SOURCES.match(reading.hidden, match.end()):
        return None
    if match.start() - sentence.start <= 4:
        source = source_after(reading.hidden, match.end(), sentence.end, fronted=True)
        if source is None:
            return None
        comma = re.compile(r",\s*").match(reading.hidden, source.end)
        rest = _clause(reading.hidden, comma.end(), sentence.end) if comma else None
        if rest is None:
            return None
        return Attribution("according-to-front", source, cue, (rest,), words, Confidence.MEDIUM)
    source = source_after(reading.hidden, match.end(), sentence.end)
    clause = _clause(reading.hidden, sentence.start, match.start())
    if source is None or clause is None:
        return None
    return Attribution("according-to-end", source, cue, (clause,), words, Confidence.MEDIUM)


def _trailing_space(text: str) -> int:
    return len(text) - len(text.rstrip())


def _quotation_at(reading: Reading, start: int) -> Quotation | None:
    at = bisect_right(reading.quoted, start, key=lambda item: item.start) - 1
    found = reading.quoted[at] if at >= 0 else None
    return found if found is not None and found.start == start else None


def _quotation_before(reading: Reading, low: int, end: int) -> Quotation | None:
    """Return the quotation that ends right before `end` and begins at `low` or later."""
    at = bisect_right(reading.quoted, end, key=lambda item: item.start) - 1
    if at < 0:
        return None
    found = reading.quoted[at]
    between = reading.hidden[found.end : end]
    return found if low <= found.start and found.end <= end and not between.strip(" ,\n") else None


def _next_quotes(reading: Reading, number: int) -> tuple[Range, ...]:
    """Return the sentences after `number` in its paragraph that are one quotation each."""
    parts: list[Range] = []
    for position in range(number + 1, min(number + 4, len(reading.sentences))):
        previous, sentence = reading.sentences[position - 1], reading.sentences[position]
        gap = reading.hidden[previous.end : sentence.start]
        if "\n" in gap and gap.count("\n") > 1:
            break
        if not _LONE_QUOTE.match(reading.hidden[sentence.start : sentence.end]):
            break
        if _claimed_by_next(reading, position):
            break
        parts.append(sentence)
    return tuple(parts)


def _claimed_by_next(reading: Reading, position: int) -> bool:
    """Whether the sentence after the quotation is a bare "NAME said." that claims it."""
    if position + 1 >= len(reading.sentences):
        return False
    following = reading.sentences[position + 1]
    words = reading.hidden[following.start : following.end]
    cue = _cue_pattern().search(words)
    return cue is not None and not words[cue.end() :].strip(" .")


def _going_on(reading: Reading, number: int, quotation: Quotation) -> tuple[Range, ...]:
    """Return what continues a quotation left open at the end of its paragraph."""
    if not quotation.open:
        return _next_quotes(reading, number)
    at = bisect_right(reading.quoted, quotation.start, key=lambda item: item.start)
    parts: list[Range] = []
    for following in reading.quoted[at:]:
        if reading.hidden[quotation.end : following.start].strip():
            break
        parts.append(following.range)
        quotation = following
        if not following.open:
            break
    return tuple(parts)
