"""Which quotations of a text belong to one statement: before a cue, after it, and further on."""

import re
from bisect import bisect_right

from archive_app.attribution.quotations import FILL, Quotation
from archive_app.attribution.reading import Reading, cue_pattern
from archive_app.model.span import Range

_LONE_QUOTE = re.compile(rf"[“\"][{FILL}]+[.,!?…]?[”\"]?[.]?\Z")


def with_lead(reading: Reading, sentence: Range, quotation: Quotation) -> Range:
    """Return the quotation with the unquoted words that begin its sentence, if few."""
    lead = reading.hidden[sentence.start : quotation.start]
    return Range(
        quotation.start if len(lead) > 120 or ":" in lead else min(sentence.start, quotation.start),
        quotation.end,
    )


def quotation_at(reading: Reading, start: int) -> Quotation | None:
    """Return the quotation whose opening mark stands at code point `start`."""
    at = bisect_right(reading.quoted, start, key=lambda item: item.start) - 1
    found = reading.quoted[at] if at >= 0 else None
    return found if found is not None and found.start == start else None


def quotation_before(reading: Reading, low: int, end: int) -> Quotation | None:
    """Return the quotation that ends right before `end` and begins at `low` or later."""
    at = bisect_right(reading.quoted, end, key=lambda item: item.start) - 1
    if at < 0:
        return None
    found = reading.quoted[at]
    between = reading.hidden[found.end : end]
    return found if low <= found.start and found.end <= end and not between.strip(" ,\n") else None


def next_quotes(reading: Reading, number: int) -> tuple[Range, ...]:
    """Return the sentences after `number` that go on with the quotation and name nobody else.

    They are one quotation each, or mostly; a paragraph that begins with one may follow, too.
    """
    parts: list[Range] = []
    for position in range(number + 1, min(number + 4, len(reading.sentences))):
        previous, sentence = reading.sentences[position - 1], reading.sentences[position]
        words = reading.hidden[sentence.start : sentence.end]
        parted = reading.hidden.count("\n", previous.end, sentence.start) > 1
        if parted and not words.startswith(("“", '"')):
            break
        if not (_LONE_QUOTE.match(words) or _mostly_quoted(words)):
            break
        if _claimed_by_next(reading, position):
            break
        parts.append(sentence)
    return tuple(parts)


def _mostly_quoted(words: str) -> bool:
    """Whether a sentence quotes more than it adds, and names nobody who says it."""
    return words.count(FILL) * 5 > len(words) * 2 and cue_pattern().search(words) is None


def _claimed_by_next(reading: Reading, position: int) -> bool:
    """Whether the sentence after the quotation is a bare "NAME said." that claims it."""
    if position + 1 >= len(reading.sentences):
        return False
    following = reading.sentences[position + 1]
    words = reading.hidden[following.start : following.end]
    cue = cue_pattern().search(words)
    return cue is not None and FILL not in words and not words[cue.end() :].strip(" .")


def going_on(reading: Reading, number: int, quotation: Quotation) -> tuple[Range, ...]:
    """Return what continues a quotation left open at the end of its paragraph."""
    if not quotation.open:
        return next_quotes(reading, number)
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
