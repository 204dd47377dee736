"""The text of one paper on the screen: current passage, marks, hits and selection.

A read-only text edit over a document that the program fills, so that selecting and screen readers
work as they do everywhere; layout and painting are its own.
"""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QWidget

from archive_app.model.reading import Mark
from archive_app.model.span import Range
from archive_app.ui.look.theme import Look
from archive_app.ui.reader.flow import GUTTER, Flow
from archive_app.ui.reader.leaf import Leaf
from archive_app.ui.reader.painting import Fill, paint_fills
from archive_app.ui.reader.paper_layout import ABOVE

_BAR = 3
_ABOVE_SHOWN = 24
"""Pixels that stay visible before a passage that is brought into view."""


class Sheet(Flow):
    """Shows a leaf; what happens to it is told by signals."""

    current_changed = Signal(int)  # number of the passage
    selection_made = Signal(bool)  # whether words are selected, after the mouse or key was let go
    menu_wanted = Signal(QPoint)  # global position

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Paint in the colours of `look`."""
        super().__init__(look, parent)
        self._current = 0
        self._awaited: tuple[Range | None] | None = None
        self._hits: dict[int, list[Fill]] = {}
        self._marked: dict[int, list[Fill]] = {}
        self.cursorPositionChanged.connect(self._follow_cursor)
        self.filled.connect(self._show_awaited)

    @property
    def current(self) -> int:
        """The number of the current passage, 0 when nothing is shown."""
        return self._current

    def show_leaf(self, leaf: Leaf) -> None:
        """Show a paper from its beginning, without marks and hits."""
        self._hits, self._marked = {}, {}
        self._current = 0
        self._awaited = None
        super().show_leaf(leaf)

    def show_place(self, place: Range | None) -> None:
        """Make the passage at `place` current and bring it into view; the first one for None.

        While text is still being filled in, this happens as soon as it is there.
        """
        self._awaited = None
        if not self.is_filled:
            self._awaited = (place,)
        elif self.leaf is not None and self.leaf.pieces:
            index, unit = self.leaf.spot(place.start) if place else (0, 0)
            self._put_cursor(index, unit)
            self._reveal(index, unit)

    def go_to(self, number: int) -> None:
        """Make passage `number` current and show it."""
        if self.leaf is not None and self.leaf.pieces:
            index = self.leaf.first_piece(number)
            self._put_cursor(index, 0)
            self._reveal(index, 0)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Paint `marks` in place of those painted now."""
        self._marked = {}
        for mark in marks:
            if mark.range is not None and mark.colour in self.look.colours.annotation:
                self._spread(self._marked, mark.range, mark.colour)
        self.viewport().update()

    def set_hits(self, hits: Sequence[Range], current: int = -1) -> None:
        """Paint `hits`, the one of index `current` as the one that the keys are on."""
        self._hits = {}
        for number, hit in enumerate(hits):
            self._spread(self._hits, hit, "", is_current=number == current)
        self.viewport().update()

    def selected(self) -> Range | None:
        """Return what is selected, as code points of the paper, without white space around."""
        cursor = self.textCursor()
        if self.leaf is None or not cursor.hasSelection():
            return None
        start = self._code_point(cursor.selectionStart())
        end = self._code_point(cursor.selectionEnd())
        words = self.leaf.version.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return Range(start, end) if start < end else None

    def cursor_place(self) -> int:
        """Return the code point of the paper at which the cursor stands."""
        return self._code_point(self.textCursor().position()) if self.leaf else 0

    def mark_current(self, number: int) -> None:
        """Make passage `number` current without scrolling."""
        if self.leaf is not None and self.leaf.firsts:
            self._put_cursor(self.leaf.first_piece(number), 0)

    def selection_rectangle(self) -> QRectF:
        """Return where the selection ends, in the viewport."""
        return QRectF(self.cursorRect(self.textCursor()))

    def drop_selection(self) -> None:
        """Select nothing; the cursor stays where the selection began."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.look.colours.surface)
        cursor = self.textCursor()
        for index in self.visible():
            self._paint_piece(painter, index, cursor)
        if self.hasFocus():
            painter.fillRect(self._caret(), self.look.colours.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by passages; with Shift, select as in any text."""
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not shifted and self._step_of(event.key()):
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.drop_selection()
            self.selection_made.emit(False)
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Tell when a selection by keys is complete."""
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift:
            self.selection_made.emit(self.textCursor().hasSelection())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell when a selection by mouse is complete."""
        super().mouseReleaseEvent(event)
        self.selection_made.emit(self.textCursor().hasSelection())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell that the selection is gone."""
        super().mousePressEvent(event)
        self.selection_made.emit(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer."""
        self.menu_wanted.emit(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected as plain text."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def step_passage(self, by: int) -> None:
        """Make the passage `by` further on current."""
        if self.leaf is not None and self.leaf.firsts:
            self.go_to(min(max(self._current + by, 1), len(self.leaf.firsts)))

    def step_page(self, by: int) -> None:
        """Go on by a page; the first passage that begins there becomes current."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * (bar.pageStep() - round(self.rows.measure.line)))
        shown = self.visible()
        if self.leaf is not None and shown:
            index = shown[0] if self.row_y(shown[0]) >= 0 or len(shown) == 1 else shown[1]
            if by > 0 and bar.value() == bar.maximum():
                index = len(self.leaf.pieces) - 1
            if by < 0 and bar.value() == 0:
                index = 0
            self._put_cursor(index, 0)

    def step_to_end(self, end: int) -> None:
        """Make the first passage current for -1, the last one for 1."""
        if self.leaf is not None:
            self.go_to(1 if end < 0 else len(self.leaf.firsts))

    def _paint_piece(self, painter: QPainter, index: int, cursor: QTextCursor) -> None:
        assert self.leaf is not None
        colours, piece = self.look.colours, self.leaf.pieces[index]
        y, height = self.row_y(index), self.rows.height(index)
        is_current = piece.number == self._current
        if is_current:
            painter.fillRect(0, y, self.viewport().width(), height, colours.sunken)
            painter.fillRect(0, y, _BAR, height, colours.accent)
        block = self.document().findBlockByNumber(index)
        layout, origin = block.layout(), QPointF(self.rows.measure.left, y)
        if piece.first:
            self._paint_number(painter, piece.number, y, is_current=is_current)
        fills = [*self._marked.get(index, ()), *self._hits.get(index, ())]
        paint_fills(painter, layout, origin, fills, colours)
        painter.setPen(colours.text)
        selections = self._selection_in(block.position(), block.length(), cursor)
        layout.draw(painter, origin, selections)

    def _paint_number(self, painter: QPainter, number: int, y: int, *, is_current: bool) -> None:
        colours = self.look.colours
        painter.setPen(colours.accent if is_current else colours.text_3)
        painter.setFont(self.look.interface_font(9, semibold=is_current))
        rectangle = QRectF(0, y + ABOVE, GUTTER - 14, self.rows.measure.line)
        painter.drawText(
            rectangle, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number)
        )

    def _selection_in(
        self, position: int, length: int, cursor: QTextCursor
    ) -> list[QTextLayout.FormatRange]:
        start = max(cursor.selectionStart() - position, 0)
        end = min(cursor.selectionEnd() - position, length)
        if not cursor.hasSelection() or start >= end:
            return []
        selection = QTextLayout.FormatRange()
        selection.start, selection.length = start, end - start
        selection.format.setBackground(self.palette().highlight())
        selection.format.setForeground(self.look.colours.text)
        return [selection]

    def _spread(
        self,
        fills: dict[int, list[Fill]],
        where: Range,
        colour: str,
        *,
        is_current: bool = False,
    ) -> None:
        if self.leaf is None or not self.leaf.pieces:
            return
        first, start = self.leaf.spot(where.start)
        last, end = self.leaf.spot(where.end)
        for index in range(first, last + 1):
            begins = start if index == first else 0
            ends = end if index == last else self.leaf.pieces[index].shown.units
            if begins < ends:
                fills.setdefault(index, []).append(Fill(begins, ends, colour, is_current))

    def _code_point(self, position: int) -> int:
        assert self.leaf is not None
        block = self.document().findBlock(position)
        return self.leaf.code_point(block.blockNumber(), position - block.position())

    def _show_awaited(self) -> None:
        if self._awaited is not None:
            self.show_place(self._awaited[0])

    def _put_cursor(self, index: int, unit: int) -> None:
        block = self.document().findBlockByNumber(index)
        if block.isValid():
            # Not setTextCursor, which would scroll to the cursor line by line.
            bar = self.verticalScrollBar()
            value = bar.value()
            cursor = self.textCursor()
            cursor.setPosition(block.position() + min(unit, block.length() - 1))
            self.setTextCursor(cursor)
            bar.setValue(value)

    def _reveal(self, index: int, unit: int) -> None:
        """Scroll as little as shows the row of a piece, or the line at `unit` of a long one."""
        self.visible()
        self.rows.lay(index)
        view = self.viewport().height()
        top, height = 0, self.rows.height(index)
        if height > view - _ABOVE_SHOWN:
            line = self.document().findBlockByNumber(index).layout().lineForTextPosition(unit)
            top, height = int(line.y()) if line.isValid() else 0, int(self.rows.measure.line)
        y = self.row_y(index) + top
        if y < 0 or y > view:
            self.scroll_to(index, top - _ABOVE_SHOWN)
        elif y + height > view:
            self.scroll_to(index, top + height - view)

    def _follow_cursor(self) -> None:
        if self.leaf is None or not self.is_filled or not self.leaf.pieces:
            return
        index = min(self.textCursor().blockNumber(), len(self.leaf.pieces) - 1)
        number = self.leaf.pieces[index].number
        if number != self._current:
            self._current = number
            self.viewport().update()
            self.current_changed.emit(number)

    def _caret(self) -> QRect:
        caret = self.cursorRect(self.textCursor())
        return QRect(caret.left(), caret.top(), 1, caret.height())

    def _step_of(self, key: int) -> bool:
        """Do what a key that walks through the paper does; return whether it is one."""
        match key:
            case Qt.Key.Key_Up:
                self.step_passage(-1)
            case Qt.Key.Key_Down:
                self.step_passage(1)
            case Qt.Key.Key_PageUp:
                self.step_page(-1)
            case Qt.Key.Key_PageDown:
                self.step_page(1)
            case Qt.Key.Key_Home:
                self.step_to_end(-1)
            case Qt.Key.Key_End:
                self.step_to_end(1)
            case _:
                return False
        return True
