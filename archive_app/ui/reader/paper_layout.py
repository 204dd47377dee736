"""Lays out the blocks of a long document one by one, the visible ones first.

The layout of Qt lays out everything above a place before it can show it. Here a block that was not
laid out yet has an estimated height, and only what is looked at must be exact; `lay_some` does the
rest little by little. All heights are whole pixels.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextOption,
)

from archive_app.ui.reader.leaf import Row

ABOVE = 10
"""Pixels above and below the text of a passage, inside its row."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide text stands and how high its lines are, in pixels; `left` is before the text."""

    left: int = 52
    width: int = 400
    line: float = 24.0


class PaperLayout(QAbstractTextDocumentLayout):
    """Rows under one another, each as high as its text or what stands beside it.

    `least_height` gives the pixels that what stands beside a block needs; `filled` is how many
    blocks have their text by now, since one laid out without it would stay empty.
    """

    def __init__(self, document: QTextDocument) -> None:
        """Lay out the blocks of `document`."""
        super().__init__(document)
        self._rows: Sequence[Row] = ()
        self._measure = Measure()
        self._font = QFont()
        self._heights: list[int] = []
        self._text_heights: list[int] = []
        self._sums: list[int] = [0]
        self._next = 0
        self._left = 0
        self.least_height: Callable[[int], int] = _nothing
        self.filled = 0

    @property
    def measure(self) -> Measure:
        """The measure in force."""
        return self._measure

    @property
    def is_exact(self) -> bool:
        """Whether every block was laid out."""
        return self._left == 0

    @property
    def total(self) -> int:
        """The height of all rows, partly estimated until `is_exact`."""
        return self._sum(len(self._heights))

    def set_rows(self, rows: Sequence[Row], measure: Measure, font: QFont) -> None:
        """Begin anew with `rows`, one for each block that the document has or will have."""
        self._rows, self._measure, self._font = rows, measure, font
        self._text_heights = [0] * len(rows)
        self._next, self._left = 0, len(rows)
        characters = QFontMetricsF(font).averageCharWidth() or 8.0
        per_line = max(1, int(measure.width / characters))
        self._heights = [
            round((row.length // per_line + 1) * measure.line) + self._padding(row) for row in rows
        ]
        self._sums = _fenwick(self._heights)

    def top(self, index: int) -> int:
        """Return where the row of block `index` begins."""
        return self._sum(index)

    def height(self, index: int) -> int:
        """Return the height of the row of block `index`."""
        return self._heights[index]

    def text_height(self, index: int) -> int:
        """Return the height that the text alone needs, laying it out when it must be."""
        self.lay(index)
        return self._text_heights[index]

    def index_at(self, y: float) -> int:
        """Return the block whose row holds `y`, the first or last one outside."""
        low, rest = 0, y
        step = 1 << max(0, len(self._heights).bit_length() - 1)
        while step:
            after = low + step
            if after <= len(self._heights) and self._sums[after] <= rest:
                low, rest = after, rest - self._sums[after]
            step >>= 1
        return min(low, max(0, len(self._heights) - 1))

    def lay(self, index: int) -> bool:
        """Make block `index` exact; return whether its height has changed."""
        if not 0 <= index < min(self.filled, len(self._heights)) or self._text_heights[index]:
            return False
        block = self.document().findBlockByNumber(index)
        if not block.isValid():
            return False
        self._text_heights[index] = self._lay_text(block, self._rows[index])
        self._left -= 1
        return self._settle(index)

    def settle_all(self, indexes: Iterable[int]) -> bool:
        """Make rows as high as what stands beside them needs now; return whether any changed."""
        changed = False
        for index in indexes:
            if self._text_heights[index]:
                changed = self._settle(index) or changed
        return changed

    def lay_some(self, enough: Callable[[], bool]) -> bool:
        """Lay out further blocks until `enough`; return whether any height has changed."""
        changed = False
        while self._next < min(self.filled, len(self._heights)) and not enough():
            changed = self.lay(self._next) or changed
            self._next += 1
        return changed

    def tell_size(self) -> None:
        """Let the view adjust its scroll bar to the total."""
        self.documentSizeChanged.emit(self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the row of a block, laying it out when it must be."""
        index = block.blockNumber()
        if not 0 <= index < len(self._heights):
            return QRectF(self._measure.left, 0, self._measure.width, self._measure.line)
        self.lay(index)
        return QRectF(
            self._measure.left, self.top(index), self._measure.width, self._heights[index]
        )

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """Return the whole document, which is one frame."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def documentSize(self) -> QSizeF:
        """Return the width of text and gutter and the height of all rows."""
        return QSizeF(self._measure.left + self._measure.width, self.total)

    def pageCount(self) -> int:
        """Return 1: a screen has no pages."""
        return 1

    def hitTest(self, point: QPointF | QPoint, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        """Return the position in the document that is nearest to a point."""
        if not self._heights:
            return 0
        point = QPointF(point)
        index = self.index_at(point.y())
        self.lay(index)
        block = self.document().findBlockByNumber(index)
        layout = block.layout()
        inside = point.y() - self.top(index)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if inside < line.y() + line.height() or number == layout.lineCount() - 1:
                x = point.x() - self._measure.left
                if accuracy == Qt.HitTestAccuracy.ExactHit and not 0 <= x <= line.width():
                    return -1
                return int(block.position() + line.xToCursor(x))
        return block.position()

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Nothing: the sheet paints itself, with marks beneath the text."""

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Nothing: whoever fills the document has told the rows before."""

    def _lay_text(self, block: QTextBlock, row: Row) -> int:
        layout = block.layout()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if row.heading:
            layout.setFormats([_whole(row.length, self._font)])
        y = float(ABOVE if row.first else 0)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._measure.width)
            height = max(self._measure.line, line.height())
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()
        return round(y) + (ABOVE if row.last else 0)

    def _settle(self, index: int) -> bool:
        height = max(self._text_heights[index], self.least_height(index))
        change = height - self._heights[index]
        self._heights[index] = height
        place = index + 1
        while change and place < len(self._sums):
            self._sums[place] += change
            place += place & -place
        return change != 0

    def _sum(self, count: int) -> int:
        total = 0
        while count > 0:
            total += self._sums[count]
            count -= count & -count
        return total

    def _padding(self, row: Row) -> int:
        return ABOVE * (row.first + row.last)


def _whole(length: int, font: QFont) -> QTextLayout.FormatRange:
    heading = QTextLayout.FormatRange()
    heading.start = 0
    heading.length = length
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    heading.format.setFont(bold)
    return heading


def _fenwick(heights: Sequence[int]) -> list[int]:
    sums = [0, *heights]
    for place in range(1, len(sums)):
        parent = place + (place & -place)
        if parent < len(sums):
            sums[parent] += sums[place]
    return sums


def _nothing(_index: int) -> int:
    return 0
