"""What is known of a paper besides its text, each with the basis on which it is known."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class DocumentKind(StrEnum):
    """The kinds of papers that forums leave behind."""

    SPEECH = "speech"
    AGREEMENT = "agreement"
    NEWS = "news report"
    COMMUNIQUE = "communiqué"
    TRANSCRIPT = "transcript"
    OTHER = "other"


class Basis(StrEnum):
    """Why a particular is believed, from the surest to the least sure."""

    DECIDED = "decided"
    STATED = "stated"
    INFERRED = "inferred"
    GUESSED = "guessed"


class Field(StrEnum):
    """The particulars of a paper that hold one value; the members are their names in events."""

    TITLE = "title"
    KIND = "kind"
    LANGUAGE = "language"
    DATE = "date"
    PLACE = "place"
    FORUM = "forum"
    SPEAKER = "speaker"
    SPEAKER_POST = "speaker_post"
    SPEAKER_BODY = "speaker_body"
    COUNTRY = "country"
    PUBLISHER = "publisher"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class CivilDate:
    """A date without zone, as printed and as the range [earliest, latest], both ISO 8601 days.

    `earliest` and `latest` are None when what is printed names no possible date. `doubt` says in
    a sentence what is odd ("the range runs backwards"); such a date is shown, never repaired.
    """

    printed: str
    earliest: str | None
    latest: str | None
    calendar: str = "gregorian"
    doubt: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the date as it stands in an event's body."""
        return {
            "printed": self.printed,
            "earliest": self.earliest,
            "latest": self.latest,
            "calendar": self.calendar,
            "doubt": self.doubt,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "CivilDate":
        """Return the date of an event's body."""
        return cls(
            data["printed"], data["earliest"], data["latest"], data["calendar"], data["doubt"]
        )


@dataclass(frozen=True, slots=True)
class Guess:
    """One particular with its basis and, in a few words, the reason for it.

    `value` is JSON: a string, or CivilDate.to_json() for Field.DATE. Field.KIND holds a
    DocumentKind value, Field.LANGUAGE a BCP 47 tag (zh-Hans, zh-Hant, vi …), Field.COUNTRY an
    ISO 3166-1 alpha-2 code, Field.TRANSLATION one of "original", "translation",
    "machine translation".
    """

    field: Field
    value: Any
    basis: Basis
    reason: str

    def to_json(self) -> dict[str, Any]:
        """Return the guess as it stands in an event's body."""
        return {
            "field": self.field.value,
            "value": self.value,
            "basis": self.basis.value,
            "reason": self.reason,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Guess":
        """Return the guess of an event's body."""
        return cls(Field(data["field"]), data["value"], Basis(data["basis"]), data["reason"])
