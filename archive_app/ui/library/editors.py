"""What a particular is typed or chosen in, the same in a cell, in the strip and in the detail."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from archive_app.model.particulars import DocumentKind, Field
from archive_app.ui.library.wording import LANGUAGES, Library, field, kind, language

Known = Callable[[Field], tuple[str, ...]]
"""Gives the values that a particular has elsewhere, to complete what is typed."""


def make_editor(name: Field, shown: str, known: Known, parent: QWidget | None = None) -> QWidget:
    """Return an editor of the particular that begins with `shown`."""
    match name:
        case Field.KIND:
            return _choice(name, [(kind(item), str(item)) for item in DocumentKind], shown, parent)
        case Field.LANGUAGE:
            tags = dict.fromkeys((*LANGUAGES, shown or "und", "und"))
            return _choice(name, [(language(tag), tag) for tag in tags], shown or "und", parent)
    line = QLineEdit(shown, parent)
    line.setAccessibleName(field(name))
    line.setPlaceholderText(_hint(name))
    if name in (Field.FORUM, Field.SPEAKER):
        completer = QCompleter(QStringListModel(list(known(name)), line), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
    return line


def put_into(editor: QWidget, shown: str) -> None:
    """Show another value in an editor."""
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(max(0, editor.findData(shown)))
    elif isinstance(editor, QLineEdit):
        editor.setText(shown)


def text_in(editor: QWidget) -> str:
    """Return what stands in an editor: a code where it offers names."""
    if isinstance(editor, QComboBox):
        return str(editor.currentData())
    return editor.text().strip() if isinstance(editor, QLineEdit) else ""


def _choice(
    name: Field, choices: list[tuple[str, str]], shown: str, parent: QWidget | None
) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(field(name))
    for words, code in choices:
        box.addItem(words, code)
    put_into(box, shown)
    return box


def _hint(name: Field) -> str:
    if name is Field.DATE:
        return Library.tr("14 September 2023, 2023-09-14 or 2023")
    return ""
