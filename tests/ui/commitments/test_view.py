"""The page of commitments lays out the ledger, records, follows up, links and exports."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QSplitter
from pytestqt.qtbot import QtBot

from archive_app.archive import Archive
from archive_app.model.commitment import Closure, Evidence
from archive_app.model.ledger import Blank, ColumnKind, LedgerFilter, Matrix
from archive_app.model.paper import Paper
from archive_app.model.promise import Commitment
from archive_app.ui.commitments.list_model import ListModel
from archive_app.ui.commitments.matrix_model import MatrixModel
from archive_app.ui.commitments.pane import Leaf
from archive_app.ui.commitments.view import CommitmentsPage
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_CHANGED = frozenset({Topic.COMMITMENTS})


@dataclass
class Desk:
    """The page beside its pane, and what it asked of the window."""

    window: QSplitter
    page: CommitmentsPage
    session: Session
    qtbot: QtBot
    asked: list[tuple[str, object]]
    read: list[Place]

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=15_000)

    def paper(self, name: str) -> Paper:
        papers = self.session.archive.papers.all()
        return next(paper for paper in papers if name in paper.names[0])

    def record(self, name: str, passage: int, **fields: Any) -> Commitment:
        paper = self.paper(name)
        given = {"actor": "Osmara", "action": "train inspectors", **fields}
        made: list[Commitment] = []

        def deed(archive: Archive) -> Commitment:
            return archive.commitments.record(paper.id, archive.span(paper, passage), given)

        self.session.act(deed, _CHANGED, then=made.append)
        self.until(lambda: bool(made))
        return made[0]

    def index_of(self, made: Commitment) -> QModelIndex:
        model = self.page.ledger.matrix_model
        self.until(lambda: model.place_of(made.id).isValid())
        return model.place_of(made.id)

    def open(self, made: Commitment) -> None:
        self.page.ledger.matrix.setCurrentIndex(self.index_of(made))
        self.until(lambda: self.shown(made) is not None)

    def shown(self, made: Commitment) -> Commitment | None:
        dossier = self.page.pane.detail.dossier
        is_it = dossier is not None and dossier.commitment.id == made.id
        return dossier.commitment if dossier and is_it else None

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.ledger.matrix, key)


@pytest.fixture
def desk(session: Session, look: Look, acts: PassageActs, qtbot: QtBot) -> Desk:
    page = CommitmentsPage(session, look, acts)
    window = QSplitter()
    window.addWidget(page)
    window.addWidget(page.detail)
    window.resize(1360, 820)
    qtbot.addWidget(window)
    asked: list[tuple[str, object]] = []
    read: list[Place] = []
    page.page_wanted.connect(lambda name, target: asked.append((name, target)))
    page.place_wanted.connect(read.append)
    window.show()
    qtbot.waitExposed(window)
    page.arrive(None)
    qtbot.waitUntil(lambda: page.ledger.matrix_model.rowCount() > 0, timeout=30_000)
    return Desk(window, page, session, qtbot, asked, read)


def test_the_models_keep_the_rules_of_models(session: Session, qtbot: QtBot) -> None:
    matrix, entries = MatrixModel(), ListModel()
    for model in (matrix, entries):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.QtTest)
    laid: Matrix = session.archive.ledger.matrix(
        series="Specimen Forum on River Safety", columns=ColumnKind.FORUM, as_of=date(2026, 1, 1)
    )
    matrix.show(laid)
    matrix.show(laid)
    entries.show([], {})
    assert matrix.columnCount() == 5
    sentence = matrix.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.endswith(".")


def test_a_cell_that_waits_leads_to_the_review_of_its_papers(desk: Desk) -> None:
    ledger = desk.page.ledger
    model = ledger.matrix_model
    waiting = next(
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.cell(model.index(row, column)).blank is Blank.NOT_REVIEWED  # type: ignore[union-attr]
    )
    ledger.matrix.scrollTo(waiting)
    area = ledger.matrix.visualRect(waiting)
    place = ledger.matrix._painter_of_cells.link_area(area.toRectF()).center().toPoint()
    QTest.mouseClick(
        ledger.matrix.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    cell = model.cell(waiting)
    assert cell is not None
    assert desk.asked == [("review", cell.waiting)]
    ledger.matrix.setCurrentIndex(waiting)
    desk.press(Qt.Key.Key_Return)
    assert len(desk.asked) == 2


def test_a_commitment_is_shown_with_its_words_and_states(desk: Desk) -> None:
    made = desk.record("speech-tamaru.docx", 12, official="On course")
    desk.open(made)
    pane = desk.page.pane
    assert pane.leaf is Leaf.DETAIL
    told = [label.text() for label in pane.detail.findChildren(type(pane._title))]
    assert any(text.startswith("No evidence entered as of") for text in told)
    assert not any("not done" in text.casefold() for text in told)
    desk.press(Qt.Key.Key_O)
    assert desk.read == [Place(made.document, made.span.range)]


def test_closure_is_set_by_a_person_and_undone(desk: Desk) -> None:
    made = desk.record("speech-tamaru.docx", 12)
    desk.open(made)
    combo = desk.page.pane.detail.findChild(QComboBox, "closure")
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(Closure.DROPPED.value))
    combo.activated.emit(combo.currentIndex())
    desk.until(lambda: desk.shown(made).closure is Closure.DROPPED)  # type: ignore[union-attr]
    desk.session.undo()
    desk.until(lambda: desk.shown(made).closure is Closure.OPEN)  # type: ignore[union-attr]


def test_a_follow_up_needs_a_passage_or_a_search_and_keeps_the_note(desk: Desk) -> None:
    made = desk.record("speech-tamaru.docx", 12)
    desk.open(made)
    desk.press(Qt.Key.Key_F)
    form = desk.page.pane.follow_up
    assert desk.page.pane.leaf is Leaf.FOLLOW_UP
    form._note.setPlainText("Asked the secretariat.")
    form.save()
    assert form.message == (
        "A follow-up needs a passage, or a dated search that found nothing. Your note is kept."
    )
    assert form._note.toPlainText() == "Asked the secretariat."
    form._query.setText("inspectors, Osmara")
    form.save()
    desk.until(lambda: bool(desk.shown(made).follow_ups))  # type: ignore[union-attr]
    shown = desk.shown(made)
    assert shown is not None
    (item,) = shown.follow_ups
    assert (item.query, item.note, item.evidence) == (
        "inspectors, Osmara", "Asked the secretariat.", None,
    )  # fmt: skip
    assert item.last_event > 0


def test_the_passage_in_the_reader_is_evidence(desk: Desk) -> None:
    made = desk.record("speech-tamaru.docx", 12)
    desk.open(made)
    desk.press(Qt.Key.Key_F)
    form = desk.page.pane.follow_up
    form._take.click()
    assert form.message.startswith("The reader shows no passage yet.")
    paper = desk.paper("communique.docx")
    where = desk.session.archive.span(paper, 4).range
    desk.page.hold(Place(paper.id, where))
    form._take.click()
    desk.until(lambda: form._place is not None)
    form._level.setCurrentIndex(form._level.findData(Evidence.SUBSTANTIAL.value))
    form.save()
    desk.until(lambda: bool(desk.shown(made).follow_ups))  # type: ignore[union-attr]
    assert desk.shown(made).evidence is Evidence.SUBSTANTIAL  # type: ignore[union-attr]


def test_words_become_a_commitment_in_the_pane(desk: Desk) -> None:
    paper = desk.paper("speech-tamaru.docx")
    where = desk.session.archive.span(paper, 4).range
    pane = desk.page.pane
    desk.page.arrive(Place(paper.id, where))
    desk.until(lambda: pane.leaf is Leaf.FORM and bool(pane.form._action.toPlainText()))
    pane.form._fields["actor"].setText("Osmara")
    QTest.keyClick(pane.form._fields["actor"], Qt.Key.Key_Escape)
    assert pane.leaf is not Leaf.FORM
    desk.page.arrive(Place(paper.id, where))
    desk.until(lambda: pane.form._fields["actor"].text() == "Osmara" and pane.leaf is Leaf.FORM)
    before = len(list(desk.session.archive.commitments.all()))
    QTest.keyClick(pane.form._fields["actor"], Qt.Key.Key_Return)
    desk.until(lambda: len(list(desk.session.archive.commitments.all())) == before + 1)
    desk.until(lambda: pane.leaf is Leaf.DETAIL)


def test_what_cannot_be_saved_is_told_in_the_form(desk: Desk) -> None:
    made = desk.record("speech-tamaru.docx", 12)
    desk.open(made)
    desk.press(Qt.Key.Key_F2)
    form = desk.page.pane.form
    assert desk.page.pane.leaf is Leaf.FORM
    form._fields["country"].setText("Atlantis")
    form.save()
    desk.until(lambda: "no country that this program knows" in form._strip.sentence)
    form._fields["country"].setText("")
    form._fields["theme"].setText("training")
    form.save()
    desk.until(lambda: desk.page.pane.leaf is Leaf.DETAIL)
    desk.until(lambda: desk.shown(made).theme == "training")  # type: ignore[union-attr]


def test_an_earlier_wording_is_linked_by_the_chain_key(desk: Desk) -> None:
    first = desk.record("communique.pdf", 5, action="train 300 inspectors")
    later = desk.record("speech-tamaru.docx", 12, action="train at least 200 inspectors")
    desk.open(later)
    menu = desk.page.chain_menu(later, desk.session.archive.dossiers.restatable(later.id))
    assert [action.text() for action in menu.actions()] == ["train 300 inspectors"]
    menu.actions()[0].trigger()
    desk.until(lambda: desk.shown(later).restates == first.id)  # type: ignore[union-attr]
    dossier = desk.page.pane.detail.dossier
    assert dossier is not None
    assert len(dossier.wordings) == 2


def test_a_removed_commitment_leaves_the_ledger_until_undone(desk: Desk) -> None:
    made = desk.record("speech-tamaru.docx", 12)
    desk.open(made)
    desk.press(Qt.Key.Key_Delete)
    model = desk.page.ledger.matrix_model
    desk.until(lambda: not model.place_of(made.id).isValid())
    desk.session.undo()
    desk.until(lambda: model.place_of(made.id).isValid())


def test_the_list_is_filtered_and_sorted(desk: Desk) -> None:
    desk.record("speech-tamaru.docx", 12, theme="training")
    desk.record("communique.pdf", 5, actor="Quendor", theme="depots")
    ledger = desk.page.ledger
    ledger.form.button("list").click()
    desk.until(lambda: ledger.list_model.rowCount() == 2)
    assert ledger.list_model.entry(0).actor == "Osmara"
    theme = ledger.filter._theme
    desk.until(lambda: theme.findData("depots") >= 0)
    theme.setCurrentIndex(theme.findData("depots"))
    desk.until(lambda: ledger.list_model.rowCount() == 1)
    assert ledger.filter.wanted == LedgerFilter(theme="depots")
    assert ledger.filter_button.text() == "Filter (1)"


def test_the_timeline_opens_the_commitment_of_a_day(desk: Desk) -> None:
    made = desk.record("speech-tamaru.docx", 12, theme="training")
    ledger = desk.page.ledger
    ledger.form.button("timeline").click()
    desk.until(lambda: ledger.timeline_model.rowCount() > 0)
    assert ledger.working is ledger.timeline
    shown = [
        ledger.timeline_model.index(0, column).data()
        for column in range(ledger.timeline_model.columnCount())
    ]
    assert shown[1:4] == ["promised", "Osmara", "pledge"]
    ledger.timeline.setCurrentIndex(ledger.timeline_model.index(0, 0))
    detail = desk.page.pane.detail
    desk.until(lambda: detail.dossier is not None and detail.dossier.commitment.id == made.id)
    ledger.form.button("matrix").click()
    desk.until(lambda: ledger.working is ledger.matrix)


def test_what_is_shown_is_exported_beside_a_file_that_is_open(desk: Desk, tmp_path: Path) -> None:
    made = desk.record("speech-tamaru.docx", 12)
    desk.index_of(made)
    wanted = tmp_path / "ledger.csv"
    wanted.write_text("open", encoding="utf-8")
    (tmp_path / ".~lock.ledger.csv#").touch()
    exporting = desk.page.exporting
    exporting.choose = lambda _window, _first, chosen: chosen(wanted)
    with desk.qtbot.waitSignal(exporting.written, timeout=15_000) as signal:
        desk.page.ledger.export_button.click()
    assert signal.args == [tmp_path / "ledger (2).csv"]
    text = (tmp_path / "ledger (2).csv").read_text(encoding="utf-8-sig")
    assert "train inspectors" in text
    exporting.choose = lambda _window, _first, chosen: chosen(tmp_path / "ledger.pdf")
    with desk.qtbot.waitSignal(exporting.refused, timeout=15_000):
        desk.page.ledger.export_button.click()
    assert "nothing was written" in desk.page.ledger.strip.sentence


def test_a_commitment_is_found_by_its_id(desk: Desk) -> None:
    made = desk.record("speech-tamaru.docx", 12)
    desk.page.arrive(str(made.id))
    desk.until(lambda: desk.shown(made) is not None)
    current = desk.page.ledger.matrix.currentIndex
    desk.until(lambda: current() == desk.page.ledger.matrix_model.place_of(made.id))


def test_every_control_has_a_name(desk: Desk) -> None:
    made = desk.record("speech-tamaru.docx", 12)
    desk.open(made)
    window = desk.page.window()
    for button in window.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    assert window.mapToGlobal(QPoint(0, 0)) is not None


def test_what_was_saved_is_shown_where_it_belongs(desk: Desk) -> None:
    ledger = desk.page.ledger
    before = ledger.chosen_series
    paper = desk.paper("01-news-report.txt")
    desk.page.arrive(Place(paper.id, desk.session.archive.span(paper, 8).range))
    form = desk.page.pane.form
    desk.until(lambda: desk.page.pane.leaf is Leaf.FORM and bool(form._action.toPlainText()))
    form._fields["actor"].setText("the ministry")
    form.save()
    desk.until(lambda: desk.page.pane.leaf is Leaf.DETAIL)
    desk.until(lambda: ledger.chosen_series not in (None, before))
    (made,) = desk.session.archive.commitments.all()
    desk.until(lambda: ledger.matrix.currentIndex() == ledger.matrix_model.place_of(made.id))
