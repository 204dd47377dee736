"""The search page: one types, narrows, moves from hit to hit and does something with them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from archive_app.errors import ArchiveError, QueryError
from archive_app.model.finding import Alike, Findings, Narrowing, PaperHits, PaperRows, Request
from archive_app.model.span import Range
from archive_app.ui.choosing_files import begin_in_documents
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.look.theme import Look
from archive_app.ui.page import Page
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.search.asking import Asking
from archive_app.ui.search.choices import Choices
from archive_app.ui.search.commands import SearchCommands
from archive_app.ui.search.exporting import ResultExport
from archive_app.ui.search.field import SearchField
from archive_app.ui.search.keeping import Keeping
from archive_app.ui.search.offers import Offers
from archive_app.ui.search.pane import ResultsPane
from archive_app.ui.search.quotation import QuotationPanel
from archive_app.ui.search.start import StartPage
from archive_app.ui.search.wording import Search
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

START = "start"


class SearchPage(Page):
    """The first page of the window; the reader stands beside it."""

    hits_wanted = Signal(object)  # (Place, tuple[Range, ...] of all hits in its paper)
    reader_wanted = Signal(object)  # Place that shall be read now, with the focus in the reader
    note_wanted = Signal(object)  # Place at which something shall be noted
    language_wanted = Signal(str)  # "en" or "zh_CN"
    packet_wanted = Signal()

    def __init__(self, session: Session, look: Look, acts: PassageActs) -> None:
        """Search the archive of `session`; `acts` does what is done with passages."""
        super().__init__(session, look, acts)
        self.title = self.tr("Search")
        self.icon_name = "search"
        self.asking = Asking(session)
        self.field = SearchField(look)
        self.check = KeyButton(
            look, self.tr("Check a quotation"), key="Ctrl+Shift+K", icon="quote", show_key=False
        )
        self.start = StartPage(look)
        self.pane = ResultsPane(look)
        self.quotation = QuotationPanel(session, look)
        self._stack = QStackedWidget()
        for widget in (self.start, self.pane, self.quotation):
            self._stack.addWidget(widget)
        self.commands = SearchCommands(look, self)
        self._choices = Choices(session, self.asking, self.field, self.pane)
        self.keeping = Keeping(session, self.asking, self.start.kept, self._choices.words)
        self.exporting = ResultExport(session, self)
        self.offers = Offers(session, look, self.field, self)
        self.offers.give_way_to(self.pane.places_for_the_mouse())
        self._read: Place | None = None
        self._waits_for_first = False
        self._checks = False
        self._build()
        self._connect()
        self._ask_holding()

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return what the menu bar offers of this page."""
        return self.commands.in_menu_bar()

    def remembered(self) -> list[str]:
        """Return what was searched lately."""
        return self.asking.recent

    def recall(self, remembered: Any) -> None:
        """Offer again what was searched lately; whatever is no list of words is left out."""
        listed = remembered if isinstance(remembered, list) else []
        self.asking.recent = [typed for typed in listed if isinstance(typed, str)]
        self.start.kept.show_recent(self.asking.recent)

    def arrive(self, target: object | None) -> None:
        """Put the focus into the field; search for `target`: words, choices, or both in a Request.

        START shows what one sees before anything is searched.
        """
        if target == START:
            self.field.clear()
        elif isinstance(target, str):
            self.field.put(target)
        elif isinstance(target, Narrowing):
            self._choices.narrow(target)
        elif isinstance(target, Request):
            self._ask_for(target)
        self.go_to_field()

    def go_to_field(self) -> None:
        """Put the focus into the field with all that stands there chosen."""
        self._checks = False
        self._show_results()
        self.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.edit.selectAll()

    def check_quotation(self, quotation: str = "") -> None:
        """Open the panel in which a quotation is checked."""
        self._checks = True
        self._stack.setCurrentWidget(self.quotation)
        self.quotation.arrive(quotation)

    def go_to_next_hit(self, step: int = 1) -> None:
        """Choose the next hit, or with -1 the one before."""
        self.pane.list.go_to_next_hit(step)

    def hold(self, place: Place) -> None:
        """Know which place the reader shows."""
        self._read = place

    def show_alike(self, place: Place) -> None:
        """Search for passages that are like the words at `place`."""
        if place.range is None:
            self.session.said.emit(self.tr("Choose a passage first."))
            return
        span = self.session.archive.span_at(place.document, place.range)
        self.page_wanted.emit(
            "search", Request("", alike=Alike(place.document, place.range, span.exact))
        )

    def search_in(self, place: Place) -> None:
        """Do the same search in the paper of `place` alone, or in all again where it is so."""
        narrowing = self.asking.request.narrowing
        paper = None if narrowing.paper == place.document else place.document
        wish = replace(self.asking.request, narrowing=narrowing.inside(paper))
        self.page_wanted.emit("search", wish)

    def _build(self) -> None:
        top = QWidget()
        top.setObjectName("searchBar")
        row = QHBoxLayout(top)
        row.setContentsMargins(12, 8, 14, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        field, results, asking, acts = self.field, self.pane.list, self.asking, self.acts
        field.typed.connect(self._type)
        self.offers.taken.connect(field.put_offer)
        field.entered.connect(self._mean_it)
        field.left_downwards.connect(self._enter_results)
        self.check.clicked.connect(lambda: self.check_quotation())
        asking.found.connect(self._show)
        asking.refused.connect(self._refuse)
        asking.rows_found.connect(self._take_rows)
        asking.marked.connect(self.hits_wanted)
        self.pane.summary.order_chosen.connect(asking.order)
        self.pane.instead_wanted.connect(field.put)
        self.pane.wider_wanted.connect(self._choices.widen)
        results.results.rows_wanted.connect(self._want_rows)
        results.place_chosen.connect(self._show_place)
        results.opened.connect(self._open)
        results.left_upwards.connect(self.go_to_field)
        results.cite_wanted.connect(acts.copy_with_citation)
        results.briefing_wanted.connect(acts.collect)
        results.commitment_wanted.connect(acts.make_commitment)
        results.mark_wanted.connect(acts.highlight)
        results.note_wanted.connect(self.note_wanted)
        self._connect_start()
        self._connect_commands()
        self.quotation.opened.connect(self._open_checked)
        self.quotation.cite_wanted.connect(acts.copy_with_citation)
        self.quotation.left.connect(self.go_to_field)
        self.session.changed.connect(self._hear)

    def _connect_commands(self) -> None:
        commands = self.commands
        self.pane.addAction(commands.back)
        for action, do in (
            (commands.find, self.go_to_field),
            (commands.suggest, self.offers.enter),
            (commands.next_hit, self.go_to_next_hit),
            (commands.previous_hit, lambda: self.go_to_next_hit(-1)),
            (commands.check, self.check_quotation),
            (commands.alike, lambda: self._with_place(self.show_alike)),
            (commands.here, lambda: self._with_place(self.search_in)),
            (commands.save, self.keeping.save),
            (commands.export, self._export),
            (commands.back, self.go_to_field),
        ):
            action.triggered.connect(lambda _=False, do=do: do())
        self.pane.list.offer(commands.of_row())
        self.pane.summary.offer(commands.of_answer())

    def _with_place(self, do: Callable[[Place], None]) -> None:
        """Act on the chosen row, else on what the reader shows."""
        place = self.pane.list.place or self._read
        if place is None:
            self.session.said.emit(self.tr("Choose a passage first."))
        else:
            do(place)

    def _export(self) -> None:
        found = self.pane.list.results.findings
        if found is None or not found.total or self.asking.is_blank:
            self.session.said.emit(self.tr("Search for something first."))
        else:
            self.exporting.begin(found, self._choices.words())

    def _ask_for(self, request: Request) -> None:
        self._checks = False
        self.field.put_quietly(request.typed)
        self.asking.wish(request)
        self._choices.show()

    def _connect_start(self) -> None:
        self.start.chosen.connect(self._try_out)
        self.session.work_changed.connect(
            lambda work: self.start.show_work(work.name if work is not None else "")
        )
        self.start.folder_wanted.connect(self._choose_folder)
        self.start.dropped.connect(lambda paths: self.page_wanted.emit("library", list(paths)))
        self.keeping.wanted.connect(self._ask_for)
        self.exporting.refused.connect(self.pane.refuse)
        self.start.language_wanted.connect(self.language_wanted)
        self.start.packet_wanted.connect(self.packet_wanted)

    def _show(self, findings: Findings | None) -> None:
        if findings is None:
            self.pane.list.show_findings(None)
            self._choices.show()
            self._show_results()
            return
        self.pane.show_findings(findings)
        self.field.underline([oddity.place for oddity in findings.oddities])
        self._choices.show()
        self._show_results()
        if self._waits_for_first:
            self._waits_for_first = False
            self._enter_results()

    def _show_results(self) -> None:
        blank = self.asking.is_blank
        if blank:
            self.start.kept.show_recent(self.asking.recent)
        if not self._checks:
            self._stack.setCurrentWidget(self.start if blank else self.pane)

    def _refuse(self, error: ArchiveError) -> None:
        if isinstance(error, QueryError):
            self.field.underline([Range(error.start, error.end)])
        self.pane.refuse(str(error))
        self._stack.setCurrentWidget(self.pane)

    def _type(self, text: str) -> None:
        self._checks = False
        self.asking.type(text)

    def _mean_it(self) -> None:
        self.asking.remember()
        self._enter_results()

    def _enter_results(self) -> None:
        if self._stack.currentWidget() is self.pane and self.pane.list.results.rowCount():
            self.asking.remember()
            self.pane.list.choose_first()
        elif self._stack.currentWidget() is self.start:
            self.start.lines[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_place(self, place: Place) -> None:
        found = self.pane.list.results.findings
        if found is None:
            return
        group = self.pane.list.results.group(self.pane.list.currentIndex())
        self.asking.ask_marks(found.searched, group, place)

    def _open(self, place: Place) -> None:
        self._show_place(place)
        self.reader_wanted.emit(place)

    def _open_checked(self, place: Place) -> None:
        self.place_wanted.emit(place)
        self.reader_wanted.emit(place)

    def _want_rows(self, wanted: tuple[PaperHits, ...]) -> None:
        found = self.pane.list.results.findings
        if found is not None:
            self.asking.ask_rows(found.searched, wanted)

    def _take_rows(self, wanted: tuple[PaperHits, ...], rows: tuple[PaperRows, ...]) -> None:
        self.pane.list.results.take(wanted, rows)

    def _try_out(self, name: str) -> None:
        if name in ("review", "commitments", "briefings"):
            self.page_wanted.emit(name, None)
            return
        self._waits_for_first = name != "find"
        self.field.put(Search.tr("prevention"))
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder of papers"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        begin_in_documents(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.page_wanted.emit("library", [path]))
        dialog.open()

    def _hear(self, topics: frozenset[Topic]) -> None:
        if Topic.PAPERS in topics:
            self._ask_holding()

    def _ask_holding(self) -> None:
        self.session.ask(
            lambda archive: archive.finding.holding(), self.start.show_holding, slot="search start"
        )
