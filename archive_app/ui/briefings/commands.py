"""The commands of the page, for the menus and for the keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Commands:
    """Makes actions that work while the focus is on one of `places`."""

    def __init__(self, *places: QWidget) -> None:
        """Let the keys work in `places`."""
        self._places = places
        self._menus: dict[str, list[QAction]] = {"File": [], "Edit": [], "Briefing": []}

    @property
    def menus(self) -> dict[str, list[QAction]]:
        """The actions by the English name of their menu."""
        return self._menus

    def add(self, menu: str, text: str, do: Callable[[], object], key: str = "") -> QAction:
        """Add a command to a menu; `key` works on the places of the page alone."""
        action = QAction(text, self._places[0])
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{text} ({key})" if key else text)
        action.triggered.connect(lambda _=False: do())
        for place in self._places:
            place.addAction(action)
        self._menus[menu].append(action)
        return action
