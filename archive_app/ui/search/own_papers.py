"""The field on the start page into which one drops a folder of papers."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.links import plain_label
from archive_app.ui.look.theme import Look


class OwnPapers(QWidget):
    """Where one drops a folder of papers."""

    dropped = Signal(object)  # tuple[Path, ...]

    def __init__(self, look: Look) -> None:
        """Wait for a folder."""
        super().__init__()
        self._look = look
        self._over = False
        self.setAcceptDrops(True)
        self._icon = QLabel()
        self._title = plain_label(self.tr("Your own papers"))
        self._about = plain_label()
        self._about.setProperty("tone", "second")
        self._about.setText(
            self.tr(
                "Drop a folder here. Word, PDF, HTML, text and e-mail are read.\n"
                "The files are copied; your originals stay as they are."
            )
        )
        self.choose = KeyButton(look, self.tr("Choose a folder"), key="Ctrl+O", primary=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 16, 14)
        row.setSpacing(16)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.choose)
        self._dress()
        look.changed.connect(self._dress)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            self._over = True
            event.acceptProposedAction()
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look again as before."""
        super().dragLeaveEvent(event)
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self._over = False
        self.update()
        paths = tuple(
            Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()
        )
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dashed frame."""
        del event
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours.accent if self._over else colours.edge, 2 if self._over else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colours.accent_tint if self._over else colours.sunken)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _dress(self) -> None:
        look = self._look
        self._icon.setPixmap(look.icon("folder").pixmap(24, 24))
        self._title.setFont(look.interface_font(10, semibold=True))
        self._about.setFont(look.interface_font(9))
        self.update()
