"""The list of results stays quick at any size: it measures only the rows that are seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.look.theme import Look
from archive_app.ui.place import Place
from archive_app.ui.search.model import Index, Role, RowKind
from archive_app.ui.search.results import ResultList
from tests.ui.search.answers import an_answer, some_rows

KEY = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SEEN = 40
"""More rows than have room in the list, and far fewer than there are."""


class Counting(ResultList):
    """Counts the rows that it measures."""

    measured = 0

    def row_height(self, index: Index, width: int) -> int:
        self.measured += 1
        return super().row_height(index, width)


@pytest.fixture
def rows(qtbot: QtBot, look: Look) -> Iterator[Counting]:
    made = Counting(look)
    qtbot.addWidget(made)
    made.resize(600, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.results.rows_wanted.connect(
        lambda wanted: made.results.take(wanted, tuple(some_rows(group) for group in wanted))
    )
    made.show_findings(an_answer(papers=500, hits=5, whole=500))
    yield made
    made.hide()


def stand_close(rows: ResultList) -> bool:
    """Whether the rows that are seen follow one another and cover the viewport."""
    room = rows.viewport().height()
    at = 0
    while at < room:
        area = rows.visualRect(rows.indexAt(QPoint(5, at)))
        if not area.isValid() or not area.top() <= at < area.bottom() + 1:
            return False
        at = area.bottom() + 1
    return True


def test_choosing_scrolling_and_resizing_measure_what_is_seen(qtbot: QtBot, rows: Counting) -> None:
    rows.choose_first()
    rows.measured = 0
    rows.go_to_next_hit()
    rows.verticalScrollBar().setValue(20_000)
    rows.resize(500, 700)
    assert stand_close(rows)
    assert rows.measured < 4 * SEEN


def test_the_chosen_row_stays_in_its_place_when_the_list_is_resized(
    qtbot: QtBot, rows: Counting
) -> None:
    index = rows.results.index(1001)
    rows.setCurrentIndex(index)
    before = rows.visualRect(index).top()
    rows.resize(430, 700)
    assert rows.visualRect(index).top() == before
    assert stand_close(rows)


def test_keys_lead_to_the_ends_and_by_pages(qtbot: QtBot, rows: Counting) -> None:
    rows.choose_first()
    qtbot.keyClick(rows, KEY.Key_End)
    last = rows.results.rowCount() - 1
    assert rows.currentIndex().row() == last
    assert rows.verticalScrollBar().value() == rows.verticalScrollBar().maximum()
    assert rows.visualRect(rows.currentIndex()).bottom() < rows.viewport().height()
    qtbot.keyClick(rows, KEY.Key_PageUp)
    assert last - SEEN < rows.currentIndex().row() < last - 3
    qtbot.keyClick(rows, KEY.Key_PageDown)
    qtbot.keyClick(rows, KEY.Key_Home)
    assert rows.currentIndex().row() == 0
    assert rows.verticalScrollBar().value() == 0


def test_opening_the_rest_of_a_paper_puts_its_rows_where_the_line_was(
    qtbot: QtBot, rows: Counting
) -> None:
    more = rows.results.index(4)
    assert more.data(Role.KIND) is RowKind.MORE
    at = rows.visualRect(more)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at.center())
    assert rows.results.index(4).data(Role.KIND) is RowKind.HIT
    assert rows.visualRect(rows.results.index(4)).top() == at.top()
    assert stand_close(rows)


def test_another_answer_leaves_the_chosen_row_where_it_is(qtbot: QtBot, rows: Counting) -> None:
    rows.setCurrentIndex(rows.results.index(601))
    key, before = rows.currentIndex().data(Role.KEY), rows.visualRect(rows.currentIndex()).top()
    rows.show_findings(an_answer(papers=450, hits=5, whole=450))
    assert rows.currentIndex().data(Role.KEY) == key
    assert rows.visualRect(rows.currentIndex()).top() == before
    rows.show_findings(None)
    assert rows.verticalScrollBar().maximum() == 0
    assert not rows.action_bar.isVisible()


def test_several_rows_are_chosen_by_key_and_by_mouse_and_go_together(
    qtbot: QtBot, rows: Counting
) -> None:
    told: list[tuple[Place, ...]] = []
    rows.briefing_wanted.connect(told.append)
    rows.choose_first()
    for _ in range(2):
        qtbot.keyClick(rows, KEY.Key_Down, SHIFT)
    assert len(rows.places) == 3
    assert rows.action_bar.briefing.text() == "3 to the briefing"
    qtbot.keyClick(rows, KEY.Key_B)
    qtbot.keyClick(rows, KEY.Key_Up, SHIFT)
    assert len(rows.places) == 2
    qtbot.keyClick(rows, KEY.Key_Down)
    assert len(rows.places) == 1
    assert rows.action_bar.briefing.text() == "Briefing"
    hits = [rows.results.index(row) for row in (1, 2, 3)]
    place = rows.visualRect(hits[0]).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    place = rows.visualRect(hits[2]).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    rows.action_bar.briefing.click()
    qtbot.keyClick(rows, KEY.Key_A, CONTROL)
    qtbot.keyClick(rows, KEY.Key_B)
    first, second, third = told
    assert [rows.results.place(index) for index in hits] == list(first)
    assert [first[0], first[2]] == list(second)
    assert len(third) == len(set(third)) > 100
