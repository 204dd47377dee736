"""Job 5: what is suggested is confirmed or rejected, one key each in the queue."""

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from archive_app.model.review import Sort
from archive_app.ui.main_window import MainWindow
from archive_app.ui.review.view import ReviewPage
from archive_app.ui.session import Session
from tests.journeys.hands import Hands

scenarios("decide_suggestions.feature")


@pytest.fixture
def page(window: MainWindow) -> ReviewPage:
    found = window.findChild(ReviewPage)
    assert found is not None
    return found


@pytest.fixture
def rejected() -> list[str]:
    """The keys of the questions that were answered by no."""
    return []


def asked(page: ReviewPage, hands: Hands) -> str:
    """Wait for the card of the chosen row and return its key."""
    item = page.model.item(page.list.currentIndex().row())
    assert item is not None
    hands.wait(lambda: page.card is not None and page.card.card.item.key == item.key)
    return item.key


@given("the review page of the sample archive")
def _(window: MainWindow, page: ReviewPage, hands: Hands) -> None:
    window.show_page("review")
    hands.wait(lambda: page.card is not None)
    for sort in (Sort.NAME, Sort.SPEAKER, Sort.DATE):
        page.side.boxes[sort].setChecked(False)
    hands.wait(lambda: _has_only_commitments(page))
    page.list.setFocus()


def _has_only_commitments(page: ReviewPage) -> bool:
    items = [page.model.item(row) for row in range(page.model.rowCount())]
    return all(item is not None and item.sort is Sort.COMMITMENT for item in items)


@when("the reviewer confirms two commitments and rejects a third by one key each")
def _(page: ReviewPage, hands: Hands, rejected: list[str]) -> None:
    for key in ("Return", "Return", "X"):
        name = asked(page, hands)
        hands.key(key)
        rejected[:] = [name]


@when("the reviewer confirms a commitment and rejects another by clicks")
def _(page: ReviewPage, hands: Hands, rejected: list[str]) -> None:
    for button in ("confirm", "reject"):
        rejected[:] = [asked(page, hands)]
        assert page.card is not None
        hands.click(page.card.buttons[button])


@when("the reviewer undoes the last decision by key")
def _(hands: Hands) -> None:
    hands.key("Ctrl+Z")


@then(
    parsers.re(r"(?P<count>two|one) commitments? (is|are) recorded in at most (?P<most>\d) steps")
)
def _(session: Session, hands: Hands, count: str, most: str) -> None:
    wanted = {"one": 1, "two": 2}[count]
    hands.wait(lambda: len(list(session.archive.commitments.all())) == wanted)
    assert hands.steps <= int(most)


@then("the rejected one does not wait any more")
def _(page: ReviewPage, session: Session, hands: Hands, rejected: list[str]) -> None:
    hands.wait(
        lambda: rejected[0] not in {item.key for item in session.archive.review.queue().items}
    )
    assert page.model.row_of(rejected[0]) < 0


@then("the rejected one waits again")
def _(page: ReviewPage, hands: Hands, rejected: list[str]) -> None:
    hands.wait(lambda: page.model.row_of(rejected[0]) >= 0)
