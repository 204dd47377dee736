"""The review page: one key a question, the next one at once, everything can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from archive_app.model.review import Sort
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.review.model import Role
from archive_app.ui.review.view import ReviewPage
from archive_app.ui.session import Session


@pytest.fixture
def page(qtbot: QtBot, session: Session, look: Look, acts: PassageActs) -> ReviewPage:
    made = ReviewPage(session, look, acts)
    made.resize(1364, 836)
    qtbot.addWidget(made)
    made.show()
    made.arrive(None)
    qtbot.waitUntil(lambda: made.card is not None)
    return made


def choose(page: ReviewPage, qtbot: QtBot, sort: Sort) -> str:
    """Go to the first question of `sort` and return its key."""
    row = next(
        row
        for row in range(page.model.rowCount())
        if page.model.item(row).sort is sort  # type: ignore[union-attr]
    )
    page.list.setCurrentIndex(page.model.index(row))
    key = page.model.item(row).key  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.card is not None and page.card.card.item.key == key)
    return key


def press(page: ReviewPage, qtbot: QtBot, key: Qt.Key) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, key)


def test_the_queue_is_a_sound_model(page: ReviewPage, qtmodeltester: object) -> None:
    qtmodeltester.check(page.model)  # type: ignore[attr-defined]


def test_enter_confirms_and_the_next_question_is_there_at_once(
    page: ReviewPage, qtbot: QtBot, session: Session
) -> None:
    key = choose(page, qtbot, Sort.COMMITMENT)
    row = page.list.currentIndex().row()
    following = page.model.item(row + 1)
    assert following is not None
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.model.row_of(key) < 0
    assert page.card is not None
    assert page.card.card.item.key == following.key
    qtbot.waitUntil(lambda: len(list(session.archive.commitments.all())) == 1)
    qtbot.waitUntil(page.today.isVisible)
    session.undo()
    qtbot.waitUntil(lambda: page.model.row_of(key) >= 0)


def test_x_rejects_without_asking_and_offers_reasons(
    page: ReviewPage, qtbot: QtBot, session: Session
) -> None:
    key = choose(page, qtbot, Sort.COMMITMENT)
    press(page, qtbot, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: bool(session.archive.review.decided_today()))
    page.today.reason_chosen.emit("courtesy")
    qtbot.waitUntil(lambda: session.archive.review.decided_today()[0].reason == "courtesy")
    decided = session.archive.review.decided_today()[0]
    page.today.take_back_wanted.emit(decided)
    qtbot.waitUntil(lambda: page.model.row_of(key) >= 0)


def test_l_puts_the_question_at_the_end(page: ReviewPage, qtbot: QtBot) -> None:
    key = choose(page, qtbot, Sort.COMMITMENT)
    press(page, qtbot, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: page.model.row_of(key) == page.model.rowCount() - 1)


def test_names_are_answered_by_1_and_2(page: ReviewPage, qtbot: QtBot, session: Session) -> None:
    key = choose(page, qtbot, Sort.NAME)
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.model.row_of(key) >= 0
    press(page, qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: bool(session.archive.people.persons()))
    assert page.model.row_of(key) < 0


def test_what_was_edited_in_place_is_entered(
    page: ReviewPage, qtbot: QtBot, session: Session
) -> None:
    choose(page, qtbot, Sort.COMMITMENT)
    press(page, qtbot, Qt.Key.Key_E)
    assert page.card is not None
    fields = page.card.fields
    assert fields is not None
    assert fields.is_editing
    editor = QApplication.focusWidget() or fields
    fields._editors["quantity"].setText("forty gauges")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(list(session.archive.commitments.all())))
    assert next(session.archive.commitments.all()).quantity == "forty gauges"


def test_esc_leaves_the_fields_as_they_were(page: ReviewPage, qtbot: QtBot) -> None:
    choose(page, qtbot, Sort.COMMITMENT)
    press(page, qtbot, Qt.Key.Key_E)
    assert page.card is not None
    fields = page.card.fields
    assert fields is not None
    fields._editors["actor"].setText("somebody")
    qtbot.keyClick(fields, Qt.Key.Key_Escape)
    assert not fields.is_editing
    assert fields.changed_fields() == {}


def test_a_sort_that_is_unchecked_is_not_asked(page: ReviewPage, qtbot: QtBot) -> None:
    page.side.boxes[Sort.COMMITMENT].click()
    qtbot.waitUntil(
        lambda: all(
            page.model.index(row).data(Role.ITEM).sort is not Sort.COMMITMENT
            for row in range(page.model.rowCount())
        )
    )


def test_o_wants_the_place_in_the_reader(page: ReviewPage, qtbot: QtBot) -> None:
    choose(page, qtbot, Sort.COMMITMENT)
    with qtbot.waitSignal(page.place_wanted) as told:
        press(page, qtbot, Qt.Key.Key_O)
    item = page.model.item(page.list.currentIndex().row())
    assert item is not None
    assert told.args[0].range == item.range


def test_every_row_is_a_sentence(page: ReviewPage, qtbot: QtBot) -> None:
    index = page.model.index(0)
    page.model.data(index, Role.LINE)
    qtbot.waitUntil(lambda: index.data(Role.LINE) is not None)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("sort", [Sort.COMMITMENT, Sort.NAME, Sort.SPEAKER])
def test_in_the_least_window_a_card_needs_no_scrolling_sideways(
    page: ReviewPage, qtbot: QtBot, sort: Sort
) -> None:
    page.resize(948, 500)
    choose(page, qtbot, sort)
    (area,) = page.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    assert area.horizontalScrollBar().maximum() == 0
