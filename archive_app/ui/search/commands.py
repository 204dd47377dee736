"""The commands of the search page: one action each, for keys, buttons and menus alike."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from archive_app.ui.look.theme import Look

_EVERYWHERE = Qt.ShortcutContext.WindowShortcut
_ON_THE_PAGE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class SearchCommands(QObject):
    """Actions without deeds: the page connects them.

    What the reader has too works by key on this page alone, where the reader has not the focus.
    """

    def __init__(self, look: Look, page: QWidget) -> None:
        """Make the actions of `page`."""
        super().__init__(page)
        self._look = look
        self._page = page
        self._icons: list[tuple[QAction, str]] = []
        self.find = self._action(self.tr("Find"), "Ctrl+F", context=_EVERYWHERE)
        self.suggest = self._action(self.tr("Suggestions while typing"), "Alt+Down")
        self.next_hit = self._action(self.tr("Next hit"), "F3")
        self.previous_hit = self._action(self.tr("Previous hit"), "Shift+F3")
        self.check = self._action(self.tr("Check a quotation"), "Ctrl+Shift+K", context=_EVERYWHERE)
        self.alike = self._action(self.tr("More like this passage"), "Ctrl+Shift+M", "search")
        self.here = self._action(self.tr("Search in this paper only"), "Ctrl+Shift+F", "file")
        self.save = self._action(self.tr("Save this search"), "Ctrl+S", "bookmark")
        self.export = self._action(self.tr("Export the results…"), "Ctrl+E", "export")
        self.back = QAction(self)
        self.back.setShortcut(QKeySequence("Esc"))
        self.back.setShortcutContext(_ON_THE_PAGE)
        look.changed.connect(self._paint_icons)
        self._paint_icons()

    def in_menu_bar(self) -> dict[str, list[QAction]]:
        """Return the commands by the English name of the menu where they stand."""
        walks = [self.find, self.suggest, self.next_hit, self.previous_hit, self.check]
        return {"Search": [*walks, *self.of_row(), *self.of_answer()]}

    def of_row(self) -> list[QAction]:
        """Return what is offered for a row beside its buttons."""
        return [self.alike, self.here]

    def of_answer(self) -> list[QAction]:
        """Return what is done with all results together."""
        return [self.save, self.export]

    def _action(
        self,
        text: str,
        key: str,
        icon: str = "",
        *,
        context: Qt.ShortcutContext = _ON_THE_PAGE,
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(context)
        action.setToolTip(f"{text} ({key})" if key else text)
        if context is _ON_THE_PAGE:
            self._page.addAction(action)
        if icon:
            self._icons.append((action, icon))
        return action

    def _paint_icons(self) -> None:
        for action, name in self._icons:
            action.setIcon(self._look.icon(name))
