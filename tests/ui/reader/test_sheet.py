"""The sheet shows any place of a long paper at once and keeps what is read where it is."""

import time
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from archive_app.model.span import Range
from archive_app.ui.look.theme import Look
from archive_app.ui.reader.sheet import Sheet
from tests.ui.reader.papers import a_leaf, a_long_leaf


@pytest.fixture
def sheet(qtbot: QtBot, look: Look) -> Sheet:
    """An empty sheet of the usual size, on the screen."""
    made = Sheet(look)
    qtbot.addWidget(made)
    made.resize(548, 700)
    made.show()
    return made


def test_a_passage_far_down_a_long_paper_is_shown_before_all_is_laid_out(
    qtbot: QtBot, sheet: Sheet
) -> None:
    leaf = a_long_leaf(5000)
    sheet.show_leaf(leaf)
    sheet.show_place(leaf.passage_range(4321))
    qtbot.waitUntil(lambda: sheet.current == 4321)
    assert leaf.first_piece(4321) in sheet.visible()
    assert not sheet.is_settled


def test_what_is_read_does_not_move_while_the_rest_becomes_exact(
    qtbot: QtBot, sheet: Sheet
) -> None:
    leaf = a_long_leaf(1500)
    sheet.show_leaf(leaf)
    sheet.show_place(leaf.passage_range(900))
    qtbot.waitUntil(lambda: sheet.current == 900)
    before = sheet.row_y(leaf.first_piece(900))
    qtbot.waitUntil(lambda: sheet.is_settled, timeout=20_000)
    assert sheet.row_y(leaf.first_piece(900)) == before


def test_a_paper_of_five_thousand_passages_never_holds_up_the_window(
    qtbot: QtBot, sheet: Sheet
) -> None:
    gaps: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    pulse = QTimer(interval=0)
    pulse.timeout.connect(beat)
    leaf = a_long_leaf(5000)
    pulse.start()
    last[0] = time.perf_counter()
    sheet.show_leaf(leaf)
    sheet.show_place(leaf.passage_range(2500))
    qtbot.waitUntil(lambda: sheet.is_settled, timeout=60_000)
    bar = sheet.verticalScrollBar()
    for share in range(20):
        bar.setValue(bar.maximum() * share // 20)
        count = len(gaps)
        qtbot.waitUntil(partial(_is_longer, gaps, count))
    pulse.stop()
    # A shared machine may stop for a moment, so one gap in a hundred is let pass.
    gaps.sort()
    assert gaps[len(gaps) * 99 // 100] < 0.05, f"longest: {gaps[-5:]}"


def _is_longer(gaps: list[float], count: int) -> bool:
    return len(gaps) > count


def test_keys_walk_from_passage_to_passage(qtbot: QtBot, sheet: Sheet) -> None:
    leaf = a_long_leaf(60)
    sheet.show_leaf(leaf)
    sheet.show_place(None)
    assert sheet.current == 1
    for key, number in (
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Up, 2),
        (Qt.Key.Key_End, 60),
        (Qt.Key.Key_Down, 60),
        (Qt.Key.Key_Home, 1),
    ):
        qtbot.keyClick(sheet, key)
        assert sheet.current == number
    qtbot.keyClick(sheet, Qt.Key.Key_PageDown)
    assert sheet.current > 2
    qtbot.keyClick(sheet, Qt.Key.Key_PageUp)
    assert sheet.current == 1


def test_a_selection_is_a_range_of_the_paper_also_after_astral_characters(sheet: Sheet) -> None:
    leaf = a_leaf("first 😀😀 words", "second  \n 😀 passage here")
    sheet.show_leaf(leaf)
    cursor = sheet.textCursor()
    cursor.setPosition(sheet.document().findBlockByNumber(1).position() + len("second "))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    sheet.setTextCursor(cursor)
    selected = sheet.selected()
    assert selected is not None
    assert leaf.version.text[selected.start : selected.end] == "😀 passage here"


def test_a_selection_with_keys_alone(qtbot: QtBot, sheet: Sheet) -> None:
    leaf = a_leaf("Prevention comes first.", "Rescue comes after.")
    sheet.show_leaf(leaf)
    sheet.show_place(leaf.passage_range(2))
    qtbot.keyClick(
        sheet,
        Qt.Key.Key_Right,
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier,
    )
    selected = sheet.selected()
    assert selected is not None
    assert leaf.version.text[selected.start : selected.end] == "Rescue"
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.selected() is None


def test_another_width_keeps_the_passage_in_view(sheet: Sheet) -> None:
    leaf = a_long_leaf(300)
    sheet.show_leaf(leaf)
    sheet.show_place(leaf.passage_range(200))
    top = sheet.visible()[0]
    sheet.resize(420, 700)
    assert sheet.visible()[0] == top
    sheet.set_points(16)
    assert sheet.visible()[0] == top


def test_a_row_is_as_high_as_what_stands_beside_it(sheet: Sheet) -> None:
    leaf = a_leaf("short", "next")
    sheet.rows.least_height = lambda index: 200 if index == 0 else 0
    sheet.show_leaf(leaf)
    sheet.show_place(Range(0, 5))
    assert sheet.rows.height(0) == 200
    assert sheet.row_y(1) - sheet.row_y(0) == 200


def test_the_first_passage_is_laid_out_with_its_text(sheet: Sheet) -> None:
    sheet.show_leaf(a_leaf("other", name="other"))
    sheet.show_leaf(a_leaf("first words", "second words"))
    sheet.show_place(None)
    assert list(sheet.visible()) == [0, 1]
    assert sheet.document().firstBlock().layout().lineCount() == 1
