"""A list that measures only the rows that are seen, and keeps what it measured.

QListView lays out every row whenever one changes. This one keeps a guess for each row until it is
seen, so that choosing, scrolling and resizing cost the same at any number of rows. It is a
QListView for what that tells assistive programs; the places of the rows are its own.
"""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from archive_app.ui.search.heights import Heights

Index = QModelIndex | QPersistentModelIndex
_TRIES = 4
"""How often the place of a row is corrected: what is measured above it may move it."""
_STEP = 24
_ENSURE = QAbstractItemView.ScrollHint.EnsureVisible


class RowView(QListView):
    """A list of rows, each as high as `row_height` says once it is seen."""

    rows_placed = Signal()  # rows were measured, scrolled or resized

    def __init__(self) -> None:
        """Show no rows."""
        super().__init__()
        self._heights = Heights()
        self._placing = False
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)

    def row_height(self, index: Index, width: int) -> int:
        """Return how high a row is at `width`; asked when it is seen."""
        raise NotImplementedError

    def row_guess(self, index: Index) -> int:
        """Return at once how high a row may be."""
        raise NotImplementedError

    def hold(self, row: int, at: int) -> None:
        """Measure what is seen while `row` stands `at` pixels below the top of the viewport."""
        if self._placing or not 0 <= row < len(self._heights):
            return
        self._placing = True
        bar, before = self.verticalScrollBar(), self._heights.changes
        for _ in range(_TRIES):
            self._measure_around(row, at)
            self._set_range()
            wanted = self._heights.top(row) - at
            bar.setValue(wanted)
            if bar.value() == wanted:
                break
            at = self._heights.top(row) - bar.value()
        self._placing = False
        if before != self._heights.changes:
            self.viewport().update()
        self.rows_placed.emit()

    def measure_anew(self) -> None:
        """Measure again what is seen, and every other row when it is seen."""
        row, at = self._anchor()
        self._heights.doubt()
        self.hold(row, at)
        self.viewport().update()

    def measure_row(self, row: int) -> None:
        """Measure a row again, wherever it is."""
        if 0 <= row < len(self._heights):
            self._heights.know(row, self._height_of(row))
            self.viewport().update()

    def reset(self) -> None:
        """Take up other rows."""
        self._heights.begin(self._guesses(0, self.model().rowCount() - 1))
        super().reset()
        self._placing = True
        self._set_range()
        self._placing = False

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Make room for rows without moving what stands above them."""
        row, at = self._topmost()
        self._heights.insert(start, self._guesses(start, end))
        super().rowsInserted(parent, start, end)
        self.hold(row if row < start else row + end - start + 1, at)

    def forget_rows(self, parent: QModelIndex, first: int, last: int) -> None:
        """Close up where rows are gone from the model."""
        del parent
        row, at = self._topmost()
        self._heights.remove(first, last)
        self.hold(row if row < first else max(first - 1, row - (last - first + 1)), at)

    def doItemsLayout(self) -> None:
        """Place the rows that are seen."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Suit the scroll bar to the rows."""
        QAbstractItemView.updateGeometries(self)
        if len(self._heights):
            self.hold(*self._anchor())
        else:
            self.verticalScrollBar().setRange(0, 0)
            self.rows_placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew what is seen where the width is another."""
        if event.size().width() != event.oldSize().width():
            self._heights.doubt()
        super().resizeEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Measure what comes into sight."""
        super().scrollContentsBy(dx, dy)
        self.hold(*self._anchor())

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _ENSURE) -> None:
        """Bring a row into sight."""
        row = index.row()
        if not 0 <= row < len(self._heights):
            return
        self._measure(row)
        height, room = self._heights.height(row), self.viewport().height()
        at = self._heights.top(row) - self.verticalOffset()
        lowest = max(0, room - height)
        if hint is _ENSURE:
            wanted = max(0, min(at, lowest))
        elif hint is QAbstractItemView.ScrollHint.PositionAtTop:
            wanted = 0
        elif hint is QAbstractItemView.ScrollHint.PositionAtBottom:
            wanted = lowest
        else:
            wanted = lowest // 2
        if wanted != at:
            self.hold(row, wanted)

    def visualRect(self, index: Index) -> QRect:
        """Return where a row stands in the viewport."""
        row = index.row()
        if not index.isValid() or row >= len(self._heights):
            return QRect()
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        place = point.y() + self.verticalOffset()
        if not 0 <= place < self._heights.total:
            return QModelIndex()
        return self.model().index(self._heights.row_at(place), 0)

    def verticalOffset(self) -> int:
        """Return how far the rows are scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return nothing: rows are as wide as the viewport."""
        return 0

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the row that a key leads to."""
        del modifiers
        if not len(self._heights):
            return QModelIndex()
        row, room = max(0, self.currentIndex().row()), self.viewport().height()
        top = self._heights.top(row)
        actions = QAbstractItemView.CursorAction
        places = {
            actions.MoveHome: 0,
            actions.MoveEnd: len(self._heights) - 1,
            actions.MovePageUp: self._heights.row_at(top - room),
            actions.MovePageDown: self._heights.row_at(top + room),
            actions.MoveUp: row - 1,
            actions.MovePrevious: row - 1,
            actions.MoveDown: row + 1,
            actions.MoveNext: row + 1,
        }
        wanted = places.get(action, row)
        return self.model().index(max(0, min(wanted, len(self._heights) - 1)), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the rows that `rect` covers."""
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomLeft())
        if first.isValid() and last.isValid():
            self.selectionModel().select(QItemSelection(first, last), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what chosen rows cover."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, current = option.state, self.currentIndex()
        pointed = self._pointed()
        flags = QStyle.StateFlag
        for row in self._rows_in(event.rect()):
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            option.state = plain
            if self.selectionModel().isSelected(index):
                option.state |= flags.State_Selected
            if index == current and self.hasFocus():
                option.state |= flags.State_HasFocus
            if index == pointed:
                option.state |= flags.State_MouseOver
            self.itemDelegate().paint(painter, option, index)

    def _pointed(self) -> QModelIndex:
        view = self.viewport()
        if not view.underMouse():
            return QModelIndex()
        return self.indexAt(view.mapFromGlobal(QCursor.pos()))

    def _rows_in(self, area: QRect) -> range:
        if not len(self._heights):
            return range(0)
        offset = self.verticalOffset()
        first = self._heights.row_at(area.top() + offset)
        return range(first, self._heights.row_at(area.bottom() + offset) + 1)

    def _anchor(self) -> tuple[int, int]:
        """Return the row that is to stay, and where: the chosen one, else one that is known."""
        offset, seen = self.verticalOffset(), self._rows_in(self.viewport().rect())
        row = self.currentIndex().row()
        if row not in seen:
            row = next((one for one in seen if self._heights.is_known(one)), seen.start)
        return (row, self._heights.top(row) - offset) if seen else (-1, 0)

    def _topmost(self) -> tuple[int, int]:
        row = self._heights.row_at(self.verticalOffset())
        return (row, self._heights.top(row) - self.verticalOffset()) if row >= 0 else (0, 0)

    def _measure_around(self, row: int, at: int) -> None:
        """Measure `row` and what is seen above and beneath it."""
        above, over = row, at
        while above > 0 and over > 0:
            above -= 1
            over -= self._measure(above)
        below, under = row, at
        while below < len(self._heights) and under < self.viewport().height():
            under += self._measure(below)
            below += 1

    def _measure(self, row: int) -> int:
        if not self._heights.is_known(row):
            self._heights.know(row, self._height_of(row))
        return self._heights.height(row)

    def _height_of(self, row: int) -> int:
        return self.row_height(self.model().index(row, 0), self.viewport().width())

    def _guesses(self, first: int, last: int) -> list[int]:
        return [self.row_guess(self.model().index(row, 0)) for row in range(first, last + 1)]

    def _set_range(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._heights.total - room))
        bar.setPageStep(room)
        bar.setSingleStep(_STEP)
