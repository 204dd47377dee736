"""Sets the commitments of a text into their paper: in what sort of words, and in whose mouth."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from archive_app.attribution.commitments import commitments_in
from archive_app.model.commitment import CommitmentBasis, CommitmentSuggestion, Strength
from archive_app.model.particulars import DocumentKind
from archive_app.model.people import PartySpeaker
from archive_app.model.span import Range
from archive_app.model.statement import Confidence, StatementSuggestion
from archive_app.model.text import Passage, PassageKind

_OWN_RULES = frozenset({"speech-speaker", "transcript-heading"})
_PROGRAMMES = frozenset({DocumentKind.COMMUNIQUE, DocumentKind.OTHER})
"""Papers that mostly say what shall be done; elsewhere words alone weigh little."""
_NO_BODY = frozenset({PassageKind.CAPTION, PassageKind.FOOTNOTE})
_WE = ("we", "i", "my ", "our ", "we all", "we both", "the government")
_JOINT = re.compile(
    r"(?:ASEAN|both\b|the two\b|all (?:sides|parties)|the (?:parties|sides|forum|secretariat))",
    re.I,
)
_BASES = {
    DocumentKind.AGREEMENT: CommitmentBasis.AGREEMENT_CLAUSE,
    DocumentKind.COMMUNIQUE: CommitmentBasis.DECLARATION,
    DocumentKind.SPEECH: CommitmentBasis.OWN_SPEECH,
}


def commitments_of_paper(
    text: str,
    passages: tuple[Passage, ...],
    language: str,
    *,
    kind: DocumentKind,
    speaker: PartySpeaker | None = None,
    statements: Sequence[StatementSuggestion] = (),
) -> list[CommitmentSuggestion]:
    """Return the commitments of a paper with their basis and who voices them.

    `statements` are those of the same paper: a commitment inside one is voiced by its speaker,
    and a "we" is the speaker's country. What a speaker says that another country will do is no
    commitment and is left out; so is a reporter's "we", and what stands in captions and footnotes.
    """
    left_out = [Range(item.start, item.end) for item in passages if item.kind in _NO_BODY]
    index = _Statements(statements)
    found = []
    for suggestion in commitments_in(text, language, programme=kind in _PROGRAMMES):
        if any(suggestion.span.overlap(place) for place in left_out):
            continue
        placed = _placed(suggestion, index.around(suggestion.span), kind, speaker)
        if placed is not None:
            found.append(placed)
    return found


class _Statements:
    """Statements by the places of their contents."""

    def __init__(self, statements: Sequence[StatementSuggestion]) -> None:
        self._parts = sorted(
            ((part, number) for number, item in enumerate(statements) for part in item.content),
        )
        self._statements = statements

    def around(self, span: Range) -> StatementSuggestion | None:
        """Return the statement in whose content most of `span` stands, or None."""
        at = bisect_right(self._parts, span.start, key=lambda item: item[0].start)
        for part, number in reversed(self._parts[max(0, at - 3) : at + 1]):
            if part.overlap(span) * 2 >= span.end - span.start:
                return self._statements[number]
        return None


def _placed(
    suggestion: CommitmentSuggestion,
    statement: StatementSuggestion | None,
    kind: DocumentKind,
    speaker: PartySpeaker | None,
) -> CommitmentSuggestion | None:
    voice = statement.speaker if statement else None
    country = statement.country if statement else None
    basis = _basis(suggestion, statement, kind)
    if statement is None and basis is CommitmentBasis.OWN_SPEECH and speaker is not None:
        voice, country = speaker.name, speaker.country
    own = _means_own_side(suggestion.actor)
    if basis is CommitmentBasis.NARRATION and own:
        return None
    if not own and _is_third_party(suggestion, country, basis):
        return None
    strength = suggestion.strength
    call = strength is Strength.CALL
    if strength is Strength.OBLIGATION and basis is not CommitmentBasis.AGREEMENT_CLAUSE:
        strength = _outside_agreements(suggestion)
    return replace(
        suggestion,
        basis=basis,
        strength=strength,
        voiced_by=voice,
        actor_country=suggestion.actor_country or (country if own and not call else None),
        confidence=_confidence(suggestion, basis),
    )


def _basis(
    suggestion: CommitmentSuggestion, statement: StatementSuggestion | None, kind: DocumentKind
) -> CommitmentBasis:
    if suggestion.basis is CommitmentBasis.SIGNED_AGREEMENT:
        return suggestion.basis
    if statement is not None:
        own = statement.rule in _OWN_RULES
        return CommitmentBasis.OWN_SPEECH if own else CommitmentBasis.REPORTED_SPEECH
    return _BASES.get(kind, CommitmentBasis.NARRATION)


def _means_own_side(actor: str | None) -> bool:
    folded = (actor or "").lower()
    return folded.startswith(("my ", "our ")) or folded in _WE


def _is_third_party(
    suggestion: CommitmentSuggestion, country: str | None, basis: CommitmentBasis
) -> bool:
    """Whether one country's speaker says what another country, or a body, will do."""
    spoken = basis in {CommitmentBasis.OWN_SPEECH, CommitmentBasis.REPORTED_SPEECH}
    if not spoken or suggestion.strength is Strength.CALL or country is None:
        return False
    if suggestion.actor_country is None:
        own = basis is CommitmentBasis.OWN_SPEECH
        return own and _JOINT.match(suggestion.actor or "") is None
    return suggestion.actor_country != country


def _outside_agreements(suggestion: CommitmentSuggestion) -> Strength:
    return Strength.PLEDGE if suggestion.rule == "shall" else suggestion.strength


def _confidence(suggestion: CommitmentSuggestion, basis: CommitmentBasis) -> Confidence:
    weak = basis is CommitmentBasis.NARRATION and suggestion.confidence is Confidence.HIGH
    return Confidence.MEDIUM if weak else suggestion.confidence
