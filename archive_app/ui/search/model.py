"""The rows of an answer: papers, some of their hits, and a line for the rest; fetched as needed.

The model holds keys of everything that was found. Rows come whole from outside: it tells in
`rows_wanted` which it needs and gets them by `take`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from archive_app.model.finding import FIRST_HITS, Findings, PaperHead, PaperHits, PaperRows
from archive_app.model.index import EntryKind
from archive_app.model.result import Hit
from archive_app.model.span import Range
from archive_app.ui.place import Place
from archive_app.ui.search import wording
from archive_app.ui.search.wording import Search

PAPERS_AT_ONCE = 12
HITS_AT_ONCE = 200
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowKind(IntEnum):
    """What a row is."""

    PAPER = 0
    HIT = 1
    MORE = 2


class Role(IntEnum):
    """What a row is asked for beside what Qt asks."""

    KIND = Qt.ItemDataRole.UserRole + 1
    HIT = Qt.ItemDataRole.UserRole + 2
    HEAD = Qt.ItemDataRole.UserRole + 3
    COUNT = Qt.ItemDataRole.UserRole + 4
    KEY = Qt.ItemDataRole.UserRole + 5


@dataclass(slots=True)
class _Paper:
    """A paper with the hits that were fetched; `left` are keys of those that were not."""

    head: PaperHead
    group: PaperHits
    hits: list[Hit]
    left: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    kind: RowKind
    paper: _Paper
    key: str
    hit: Hit | None = None


class ResultModel(QAbstractListModel):
    """One answer as a flat list."""

    rows_wanted = Signal(object)  # tuple[PaperHits, ...]; take() is given what came of it

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self._rows: list[_Row] = []
        self._findings: Findings | None = None
        self._taken = 0
        self._waiting: tuple[PaperHits, ...] = ()

    @property
    def findings(self) -> Findings | None:
        """The answer that is shown."""
        return self._findings

    def show(self, findings: Findings | None) -> None:
        """Show another answer."""
        self.beginResetModel()
        self._findings = findings
        self._waiting = ()
        self._taken = 0
        self._rows = []
        if findings is not None:
            wanted = _pieces(findings.papers[: len(findings.first)])
            self._taken = len(findings.first)
            self._rows = list(self._papers(wanted, findings.first))
        self.endResetModel()

    def take(self, wanted: tuple[PaperHits, ...], rows: tuple[PaperRows, ...]) -> None:
        """Put in the rows that `rows_wanted` asked for; nothing when they are asked no more."""
        if wanted != self._waiting:
            return
        self._waiting = ()
        more = self._row_of_more(wanted[0]) if len(wanted) == 1 else None
        if more is not None:
            self._open(more, wanted[0], rows)
            return
        self._taken += len(wanted)
        new = list(self._papers(wanted, rows))
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows += new
            self.endInsertRows()

    def open_rest(self, index: Index) -> None:
        """Fetch what a line of more stands for."""
        row = self._rows[index.row()]
        if row.kind is RowKind.MORE:
            self._want((PaperHits(row.paper.group.document, tuple(row.paper.left[:HITS_AT_ONCE])),))

    def place(self, index: Index) -> Place | None:
        """Return where a hit or a paper stands, None for a line of more."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        document = row.paper.group.document
        if row.kind is RowKind.PAPER:
            return Place(document)
        hit = row.hit
        if hit is None:
            return None
        return Place(document, Range(hit.start, hit.end) if hit.start < hit.end else None)

    def group(self, index: Index) -> PaperHits:
        """Return all hits in the paper of a row."""
        return self._rows[index.row()].paper.group

    def row_of(self, key: str) -> int:
        """Return the row of that key, -1 when there is none."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def next_hit(self, row: int, step: int = 1) -> int:
        """Return the next row after `row` that is a hit, or before it for -1; -1 when none."""
        row += step
        while 0 <= row < len(self._rows):
            if self._rows[row].kind is RowKind.HIT:
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows were fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are papers that were not fetched."""
        found = self._findings
        return not parent.isValid() and found is not None and self._taken < len(found.papers)

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next papers, unless some are asked for."""
        found = self._findings
        if found is not None and self.canFetchMore(parent) and not self._waiting:
            self._want(_pieces(found.papers[self._taken : self._taken + PAPERS_AT_ONCE]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows; Role has the rest."""
        answer = _ANSWERS.get(role)
        if answer is None or not index.isValid() or index.row() >= len(self._rows):
            return None
        return answer(self._rows[index.row()])

    def _want(self, wanted: tuple[PaperHits, ...]) -> None:
        self._waiting = wanted
        self.rows_wanted.emit(wanted)

    def _papers(
        self, wanted: tuple[PaperHits, ...], found: tuple[PaperRows, ...]
    ) -> Iterator[_Row]:
        """Yield the rows of papers; of what is gone meanwhile there are none."""
        assert self._findings is not None
        whole = {group.document: group for group in self._findings.papers}
        asked = {piece.document: len(piece.keys) for piece in wanted}
        for rows in found:
            group = whole[rows.head.document]
            left = list(group.keys[asked[group.document] :])
            paper = _Paper(rows.head, group, list(rows.hits), left)
            yield _Row(RowKind.PAPER, paper, f"paper {group.document}")
            yield from (_Row(RowKind.HIT, paper, hit.key, hit) for hit in rows.hits)
            if left:
                yield _Row(RowKind.MORE, paper, f"more {group.document}")

    def _row_of_more(self, wanted: PaperHits) -> int | None:
        for number, row in enumerate(self._rows):
            if row.kind is RowKind.MORE and row.paper.group.document == wanted.document:
                return number
        return None

    def _open(self, at: int, wanted: PaperHits, found: tuple[PaperRows, ...]) -> None:
        paper = self._rows[at].paper
        paper.left = paper.left[len(wanted.keys) :]
        hits = [hit for rows in found for hit in rows.hits]
        paper.hits += hits
        if hits:
            self.beginInsertRows(QModelIndex(), at, at + len(hits) - 1)
            self._rows[at:at] = [_Row(RowKind.HIT, paper, hit.key, hit) for hit in hits]
            self.endInsertRows()
        at += len(hits)
        if paper.left:
            self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        self.endRemoveRows()


def _pieces(papers: tuple[PaperHits, ...]) -> tuple[PaperHits, ...]:
    return tuple(PaperHits(paper.document, paper.keys[:FIRST_HITS]) for paper in papers)


def _plain(row: _Row) -> str:
    if row.kind is RowKind.MORE:
        return wording.more_passages(len(row.paper.left))
    return row.hit.text if row.hit else wording.title(row.paper.head)


def _sentence(row: _Row) -> str:
    """Return a row as a screen reader says it."""
    head = row.paper.head
    if row.kind is RowKind.MORE:
        return wording.more_passages(len(row.paper.left))
    if row.hit is None:
        count = wording.counted(EntryKind.PASSAGE, row.paper.group.passages)
        return f"{wording.title(head)}, {wording.about_paper(head)}, {count}"
    hit = row.hit
    what = wording.entry_name(hit) or Search.tr("Passage {n}").format(n=wording.locator(hit))
    who = [
        part
        for speaker in hit.speakers
        for part in (
            speaker.name or Search.tr("Speaker not stated"),
            wording.country(speaker.country) if speaker.country else "",
            wording.speech(speaker.quote_type),
        )
        if part
    ]
    return f"{', '.join([what, *who])}: {hit.text[hit.snippet.start : hit.snippet.end]}"


_ANSWERS: dict[int, Callable[[_Row], Any]] = {
    Role.KIND: lambda row: row.kind,
    Role.HIT: lambda row: row.hit,
    Role.HEAD: lambda row: row.paper.head,
    Role.COUNT: lambda row: (
        len(row.paper.left) if row.kind is RowKind.MORE else row.paper.group.passages
    ),
    Role.KEY: lambda row: row.key,
    Qt.ItemDataRole.DisplayRole: _plain,
    Qt.ItemDataRole.AccessibleTextRole: _sentence,
}
