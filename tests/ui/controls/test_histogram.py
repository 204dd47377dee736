"""A range of years is chosen by dragging and by keys, and let go again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.controls import YearHistogram
from archive_app.ui.look.theme import Look

_LEFT = Qt.MouseButton.LeftButton
_COUNTS = {2018: 1, 2019: 2, 2021: 4, 2022: 8}
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def years(look: Look, qtbot: QtBot) -> YearHistogram:
    """Return bars for 2018 to 2022, of which 2020 is empty, 26 px each."""
    histogram = YearHistogram(look)
    qtbot.addWidget(histogram)
    histogram.show_counts(_COUNTS, None)
    histogram.resize(136, 66)
    histogram.show()
    return histogram


def at(place: int) -> QPoint:
    """Return the middle of a bar."""
    return QPoint(3 + 26 * place + 13, 20)


def drag(years: YearHistogram, qtbot: QtBot, first: int, last: int) -> None:
    """Drag from one bar to another."""
    qtbot.mousePress(years, _LEFT, pos=at(first))
    qtbot.mouseMove(years, at(last))
    qtbot.mouseRelease(years, _LEFT, pos=at(last))


def test_a_drag_chooses_from_year_to_year(years: YearHistogram, qtbot: QtBot) -> None:
    with qtbot.waitSignal(years.range_chosen) as caught:
        drag(years, qtbot, 3, 1)
    assert caught.args == [(2019, 2021)]
    assert "2019" in years.accessibleDescription()


def test_a_second_click_on_the_only_year_chooses_all(years: YearHistogram, qtbot: QtBot) -> None:
    told: list[object] = []
    years.range_chosen.connect(told.append)
    qtbot.mouseClick(years, _LEFT, pos=at(1))
    qtbot.mouseClick(years, _LEFT, pos=at(1))
    assert told == [(2019, 2019), None]


def test_arrow_keys_walk_and_shift_widens(years: YearHistogram, qtbot: QtBot) -> None:
    told: list[object] = []
    years.range_chosen.connect(told.append)
    qtbot.keyClick(years, Qt.Key.Key_Right)
    qtbot.keyClick(years, Qt.Key.Key_Right)
    qtbot.keyClick(years, Qt.Key.Key_Right, _SHIFT)
    qtbot.keyClick(years, Qt.Key.Key_End, _SHIFT)
    qtbot.keyClick(years, Qt.Key.Key_Left, _SHIFT)
    qtbot.keyClick(years, Qt.Key.Key_Escape)
    assert told == [
        (2018, 2018), (2019, 2019), (2019, 2020), (2019, 2022), (2019, 2021), None,
    ]  # fmt: skip


def test_new_counts_keep_where_a_range_began(years: YearHistogram, qtbot: QtBot) -> None:
    qtbot.keyClick(years, Qt.Key.Key_End)
    qtbot.keyClick(years, Qt.Key.Key_Left, _SHIFT)
    years.show_counts(_COUNTS, (2021, 2022))
    qtbot.keyClick(years, Qt.Key.Key_Left, _SHIFT)
    assert years.chosen == (2020, 2022)


def test_showing_counts_tells_nobody(years: YearHistogram, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(years.range_chosen):
        years.show_counts({2020: 3}, (2020, 2020))
        years.set_counts({2020: 4, 2021: 1})
    assert years.chosen == (2020, 2020)


def test_without_years_nothing_can_be_chosen(look: Look, qtbot: QtBot) -> None:
    histogram = YearHistogram(look)
    qtbot.addWidget(histogram)
    histogram.show()
    with qtbot.assertNotEmitted(histogram.range_chosen):
        qtbot.mouseClick(histogram, _LEFT)
        qtbot.keyClick(histogram, Qt.Key.Key_Right)
    assert not histogram.grab().isNull()
