"""What the page shows while there is no briefing: what one is, and how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from archive_app.ui.look.theme import Look


class NoBriefing(QWidget):
    """Says in three lines how a briefing comes about, with the button that begins one."""

    begin_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Lay out title, lines and button."""
        super().__init__()
        self._look = look
        self._title = QLabel(self.tr("No briefing yet"))
        self._text = QLabel(
            self.tr(
                "A briefing holds your words and the passages that prove them, and leaves as a "
                "Word file with a footnote for each.\n\n"
                "Search, and press B on a passage: a briefing is begun and the passage lies in "
                "the tray below. Ctrl+J places it in the text here.\n\n"
                "Or begin with your own words."
            )
        )
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.begin = QPushButton(self.tr("Begin a briefing") + "  Ctrl+N")
        self.begin.setProperty("primary", True)
        self.begin.setAccessibleName(self.tr("Begin a briefing"))
        self.begin.setToolTip(self.tr("Begin a briefing (Ctrl+N)"))
        self.begin.clicked.connect(self.begin_wanted)
        box = QVBoxLayout(self)
        box.setContentsMargins(60, 90, 60, 60)
        box.setSpacing(12)
        for part in (self._title, self._text, self.begin):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        look.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._look.colours.surface)

    def _dress(self) -> None:
        self._title.setFont(self._look.interface_font(15.0, semibold=True))
        self._text.setFont(self._look.interface_font(10.5))
        self._text.setMaximumWidth(460)
        self.update()
