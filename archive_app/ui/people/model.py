"""The list of persons, bodies or countries, narrowed by what is typed; it holds what was asked."""

import unicodedata
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from archive_app.model.who import Who
from archive_app.ui.people import wording

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row tells besides its sentence."""

    WHO = Qt.ItemDataRole.UserRole + 1


class RollModel(QAbstractListModel):
    """Everybody whose name, or one of whose spellings, has every word typed."""

    def __init__(self) -> None:
        """Start with nobody."""
        super().__init__()
        self._all: tuple[Who, ...] = ()
        self._shown: list[Who] = []
        self._typed = ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return who stands in the row, or a sentence about it."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        who = self._shown[index.row()]
        if role == Role.WHO:
            return who
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (wording.name_of(who), wording.about(who), wording.others(who))
            return ", ".join(part for part in parts if part)
        return None

    def show(self, people: Sequence[Who]) -> None:
        """Show other people, narrowed as before."""
        self._all = tuple(people)
        self._narrow()

    def narrow(self, typed: str) -> None:
        """Show those whose names begin words with every word of `typed`."""
        self._typed = typed
        self._narrow()

    def who(self, row: int) -> Who | None:
        """Return who stands in `row`, None outside the list."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, key: str) -> int:
        """Return the row of somebody, -1 where it is not shown."""
        return next((row for row, who in enumerate(self._shown) if who.key == key), -1)

    def _narrow(self) -> None:
        wanted = _folded(self._typed).split()
        self.beginResetModel()
        self._shown = [who for who in self._all if _holds(who, wanted)]
        self.endResetModel()


def _holds(who: Who, wanted: list[str]) -> bool:
    if not wanted:
        return True
    names = [wording.name_of(who), *(variant.name for variant in who.variants)]
    return any(_has_words(_folded(name).split(), wanted) for name in names)


def _has_words(words: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _folded(name: str) -> str:
    """Return a name as it is typed without marks and capitals."""
    plain = unicodedata.normalize("NFD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
