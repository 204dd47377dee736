"""Paints the cards of the tray: number, words, source, whose words, whether placed."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.model.citation import Wording
from archive_app.model.leaving import PassageCard
from archive_app.ui.look.theme import Look
from archive_app.ui.positions import code_points, shown, units
from archive_app.ui.tray.model import CARD, PLACED

_CARD = QSize(270, 84)
_GAP = 9
_NUMBER = 29
_WORDS_LINES = 2
_PITCH = 18.0
"""Pixels from line to line at most: some faces stand wider than a card has room for."""
_KEPT = 400
"""Cards whose words stay laid out."""


class CardDelegate(QStyledItemDelegate):
    """Paints one card; words are laid out once for each text and face."""

    def __init__(self, look: Look) -> None:
        """Paint with the colours and faces of `look`."""
        super().__init__()
        self._look = look
        self._layouts: dict[tuple[str, str], tuple[QTextLayout, float]] = {}
        look.changed.connect(self._layouts.clear)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Return the size of a card with the gap after it."""
        return QSize(_CARD.width() + _GAP, _CARD.height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the card of `index`."""
        card = index.data(CARD)
        if not isinstance(card, PassageCard):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect).adjusted(0.5, 0.5, -_GAP - 0.5, -0.5)
        self._paint_frame(painter, frame, option.state)
        self._paint_number(painter, frame, card.number)
        inner = frame.adjusted(_NUMBER, 5, -8, -5)
        bottom = self._paint_words(painter, inner, card)
        self._paint_source(painter, inner, bottom, card)
        self._paint_chips(painter, inner, card, is_placed=bool(index.data(PLACED)))
        painter.restore()

    def _paint_frame(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        colours = self._look.colours
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(colours.accent if focused else colours.edge if selected else colours.line)
        fill = colours.hover if hovered else colours.surface
        painter.setBrush(colours.selection if selected else fill)
        painter.drawRoundedRect(frame, 6, 6)

    def _paint_number(self, painter: QPainter, frame: QRectF, number: int) -> None:
        painter.setFont(self._look.interface_font(9.0))
        painter.setPen(self._look.colours.text_3)
        place = QRectF(frame.left(), frame.top() + 8, _NUMBER, 16)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(number)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colours.text_3)
        for row in range(3):
            for column in range(2):
                at = QPointF(
                    frame.left() + _NUMBER / 2 - 2 + 4 * column, frame.top() + 31 + 4 * row
                )
                painter.drawEllipse(at, 1.1, 1.1)

    def _paint_words(self, painter: QPainter, inner: QRectF, card: PassageCard) -> float:
        layout, height = self._words(card, inner.width())
        painter.setPen(self._look.colours.text)
        layout.draw(painter, inner.topLeft())
        return inner.top() + height

    def _paint_source(
        self, painter: QPainter, inner: QRectF, top: float, card: PassageCard
    ) -> None:
        painter.setFont(self._look.interface_font(8.5))
        painter.setPen(self._look.colours.text_2)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(
            shown(card.source_with_country).text, Qt.TextElideMode.ElideMiddle, int(inner.width())
        )
        place = QRectF(inner.left(), top + 1, inner.width(), metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_chips(
        self, painter: QPainter, inner: QRectF, card: PassageCard, *, is_placed: bool
    ) -> None:
        colours = self._look.colours
        painter.setFont(self._look.interface_font(8.0))
        metrics = painter.fontMetrics()
        words, edge = self._wording(card.citation.wording)
        chip = QRectF(inner.left(), 0, metrics.horizontalAdvance(words) + 10, metrics.height() + 1)
        chip.moveBottom(inner.bottom())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(edge)
        painter.drawRoundedRect(chip, 3, 3)
        painter.setPen(colours.text_2)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        rest = QRectF(chip.right() + 8, chip.top(), inner.right() - chip.right(), chip.height())
        if is_placed:
            self._look.icon("check", colours.good).paint(
                painter, QRectF(rest.left(), rest.center().y() - 6, 12, 12).toRect()
            )
            rest.setLeft(rest.left() + 15)
        painter.setPen(colours.good if is_placed else colours.text_2)
        said = self.tr("in the text") if is_placed else self.tr("not placed yet")
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, said)

    def _wording(self, wording: Wording) -> tuple[str, QColor]:
        colours = self._look.colours
        match wording:
            case Wording.VERBATIM:
                return self.tr("quoted"), colours.text_2
            case Wording.REPORTED:
                return self.tr("reported"), colours.line
            case Wording.PAPER:
                return self.tr("the paper’s words"), colours.line

    def _words(self, card: PassageCard, width: float) -> tuple[QTextLayout, float]:
        text = shown(card.words).text
        font = self._look.reading_font(10.0, language=card.language)
        key = (text, f"{font.key()} {width}")
        if key not in self._layouts:
            if len(self._layouts) > _KEPT:
                self._layouts.clear()
            self._layouts[key] = _two_lines(text, font, width)
        return self._layouts[key]


def _two_lines(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    """Return two lines of `text`, with "…" where more follows, and their height."""
    layout, height, end = _laid_out(text, font, width)
    if end < units(text, len(text)):
        ending = QFontMetricsF(font).horizontalAdvance("… ")
        _, _, end = _laid_out(text, font, width, spared=ending)
        kept = text[: code_points(text, end)].rstrip(" ,;:")
        layout, height, _ = _laid_out(f"{kept}…", font, width)
    return layout, height


def _laid_out(
    text: str, font: QFont, width: float, *, spared: float = 0.0
) -> tuple[QTextLayout, float, int]:
    """Return two lines of `text`, their height, and the UTF-16 unit at which they end.

    `spared` pixels at the end of the second line stay free.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top, end = 0.0, 0
    for number in range(_WORDS_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width - (spared if number == _WORDS_LINES - 1 else 0.0))
        line.setPosition(QPointF(0, top))
        top += min(line.height(), _PITCH)
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, top, end
