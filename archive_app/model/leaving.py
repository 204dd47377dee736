"""What is to be looked at before a briefing leaves, and what a passage's card says of it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from archive_app.model.citation import BriefingPrint, Citation, Wording
from archive_app.model.ids import BlockId, DocumentId
from archive_app.model.span import Range


class Matter(StrEnum):
    """What a check is about; the last two say that all is well."""

    DIFFERS = "quoted words differ from the paper"
    MISSING = "quoted words stand in no paper"
    QUOTED_REPORT = "reported words wear quotation marks"
    CHANGED = "the paper's text has changed since"
    REMOVED = "the paper was removed"
    UNCONFIRMED = "rests on a suggestion"
    MARKING = "the briefing's marking is lower than a cited paper's"
    UNPLACED = "passages are collected and not placed"
    REPORTED_BARE = "reported words stand without quotation marks"
    FOOTNOTES_LEAD = "each footnote leads to its passage"


_WELL = frozenset({Matter.REPORTED_BARE, Matter.FOOTNOTES_LEAD})


@dataclass(frozen=True, slots=True)
class LeavingCheck:
    """One thing about a briefing: where it stands, by blocks and by numbers of footnotes.

    `quoted` are the briefing's words and `text` the paper's there; `said` and `held` are where they
    differ, only. `document` and `range` are the place in
    the paper that proves it, where there is one. `marking` is that of the paper.
    """

    matter: Matter
    blocks: tuple[BlockId, ...] = ()
    footnotes: tuple[int, ...] = ()
    quoted: str = ""
    text: str = ""
    said: str = ""
    held: str = ""
    marking: str = ""
    document: DocumentId | None = None
    range: Range | None = None

    @property
    def is_open(self) -> bool:
        """Whether a person should look at it before the briefing leaves."""
        return self.matter not in _WELL


@dataclass(frozen=True, slots=True)
class PassageCard:
    """A cited passage as a card shows it; `number` is that of its footnote in the file.

    `country` is the short English name, `where` place or forum with the year, `passages` the
    number of the passage or "4–5", `language` the BCP 47 tag of the words.
    """

    block: BlockId
    number: int
    citation: Citation
    country: str
    where: str
    passages: str
    language: str

    @property
    def words(self) -> str:
        """The quotation, in quotation marks only where these are somebody's very words."""
        bare = self.citation.quotation
        return f"“{bare}”" if self.citation.wording is Wording.VERBATIM else bare

    @property
    def source(self) -> str:
        """Who, where and in which passage, as a chip shows it: "Idham · Nanning 2023, ¶9"."""
        return self._joined(self.citation.speaker)

    @property
    def source_with_country(self) -> str:
        """As `source`, with the speaker's country."""
        return self._joined(self.citation.speaker, self.country)

    def _joined(self, *who: str) -> str:
        parts = [part for part in (*who, self.where) if part]
        return " · ".join(parts) + (f", ¶{self.passages}" if self.passages else "")


@dataclass(frozen=True, slots=True)
class Written:
    """A file that left; `path` is beside the one that was wanted where another program has that."""

    path: Path
    wanted: Path
    printed: BriefingPrint

    @property
    def is_beside(self) -> bool:
        """Whether the file has another name than the one that was wanted."""
        return self.path != self.wanted
