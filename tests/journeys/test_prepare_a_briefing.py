"""Job 7: a briefing is prepared while searching and leaves as a Word file."""

import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox
from pytest_bdd import given, parsers, scenarios, then, when

from archive_app.ui.briefings.view import BriefingsPage
from archive_app.ui.main_window import MainWindow
from archive_app.ui.search.results import ResultList
from archive_app.ui.tray.view import TrayPanel
from tests.journeys.hands import Hands

scenarios("prepare_a_briefing.feature")

T = TypeVar("T")
_LONG = 30_000


@dataclass
class Work:
    """The window at work: what it holds, and the steps that each passage and the export took."""

    hands: Hands
    window: MainWindow
    folder: Path
    passages: list[int] = field(default_factory=list)
    export: int = 0

    @property
    def page(self) -> BriefingsPage:
        return self._part(BriefingsPage)

    @property
    def tray(self) -> TrayPanel:
        return self._part(TrayPanel)

    @property
    def results(self) -> ResultList:
        return self._part(ResultList)

    def button(self, name: str) -> QAbstractButton:
        """The button of that accessible name that is to be seen."""
        found = self.window.findChildren(QAbstractButton)
        return next(item for item in found if item.accessibleName() == name and item.isVisible())

    def confirmation(self) -> QAbstractButton:
        """The button that lets the file leave: of the strip, or of the window that names it."""
        asked = self.page.preview.notice.buttons()
        if asked:
            return asked[0]
        (box,) = self.page.findChildren(QDialogButtonBox)
        return box.button(QDialogButtonBox.StandardButton.Save)

    def hits(self) -> list[QModelIndex]:
        model = self.results.results
        rows = [model.index(row) for row in range(model.rowCount())]
        return [index for index in rows if model.place(index) and model.place(index).range]

    def holds(self, count: int) -> bool:
        return self.tray.model.rowCount() == count

    def _part(self, kind: type[T]) -> T:
        part = self.window.findChild(kind)
        assert part is not None
        return part


@pytest.fixture
def work(hands: Hands, window: MainWindow, tmp_path: Path) -> Work:
    made = Work(hands, window, tmp_path / "documents")
    made.folder.mkdir()
    made.page.exporting.use_folder(made.folder)
    return made


@given(parsers.parse('a search for "{words}"'))
def _(work: Work, words: str) -> None:
    work.hands.key("Ctrl+F")
    work.hands.type(words)
    work.hands.wait(lambda: len(work.hits()) > 2)


@when(parsers.parse("the official takes {count:d} passages with the keyboard"))
def _(work: Work, count: int) -> None:
    for number in range(count):
        before = work.hands.steps
        work.hands.key("Down")
        work.hands.key("B")
        work.passages.append(work.hands.steps - before)
        work.hands.wait(lambda held=number + 1: work.holds(held))


@when(parsers.parse("the official takes {count:d} passages with the mouse"))
def _(work: Work, count: int) -> None:
    for number in range(count):
        before = work.hands.steps
        work.hands.click_row(work.results, work.hits()[number])
        work.hands.click(work.button("Briefing"))
        work.passages.append(work.hands.steps - before)
        work.hands.wait(lambda held=number + 1: work.holds(held))


@then(parsers.parse("each took {steps:d} steps and lies in the tray"))
def _(work: Work, steps: int) -> None:
    assert work.passages == [steps] * len(work.passages)
    assert work.holds(len(work.passages))


@when(
    parsers.parse(
        'the official opens the briefing with "{page}" and places the passages with "{key}"'
    )
)
def _(work: Work, page: str, key: str) -> None:
    work.hands.key(page)
    _wait_for_the_page(work)
    work.hands.key(key)
    work.hands.wait(lambda: len(work.page.manuscript.briefing.collected) == 1)
    work.hands.key(key)
    work.hands.wait(lambda: not work.page.manuscript.briefing.collected)
    _wait_for_the_checks(work)


@when("the official opens the briefing from the rail")
def _(work: Work) -> None:
    work.hands.click(work.button("Briefings"))
    _wait_for_the_page(work)
    _wait_for_the_checks(work)


@when("exports it with the keyboard")
def _(work: Work) -> None:
    before = work.hands.steps
    work.hands.key("Ctrl+E")
    work.hands.wait(lambda: work.confirmation().isVisible())
    work.hands.key("Return")
    work.export = work.hands.steps - before


@when("exports it with the mouse")
def _(work: Work) -> None:
    before = work.hands.steps
    work.hands.click(work.page.preview.export)
    work.hands.wait(lambda: work.confirmation().isVisible())
    work.hands.click(work.confirmation())
    work.export = work.hands.steps - before


@then(parsers.parse("that took {steps:d} steps"))
def _(work: Work, steps: int) -> None:
    assert work.export == steps


@then(parsers.parse("the Word file has a footnote for each of {count:d} passages"))
def _(work: Work, count: int) -> None:
    work.hands.wait(lambda: "is written" in work.page.preview.notice.text, timeout=_LONG)
    (file,) = work.folder.glob("*.docx")
    with zipfile.ZipFile(file) as package:
        body = package.read("word/document.xml").decode()
    assert len(re.findall("<w:footnoteReference ", body)) == count


def _wait_for_the_page(work: Work) -> None:
    work.hands.wait(lambda: work.page.isVisible() and work.page.manuscript.briefing is not None)


def _wait_for_the_checks(work: Work) -> None:
    work.hands.wait(lambda: work.page.preview.pages.count > 0, timeout=_LONG)
    work.hands.wait(lambda: bool(work.page.side.checks.listed))
