"""One line for a long piece of work: how far it is, with Pause and Cancel."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from archive_app.ui.controls.elided_label import ElidedLabel
from archive_app.ui.look.theme import Look
from archive_app.ui.session import Work

_BAR = 190


class ProgressLine(QFrame):
    """The name of the work, a bar and a note; it only tells what is wanted."""

    pause_wanted = Signal(bool)  # True: pause, False: go on
    cancel_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._look = look
        self._is_paused = False
        self.name = ElidedLabel(look, semibold=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        self.note = ElidedLabel(look, points=9.5, colour="text_2")
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.pause = QPushButton()
        self.pause.setProperty("flat", True)
        self.pause.clicked.connect(lambda: self.pause_wanted.emit(not self._is_paused))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Cancel; what is done already stays"))
        self.cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.bar)
        row.addWidget(self.note, 1)
        for button in (self.pause, self.cancel):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self._dress()
        look.changed.connect(self._dress)
        self.hide()

    def show_work(self, work: Work | None, note: str = "") -> None:
        """Show how far `work` is, with `note` in words; None puts the line away."""
        if work is None:
            self.hide()
            return
        words = note or work.progress.note
        self.name.setText(work.name)
        self.note.setText(words)
        self.setAccessibleName(work.name)
        self.bar.setAccessibleName(work.name)
        self.bar.setAccessibleDescription(words)
        self.bar.setRange(0, work.progress.total or 0)
        self.bar.setValue(work.progress.done)
        self._show_paused(work.paused)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card with a thin line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colours.line, 1))
        painter.setBrush(self._look.colours.surface)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _show_paused(self, paused: bool) -> None:
        self._is_paused = paused
        text = self.tr("Resume") if paused else self.tr("Pause")
        self.pause.setText(text)
        self.pause.setAccessibleName(text)
        self.pause.setToolTip(text)
        self.pause.setIcon(self._look.icon("play" if paused else "pause"))

    def _dress(self) -> None:
        self.pause.setIconSize(QSize(14, 14))
        self._show_paused(self._is_paused)
        self.update()
