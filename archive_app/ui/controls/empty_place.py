"""What stands where there is nothing yet: why, and how something comes there."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.labels import dress_label, plain_label
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
        action: tuple[str, Callable[[], None]] | None = None,
        *,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Say `title` and `sentence`; `action` is the text of a button and what it does."""
        super().__init__(parent)
        self._look = look
        self._icon_name = icon
        self._icon = QLabel()
        self._title = plain_label()
        self._sentence = plain_label(wraps=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setFixedWidth(_WIDTH)
        self.button = None if action is None else KeyButton(look, action[0], key=key)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 24, 12, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._icon, self._title, self._sentence, self.button):
            if part is not None:
                column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
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

    def _dress(self) -> None:
        look, colours = self._look, self._look.colours
        ratio = self.devicePixelRatioF()
        icon = look.icon(self._icon_name, colours.text_3)
        self._icon.setPixmap(icon.pixmap(QSize(_ICON, _ICON), ratio))
        dress_label(self._title, look, 10.5, colours.text, semibold=True)
        dress_label(self._sentence, look, 9.5, colours.text_2)
