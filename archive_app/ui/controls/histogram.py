"""How many passages each year has, as bars in which a range of years is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from archive_app.ui.look.theme import Look

_BARS, _WORDS = 40, 18
_MOST = 40
"""Years that are shown at most, the newest ones."""


class YearHistogram(QWidget):
    """Drag over years, or walk with Left and Right and widen with Shift; Esc chooses all."""

    range_chosen = Signal(object)  # (first, last) years, or None for all

    def __init__(self, look: Look) -> None:
        """Begin without years."""
        super().__init__()
        self._look = look
        self._counts: dict[int, int] = {}
        self._chosen: tuple[int, int] | None = None
        self._anchor = self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Years"))
        self.setToolTip(self.tr("Drag over years, or walk with the arrow keys, to narrow"))
        look.changed.connect(self.update)

    def show_counts(self, counts: Mapping[int, int], chosen: tuple[int, int] | None) -> None:
        """Show how many passages each year has, and which years are chosen."""
        years = sorted(counts)[-_MOST:]
        self._counts = (
            {year: counts.get(year, 0) for year in range(years[0], years[-1] + 1)[-_MOST:]}
            if years
            else {}
        )
        self._chosen = chosen
        said = f"{chosen[0]} – {chosen[1]}" if chosen else self.tr("all years")
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bars and the years below them."""
        return QSize(172, _BARS + _WORDS)

    def minimumSizeHint(self) -> QSize:
        """Return the height; the bars get thinner in a narrow place."""
        return QSize(80, _BARS + _WORDS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, years and focus."""
        painter = QPainter(self)
        colours = self._look.colours
        painter.setFont(self._look.interface_font(8))
        most = max(self._counts.values(), default=0) or 1
        for year, count in self._counts.items():
            box = self._bar(year)
            height = max(2.0 if count else 1.0, (_BARS - 4) * count / most)
            is_in = self._chosen is None or self._chosen[0] <= year <= self._chosen[1]
            ink = colours.accent if is_in and self._chosen else colours.edge
            if self._chosen and not is_in:
                ink = colours.line
            painter.fillRect(
                QRectF(box.left() + 1, _BARS - height, max(1.0, box.width() - 2), height), ink
            )
            self._paint_year(painter, year, box)
        painter.setPen(colours.line)
        painter.drawLine(0, _BARS, self.width(), _BARS)
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a range."""
        if self._counts:
            self._anchor = self._cursor = self._year_at(event.position().x())
            self._mark()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Widen the range that is being dragged."""
        if self._counts and event.buttons():
            self._cursor = self._year_at(event.position().x())
            self._mark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the range."""
        if self._chosen is not None:
            self.range_chosen.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, widen with Shift, and choose all at Esc."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape and self._chosen is not None:
            self.range_chosen.emit(None)
        elif step and self._counts:
            self._walk(step, widen=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            self.range_chosen.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int, *, widen: bool) -> None:
        first, last = min(self._counts), max(self._counts)
        if self._chosen is None:
            self._cursor = last if step < 0 else first
            self._anchor = self._cursor
        else:
            self._cursor = max(first, min(last, self._cursor + step))
            self._anchor = self._anchor if widen else self._cursor
        self._mark()

    def _mark(self) -> None:
        self._chosen = (min(self._anchor, self._cursor), max(self._anchor, self._cursor))
        self.update()

    def _bar(self, year: int) -> QRectF:
        width = self.width() / max(1, len(self._counts))
        return QRectF((year - min(self._counts)) * width, 0, width, _BARS)

    def _year_at(self, x: float) -> int:
        width = self.width() / len(self._counts)
        return min(max(self._counts), max(min(self._counts), min(self._counts) + int(x / width)))

    def _paint_year(self, painter: QPainter, year: int, box: QRectF) -> None:
        every = max(1, round(len(self._counts) * 24 / max(1, self.width())))
        if (year - min(self._counts)) % every == 0:
            painter.setPen(self._look.colours.text_3)
            words = QRectF(box.center().x() - 14, _BARS + 2, 28, _WORDS - 2)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, f"{year % 100:02d}")
