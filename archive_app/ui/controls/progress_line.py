"""One line for a long piece of work: how far it is, with Pause and Cancel."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from archive_app.ui.controls.elided_label import ElidedLabel
from archive_app.ui.controls.labels import dress_label
from archive_app.ui.look.theme import Look

_BAR = 190


class ProgressLine(QFrame):
    """The name of the work, a bar and a note; it only tells what is wanted."""

    pause_wanted = Signal(bool)  # True: pause, False: go on
    cancel_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with nothing done."""
        super().__init__(parent)
        self._look = look
        self._is_paused = False
        self._name = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        self._note = ElidedLabel()
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
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
        row.addWidget(self._name)
        row.addWidget(self.bar)
        row.addWidget(self._note, 1)
        for button in (self.pause, self.cancel):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.set_paused(False)
        self._dress()
        look.changed.connect(self._dress)

    def set_name(self, name: str) -> None:
        """Name the work."""
        self._name.setText(name)
        self.setAccessibleName(name)
        self.bar.setAccessibleName(name)

    def show_progress(self, done: int, total: int | None, note: str = "") -> None:
        """Show that `done` of `total` steps are done; None for a total nobody knows."""
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
        self._note.setText(note)
        self.bar.setAccessibleDescription(note)

    def set_paused(self, paused: bool) -> None:
        """Offer to go on while the work is paused."""
        self._is_paused = paused
        text = self.tr("Resume") if paused else self.tr("Pause")
        self.pause.setText(text)
        self.pause.setAccessibleName(text)
        self.pause.setToolTip(text)
        self.pause.setIcon(self._look.icon("play" if paused else "pause"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card with a thin line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colours.line, 1))
        painter.setBrush(self._look.colours.surface)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _dress(self) -> None:
        colours = self._look.colours
        dress_label(self._name, self._look, 10, colours.text, semibold=True)
        dress_label(self._note, self._look, 9.5, colours.text_2)
        self.pause.setIconSize(QSize(14, 14))
        self.set_paused(self._is_paused)
        self.update()
