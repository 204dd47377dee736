"""Job 2: what was said is found, narrowed and read in its context."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytest_bdd import given, parsers, scenarios, then, when

from archive_app.model.finding import Facet
from archive_app.ui.main_window import MainWindow
from archive_app.ui.reader.view import Reader
from archive_app.ui.search.model import Role, RowKind
from archive_app.ui.search.view import SearchPage
from tests.journeys.hands import Hands

scenarios("find_what_was_said.feature")


@pytest.fixture
def page(window: MainWindow) -> SearchPage:
    found = window.findChild(SearchPage)
    assert found is not None
    return found


@pytest.fixture
def reader(window: MainWindow) -> Reader:
    found = window.findChild(Reader)
    assert found is not None
    return found


@pytest.fixture
def shown(reader: Reader) -> list[object]:
    """The places that the reader has shown."""
    places: list[object] = []
    reader.place_shown.connect(places.append)
    return places


@given("the window on the sample archive")
def _(window: MainWindow, page: SearchPage, shown: list[object]) -> None:
    page.arrive(None)


@when(parsers.parse('the official types "{words}" and opens the first hit by key'))
def _(hands: Hands, page: SearchPage, words: str) -> None:
    hands.type(words)
    hands.wait(lambda: page.pane.list.results.rowCount() > 0)
    hands.key("Down")
    hands.key("Return")


@when(parsers.parse('the official types "{words}", narrows to speeches and clicks the first hit'))
def _(hands: Hands, page: SearchPage, words: str) -> None:
    hands.type(words)
    hands.wait(lambda: page.pane.list.results.rowCount() > 0)
    group = page.pane.facets.groups[Facet.KIND]
    rows = [group.model.index(row) for row in range(group.model.rowCount())]
    speech = next(row for row in rows if row.data() == "Speech")
    hands.click_row(group.view, speech)
    hands.wait(lambda: _is_answered(page, "speech"))
    results = page.pane.list.results
    hands.click_row(page.pane.list, results.index(results.next_hit(-1)))


@when("goes to the next hit", target_fixture="before")
def _(hands: Hands, reader: Reader) -> str:
    hands.wait(lambda: reader.sheet.hasFocus() and reader.commands.next_hit.isEnabled())
    before = _hit(reader)
    hands.key("F3")
    return before


@when("searches in this paper only")
def _(hands: Hands, reader: Reader) -> None:
    hands.wait(lambda: reader.sheet.hasFocus() and reader.place is not None)
    hands.key("Ctrl+Shift+F")


@then("the reader stands at the hit after it")
def _(hands: Hands, reader: Reader, before: str) -> None:
    assert before.startswith("Hit ")
    hands.wait(lambda: _hit(reader).startswith("Hit ") and _hit(reader) != before)


@then("every hit stands in the paper that is read after 4 steps")
def _(hands: Hands, page: SearchPage, reader: Reader) -> None:
    assert reader.place is not None
    document = reader.place.document
    hands.wait(lambda: page.asking.request.narrowing.paper == document)
    hands.wait(lambda: _papers(page) == {document})
    assert page.field.text == "prevention"
    assert hands.steps == 4


@then("the reader holds the passage in at most 4 steps")
def _(hands: Hands, page: SearchPage, reader: Reader, shown: list[object]) -> None:
    hands.wait(lambda: page.pane.list.place in shown)
    hands.wait(lambda: reader.isAncestorOf(QApplication.focusWidget() or page))
    assert hands.steps <= 4


@then("the reader shows the passage in at most 4 steps")
def _(hands: Hands, page: SearchPage, shown: list[object]) -> None:
    hands.wait(lambda: page.pane.list.place in shown)
    assert hands.steps <= 4


@then("every hit stands in a speech")
def _(page: SearchPage) -> None:
    model = page.pane.list.results
    heads = [model.index(row) for row in range(model.rowCount())]
    kinds = {row.data(Role.HEAD).kind for row in heads if row.data(Role.KIND) is RowKind.PAPER}
    assert kinds == {"speech"}


def _is_answered(page: SearchPage, kind: str) -> bool:
    found = page.pane.list.results.findings
    return found is not None and found.request.narrowing.kind == (kind,)


def _papers(page: SearchPage) -> set[str]:
    found = page.pane.list.results.findings
    return {paper.document for paper in found.papers} if found is not None else set()


def _hit(reader: Reader) -> str:
    """Return what the head of the reader says of the hits, “Hit 2 of 6”."""
    words = (label.text() for label in reader.findChildren(QLabel))
    return next((text for text in words if text.startswith("Hit ")), "")
