"""The strip in which one particular of all chosen papers is set at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from archive_app.model.particulars import Field
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.words import Words
from archive_app.ui.library.cells import COLUMNS
from archive_app.ui.library.editors import Known, make_editor, text_in
from archive_app.ui.library.wording import Library, counted, field
from archive_app.ui.look.theme import Look


class ChangeStrip(QWidget):
    """Asks which particular and which value; Enter sets it, Esc leaves everything as it is."""

    wanted = Signal(object, str)  # Field, what was typed
    left = Signal()

    def __init__(self, look: Look, known: Known) -> None:
        """Begin hidden; `known` completes what is typed."""
        super().__init__()
        self._known = known
        self._title = Words(look, semibold=True)
        self._title.setWordWrap(False)
        self.fields = QComboBox()
        self.fields.setAccessibleName(Library.tr("What to change"))
        for name in COLUMNS[1:]:
            self.fields.addItem(field(name), str(name))
        self.editor = make_editor(Field.KIND, "", known)
        self.set = KeyButton(look, Library.tr("Set"), key="Enter", primary=True)
        self.cancel = QPushButton(Library.tr("Cancel"))
        self.cancel.setAccessibleName(Library.tr("Cancel"))
        self.cancel.setToolTip(Library.tr("Cancel (Esc)"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 14, 8)
        self._row.setSpacing(8)
        for widget in (self._title, self.fields, self.editor, self.set, self.cancel):
            self._row.addWidget(widget, 1 if widget is self.editor else 0)
        self.fields.currentIndexChanged.connect(lambda: self._change_editor(""))
        self.set.clicked.connect(self._tell)
        self.cancel.clicked.connect(self.leave)
        self.hide()

    def ask(self, papers: int, name: Field, shown: str) -> None:
        """Ask for a value of `name` for so many papers, beginning with `shown`."""
        words = counted(papers, Library.tr("Change {n} paper:"), Library.tr("Change {n} papers:"))
        self._title.setText(words)
        place = self.fields.findData(str(name))
        self.fields.setCurrentIndex(max(0, place))
        self._change_editor(shown if place >= 0 else "")
        self.show()
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Put the strip away."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sets the value, Esc puts the strip away."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._tell()
            case _:
                super().keyPressEvent(event)

    def _change_editor(self, shown: str) -> None:
        old = self.editor
        self.editor = make_editor(self._field(), shown, self._known, self)
        self._row.replaceWidget(old, self.editor)
        self._row.setStretchFactor(self.editor, 1)
        old.hide()
        old.deleteLater()
        if isinstance(self.editor, QLineEdit):
            self.editor.selectAll()

    def _field(self) -> Field:
        return Field(self.fields.currentData())

    def _tell(self) -> None:
        self.hide()
        self.wanted.emit(self._field(), text_in(self.editor))
