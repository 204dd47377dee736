"""A part of a page that is as tall as what it holds, and scrolls where there is less room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

_LEAST = 120
"""Pixels of height that are kept."""


class ShrinkingArea(QScrollArea):
    """Holds parts from the top down in `column`; words in them wrap to its width."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        inside = _Inside()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Return the height that all parts take at the width there is."""
        width = self.viewport().width()
        return QSize(width, self.column.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return as little as one can still scroll in."""
        return QSize(0, min(_LEAST, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height where a part has become taller or lower."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class _Inside(QWidget):
    """Is as tall as its words are at its width, not as they would be at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
