"""Job 2: what was said is found, narrowed and read in its context."""

import pytest
from PySide6.QtWidgets import QApplication
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
