"""The ledger as a matrix of one series of forums, with the three ways in which a cell is blank.

A paper counts as reviewed when none of its suggested commitments is undecided. A row speaks in a
paper when a speaker of it, or the paper as a whole, is of that country, or when a suggestion binds
it; a row without a code is looked for by its name among speakers and their posts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from archive_app.archive.gathering import Gathered, Held, Voices, gather, held_in
from archive_app.archive.papers import Papers
from archive_app.archive.people import folded
from archive_app.archive.reckoning import Reckoning, row_of
from archive_app.language.countries import country_name
from archive_app.model.ids import DocumentId
from archive_app.model.ledger import (
    Blank,
    Cell,
    Column,
    ColumnKind,
    Entry,
    Happening,
    LedgerFilter,
    Matrix,
    Row,
    Series,
)
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.store.derived import DerivedStore
from archive_app.store.record import Record

_EVERYTHING = LedgerFilter()
_PAPERS_THAT_NAME = 2
"""In how many papers a rule must find a name bound before it is a row with nothing entered."""


class Ledger:
    """The commitments of one archive, laid out."""

    def __init__(self, record: Record, derived: DerivedStore, papers: Papers) -> None:
        """Read commitments from `record`, suggestions from `derived`."""
        self._record = record
        self._derived = derived
        self._papers = papers
        self._held: tuple[int, Held] | None = None
        self._gathered: tuple[object, Gathered] | None = None
        self._series: tuple[int, list[Series]] | None = None

    def series(self) -> list[Series]:
        """Return every series of forums, the one with most papers first; read after each act."""
        last = self._record.last_event
        if self._series is None or self._series[0] != last:
            self._series = (last, self._read_series())
        return self._series[1]

    def _gather(self) -> Gathered:
        """Gather anew when anything has changed; columns and filters do not."""
        state = (self._record.last_event, self._derived, self._derived.version())
        if self._gathered is None or self._gathered[0] != state:
            self._gathered = (state, gather(self._record, self._derived, self._hold()))
        return self._gathered[1]

    def _hold(self) -> Held:
        """Read the papers anew when something was recorded; suggestions change none of them."""
        last = self._record.last_event
        if self._held is None or self._held[0] != last:
            self._held = (last, held_in(self._papers))
        return self._held[1]

    def _read_series(self) -> list[Series]:
        meetings = self._hold().meetings
        counts = Counter(meeting.series for meeting in meetings.values() if meeting.series)
        ordered = sorted(counts, key=lambda name: (-counts[name], name))
        return [Series(name, counts[name]) for name in ordered]

    def matrix(
        self,
        *,
        series: str | None,
        columns: ColumnKind,
        as_of: date,
        wanted: LedgerFilter = _EVERYTHING,
    ) -> Matrix:
        """Return the matrix of `series`; "" is of the papers that name no forum, None of all."""
        gathered = self._gather()
        return _Layout(gathered, series, columns, as_of).matrix(wanted)

    def entries(
        self, *, series: str | None, as_of: date, wanted: LedgerFilter = _EVERYTHING
    ) -> list[Entry]:
        """Return the commitments of `series` in protocol order, then in the order of the years."""
        gathered = self._gather()
        return _Layout(gathered, series, ColumnKind.YEAR, as_of).entries(wanted)

    def timeline(
        self, *, series: str | None, as_of: date, wanted: LedgerFilter = _EVERYTHING
    ) -> list[Happening]:
        """Return what happened to these commitments day by day, what has no day at the end."""
        return _Layout(self._gather(), series, ColumnKind.YEAR, as_of).timeline(wanted)


_NO_TEXT = Cell((), Blank.NO_TEXT)


class _Key(NamedTuple):
    row: str
    column: str


class _Layout:
    """The papers of one series, the columns that they make and the rows that speak in them."""

    def __init__(
        self, gathered: Gathered, series: str | None, kind: ColumnKind, as_of: date
    ) -> None:
        self._gathered = gathered
        self._series = series
        self._kind = kind
        self._as_of = as_of
        self._papers = {
            document: paper
            for document, paper in gathered.papers.items()
            if series is None or self._series_of(document) == series
        }
        self._reckoning = Reckoning(gathered, as_of)
        self._entries = [
            self._reckoning.entry(promise)
            for promise in gathered.promises
            if promise.document in self._papers
        ]
        self._numbers = self._numbers_by_year()
        self._columns = {document: self._column_of(document) for document in self._papers}

    def entries(self, wanted: LedgerFilter) -> list[Entry]:
        """The commitments that pass, in order."""
        names = self._names()
        found = [item for item in self._entries if self._reckoning.passes(item, wanted)]
        return sorted(found, key=lambda item: (*_protocol(names[item.row]), item.year, item.id))

    def timeline(self, wanted: LedgerFilter) -> list[Happening]:
        """What happened to the commitments that pass, in the order of the days."""
        found = [
            happening
            for entry in self.entries(wanted)
            for happening in self._reckoning.happenings(entry)
        ]
        return sorted(found, key=lambda item: (not item.day, item.day))

    def matrix(self, wanted: LedgerFilter) -> Matrix:
        """The whole of it."""
        names = self._names()
        columns = self._all_columns()
        shown: dict[_Key, list[Entry]] = defaultdict(list)
        hidden: set[_Key] = set()
        for item in self._entries:
            key = _Key(item.row, self._column(item))
            hidden.add(key)
            if self._reckoning.passes(item, wanted):
                shown[key].append(item)
        held = self._held(names)
        filled: dict[str, dict[str, Cell]] = defaultdict(dict)
        for key in held.keys() | hidden:
            filled[key.row][key.column] = self._cell(key, shown, held, hidden=hidden)
        keys = [key for key in names if not wanted.country or key == wanted.country]
        keys.sort(key=lambda key: _protocol(names[key]))
        places = [column.key for column in columns]
        # Most cells of a large matrix hold nothing, and all of these are the same.
        nothing = dict.fromkeys(places, _NO_TEXT)
        cells = tuple(tuple((nothing | filled[key]).values()) for key in keys)
        counts = Counter(item.row for items in shown.values() for item in items)
        return Matrix(
            self._series or "",
            self._kind,
            self._as_of,
            tuple(columns),
            tuple(Row(key, names[key], counts[key]) for key in keys),
            cells,
            entered=counts.total(),
            waiting=sum(bool(self._voices(document).waiting) for document in self._papers),
            themes=tuple(sorted({item.theme for item in self._entries if item.theme})),
        )

    def _cell(
        self,
        key: _Key,
        shown: dict[_Key, list[Entry]],
        held: dict[_Key, list[DocumentId]],
        *,
        hidden: set[_Key],
    ) -> Cell:
        papers = held.get(key, [])
        waiting = tuple(document for document in papers if self._voices(document).waiting)
        entries = sorted(shown.get(key, ()), key=_by_strength)
        if entries or key in hidden:
            return Cell(tuple(entries), None, waiting)
        return Cell((), Blank.NOT_REVIEWED if waiting else Blank.NONE_FOUND, waiting)

    def _held(self, names: dict[str, str]) -> dict[_Key, list[DocumentId]]:
        """Return the papers in which each row speaks, by column."""
        held: dict[_Key, list[DocumentId]] = defaultdict(list)
        by_name = _Named(names)
        themes = {item.theme.casefold() for item in self._entries} or {""}
        for document in self._papers:
            columns = themes if self._kind is ColumnKind.THEME else {self._columns[document].key}
            voices = self._voices(document)
            for row in (voices.countries & names.keys()) | by_name.speaking(voices):
                for column in columns:
                    held[_Key(row, column)].append(document)
        return held

    def _names(self) -> dict[str, str]:
        """Return the name of every row by its key."""
        names = self._reckoning.names()
        bound: Counter[str] = Counter()
        for document in self._papers:
            voices = self._voices(document)
            for code in voices.countries - {""}:
                names.setdefault(code, country_name(code, "en"))
            bound.update({actor for actor in voices.actors if is_name(actor)})
        for actor, papers in bound.items():
            if papers >= _PAPERS_THAT_NAME:
                names.setdefault(folded(actor), actor)
        return names

    def _all_columns(self) -> list[Column]:
        if self._kind is ColumnKind.THEME:
            themes: dict[str, str] = {}
            for item in self._entries:
                themes.setdefault(item.theme.casefold(), item.theme)
            ordered = sorted(themes, key=lambda key: (not key, key)) or [""]
            return [Column(key, theme=themes.get(key, "")) for key in ordered]
        found = {column.key: column for column in self._columns.values()}
        if self._kind is ColumnKind.YEAR:
            return [found[key] for key in sorted(found, key=lambda key: (not key, key))]
        papers: dict[str, list[Paper]] = defaultdict(list)
        for document, column in self._columns.items():
            papers[column.key].append(self._papers[document])
        columns = [self._with_place(found[key], papers[key]) for key in found]
        return sorted(columns, key=lambda c: (not c.key, c.number or 0, c.year))

    def _column(self, item: Entry) -> str:
        if self._kind is ColumnKind.THEME:
            return item.theme.casefold()
        return self._columns[item.document].key

    def _column_of(self, document: DocumentId) -> Column:
        year = self._reckoning.year(document)
        if self._kind is not ColumnKind.FORUM:
            return Column(year, year=year)
        meeting = self._gathered.meetings.get(document)
        if self._series is None or meeting is None:
            return Column(year, year=year)
        number = meeting.number or self._numbers.get(year)
        return Column(f"n{number}" if number else year, number, year=year)

    def _with_place(self, column: Column, papers: list[Paper]) -> Column:
        """Return the meeting with the place and the year that most of its `papers` print."""
        place = _most(_town(paper) for paper in papers)
        return Column(
            column.key, column.number, place, _most(self._reckoning.year(p.id) for p in papers)
        )

    def _numbers_by_year(self) -> dict[str, int]:
        known: dict[str, int] = {}
        for document in self._papers:
            meeting = self._gathered.meetings.get(document)
            if (
                meeting is not None
                and meeting.number is not None
                and self._reckoning.year(document)
            ):
                known.setdefault(self._reckoning.year(document), meeting.number)
        return known

    def _series_of(self, document: DocumentId) -> str:
        meeting = self._gathered.meetings.get(document)
        return meeting.series if meeting else ""

    def _voices(self, document: DocumentId) -> Voices:
        return self._gathered.voices[document]


def is_name(actor: str) -> bool:
    """Whether a printed actor is a name, and neither "we" nor "the Parties"."""
    first = actor.partition(" ")[0]
    is_common = first.casefold() in {"the", "each", "every", "all", "both", "this", "a", "an"}
    return first[:1].isupper() and not is_common and len(first) > 2


class _Named:
    """The rows without a code, by the longest word of their names: "Mr." begins a thousand."""

    def __init__(self, names: dict[str, str]) -> None:
        self._keys = {key for key in names if len(key) > 2}
        self._by_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._rows: dict[str, str] = {}
        for key in self._keys:
            words = _WORD.findall(names[key].casefold())
            self._by_word[max(words, key=len, default="")].append((_spaced(words), key))

    def speaking(self, voices: Voices) -> set[str]:
        """Return the rows that are bound in a paper or named by a speaker or his post."""
        bound = {self._row_of(actor) for actor in voices.actors} & self._keys
        words = _WORD.findall("\n".join(voices.posts).casefold())
        posts = _spaced(words)
        return bound | {
            key
            for word in self._by_word.keys() & words
            for name, key in self._by_word[word]
            if name in posts
        }

    def _row_of(self, actor: str) -> str:
        if actor not in self._rows:
            self._rows[actor] = row_of("", actor, "")[0]
        return self._rows[actor]


_WORD = re.compile(r"[^\W_]+")


def _spaced(words: list[str]) -> str:
    return f" {' '.join(words)} "


def _town(paper: Paper) -> str:
    return paper.text_of(Field.PLACE).split(",")[0].strip(" *")


def _most(values: Iterable[str]) -> str:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default="")


def _by_strength(item: Entry) -> tuple[bool, str, str]:
    return (bool(item.restated), item.recorded_at, item.id)


def _protocol(name: str) -> tuple[str]:
    return (folded(name),)
