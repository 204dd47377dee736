"""What journeys stand on: the whole window on a copy of the sample archive, and hands."""

import pytest
from pytestqt.qtbot import QtBot

from archive_app.app.pages import assemble
from archive_app.ui.look.theme import Look
from archive_app.ui.main_window import MainWindow
from archive_app.ui.session import Session
from tests.journeys.hands import Hands
from tests.ui.conftest import acts, look, rounds, sample, sample_made, session

__all__ = ["acts", "hands", "look", "rounds", "sample", "sample_made", "session", "window"]


@pytest.fixture
def window(session: Session, look: Look, qtbot: QtBot) -> MainWindow:
    """Return the window, shown, with the index of the sample papers brought up."""
    opened = assemble(session, look, name="Sample archive", sample=False)
    qtbot.addWidget(opened)
    opened.show()
    qtbot.waitExposed(opened)
    qtbot.waitUntil(lambda: not session.is_busy, timeout=30_000)
    return opened


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """Return the hands that work the window."""
    return Hands(qtbot, window)
