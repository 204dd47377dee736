"""A paper as the reader shows it: pieces of text that are the blocks of one document.

Made on the read lane, so it knows no Qt. A passage is one piece, or several when it is so long
that laying it out at once would be felt.
"""

from bisect import bisect_right
from dataclasses import dataclass

from archive_app.archive import Archive
from archive_app.model.ids import DocumentId
from archive_app.model.paper import Paper
from archive_app.model.reading import Beside, Discord
from archive_app.model.span import Range
from archive_app.model.text import PassageKind, TextVersion
from archive_app.ui.positions import Shown, shown

_LONGEST = 4000
"""Code points of a piece; laying out so many takes about 5 ms."""
_SLICE = 300_000
"""Code points that go into the document at once, which takes about 5 ms."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The shown text [start, end) of passage `number`; `first` tells that the passage begins."""

    number: int
    start: int
    end: int
    shown: Shown
    heading: bool
    first: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What the layout must know of a piece: its units, and what it is within its passage."""

    length: int
    heading: bool = False
    first: bool = True
    last: bool = True


@dataclass(frozen=True, slots=True)
class Leaf:
    """One text version of a paper, cut into pieces; `starts` are where they start in the text.

    `slices` is the shown text, a line a piece, cut where a line ends.
    """

    paper: Paper
    version: TextVersion
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]
    firsts: tuple[int, ...]
    rows: tuple[Row, ...]
    slices: tuple[str, ...]

    @property
    def document(self) -> DocumentId:
        """The paper's id."""
        return self.paper.id

    def piece_at(self, code_point: int) -> int:
        """Return the index of the piece that holds a code point, or of the one before it."""
        return max(0, bisect_right(self.starts, code_point) - 1)

    def first_piece(self, passage: int) -> int:
        """Return the index of the first piece of a passage."""
        return self.firsts[min(max(passage, 1), len(self.firsts)) - 1]

    def spot(self, code_point: int) -> tuple[int, int]:
        """Return the piece and the unit in it where a code point is shown."""
        index = self.piece_at(code_point)
        piece = self.pieces[index]
        inside = min(max(code_point, piece.start), piece.end) - piece.start
        return index, piece.shown.unit(inside)

    def code_point(self, index: int, unit: int) -> int:
        """Return the code point of the paper that is shown at a unit of a piece."""
        piece = self.pieces[index]
        return min(piece.start + piece.shown.code_point(unit), piece.end)

    def passage_range(self, number: int) -> Range:
        """Return where a passage stands."""
        passage = self.version.passage(number)
        return Range(passage.start, passage.end)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the reader needs to open a paper; `partners` are the papers it is paired with."""

    leaf: Leaf
    beside: Beside
    partners: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """The other half of a pair, and where the numbers of the two differ."""

    leaf: Leaf
    discords: tuple[Discord, ...]


def read(archive: Archive, document: DocumentId) -> Reading:
    """Return a paper to be opened."""
    leaf = leaf_of(archive, document)
    return Reading(leaf, archive.reading.beside(document), archive.reading.paired(document))


def read_partner(archive: Archive, document: DocumentId, partner: DocumentId) -> Partner:
    """Return the paper `partner` to stand beside `document`."""
    return Partner(leaf_of(archive, partner), archive.reading.discords(document, partner))


def leaf_of(archive: Archive, document: DocumentId) -> Leaf:
    """Return the text that a paper has now, in pieces."""
    paper = archive.papers.get(document)
    return leaf(paper, archive.papers.text(paper))


def leaf(paper: Paper, version: TextVersion) -> Leaf:
    """Return `version` of the text of `paper` in pieces."""
    pieces: list[Piece] = []
    firsts: list[int] = []
    for number, passage in enumerate(version.passages, start=1):
        firsts.append(len(pieces))
        heading = passage.kind is PassageKind.HEADING
        for start, end in _cuts(version.text, passage.start, passage.end):
            part = shown(version.text[start:end])
            pieces.append(Piece(number, start, end, part, heading, start == passage.start))
    return Leaf(
        paper,
        version,
        tuple(pieces),
        tuple(piece.start for piece in pieces),
        tuple(firsts),
        tuple(_rows(pieces)),
        tuple(_slices(pieces)),
    )


def _cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return [start, end) in parts that are short enough, cut after a space where there is one."""
    parts = []
    while end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = space + 1 if space >= 0 else start + _LONGEST
        parts.append((start, cut))
        start = cut
    return [*parts, (start, end)]


def _rows(pieces: list[Piece]) -> list[Row]:
    following = [*(piece.first for piece in pieces[1:]), True]
    return [
        Row(piece.shown.units, piece.heading, piece.first, last)
        for piece, last in zip(pieces, following, strict=True)
    ]


def _slices(pieces: list[Piece]) -> list[str]:
    slices: list[str] = []
    lines: list[str] = []
    length = 0
    for piece in pieces:
        lines.append(piece.shown.text)
        length += len(piece.shown.text)
        if length > _SLICE:
            slices.append("\n".join(lines))
            lines, length = [], 0
    if lines:
        slices.append("\n".join(lines))
    return slices
