"""A switch of a few named choices of which one is pressed."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from archive_app.ui.look.shapes import paint_focus
from archive_app.ui.look.theme import Look

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_SIDE = 11


class Segments(QWidget):
    """The choices side by side; Tab goes to the chosen one, arrow keys choose."""

    chosen = Signal(str)  # name of the choice

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        look: Look,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show `choices`, pairs of name and text, the first chosen; `name` says what about."""
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._segments: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for choice, text in choices:
            segment = Segment(text, look)
            segment.stepped.connect(self._step)
            segment.jumped.connect(self._jump)
            segment.clicked.connect(lambda _=False, taken=choice: self._press(taken))
            self._group.addButton(segment)
            self._segments[choice] = segment
            row.addWidget(segment)
        self._choice = ""
        if choices:
            self.choose(choices[0][0])
        self.setFixedHeight(look.row_height("button"))
        look.changed.connect(self._dress)

    @property
    def choice(self) -> str:
        """The name of the choice that is pressed."""
        return self._choice

    def button(self, name: str) -> "Segment":
        """Return the button of a choice."""
        return self._segments[name]

    def choose(self, name: str) -> None:
        """Press a choice without telling."""
        self._choice = name
        for other, segment in self._segments.items():
            segment.setChecked(other == name)
            on = Qt.FocusPolicy.TabFocus if other == name else Qt.FocusPolicy.NoFocus
            segment.setFocusPolicy(on)

    def set_text(self, name: str, text: str) -> None:
        """Show other words for a choice, as when a count has changed."""
        self._segments[name].set_text(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint one frame around all choices."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colours.edge, 1))
        painter.setBrush(self._look.colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _press(self, name: str) -> None:
        if name != self._choice:
            self.choose(name)
            self.chosen.emit(name)

    def _step(self, by: int) -> None:
        names = list(self._segments)
        self._jump(max(0, min(len(names) - 1, names.index(self._choice) + by)))

    def _jump(self, place: int) -> None:
        name = list(self._segments)[place]
        self._press(name)
        self._segments[name].setFocus(Qt.FocusReason.TabFocusReason)

    def _dress(self) -> None:
        self.setFixedHeight(self._look.row_height("button"))
        self.update()


class Segment(QRadioButton):
    """One choice of a switch."""

    stepped = Signal(int)
    jumped = Signal(int)

    def __init__(self, text: str, look: Look) -> None:
        """Show `text`; the switch decides what is pressed."""
        super().__init__()
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_text(text)
        look.changed.connect(self._dress)
        self._dress()

    def set_text(self, text: str) -> None:
        """Show other words; accessible name and tooltip follow."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the words in their heavier weight."""
        font = self._look.interface_font(9.5, semibold=True)
        width = QFontMetricsF(font).horizontalAdvance(self.text()) + 2 * _SIDE
        return QSize(round(width + 0.5), self._look.row_height("button"))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the words."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a click at `pos` presses: everywhere inside."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrow keys, Home and End."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _ENDS:
            self.jumped.emit(_ENDS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, the fill of the chosen one and the line after it."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.fillRect(inside, colours.accent_tint)
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(inside, colours.hover)
        if not self._is_last():
            painter.fillRect(QRectF(self.width() - 1, 1, 1, self.height() - 2), colours.edge)
        painter.setFont(self._look.interface_font(9.5, semibold=self.isChecked()))
        ink = colours.accent if self.isChecked() else colours.text
        painter.setPen(ink if self.isEnabled() else colours.edge)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._look)

    def _is_last(self) -> bool:
        group = self.group()
        return group is None or group.buttons()[-1] is self

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
