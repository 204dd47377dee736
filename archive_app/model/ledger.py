"""The ledger as a matrix: who promised what at which meeting, in which year or on which theme."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from archive_app.model.commitment import Closure, Evidence, Schedule, Strength
from archive_app.model.ids import CommitmentId, DocumentId


class ColumnKind(StrEnum):
    """What the columns of the matrix are."""

    FORUM = "forum"
    YEAR = "year"
    THEME = "theme"


class Blank(StrEnum):
    """Why a cell holds no commitment."""

    NO_TEXT = "no text held"
    NOT_REVIEWED = "text held, not reviewed"
    NONE_FOUND = "reviewed, none found"


class News(StrEnum):
    """What can be new since a day."""

    ENTERED = "entered"
    OVERDUE = "overdue"
    FOLLOWED_UP = "followed up"
    RESTATED = "restated"


@dataclass(frozen=True, slots=True)
class LedgerFilter:
    """Which commitments are wanted; "", None and an empty set ask nothing.

    `country` is the key of a row. With `since`, a commitment passes when one of `news` happened to
    it on that day or later, and any of them when `news` is empty.
    """

    country: str = ""
    strengths: frozenset[Strength] = frozenset()
    evidence: frozenset[Evidence] = frozenset()
    closures: frozenset[Closure] = frozenset()
    schedules: frozenset[Schedule] = frozenset()
    theme: str = ""
    since: date | None = None
    news: frozenset[News] = frozenset()

    @property
    def count(self) -> int:
        """How many things are asked."""
        asked = (self.country, self.strengths, self.evidence, self.closures, self.schedules)
        return sum(map(bool, (*asked, self.theme, self.since)))


@dataclass(frozen=True, slots=True)
class Series:
    """One forum under the name that its papers print, without number and year; `papers` held."""

    name: str
    papers: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One commitment as a cell shows it; `words` are as printed, on one line.

    `evidence` is that of the whole chain, as of the newest wording; `restated` are the years of
    the later wordings, none for the newest. `due` is the last day of the deadline, ISO 8601.
    """

    id: CommitmentId
    document: DocumentId
    row: str
    actor: str
    voiced_by: str
    words: str
    strength: Strength
    evidence: Evidence
    schedule: Schedule
    closure: Closure
    theme: str
    year: str
    forum: str
    due: str = ""
    deadline: str = ""
    recorded_at: str = ""
    restated: tuple[str, ...] = ()


class Deed(StrEnum):
    """What happened to a commitment on a day."""

    PROMISED = "promised"
    RESTATED = "promised again"
    FOLLOWED_UP = "followed up"
    SEARCHED = "searched, nothing found"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Happening:
    """One deed in the life of a commitment; `day` is ISO 8601, a year alone, or "" if unknown.

    `evidence` is the level that a follow-up supports, None without one.
    """

    day: str
    deed: Deed
    entry: Entry
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A meeting, a year or a theme; a meeting has its ordinal number and place where printed.

    `key` tells columns apart. All three parts may be empty: a paper that says nothing of it.
    """

    key: str
    number: int | None = None
    place: str = ""
    year: str = ""
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A country by its ISO 3166-1 alpha-2 code, or whoever promised by a folded name."""

    key: str
    name: str
    entered: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """The commitments of a row in a column, or why there is none.

    `waiting` are the papers in which the row speaks and suggestions are undecided.
    """

    entries: tuple[Entry, ...] = ()
    blank: Blank | None = None
    waiting: tuple[DocumentId, ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole matrix as of a day; `cells` are by row, then by column.

    `entered` counts the commitments of the series that the filter lets through, `waiting` the
    papers of the series that are not reviewed, `themes` are those of all its commitments.
    """

    series: str
    kind: ColumnKind
    as_of: date
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    cells: tuple[tuple[Cell, ...], ...] = ()
    entered: int = 0
    waiting: int = 0
    themes: tuple[str, ...] = ()
