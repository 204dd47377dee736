"""The search page on the sample papers, as its tests work it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.search.view import SearchPage
from archive_app.ui.session import Session


@pytest.fixture
def page(qtbot: QtBot, session: Session, look: Look, acts: PassageActs) -> Iterator[SearchPage]:
    made = SearchPage(session, look, acts)
    qtbot.addWidget(made)
    made.resize(816, 748)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.hide()
