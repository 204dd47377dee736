"""The commands of the library, made once for menus, keys and buttons."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from archive_app.ui.library.wording import Library

Do = Callable[[], object]


class Commands(QObject):
    """Every command with its key; what works on chosen papers can be enabled together."""

    def __init__(self, page: QWidget, table: QWidget) -> None:
        """Bind keys to the window, to `page` or to `table`, where nothing can be typed."""
        super().__init__(page)
        window = Qt.ShortcutContext.WindowShortcut
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        alone = Qt.ShortcutContext.WidgetShortcut
        self.add_folder = self._action(Library.tr("Add a folder…"), "Ctrl+O", page, window)
        self.add_files = self._action(Library.tr("Add files…"), "Ctrl+Shift+O", page, window)
        self.change = self._action(Library.tr("Change selected…"), "F2", page, inside)
        self.fill = self._action(Library.tr("Fill down"), "Ctrl+D", table, alone)
        self.accept = self._action(Library.tr("All as shown"), "Ctrl+Return", page, inside)
        self.open = self._action(Library.tr("Open in the reader"), "O", table, alone)
        self.remove = self._action(Library.tr("Remove from the archive…"), "Del", table, alone)
        self.restore = self._action(Library.tr("Restore removed papers"), "", page, inside)
        self.purge = self._action(Library.tr("Purge…"), "", page, inside)
        self.on_chosen = (self.change, self.accept, self.open, self.remove, self.purge)

    def menus(self) -> dict[str, list[QAction]]:
        """Return the commands by the English name of the menu where they stand."""
        mending = [self.change, self.fill, self.accept]
        rest = [self.open, self.remove, self.restore, self.purge]
        return {"File": [self.add_folder, self.add_files], "Library": [*mending, *rest]}

    def _action(self, text: str, key: str, owner: QWidget, context: Qt.ShortcutContext) -> QAction:
        action = QAction(text, owner)
        action.setShortcutContext(context)
        if key:
            action.setShortcut(QKeySequence(key))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})" if shown else text)
        owner.addAction(action)
        return action
