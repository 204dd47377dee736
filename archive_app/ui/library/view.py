"""The library page: papers come in, what was guessed is seen, and mended in a table."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCollator, QEvent, QLocale, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from archive_app.archive import Archive
from archive_app.archive.report import IngestReport, Passed
from archive_app.archive.sources import file_behind
from archive_app.model.ids import DocumentId
from archive_app.model.library import Column, Listing, Shelf, Sought
from archive_app.model.particulars import Field
from archive_app.ui.controls.empty_place import EmptyPlace
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.message_strip import MessageStrip
from archive_app.ui.controls.page_header import PageHeader
from archive_app.ui.library.change_strip import ChangeStrip
from archive_app.ui.library.commands import Commands
from archive_app.ui.library.detail import DetailPane
from archive_app.ui.library.mending import Mending
from archive_app.ui.library.model import LibraryModel
from archive_app.ui.library.set_aside import SetAsidePanel
from archive_app.ui.library.shelves import ShelfRow
from archive_app.ui.library.table import LibraryTable
from archive_app.ui.library.taking_in import Choose, TakingIn, choose_papers
from archive_app.ui.library.wording import Library, counted
from archive_app.ui.look.theme import Look
from archive_app.ui.page import Page
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_AFTER_TYPING = 150
"""Milliseconds without a key after which the list is narrowed."""
_ROWS_SET_ASIDE = 4
"""Rows of files set aside that stand under the table."""
_READ_ANEW = frozenset({Topic.STATEMENTS, Topic.PEOPLE})
ShowFolder = Callable[[Path], object]


class LibraryPage(Page):
    """What was taken in, what of it wants a look, and what could not be read."""

    def __init__(
        self,
        session: Session,
        look: Look,
        acts: PassageActs,
        *,
        choose: Choose = choose_papers,
        show_folder: ShowFolder | None = None,
    ) -> None:
        """`choose` asks for papers and `show_folder` shows one in the system's file explorer."""
        super().__init__(session, look, acts)
        self.title = Library.tr("Library")
        self.icon_name = "library"
        self._choose = choose
        self._show_folder = show_folder or _show_folder
        self._sought = Sought()
        self._forums: tuple[str, ...] = ()
        self._set_aside: list[Passed] = []
        self._last_report: IngestReport | None = None
        self._make_parts()
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self.refresh()

    @property
    def detail(self) -> QWidget:
        """The pane that tells where everything comes from."""
        return self._detail

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return what the menu bar offers of this page."""
        return self.commands.menus()

    def arrive(self, target: object | None) -> None:
        """Take `target` in where it is paths, choose it where it is a paper; go to the table."""
        if isinstance(target, list):
            self.take_in([Path(path) for path in target])
        elif isinstance(target, str) and self.model.row_of(DocumentId(target)) >= 0:
            self.table.choose(DocumentId(target))
        self.table.choose_first()
        if self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.empty.button is not None:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_in(self, paths: list[Path]) -> None:
        """Take in files and folders; the rows come as they are kept."""
        self.taking.take_in(paths)

    def refresh(self) -> None:
        """Ask for the list anew."""
        sought = self._sought

        def answer(archive: Archive) -> tuple[Listing, list[Passed], tuple[str, ...]]:
            listing = archive.library.listing(sought, collate=collator().sortKey)
            return listing, archive.set_aside(), archive.library.forums()

        self.session.ask(answer, self._show, slot="library list", surveys=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the filter down into the table."""
        is_press = event.type() == QEvent.Type.KeyPress
        if watched is self.filter and is_press and isinstance(event, QKeyEvent):
            is_down = event.key() == Qt.Key.Key_Down
            if is_down:
                self.arrive(None)
            return is_down
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Claim Ctrl+F for the filter of this page."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_find(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the filter by Ctrl+F."""
        if _is_find(event):
            self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.selectAll()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files and folders be dropped."""
        if _paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self._hand_over(_paths(event))

    def _make_parts(self) -> None:
        look = self.look
        self.header = PageHeader(self.title, look)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(Library.tr("Filter by words (Ctrl+F)"))
        self.filter.setAccessibleName(Library.tr("Filter by words"))
        self.filter.setToolTip(Library.tr("Filter by words (Ctrl+F)"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(200)
        self.add = KeyButton(look, Library.tr("Add papers"), key="Ctrl+O")
        self.taking = TakingIn(self.session, look)
        self.strip = MessageStrip(look)
        self.shelves = ShelfRow(look)
        self.change_strip = ChangeStrip(look, self._known)
        self.model = LibraryModel(self.session.archive.library.row, self._edit)
        self.table = LibraryTable(self.model, look, self._known)
        self.set_aside = SetAsidePanel(look)
        self.empty = EmptyPlace(
            "library",
            Library.tr("No papers yet"),
            Library.tr(
                "Add a folder, or drop files and folders here. Originals stay where they are."
            ),
            look,
            (Library.tr("Add papers"), lambda: self._ask_for(folder=True)),
            key="Ctrl+O",
        )
        self._detail = DetailPane(look, self._known)
        self.commands = Commands(self, self.table)
        self.mending = Mending(self.session, look, self.table, self.strip, self)
        self._typing = QTimer(self, singleShot=True, interval=_AFTER_TYPING)

    def _build(self) -> None:
        self.header.add(self.filter)
        self.header.add(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.taking)
        column.addWidget(self.strip)
        column.addWidget(self.shelves)
        column.addWidget(self.change_strip)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.set_aside)
        self.empty.hide()
        self.set_aside.hide()

    def _connect(self) -> None:
        commands, table, mending = self.commands, self.table, self.mending
        self.add.clicked.connect(lambda: self._ask_for(folder=True))
        commands.add_folder.triggered.connect(lambda: self._ask_for(folder=True))
        commands.add_files.triggered.connect(lambda: self._ask_for(folder=False))
        commands.change.triggered.connect(self._change)
        commands.fill.triggered.connect(lambda: mending.fill_down(table.current_field))
        commands.accept.triggered.connect(mending.accept)
        commands.open.triggered.connect(self._open_chosen)
        commands.remove.triggered.connect(mending.ask_to_remove)
        commands.restore.triggered.connect(mending.restore)
        commands.purge.triggered.connect(mending.ask_to_purge)
        self.shelves.change.clicked.connect(self._ask_for_change)
        self.shelves.accept.clicked.connect(mending.accept)
        self.shelves.restore.clicked.connect(mending.restore)
        self.shelves.chosen.connect(lambda _: self._seek())
        self.change_strip.wanted.connect(mending.set_all)
        self.change_strip.wanted.connect(lambda *_: table.setFocus())
        self.change_strip.left.connect(table.setFocus)
        table.chosen.connect(self._show_chosen)
        table.order_wanted.connect(self._order)
        table.opened.connect(self._open)
        self._detail.opened.connect(self._open)
        self._detail.changed.connect(mending.set_one)
        self._detail.tag_added.connect(mending.tag)
        self._detail.tag_removed.connect(mending.untag)
        self._detail.marked.connect(mending.mark)
        self.set_aside.again_wanted.connect(self._try_again)
        self.set_aside.folder_wanted.connect(
            lambda file: self._show_folder(file_behind(file.path).parent)
        )
        self.taking.ended.connect(self._remember_report)
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(lambda: self._typing.start())
        self._typing.timeout.connect(self._seek)
        self.session.changed.connect(self._hear)

    def _ask_for(self, *, folder: bool) -> None:
        self.page_wanted.emit("library", None)
        self._choose(self, folder, self._hand_over)

    def _hand_over(self, paths: list[Path]) -> None:
        """Let the window decide which archive takes `paths` in: the samples are kept apart."""
        self.page_wanted.emit("library", paths)

    def _seek(self) -> None:
        shelf = self.shelves.shelf or Shelf.ALL
        order = (self._sought.column, self._sought.descending)
        self._sought = Sought(shelf, self.filter.text(), *order)
        self.refresh()

    def _order(self, column: Column, descending: bool) -> None:
        sought = self._sought
        self._sought = Sought(sought.shelf, sought.words, column, descending)
        self.refresh()

    def _show(self, answer: tuple[Listing, list[Passed], tuple[str, ...]]) -> None:
        listing, self._set_aside, self._forums = answer
        self.model.show_documents(listing.documents)
        self.shelves.show_counts(listing.counts, len(self._set_aside))
        self.set_aside.show_files(self._set_aside)
        self._arrange(listing)
        self._tell(listing)
        self._show_chosen(self.table.chosen_papers())

    def _arrange(self, listing: Listing) -> None:
        """Show the table, the files set aside, or what to do where there is nothing at all."""
        shelf = self.shelves.shelf
        nothing = not any(listing.counts.values()) and not self._set_aside
        self.empty.setVisible(nothing)
        self.table.setVisible(shelf is not None and not nothing)
        self.shelves.setVisible(not nothing)
        self.shelves.show_buttons()
        here = bool(self._set_aside) and shelf in (None, Shelf.ALL)
        self.set_aside.setVisible(here)
        self.set_aside.fold(most=None if shelf is None else _ROWS_SET_ASIDE)
        for action in self.commands.on_chosen:
            action.setEnabled(bool(listing.documents) and shelf is not None)
        self.commands.restore.setEnabled(shelf is Shelf.REMOVED and bool(listing.documents))

    def _tell(self, listing: Listing) -> None:
        papers, checks = listing.counts[Shelf.ALL], listing.counts[Shelf.TO_CHECK]
        words = counted(papers, Library.tr("{n} paper"), Library.tr("{n} papers"))
        report = self._last_report
        if report is not None and report.added:
            added = len(report.added)
            words = counted(
                added,
                Library.tr("Taken in just now: {n} paper"),
                Library.tr("Taken in just now: {n} papers"),
            )
        words += ", " + counted(
            checks,
            Library.tr("{n} with something to check"),
            Library.tr("{n} with something to check"),
        )
        self.header.set_subtitle(words if papers else "")

    def _remember_report(self, report: IngestReport) -> None:
        self._last_report = report
        if report.added and not self.table.chosen_papers():
            QTimer.singleShot(0, self, self.table.choose_first)
        self.refresh()

    def _show_chosen(self, chosen: list[DocumentId]) -> None:
        row = self.model.row(self.model.row_of(chosen[0])) if chosen else None
        self._detail.show_row(row)
        if row is None:
            return
        document, name = row.paper.id, (row.paper.names or ("",))[0]
        self.session.ask(
            lambda archive: archive.library.passages(document),
            lambda passages: self._detail.show_passages(document, passages, name),
            slot="library passages",
        )

    def _change(self) -> None:
        if len(self.table.chosen_papers()) == 1 and self.table.hasFocus():
            self.table.edit_cell()
        else:
            self._ask_for_change()

    def _ask_for_change(self) -> None:
        papers = self.table.chosen_papers()
        if papers:
            index = self.table.currentIndex()
            shown = index.data(Qt.ItemDataRole.EditRole) or ""
            self.change_strip.ask(len(papers), self.table.current_field, shown)

    def _edit(self, document: DocumentId, field: Field, typed: str) -> None:
        self.mending.set_one_of(document, field, typed)

    def _open(self, document: DocumentId) -> None:
        self.place_wanted.emit(Place(document, None))

    def _open_chosen(self) -> None:
        for document in self.table.chosen_papers()[:1]:
            self._open(document)

    def _try_again(self, files: list[Passed]) -> None:
        self.take_in(list(dict.fromkeys(file_behind(file.path) for file in files)))

    def _known(self, field: Field) -> tuple[str, ...]:
        return self._forums if field is Field.FORUM else ()

    def _hear(self, topics: frozenset[Topic]) -> None:
        if Topic.PAPERS in topics:
            self.renew(self.refresh)
        elif topics & _READ_ANEW and self.isVisible():
            self.model.read_anew()


def collator() -> QCollator:
    """Return the order of the user's locale, of English where the system names none."""
    locale = QLocale()
    made = QCollator(QLocale("en") if locale.language() is QLocale.Language.C else locale)
    made.setNumericMode(True)
    return made


def _is_find(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Find)


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
