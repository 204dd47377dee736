"""The head of a page: its title, what it holds, and its buttons at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from archive_app.ui.controls.elided_label import ElidedLabel
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look


class PageHeader(QWidget):
    """Title and subtitle on one line; the subtitle gives way to the buttons."""

    def __init__(
        self, title: str, look: Look, subtitle: str = "", parent: QWidget | None = None
    ) -> None:
        """Show `title`."""
        super().__init__(parent)
        self._title = Words(look, points=15, semibold=True)
        self._title.setWordWrap(False)
        self._subtitle = ElidedLabel(look, colour="text_2")
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 12, 14, 10)
        self._row.setSpacing(10)
        self._row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._subtitle, 1)
        self.set_title(title)
        self.set_subtitle(subtitle)

    @property
    def title(self) -> str:
        """The title that is shown."""
        return self._title.text()

    @property
    def subtitle(self) -> str:
        """The words after the title."""
        return self._subtitle.text()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Show other words after the title."""
        self._subtitle.setText(subtitle)

    def add(self, widget: QWidget) -> None:
        """Put a button or a switch at the right, after those that stand there."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
