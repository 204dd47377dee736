"""Paints what was said or promised: the words in the papers' face, how and where they stand."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.model.who import Promised, Said
from archive_app.ui.look.shapes import paint_strength
from archive_app.ui.look.theme import Look
from archive_app.ui.people import wording
from archive_app.ui.people.spoken import Role

_LEFT, _LINES, _ROOM = 16, 3, 26


class SpokenDelegate(QStyledItemDelegate):
    """Up to three lines of words, and a line of place."""

    def __init__(self, look: Look) -> None:
        """Paint in the colours of `look`."""
        super().__init__()
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room that the words of a row need, three lines at most."""
        item: Said | Promised | None = index.data(Role.ITEM)
        metrics = QFontMetrics(self._look.reading_font(10))
        width = max(200, option.rect.width() - 2 * _LEFT)
        words = item.words if item else ""
        lines = min(_LINES, 1 + int(metrics.horizontalAdvance(words) * 1.06) // width)
        return QSize(width, lines * metrics.lineSpacing() + _ROOM + 8)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, words and place."""
        item: Said | Promised | None = index.data(Role.ITEM)
        if item is None:
            return
        painter.save()
        rect: QRect = option.rect
        colours = self._look.colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colours.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)
        room = rect.width() - 2 * _LEFT
        painter.setFont(self._look.reading_font(10))
        painter.setPen(colours.text)
        words = QRect(rect.left() + _LEFT, rect.top() + 5, room, rect.height() - _ROOM)
        painter.save()
        lines = words.height() // painter.fontMetrics().lineSpacing()
        words.setHeight(lines * painter.fontMetrics().lineSpacing())
        painter.setClipRect(words)
        painter.drawText(words, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, item.words)
        painter.restore()
        self._paint_place(painter, QRect(words.left(), rect.bottom() - 21, room, 18), item)
        painter.restore()

    def _paint_place(self, painter: QPainter, below: QRect, item: Said | Promised) -> None:
        how = wording.way(item) if isinstance(item, Said) else wording.strength(item)
        painter.setFont(self._look.interface_font(8.5))
        painter.setPen(self._look.colours.text_2)
        if isinstance(item, Promised):
            mark = QRectF(below.left(), below.top() + 3, 12, 12)
            paint_strength(painter, mark, item.strength, self._look.colours)
            below = below.adjusted(18, 0, 0, 0)
        line = f"{how} · {wording.place(item.where, item.locator, item.date)}"
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(line, mode, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
