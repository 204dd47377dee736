"""The page of commitments: what each country promised, where, and what happened since."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from archive_app.archive import Archive
from archive_app.errors import ArchiveError
from archive_app.model.dossier import Dossier
from archive_app.model.ids import CommitmentId
from archive_app.model.ledger import Cell, ColumnKind
from archive_app.model.promise import Commitment, FollowUp
from archive_app.ui.commitments import asking, wording
from archive_app.ui.commitments.exporting import LedgerExport, Shown
from archive_app.ui.commitments.ledger_view import LedgerView
from archive_app.ui.commitments.pane import CommitmentPane, Leaf
from archive_app.ui.commitments.recording import Recording
from archive_app.ui.look.theme import Look
from archive_app.ui.page import Page
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_SHOWN = frozenset({Topic.COMMITMENTS, Topic.PAPERS, Topic.STATEMENTS, Topic.INDEX, Topic.PEOPLE})
_CHANGED = frozenset({Topic.COMMITMENTS})
_RESTATABLE = 15


class CommitmentsPage(Page):
    """Asks the ledger for what is chosen, and does what the pane at the right tells."""

    def __init__(self, session: Session, look: Look, acts: PassageActs) -> None:
        """Show nothing until the page is shown."""
        super().__init__(session, look, acts)
        self.ledger = LedgerView(look)
        self.pane = CommitmentPane(look)
        self.exporting = LedgerExport(session, self)
        self._is_stale = True
        self._wanted: CommitmentId | None = None
        self._series: str | None = None
        self.recording = Recording(session, self.pane.form)
        self._ids: tuple[CommitmentId, ...] = ()
        self._read: Place | None = None
        self._shown_ids: frozenset[CommitmentId] = frozenset()
        self._actions = self._make_actions()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ledger)
        self._connect_ledger()
        self._connect_pane()
        session.changed.connect(self._notice)

    @property
    def detail(self) -> QWidget:
        """The pane with the chosen commitment or a form."""
        return self.pane

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the page's commands by the English name of the menu where they stand."""
        return {"File": [self._actions[0]], "Review": self._actions[1:]}

    def arrive(self, target: object | None) -> None:
        """Show a commitment by its id, the form for a Place, or the ledger as it was left."""
        if isinstance(target, Place):
            self.recording.propose(target)
        elif isinstance(target, str):
            self.session.ask(
                lambda archive: asking.home(archive, target), self._go_home, slot="a commitment"
            )
        else:
            self.ledger.working.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask_if_stale()

    def hold(self, place: Place) -> None:
        """Remember what the reader shows, for a follow-up."""
        self._read = place

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the ledger up to date when it comes to be seen."""
        super().showEvent(event)
        self._ask_if_stale()

    def _connect_ledger(self) -> None:
        ledger = self.ledger
        ledger.asked.connect(self._ask)
        ledger.cell_chosen.connect(self._show_cell)
        ledger.entry_chosen.connect(lambda name: self._show_ids((name,), name))
        ledger.opened.connect(self._enter_pane)
        ledger.review_wanted.connect(lambda papers: self.page_wanted.emit("review", papers))
        ledger.export_button.clicked.connect(self._export)
        self.exporting.refused.connect(ledger.strip.show_message)

    def _connect_pane(self) -> None:
        pane, detail = self.pane, self.pane.detail
        pane.commitment_wanted.connect(self._show_one)
        pane.left.connect(self._leave_pane)
        detail.place_wanted.connect(self.place_wanted)
        detail.change_wanted.connect(self._change)
        detail.follow_up_wanted.connect(self._begin_follow_up)
        detail.restate_wanted.connect(self._offer_chain)
        detail.edit_wanted.connect(self._mend)
        detail.remove_wanted.connect(self._remove)
        pane.follow_up.saved.connect(self._save_follow_up)
        pane.follow_up.left.connect(self._leave_form)
        pane.follow_up.passage_wanted.connect(self._take_passage)
        self.recording.begun.connect(lambda: pane.turn_to(Leaf.FORM))
        self.recording.saved.connect(self._saved)
        self.recording.left.connect(self._leave_form)

    def _ask_if_stale(self) -> None:
        if self._is_stale and self.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._is_stale = False
        asked = asking.Asked(
            self.ledger.chosen_series,
            ColumnKind(self.ledger.columns.choice),
            self.ledger.filter.wanted,
            date.today(),
            self.ledger.chosen_form,
        )
        self.session.ask(
            lambda archive: asking.lay_out(archive, asked),
            self._show_answer,
            slot="the ledger",
            surveys=True,
        )

    def _show_answer(self, answer: asking.Answer) -> None:
        self._shown_ids = frozenset(
            entry.id for row in answer.matrix.cells for cell in row for entry in cell.entries
        )
        self.ledger.show_answer(answer)
        series, self._series = self._series, None
        if series not in (None, self.ledger.chosen_series) and self.ledger.choose_series(series):
            self._ask()
            return
        if self._wanted is not None:
            self.ledger.select(self._wanted)
            self._wanted = None
        elif self.pane.leaf in (Leaf.NOTHING, Leaf.DETAIL) and (
            self.ledger.chosen_form is asking.Form.MATRIX
        ):
            self._show_cell(self.ledger.matrix.currentIndex())

    def _notice(self, topics: frozenset[Topic]) -> None:
        if not topics & _SHOWN:
            return
        self._is_stale = True
        self._ask_if_stale()
        shown = self.pane.detail.dossier
        if shown is not None and self.pane.leaf is Leaf.DETAIL:
            self._show_one(shown.commitment.id)

    def _go_home(self, found: tuple[CommitmentId, str | None]) -> None:
        self._wanted, series = found
        self._show_ids((self._wanted,), self._wanted)
        self.ledger.filter.clear()
        self._series = series
        self._ask()

    def _show_cell(self, index: QModelIndex) -> None:
        cell: Cell | None = self.ledger.matrix_model.cell(index)
        ids = [entry.id for entry in cell.entries] if cell else []
        if cell is None or not ids:
            told = wording.blank_words(cell) if cell else ""
            self.pane.show_cell("", ())
            self._say_blank(told)
            return
        shown = self.pane.detail.dossier
        chosen = shown.commitment.id if shown and shown.commitment.id in ids else ids[0]
        self._show_ids(ids, self._wanted if self._wanted in ids else chosen)

    def _say_blank(self, told: str) -> None:
        if told:
            self.pane.empty.say(
                told[:1].upper() + told[1:],
                self.tr("Words in a paper become a commitment by M."),
            )

    def _show_ids(
        self, ids: tuple[CommitmentId, ...] | list[CommitmentId], chosen: CommitmentId
    ) -> None:
        self._ids = tuple(ids)
        self._show_one(chosen)

    def _show_one(self, name: CommitmentId) -> None:
        self.session.ask(
            lambda archive: asking.dossier(archive, name),
            self._show_dossier,
            slot="the dossier",
            otherwise=lambda _: self.pane.show_cell("", ()),
        )

    def _show_dossier(self, dossier: Dossier) -> None:
        if self.pane.leaf not in (Leaf.NOTHING, Leaf.DETAIL):
            return
        name = dossier.commitment.id
        ids = self._ids if name in self._ids else (name,)
        where = wording.meeting_words(dossier.number, dossier.where, "")
        year = dossier.year if dossier.number is None else ""
        title = ", ".join(part for part in (dossier.name, where, year) if part)
        self.pane.detail.show_dossier(dossier)
        self.pane.show_cell(title, ids, name)

    def _enter_pane(self) -> None:
        if self.pane.leaf is Leaf.DETAIL:
            self.pane.detail.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave_pane(self) -> None:
        self.ledger.working.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_form(self) -> None:
        shown = self.pane.detail.dossier
        self.pane.turn_to(Leaf.DETAIL if shown is not None else Leaf.NOTHING)
        self._leave_pane()

    def _mend(self) -> None:
        shown = self.pane.detail.dossier
        if shown is not None:
            self.recording.mend(shown)

    def _saved(self, made: Commitment) -> None:
        self.pane.turn_to(Leaf.NOTHING)
        self.session.ask(
            lambda archive: asking.home(archive, made.id), self._go_home, slot="a commitment"
        )
        self.session.said.emit(self.tr("Commitment saved."))
        self._leave_pane()

    def _change(self, field: str, value: Any) -> None:
        self._do(lambda archive, name: archive.commitments.change(name, field, value))

    def _remove(self) -> None:
        said = self.tr("Removed. Undo brings it back.")
        self._do(lambda archive, name: archive.commitments.remove(name), said)

    def _do(self, deed: Callable[[Archive, CommitmentId], object], said: str = "") -> None:
        shown = self.pane.detail.dossier
        if shown is None or self.pane.leaf is not Leaf.DETAIL:
            return
        name = shown.commitment.id
        self.session.act(
            lambda archive: deed(archive, name),
            _CHANGED,
            then=lambda _: self.session.said.emit(said) if said else None,
            otherwise=self._refuse,
        )

    def _refuse(self, error: ArchiveError) -> None:
        self.ledger.strip.show_message(str(error))

    def _begin_follow_up(self) -> None:
        if self.pane.detail.dossier is not None:
            self.pane.turn_to(Leaf.FOLLOW_UP)
            self.pane.follow_up.begin()

    def _take_passage(self) -> None:
        place = self._read
        if place is None:
            self.pane.follow_up.take_passage(None, "")
            return
        self.session.ask(
            lambda archive: asking.passage(archive, place),
            lambda found: self.pane.follow_up.take_passage(found[0], wording.quoted(found[1])),
            slot="the passage of a follow-up",
        )

    def _save_follow_up(self, item: FollowUp, place: Place | None) -> None:
        shown = self.pane.detail.dossier
        if shown is None:
            return
        name = shown.commitment.id
        self.session.act(
            lambda archive: asking.follow_up(archive, name, item, place),
            _CHANGED,
            then=lambda _: self._followed_up(),
            otherwise=self._refuse,
        )

    def _followed_up(self) -> None:
        self.pane.follow_up.clear()
        self.pane.turn_to(Leaf.DETAIL)
        self.session.said.emit(self.tr("Follow-up saved."))
        shown = self.pane.detail.dossier
        if shown is not None:
            self._show_one(shown.commitment.id)
        self._leave_pane()

    def _offer_chain(self) -> None:
        shown = self.pane.detail.dossier
        if shown is None or self.pane.leaf is not Leaf.DETAIL:
            return
        name = shown.commitment.id
        self.session.ask(
            lambda archive: archive.dossiers.restatable(name)[:_RESTATABLE],
            lambda found: self._show_chain_menu(shown.commitment, found),
            slot="earlier wordings",
        )

    def chain_menu(self, current: Commitment, found: list[Commitment]) -> QMenu:
        """Return the choice of what `current` repeats among `found`, and of nothing any more."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Which earlier wording does it repeat?"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for item in found:
            words = " ".join(item.action.split())
            action = menu.addAction(f"{words[:70]}…" if len(words) > 70 else words)
            action.triggered.connect(partial(self._restate, item.id))
        if current.restates:
            menu.addSeparator()
            unlink = menu.addAction(self.tr("Unlink from the earlier wording"))
            unlink.triggered.connect(partial(self._restate, None))
        return menu

    def _show_chain_menu(self, current: Commitment, found: list[Commitment]) -> None:
        menu = self.chain_menu(current, found)
        if menu.isEmpty():
            menu.deleteLater()
            self.session.said.emit(self.tr("There is no other commitment of the same country."))
            return
        menu.popup(self.pane.mapToGlobal(QPoint(40, 120)))

    def _restate(self, earlier: CommitmentId | None, _checked: bool = False) -> None:
        self._do(lambda archive, name: archive.commitments.restate(name, earlier))

    def _export(self) -> None:
        series = self.ledger.chosen_series
        title = self.tr("Commitments")
        if series and series != asking.ALL:
            title = self.tr("Commitments, {series}").format(series=series)
        self.exporting.begin(Shown(title, self._shown_ids))

    def _make_actions(self) -> list[QAction]:
        single: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (self.tr("Follow up"), "F", self._begin_follow_up),
            (self.tr("Link an earlier wording"), "C", self._offer_chain),
            (self.tr("Open in the reader"), "O", self.pane.detail.open_place),
            (self.tr("Edit the commitment"), "F2", self._mend),
            (self.tr("Remove the commitment"), "Del", self._remove),
        )
        export = QAction(self.tr("Export the ledger…"), self)
        export.setShortcut(QKeySequence("Ctrl+E"))
        export.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        export.triggered.connect(lambda: self._export())
        self.addAction(export)
        made = [export]
        for text, key, do in single:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setToolTip(f"{text} ({key})")
            action.triggered.connect(partial(_run, do))
            for view in (self.ledger.matrix, self.ledger.list, self.pane.detail):
                view.addAction(action)
            made.append(action)
        return made


def _run(do: Callable[[], None], _checked: bool = False) -> None:
    do()
