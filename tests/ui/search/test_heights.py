"""Rows keep their heights, and with that their places, while others come and go."""

from archive_app.ui.search.heights import Heights


def rows(*guesses: int) -> Heights:
    made = Heights()
    made.begin(guesses)
    return made


def test_rows_follow_one_another() -> None:
    held = rows(10, 20, 30)
    assert [held.top(row) for row in range(3)] == [0, 10, 30]
    assert held.total == 60
    assert [held.row_at(place) for place in (-5, 0, 9, 10, 59, 60, 999)] == [0, 0, 0, 1, 2, 2, 2]
    assert rows().row_at(0) == -1


def test_a_known_height_moves_what_is_beneath_and_may_be_doubted() -> None:
    held = rows(10, 20, 30)
    held.know(0, 15)
    assert held.is_known(0)
    assert held.top(1) == 15
    changes = held.changes
    held.know(0, 15)
    assert held.changes == changes
    held.doubt()
    assert not held.is_known(0)
    assert held.height(0) == 15


def test_rows_that_come_and_go_leave_the_others_known() -> None:
    held = rows(10, 20, 30)
    held.know(2, 31)
    held.insert(1, [5, 5])
    assert len(held) == 5
    assert held.is_known(4)
    assert held.top(4) == 40
    held.remove(0, 2)
    assert [held.height(row) for row in range(len(held))] == [20, 31]
    assert held.is_known(1)
