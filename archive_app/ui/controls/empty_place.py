"""An empty place says what goes there and how to get it there."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archive_app.ui.look.theme import Look

_ICON = QSize(28, 28)
_WIDEST = 380


class EmptyPlace(QWidget):
    """An icon, a title and a sentence in the middle, and room for a button below."""

    def __init__(self, look: Look, icon: str, title: str, sentence: str) -> None:
        """Say `title` and `sentence`."""
        super().__init__()
        self._look = look
        self._icon_name = icon
        self._icon = QLabel()
        self._title, self._sentence = QLabel(title), QLabel(sentence)
        column = QVBoxLayout(self)
        column.addStretch(1)
        for label in (self._icon, self._title, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setWordWrap(True)
        self._sentence.setMinimumWidth(min(_WIDEST, 300))
        self._sentence.setMaximumWidth(_WIDEST)
        self.below = QVBoxLayout()
        column.addLayout(self.below)
        column.addStretch(1)
        look.changed.connect(self._paint)
        self._paint()

    def say(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def _paint(self) -> None:
        self._icon.setPixmap(self._look.icon(self._icon_name).pixmap(_ICON))
        self._title.setFont(self._look.interface_font(11, semibold=True))
        self._sentence.setFont(self._look.interface_font(10))
