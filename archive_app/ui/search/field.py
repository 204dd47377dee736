"""The field one types in, with what narrows the search as tokens and the odd place underlined."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from archive_app.model.span import Range
from archive_app.model.suggestion import Suggestion
from archive_app.ui.look.theme import Look
from archive_app.ui.positions import code_points, units

_MOST_TOKENS = 3
_WAVE = 2


class SearchField(QFrame):
    """What is looked for, as one types it."""

    typed = Signal(str)  # all that stands in the field, after every change
    entered = Signal()  # Enter: what stands there is meant
    left_downwards = Signal()
    escaped = Signal()  # Esc where nothing is left to clear
    token_removed = Signal(object)  # the name of what shall narrow no longer

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self._look = look
        self.edit = _Line(look, self)
        self.edit.setPlaceholderText(self.tr("Words, a name, a country, “an exact phrase”"))
        self.edit.setAccessibleName(self.tr("Search"))
        self.edit.setToolTip(self.tr("Search (Ctrl+F); suggestions (Alt+Down)"))
        self.edit.textChanged.connect(self._tell)
        self.edit.returnPressed.connect(self.entered)
        self.setFocusProxy(self.edit)
        self._glass = QLabel()
        self._tokens = QHBoxLayout()
        self._tokens.setSpacing(4)
        self._clear = QToolButton()
        self._clear.setProperty("flat", True)
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 6, 0)
        row.setSpacing(6)
        row.addWidget(self._glass)
        row.addWidget(self.edit, 1)
        row.addLayout(self._tokens)
        row.addWidget(self._clear)
        self.setFixedHeight(36)
        self.edit.focus_changed.connect(self.update)
        self._dress()
        look.changed.connect(self._dress)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.edit.text()

    def put(self, text: str) -> None:
        """Write `text` into the field as if it were typed."""
        self.edit.setText(text)

    def put_offer(self, offer: Suggestion) -> None:
        """Write what was offered, and go on behind it."""
        self.edit.setText(offer.typed)
        self.edit.setCursorPosition(units(offer.typed, offer.caret))
        self.edit.setFocus()

    def put_quietly(self, text: str) -> None:
        """Write `text` into the field for a search that is asked for already."""
        self.edit.textChanged.disconnect(self._tell)
        self.edit.setText(text)
        self.edit.underline(())
        self.edit.textChanged.connect(self._tell)

    def clear(self) -> None:
        """Empty the field and let go of what narrows."""
        self.edit.clear()
        self.token_removed.emit(None)
        self.edit.setFocus()

    def set_tokens(self, tokens: Sequence[tuple[object, str]]) -> None:
        """Show what narrows the search, each by a name for `token_removed` and in words."""
        while (item := self._tokens.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = list(tokens)
        if len(shown) > _MOST_TOKENS:
            text = self.tr("{n} choices").format(n=len(shown))
            shown = [(None, text)]
        for name, text in shown:
            self._tokens.addWidget(self._token(name, text))
        self._clear.setVisible(bool(self.text or tokens))

    def underline(self, places: Sequence[Range]) -> None:
        """Underline what was not understood, code points of what stands in the field."""
        self.edit.underline(places)

    def _token(self, name: object, text: str) -> QWidget:
        token = QToolButton()
        token.setProperty("role", "token")
        token.setText(f"{text}  ✕")
        token.setFont(self._look.interface_font(9.5))
        token.setAccessibleName(self.tr("No longer narrow to {choice}").format(choice=text))
        token.setToolTip(self.tr("No longer narrow to {choice}").format(choice=text))
        colours = self._look.colours
        token.setStyleSheet(
            f"QToolButton {{ background: {colours.accent_tint.name()}; border: none; "
            f"border-radius: 3px; padding: 2px 6px; color: {colours.accent.name()}; }}"
        )
        token.clicked.connect(self._remover(name))
        return token

    def _remover(self, name: object) -> Callable[[], None]:
        return lambda: self.token_removed.emit(name)

    def _tell(self, text: str) -> None:
        self._clear.setVisible(bool(text) or self._tokens.count() > 0)
        self.edit.underline(())
        self.typed.emit(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame of the whole field, with the ring of focus."""
        del event
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.edit.hasFocus()
        painter.setPen(QPen(colours.accent if focused else colours.edge, 2 if focused else 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def _dress(self) -> None:
        self._glass.setPixmap(self._look.icon("search").pixmap(18, 18))
        self._clear.setIcon(self._look.icon("clear"))
        self.edit.setFont(self._look.interface_font(12))


class _Line(QLineEdit):
    """The line itself; tells its field of the keys that lead out of it."""

    focus_changed = Signal()

    def __init__(self, look: Look, field: SearchField) -> None:
        super().__init__(field)
        self._look = look
        self._field = field
        self._odd: tuple[Range, ...] = ()
        self.setFrame(False)
        self.setStyleSheet("QLineEdit { border: 0; padding: 0; background: transparent; }")
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)

    def underline(self, places: Sequence[Range]) -> None:
        """Underline these code points."""
        self._odd = tuple(places)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead Down into the results; Esc clears first and then leaves."""
        if event.key() == Qt.Key.Key_Down:
            self._field.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self._field.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self._field.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the field, which shows the ring."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the field, which hides the ring."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, then what is odd in it."""
        super().paintEvent(event)
        if not self._odd:
            return
        painter = QPainter(self)
        pen = QPen(self._look.colours.bad, _WAVE)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        metrics = self.fontMetrics()
        cursor = self.cursorRect()
        text = self.text()
        before = text[: code_points(text, self.cursorPosition())]
        origin = cursor.center().x() - metrics.horizontalAdvance(before)
        bottom = self.rect().center().y() + metrics.height() // 2
        for place in self._odd:
            left = origin + metrics.horizontalAdvance(text[: place.start])
            right = origin + metrics.horizontalAdvance(text[: place.end])
            painter.drawLine(left, bottom, max(right, left + 6), bottom)
