"""One line on a long operation: what, how far, Pause and Cancel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from archive_app.ui.look.theme import Look
from archive_app.ui.session import Work


class ProgressLine(QFrame):
    """Hidden while nothing runs."""

    pause_wanted = Signal(bool)  # True to pause, False to go on
    cancel_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin hidden."""
        super().__init__()
        self._look = look
        self._paused = False
        self.setObjectName("progress")
        self.name, self.note = QLabel(), QLabel()
        self.name.setFont(look.interface_font(10, semibold=True))
        for label in (self.name, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("tone", "second")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(200)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.pause, self.cancel = QPushButton(self.tr("Pause")), QPushButton(self.tr("Cancel"))
        self.pause.setProperty("flat", True)
        self.pause.clicked.connect(lambda: self.pause_wanted.emit(not self._paused))
        self.cancel.clicked.connect(self.cancel_wanted)
        for button in (self.pause, self.cancel):
            button.setAccessibleName(button.text())
            button.setToolTip(button.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(12)
        for part in (self.name, self.bar, self.note):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.pause)
        row.addWidget(self.cancel)
        self.hide()

    def show_work(self, work: Work | None, note: str) -> None:
        """Show how far `work` is, with `note` in words; None puts the line away."""
        if work is None:
            self.hide()
            return
        self._paused = work.paused
        self.name.setText(work.name)
        self.note.setText(note)
        self.bar.setRange(0, work.progress.total or 0)
        self.bar.setValue(work.progress.done)
        self.pause.setText(self.tr("Go on") if work.paused else self.tr("Pause"))
        self.pause.setAccessibleName(self.pause.text())
        self.pause.setIcon(self._look.icon("play" if work.paused else "pause"))
        self.show()
