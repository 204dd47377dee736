"""A strip that says what happened and what can be done about it, in place of a dialog."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look

Kind = Literal["warn", "bad", "info"]
Action = tuple[str, Callable[[], object]]

_ICON = 16
_DETAILS_HEIGHT = 96


class MessageStrip(QFrame):
    """One sentence; a newer one takes its place. Esc or the cross puts it away."""

    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._look = look
        self._kind: Kind = "info"
        self._icon = QLabel()
        self._sentence = Words(look, points=9.5)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._deeds = QHBoxLayout()
        self._deeds.setSpacing(8)
        self.unfold = _button(self.tr("Details"), self.tr("Show the details"))
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._unfold)
        self.cross = QToolButton()
        self.cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cross.setProperty("flat", True)
        self.cross.setAccessibleName(self.tr("Put away"))
        self.cross.setToolTip(self.tr("Put away (Esc)"))
        self.cross.clicked.connect(self.dismiss)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setObjectName("field")
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setFixedHeight(_DETAILS_HEIGHT)
        self.copy = _button(self.tr("Copy details"), self.tr("Copy the details"))
        self.copy.clicked.connect(self._copy)
        self._build()
        self._dress()
        self.hide()
        look.changed.connect(self._dress)

    @property
    def sentence(self) -> str:
        """What is said, "" while hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def deeds(self) -> list[QPushButton]:
        """Return the buttons of what can be done, in order."""
        items = [self._deeds.itemAt(place) for place in range(self._deeds.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def show_message(
        self,
        sentence: str,
        *,
        kind: Kind = "warn",
        details: str = "",
        actions: Sequence[Action] = (),
    ) -> None:
        """Say `sentence`, with `actions` as buttons; one of them pressed, the strip goes."""
        self._clear()
        self._kind = kind
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        for text, deed in actions:
            button = _button(text, text)
            button.clicked.connect(self._ending(deed))
            self._deeds.addWidget(button)
        self.unfold.setChecked(False)
        self.unfold.setVisible(bool(details))
        self.details.setPlainText(details)
        self._dress()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Say nothing any more."""
        if not self.isHidden():
            self._clear()
            self.hide()
            self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the strip away by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground in the colour of the kind, and a line below."""
        colours = self._look.colours
        grounds = {"warn": colours.warn_tint, "bad": colours.bad_tint, "info": colours.accent_tint}
        painter = QPainter(self)
        painter.fillRect(self.rect(), grounds[self._kind])
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.line)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon)
        top.addWidget(self._sentence, 1)
        top.addLayout(self._deeds)
        top.addWidget(self.unfold)
        top.addWidget(self.cross)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(_ICON + 8, 0, 0, 4)
        bottom.addWidget(self.details, 1)
        bottom.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignBottom)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 5, 8, 6)
        box.setSpacing(6)
        box.addLayout(top)
        box.addLayout(bottom)
        self._unfold(False)

    def _ending(self, deed: Callable[[], object]) -> Callable[[], None]:
        def end() -> None:
            self.dismiss()
            deed()

        return end

    def _unfold(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.copy.setVisible(shown)

    def _copy(self) -> None:
        text = f"{self._sentence.text()}\n\n{self.details.toPlainText()}"
        QGuiApplication.clipboard().setText(text)

    def _clear(self) -> None:
        for button in self.deeds():
            self._deeds.removeWidget(button)
            button.hide()
            button.deleteLater()

    def _dress(self) -> None:
        look, colours = self._look, self._look.colours
        inks = {"warn": colours.warn, "bad": colours.bad, "info": colours.accent}
        icon = "info" if self._kind == "info" else "warning"
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(look.icon(icon, inks[self._kind]).pixmap(QSize(_ICON, _ICON), ratio))
        self.cross.setIcon(look.icon("cross"))
        self.update()


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoDefault(True)  # Enter presses it, not Space alone
    button.setAccessibleName(text)
    button.setToolTip(tip)
    return button
