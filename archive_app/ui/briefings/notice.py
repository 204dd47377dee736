"""A strip at the head of the preview: what happened or what is asked, with buttons, no dialog."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from archive_app.ui.look.theme import Look

Deeds = Sequence[tuple[str, Callable[[], None]]]


class Notice(QFrame):
    """One sentence and what can be done about it; a newer one takes its place."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._look = look
        self._is_doubtful = False
        self._before: QWidget | None = None
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 9, 14, 9)
        box.setSpacing(6)
        box.addWidget(self._label)
        box.addLayout(self._buttons)
        self.hide()
        look.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The sentence that is shown, "" while hidden."""
        return self._label.text() if not self.isHidden() else ""

    def buttons(self) -> list[QPushButton]:
        """Return the buttons in their order."""
        found = [self._buttons.itemAt(place) for place in range(self._buttons.count())]
        widgets = [item.widget() for item in found if item is not None]
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def show_text(self, text: str, deeds: Deeds, *, doubtful: bool) -> None:
        """Say `text` with a button for each of `deeds`; the first takes the focus if `doubtful`."""
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._before = focus
        self._clear()
        self._is_doubtful = doubtful
        self._label.setText(text)
        self.setAccessibleName(text)
        for name, do in deeds:
            button = QPushButton(name)
            button.setToolTip(name)
            button.setAutoDefault(True)
            button.clicked.connect(do)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self.show()
        buttons = self.buttons()
        if doubtful and buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def dismiss(self) -> None:
        """Say nothing any more."""
        self._clear()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, amber where something is to be looked at, and a line below."""
        painter = QPainter(self)
        colours = self._look.colours
        painter.fillRect(self.rect(), colours.warn_tint if self._is_doubtful else colours.sunken)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.line)

    def _clear(self) -> None:
        """Take the buttons away, and give the keys back to where they were before."""
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        if held and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
