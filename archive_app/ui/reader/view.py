"""The reader as the window and the pages know it: shows a place of a paper in its context."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QDesktopServices
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from archive_app.errors import ArchiveError
from archive_app.model.ids import DocumentId
from archive_app.model.reading import Beside, Promised
from archive_app.model.span import Range
from archive_app.ui.controls.empty_place import EmptyPlace
from archive_app.ui.controls.message_strip import MessageStrip
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.reader.commands import Commands
from archive_app.ui.reader.header import ReaderHeader
from archive_app.ui.reader.history import History
from archive_app.ui.reader.hits import Hits
from archive_app.ui.reader.leaf import Partner, Reading, read, read_partner
from archive_app.ui.reader.margin import WIDTH, Margin
from archive_app.ui.reader.marking import Marking
from archive_app.ui.reader.pair import Pair, discord_in_words
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_SLOT = "the reader"
_SMALLEST, _USUAL, _LARGEST = 9.0, 11.5, 20.0
_BESIDE = frozenset({Topic.ANNOTATIONS, Topic.STATEMENTS, Topic.COMMITMENTS, Topic.INDEX})
_NARROW = 400
"""Pixels of the reader under which the margin gives way to the text."""


class Reader(QWidget):
    """Shows papers one at a time, always at a place."""

    place_shown = Signal(object)  # Place
    place_wanted = Signal(object)  # Place of another paper
    person_wanted = Signal(object)  # Mention
    alike_wanted = Signal(object)  # Place whose like shall be found
    search_wanted = Signal(object)  # Place whose paper shall be searched

    def __init__(self, session: Session, look: Look, acts: PassageActs) -> None:
        """Ask `session` for papers; `acts` does what is done with passages."""
        super().__init__()
        self.setAccessibleName(self.tr("Reader"))
        self._session = session
        self._acts = acts
        self._reading: Reading | None = None
        self._beside: Beside | None = None
        self._wanted = Place(DocumentId(""))
        self._hits = Hits()
        self._history = History()
        self._points = _USUAL
        self._notes_there = False
        self.commands = Commands(look, self)
        self._header = ReaderHeader(look, self.commands)
        self._strip = MessageStrip(look)
        self._pair = Pair(look)
        self.sheet = self._pair.first.sheet
        self.margin = Margin(self.sheet, look)
        self._marking = Marking(self, look, acts, self.commands)
        self._empty = EmptyPlace(
            "file",
            self.tr("The reader"),
            self.tr("Choose a passage and its paper opens here, at that passage."),
            look,
        )
        self._assemble()
        self._connect()
        self._say_where()

    @property
    def place(self) -> Place | None:
        """What is selected, else the current passage; None while nothing is read."""
        if self._reading is None:
            return None
        leaf = self._reading.leaf
        selected = self.sheet.selected()
        if selected is None and self.sheet.current:
            selected = leaf.passage_range(self.sheet.current)
        return Place(leaf.document, selected)

    @property
    def beside(self) -> Beside | None:
        """What stands beside the paper that is read."""
        return self._beside

    @property
    def is_paired(self) -> bool:
        """Whether the paper stands beside its translation or original."""
        return self._pair.is_open

    def show_place(self, place: Place, *, hits: Sequence[Range] = (), query: str = "") -> None:
        """Show the paper at `place`; `hits` are marked and can be gone through.

        `query` is what was searched for, to be told with the hits. A newer call supersedes an
        older one that is still being read.
        """
        self._header.setToolTip(
            self.tr("Searched for: {query}").format(query=query) if query else ""
        )
        self._history.visit(place)
        self._open(place, tuple(hits))

    def note_at(self, place: Place) -> None:
        """Show `place` with the focus on it, and open its note, a new one where it has none."""
        self._notes_there = True
        self.focus_text()
        self.show_place(place)

    def mark_hits(self, place: Place, hits: Sequence[Range]) -> None:
        """Mark `hits` in the paper of `place` if it is read, the one at `place` as current."""
        if self._reading is None or self._reading.leaf.document != place.document:
            self.show_place(place, hits=hits)
            return
        self._hits = Hits(hits, place.range)
        self._show_hits()

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the reader's commands by the English name of the menu where they stand."""
        return self.commands.in_menu_bar()

    def focus_text(self) -> None:
        """Put the focus on the text."""
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _assemble(self) -> None:
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self._strip):
            column.addWidget(part)
        column.addWidget(self._pair, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(paper)
        self.setFocusProxy(self.sheet)
        for sheet in (self.sheet, self._pair.second.sheet):
            self.commands.give_letters_to(sheet)
        self._fit_margin()

    def _connect(self) -> None:
        commands = self.commands
        commands.back.triggered.connect(lambda: self._step_history(-1))
        commands.forward.triggered.connect(lambda: self._step_history(1))
        commands.next_hit.triggered.connect(lambda: self._step_hit(1))
        commands.previous_hit.triggered.connect(lambda: self._step_hit(-1))
        commands.larger.triggered.connect(lambda: self._set_points(self._points + 1))
        commands.smaller.triggered.connect(lambda: self._set_points(self._points - 1))
        commands.usual_size.triggered.connect(lambda: self._set_points(_USUAL))
        commands.pair.triggered.connect(lambda: self._show_pair())
        commands.alike.triggered.connect(lambda: self._tell_place(self.alike_wanted))
        commands.here.triggered.connect(lambda: self._tell_place(self.search_wanted))
        commands.original.triggered.connect(self._show_original)
        self.margin.person_wanted.connect(self.person_wanted)
        self.sheet.moved.connect(self._fit_margin)
        self.sheet.filled.connect(self._arrive)
        self.sheet.current_changed.connect(self._announce)
        self.margin.note_wanted.connect(self._marking.edit_note)
        self.margin.blank_clicked.connect(self._marking.note_on)
        self.margin.promise_wanted.connect(self._record_promise)
        self._session.changed.connect(self._take_up)

    def _tell_place(self, told: SignalInstance) -> None:
        place = self.place
        if place is not None:
            told.emit(place)

    def _open(self, place: Place, hits: tuple[Range, ...]) -> None:
        self._wanted, self._hits = place, Hits(hits, place.range)
        reading = self._reading
        if reading is not None and reading.leaf.document == place.document:
            self._arrive()
            return
        self._session.ask(
            lambda archive: read(archive, place.document),
            self._show,
            slot=_SLOT,
            otherwise=self._lament,
        )

    def _show(self, reading: Reading) -> None:
        self._reading, self._beside = reading, reading.beside
        self._pair.close_second()
        self.commands.pair.setChecked(False)
        self._strip.hide()
        self.margin.show()
        self.sheet.rows.least_height = self.margin.needed
        self._header.show_paper(reading.leaf.paper, len(reading.leaf.version.passages))
        self._stack.setCurrentIndex(1)
        self.sheet.setAccessibleName(reading.leaf.paper.title)
        self.margin.take(reading.beside)
        self.sheet.show_leaf(reading.leaf)

    def _arrive(self) -> None:
        """Go to the place that is wanted, once the text is there."""
        if self._reading is None or not self.sheet.is_filled:
            return
        if self._beside is not None:
            self.sheet.set_marks(self._beside.marks)
        self.sheet.show_place(self._wanted.range)
        self._show_hits()
        self._say_where()
        self.place_shown.emit(self._wanted)
        if self._notes_there:
            self._notes_there = False
            self._marking.note_here()

    def _lament(self, error: ArchiveError) -> None:
        self._reading, self._beside = None, None
        self._empty.say(self.tr("The reader"), str(error))
        self._stack.setCurrentIndex(0)
        self._say_where()

    def _take_up(self, topics: frozenset[Topic]) -> None:
        """Show what has changed beside the text; a text that has changed is read anew."""
        if self._reading is None or not topics & (_BESIDE | {Topic.PAPERS}):
            return
        document = self._reading.leaf.document
        if Topic.PAPERS in topics:
            self._session.ask(
                lambda archive: read(archive, document),
                self._renew,
                slot=f"{_SLOT} again",
                otherwise=self._lament,
            )
            return
        self._session.ask(
            lambda archive: archive.reading.beside(document),
            self._renew_beside,
            slot=f"{_SLOT}'s margin",
            otherwise=self._lament,
        )

    def _renew(self, reading: Reading) -> None:
        if self._reading is None or self._reading.leaf.document != reading.leaf.document:
            return
        if reading.beside.text_version != self._reading.beside.text_version:
            self._wanted = self.place or Place(reading.leaf.document)
            self._show(reading)
            return
        self._reading = Reading(self._reading.leaf, reading.beside, reading.partners)
        self._header.show_paper(reading.leaf.paper, len(reading.leaf.version.passages))
        self._renew_beside(reading.beside)
        self._say_where()

    def _renew_beside(self, beside: Beside) -> None:
        if self._reading is None or self._reading.leaf.document != beside.document:
            return
        self._beside = beside
        self.sheet.set_marks(beside.marks)
        self.margin.show_beside(beside)

    def _step_history(self, by: int) -> None:
        place = self._history.step(by)
        if place is not None:
            self._open(place, ())

    def _step_hit(self, by: int) -> None:
        hit = self._hits.step(by)
        if hit is not None:
            self.sheet.show_place(hit)
            self._show_hits()

    def _show_hits(self) -> None:
        self.sheet.set_hits(self._hits.ranges, self._hits.current)
        self._header.show_hits(self._hits.current + 1, len(self._hits.ranges))
        self._say_where()

    def _record_promise(self, promised: Promised) -> None:
        if self._reading is not None:
            self._acts.make_commitment(Place(self._reading.leaf.document, promised.range))

    def _set_points(self, points: float) -> None:
        self._points = min(max(points, _SMALLEST), _LARGEST)
        for sheet in (self.sheet, self._pair.second.sheet):
            sheet.set_points(self._points)

    def _show_pair(self) -> None:
        reading = self._reading
        if reading is None or not reading.partners:
            self.commands.pair.setChecked(False)
            self._session.said.emit(self.tr("No translation of this paper is linked to it."))
            return
        if self._pair.is_open:
            self._pair.close_second()
            self.margin.show()
            self.sheet.rows.least_height = self.margin.needed
            self._strip.hide()
            self.commands.pair.setChecked(False)
            self._fit_margin()
            self.sheet.measure_again()
            return
        document, other = reading.leaf.document, reading.partners[0].id
        self._session.ask(
            lambda archive: read_partner(archive, document, other),
            self._open_pair,
            slot=f"{_SLOT}'s pair",
        )

    def _open_pair(self, partner: Partner) -> None:
        self.margin.hide()
        self.commands.pair.setChecked(True)
        self._fit_margin()
        self._pair.open(partner)
        self._pair.second.sheet.set_points(self._points)
        if partner.discords:
            self._strip.show_message(
                discord_in_words(
                    partner.discords,
                    self.tr("Passage {passage}: {here} here, {there} in the other text."),
                    self.tr("Figures in one text only: {here} here; {there} in the other."),
                )
            )

    def _show_original(self) -> None:
        paths = self._reading.leaf.paper.paths if self._reading else ()
        there = [path for path in paths if QDesktopServices.openUrl(QUrl.fromLocalFile(path))]
        if self._reading is not None and not there:
            where = paths[0] if paths else self.tr("unknown")
            self._session.said.emit(
                self.tr(
                    "The text is here; its original file has been moved. It was {where}."
                ).format(where=where)
            )

    def _fit_margin(self) -> None:
        wanted = not self.margin.isHidden() and self.width() >= _NARROW
        self.sheet.set_margin(WIDTH if wanted else 0)
        if wanted:
            self.margin.place()

    def _announce(self, number: int) -> None:
        beside = self.margin.sentences(number)
        words = self.tr("Passage {number}").format(number=number)
        words = f"{words}. {beside}" if beside else words
        self.sheet.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.sheet, words))

    def _say_where(self) -> None:
        commands, reads = self.commands, self._reading is not None
        commands.back.setEnabled(self._history.can_go_back)
        commands.forward.setEnabled(self._history.can_go_forward)
        has_hits = bool(self._hits.ranges)
        for action in (commands.next_hit, commands.previous_hit):
            action.setEnabled(has_hits)
        for action in commands.in_more_menu():
            action.setEnabled(reads)
