"""The window: it assembles rail, pages, reader, tray, menus and status line, and nothing more."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from archive_app.model.ids import DocumentId, SearchId
from archive_app.model.naming import Named, NamedSort
from archive_app.model.people import Mention
from archive_app.model.span import Range
from archive_app.ui.about import AboutWindow, KeysWindow
from archive_app.ui.actions import WindowActions
from archive_app.ui.look.theme import Look
from archive_app.ui.menus import Menus
from archive_app.ui.page import Page
from archive_app.ui.palette.view import Palette
from archive_app.ui.panes import Panes
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.rail import Rail, Stop
from archive_app.ui.reader.view import Reader
from archive_app.ui.session import Session
from archive_app.ui.status import StatusLine, Strip
from archive_app.ui.tray.view import TrayPanel
from archive_app.ui.waiting import WaitingCount

_LEAST = (1024, 640)
_FIRST = (1440, 900)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the window is assembled from; `pages` are by the name of their stop on the rail."""

    session: Session
    look: Look
    acts: PassageActs
    pages: Mapping[str, Page]
    reader: Reader
    tray: TrayPanel


class MainWindow(QMainWindow):
    """One archive in one window; closing it closes the session."""

    archive_wanted = Signal(str)  # "new", "open" or "sample"
    language_wanted = Signal(str)
    own_papers_wanted = Signal(object)  # list[Path] for the user's own archive, on the sample one
    closed = Signal()

    def __init__(self, parts: Parts, stops: tuple[Stop, ...], *, name: str, sample: bool) -> None:
        """Put `parts` together under the `name` of the archive."""
        super().__init__()
        self._parts = parts
        self._sample = sample
        self.setWindowTitle(self.tr("{archive} – Forum Archive").format(archive=name))
        self.setMinimumSize(*_LEAST)
        self.resize(*_FIRST)
        self.setAcceptDrops(True)
        self.rail = Rail(stops, parts.look)
        self.waiting = WaitingCount(parts.session, self)
        self.panes = Panes(parts.pages, parts.reader)
        self.strip = Strip(parts.session, parts.look)
        self.status = StatusLine(parts.session, parts.look, name)
        self.actions_ = WindowActions(parts.session, parts.look, stops)
        self._assemble()
        self._menus = Menus(self, [self.actions_.menu_actions(), *self._page_actions()])
        self.palette_ = Palette(parts.session, parts.look, self._menus.listed(), self)
        self._menus.add_finder(parts.look, self.palette_.open)
        self._connect_actions()
        self._connect_pages()
        self.show_page(stops[0].name)

    @property
    def acts(self) -> PassageActs:
        """What is done with passages here, and the briefing in hand."""
        return self._parts.acts

    def remembered(self) -> dict[str, Any]:
        """Return what each page keeps on this machine for the next start, by its name."""
        found = {name: page.remembered() for name, page in self._parts.pages.items()}
        return {name: facts for name, facts in found.items() if facts is not None}

    def recall(self, remembered: Mapping[str, Any]) -> None:
        """Let the pages take up what they kept when this archive was open last."""
        for name, facts in remembered.items():
            if name in self._parts.pages:
                self._parts.pages[name].recall(facts)

    def show_page(self, name: str, target: object | None = None) -> None:
        """Show the page `name`, and `target` on it."""
        if name == "library" and self._sample and isinstance(target, list):
            self.own_papers_wanted.emit([Path(path) for path in target])
            return
        self.rail.show_chosen(name)
        self.panes.show_page(name)
        self._parts.pages[name].arrive(target)

    def read(self, place: Place) -> None:
        """Show `place` in the reader, opening it."""
        self._parts.reader.show_place(place)
        self.panes.show_reader()

    def read_hits(self, found: tuple[Place, tuple[Range, ...]]) -> None:
        """Show a place with all that was found in its paper; the results are not covered by it."""
        place, hits = found
        self._parts.reader.show_place(place, hits=hits)
        # The answer may come when another page is shown already, whose own pane then stays.
        if self.panes.page is self._parts.pages["search"]:
            self.panes.show_reader(over_page=False)

    def enter_reader(self, place: Place) -> None:
        """Show `place` and put the focus there."""
        self.read(place)
        self._parts.reader.setFocus()

    def note(self, place: Place) -> None:
        """Show `place` in the reader and open its note."""
        self.panes.show_reader()
        self._parts.reader.note_at(place)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window closes; the composition root closes the session."""
        self.closed.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a narrow window show the page or the reader, not both."""
        super().resizeEvent(event)
        self.panes.set_narrow(narrow=event.size().width() < self.panes.LEAST_FOR_BOTH)

    def _assemble(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.strip, self.panes, self._parts.tray):
            column.addWidget(part, 1 if isinstance(part, QSplitter) else 0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        middle = QWidget()
        middle.setLayout(row)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)

    def _page_actions(self) -> list[dict[str, list[QAction]]]:
        pages = [page.menu_actions() for page in self._parts.pages.values()]
        return [*pages, self._parts.reader.menu_actions()]

    def _connect_actions(self) -> None:
        actions = self.actions_
        actions.archive_wanted.connect(self.archive_wanted)
        actions.language_wanted.connect(self.language_wanted)
        actions.page_wanted.connect(self.show_page)
        actions.palette_wanted.connect(self.palette_.open)
        actions.tray_wanted.connect(self._parts.tray.toggle)
        actions.reader_wanted.connect(self.panes.toggle_reader)
        actions.next_pane_wanted.connect(self._step_pane)
        actions.start_page_wanted.connect(lambda: self.show_page("search", "start"))
        actions.keys_wanted.connect(lambda: KeysWindow(self._menus.listed(), self).show())
        actions.about_wanted.connect(lambda: AboutWindow(self).show())
        actions.quit_wanted.connect(self.close)

    def _connect_pages(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.palette_.named_chosen.connect(self._go_to)
        for page in self._parts.pages.values():
            page.place_wanted.connect(self.read)
            page.page_wanted.connect(self.show_page)
        reader, tray = self._parts.reader, self._parts.tray
        reader.place_wanted.connect(self.read)
        reader.person_wanted.connect(lambda mention: self.show_page("people", mention))
        tray.place_wanted.connect(self.read)
        tray.page_wanted.connect(self.show_page)
        self._parts.acts.commitment_wanted.connect(
            lambda place: self.show_page("commitments", place)
        )
        self.panes.pane_left.connect(self._parts.pages["search"].setFocus)
        self.waiting.counted.connect(lambda count: self.rail.set_waiting("review", count))

    def _go_to(self, named: Named) -> None:
        document = DocumentId(named.document)
        match named.sort:
            case NamedSort.PAPER:
                self.read(Place(document))
            case NamedSort.PERSON:
                self.show_page("people", Mention(document, named.key))
            case NamedSort.COMMITMENT:
                self.show_page("commitments", named.key)
            case NamedSort.BRIEFING:
                self.show_page("briefings", named.key)
            case NamedSort.SEARCH:
                self._parts.session.ask(
                    lambda archive: archive.saved_searches.get(SearchId(named.key)).request,
                    lambda request: self.show_page("search", request),
                    slot="saved search",
                )

    def _step_pane(self, by: int) -> None:
        panes = [self.rail, self.panes.page, *self.panes.right_panes(), self._parts.tray]
        focus = self.focusWidget()
        at = next((n for n, pane in enumerate(panes) if focus and pane.isAncestorOf(focus)), 0)
        for step in range(1, len(panes) + 1):
            pane = panes[(at + by * step) % len(panes)]
            if _take_focus(pane):
                return


def _take_focus(pane: QWidget) -> bool:
    """Give the focus to the first control of `pane` that takes it; tell whether one did."""
    for widget in (pane, *pane.findChildren(QWidget)):
        wanted = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if wanted and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
