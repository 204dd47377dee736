"""The menu bar: every command of the window, its pages and the reader, each in one menu."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from archive_app.ui.actions import MENUS
from archive_app.ui.controls.icon_button import IconButton
from archive_app.ui.look.theme import Look
from archive_app.ui.tongue import Tongue


class MenuBar(Tongue):
    """The words of the menu bar."""


class Menus:
    """Fills the menu bar of a window and lists what stands in it for the palette."""

    def __init__(
        self, window: QMainWindow, sources: Sequence[Mapping[str, Sequence[QAction]]]
    ) -> None:
        """Put the actions of `sources` under the menus that they name in English."""
        self._window = window
        self._menus: list[tuple[str, QMenu]] = []
        titles = _titles()
        for name in MENUS:
            actions = [source[name] for source in sources if source.get(name)]
            menu = window.menuBar().addMenu(titles[name])
            menu.setToolTipsVisible(True)
            for number, group in enumerate(actions):
                if number:
                    menu.addSeparator()
                menu.addActions(list(group))
            self._menus.append((titles[name], menu))

    def listed(self) -> list[tuple[str, QAction]]:
        """Return every command with the title of its menu."""
        return [
            (title.replace("&", ""), action)
            for title, menu in self._menus
            for action in menu.actions()
            if not action.isSeparator()
        ]

    def add_finder(self, look: Look, do: Callable[[], object]) -> None:
        """Put the way into the palette at the right end of the bar."""
        words = MenuBar.tr("Find a command, paper or person")
        finder = IconButton(look, "search", words)
        finder.setText(f"{words}   Ctrl+K")
        finder.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        finder.setToolTip(f"{words} (Ctrl+K)")
        finder.clicked.connect(do)
        self._window.menuBar().setCornerWidget(finder)


def _titles() -> dict[str, str]:
    return {
        "File": MenuBar.tr("&File"),
        "Edit": MenuBar.tr("&Edit"),
        "View": MenuBar.tr("&View"),
        "Search": MenuBar.tr("&Search"),
        "Library": MenuBar.tr("&Library"),
        "Review": MenuBar.tr("&Review"),
        "Briefing": MenuBar.tr("&Briefing"),
        "Help": MenuBar.tr("&Help"),
    }
