"""The people page: a name typed, Enter, and everything said and promised stands there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_app.model.who import WhoSort
from archive_app.ui.controls.shrinking_area import ShrinkingArea
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.people.view import PeoplePage
from archive_app.ui.session import Session


@pytest.fixture
def page(qtbot: QtBot, session: Session, look: Look, acts: PassageActs) -> PeoplePage:
    made = PeoplePage(session, look, acts)
    made.resize(1364, 836)
    qtbot.addWidget(made)
    made.show()
    made.arrive(None)
    qtbot.waitUntil(lambda: made.head is not None)
    return made


def show(page: PeoplePage, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(page.field, typed)
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.head is not None and typed in page.head.profile.who.name)


def test_the_lists_are_sound_models(page: PeoplePage, qtmodeltester: object) -> None:
    for model in (page.model, page.said, page.promised):
        qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_a_name_and_enter_show_everything_said_and_promised(page: PeoplePage, qtbot: QtBot) -> None:
    show(page, qtbot, "Tamaru")
    assert page.said.rowCount() > 0
    assert page.head is not None
    assert page.head.profile.posts
    assert page.head.profile.years


def test_what_was_said_opens_in_the_reader(page: PeoplePage, qtbot: QtBot) -> None:
    show(page, qtbot, "Tamaru")
    item = page.said.item(0)
    assert item is not None
    with qtbot.waitSignal(page.place_wanted) as told:
        page.spoken.clicked.emit(page.said.index(0))
    assert (told.args[0].document, told.args[0].range) == (item.document, item.range)


def test_names_are_joined_by_1_and_taken_apart_again(
    page: PeoplePage, qtbot: QtBot, session: Session
) -> None:
    qtbot.waitUntil(page.questions.isVisible)
    card = page.questions.card
    assert card is not None
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: bool(session.archive.people.persons()))
    page.arrive(card.item.names[0])
    qtbot.waitUntil(lambda: page.head is not None and len(page.head.profile.who.variants) == 2)
    assert page.head is not None
    page.head.apart_wanted.emit(page.head.profile.who, card.item.names[1].name)
    qtbot.waitUntil(lambda: not session.archive.people.persons())


def test_countries_have_their_people_and_lead_to_them(page: PeoplePage, qtbot: QtBot) -> None:
    page.sorts.chosen.emit(WhoSort.COUNTRY.value)
    qtbot.waitUntil(lambda: page.head is not None and page.head.profile.who.sort is WhoSort.COUNTRY)
    assert page.head is not None
    person = page.head.profile.people[0]
    page.head.who_chosen.emit(person)
    qtbot.waitUntil(lambda: page.head is not None and page.head.profile.who.key == person.key)


def test_nothing_found_leaves_the_page_as_it_is(page: PeoplePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.field, "zzzz")
    assert page.model.rowCount() == 0
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.model.rowCount() > 0


def test_in_the_least_window_no_words_are_cut_and_none_stand_outside(
    page: PeoplePage, qtbot: QtBot
) -> None:
    page.resize(948, 430)
    show(page, qtbot, "Anneke Torvil")
    (area,) = page.findChildren(ShrinkingArea)
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    assert area.verticalScrollBar().maximum() > 0
    labels = [label for label in area.findChildren(QLabel) if label.isVisibleTo(area)]
    assert len(labels) > 8
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    page.resize(1364, 836)
    column = area.column
    qtbot.waitUntil(lambda: area.height() == column.totalHeightForWidth(area.viewport().width()))
    assert area.verticalScrollBar().maximum() == 0
