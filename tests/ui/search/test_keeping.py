"""Searches that are kept, and results that leave, from the search page."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive_app.model.finding import Facet, Request
from archive_app.ui.controls.icon_button import IconButton
from archive_app.ui.look.theme import Look
from archive_app.ui.search.kept_searches import KeptSearches
from archive_app.ui.search.view import START, SearchPage

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def ask(qtbot: QtBot, page: SearchPage, request: Request) -> None:
    with qtbot.waitSignal(page.asking.found):
        page.arrive(request)


def links(page: SearchPage) -> list[str]:
    shown = page.start.kept.findChildren(QPushButton)
    return [link.text() for link in shown if link.isVisibleTo(page.start.kept)]


def test_a_search_is_kept_asked_again_and_removed(qtbot: QtBot, page: SearchPage) -> None:
    request = Request("river").narrowing.toggled(Facet.COUNTRY, "ID")
    wanted = Request("river", request)
    ask(qtbot, page, wanted)
    with qtbot.waitSignal(page.session.said) as told:
        qtbot.keyClick(page.field.edit, KEY.Key_S, CONTROL)
    assert told.args[0].startswith("Saved “river · Indonesia”.")
    with qtbot.waitSignal(page.asking.found):
        page.arrive(START)
    qtbot.waitUntil(lambda: "river · Indonesia" in links(page))
    (link,) = [b for b in page.start.findChildren(QPushButton) if b.text() == "river · Indonesia"]
    with qtbot.waitSignal(page.asking.found):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert page.asking.request == wanted
    (remove,) = page.start.kept.findChildren(IconButton)
    assert remove.accessibleName() == "Remove “river · Indonesia”"
    with qtbot.waitSignal(page.session.said):
        remove.click()
    qtbot.waitUntil(lambda: not links(page))
    page.session.undo()
    with qtbot.waitSignal(page.session.changed):
        pass


def test_nothing_is_kept_of_nothing(qtbot: QtBot, page: SearchPage) -> None:
    for do in (page.commands.save, page.commands.export):
        with qtbot.waitSignal(page.session.said) as told:
            do.trigger()
        assert told.args == ["Search for something first."]


def test_results_are_exported_by_key_and_a_refusal_is_shown(
    qtbot: QtBot, page: SearchPage, tmp_path: Path
) -> None:
    ask(qtbot, page, Request("prevention"))
    offered = []

    def choose(_window, wanted, chosen) -> None:
        offered.append(wanted.name)
        chosen(tmp_path / "found.csv")

    page.exporting.choose = choose
    with qtbot.waitSignal(page.exporting.written) as told:
        qtbot.keyClick(page.field.edit, KEY.Key_E, CONTROL)
    assert told.args == [tmp_path / "found.csv"]
    assert offered == ["Results for prevention.xlsx"]
    assert page.commands.export in page.pane.summary.more.menu().actions()
    page.exporting.choose = lambda _window, _wanted, chosen: chosen(tmp_path / "found.rtf")
    with qtbot.waitSignal(page.exporting.refused):
        page.commands.export.trigger()
    assert "nothing was written" in page.pane.notice.sentence


def test_what_was_searched_lately_is_offered_where_there_is_not_more_to_try(
    qtbot: QtBot, look: Look
) -> None:
    kept = KeptSearches(look)
    qtbot.addWidget(kept)
    kept.show_recent(["flood & fire", "x" * 200])
    kept.show()
    shown = [link.text() for link in kept.findChildren(QPushButton) if link.isVisible()]
    assert shown == ["flood && fire", "x" * 89 + "…"]
    with qtbot.waitSignal(kept.recent_chosen) as told:
        kept.findChildren(QPushButton)[1].click()
    assert told.args == ["x" * 200]
    kept.hide_recent(hidden=True)
    assert not [link for link in kept.findChildren(QPushButton) if link.isVisible()]
