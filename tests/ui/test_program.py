"""The program round its windows: what one window leaves, the next one takes up."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from archive_app.app.window import WindowProgram
from archive_app.ui.search.view import SearchPage
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic


@pytest.fixture
def program(qapp: QApplication, sample) -> Iterator[WindowProgram]:
    before = QLocale()
    opened = WindowProgram(qapp, sample.settings)
    opened.open(sample.folder)
    yield opened
    opened.close()
    if opened.window is not None:
        opened.window.hide()
        opened.window.deleteLater()
    opened.speak("en")
    QLocale.setDefault(before)


def test_another_language_leaves_the_page_and_the_briefing_in_hand(program, qtbot):
    assert isinstance(program.session, Session)
    made = []
    program.session.act(
        lambda archive: archive.briefings.make("Floods").id,
        {Topic.BRIEFINGS},
        then=made.append,
    )
    qtbot.waitUntil(lambda: bool(made))
    program.window.acts.take_in_hand(made[0])
    program.window.show_page("commitments")
    program.window.language_wanted.emit("zh_CN")
    assert program.window.acts.in_hand == made[0]
    assert program.window.panes.name == "commitments"
    program.window.close()
    program.open_first(None)
    assert program.window.acts.in_hand == made[0]


def test_what_was_searched_lately_is_there_at_the_next_start(program, qtbot):
    page = program.window.findChild(SearchPage)
    with qtbot.waitSignal(page.asking.found):
        page.field.put("dredging")
    page.asking.remember()
    program.window.close()
    program.open_first(None)
    assert program.window.findChild(SearchPage).asking.recent == ["dredging"]


def test_a_program_that_is_killed_comes_back_as_it_was(program, sample):
    program.look.set_scheme("dark")
    remembered = sample.settings.remembered()
    assert remembered["archive"] == str(sample.folder.resolve())
    assert remembered["scheme"] == "dark"
    program.look.set_scheme("light")
