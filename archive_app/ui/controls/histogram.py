"""Bars for years in which one chooses a range."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from archive_app.ui.look.shapes import paint_focus
from archive_app.ui.look.theme import Look

_BARS = 40.0
_LABELS = 20.0
_EDGE = 3.0
_WIDEST = 34.0
_FEWEST_LABELLED = 14.0
"""Pixels that a label of a year needs."""


class YearHistogram(QWidget):
    """Years on a line without gaps; a drag, or arrow keys with Shift, choose from one to another.

    Esc, Delete, or a second click on the only year that is chosen choose all years again.
    """

    range_chosen = Signal(object)  # (first, last), or None for all years

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without years."""
        super().__init__(parent)
        self._look = look
        self._counts: dict[int, int] = {}
        self._years: list[int] = []
        self._chosen: tuple[int, int] | None = None
        self._anchor: int | None = None
        self._cursor: int | None = None
        self._before: tuple[int, int] | None = None
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Years"))
        look.changed.connect(self.update)
        self._tell()

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The first and the last year that are chosen, None for all."""
        return self._chosen

    def set_counts(self, counts: dict[int, int]) -> None:
        """Show how much each year has and keep what is chosen."""
        self.show_counts(counts, self._chosen)

    def show_counts(self, counts: dict[int, int], chosen: tuple[int, int] | None) -> None:
        """Show how much each year has, and which years are chosen, without telling."""
        self._counts = dict(counts)
        shown = [*counts, *(chosen or ())]
        self._years = list(range(min(shown), max(shown) + 1)) if shown else []
        if not self._is_dragging:
            self._chosen = chosen
            if chosen is None or self._anchor not in chosen:
                self._anchor, self._cursor = chosen or (None, None)
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of bars and labels."""
        return QSize(170, round(_BARS + _LABELS + 2 * _EDGE))

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which years can be told apart."""
        return QSize(80, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a range at the year under the pointer."""
        year = self._year_at(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and year is not None:
            self._is_dragging = True
            self._before = self._chosen
            self._stretch(year, keep=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stretch the range to the year under the pointer; without a button name that year."""
        year = self._year_at(event.position().x())
        if self._is_dragging and year is not None:
            self._stretch(year, keep=True)
        self.setToolTip("" if year is None else self._sentence(year))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the range."""
        if not self._is_dragging:
            return
        self._is_dragging = False
        one = self._chosen is not None and self._chosen[0] == self._chosen[1]
        if one and self._chosen == self._before:
            self._choose_all()
        elif self._chosen != self._before:
            self.range_chosen.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrow keys, Home and End, with Shift from where one began."""
        key = Qt.Key(event.key())
        clears = key in (Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        year = self._year_by(key)
        if clears and self._chosen is not None:
            self._choose_all()
        elif year is not None:
            before = self._chosen
            self._stretch(year, keep=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            if self._chosen != before:
                self.range_chosen.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars, the years below and the line between."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = _EDGE + _BARS
        painter.fillRect(QRectF(_EDGE, base, self.width() - 2 * _EDGE, 1), colours.line)
        most = max(self._counts.values(), default=0)
        step = self._step()
        for place, year in enumerate(self._years):
            count = self._counts.get(year, 0)
            if count:
                high = max(3.0, _BARS * count / most)
                gap = 1.0 if step > 4 else 0.0
                bar = QRectF(_EDGE + place * step + gap, base - high, step - 2 * gap, high)
                painter.fillRect(bar, colours.accent if self._is_chosen(year) else colours.edge)
        self._paint_years(painter, base + 2)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._look)

    def _paint_years(self, painter: QPainter, top: float) -> None:
        colours = self._look.colours
        step = self._step()
        short = step * len(self._years) > 0 and len(self._years) > 4
        plain, strong = (
            self._look.interface_font(8.5),
            self._look.interface_font(8.5, semibold=True),
        )
        needed = QFontMetricsF(strong).horizontalAdvance("00" if short else "0000") + 4
        every = max(1, -int(-max(needed, _FEWEST_LABELLED) // step)) if self._years else 1
        for place, year in enumerate(self._years):
            if place % every:
                continue
            chosen = self._chosen is not None and self._is_chosen(year)
            painter.setFont(strong if chosen else plain)
            painter.setPen(colours.text if chosen else colours.text_3)
            room = QRectF(_EDGE + (place + 0.5) * step - needed, top, 2 * needed, _LABELS)
            text = f"{year % 100:02d}" if short else str(year)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _step(self) -> float:
        room = self.width() - 2 * _EDGE
        return min(_WIDEST, room / len(self._years)) if self._years else room

    def _year_at(self, x: float) -> int | None:
        if not self._years:
            return None
        place = int((x - _EDGE) // self._step())
        return self._years[max(0, min(len(self._years) - 1, place))]

    def _year_by(self, key: Qt.Key) -> int | None:
        """Return the year to which a key goes, None for other keys."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if not self._years or (key not in ends and key not in steps):
            return None
        if key in ends:
            return self._years[ends[key]]
        if self._cursor is None:
            return self._years[-1 if steps[key] < 0 else 0]
        return max(self._years[0], min(self._years[-1], self._cursor + steps[key]))

    def _stretch(self, year: int, *, keep: bool) -> None:
        if not keep or self._anchor is None:
            self._anchor = year
        self._cursor = year
        self._chosen = (min(self._anchor, year), max(self._anchor, year))
        self._tell()
        self.update()

    def _choose_all(self) -> None:
        self._chosen = self._anchor = self._cursor = None
        self._tell()
        self.update()
        self.range_chosen.emit(None)

    def _is_chosen(self, year: int) -> bool:
        return self._chosen is not None and self._chosen[0] <= year <= self._chosen[1]

    def _sentence(self, year: int) -> str:
        return f"{year}: {self._counts.get(year, 0)}"

    def _tell(self) -> None:
        """Say in the accessible description what is chosen."""
        if self._chosen is None:
            text = self.tr("All years. Arrow keys choose a year, with Shift more.")
        elif self._chosen[0] == self._chosen[1]:
            text = self._sentence(self._chosen[0])
        else:
            text = self.tr("{first} to {last}").format(first=self._chosen[0], last=self._chosen[1])
        self.setAccessibleDescription(text)
