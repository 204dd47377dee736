"""A text edit over one long paper that shows any place at once and never holds up the window.

The text goes into the document in slices, rows are laid out when they are seen and the rest in
idle moments, and what is being read stays where it is meanwhile.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from archive_app.ui.look.theme import Look
from archive_app.ui.reader.leaf import Leaf
from archive_app.ui.reader.paper_layout import Measure, PaperLayout

GUTTER = 52
"""Pixels before the text, where the passages are numbered."""
_AFTER = 12
_WIDEST = 72
"""Characters of a line at most."""
_TURN = 0.008
"""Seconds of laying out in one turn of the event loop."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What stays where it is when heights change: a row, and how far below it the view begins."""

    index: int
    offset: int


class Flow(QTextEdit):
    """Shows the text of a leaf and scrolls it."""

    filled = Signal()
    moved = Signal()  # rows stand elsewhere in the view than before

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Set the text in the reading face of `look`."""
        super().__init__(parent)
        self.look = look
        self._leaf: Leaf | None = None
        self._points = 11.5
        self._slices: list[str] = []
        self._is_still = False
        self._dress()
        self.document().setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self._layout = PaperLayout(self.document())
        self.document().setDocumentLayout(self._layout)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._work)
        self.verticalScrollBar().valueChanged.connect(self._tell_moved)

    @property
    def leaf(self) -> Leaf | None:
        """The paper that is shown."""
        return self._leaf

    @property
    def rows(self) -> PaperLayout:
        """Where the rows of the pieces stand."""
        return self._layout

    @property
    def is_filled(self) -> bool:
        """Whether all text is in the document."""
        return self._leaf is not None and not self._slices

    @property
    def is_settled(self) -> bool:
        """Whether every row is exact, so that nothing is left to do in idle moments."""
        return self.is_filled and self._layout.is_exact

    def show_leaf(self, leaf: Leaf) -> None:
        """Show a paper from its beginning; `filled` follows, at once for papers of usual size."""
        self._leaf = leaf
        self._slices = list(leaf.slices)
        self._layout.filled = 0
        self.document().clear()
        self.document().setDefaultFont(self._face())
        self._measure_anew()
        self.verticalScrollBar().setValue(0)
        self._fill()
        self._idle.start()

    def clear_leaf(self) -> None:
        """Show nothing."""
        self._leaf, self._slices = None, []
        self._idle.stop()
        self._layout.filled = 0
        self.document().clear()
        self._layout.set_rows((), self._measured(), self._face())
        self._layout.tell_size()

    def set_margin(self, width: int) -> None:
        """Leave `width` pixels free at the right, beside the text."""
        if width != self.viewportMargins().right():
            self.setViewportMargins(0, 0, width, 0)

    def set_points(self, points: float) -> None:
        """Set the text in another size."""
        self._points = points
        self.measure_again()

    def measure_again(self) -> None:
        """Lay everything out anew for the faces as they are now; what is read stays in view."""
        if self._leaf is not None:
            anchor = self._anchor()
            self.document().setDefaultFont(self._face())
            self._measure_anew()
            self._return_to(anchor)

    def settle(self, indexes: Iterable[int]) -> None:
        """Fit the rows of pieces to what stands beside them now, without moving what is read."""
        wanted = list(indexes)
        self._keep_still(lambda: self._layout.settle_all(wanted))
        self.viewport().update()
        self._tell_moved()

    def visible(self) -> range:
        """Return the indexes of the pieces in view, exact, from the top."""
        if self._leaf is None or not self._leaf.pieces:
            return range(0)
        if self._keep_still(self._lay_visible):
            self.viewport().update()
        return self._in_view()

    def row_y(self, index: int) -> int:
        """Return where the row of a piece begins in the viewport."""
        return self._layout.top(index) - self.verticalScrollBar().value()

    def scroll_to(self, index: int, offset: int) -> None:
        """Scroll so that the view begins `offset` pixels below the top of a row."""
        self._layout.lay(index)
        self._layout.tell_size()
        self._return_to(_Anchor(index, offset))
        # Rows that come into view become exact and may move this one; once more settles it.
        self.visible()
        self._return_to(_Anchor(index, offset))

    def event(self, event: QEvent) -> bool:
        """Leave plain letters to the actions whose keys they are."""
        # A text edit claims every plain letter as typing; here nothing is typed, and letters are
        # the keys of actions.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for another width; what is read stays in view."""
        anchor = self._anchor() if self._leaf is not None else None
        super().resizeEvent(event)
        if anchor is not None and self._measured().width != self._layout.measure.width:
            self._measure_anew()
            self._return_to(anchor)
        self._tell_moved()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint anew, since rows may have become exact meanwhile; not where nothing moved."""
        if not self._is_still:
            self.viewport().update()

    def _dress(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def _work(self) -> None:
        """Do a little of what is left: fill in text, then make rows exact."""
        if self._slices:
            self._fill()
            return
        until = time.perf_counter() + _TURN
        self._keep_still(lambda: self._layout.lay_some(lambda: time.perf_counter() > until))
        if self._layout.is_exact:
            self._idle.stop()

    def _fill(self) -> None:
        if self._slices:
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            begins = self.document().isEmpty()
            cursor.insertText(self._slices[0] if begins else "\n" + self._slices[0])
            del self._slices[0]
            self._layout.filled = self.document().blockCount()
        if not self._slices:
            self._layout.tell_size()
            self.filled.emit()

    def _lay_visible(self) -> bool:
        changed = False
        index = self._layout.index_at(self.verticalScrollBar().value())
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        count = self._layout.filled
        while index < count and self._layout.top(index) < bottom:
            changed = self._layout.lay(index) or changed
            index += 1
        return changed

    def _in_view(self) -> range:
        value = self.verticalScrollBar().value()
        first = self._layout.index_at(value)
        last = self._layout.index_at(value + max(0, self.viewport().height() - 1))
        return range(first, min(last + 1, self._layout.filled))

    def _keep_still(self, change: Callable[[], bool]) -> bool:
        """Let `change` alter heights, then put what is at the top of the view back there.

        Return whether any height has changed.
        """
        if self._is_still:
            return change()
        self._is_still = True
        try:
            anchor = self._anchor()
            changed = change()
            if changed:
                self._layout.tell_size()
                self._return_to(anchor)
            return changed
        finally:
            self._is_still = False

    def _anchor(self) -> _Anchor:
        value = self.verticalScrollBar().value()
        index = self._layout.index_at(value)
        return _Anchor(index, value - self._layout.top(index))

    def _return_to(self, anchor: _Anchor) -> None:
        self.verticalScrollBar().setValue(self._layout.top(anchor.index) + anchor.offset)

    def _measure_anew(self) -> None:
        if self._leaf is not None:
            self._layout.set_rows(self._leaf.rows, self._measured(), self._face())
            self._layout.tell_size()
            self._idle.start()
            self.viewport().update()

    def _measured(self) -> Measure:
        face = self._face()
        language = self._leaf.paper.language if self._leaf else "en"
        pixels = QFontInfo(face).pixelSize()
        line = pixels * self.look.line_height(language) / 100
        widest = round(QFontMetricsF(face).averageCharWidth() * _WIDEST)
        room = self.viewport().width() - GUTTER - _AFTER
        return Measure(GUTTER, max(80, min(room, widest)), float(round(line)))

    def _face(self) -> QFont:
        language = self._leaf.paper.language if self._leaf else "en"
        return self.look.reading_font(self._points, language=language)

    def _tell_moved(self) -> None:
        if not self._is_still:
            self.moved.emit()
