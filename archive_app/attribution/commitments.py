"""Suggests who promised what: wordings of commitments in sentences, with their parts.

"will" binds only with an action verb and a named actor; preambles, definitions, thanks and third
parties are left out. A range of a coordinated list ("is drafting A, improving B") is one
suggestion for each verb.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive_app.attribution.commitment_cues import (
    PROPOSED_HINTS,
    SCREEN,
    SIGNED,
    Wording,
    participles,
    proposed,
    wordings,
)
from archive_app.attribution.commitment_details import (
    actor_country_of,
    deadline_of,
    overlaps_any,
    partners_of,
    quantity_of,
    specificity_of,
)
from archive_app.attribution.commitment_doubts import is_promise, may_act
from archive_app.attribution.commitment_items import items, leads
from archive_app.attribution.commitment_measures import HINTS, announced
from archive_app.attribution.draft_commitments import draft_commitments
from archive_app.attribution.reading import LONGEST_SENTENCE
from archive_app.attribution.weighed_words import commits, weighed
from archive_app.language.sentences import sentences
from archive_app.model.commitment import CommitmentBasis, CommitmentSuggestion, Strength
from archive_app.model.span import Range
from archive_app.model.statement import Confidence

_SKIPPED = re.compile(
    r"\s*(?:Recalling|Recognizing|Recognising|Considering|Convinced|Noting|Desiring|"
    r"Bearing in mind|Reaffirming|Whereas|WHEREAS|Mindful|Aware|"
    r"Acknowledging|Guided|Believing|Determined to)\b|"
    r".*\?\s*[”\"]?\Z",
    re.S,
)
_DEFINITION = re.compile(r"[“\"][^”\"]{2,60}[”\"]\s+(?:means|shall\s+mean|refers\s+to)\b")
_COLONS = frozenset(":：–—-")
_LIST_MARKS = "<LIST>/ul "
"""The signs of <LIST> and </ul>, by which some papers say after the colon that a list begins."""
_CUTS = re.compile(
    r"(?:;|,\s+(?:and|but)\s+(?=(?:we|I|it|he|she|they|this|that|the|there|our|my|in|[A-ZÀ-Þ]\S*)\s)|"
    r",\s+(?:while|whereas|which|because|so\s+that|including|effectively|since|although|if|unless|"
    r"where|who|thus|thereby)\b|\s+(?:because|whereas|although|so\s+that)\b|"
    r"\s+(?:and|but)\s+(?=(?:we|I|it|he|she|they)\s)|\s+[-—–]\s|—)"
)
_CONDITION = re.compile(r"\W*(?:If|Only|Unless|Until|When|Whether)\b(?!\s+(?:re-?)?elected\b)")
_ENDINGS = ' \n\t\u00a0.,;:”"’»*'


@dataclass(frozen=True, slots=True)
class _Draft:
    """A match on its way: places in the text, and what was read of the words."""

    wording_rule: str
    strength: Strength
    actor: str
    cue: Range
    span: Range
    act: str
    basis: CommitmentBasis
    reason: str = ""


def commitments_in(
    text: str, language: str, *, programme: bool = True
) -> list[CommitmentSuggestion]:
    """Return the commitments of `text` in order, offsets in `text`.

    With `programme` the words of a sentence are weighed where no wording of it is known, which only
    a paper that mostly says what shall be done deserves. English is read by rules; Chinese,
    Vietnamese, Indonesian, Malay and Thai by draft lexicons.
    """
    if language.partition("-")[0] != "en":
        return draft_commitments(text, language)
    found: list[CommitmentSuggestion] = []
    lead = ""
    for sentence in sentences(text, "en"):
        long = sentence.end - sentence.start > LONGEST_SENTENCE
        words = "" if long else text[sentence.start : sentence.end]
        item = items().match(words)
        introduced = leads().search(words) if words.rstrip(_LIST_MARKS)[-1:] in _COLONS else None
        lead = introduced["actor"] if introduced else lead if item else ""
        if SCREEN.search(words) is None and item is None:
            continue
        if _SKIPPED.match(words) or _DEFINITION.search(words):
            continue
        drafts = _drafts(text, sentence, item, lead)
        if programme and not drafts:
            drafts = _weighed(text, sentence, words)
        found.extend(_suggestion(text, draft) for draft in drafts)
    return found


def _drafts(text: str, sentence: Range, item: re.Match[str] | None, lead: str) -> list[_Draft]:
    """Return the commitments of a sentence, none overlapping another, in order.

    `item` is its beginning where it is an item of a list, and `lead` who binds himself by that
    list, "" where nobody does.
    """
    words = text[sentence.start : sentence.end]
    drafts: list[_Draft] = []
    taken: list[Range] = []
    for draft in _candidates(text, sentence, words, item, lead):
        if not overlaps_any(draft.span, taken):
            taken.append(draft.span)
            drafts.append(draft)
    return sorted(drafts, key=lambda draft: draft.span)


def _weighed(text: str, sentence: Range, words: str) -> list[_Draft]:
    """Return the sentence where none of its wordings is known but its words weigh enough."""
    found = weighed(words)
    if not commits(found) or _CONDITION.match(words):
        return []
    printed = (" ".join(words[place.start : place.end].split()) for place in found.places)
    cue = found.places[0]
    return [
        _Draft(
            "weighed",
            Strength.INTENTION,
            "",
            Range(sentence.start + cue.start, sentence.start + cue.end),
            _trimmed(text, sentence.start, sentence.end),
            "",
            CommitmentBasis.NARRATION,
            "words that weigh for it: " + ", ".join(f"“{word}”" for word in printed),
        )
    ]


def _candidates(
    text: str, sentence: Range, words: str, item: re.Match[str] | None, lead: str
) -> Iterator[_Draft]:
    if "signed" in words and (match := SIGNED.search(words)) is not None:
        yield _signed(text, sentence, match)
    for wording in wordings():
        if not wording.may_stand_in(words):
            continue
        for match in wording.pattern.finditer(words):
            if is_promise(words, match, wording):
                yield from _worded(text, sentence, match, wording)
    if item is not None:
        yield _item(text, sentence, item, lead)
    yield from _without_actor(text, sentence, words)


def _without_actor(text: str, sentence: Range, words: str) -> Iterator[_Draft]:
    """Yield what is announced by nobody or asked of others."""
    if any(hint in words for hint in HINTS):
        for rule, match in announced(words):
            yield _announced(text, sentence, match, rule)
    hinted = any(hint in words for hint in PROPOSED_HINTS)
    called = proposed().search(words) if hinted else None
    if called is not None and may_act(called["actor"].strip().capitalize()):
        yield _called(text, sentence, called)


def _worded(text: str, sentence: Range, match: re.Match[str], wording: Wording) -> Iterator[_Draft]:
    start = sentence.start + match.start("actor")
    act_at = sentence.start + match.start("act")
    end = _clause_end(text, act_at, sentence.end)
    cue = _at(sentence, match, "cue")
    strength = wording.strength
    basis = CommitmentBasis.NARRATION
    first = _Draft(
        wording.rule, strength, match["actor"], cue, Range(start, end), match["act"], basis
    )
    if wording.rule != "is-doing":
        yield first
        return
    parts = _coordinated(text, act_at, sentence.end)
    if not parts:
        yield first
        return
    yield replace(first, span=_trimmed(text, start, parts[0].start))
    for number, part in enumerate(parts):
        until = (
            parts[number + 1].start
            if number + 1 < len(parts)
            else _clause_end(text, part.start, sentence.end)
        )
        place = _trimmed(text, part.start, until)
        act = re.match(r"\w+", text[part.start : part.end])
        yield replace(first, span=place, act=act.group() if act else "")


def _coordinated(text: str, start: int, end: int) -> list[Range]:
    """Return the participles that follow the first one in a list: A-ing x, B-ing y and C-ing z."""
    pattern = re.compile(rf",\s+(?:and\s+)?(?P<verb>{participles()})\b")
    return [Range(*match.span("verb")) for match in pattern.finditer(text, start, end)]


def _clause_end(text: str, start: int, end: int) -> int:
    """Return where the action ends: before another clause, or at the end of the sentence."""
    for cut in _CUTS.finditer(text, start, end):
        if cut.start() - start > 12:
            end = cut.start()
            break
    return _trimmed(text, start, end).end


def _at(sentence: Range, match: re.Match[str], group: str) -> Range:
    """Return where in the text a group of a match within the sentence stands."""
    return Range(sentence.start + match.start(group), sentence.start + match.end(group))


def _trimmed(text: str, start: int, end: int) -> Range:
    while end > start + 1 and text[end - 1] in _ENDINGS:
        end -= 1
    if text[start:end].endswith((", and", " and")):
        return _trimmed(text, start, end - 4)
    return Range(start, end)


def _signed(text: str, sentence: Range, match: re.Match[str]) -> _Draft:
    actor = match["actor"]
    lead = re.match(r"(?:(?:During|At|In|On|After)\s[^,]{2,60},\s+)", actor)
    skipped = lead.end() if lead else 0
    start = sentence.start + match.start("actor") + skipped
    return _Draft(
        "signed-agreement",
        Strength.PLEDGE,
        actor[skipped:],
        _at(sentence, match, "cue"),
        _trimmed(text, start, sentence.start + match.end("act")),
        match["act"],
        CommitmentBasis.SIGNED_AGREEMENT,
    )


def _announced(text: str, sentence: Range, match: re.Match[str], rule: str) -> _Draft:
    act = sentence.start + match.start("act")
    start = sentence.start + match.start("what")
    return _Draft(
        rule,
        Strength.INTENTION,
        "",
        _at(sentence, match, "cue"),
        Range(start, _clause_end(text, act, sentence.end)),
        match["act"],
        CommitmentBasis.NARRATION,
    )


def _item(text: str, sentence: Range, match: re.Match[str], lead: str) -> _Draft:
    start = sentence.start + match.start("act")
    return _Draft(
        "list-item",
        Strength.PLEDGE,
        lead,
        _at(sentence, match, "cue"),
        Range(start, _clause_end(text, start, sentence.end)),
        match["act"],
        CommitmentBasis.NARRATION,
        "an item of a list that begins with its act",
    )


def _called(text: str, sentence: Range, match: re.Match[str]) -> _Draft:
    start = sentence.start + match.start("actor")
    end = _clause_end(text, sentence.start + match.start("act"), sentence.end)
    return _Draft(
        "proposed",
        Strength.CALL,
        match["actor"].strip(),
        _at(sentence, match, "cue"),
        Range(start, end),
        match["act"],
        CommitmentBasis.NARRATION,
    )


def _suggestion(text: str, draft: _Draft) -> CommitmentSuggestion:
    words = text[draft.span.start : draft.span.end]
    deadline, quantity = deadline_of(words), quantity_of(words)
    action = words[max(0, words.find(draft.act)) :]
    partners = partners_of(words)
    cue = " ".join(text[draft.cue.start : draft.cue.end].split())
    country = actor_country_of(draft.actor)
    call = draft.strength is Strength.CALL
    named = draft.actor.lower() not in {"", "we", "i"}
    return CommitmentSuggestion(
        rule=draft.wording_rule,
        reasons=(draft.reason or f"the wording “{cue}”",),
        confidence=_confidence(draft, country),
        span=draft.span,
        cue=draft.cue,
        strength=draft.strength,
        basis=draft.basis,
        actor=" ".join(draft.actor.split()),
        actor_country=None if call else country,
        voiced_by=None,
        action=" ".join(action.split()),
        partners=partners,
        addressees=tuple(" ".join(draft.actor.split()).split(" and ")) if call else (),
        deadline=deadline,
        quantity=quantity,
        specificity=specificity_of(
            words, draft.act, named=named, dated=deadline is not None,
            amount=quantity is not None, partnered=bool(partners),
        ),
    )  # fmt: skip


def _confidence(draft: _Draft, country: str | None) -> Confidence:
    if draft.strength in {Strength.CALL, Strength.ACHIEVED, Strength.ONGOING}:
        return Confidence.LOW if draft.actor.lower() in {"we", "i"} else Confidence.MEDIUM
    if not draft.actor:
        return Confidence.LOW
    known = country is not None or draft.actor.lower() in {"we", "i"}
    return Confidence.HIGH if known else Confidence.MEDIUM
