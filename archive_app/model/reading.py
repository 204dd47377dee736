"""What stands beside the text of a paper that is read: who speaks, what was marked, promised."""

from dataclasses import dataclass

from archive_app.model.commitment import Strength
from archive_app.model.ids import AnnotationId, DocumentId, TextVersionId
from archive_app.model.people import SamenessQuestion
from archive_app.model.span import Range
from archive_app.model.statement import QuoteType


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in a passage; `name` is as printed, None where it is not stated.

    `country` is an ISO 3166-1 alpha-2 code or "". `continued` tells that the same voice goes on
    from the passage before, in a speech or a transcript.
    """

    passage: int
    name: str | None
    country: str
    quote_type: QuoteType
    suggested: bool
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation where its words stand in the text that the paper has now.

    `range` is None when the words cannot be found any more; `moved` tells that the mark was made
    on an earlier text and its words were found again. `passage` is 0 without a range.
    """

    annotation: AnnotationId
    range: Range | None
    passage: int
    colour: str
    note: str
    tags: tuple[str, ...]
    author: str
    time: str
    moved: bool = False
    disagreement: bool = False


@dataclass(frozen=True, slots=True)
class Promised:
    """A commitment that was recorded at a passage or, when `suggested`, might be."""

    passage: int
    range: Range
    strength: Strength
    suggested: bool
    id: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question whether a speaker in a passage is the same person as another name."""

    passage: int
    other: str
    question: SamenessQuestion


@dataclass(frozen=True, slots=True)
class Beside:
    """All that stands beside one text version of a paper, each list in the order of the text."""

    document: DocumentId
    text_version: TextVersionId
    voices: tuple[Voice, ...] = ()
    marks: tuple[Mark, ...] = ()
    promises: tuple[Promised, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Discord:
    """Two passages of a pair whose numbers or dates differ, as printed on either side.

    A passage number of 0 stands for the paper as a whole.
    """

    passage: int
    other_passage: int
    here: tuple[str, ...]
    there: tuple[str, ...]
