"""The outline as it is shown: grips, indents, what stands beneath; moved by mouse and by keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from archive_app.model.briefing import BlockSort
from archive_app.model.ids import BlockId
from archive_app.ui.briefings.outline import ASIDE, DEPTH, SORT, OutlineModel
from archive_app.ui.look.theme import Look

_INDENT = 16
_LEFT = 15
_HEIGHT = 25


class OutlineView(QListView):
    """The blocks in order; Alt+Up and Alt+Down move one, Delete removes it, Enter goes there."""

    chosen = Signal(object)  # BlockId to be shown in the editor
    removed = Signal(object)  # BlockId
    moved = Signal(object, object)  # BlockId, and the BlockId before which it goes or None

    def __init__(self, look: Look) -> None:
        """Show an empty outline."""
        super().__init__()
        self.outline = OutlineModel(self)
        self.setModel(self.outline)
        self.setItemDelegate(_OutlineDelegate(look))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("outline")
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Outline of the briefing"))
        self.viewport().setAutoFillBackground(False)
        self.outline.moved.connect(self.moved)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self._add_key(Qt.Key.Key_Delete, self._remove)
        look.changed.connect(self.viewport().update)

    def select(self, block: BlockId) -> None:
        """Show `block` as the one where the cursor is."""
        row = self.outline.row_of(block)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.outline.index(row))

    def selected(self) -> BlockId | None:
        """Return the block that is selected."""
        return self.outline.block_at(self.currentIndex().row())

    def _add_key(self, key: Qt.Key, do: object) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(do)
        self.addAction(action)

    def _choose(self, index: QModelIndex) -> None:
        block = self.outline.block_at(index.row())
        if block is not None:
            self.chosen.emit(block)

    def _remove(self) -> None:
        block = self.selected()
        if block is not None:
            self.removed.emit(block)


class _OutlineDelegate(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the height of a row."""
        return QSize(option.rect.width(), _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row of `index`."""
        painter.save()
        colours = self._look.colours
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
            focused = option.state & QStyle.StateFlag.State_HasFocus
            bar = QRectF(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, colours.accent if focused else colours.edge)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        left = rect.left() + _LEFT + _INDENT * index.data(DEPTH)
        self._paint_grip(painter, left, rect.center().y())
        self._paint_words(painter, rect.adjusted(left - rect.left() + 16, 0, -12, 0), index)
        painter.restore()

    def _paint_grip(self, painter: QPainter, left: float, middle: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colours.text_3)
        for row in (-1, 0, 1):
            for column in (0, 1):
                painter.drawEllipse(QPointF(left + 4 * column, middle + 4 * row), 1.0, 1.0)

    def _paint_words(
        self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = self._look.colours
        painter.setFont(self._look.interface_font(8.5))
        aside = index.data(ASIDE)
        painter.setPen(colours.text_3)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside)
        place.setRight(place.right() - painter.fontMetrics().horizontalAdvance(aside) - 8)
        is_heading = index.data(SORT) == BlockSort.HEADING
        painter.setFont(self._look.interface_font(10.0 if is_heading else 9.0))
        painter.setPen(colours.text if is_heading else colours.text_2)
        words = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
