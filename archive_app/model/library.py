"""What the library lists: rows of papers, how they are chosen and in which order they stand."""

from dataclasses import dataclass
from enum import StrEnum

from archive_app.model.ids import DocumentId
from archive_app.model.paper import Paper, Particular
from archive_app.model.particulars import Basis, CivilDate, Field
from archive_app.model.people import MentionFacts


class Shelf(StrEnum):
    """Which papers are listed."""

    ALL = "all"
    TO_CHECK = "to check"
    REMOVED = "removed"


class Column(StrEnum):
    """By what the papers are ordered."""

    TAKEN_IN = "taken in"
    TITLE = "title"
    KIND = "kind"
    DATE = "date"
    FORUM = "forum"
    LANGUAGE = "language"
    SPEAKERS = "speakers"


@dataclass(frozen=True, slots=True)
class Sought:
    """What is to be listed: papers of a shelf that hold all `words`, in an order."""

    shelf: Shelf = Shelf.ALL
    words: str = ""
    column: Column = Column.TAKEN_IN
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """The papers found, in order, and how many stand on each shelf without regard to words."""

    documents: tuple[DocumentId, ...]
    counts: dict[Shelf, int]


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One paper with what its text prints of speakers; `alike` are names that may be one person."""

    paper: Paper
    speakers: tuple[MentionFacts, ...] = ()
    alike: int = 0
    linked: tuple[tuple[str, str], ...] = ()
    """(relation, title) of the papers that it hangs on."""


def is_doubtful(particular: Particular) -> bool:
    """Whether the paper prints something impossible and nobody has decided about it."""
    if particular.field is not Field.DATE or particular.basis is Basis.DECIDED:
        return False
    return bool(particular.value) and CivilDate.from_json(particular.value).doubt is not None


def wants_check(particular: Particular) -> bool:
    """Whether a person should look at it: a guess, a doubt, or people who disagree."""
    guessed = particular.basis is Basis.GUESSED
    return guessed or bool(particular.others) or is_doubtful(particular)
