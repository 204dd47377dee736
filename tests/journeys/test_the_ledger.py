"""Job 6: what each country promised at the last five forums, and what happened since."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytest_bdd import given, parsers, scenarios, then, when

from archive_app.archive import Archive
from archive_app.model.promise import Commitment
from archive_app.ui.commitments.view import CommitmentsPage
from archive_app.ui.main_window import MainWindow
from archive_app.ui.place import Place
from archive_app.ui.reader.view import Reader
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic
from tests.journeys.hands import Hands

scenarios("the_ledger.feature")


@pytest.fixture
def page(window: MainWindow) -> CommitmentsPage:
    found = window.findChild(CommitmentsPage)
    assert found is not None
    return found


@pytest.fixture
def read(window: MainWindow) -> list[Place]:
    places: list[Place] = []
    reader = window.findChild(Reader)
    assert reader is not None
    reader.place_shown.connect(places.append)
    return places


@given("a promise of Osmara at the third forum", target_fixture="promise")
def _(session: Session, window: MainWindow, hands: Hands) -> Commitment:
    papers = session.archive.papers.all()
    paper = next(item for item in papers if "speech-tamaru.docx" in item.names[0])
    made: list[Commitment] = []

    def deed(archive: Archive) -> Commitment:
        fields = {"actor": "Osmara", "action": "train at least 200 inspectors"}
        return archive.commitments.record(paper.id, archive.span(paper, 12), fields)

    session.act(deed, {Topic.COMMITMENTS}, then=made.append)
    hands.wait(lambda: bool(made))
    return made[0]


@given("the ledger with the promise chosen", target_fixture="begun")
def _(hands: Hands, window: MainWindow, page: CommitmentsPage, promise: Commitment) -> int:
    window.show_page("commitments")
    _choose(hands, page, promise)
    return hands.steps


@when("the official opens the ledger and the quotation by key", target_fixture="begun")
def _(hands: Hands, page: CommitmentsPage, promise: Commitment, read: list[Place]) -> int:
    begun = hands.steps
    hands.key("Ctrl+4")
    model, matrix = page.ledger.matrix_model, page.ledger.matrix
    hands.wait(lambda: model.place_of(promise.id).isValid())
    matrix.setCurrentIndex(model.place_of(promise.id).siblingAtColumn(1))
    hands.key("Right")
    hands.wait(lambda: _is_shown(page, promise))
    hands.key("O")
    return begun


@when("the official opens the ledger and the quotation by mouse", target_fixture="begun")
def _(
    hands: Hands, window: MainWindow, page: CommitmentsPage, promise: Commitment, read: list[Place]
) -> int:
    begun = hands.steps
    hands.click(window.rail.button("commitments"))
    model = page.ledger.matrix_model
    hands.wait(lambda: model.place_of(promise.id).isValid())
    hands.click_row(page.ledger.matrix, model.place_of(promise.id))
    hands.wait(lambda: _is_shown(page, promise))
    opens = page.pane.detail.findChild(QPushButton, "open")
    assert isinstance(opens, QPushButton)
    hands.click(opens)
    return begun


@when("the official enters a search that found nothing")
def _(hands: Hands, page: CommitmentsPage) -> None:
    hands.key("F")
    page.pane.follow_up._query.setFocus()
    hands.type("inspectors trained by Osmara")
    hands.key("Ctrl+Return")


@then(parsers.parse("the reader shows the words after {steps:d} steps"))
def _(hands: Hands, promise: Commitment, read: list[Place], begun: int, steps: int) -> None:
    hands.wait(lambda: Place(promise.document, promise.span.range) in read)
    assert hands.steps - begun == steps


@then(parsers.parse("the promise has the follow-up after {steps:d} steps"))
def _(hands: Hands, session: Session, promise: Commitment, begun: int, steps: int) -> None:
    hands.wait(lambda: bool(session.archive.commitments.get(promise.id).follow_ups))
    (item,) = session.archive.commitments.get(promise.id).follow_ups
    assert item.query == "inspectors trained by Osmara"
    assert hands.steps - begun == steps


def _choose(hands: Hands, page: CommitmentsPage, promise: Commitment) -> None:
    model = page.ledger.matrix_model
    hands.wait(lambda: model.place_of(promise.id).isValid())
    page.ledger.matrix.setCurrentIndex(model.place_of(promise.id))
    hands.wait(lambda: _is_shown(page, promise))


def _is_shown(page: CommitmentsPage, promise: Commitment) -> bool:
    dossier = page.pane.detail.dossier
    return dossier is not None and dossier.commitment.id == promise.id
