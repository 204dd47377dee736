"""The page that every format is written from: blocks of words with roles and numbered notes.

Whatever a briefing or ledger says is decided before this page is made; a writer only sets it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a paragraph is, and so in which named style it is set."""

    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    BODY = "body"
    QUOTATION = "quotation"
    REPORTED = "reported"
    EXTRACT = "extract"
    CODE = "code"
    CAPTION = "caption"
    TABLE_NOTE = "table note"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text; `language` is a BCP 47 tag or English name, "" for the briefing's own.

    `quiet` words are a small second voice in a table cell. `address` is where a link leads.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    quiet: bool = False
    address: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """The next words begin a line."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The raised number of note `number`, counted from 1."""

    number: int


Inline = Words | LineBreak | NoteMark
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in one role."""

    role: Role
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Items of blocks; numbered from `first` upwards, or with bullets where it is None."""

    items: tuple[tuple["Block", ...], ...]
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Indented:
    """Prose that its author set in from the margin."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A header row, rows of as many cells, and the share of the width that each column takes."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    shares: tuple[int, ...]


Block = Paragraph | ListBlock | Indented | Table


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; marks with its number stand in the blocks."""

    number: int
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Page:
    """A whole paper; `as_of` is an ISO 8601 day, `language` a BCP 47 tag."""

    title: str
    subtitle: str
    as_of: str
    marking: str
    language: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]


def plain_text(inlines: Inlines) -> str:
    """Return the words alone, with a space for a line break and nothing for a note's mark."""
    return "".join(
        part.text if isinstance(part, Words) else " " if isinstance(part, LineBreak) else ""
        for part in inlines
    )
