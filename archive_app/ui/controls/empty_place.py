"""What stands where there is nothing yet: why, and how something comes there."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look

_ICON = 24
_WIDTH = 320


class EmptyPlace(QWidget):
    """Icon, title and sentence in the middle, with one button where something can be done."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        look: Look,
        action: tuple[str, Callable[[], object]] | None = None,
        *,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Say `title` and `sentence`; `action` is the text of a button and what it does."""
        super().__init__(parent)
        self._look = look
        self._icon_name = icon
        self._icon = QLabel()
        self._title = Words(look, points=10.5, semibold=True)
        self._sentence = Words(look, points=9.5, colour="text_2")
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setFixedWidth(_WIDTH)
        self.below = QVBoxLayout()
        self.button = None if action is None else KeyButton(look, action[0], key=key)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 24, 12, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._icon, self._title, self._sentence, self.button):
            if part is not None:
                column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self.below)
        column.addStretch(1)
        if self.button is not None and action is not None:
            deed = action[1]
            self.button.clicked.connect(lambda: deed())
        self.say(title, sentence)
        self._dress()
        look.changed.connect(self._dress)

    def say(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self._give_room()

    def _give_room(self) -> None:
        """Keep every line: a layout asks for the height at its own width, which is greater."""
        for label in (self._title, self._sentence):
            label.setMinimumHeight(label.heightForWidth(_WIDTH))

    def _dress(self) -> None:
        look = self._look
        ratio = self.devicePixelRatioF()
        icon = look.icon(self._icon_name, look.colours.text_3)
        self._icon.setPixmap(icon.pixmap(QSize(_ICON, _ICON), ratio))
        self._give_room()
