"""Commitments by draft lexicons, in Chinese, Vietnamese, Indonesian, Malay and Thai.

A named country, or "we", right before a draft cue. The lexicons were neither tried on data nor
reviewed by native speakers: every suggestion says so and has low confidence.
"""

import re
from functools import cache
from typing import Any

from archive_app.attribution.draft_reported import DRAFT
from archive_app.language.countries import countries_in
from archive_app.language.sentences import sentences
from archive_app.model.commitment import (
    CommitmentBasis,
    CommitmentSuggestion,
    Specificity,
    Strength,
)
from archive_app.model.span import Range
from archive_app.model.statement import Confidence
from archive_app.resources import resource_json

_WE = {
    "zh": re.compile("我们|我們|双方|雙方|我国|我國"),
    "vi": re.compile(r"\b[Cc]húng (?:tôi|ta)\b|\b[Hh]ai (?:B|b)ên\b|\bCác Bên\b"),
    "id": re.compile(r"\b[Kk]ami\b|\b[Kk]ita\b|\b[Kk]edua (?:pihak|negara)\b|\bPara Pihak\b"),
    "th": re.compile("เรา|ทั้งสองฝ่าย|คู่ภาคี"),
}
_WEAK = frozenset(
    ["đang", "đã", "cần", "phải", "nên", "已", "应", "需要", "推进", "持续", "ต้องการ"]
)
_GAP = 12
"""Code points that may stand between the actor and the cue."""
_ENDINGS = ' \n.,;:。，；：”"」'


def draft_commitments(text: str, language: str) -> list[CommitmentSuggestion]:
    """Return the commitments that the draft lexicon of `language` finds, one a sentence."""
    short = {"ms": "id"}.get(language.partition("-")[0], language.partition("-")[0])
    if short not in _WE:
        return []
    found = []
    for sentence in sentences(text, language):
        suggestion = _commitment(text, language, short, sentence)
        if suggestion is not None:
            found.append(suggestion)
    return found


def _commitment(
    text: str, language: str, short: str, sentence: Range
) -> CommitmentSuggestion | None:
    words = text[sentence.start : sentence.end]
    actors = [(place, code) for place, code in countries_in(words, language)]
    we = [(Range(*match.span()), None) for match in _WE[short].finditer(words)]
    for place, code in sorted([*actors, *we], key=lambda item: item[0]):
        match = _cues(short).search(words, place.end, min(len(words), place.end + _GAP + 20))
        if match is None or match.start() - place.end > _GAP:
            continue
        end = len(words.rstrip(_ENDINGS))
        if end - match.end() < 3:
            continue
        span = Range(sentence.start + place.start, sentence.start + end)
        return CommitmentSuggestion(
            rule="draft-cue",
            reasons=(DRAFT,),
            confidence=Confidence.LOW,
            span=span,
            cue=Range(sentence.start + match.start(), sentence.start + match.end()),
            strength=_strengths(short)[match.group()],
            basis=CommitmentBasis.NARRATION,
            actor=words[place.start : place.end],
            actor_country=code,
            voiced_by=None,
            action=words[match.end() : end].strip(),
            specificity=Specificity(named_actor=code is not None),
            language=language,
        )
    return None


@cache
def _strengths(short: str) -> dict[str, Strength]:
    rows: list[dict[str, Any]] = resource_json("lexicons/cues.json")["languages"][short][
        "commitment"
    ]
    return {row["cue"]: Strength(row["strength"]) for row in rows if row["cue"] not in _WEAK}


@cache
def _cues(short: str) -> re.Pattern[str]:
    edge = r"\b" if short in {"vi", "id"} else ""
    words = sorted(_strengths(short), key=len, reverse=True)
    return re.compile(f"{edge}(?:{'|'.join(map(re.escape, words))}){edge}")
