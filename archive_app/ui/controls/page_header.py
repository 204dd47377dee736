"""The head of a page: its title, a few words on what is there, and room for buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from archive_app.ui.look.theme import Look


class PageHeader(QWidget):
    """A title with a subtitle beside it; `add` puts a widget at the right."""

    def __init__(self, look: Look, title: str) -> None:
        """Say `title`."""
        super().__init__()
        self._look = look
        self._title, self._subtitle = QLabel(title), QLabel()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 12, 16, 8)
        self._row.setSpacing(10)
        for label in (self._title, self._subtitle):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._row.addWidget(label, 0, Qt.AlignmentFlag.AlignBaseline)
        self._subtitle.setProperty("tone", "second")
        self._row.addStretch(1)
        self._dress()

    def add(self, widget: QWidget) -> None:
        """Put `widget` at the right end."""
        self._row.addWidget(widget)

    def set_title(self, title: str) -> None:
        """Say another title."""
        self._title.setText(title)

    def set_subtitle(self, words: str) -> None:
        """Say a few words on what is there."""
        self._subtitle.setText(words)

    def _dress(self) -> None:
        self._title.setFont(self._look.interface_font(15, semibold=True))
        self._subtitle.setFont(self._look.interface_font(10))
