"""Job 4: a passage is marked, commented on and tagged, and found again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytest_bdd import given, parsers, scenarios, then, when

from archive_app.model.span import Range
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.main_window import MainWindow
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.reader.popover import Popover
from archive_app.ui.reader.view import Reader
from archive_app.ui.search.view import SearchPage
from archive_app.ui.session import Session
from tests.journeys.hands import Hands

scenarios("mark_and_find.feature")

NEWS = "01-news-report.txt"


@pytest.fixture
def reader(window: MainWindow) -> Reader:
    found = window.findChild(Reader)
    assert found is not None
    return found


@pytest.fixture
def place(session: Session) -> Place:
    paper = next(paper for paper in session.archive.papers.all() if NEWS in paper.names)
    where = session.archive.papers.text(paper).passage(5)
    return Place(paper.id, Range(where.start, where.end))


@given("a passage in the reader", target_fixture="begun")
def _(hands: Hands, window: MainWindow, reader: Reader, place: Place) -> int:
    window.read(place)
    hands.wait(lambda: reader.place == place)
    reader.focus_text()
    return hands.steps


@given(parsers.parse('it is marked with the note "{note}" and the tag "{tag}"'))
def _(
    hands: Hands,
    session: Session,
    place: Place,
    window: MainWindow,
    acts: PassageActs,
    note: str,
    tag: str,
) -> None:
    acts.note(place, note, tags=(tag,))
    hands.wait(lambda: _marks(session, place) == [(note, (tag,))])


@when(parsers.parse('the official writes "{words}" on it by key'))
def _(hands: Hands, words: str) -> None:
    hands.key("N")
    hands.type(words)
    hands.key("Ctrl+Return")


@when(parsers.parse('the official writes "{words}" beside it by mouse'))
def _(hands: Hands, reader: Reader, words: str) -> None:
    margin = reader.margin
    index = next(n for n in reader.sheet.visible() if n == reader.sheet.current - 1)
    foot = reader.sheet.row_y(index) + reader.sheet.rows.height(index) - 4
    at = QPoint(margin.width() - 20, min(foot, margin.height() - 4))
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    hands.steps += 1
    hands.type(words)
    field = next(item for item in reader.findChildren(QPlainTextEdit) if item.isVisible())
    popover = next(item for item in reader.findChildren(Popover) if item.isAncestorOf(field))
    hands.click(popover.findChildren(KeyButton)[0])


@when(parsers.parse('the official searches for "{query}"'))
def _(hands: Hands, query: str) -> None:
    hands.key("Ctrl+F")
    hands.type(query)


@then(parsers.parse("the passage is marked, noted and tagged after at most {steps:d} steps"))
def _(hands: Hands, session: Session, place: Place, begun: int, steps: int) -> None:
    hands.wait(lambda: _marks(session, place) == [("For the opening", ("gauges",))])
    assert hands.steps - begun <= steps


@then(parsers.parse("the passage is the one that is found after at most {steps:d} steps"))
def _(
    hands: Hands, window: MainWindow, reader: Reader, place: Place, begun: int, steps: int
) -> None:
    page = window.findChild(SearchPage)
    assert page is not None
    results = page.pane.list.results
    # What was just written is findable a moment later, and the list then shows it by itself.
    hands.wait(lambda: results.rowCount() > 0, timeout=30_000)
    assert results.findings is not None
    assert [group.document for group in results.findings.papers] == [place.document]
    assert reader.place is not None
    assert reader.place.document == place.document
    assert hands.steps - begun <= steps


def _marks(session: Session, place: Place) -> list[tuple[str, tuple[str, ...]]]:
    found = session.archive.annotations.of(place.document)
    return [(mark.note, mark.tags) for mark in found]
