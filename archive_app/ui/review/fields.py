"""What would be entered: each field with its certainty and where it stands, editable in place."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from archive_app.archive import deadline_as_typed
from archive_app.model.commitment import Strength, Testable
from archive_app.model.particulars import CivilDate
from archive_app.model.review import CardField, Certainty
from archive_app.ui.controls.marks import CertaintyMark
from archive_app.ui.controls.segments import Segments
from archive_app.ui.controls.words import Words
from archive_app.ui.look import shapes
from archive_app.ui.look.theme import Look
from archive_app.ui.review import wording
from archive_app.ui.review.wording import Review

_LABEL = 92
_OF_PAPER = frozenset({"action"})
_LISTS = frozenset({"partners", "addressees"})
_DATES = frozenset({"deadline", "date"})
_FIXED = frozenset({"specificity", "quote_type"})
_ONLY_FILLED = frozenset({"addressees", "quantity", "country"})
_MARKS = {
    Certainty.STATED: shapes.Certainty.STATED,
    Certainty.INFERRED: shapes.Certainty.INFERRED,
    Certainty.CHECK: shapes.Certainty.GUESS,
    Certainty.DOUBTFUL: shapes.Certainty.DOUBTFUL,
}


class Fields(QWidget):
    """The fields of one card; `changed_fields` are those in which a person differs from it."""

    confirmed = Signal()
    left = Signal()

    def __init__(self, look: Look, fields: tuple[CardField, ...]) -> None:
        """Show `fields`."""
        super().__init__()
        self._look = look
        self._editors: dict[str, QLineEdit] = {}
        self._rows: dict[str, list[QWidget]] = {}
        self._fields = {field.name: field for field in fields}
        self._strength: QComboBox | None = None
        self._testable: Segments | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(9)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(fields):
            label = Words(look, wording.field_name(field.name), points=9.5, colour="text_2")
            label.setFixedWidth(_LABEL)
            value = self._value(field)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            self._rows[field.name] = [label, value]
        self._show_filled(editing=False)

    @property
    def is_editing(self) -> bool:
        """Whether the fields are being edited."""
        return any(editor.isVisibleTo(self) for editor in self._editors.values())

    def edit(self) -> None:
        """Make the fields editable and go to the first."""
        self._show_filled(editing=True)
        first = next(iter(self._editors.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            first.selectAll()

    def leave(self) -> None:
        """Show the fields as they were before they were edited."""
        for name, editor in self._editors.items():
            editor.setText(_as_typed(self._fields[name]))
        self._show_filled(editing=False)

    def changed_fields(self) -> dict[str, Any]:
        """Return the fields that differ from what the card suggests, as they are recorded."""
        changed: dict[str, Any] = {}
        if self._strength is not None:
            changed["strength"] = self._strength.currentData()
        if self._testable is not None:
            changed["testable"] = self._testable.choice
        for name, editor in self._editors.items():
            typed = editor.text().strip()
            if self.is_editing and typed != _as_typed(self._fields[name], offered=False):
                changed[name] = _recorded(self._fields[name], typed)
        return {name: value for name, value in changed.items() if value != self._fields[name].value}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm with Ctrl+Enter, leave with Esc."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.is_editing and event.key() == Qt.Key.Key_Escape:
            self.leave()
            self.left.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def _value(self, field: CardField) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if field.name == "strength":
            column.addWidget(self._strength_box(field))
        elif field.name == "testable":
            column.addWidget(self._testable_switch(field), 0, Qt.AlignmentFlag.AlignLeft)
        else:
            shown = Words(
                self._look,
                _as_shown(field),
                points=10,
                colour="text" if field.value else "text_3",
                reading="en" if field.name in _OF_PAPER else "",
            )
            column.addWidget(shown)
            if field.name not in _FIXED:
                editor = QLineEdit(_as_typed(field))
                editor.setAccessibleName(wording.field_name(field.name))
                editor.setToolTip(wording.field_name(field.name))
                self._editors[field.name] = editor
                column.addWidget(editor)
                shown.setObjectName("shown")
        note = wording.field_note(field)
        if note:
            column.addWidget(self._note(field, note))
        return box

    def _note(self, field: CardField, note: str) -> QWidget:
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(5)
        if field.name != "testable":
            mark = CertaintyMark(look=self._look, certainty=_MARKS[field.certainty])
            grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Words(self._look, note, points=8.5, colour="text_2"), 0, 1)
        grid.setColumnStretch(1, 1)
        return line

    def _strength_box(self, field: CardField) -> QComboBox:
        self._strength = QComboBox()
        self._strength.setAccessibleName(wording.field_name("strength"))
        self._strength.setToolTip(wording.field_name("strength"))
        for strength in Strength:
            self._strength.addItem(wording.strength_name(strength), strength.value)
        self._strength.setCurrentIndex(self._strength.findData(field.value))
        return self._strength

    def _testable_switch(self, field: CardField) -> Segments:
        choices = [
            (Testable.YES.value, Review.tr("Yes")),
            (Testable.NO.value, Review.tr("No")),
            (Testable.UNDECIDED.value, Review.tr("Undecided")),
        ]
        self._testable = Segments(
            choices=choices, look=self._look, name=wording.field_name("testable")
        )
        self._testable.choose(str(field.value))
        return self._testable

    def _show_filled(self, *, editing: bool) -> None:
        for name, (label, value) in self._rows.items():
            shown = editing or name not in _ONLY_FILLED or bool(self._fields[name].value)
            if name == "country" and not editing:
                shown = shown and "actor" not in self._fields
            label.setVisible(shown)
            value.setVisible(shown)
            editor = self._editors.get(name)
            if editor is not None:
                editor.setVisible(editing)
                for words in value.findChildren(Words, "shown"):
                    words.setVisible(not editing)


def _as_shown(field: CardField) -> str:
    if field.name == "specificity":
        return wording.specific_marks(field.value)
    if field.name in _DATES:
        return _printed(field.value) or Review.tr("No date in the text")
    if field.name in _LISTS:
        return ", ".join(field.value) or Review.tr("Nobody named")
    if field.name == "country":
        return wording.who_name(field.value) or Review.tr("Not known")
    return str(field.value) or Review.tr("Not stated")


def _as_typed(field: CardField, *, offered: bool = True) -> str:
    """Return what the editor of a field begins with; a speaker who is not stated is `offered`."""
    if field.name in _DATES:
        return _printed(field.value)
    if field.name in _LISTS:
        return "; ".join(field.value)
    if offered and field.name == "speaker" and not field.value:
        return field.note
    return str(field.value)


def _printed(value: dict[str, Any] | None) -> str:
    return CivilDate.from_json(value).printed if value else ""


def _recorded(field: CardField, typed: str) -> Any:
    """Return what was typed as it stands in the record; what a paper prints stays printed."""
    if field.name in _LISTS:
        return [part.strip() for part in typed.split(";") if part.strip()]
    if field.name not in _DATES:
        return typed
    if not typed:
        return None
    found = deadline_as_typed(typed, date.today()).to_json()
    printed = _printed(field.value)
    return {**found, "printed": printed} if printed and field.name == "date" else found
