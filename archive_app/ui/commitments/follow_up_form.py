"""The form of a follow-up: a passage that shows what came of a promise, or a search in vain."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.commitment import Evidence
from archive_app.model.promise import FollowUp
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.marks import evidence_word
from archive_app.ui.controls.message_strip import MessageStrip
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.place import Place

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FollowUpForm(QWidget):
    """What was found on a day; left without saving, the draft is kept."""

    saved = Signal(
        object, object
    )  # FollowUp without its span, and the Place of the passage or None
    left = Signal()
    passage_wanted = Signal()  # the passage that the reader shows

    def __init__(self, look: Look) -> None:
        """Make an empty form."""
        super().__init__()
        self._look = look
        self._place: Place | None = None
        self._strip = MessageStrip(look)
        self._day = QDateEdit(QDate.currentDate())
        self._day.setCalendarPopup(True)
        self._level = QComboBox()
        for level in Evidence:
            if level is not Evidence.NONE_ENTERED:
                self._level.addItem(evidence_word(level).capitalize(), level.value)
        self._passage = Words(look, self.tr("no passage chosen"), reading="en")
        self._query = QLineEdit()
        self._query.setPlaceholderText(self.tr("what you searched for and did not find"))
        self._note = QPlainTextEdit()
        self._note.setObjectName("field")
        self._note.setFixedHeight(72)
        self._note.setTabChangesFocus(True)
        self._assemble()

    @property
    def message(self) -> str:
        """What the form says is missing, "" for nothing."""
        return self._strip.sentence

    def begin(self) -> None:
        """Put the focus where work begins; what was typed before is still there."""
        self._strip.hide()
        self._day.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_passage(self, place: Place | None, words: str) -> None:
        """Take a passage as evidence; None says that the reader shows none."""
        if place is None:
            self._strip.show_message(
                self.tr("The reader shows no passage yet. Open a paper and choose one there.")
            )
            return
        self._place = place
        self._passage.setText(words)
        self._query.clear()

    def clear(self) -> None:
        """Forget everything that was typed."""
        self._place = None
        self._passage.setText(self.tr("no passage chosen"))
        self._query.clear()
        self._note.clear()
        self._day.setDate(QDate.currentDate())

    def save(self) -> None:
        """Tell what is to be saved, or say what is missing."""
        query = self._query.text().strip()
        if self._place is None and not query:
            self._strip.show_message(
                self.tr(
                    "A follow-up needs a passage, or a dated search that found nothing. "
                    "Your note is kept."
                )
            )
            return
        item = FollowUp(
            self._day.date().toString("yyyy-MM-dd"),
            Evidence(self._level.currentData()) if not query else None,
            self._note.toPlainText().strip(),
            query=query,
        )
        self.saved.emit(item, self._place if not query else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Ctrl+Enter, leave by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            self.save()
        else:
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(10)
        column.addWidget(Words(self._look, self.tr("Follow-up"), points=11, semibold=True))
        column.addWidget(self._strip)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        take = QPushButton(self.tr("Use the passage in the reader"))
        take.setAccessibleName(take.text())
        take.setToolTip(take.text())
        take.setObjectName("take")
        take.clicked.connect(self.passage_wanted)
        self._take = take
        passage = QVBoxLayout()
        passage.addWidget(self._passage)
        passage.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        for name, widget in (
            (self.tr("Date"), self._day),
            (self.tr("Evidence"), self._level),
            (self.tr("Passage"), passage),
            (self.tr("or searched"), self._query),
            (self.tr("Note"), self._note),
        ):
            if isinstance(widget, QWidget):
                widget.setAccessibleName(name)
            form.addRow(name, widget)
        column.addLayout(form)
        row = QHBoxLayout()
        save = KeyButton(self._look, self.tr("Save"), key="Ctrl+Enter", primary=True)
        leave = KeyButton(self._look, self.tr("Leave"), key="Esc")
        save.clicked.connect(self.save)
        leave.clicked.connect(self.left)
        row.addWidget(save)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(
            Words(
                self._look,
                self.tr(
                    "The archive enters neither evidence nor closure. Each follow-up needs a "
                    "passage, or a dated search that found nothing."
                ),
                points=9,
                colour="text_2",
            )
        )
        column.addStretch(1)
