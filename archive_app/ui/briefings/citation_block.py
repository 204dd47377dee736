"""A citation as it stands in the editor: the paper's words, whose they are, a way to the source."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QMenu

from archive_app.model.citation import Wording
from archive_app.model.ids import BlockId
from archive_app.model.leaving import Matter, PassageCard
from archive_app.ui.briefings.block_widgets import BlockWidget
from archive_app.ui.briefings.dragging import start_drag
from archive_app.ui.look.theme import Look
from archive_app.ui.positions import shown

_SIDE, _TOP, _BAR = 14, 10, 3
_CHIP_GAP, _CHIP_PAD = 8, 7
_LEADING = 1.22
"""Lines of the reading face stand apart by this part of their own height."""
_GRIP = 20


class CitationBlock(BlockWidget):
    """A citation; Enter or a click on its chip opens the source, dragging moves it."""

    def __init__(self, block: BlockId, look: Look) -> None:
        """Stand for the citation `block`."""
        super().__init__(block, look)
        self._card: PassageCard | None = None
        self._text = ""
        self._matters: frozenset[Matter] = frozenset()
        self._is_waiting = False
        self._layout = QTextLayout()
        self._laid_for = (-1, "", "")
        self._chip = QRectF()
        self._pressed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._redress)

    def show_card(
        self, card: PassageCard | None, *, waiting: bool, matters: Iterable[Matter] = ()
    ) -> None:
        """Show what is cited; `matters` are the things to look at, `waiting` tells: not placed."""
        self._card = card
        self._is_waiting = waiting
        self._matters = frozenset(matters)
        self._text = shown(card.words).text if card else ""
        self.setAccessibleName(self._sentence())
        self.setToolTip(shown(card.citation.footnote).text if card else "")
        self._fit()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words and of the line below them."""
        self._lay_out(width)
        return round(self._layout.boundingRect().height()) + 2 * _TOP + self._chip_height() + 6

    def sizeHint(self) -> QSize:
        """Return the size for the width that there is."""
        width = self.width() if self.width() > _SIDE * 4 else 480
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return that the width may shrink."""
        return QSize(160, self._chip_height() + 2 * _TOP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.look.colours
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(colours.line)
        painter.setBrush(colours.selection if self.hasFocus() else colours.sunken)
        painter.drawRoundedRect(frame, 4, 4)
        bar = QRectF(0, 0, _BAR, self.height())
        painter.fillRect(bar, colours.warn if self._is_doubtful() else colours.accent)
        self._lay_out(self.width())
        painter.setPen(colours.text)
        self._layout.draw(painter, QPointF(_SIDE, _TOP))
        self._paint_line_below(painter)
        self._paint_grip(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the source with Enter, remove with Delete."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_O:
                self.opened.emit(self.block)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit(self.block)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that the chip is a link, and begin to drag."""
        over = self._chip.contains(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed = None
            start_drag(self, self.block)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the source when the chip was clicked."""
        if self._pressed is not None and self._chip.contains(event.position()):
            self.opened.emit(self.block)
        self._pressed = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the source."""
        self.opened.emit(self.block)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the citation."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open the source"), lambda: self.opened.emit(self.block))
        menu.addAction(self.tr("Remove from the briefing"), lambda: self.removed.emit(self.block))
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go here."""
        super().focusInEvent(event)
        self.entered.emit(self.block)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words need."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.heightForWidth(max(self.width(), 160))
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _redress(self) -> None:
        self._laid_for = (-1, "", "")
        self._fit()
        self.update()

    def _lay_out(self, width: int) -> None:
        font = self.look.reading_font(11.5, language=self._card.language if self._card else "en")
        wanted = (width, self._text, font.key())
        if wanted == self._laid_for:
            return
        self._laid_for = wanted
        self._layout = QTextLayout(self._text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width - 2 * _SIDE))
            line.setPosition(QPointF(0, top))
            top += line.height() * _LEADING
        self._layout.endLayout()

    def _paint_line_below(self, painter: QPainter) -> None:
        if self._card is None:
            return
        colours = self.look.colours
        top = self.height() - _TOP - self._chip_height()
        font = self.look.interface_font(9.0)
        text = f"{self._card.number}  {shown(self._card.source).text}"
        mark = self._mark()
        painter.setFont(font)
        metrics = painter.fontMetrics()
        kept = metrics.horizontalAdvance(mark[0]) + 2 * _CHIP_PAD + _GRIP + _CHIP_GAP + 40
        text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, self.width() - kept - _SIDE)
        edge = colours.warn if self._is_doubtful() else colours.edge
        fill = colours.warn_tint if self._is_doubtful() else colours.surface
        self._chip = _paint_chip(painter, QPointF(_SIDE, top), text, (fill, edge, colours.text))
        after = QPointF(self._chip.right() + _CHIP_GAP, top)
        painter.setFont(self.look.interface_font(8.5))
        quoted = self._card.citation.wording is Wording.VERBATIM
        frame = colours.text_2 if quoted else colours.line
        chip = _paint_chip(painter, after, mark[0], (colours.surface, frame, colours.text_2))
        painter.setFont(font)
        painter.setPen(colours.warn if self._is_doubtful() else colours.text_3)
        rest = QRectF(chip.right() + _CHIP_GAP, top, self.width(), self._chip_height())
        rest.setRight(self.width() - _GRIP)
        words = painter.fontMetrics().elidedText(
            mark[1], Qt.TextElideMode.ElideRight, int(rest.width())
        )
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_grip(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colours.text_3)
        left, top = self.width() - _GRIP, self.height() - _TOP - 13
        for row in range(3):
            for column in range(2):
                painter.drawEllipse(QPointF(left + 4 * column, top + 4 * row), 1.1, 1.1)

    def _chip_height(self) -> int:
        return self.fontMetrics().height() + 3

    def _is_doubtful(self) -> bool:
        return bool(self._matters & {Matter.CHANGED, Matter.REMOVED, Matter.UNCONFIRMED})

    def _mark(self) -> tuple[str, str]:
        """Return what the small chip says, and the words beside it."""
        wording = self._card.citation.wording if self._card else Wording.PAPER
        chip = {
            Wording.VERBATIM: self.tr("quoted"),
            Wording.REPORTED: self.tr("reported"),
            Wording.PAPER: self.tr("the paper’s words"),
        }[wording]
        beside = {
            Matter.CHANGED: self.tr("no longer in the paper’s text"),
            Matter.REMOVED: self.tr("the paper was removed"),
            Matter.UNCONFIRMED: self.tr("speaker not confirmed"),
        }
        for matter, words in beside.items():
            if matter in self._matters:
                return chip, words
        return chip, self.tr("not placed yet") if self._is_waiting else ""

    def _sentence(self) -> str:
        if self._card is None:
            return self.tr("Passage")
        parts = (
            self.tr("Footnote {number}").format(number=self._card.number),
            self._card.source_with_country,
            *self._mark(),
        )
        return f"{', '.join(part for part in parts if part)}: {self._text}"


def _paint_chip(
    painter: QPainter, at: QPointF, text: str, colours: tuple[QColor, QColor, QColor]
) -> QRectF:
    """Paint `text` in a small frame in the colours of fill, frame and text; return the frame."""
    metrics = painter.fontMetrics()
    frame = QRectF(at.x() + 0.5, at.y() + 0.5, metrics.horizontalAdvance(text) + 2 * _CHIP_PAD, 0)
    frame.setHeight(metrics.height() + 2)
    fill, edge, words = colours
    painter.setBrush(fill)
    painter.setPen(edge)
    painter.drawRoundedRect(frame, 3, 3)
    painter.setPen(words)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
    return frame
