"""The strip of buttons that stands by selected words, for the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from archive_app.ui.look.colours import Marking
from archive_app.ui.look.theme import Look
from archive_app.ui.reader.painting import paint_mark

_SWATCH = 18


class SelectionStrip(QFrame):
    """Colours first, then what else can be done with the words; never takes the focus."""

    def __init__(self, look: Look, parent: QWidget, actions: Sequence[QAction]) -> None:
        """Offer `actions`, each as a button with its icon."""
        super().__init__(parent)
        self._over = parent
        self._look = look
        self.setObjectName("selection-strip")
        self.setAccessibleName(self.tr("What to do with the selected words"))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(1)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setProperty("flat", True)
            button.setIconSize(QSize(_SWATCH, _SWATCH))
            button.setFocusPolicy(button.focusPolicy().NoFocus)
            button.setAccessibleName(action.text())
            row.addWidget(button)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_at(self, selection: QRectF) -> None:
        """Stand under the end of the selection, or over it where there is no room."""
        self.adjustSize()
        area = self._over.rect()
        x = round(min(max(8.0, selection.left() - self.width() / 2), area.width() - self.width()))
        y = round(selection.bottom()) + 8
        if y + self.height() > area.height():
            y = round(selection.top()) - self.height() - 8
        self.move(max(0, x), max(0, y))
        self.show()
        self.raise_()

    def _dress(self) -> None:
        colours = self._look.colours
        self.setStyleSheet(
            f"#selection-strip {{ background: {colours.chrome.name()}; "
            f"border: 1px solid {colours.edge.name()}; border-radius: 6px; }}"
        )


def swatch(marking: Marking) -> QIcon:
    """Return the icon of an annotation colour: its fill with its line below."""
    pixmap = QPixmap(_SWATCH * 2, _SWATCH * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(1, 2, _SWATCH - 2, _SWATCH - 6), marking)
    painter.end()
    return QIcon(pixmap)
