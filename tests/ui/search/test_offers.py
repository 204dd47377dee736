"""Under the field stands what may be meant; it moves nothing that is typed and takes no key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.model.finding import Facet
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.search.view import SearchPage
from archive_app.ui.session import Session

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, session: Session, look: Look, acts: PassageActs) -> Iterator[SearchPage]:
    made = SearchPage(session, look, acts)
    qtbot.addWidget(made)
    made.resize(816, 748)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.go_to_field()
    yield made
    made.hide()


def offer(qtbot: QtBot, page: SearchPage, typed: str) -> list[str]:
    """Type and return what is offered."""
    qtbot.keyClicks(page.field.edit, typed)
    qtbot.waitUntil(page.offers.isVisible)
    model = page.offers.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_words_and_names_are_offered_and_nothing_typed_moves(
    qtbot: QtBot, page: SearchPage
) -> None:
    QAbstractItemModelTester(page.offers.list.model())
    found = offer(qtbot, page, "torv")
    assert "Anneke Torvil" in found
    assert page.field.text == "torv"
    assert not page.offers.list.currentIndex().isValid()
    assert page.field.edit.hasFocus()
    qtbot.keyClick(page.field.edit, KEY.Key_Escape)
    assert not page.offers.isVisible()
    assert page.field.text == "torv"


def test_a_key_goes_into_the_list_and_enter_takes_what_is_chosen(
    qtbot: QtBot, page: SearchPage
) -> None:
    found = offer(qtbot, page, "water torv")
    qtbot.keyClick(page.field.edit, KEY.Key_Down, ALT)
    for _ in range(found.index("Anneke Torvil")):
        qtbot.keyClick(page.field.edit, KEY.Key_Down)
    assert page.field.text == "water torv"
    with qtbot.waitSignal(page.asking.found):
        qtbot.keyClick(page.field.edit, KEY.Key_Return)
    assert page.field.text == 'water speaker:"Anneke Torvil" '
    assert page.field.edit.cursorPosition() == len(page.field.text)
    assert not page.offers.isVisible()


def test_a_click_takes_and_the_same_key_opens_the_list_again(
    qtbot: QtBot, page: SearchPage
) -> None:
    offer(qtbot, page, "preven")
    rows = page.offers.list
    first = rows.model().index(0, 0)
    word = first.data()
    place = rows.visualRect(first).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.field.text == f"{word} "
    qtbot.keyClick(page.field.edit, KEY.Key_Backspace)
    qtbot.keyClick(page.field.edit, KEY.Key_Backspace)
    qtbot.waitUntil(page.offers.isVisible)
    qtbot.keyClick(page.field.edit, KEY.Key_Escape)
    page.commands.suggest.trigger()
    qtbot.waitUntil(page.offers.isVisible)
    assert rows.currentIndex().row() == 0
    qtbot.keyClick(page.field.edit, KEY.Key_Up)
    assert not rows.currentIndex().isValid()


def test_down_leads_into_the_results_as_ever_and_closes_the_list(
    qtbot: QtBot, page: SearchPage
) -> None:
    with qtbot.waitSignal(page.asking.found):
        qtbot.keyClicks(page.field.edit, "preven")
    qtbot.waitUntil(page.offers.isVisible)
    qtbot.keyClick(page.field.edit, KEY.Key_Down)
    assert page.pane.list.hasFocus()
    assert not page.offers.isVisible()


def test_the_list_gives_way_to_a_mouse_that_wants_what_it_covers(
    qtbot: QtBot, page: SearchPage
) -> None:
    offer(qtbot, page, "preven")
    kinds = page.pane.facets.groups[Facet.KIND].view.viewport()
    qtbot.mouseMove(kinds, kinds.rect().center())
    qtbot.mouseMove(kinds, kinds.rect().center() + QPoint(3, 0))
    qtbot.waitUntil(lambda: not page.offers.isVisible())
