"""What is to be looked at before a briefing leaves, and what a passage's card says of it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from archive_app.model.citation import BriefingPrint, Citation
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

    `said` are the briefing's words and `held` the paper's; `document` and `range` are the place in
    the paper that proves it, where there is one. `marking` is that of the paper.
    """

    matter: Matter
    blocks: tuple[BlockId, ...] = ()
    footnotes: tuple[int, ...] = ()
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
    number of the passage or "4–5".
    """

    block: BlockId
    number: int
    citation: Citation
    country: str
    where: str
    passages: str


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
