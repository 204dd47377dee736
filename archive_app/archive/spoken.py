"""Statements and commitments of the rules as JSON, for the derived store and for decisions."""

from typing import Any

from archive_app.model.commitment import (
    CommitmentBasis,
    CommitmentSuggestion,
    Specificity,
    Strength,
)
from archive_app.model.particulars import CivilDate
from archive_app.model.span import Range
from archive_app.model.statement import (
    Confidence,
    CountryBasis,
    QuoteType,
    SpeechAct,
    StatementSuggestion,
)


def statement_to_json(statement: StatementSuggestion) -> dict[str, Any]:
    """Return the statement as it stands in the derived store and in a decision."""
    return {
        "rule": statement.rule,
        "reasons": list(statement.reasons),
        "confidence": statement.confidence.value,
        "source": _range_to_json(statement.source),
        "cue": _range_to_json(statement.cue),
        "content": [part.to_list() for part in statement.content],
        "quote_type": statement.quote_type.value,
        "acts": [act.value for act in statement.acts],
        "speaker": statement.speaker,
        "title": statement.title,
        "organisation": statement.organisation,
        "country": statement.country,
        "country_basis": statement.country_basis.value,
        "language": statement.language,
    }


def statement_from_json(data: dict[str, Any]) -> StatementSuggestion:
    """Return the statement of `statement_to_json`; KeyError or ValueError when it is none."""
    return StatementSuggestion(
        rule=data["rule"],
        reasons=tuple(data["reasons"]),
        confidence=Confidence(data["confidence"]),
        source=_range_from_json(data["source"]),
        cue=_range_from_json(data["cue"]),
        content=tuple(Range(*part) for part in data["content"]),
        quote_type=QuoteType(data["quote_type"]),
        acts=tuple(SpeechAct(act) for act in data["acts"]),
        speaker=data["speaker"],
        title=data["title"],
        organisation=data["organisation"],
        country=data["country"],
        country_basis=CountryBasis(data["country_basis"]),
        language=data["language"],
    )


def commitment_to_json(commitment: CommitmentSuggestion) -> dict[str, Any]:
    """Return the commitment as it stands in the derived store."""
    return {
        "rule": commitment.rule,
        "reasons": list(commitment.reasons),
        "confidence": commitment.confidence.value,
        "span": commitment.span.to_list(),
        "cue": _range_to_json(commitment.cue),
        "strength": commitment.strength.value,
        "basis": commitment.basis.value,
        "actor": commitment.actor,
        "actor_country": commitment.actor_country,
        "voiced_by": commitment.voiced_by,
        "action": commitment.action,
        "partners": list(commitment.partners),
        "addressees": list(commitment.addressees),
        "deadline": commitment.deadline.to_json() if commitment.deadline else None,
        "quantity": commitment.quantity,
        "specificity": commitment.specificity.to_json(),
        "language": commitment.language,
    }


def commitment_from_json(data: dict[str, Any]) -> CommitmentSuggestion:
    """Return the commitment of `commitment_to_json`; KeyError or ValueError when it is none."""
    return CommitmentSuggestion(
        rule=data["rule"],
        reasons=tuple(data["reasons"]),
        confidence=Confidence(data["confidence"]),
        span=Range(*data["span"]),
        cue=_range_from_json(data["cue"]),
        strength=Strength(data["strength"]),
        basis=CommitmentBasis(data["basis"]),
        actor=data["actor"],
        actor_country=data["actor_country"],
        voiced_by=data["voiced_by"],
        action=data["action"],
        partners=tuple(data["partners"]),
        addressees=tuple(data["addressees"]),
        deadline=CivilDate.from_json(data["deadline"]) if data["deadline"] else None,
        quantity=data["quantity"],
        specificity=Specificity(**data["specificity"]),
        language=data["language"],
    )


def _range_to_json(part: Range | None) -> list[int] | None:
    return part.to_list() if part else None


def _range_from_json(data: list[int] | None) -> Range | None:
    return Range(*data) if data else None
