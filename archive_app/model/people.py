"""Who is named in papers: mentions, what is known of them, and questions whether two are one."""

from dataclasses import dataclass

from archive_app.model.ids import DocumentId
from archive_app.model.span import Range


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one paper prints it; everything that is said of people refers to a mention."""

    document: DocumentId
    name: str


@dataclass(frozen=True, slots=True)
class MentionFacts:
    """A mention with what its paper prints beside it; `country` is ISO 3166-1 alpha-2.

    `place` is where the name stands first as that of a speaker, or, where the text does not print
    it, what was said; `statements` is how many the paper holds under the name.
    """

    mention: Mention
    title: str | None = None
    organisation: str | None = None
    country: str | None = None
    place: Range | None = None
    statements: int = 0


@dataclass(frozen=True, slots=True)
class SamenessQuestion:
    """Two mentions that may be one person, and why; only a person answers, nothing is merged."""

    first: Mention
    second: Mention
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartySpeaker:
    """The one speaker of a paper, as its particulars know them; `country` is an alpha-2 code."""

    name: str
    title: str | None = None
    organisation: str | None = None
    country: str | None = None
