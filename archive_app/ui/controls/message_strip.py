"""A strip that says one thing at the top of a page, with what can be done about it."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from archive_app.ui.look.theme import Look

Kind = Literal["info", "warn", "bad"]
Action = tuple[str, Callable[[], object]]
_ICONS = {"info": "check", "warn": "warning", "bad": "warning"}
_ICON = QSize(16, 16)


class MessageStrip(QFrame):
    """Hidden until there is something to say; Esc and its cross put it away."""

    def __init__(self, look: Look) -> None:
        """Make an empty, hidden strip."""
        super().__init__()
        self._look = look
        self._kind: Kind = "info"
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Message"))
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._actions = QHBoxLayout()
        self._more = self._button(self.tr("Details"), self._show_details)
        self._away = self._button("", self.hide)
        self._away.setAccessibleName(self.tr("Put this message away"))
        self._away.setToolTip(self.tr("Put this message away (Esc)"))
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setMaximumHeight(140)
        self._details.setAccessibleName(self.tr("Details"))
        self._copy = self._button(self.tr("Copy the details"), self._copy_details)
        row = QHBoxLayout()
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addLayout(self._actions)
        for button in (self._more, self._away):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.addLayout(row)
        column.addWidget(self._details)
        column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        look.changed.connect(self._paint_icon)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the strip says, "" while it is away."""
        return self._words.text() if not self.isHidden() else ""

    def show_message(
        self,
        sentence: str,
        *,
        kind: Kind = "warn",
        details: str = "",
        actions: Sequence[Action] = (),
    ) -> None:
        """Say `sentence`, with `actions` as buttons; one of them done, the strip goes."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.setText(sentence)
        self._words.setAccessibleName(sentence)
        self._details.setPlainText(details)
        self._more.setVisible(bool(details))
        self._details.hide()
        self._copy.hide()
        while (item := self._actions.takeAt(0)) is not None:
            item.widget().deleteLater()
        for text, do in actions:
            self._actions.addWidget(self._button(text, self._ending(do)))
        self._paint_icon()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _ending(self, do: Callable[[], object]) -> Callable[[], object]:
        def done() -> None:
            self.hide()
            do()

        return done

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("flat", True)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _=False: do())
        return button

    def _show_details(self) -> None:
        self._details.setVisible(self._details.isHidden())
        self._copy.setVisible(not self._details.isHidden())

    def _copy_details(self) -> None:
        text = f"{self._words.text()}\n\n{self._details.toPlainText()}"
        QGuiApplication.clipboard().setText(text)

    def _paint_icon(self) -> None:
        colours = self._look.colours
        ink = {"info": colours.good, "warn": colours.warn, "bad": colours.bad}[self._kind]
        self._icon.setPixmap(self._look.icon(_ICONS[self._kind], ink).pixmap(_ICON))
        self._away.setIcon(self._look.icon("cross"))
