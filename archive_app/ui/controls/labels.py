"""Labels of plain text in the faces and colours of the look."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from archive_app.ui.look.theme import Look


def plain_label(text: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label that shows `text` as it is, marks of HTML too."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    label.setText(text)
    return label


def dress_label(
    label: QLabel, look: Look, points: float, colour: QColor, *, semibold: bool = False
) -> None:
    """Give a label the program's face in `points` and the colour of its text."""
    label.setFont(look.interface_font(points, semibold=semibold))
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
