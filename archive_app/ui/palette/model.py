"""What the palette lists: commands whose words fit, then what the archive found by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence

from archive_app.model.naming import Named, NamedSort

_Index = QModelIndex | QPersistentModelIndex
NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 3
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a command, or a thing with a name."""

    action: QAction | None = None
    named: Named | None = None


class PaletteModel(QAbstractListModel):
    """The lines that fit what was typed."""

    def __init__(self, actions: Sequence[tuple[str, QAction]]) -> None:
        """Offer `actions`, each with the menu where it stands."""
        super().__init__()
        self._actions = list(actions)
        self._entries: list[Entry] = []
        self._notes: dict[NamedSort, str] = {
            NamedSort.PAPER: self.tr("paper"),
            NamedSort.PERSON: self.tr("person"),
            NamedSort.COMMITMENT: self.tr("commitment"),
            NamedSort.BRIEFING: self.tr("briefing"),
            NamedSort.SEARCH: self.tr("saved search"),
        }

    def entry(self, row: int) -> Entry:
        """Return the line at `row`."""
        return self._entries[row]

    def show_commands(self, typed: str) -> None:
        """List the commands in which every word typed stands, all of them for nothing typed.

        What is typed in full comes first, then what begins so, then the rest as in the menus.
        """
        words = typed.casefold().split()
        found = [
            action
            for menu, action in self._actions
            if action.isEnabled() and _fits(words, menu, action)
        ]
        if words:
            found.sort(key=lambda action: _distance(typed.casefold().strip(), action))
        self._show([Entry(action=action) for action in found])

    def add_named(self, found: Sequence[Named]) -> None:
        """List what the archive found, after the commands."""
        kept = [entry for entry in self._entries if entry.action is not None]
        self._show([*kept, *(Entry(named=named) for named in found)])

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return name, note or key of a line."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (_text(entry), self._note(entry)) if part)
            case role if role == NOTE_ROLE:
                return self._note(entry)
            case role if role == KEY_ROLE:
                return _key(entry)
            case role if role == ENTRY_ROLE:
                return entry
        return None

    def _show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def _note(self, entry: Entry) -> str:
        if entry.named is None:
            return ""
        sort = self._notes[entry.named.sort]
        return f"{sort} · {entry.named.note}" if entry.named.note else sort


def plain_text(action: QAction) -> str:
    """Return the words of an action without the mark of its letter and its dots."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _text(entry: Entry) -> str:
    if entry.action is not None:
        return plain_text(entry.action)
    return entry.named.name if entry.named is not None else ""


def _key(entry: Entry) -> str:
    if entry.action is None:
        return ""
    return entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _fits(words: list[str], menu: str, action: QAction) -> bool:
    text = f"{menu} {plain_text(action)}".casefold()
    return all(word in text for word in words)


def _distance(typed: str, action: QAction) -> int:
    text = plain_text(action).casefold()
    if text == typed:
        return 0
    return 1 if text.startswith(typed) else 2
