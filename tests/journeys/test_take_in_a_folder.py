"""Job 1: a folder of papers is taken in, what was guessed is seen and mended."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit
from pytest_bdd import given, parsers, scenarios, then, when

from archive_app.model.ids import DocumentId
from archive_app.model.particulars import Basis, Field
from archive_app.ui.library.view import LibraryPage
from archive_app.ui.main_window import MainWindow
from tests.journeys.hands import Hands

scenarios("take_in_a_folder.feature")

_LONG = 30_000


@dataclass
class Work:
    """The window at work on a folder of papers."""

    hands: Hands
    page: LibraryPage
    folder: Path
    before: int = 0
    paper: DocumentId | None = None

    def dialog(self) -> QFileDialog:
        return next(iter(self.page.findChildren(QFileDialog)))

    def name_the_folder(self) -> QFileDialog:
        """Wait for the dialog and type where the folder is."""
        self.hands.wait(lambda: bool(self.page.findChildren(QFileDialog)))
        dialog = self.dialog()
        self.hands.wait(lambda: dialog.isActiveWindow())
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setFocus()
        self.hands.type(str(self.folder))
        return dialog


@pytest.fixture
def work(hands: Hands, window: MainWindow, tmp_path: Path) -> Work:
    page = window.findChild(LibraryPage)
    assert page is not None
    return Work(hands, page, tmp_path / "last-year")


@given(parsers.parse("a folder with {papers:d} papers and a file that cannot be read"))
def _(work: Work, papers: int) -> None:
    work.folder.mkdir()
    for number in range(papers):
        (work.folder / f"{number}.txt").write_text(f"The weir number {number} is old.")
    (work.folder / "empty.txt").write_text("")
    work.hands.wait(lambda: work.page.model.rowCount() > 0)
    work.before = work.page.model.rowCount()


@when(parsers.parse('the official adds it with "{key}" and types where it is'))
def _(work: Work, key: str) -> None:
    work.hands.key(key)
    work.name_the_folder()
    work.hands.key("Return")


@when("the official adds it with the mouse")
def _(work: Work) -> None:
    work.hands.window.show_page("library")
    work.hands.click(work.page.add)
    dialog = work.name_the_folder()
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    work.hands.click(box.buttons()[0])


@then(parsers.parse("that took {steps:d} steps"))
def _(work: Work, steps: int) -> None:
    assert work.hands.steps == steps


@then(
    parsers.parse(
        "{papers:d} more papers are listed and {files:d} file is set aside with its reason"
    )
)
def _(work: Work, papers: int, files: int) -> None:
    model = work.page.model
    work.hands.wait(lambda: model.rowCount() == work.before + papers, timeout=_LONG)
    work.hands.wait(lambda: work.page.set_aside.isVisible(), timeout=_LONG)
    assert work.page.set_aside.model.rowCount() == files
    told = work.page.set_aside.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "empty.txt: The file is empty."
    work.hands.wait(lambda: bool(work.page.table.chosen_papers()))
    work.paper = model.documents[0]


@when(parsers.parse('the official types "{forum}" as the forum of the first paper'))
def _(work: Work, forum: str) -> None:
    table = work.page.table
    work.hands.wait(table.hasFocus)
    for key in ("Ctrl+Home", "Right", "Right", "Right", "F2"):
        work.hands.key(key)
    work.hands.wait(lambda: table.state() is table.State.EditingState)
    work.hands.type(forum)
    work.hands.key("Return")


@when(parsers.parse('the official clicks the first paper and gives it the forum "{forum}"'))
def _(work: Work, forum: str) -> None:
    work.hands.click_row(work.page.table, work.page.model.index(0, 0))
    section = work.page.detail.sections[Field.FORUM]
    work.hands.click(section.change)
    work.hands.type(forum)
    work.hands.click(section.change)


@then(parsers.parse('its forum is "{forum}", set by a person'))
def _(work: Work, forum: str) -> None:
    assert work.paper is not None
    read, paper = work.page.session.archive.papers.get, work.paper
    work.hands.wait(lambda: read(paper).forums == (forum,))
    assert read(paper).particulars[Field.FORUM].basis is Basis.DECIDED
