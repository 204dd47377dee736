"""Paints a row of the list of people: name, country, how much is held, other spellings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.model.who import Who
from archive_app.ui.look.theme import Look
from archive_app.ui.people import wording
from archive_app.ui.people.model import Role

_LEFT = 12


class WhoDelegate(QStyledItemDelegate):
    """Two lines: the name in the papers' face, and what is known of it."""

    def __init__(self, look: Look) -> None:
        """Paint in the colours of `look`."""
        super().__init__()
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row of two lines."""
        return QSize(240, self._look.row_height("table"))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, bar, name and second line."""
        who: Who | None = index.data(Role.WHO)
        if who is None:
            return
        painter.save()
        rect: QRect = option.rect
        colours = self._look.colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, colours.accent if focused else colours.edge)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)
        half = rect.height() // 2
        room = rect.width() - 2 * _LEFT
        above = QRect(rect.left() + _LEFT, rect.top() + 2, room, half)
        below = QRect(rect.left() + _LEFT, rect.top() + half - 1, room, half)
        painter.setFont(self._look.reading_font(10.5))
        painter.setPen(colours.text)
        self._draw(painter, above, wording.name_of(who))
        painter.setFont(self._look.interface_font(8.5))
        painter.setPen(colours.text_2)
        parts = (wording.about(who), wording.others(who))
        self._draw(painter, below, " · ".join(part for part in parts if part))
        painter.restore()

    def _draw(self, painter: QPainter, place: QRect, words: str) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(words, mode, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
