"""What a reader makes of one original."""

from dataclasses import dataclass, field

from archive_app.model.text import TextVersion

PARAGRAPHS_INFERRED = "paragraphs inferred"
"""The notice of a text whose lines looked filled, so that its paragraphs were inferred."""


@dataclass(frozen=True, slots=True)
class Member:
    """A paper inside another (an attachment of a mail): its name and its own bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Extraction:
    """The text version of an original and what the file says of itself.

    `metadata` holds what the file states, as printed, under the keys title, author, speaker,
    post, country (as printed), date, language, forum, place, publisher, kind, from, to, created
    (those that it has). `notices` are short phrases such as PARAGRAPHS_INFERRED.
    """

    text: TextVersion
    metadata: dict[str, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()
