"""Job 9: a speaker is looked up by a name, typed in part."""

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from archive_app.ui.main_window import MainWindow
from archive_app.ui.people.view import PeoplePage
from tests.journeys.hands import Hands

scenarios("look_up_a_speaker.feature")


@pytest.fixture
def page(window: MainWindow) -> PeoplePage:
    found = window.findChild(PeoplePage)
    assert found is not None
    return found


@given("the people page of the sample archive")
def _(window: MainWindow, page: PeoplePage, hands: Hands) -> None:
    window.show_page("people")
    hands.wait(lambda: page.head is not None)
    hands.wait(page.field.hasFocus)


@when(parsers.parse('the official types "{words}" and presses Enter'))
def _(hands: Hands, words: str) -> None:
    hands.type(words)
    hands.key("Return")


@when(parsers.parse('the official types "{words}" and clicks the first name'))
def _(hands: Hands, page: PeoplePage, words: str) -> None:
    hands.type(words)
    hands.click_row(page.list, page.model.index(0))


@then(parsers.parse('posts, words and promises of "{name}" are shown in at most 2 steps'))
def _(hands: Hands, page: PeoplePage, name: str) -> None:
    hands.wait(lambda: page.head is not None and name in page.head.profile.who.name)
    assert hands.steps <= 2
    assert page.head is not None
    assert page.head.profile.posts
    assert page.said.rowCount() > 0
    assert page.promised.rowCount() > 0
