"""The library page on the sample papers: take in, see what was guessed, mend, remove, purge."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from archive_app.model.library import Shelf
from archive_app.model.particulars import Basis, Field
from archive_app.ui.library.cells import COLUMNS
from archive_app.ui.library.shelves import SET_ASIDE
from archive_app.ui.library.view import LibraryPage, collator
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.session import Session

KEY = Qt.Key
_ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two papers that are read and one that is not."""
    made = tmp_path / "Papers 2023"
    made.mkdir()
    (made / "weirs.txt").write_text("The weirs of Tarn are old and nobody counts them.")
    (made / "gauges.md").write_text("# Gauges for every village\n\nWe met on 3 May 2019.")
    (made / "empty.txt").write_text("")
    return made


@pytest.fixture
def page(
    qtbot: QtBot, session: Session, look: Look, acts: PassageActs, folder: Path
) -> Iterator[LibraryPage]:
    def choose(_parent: QWidget, _folder: bool, take: Callable[[list[Path]], None]) -> None:
        take([folder])

    made = LibraryPage(session, look, acts, choose=choose, show_folder=lambda _: None)
    made.page_wanted.connect(lambda _, target: made.arrive(target))
    host = QWidget()
    row = QHBoxLayout(host)
    row.addWidget(made, 1)
    row.addWidget(made.detail)
    qtbot.addWidget(host)
    host.resize(1364, 748)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    yield made
    host.hide()


def count(page: LibraryPage, shelf: str = Shelf.ALL) -> str:
    return page.shelves.segments.button(shelf).text()


def choose(page: LibraryPage, *rows: int, column: Field = Field.TITLE) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(rows[0], COLUMNS.index(column)))
    for row in rows[1:]:
        page.table.selectionModel().select(page.model.index(row, 0), _ROWS)


def take_in(qtbot: QtBot, page: LibraryPage) -> None:
    with qtbot.waitSignal(page.taking.ended, timeout=30_000):
        page.commands.add_folder.trigger()


def titles(page: LibraryPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def test_a_folder_is_taken_in_and_what_came_of_each_file_is_said(
    qtbot: QtBot, page: LibraryPage
) -> None:
    before = page.model.rowCount()
    take_in(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == before + 2)
    qtbot.waitUntil(lambda: page.set_aside.isVisible())
    assert page.taking.strip.sentence == "Taken in: 2 papers. 1 was set aside."
    assert page.header.subtitle.startswith("Taken in just now: 2 papers, ")
    assert titles(page)[:2] == [
        "[The weirs of Tarn are old and nobody …]",
        "Gauges for every village",
    ]
    assert page.set_aside.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "empty.txt: The file is empty."
    )
    take_in(qtbot, page)
    assert "2 were there already, byte for byte" in page.taking.strip.sentence


def test_files_and_folders_are_dropped_on_the_page(
    qtbot: QtBot, page: LibraryPage, folder: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "weirs.txt"))])
    drop = QDropEvent(
        QPoint(10, 10).toPointF(),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.taking.ended, timeout=30_000) as ended:
        page.dropEvent(drop)
    assert ended.args is not None
    assert len(ended.args[0].added) == 1


def test_what_was_set_aside_is_tried_again_and_copied(
    qtbot: QtBot, page: LibraryPage, folder: Path
) -> None:
    take_in(qtbot, page)
    qtbot.waitUntil(lambda: page.set_aside.isVisible())
    page.set_aside.copy.click()
    assert QGuiApplication.clipboard().text() == f"{folder / 'empty.txt'}\tThe file is empty."
    (folder / "empty.txt").write_text("Now there are words about dams.")
    with qtbot.waitSignal(page.taking.ended, timeout=30_000):
        page.set_aside.again.click()
    qtbot.waitUntil(lambda: not page.set_aside.isVisible())


def test_a_cell_is_edited_where_it_stands_and_the_mark_says_who_set_it(
    qtbot: QtBot, page: LibraryPage
) -> None:
    choose(page, 0, column=Field.DATE)
    document = page.model.documents[0]
    qtbot.keyClick(page.table, KEY.Key_F2)
    editor = page.table.findChild(QLineEdit)
    assert editor is not None
    editor.setText("14 September 2023")
    with qtbot.waitSignal(page.session.changed):
        qtbot.keyClick(editor, KEY.Key_Return)
    found = page.session.archive.papers.get(document)
    assert found.date is not None
    assert (found.date.printed, found.date.earliest) == ("14 September 2023", "2023-09-14")
    assert found.particulars[Field.DATE].basis is Basis.DECIDED
    qtbot.waitUntil(lambda: page.model.index(0, 2).data() == "14 September 2023")


def test_one_field_of_several_papers_is_changed_at_once_and_undone_at_once(
    qtbot: QtBot, page: LibraryPage
) -> None:
    choose(page, 0, 1, 2, column=Field.FORUM)
    papers = page.table.chosen_papers()
    qtbot.keyClick(page.table, KEY.Key_F2)
    assert page.change_strip.isVisible()
    assert isinstance(page.change_strip.editor, QLineEdit)
    page.change_strip.editor.setText("Forum of Weirs")
    with qtbot.waitSignal(page.session.undo_changed) as undo:
        qtbot.keyClick(page.change_strip.editor, KEY.Key_Return)
    assert undo.args == ["Set forum of 3 papers", ""]
    read = page.session.archive.papers.get
    assert {read(paper).forums for paper in papers} == {("Forum of Weirs",)}
    with qtbot.waitSignal(page.session.changed):
        page.session.undo()
    assert ("Forum of Weirs",) not in {read(paper).forums for paper in papers}


def test_guesses_of_the_chosen_papers_are_accepted_as_shown(
    qtbot: QtBot, page: LibraryPage
) -> None:
    page.shelves.segments.button(Shelf.TO_CHECK).click()
    qtbot.waitUntil(lambda: page.model.rowCount() < page.session.archive.last_event)
    qtbot.waitUntil(lambda: count(page, Shelf.TO_CHECK).endswith(str(page.model.rowCount())))
    before = page.model.rowCount()
    choose(page, 0, 1)
    qtbot.keyClick(page.table, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.model.rowCount() == before - 2)


def test_what_the_first_has_is_filled_down(qtbot: QtBot, page: LibraryPage) -> None:
    choose(page, 0, 1, column=Field.LANGUAGE)
    first, second = page.table.chosen_papers()
    with qtbot.waitSignal(page.session.changed):
        qtbot.keyClick(page.table, KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
    read = page.session.archive.papers.get
    assert read(second).language == read(first).language
    assert read(second).particulars[Field.LANGUAGE].basis is Basis.DECIDED


def test_a_column_orders_the_papers_and_words_narrow_them(qtbot: QtBot, page: LibraryPage) -> None:
    choose(page, 0, 1, column=Field.FORUM)
    chosen = set(page.table.chosen_papers())
    page.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    in_order = collator().sortKey
    qtbot.waitUntil(
        lambda: (
            [*titles(page)] == sorted(titles(page), key=lambda title: in_order(title.lstrip("[")))
        )
    )
    assert set(page.table.chosen_papers()) == chosen
    assert page.table.current_field is Field.FORUM
    qtbot.keyClick(page.table, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filter.hasFocus()
    qtbot.keyClicks(page.filter, "boots")
    qtbot.waitUntil(lambda: titles(page) == ["Two hundred pairs of boots"])
    qtbot.keyClick(page.filter, KEY.Key_Down)
    assert page.table.hasFocus()


def test_a_paper_is_removed_after_one_question_and_restored(
    qtbot: QtBot, page: LibraryPage
) -> None:
    before = page.model.rowCount()
    choose(page, 0)
    document = page.model.documents[0]
    qtbot.keyClick(page.table, KEY.Key_Delete)
    assert page.strip.sentence.startswith("Remove 1 paper from the archive?")
    page.strip.deeds()[0].click()
    qtbot.waitUntil(lambda: page.model.rowCount() == before - 1)
    page.shelves.segments.button(Shelf.REMOVED).click()
    qtbot.waitUntil(lambda: list(page.model.documents) == [document])
    choose(page, 0)
    page.shelves.restore.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert not page.session.archive.papers.get(document).removed


def test_a_purge_names_what_goes_and_needs_a_tick(qtbot: QtBot, page: LibraryPage) -> None:
    choose(page, 0)
    document = page.model.documents[0]
    page.commands.purge.trigger()
    qtbot.waitUntil(lambda: page.mending.dialog is not None)
    dialog = page.mending.dialog
    assert dialog is not None
    assert "The original, its text and every backup" in dialog.what.text()
    assert not dialog.go.isEnabled()
    dialog.tick.click()
    dialog.go.click()
    qtbot.waitUntil(lambda: document not in page.model.documents, timeout=30_000)
    assert page.session.archive.papers.find(document) is None


def test_the_detail_tells_where_it_comes_from_and_mends_it(qtbot: QtBot, page: LibraryPage) -> None:
    choose(page, 0)
    document = page.model.documents[0]
    section = page._detail.sections[Field.KIND]
    qtbot.waitUntil(lambda: "passages" in page._detail.file.text())
    assert section.value.text() == "Other"
    assert section.why.text() == "A guess: no rule knew it."
    section.change.click()
    assert isinstance(section.editor, QComboBox)
    section.editor.setCurrentIndex(section.editor.findData("communiqué"))
    with qtbot.waitSignal(page.session.changed):
        qtbot.keyClick(section.editor, KEY.Key_Return)
    assert page.session.archive.papers.get(document).kind == "communiqué"
    qtbot.waitUntil(lambda: section.value.text() == "Communiqué")
    page._detail.tag.setText("floods")
    with qtbot.waitSignal(page.session.changed):
        qtbot.keyClick(page._detail.tag, KEY.Key_Return)
    assert page.session.archive.papers.get(document).tags == ("floods",)
    marking = page._detail.marking
    marking.setFocus()
    qtbot.keyClick(marking, KEY.Key_Down)
    qtbot.waitUntil(lambda: page.session.archive.papers.get(document).marking == "Public")
    qtbot.waitUntil(lambda: marking.currentData() == "Public")


def test_a_paper_is_opened_in_the_reader_by_a_letter(qtbot: QtBot, page: LibraryPage) -> None:
    choose(page, 0)
    with qtbot.waitSignal(page.place_wanted) as wanted:
        qtbot.keyClick(page.table, KEY.Key_O)
    assert wanted.args == [Place(page.model.documents[0], None)]


def test_nothing_but_the_files_set_aside_is_shown_on_their_shelf(
    qtbot: QtBot, page: LibraryPage
) -> None:
    take_in(qtbot, page)
    page.shelves.segments.button(SET_ASIDE).click()
    qtbot.waitUntil(lambda: not page.table.isVisible() and page.set_aside.isVisible())
