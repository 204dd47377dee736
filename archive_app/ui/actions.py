"""The commands of the window itself: archives, undo, pages, panes, light and dark, help."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from archive_app.ui.look.theme import Density, Look, Scheme
from archive_app.ui.rail import Stop
from archive_app.ui.session import Session

MENUS = ("File", "Edit", "View", "Search", "Library", "Review", "Briefing", "Help")


class WindowActions(QObject):
    """Makes the commands once; the window puts them in menus and listens to the signals."""

    archive_wanted = Signal(str)  # "new", "open" or "sample"
    page_wanted = Signal(str)
    palette_wanted = Signal()
    tray_wanted = Signal()
    reader_wanted = Signal()
    next_pane_wanted = Signal(int)  # +1 forwards, -1 backwards
    start_page_wanted = Signal()
    keys_wanted = Signal()
    about_wanted = Signal()
    language_wanted = Signal(str)
    quit_wanted = Signal()

    def __init__(self, session: Session, look: Look, stops: Sequence[Stop]) -> None:
        """Make every command; undo and redo name what they would do in `session`."""
        super().__init__()
        self._look = look
        self.undo = self._action(self.tr("Undo"), session.undo, QKeySequence.StandardKey.Undo)
        self.redo = self._action(self.tr("Redo"), session.redo, QKeySequence.StandardKey.Redo)
        session.undo_changed.connect(self._name_undo)
        self._name_undo("", "")
        self._menus: dict[str, list[QAction]] = {
            "File": self._file(),
            "Edit": [self.undo, self.redo],
            "View": [*self._pages(stops), *self._panes(), *self._appearance()],
            "Help": self._help(),
        }

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the commands by the English name of the menu where they stand."""
        return self._menus

    def _file(self) -> list[QAction]:
        wanted = self.archive_wanted.emit
        return [
            self._action(self.tr("New archive…"), lambda: wanted("new")),
            self._action(self.tr("Open an archive…"), lambda: wanted("open")),
            self._action(self.tr("Open the sample archive"), lambda: wanted("sample")),
            self._separator(),
            self._action(self.tr("Quit"), self.quit_wanted.emit, QKeySequence.StandardKey.Quit),
        ]

    def _pages(self, stops: Sequence[Stop]) -> list[QAction]:
        made = []
        for stop in stops:
            show = partial(self.page_wanted.emit, stop.name)
            made.append(self._action(stop.text, show, stop.key))
        return [*made, self._separator()]

    def _panes(self) -> list[QAction]:
        step = self.next_pane_wanted.emit
        return [
            self._action(
                self.tr("Find a command, paper or person…"), self.palette_wanted.emit, "Ctrl+K"
            ),
            self._action(self.tr("Show or fold the tray"), self.tray_wanted.emit, "Ctrl+T"),
            self._action(self.tr("Show or hide the reader"), self.reader_wanted.emit, "F9"),
            self._action(self.tr("Next pane"), lambda: step(1), "F6"),
            self._action(self.tr("Previous pane"), lambda: step(-1), "Shift+F6"),
            self._separator(),
        ]

    def _appearance(self) -> list[QAction]:
        schemes: tuple[tuple[Scheme, str], ...] = (
            ("system", self.tr("Light or dark as the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        group = QActionGroup(self)
        made = []
        for scheme, text in schemes:
            action = self._action(text, partial(self._look.set_scheme, scheme))
            action.setCheckable(True)
            action.setChecked(scheme == self._look.scheme)
            group.addAction(action)
            made.append(action)
        rows = QActionGroup(self)
        made.append(self._separator())
        densities: tuple[tuple[Density, str], ...] = (
            ("compact", self.tr("Compact rows")),
            ("normal", self.tr("Normal rows")),
            ("roomy", self.tr("Roomy rows")),
        )
        for density, text in densities:
            action = self._action(text, partial(self._look.set_density, density))
            action.setCheckable(True)
            action.setChecked(density == self._look.density)
            rows.addAction(action)
            made.append(action)
        return made

    def _help(self) -> list[QAction]:
        return [
            self._action(self.tr("Things to try"), self.start_page_wanted.emit, "F1"),
            self._action(self.tr("Keys"), self.keys_wanted.emit, "Ctrl+F1"),
            self._action("English", lambda: self.language_wanted.emit("en")),
            self._action("中文", lambda: self.language_wanted.emit("zh_CN")),
            self._action(self.tr("About this program"), self.about_wanted.emit),
        ]

    def _action(
        self,
        text: str,
        do: Callable[[], object],
        key: str | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = QAction(text, self)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})" if shown else text)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _separator(self) -> QAction:
        line = QAction(self)
        line.setSeparator(True)
        return line

    def _name_undo(self, undo: str, redo: str) -> None:
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.undo.setText(self.tr("Undo: {act}").format(act=undo) if undo else self.tr("Undo"))
        self.redo.setText(self.tr("Redo: {act}").format(act=redo) if redo else self.tr("Redo"))
