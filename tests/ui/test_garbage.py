"""Garbage is collected in the window's thread, what lived long while the user is elsewhere."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.app.garbage import GarbageRounds
from archive_app.archive import Archive
from archive_app.ui.session import Session

AWAY, BACK = Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive


class Ring:
    """Something that only a collection can free, since it holds itself."""

    def __init__(self) -> None:
        self.me = self


def thrown_away(freed_in: list[str]) -> None:
    """Throw a ring away; the name of the thread that frees it is added to `freed_in`."""
    ring = Ring()
    weakref.finalize(ring, lambda: freed_in.append(threading.current_thread().name))


def many_rings(_archive: Archive) -> int:
    """Do on a lane what makes Python collect by itself."""
    return len([Ring() for _ in range(100_000)])


def test_what_the_window_throws_away_is_never_freed_by_a_lane(
    qtbot: QtBot, rounds: GarbageRounds, session: Session
) -> None:
    freed_in: list[str] = []
    answered: list[int] = []
    gc.collect()
    thrown_away(freed_in)
    session.ask(many_rings, answered.append, slot="rings")
    qtbot.waitUntil(lambda: bool(answered) and bool(freed_in))
    assert freed_in == [threading.main_thread().name]


def test_python_left_to_itself_frees_it_on_the_lane(
    qtbot: QtBot, rounds: GarbageRounds, session: Session
) -> None:
    freed_in: list[str] = []
    gc.collect()
    thrown_away(freed_in)
    gc.enable()
    try:
        with qtbot.waitSignal(session._read.told):
            session._read.ask(0, "rings", many_rings)
    finally:
        gc.disable()
    assert freed_in == ["read lane"]


@pytest.mark.parametrize("state", [AWAY, BACK])
def test_a_round_is_due_when_the_window_is_left_and_not_when_one_is_back(
    qapp: QApplication, rounds: GarbageRounds, state: Qt.ApplicationState
) -> None:
    qapp.applicationStateChanged.emit(AWAY)
    assert rounds.is_due
    qapp.applicationStateChanged.emit(state)
    assert rounds.is_due == (state is AWAY)
