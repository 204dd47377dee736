"""Who said what: statements as rules suggest them and as people decide them."""

from dataclasses import dataclass
from enum import StrEnum

from archive_app.model.canonical import canonical_json
from archive_app.model.ids import SuggestionId, TextVersionId, sha256_hex
from archive_app.model.span import Range


class QuoteType(StrEnum):
    """Direct: the words themselves; indirect: reported; mixed: reported with some quoted words."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SpeechAct(StrEnum):
    """What the speaker does in saying it."""

    ASSERT = "assert"
    INFORM = "inform"
    PROPOSE = "propose"
    CALL = "call"
    COMMIT = "commit"
    WISH = "wish"
    BELIEVE = "believe"
    AGREE = "agree"
    DECLARE = "declare"
    EXPRESS = "express"


class CountryBasis(StrEnum):
    """Why a country is believed to be the speaker's."""

    STATED = "stated"
    ORGANISATION = "from the organisation"
    REVIEWER = "reviewer"
    NONE = "none"


class Confidence(StrEnum):
    """A band; its figure is "not measured" until it is measured for the language and kind."""

    HIGH = "High"
    MEDIUM = "Medium"
    LOW = "Low"


@dataclass(frozen=True, slots=True)
class Figure:
    """Of `n` suggestions of a band `right` were right; `is_own` when this archive counted them.

    It holds for papers of one language and kind alone.
    """

    right: int
    n: int
    is_own: bool = False


class Decision(StrEnum):
    """What a reviewer made of a suggestion."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    EDITED = "edited"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class StatementSuggestion:
    """A statement that a rule found; ranges are code points, half-open, of the text given.

    `speaker` is the name as printed, or None when the paper does not state it. `organisation` is
    as printed without the country; `country` is ISO 3166-1 alpha-2. `own_words` tells that the
    content is the speaker's own words (a speech, a transcript, quoted words) and not a report.
    """

    rule: str
    reasons: tuple[str, ...]
    confidence: Confidence
    source: Range | None
    cue: Range | None
    content: tuple[Range, ...]
    quote_type: QuoteType
    acts: tuple[SpeechAct, ...]
    speaker: str | None
    title: str | None = None
    organisation: str | None = None
    country: str | None = None
    country_basis: CountryBasis = CountryBasis.NONE
    language: str = "en"

    @property
    def own_words(self) -> bool:
        """Whether all the content is the speaker's own words."""
        return self.quote_type is QuoteType.DIRECT

    def id(self, text_version: TextVersionId) -> SuggestionId:
        """Return the id of this finding in `text_version`: the same spans have the same id."""
        key = {
            "text_version": text_version,
            "source": self.source.to_list() if self.source else None,
            "cue": self.cue.to_list() if self.cue else None,
            "content": [part.to_list() for part in self.content],
        }
        return SuggestionId(sha256_hex(canonical_json(key)))
