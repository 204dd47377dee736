"""The form in which a commitment is recorded from a passage, or mended."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from archive_app.archive import deadline_as_typed
from archive_app.model.citation import Citation
from archive_app.model.commitment import Strength, Testable
from archive_app.model.particulars import CivilDate
from archive_app.ui.commitments import wording
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.marks import strength_word
from archive_app.ui.controls.message_strip import MessageStrip
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = ("actor", "country", "voiced_by", "partners", "deadline", "quantity", "theme")


class CommitmentForm(QWidget):
    """Fields for who, to whom, what and by when, filled in with what was guessed."""

    saved = Signal(object)  # dict of the fields, as the archive records them
    left = Signal()

    def __init__(self, look: Look) -> None:
        """Make an empty form."""
        super().__init__()
        self._look = look
        self._given: dict[str, Any] = {}
        self._title = Words(look, "", points=11, semibold=True)
        self._quotation = Words(look, "", points=10.5, reading="en")
        self._source = Words(look, "", points=9, colour="text_2")
        self._strip = MessageStrip(look)
        self._action = QPlainTextEdit()
        self._action.setObjectName("field")
        self._action.setFixedHeight(78)
        self._action.setTabChangesFocus(True)
        self._fields = {name: QLineEdit() for name in _LINES}
        self._strength = QComboBox()
        for strength in Strength:
            self._strength.addItem(strength_word(strength), strength.value)
        self._testable = QComboBox()
        for testable in Testable:
            self._testable.addItem(wording.testable_word(testable), testable.value)
        self._assemble()

    def begin(
        self, title: str, citation: Citation, fields: dict[str, Any], *, language: str
    ) -> None:
        """Show `fields`, which stand at `citation`, and put the focus on who promises."""
        self._given = dict(fields)
        self._strip.hide()
        self._title.setText(title)
        self._quotation.set_language(language)
        self._quotation.setText(wording.quoted(citation))
        self._source.setText(wording.source_line(citation))
        for name, edit in self._fields.items():
            edit.setText(_typed(name, fields.get(name)))
        self._action.setPlainText(fields.get("action", ""))
        self._strength.setCurrentIndex(
            max(0, self._strength.findData(fields.get("strength", Strength.PLEDGE.value)))
        )
        self._testable.setCurrentIndex(
            self._testable.findData(fields.get("testable", Testable.UNDECIDED.value))
        )
        self._fields["actor"].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._fields["actor"].selectAll()

    def draft(self) -> dict[str, Any]:
        """Return the fields as they stand in the form."""
        typed = {name: edit.text().strip() for name, edit in self._fields.items()}
        partners = [part.strip() for part in typed["partners"].split(";") if part.strip()]
        return {
            **self._given,
            **typed,
            "partners": partners,
            "deadline": self._deadline(typed["deadline"]),
            "action": " ".join(self._action.toPlainText().split()),
            "strength": self._strength.currentData(),
            "testable": self._testable.currentData(),
        }

    def save(self) -> None:
        """Tell the fields, or say what is missing."""
        fields = self.draft()
        if not (fields["actor"] or fields["country"]):
            self.refuse(self.tr("Say who promises, or which country. Your words are kept."))
        elif not fields["action"]:
            self.refuse(self.tr("Say what is promised. Your words are kept."))
        else:
            self.saved.emit(fields)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was saved."""
        self._strip.show_message(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter or Ctrl+Enter, leave by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            self.save()
        else:
            super().keyPressEvent(event)

    def _deadline(self, typed: str) -> dict[str, Any] | None:
        """Return the deadline as it was guessed where nobody changed it, else as typed."""
        given: dict[str, Any] | None = self._given.get("deadline")
        if given and _typed("deadline", given) == typed:
            return given
        return deadline_as_typed(typed, date.today()).to_json() if typed else None

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        for part in (self._title, self._quotation, self._source, self._strip):
            column.addWidget(part)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(6)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Who"), self._fields["actor"]),
            (self.tr("Country"), self._fields["country"]),
            (self.tr("Voiced by"), self._fields["voiced_by"]),
            (self.tr("What"), self._action),
            (self.tr("With, to whom"), self._fields["partners"]),
            (self.tr("By when"), self._fields["deadline"]),
            (self.tr("Amount"), self._fields["quantity"]),
            (self.tr("Theme"), self._fields["theme"]),
            (self.tr("Wording"), self._strength),
            (self.tr("Testable"), self._testable),
        )
        for name, widget in rows:
            widget.setAccessibleName(name)
            form.addRow(name, widget)
        self._fields["partners"].setToolTip(self.tr("Several are divided by semicolons"))
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
        column.addStretch(1)


def _typed(name: str, value: Any) -> str:
    if name == "deadline":
        return CivilDate.from_json(value).printed if value else ""
    if isinstance(value, list | tuple):
        return "; ".join(value)
    return value or ""
