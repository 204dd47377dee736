"""Jobs 3 and 8: a passage is copied with its citation; a quotation is checked."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytest_bdd import given, parsers, scenarios, then, when

from archive_app.ui.main_window import MainWindow
from archive_app.ui.search.view import SearchPage
from tests.journeys.hands import Hands

scenarios("copy_with_citation.feature")

SENT = "Tamaru believes that prevention starts with the training of inspectors"


@pytest.fixture
def page(window: MainWindow) -> SearchPage:
    found = window.findChild(SearchPage)
    assert found is not None
    return found


@given(parsers.parse('a search for "{words}"'), target_fixture="begun")
def _(hands: Hands, page: SearchPage, words: str) -> int:
    QGuiApplication.clipboard().clear()
    page.arrive(words)
    hands.wait(lambda: page.pane.list.results.rowCount() > 0)
    return hands.steps


@given(
    "a quotation on the clipboard that departs from its paper in one word",
    target_fixture="begun",
)
def _(hands: Hands) -> int:
    QGuiApplication.clipboard().setText(SENT)
    return hands.steps


@when("the official copies the first hit by key")
def _(hands: Hands) -> None:
    hands.key("Down")
    hands.key("Ctrl+Shift+C")


@when("the official copies the first hit by mouse")
def _(hands: Hands, page: SearchPage) -> None:
    rows = page.pane.list
    hands.click_row(rows, rows.results.index(rows.results.next_hit(-1)))
    hands.click(rows.action_bar.cite)


@when("the official opens the check and pastes")
def _(hands: Hands) -> None:
    hands.key("Ctrl+Shift+K")
    hands.key("Ctrl+V")


@then(parsers.parse("the clipboard holds the passage and its source after {steps:d} steps"))
def _(hands: Hands, page: SearchPage, begun: int, steps: int) -> None:
    clipboard = QGuiApplication.clipboard()
    hands.wait(lambda: "revention" in clipboard.text())
    head = page.pane.list.results.findings
    assert head is not None
    assert head.first[0].head.title in clipboard.text()
    assert hands.steps - begun == steps


@then(parsers.parse("the difference is marked after {steps:d} steps"))
def _(hands: Hands, page: SearchPage, begun: int, steps: int) -> None:
    hands.wait(lambda: page.quotation.verdict == "One place differs from the paper.")
    assert hands.steps - begun == steps
