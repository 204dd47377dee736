"""One particular in the detail pane: what, how sure, from where, and changing it there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from archive_app.model.particulars import Field
from archive_app.ui.controls.marks import CertaintyMark
from archive_app.ui.controls.words import Words
from archive_app.ui.library.editors import Known, make_editor, text_in
from archive_app.ui.library.wording import Library, field
from archive_app.ui.look.shapes import Certainty
from archive_app.ui.look.theme import Look


class Section(QWidget):
    """Shows one particular; "Change" turns its value into an editor, Enter or "Keep" keeps it."""

    changed = Signal(object, str)  # Field, what was typed

    def __init__(self, look: Look, name: Field, known: Known, *, reading: bool = False) -> None:
        """Show the particular `name`; `reading` sets its value as words of a paper."""
        super().__init__()
        self.name = name
        self._look = look
        self._known = known
        self._typed = ""
        self._change_words = Library.tr("Change")
        self._doubtful = False
        self._editor: QWidget | None = None
        self.label = Words(look, field(name), points=8.5, colour="text_2")
        self.mark = CertaintyMark(Certainty.STATED, look)
        self.value = Words(look, points=10.5, reading="en" if reading else "")
        self.why = Words(look, points=8.5, colour="text_2")
        self.change = QToolButton()
        self.change.setObjectName("link")
        self.change.setProperty("flat", True)
        self.change.clicked.connect(self._press)
        self._build()
        look.changed.connect(self.update)

    def show_value(
        self, value: str, *, mark: Certainty | None, why: str, typed: str, editable: bool = True
    ) -> None:
        """Show a value with its mark and reason; `typed` is how it stands in an editor."""
        self._stop()
        self._typed = typed
        self._doubtful = mark is Certainty.DOUBTFUL
        self.value.setText(value or Library.tr("not known"))
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.mark.setVisible(mark is not None)
        if mark is not None:
            self.mark.show_mark(mark)
        self.change.setVisible(editable)
        wants_date = self._doubtful and self.name is Field.DATE
        self._change_words = Library.tr("Enter dates") if wants_date else Library.tr("Change")
        self._name_button(self._change_words)
        known = value or Library.tr("not known")
        self.setAccessibleName(f"{field(self.name)}: {known}. {why}")
        self.update()

    @property
    def is_edited(self) -> bool:
        """Whether the value stands in an editor."""
        return self._editor is not None

    @property
    def editor(self) -> QWidget | None:
        """What the value is typed or chosen in just now."""
        return self._editor

    def edit(self) -> None:
        """Turn the value into an editor."""
        self._stop()
        self._editor = make_editor(self.name, self._typed, self._known, self)
        self._values.insertWidget(1, self._editor)
        self.value.hide()
        self._name_button(Library.tr("Keep"))
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self._editor, QLineEdit):
            self._editor.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what was typed, Esc what was there."""
        if self._editor is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep(self._editor)
        elif event.key() == Qt.Key.Key_Escape:
            self._stop()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of a doubtful particular, and the line below."""
        painter = QPainter(self)
        colours = self._look.colours
        painter.fillRect(self.rect(), colours.warn_tint if self._doubtful else colours.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colours.line)

    def _press(self) -> None:
        if self._editor is None:
            self.edit()
        else:
            self._keep(self._editor)

    def _keep(self, editor: QWidget) -> None:
        typed = text_in(editor)
        self._stop()
        if typed != self._typed:
            self.changed.emit(self.name, typed)

    def _name_button(self, words: str) -> None:
        self.change.setText(words)
        self.change.setAccessibleName(f"{words}: {field(self.name)}")
        self.change.setToolTip(words)

    def _stop(self) -> None:
        if self._editor is not None:
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
            self.value.show()
            self._name_button(self._change_words)
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._values = QHBoxLayout()
        self._values.setSpacing(7)
        self._values.addWidget(self.mark)
        self._values.addWidget(self.value, 1)
        self._values.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        why = QHBoxLayout()
        why.setContentsMargins(16, 0, 0, 0)
        why.addWidget(self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 9)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addLayout(self._values)
        column.addLayout(why)
