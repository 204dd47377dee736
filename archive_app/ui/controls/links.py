"""Labels and links of plain words, which wrap and are never markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton


def plain_label(text: str = "") -> QLabel:
    """Return a label of plain text that wraps."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def link(text: str = "") -> QPushButton:
    """Return a button that looks like a link."""
    button = QPushButton(text.replace("&", "&&"))
    button.setFlat(True)
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
