"""Paints a cell of the ledger: strength, words and evidence of each promise, or why it is blank."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.model.ledger import Blank, Cell, Entry
from archive_app.ui.commitments import wording
from archive_app.ui.commitments.matrix_model import Role
from archive_app.ui.look import shapes
from archive_app.ui.look.theme import Look

Index = QModelIndex | QPersistentModelIndex
_PAD, _INDENT, _SIDE = 8.0, 17.0, 12.0
_NOTE = 8.5
_LINES = 2


class MatrixDelegate(QStyledItemDelegate):
    """Paints from Role.CELL; words of papers stand in the reading face."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Take faces and colours from `look`."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a cell by the density."""
        return QSize(170, self._look.row_height("cell"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        cell: Cell | None = index.data(Role.CELL)
        if cell is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        painter.setClipRect(area)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = self._look.colours
        painter.fillRect(area, colours.selection if selected else colours.surface)
        if cell.entries:
            self._paint_entries(painter, area, cell.entries)
        else:
            self._paint_blank(painter, area, cell)
        self._paint_frame(painter, area, option, selected=selected)
        painter.restore()

    def link_area(self, area: QRectF) -> QRectF:
        """Return where the word "Review" stands in a cell that waits."""
        line = QFontMetricsF(self._look.interface_font(_NOTE)).height()
        width = QFontMetricsF(self._look.interface_font(_NOTE)).horizontalAdvance(self.tr("Review"))
        top = area.top() + _PAD + line + 1
        return QRectF(area.left() + _PAD + _INDENT, top, width, line)

    def _paint_frame(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, *, selected: bool
    ) -> None:
        if not selected:
            return
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        ink = self._look.colours.accent if has_focus else self._look.colours.edge
        painter.setPen(QPen(ink, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _paint_entries(self, painter: QPainter, area: QRectF, entries: tuple[Entry, ...]) -> None:
        top = area.top() + _PAD - 2
        small = QFontMetricsF(self._look.interface_font(_NOTE))
        for number, entry in enumerate(entries):
            room = area.bottom() - top
            least = QFontMetricsF(self._look.reading_font(9.75)).height() + small.height()
            if number and room < least + (small.height() if number + 1 < len(entries) else 0):
                self._paint_rest(painter, area, len(entries) - number)
                return
            lines = _LINES if room > least + 20 and len(entries) < 3 else 1
            top = self._paint_entry(
                painter, QRectF(area.left(), top, area.width(), room), entry, lines
            )

    def _paint_entry(self, painter: QPainter, area: QRectF, entry: Entry, lines: int) -> float:
        """Paint one promise and return where the next begins."""
        look = self._look
        left = area.left() + _PAD
        font = look.reading_font(9.75)
        height = QFontMetricsF(font).height()
        mark = QRectF(left, area.top() + (height - _SIDE) / 2 + 1, _SIDE, _SIDE)
        shapes.paint_strength(painter, mark, entry.strength, look.colours)
        words = QRectF(left + _INDENT, area.top(), area.width() - 2 * _PAD - _INDENT, area.height())
        painter.setPen(look.colours.text)
        used = _draw_lines(painter, words, entry.words, font, lines)
        room = QRectF(words.left(), area.top() + used, words.width(), 0)
        return self._paint_note(painter, room, entry)

    def _paint_note(self, painter: QPainter, room: QRectF, entry: Entry) -> float:
        look = self._look
        font = look.interface_font(_NOTE)
        metrics = QFontMetricsF(font)
        box = QRectF(room.left(), room.top(), room.width(), metrics.height())
        if entry.restated:
            icon = box.toRect()
            icon.setWidth(13)
            look.icon("chain").paint(painter, icon)
            box.adjust(18, 0, 0, 0)
        elif wording.is_measured(entry):
            shapes.paint_evidence(painter, box, entry.evidence, look.colours)
            box.adjust(shapes.METER[0] + 6, 0, 0, 0)
        painter.setFont(font)
        painter.setPen(look.colours.text_2)
        note = wording.entry_note(entry)
        shown = metrics.elidedText(note, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        return box.bottom() + 2

    def _paint_rest(self, painter: QPainter, area: QRectF, count: int) -> None:
        painter.setFont(self._look.interface_font(9))
        painter.setPen(self._look.colours.accent)
        box = area.adjusted(_PAD + _INDENT, 0, -_PAD, -3)
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, flags, self.tr("{n} more").format(n=count))

    def _paint_blank(self, painter: QPainter, area: QRectF, cell: Cell) -> None:
        look, colours = self._look, self._look.colours
        painter.setFont(look.interface_font(_NOTE))
        words = wording.blank_words(cell)
        if cell.blank is Blank.NOT_REVIEWED:
            line = QFontMetricsF(painter.font()).height()
            place = QPointF(area.left() + _PAD, area.top() + _PAD)
            look.icon("review").paint(painter, round(place.x()) - 1, round(place.y()), 15, 15)
            painter.setPen(colours.text_2)
            told = QRectF(place.x() + _INDENT, place.y(), area.width() - _INDENT - _PAD, line)
            shown = QFontMetricsF(painter.font()).elidedText(
                words, Qt.TextElideMode.ElideRight, told.width()
            )
            painter.drawText(told, Qt.AlignmentFlag.AlignVCenter, shown)
            painter.setPen(colours.accent)
            painter.drawText(
                self.link_area(area), Qt.TextFlag.TextDontClip.value, self.tr("Review")
            )
            return
        painter.setPen(colours.text_2)
        if cell.blank is Blank.NO_TEXT:
            shapes.paint_hatch(painter, area, colours)
            width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 12
            box = QRectF(0, 0, width, 18)
            box.moveCenter(area.center())
            painter.fillRect(box, colours.surface)
        elif cell.blank is Blank.NONE_FOUND:
            middle = area.center()
            painter.drawLine(middle + QPointF(-8, -11), middle + QPointF(8, -11))
            area = area.adjusted(0, 8, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


def _draw_lines(painter: QPainter, area: QRectF, text: str, font: QFont, lines: int) -> float:
    """Draw `text` on at most so many lines, the last one elided; return the height used."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    height = metrics.height()
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            layout.endLayout()
            return number * height
        line.setLineWidth(area.width())
        start, end = line.textStart(), line.textStart() + line.textLength()
        # Qt counts UTF-16 here, and Python slices code points: the encoding bridges the two.
        units = text.encode("utf-16-le")
        is_last = number == lines - 1
        piece = units[2 * start : None if is_last else 2 * end].decode("utf-16-le").rstrip()
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, area.width())
        at = QRectF(area.left(), area.top() + number * height, area.width(), height)
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    layout.endLayout()
    return lines * height
