"""Paints the cells of the library, two lines and a mark, and edits them where they stand."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from archive_app.ui.library.cells import Cell
from archive_app.ui.library.editors import Known, make_editor, put_into, text_in
from archive_app.ui.library.model import Role
from archive_app.ui.look.shapes import CERTAINTY_SIDE, paint_certainty
from archive_app.ui.look.theme import Look

Index = QModelIndex | QPersistentModelIndex
_LEFT, _GAP, _RIGHT = 8.0, 7.0, 6.0
_BAR = 3


class CellDelegate(QStyledItemDelegate):
    """One for the whole table; what is known elsewhere completes what is typed."""

    def __init__(self, look: Look, known: Known, parent: QObject) -> None:
        """Take faces and colours from `look`."""
        super().__init__(parent)
        self._look = look
        self._known = known
        self._take_faces()
        look.changed.connect(self._take_faces)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, mark and lines of one cell."""
        painter.save()
        area = QRectF(option.rect)
        self._paint_ground(painter, option, area, index)
        cell = index.data(Role.CELL)
        if isinstance(cell, Cell):
            self._paint_words(painter, area, cell)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row in the density of the look."""
        return QSize(80, self._look.row_height("table"))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return what the particular is typed or chosen in."""
        shown = index.data(Qt.ItemDataRole.EditRole) or ""
        return make_editor(index.data(Role.FIELD), shown, self._known, parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is known; typing goes on over rows that come and go."""
        if not editor.property("begun"):
            editor.setProperty("begun", True)
            put_into(editor, index.data(Qt.ItemDataRole.EditRole) or "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed when it is something else."""
        typed = text_in(editor)
        if typed != (index.data(Qt.ItemDataRole.EditRole) or ""):
            model.setData(index, typed)

    def _take_faces(self) -> None:
        self._first: QFont = self._look.interface_font(10)
        self._second: QFont = self._look.interface_font(8.5)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, index: Index
    ) -> None:
        colours = self._look.colours
        view = option.widget
        state = option.state
        focused = isinstance(view, QAbstractItemView) and view.hasFocus()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.selection)
            if index.column() == 0:
                bar = colours.accent if focused else colours.edge
                painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), bar)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colours.hover)
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), colours.line)
        is_current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        if focused and is_current:
            painter.setPen(colours.accent)
            painter.drawRect(area.adjusted(1, 1, -2, -3))

    def _paint_words(self, painter: QPainter, area: QRectF, cell: Cell) -> None:
        colours = self._look.colours
        left = area.left() + _LEFT
        above = QFontMetricsF(self._first).height()
        below = QFontMetricsF(self._second).height() if cell.second else 0.0
        top = area.top() + (area.height() - above - below) / 2
        if cell.mark is not None:
            square = QRectF(left, top, CERTAINTY_SIDE, above)
            paint_certainty(painter, square, cell.mark, self._look)
        left += CERTAINTY_SIDE + _GAP
        width = area.right() - _RIGHT - left
        ink = colours.text_3 if cell.faint else colours.text
        _line(painter, self._first, ink, QRectF(left, top, width, above), cell.first)
        if cell.second:
            under = QRectF(left, top + above, width, below)
            _line(painter, self._second, colours.text_2, under, cell.second)


def _line(painter: QPainter, font: QFont, ink: QColor, area: QRectF, words: str) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
