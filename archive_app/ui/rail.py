"""The narrow rail at the left: one button a page, with what waits there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from archive_app.ui.look.theme import Look

_WIDTH = 76
_HEIGHT = 54
_ICON = 20
_POINTS = 8.0


@dataclass(frozen=True, slots=True)
class Stop:
    """A page as the rail names it; `key` is the chord that opens it."""

    name: str
    text: str
    icon: str
    key: str


class Rail(QWidget):
    """Buttons of which one is pressed; Up and Down move between them."""

    chosen = Signal(str)  # name of a page

    def __init__(self, stops: Sequence[Stop], look: Look) -> None:
        """Make a button for each of `stops`, in order."""
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Pages"))
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        for stop in stops:
            button = RailButton(stop, look)
            button.clicked.connect(lambda _=False, name=stop.name: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[stop.name] = button
            column.addWidget(button)
        column.addStretch(1)

    def button(self, name: str) -> "RailButton":
        """Return the button of a page."""
        return self._buttons[name]

    def show_chosen(self, name: str) -> None:
        """Press the button of a page, without telling."""
        self._buttons[name].setChecked(True)

    def set_waiting(self, name: str, count: int) -> None:
        """Say how many things wait on a page; 0 says nothing."""
        self._buttons[name].set_waiting(count)


class RailButton(QAbstractButton):
    """An icon over a word; the pressed one has the surface's ground and an accent bar."""

    def __init__(self, stop: Stop, look: Look) -> None:
        """Paint `stop` in the colours of `look`."""
        super().__init__()
        self._look = look
        self._stop = stop
        self._waiting = 0
        self._by_key = False
        self.setCheckable(True)
        self.setText(stop.text)
        self.setToolTip(f"{stop.text} ({stop.key})")
        self._name()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    @property
    def waiting(self) -> int:
        """How many things wait there."""
        return self._waiting

    def set_waiting(self, count: int) -> None:
        """Show `count` in a badge; 0 shows none."""
        self._waiting = count
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of the rail and the height of a stop."""
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, bar, icon, word, badge and focus."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.rect().adjusted(6, 1, -6, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.surface if self.isChecked() else colours.hover)
            painter.drawRoundedRect(ground, 4, 4)
        if self.isChecked():
            painter.fillRect(QRect(0, 14, 3, self.height() - 28), colours.accent)
        painter.setPen(colours.accent if self.isChecked() else colours.text_2)
        icon = self._look.icon(self._stop.icon)
        place = QRect((self.width() - _ICON) // 2, 8, _ICON, _ICON)
        icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter)
        painter.setFont(self._fitting())
        words = QRect(0, 31, self.width(), 18)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._stop.text)
        if self._waiting:
            self._paint_badge(painter)
        if self.hasFocus() and self._by_key:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setColor(colours.accent)
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 4, 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the focus came by the keyboard."""
        reason = event.reason()
        self._by_key = reason not in (
            Qt.FocusReason.MouseFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        )
        super().focusInEvent(event)

    def _fitting(self) -> QFont:
        """Return the face of the word, smaller where a language or a system's face is wide."""
        font = self._look.interface_font(_POINTS)
        width = QFontMetricsF(font).horizontalAdvance(self._stop.text)
        if width > _WIDTH - 6:
            font.setPointSizeF(_POINTS * (_WIDTH - 6) / width)
        return font

    def _paint_badge(self, painter: QPainter) -> None:
        colours = self._look.colours
        shown = str(self._waiting) if self._waiting < 1000 else "999+"
        painter.setFont(self._look.interface_font(7.5, semibold=True))
        width = max(16, painter.fontMetrics().horizontalAdvance(shown) + 8)
        badge = QRect(self.width() // 2 + 3, 4, width, 15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.text_2)
        painter.drawRoundedRect(badge, 7.5, 7.5)
        painter.setPen(colours.surface)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, shown)

    def _name(self) -> None:
        waiting = self.tr("{n} waiting").format(n=self._waiting) if self._waiting else ""
        name = f"{self._stop.text}, {waiting}" if waiting else self._stop.text
        self.setAccessibleName(name)
