"""Paints a row of the queue: what is asked, the words of the paper, where they stand."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.model.review import Line, Sort, Waiting
from archive_app.ui.look.shapes import paint_strength
from archive_app.ui.look.theme import Look
from archive_app.ui.review import wording
from archive_app.ui.review.model import Role

_LEFT, _HEAD, _HEIGHT = 12, 18, 84
_ICONS = {Sort.NAME: "people", Sort.SPEAKER: "speech", Sort.DATE: "flag"}


class QueueDelegate(QStyledItemDelegate):
    """Two lines of words between a headline and a place."""

    def __init__(self, look: Look) -> None:
        """Paint in the colours of `look`."""
        super().__init__()
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of every row; names and dates take one line of words."""
        item = index.data(Role.ITEM)
        short = isinstance(item, Waiting) and item.sort in (Sort.NAME, Sort.DATE)
        return QSize(220, _HEIGHT - 19 if short else _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, bar, headline, words and place."""
        item: Waiting | None = index.data(Role.ITEM)
        if item is None:
            return
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, rect, state)
        self._paint_head(painter, rect, item)
        self._paint_words(painter, rect, item, index.data(Role.LINE))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        colours = self._look.colours
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, colours.selection)
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, colours.accent if focused else colours.edge)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)

    def _paint_head(self, painter: QPainter, rect: QRect, item: Waiting) -> None:
        colours = self._look.colours
        top = rect.top() + 8
        if item.strength is not None:
            box = QRectF(rect.left() + _LEFT, top + 2, 12, 12)
            paint_strength(painter, box, item.strength, self._look.colours)
        else:
            icon = self._look.icon(_ICONS.get(item.sort, "speech"), colours.text)
            icon.paint(painter, QRect(rect.left() + _LEFT - 1, top + 1, 14, 14))
        bold, plain = wording.row_head(item)
        font = self._look.interface_font(9.5, semibold=True)
        left = rect.left() + _LEFT + 18
        painter.setFont(font)
        painter.setPen(colours.text)
        painter.drawText(left, top, rect.width(), _HEAD, Qt.AlignmentFlag.AlignVCenter, bold)
        left += QFontMetrics(font).horizontalAdvance(bold) + 6
        painter.setFont(self._look.interface_font(9.0))
        painter.setPen(colours.text_2)
        room = rect.right() - left - 8
        shown = painter.fontMetrics().elidedText(plain, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, top, room, _HEAD, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_words(
        self, painter: QPainter, rect: QRect, item: Waiting, line: Line | None
    ) -> None:
        if line is None:
            return
        colours = self._look.colours
        room = rect.width() - 2 * _LEFT
        painter.setFont(self._look.reading_font(9.5))
        painter.setPen(colours.text)
        lines = 1 if item.sort in (Sort.NAME, Sort.DATE) else 2
        height = painter.fontMetrics().lineSpacing() * lines
        box = QRect(rect.left() + _LEFT, rect.top() + 26, room, height)
        shown = painter.fontMetrics().elidedText(
            line.words, Qt.TextElideMode.ElideRight, room * lines - 30 * (lines - 1)
        )
        painter.drawText(box, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, shown)
        place = ", ".join(part for part in (line.where, line.locator) if part)
        band = wording.confidence_name(item.confidence)
        where = " · ".join(part for part in (place, band) if part)
        painter.setFont(self._look.interface_font(8.5))
        painter.setPen(colours.text_2)
        below = QRect(box.left(), box.bottom() + 2, room, 16)
        where = painter.fontMetrics().elidedText(where, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, where)
