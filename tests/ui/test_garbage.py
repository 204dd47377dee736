"""Garbage that lived long is collected only while the user is elsewhere."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from archive_app.app.garbage import GarbageRounds

AWAY, BACK = Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive


@pytest.fixture
def rounds(qapp: QApplication) -> Iterator[GarbageRounds]:
    before = gc.get_threshold()
    made = GarbageRounds(qapp)
    yield made
    made.setParent(None)
    made.deleteLater()
    gc.set_threshold(*before)


def test_young_garbage_is_collected_as_before(rounds: GarbageRounds) -> None:
    young, middle, old = gc.get_threshold()
    assert young
    assert middle < 1_000 < old


def test_a_round_is_due_when_the_window_is_left_and_not_when_one_is_back(
    qapp: QApplication, rounds: GarbageRounds
) -> None:
    qapp.applicationStateChanged.emit(AWAY)
    assert rounds.is_due
    qapp.applicationStateChanged.emit(BACK)
    assert not rounds.is_due
