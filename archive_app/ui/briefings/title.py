"""The title of the briefing above its text: it names the file and stands on the first page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from archive_app.ui.look.theme import Look


class TitleLine(QWidget):
    """One line; the title is saved when it is left or Enter is pressed."""

    renamed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self._look = look
        self._title = ""
        self._is_begun = False
        self.line = QLineEdit()
        self.line.setObjectName("heading")
        self.line.setFrame(False)
        self.line.setAccessibleName(self.tr("Title of the briefing"))
        self.line.setToolTip(self.tr("Title of the briefing"))
        self.line.setPlaceholderText(self.tr("Title"))
        self.line.editingFinished.connect(self.settle)
        box = QVBoxLayout(self)
        box.setContentsMargins(40, 12, 36, 0)
        box.addWidget(self.line)
        look.changed.connect(self._dress)
        self._dress()

    def show_title(self, title: str) -> None:
        """Show the title, unless another one is being typed."""
        if title != self._title:
            self._title = title
            self.line.setText(title)
        if self._is_begun and title:
            self._is_begun = False
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.selectAll()

    def begin(self) -> None:
        """Select the title when it is shown, so that a new briefing is named by typing."""
        self._is_begun = True

    def settle(self) -> None:
        """Tell the new title, if there is one; an empty one gives way to the old."""
        typed = " ".join(self.line.text().split())
        if not typed:
            self.line.setText(self._title)
        elif typed != self._title:
            self._title = typed
            self.renamed.emit(typed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the text."""
        QPainter(self).fillRect(self.rect(), self._look.colours.surface)

    def _dress(self) -> None:
        self.line.setFont(self._look.interface_font(15.0, semibold=True))
        self.update()
