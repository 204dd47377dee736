"""Small editors that open over the reader: a note, a tag, the number of a passage."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look

_WIDTH = 300
_NOTE_HEIGHT = 110


class Popover(QFrame):
    """One field with its name, a button that saves, and Esc, which leaves what was typed."""

    saved = Signal(str)
    left = Signal(str)  # what was typed and not saved

    def __init__(self, look: Look, parent: QWidget, *, lines: bool) -> None:
        """Stand hidden over `parent`; with `lines`, Enter begins a line and Ctrl+Enter saves."""
        super().__init__(parent)
        self._over = parent
        self._lines = lines
        self._look = look
        self.setObjectName("popover")
        self.setAutoFillBackground(True)
        self._title = Words(look, points=9, semibold=True)
        self._field: QPlainTextEdit | QLineEdit = QPlainTextEdit() if lines else QLineEdit()
        self._field.setObjectName("note" if lines else "line")
        self._field.installEventFilter(self)
        self._save = KeyButton(
            look, self.tr("Save"), key="Ctrl+Enter" if lines else "Enter", primary=True
        )
        self._save.clicked.connect(self._take)
        if lines:
            self._field.setFixedHeight(_NOTE_HEIGHT)
        self._hint = Words(look, self.tr("Esc keeps the draft") if lines else "", points=8.5)
        row = QHBoxLayout()
        row.addWidget(self._hint, 1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        for part in (self._title, self._field):
            column.addWidget(part)
        column.addLayout(row)
        self.setFixedWidth(_WIDTH)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        """What is typed."""
        field = self._field
        return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()

    def open_at(self, at: QPoint, title: str, text: str, save: str) -> None:
        """Ask for `title`, beginning with `text`; `at` is the corner, moved to be in sight."""
        self._title.setText(title)
        self._save.setText(save)
        self._save.setAccessibleName(save)
        self._field.setAccessibleName(title)
        field = self._field
        if isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
            field.moveCursor(field.textCursor().MoveOperation.End)
        else:
            field.setText(text)
            field.selectAll()
        self.adjustSize()
        area = self._over.rect()
        x = min(max(at.x(), 8), area.width() - self.width() - 8)
        y = min(max(at.y(), 8), area.height() - self.height() - 8)
        self.move(x, y)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Esc before the field or a shortcut does."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        takes = self._saves(event) or event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and takes:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress or not takes:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit(self.text)
        else:
            self._take()
        return True

    def _saves(self, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        return not self._lines or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _take(self) -> None:
        self.hide()
        self.saved.emit(self.text.strip())

    def _dress(self) -> None:
        colours = self._look.colours
        self.setStyleSheet(
            f"#popover {{ background: {colours.chrome.name()}; "
            f"border: 1px solid {colours.edge.name()}; border-radius: 6px; }}"
        )
