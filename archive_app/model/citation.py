"""Citations, briefings and ledgers with everything resolved, ready to be set on paper."""

from dataclasses import dataclass, field
from enum import StrEnum

from archive_app.model.commitment import Closure, CommitmentBasis, Evidence, Schedule, Strength
from archive_app.model.ids import BlockId, CommitmentId, DocumentId
from archive_app.model.span import Span


class Wording(StrEnum):
    """Whose words a citation holds; only VERBATIM ones may wear quotation marks."""

    VERBATIM = "verbatim"
    REPORTED = "reported"
    PAPER = "the paper's own words"


@dataclass(frozen=True, slots=True)
class Citation:
    """A quotation with all that its footnote says; every text is as printed, empty where unknown.

    `quotation` has its line breaks as single spaces. `locator` is the printed label or "passage
    9" or "passages 4–5". `translation` is "" for an original, else a phrase such as "machine
    translation; original not held". `caution` is what a reader must be told ("speaker suggested,
    not confirmed"), or "".
    """

    document: DocumentId
    span: Span
    quotation: str
    wording: Wording
    speaker: str
    post: str
    country: str
    event: str
    place: str
    date: str
    paper: str
    locator: str
    language: str
    translation: str = ""
    marking: str = ""
    caution: str = ""

    @property
    def footnote(self) -> str:
        """Speaker and post; event, place, date; paper; locator; language, translation; caution."""
        who = ", ".join(part for part in (self.speaker, self.post) if part)
        where = ", ".join(part for part in (self.event, self.place, self.date) if part)
        how = ", ".join(part for part in (self.language, self.translation) if part)
        parts = [part for part in (who, where, self.paper, self.locator, how, self.caution) if part]
        return "; ".join(parts) + "."


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A commitment as the ledger prints it, with its evidence as of a day."""

    id: CommitmentId
    actor: str
    country: str
    voiced_by: str
    strength: Strength
    basis: CommitmentBasis
    action: str
    partners: tuple[str, ...]
    deadline: str
    quantity: str
    theme: str
    official: str
    evidence: Evidence
    schedule: Schedule
    closure: Closure
    forum: str
    date: str
    citation: Citation
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingPrint:
    """A heading of level 1 to 3."""

    id: BlockId
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class ProsePrint:
    """Prose in Markdown; raw HTML in it is text, never markup."""

    id: BlockId
    markdown: str


@dataclass(frozen=True, slots=True)
class CitationPrint:
    """A citation set as a block of its own, with its footnote."""

    id: BlockId
    citation: Citation


@dataclass(frozen=True, slots=True)
class TablePrint:
    """A table of commitments, with the query it was made from in words and the day it is as of."""

    id: BlockId
    caption: str
    as_of: str
    rows: tuple[LedgerRow, ...]


PrintBlock = HeadingPrint | ProsePrint | CitationPrint | TablePrint


@dataclass(frozen=True, slots=True)
class BriefingPrint:
    """A briefing ready for paper; `marking` is the highest of its parts and stands on every page.

    `as_of` is an ISO 8601 day. `language` is the language of the program's own words.
    """

    title: str
    as_of: str
    marking: str
    blocks: tuple[PrintBlock, ...]
    language: str = "en"
    warnings: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Quoted:
    """A citation as it is pasted into a letter: as plain text and as an HTML fragment."""

    plain: str
    html: str


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """One result of a search: what was found, its words, and the citation of what it stands at.

    `entry` is an EntryKind in words. `words` are what was found: a passage, a note, a commitment,
    a title, tags; `citation` is of the passage at which they stand, None for a paper as a whole.
    `paper`, `date` and `forum` are as printed.
    """

    entry: str
    words: str
    paper: str
    date: str
    forum: str
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class FoundList:
    """What a search found, paper by paper in the order of the answer, ready to be set on paper.

    `total` is how much was found; where `rows` are fewer, the others are left out. `as_of` is an
    ISO 8601 day.
    """

    title: str
    as_of: str
    marking: str
    total: int
    rows: tuple[FoundPassage, ...]
