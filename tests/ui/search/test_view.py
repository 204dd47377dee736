"""The search page on the sample papers: type, narrow, move, act."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from archive_app.model.finding import Facet, Holding, Narrowing, Order
from archive_app.operation import Progress
from archive_app.ui.place import Place
from archive_app.ui.search.model import Role, RowKind
from archive_app.ui.search.view import START, SearchPage
from archive_app.ui.session import Work
from archive_app.ui.topics import Topic

KEY = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def search(qtbot: QtBot, page: SearchPage, typed: str) -> None:
    """Type and wait for the answer."""
    with qtbot.waitSignal(page.asking.found):
        page.field.edit.selectAll()
        qtbot.keyClicks(page.field.edit, typed)


def total(page: SearchPage) -> int:
    found = page.pane.list.results.findings
    return found.total if found else 0


def underlined(words: QTextEdit) -> str:
    """Return the characters that are underlined."""
    cursor = QTextCursor(words.document())
    found = ""
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        if cursor.charFormat().fontUnderline():
            found += words.toPlainText()[cursor.position() - 1]
    return found


def test_it_opens_on_things_to_try_which_give_way_to_results(
    qtbot: QtBot, page: SearchPage
) -> None:
    qtbot.waitUntil(lambda: page.start.lines[0].isVisible())
    search(qtbot, page, "prevention")
    assert not page.start.isVisible()
    assert page.pane.summary.text.startswith(f"{total(page)} passages in ")
    with qtbot.waitSignal(page.asking.found):
        qtbot.keyClick(page.field.edit, KEY.Key_Escape)
    assert page.start.isVisible()


def test_down_leads_into_the_results_and_a_row_tells_its_place_and_its_hits(
    qtbot: QtBot, page: SearchPage
) -> None:
    search(qtbot, page, "prevention")
    with qtbot.waitSignal(page.hits_wanted) as told:
        qtbot.keyClick(page.field.edit, KEY.Key_Down)
    rows = page.pane.list
    assert rows.hasFocus()
    assert rows.currentIndex().data(Role.KIND) is RowKind.HIT
    ((place, marks),) = told.args
    assert place == rows.place
    text = page.session.archive.papers.text(page.session.archive.papers.get(place.document)).text
    assert {text[mark.start : mark.end].casefold()[:7] for mark in marks} == {"prevent"}


def test_keys_move_from_hit_to_hit_and_back_into_the_field(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "prevention")
    rows = page.pane.list
    qtbot.keyClick(page.field.edit, KEY.Key_Down)
    first = rows.currentIndex().row()
    qtbot.keyClick(rows, KEY.Key_Down)
    assert rows.currentIndex().row() > first
    qtbot.keyClick(rows, KEY.Key_Up)
    qtbot.keyClick(rows, KEY.Key_Up)
    assert page.field.edit.hasFocus()
    qtbot.keyClick(page.field.edit, KEY.Key_Down)
    page.go_to_next_hit()
    assert rows.currentIndex().data(Role.KIND) is RowKind.HIT
    with qtbot.waitSignal(page.reader_wanted) as told:
        qtbot.keyClick(rows, KEY.Key_Return)
    assert told.args == [rows.place]
    qtbot.keyClick(rows, KEY.Key_Escape)
    assert page.field.edit.hasFocus()


def test_the_chosen_row_stays_where_it_is_when_it_gets_its_actions(
    qtbot: QtBot, page: SearchPage
) -> None:
    search(qtbot, page, "river")
    rows = page.pane.list
    rows.choose_first()
    later = rows.results.index(rows.results.next_hit(rows.results.next_hit(2)))
    before = rows.visualRect(later).top()
    qtbot.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(later).center()
    )
    assert rows.currentIndex() == later
    moved = before - rows.visualRect(later).top()
    assert moved == 0 or rows.verticalScrollBar().value() in (0, rows.verticalScrollBar().maximum())


def test_a_choice_narrows_stands_in_the_field_and_is_taken_back_there(
    qtbot: QtBot, page: SearchPage
) -> None:
    search(qtbot, page, "prevention")
    before = total(page)
    model = page.pane.facets.groups[Facet.KIND].model
    with qtbot.waitSignal(page.asking.found):
        model.setData(model.index(0), None, Qt.ItemDataRole.CheckStateRole)
    assert 0 < total(page) < before
    assert page.asking.request.narrowing.kind
    with qtbot.waitSignal(page.asking.found):
        page.field.token_removed.emit(Facet.KIND)
    assert total(page) == before
    with qtbot.waitSignal(page.asking.found):
        page.pane.facets.years_chosen.emit((2019, 2020))
    assert total(page) < before
    with qtbot.waitSignal(page.asking.found):
        page.field.token_removed.emit(None)
    assert page.asking.request.narrowing == Narrowing()


def test_papers_come_in_the_order_chosen(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "river")
    with qtbot.waitSignal(page.asking.found):
        page.pane.summary.order_chosen.emit(Order.OLDEST)
    assert "2019" in page.pane.list.results.index(0).data(Role.HEAD).date


def test_nothing_found_offers_the_likely_spelling(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "preventon ")
    assert page.pane.empty_text == "Nothing matches “preventon”."
    with qtbot.waitSignal(page.asking.found):
        page.pane.instead_wanted.emit("prevention")
    assert page.field.text == "prevention"
    assert page.pane.empty_text == ""


def test_a_refused_search_says_why_and_leaves_the_results(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "prevention")
    before = total(page)
    with qtbot.waitSignal(page.asking.refused):
        qtbot.keyClicks(page.field.edit, "~9")
    assert "at most 2 letters" in page.pane.notice.sentence
    assert total(page) == before
    assert page.pane.list.results.rowCount()


def test_a_passage_is_copied_with_its_citation(qtbot: QtBot, page: SearchPage) -> None:
    QGuiApplication.clipboard().clear()
    search(qtbot, page, "prevention begins with the training")
    qtbot.keyClick(page.field.edit, KEY.Key_Down)
    with qtbot.waitSignal(page.session.said):
        page.pane.list.cite_wanted.emit(page.pane.list.place)
    assert "prevention begins" in QGuiApplication.clipboard().text()


def test_a_quotation_is_checked_beside_its_passage(qtbot: QtBot, page: SearchPage) -> None:
    page.check_quotation()
    QGuiApplication.clipboard().setText(
        "Tamaru believes that prevention starts with the training of inspectors"
    )
    qtbot.keyClick(page.quotation.edit, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.quotation.verdict == "One place differs from the paper.")
    with qtbot.waitSignal(page.place_wanted) as told:
        page.quotation.open.click()
    assert isinstance(told.args[0], Place)
    page.quotation.edit.clear()
    qtbot.waitUntil(lambda: page.quotation.verdict == "")
    qtbot.keyClick(page.quotation.edit, KEY.Key_Escape)
    assert page.field.edit.hasFocus()


def test_signs_that_alone_differ_are_marked_but_not_struck_out(
    qtbot: QtBot, page: SearchPage
) -> None:
    papers = page.session.archive.papers
    texts = [papers.text(paper) for paper in papers.all()]
    passages = [text.text[p.start : p.end] for text in texts for p in text.passages]
    words = next(passage for passage in passages if "’" in passage and len(passage) > 80)
    page.check_quotation(words.replace("’", "'"))
    qtbot.waitUntil(lambda: page.quotation.verdict.startswith("The same words"))
    assert set(underlined(page.quotation.held)) == {"’"}
    assert set(underlined(page.quotation.quoted)) == {"'"}
    assert page.quotation.quoted.isVisible()


def test_where_there_is_little_room_the_facets_fold_into_a_button(
    qtbot: QtBot, page: SearchPage
) -> None:
    search(qtbot, page, "prevention")
    assert page.pane.facets.isVisible()
    page.resize(560, 700)
    qtbot.waitUntil(lambda: not page.pane.facets.isVisible())
    page.pane.summary.narrow.click()
    assert page.pane.facets.isVisible()


def test_arriving_with_words_or_choices_searches_for_them(qtbot: QtBot, page: SearchPage) -> None:
    with qtbot.waitSignal(page.asking.found):
        page.arrive("prevention")
    assert page.field.text == "prevention"
    with qtbot.waitSignal(page.asking.found):
        page.arrive(Narrowing(kind=("speech",)))
    assert page.asking.request.narrowing.kind == ("speech",)


def test_the_first_page_comes_back_from_the_help_menu(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "prevention")
    with qtbot.waitSignal(page.asking.found):
        page.arrive(START)
    assert page.start.isVisible()


def test_the_first_page_says_how_much_waits_for_a_decision(qtbot: QtBot, page: SearchPage) -> None:
    line = next(line for line in page.start.lines if line.name == "review")
    qtbot.waitUntil(line.isVisible)
    page.start.show_waiting(12)
    assert line.accessibleDescription().startswith("12 suggestions wait.")
    assert not page.start.waiting.isVisible()
    page.start.show_holding(Holding(30, samples_alone=False))
    assert page.start.waiting.isVisible()
    with qtbot.waitSignal(page.page_wanted) as told:
        page.start.waiting.click()
    assert told.args == ["review", None]
    page.start.show_waiting(0)
    assert not page.start.waiting.isVisible()


def test_an_archive_that_is_being_filled_is_not_called_empty(
    qtbot: QtBot, page: SearchPage
) -> None:
    page.start.show_holding(Holding(0, samples_alone=True))
    assert page.start.own_papers.isVisibleTo(page.start)
    page.session.work_changed.emit(Work("Taking in the papers", Progress(0, None)))
    assert page.start._title.text() == "Taking in the papers"
    assert not page.start.own_papers.isVisibleTo(page.start)
    page.session.work_changed.emit(None)
    assert page.start._title.text() == "This archive is empty"


def test_papers_taken_in_elsewhere_are_counted_on_the_first_page(
    qtbot: QtBot, page: SearchPage
) -> None:
    page.start.show_holding(Holding(0, samples_alone=True))
    page.hide()
    page.session.changed.emit(frozenset({Topic.PAPERS}))
    qtbot.waitUntil(lambda: page.start._title.text() == "A sample archive is open")


def test_the_same_search_is_done_in_one_paper_and_again_in_all(
    qtbot: QtBot, page: SearchPage
) -> None:
    page.page_wanted.connect(lambda _name, target: page.arrive(target))
    search(qtbot, page, "prevention")
    before = total(page)
    page.pane.list.choose_first()
    place = page.pane.list.place
    assert place is not None
    with qtbot.waitSignal(page.asking.found):
        qtbot.keyClick(page.pane.list, KEY.Key_F, CONTROL_SHIFT)
    found = page.pane.list.results.findings
    assert found is not None
    assert [paper.document for paper in found.papers] == [place.document]
    assert page.field.text == "prevention"
    with qtbot.waitSignal(page.asking.found):
        page.search_in(place)
    assert total(page) == before


def test_more_like_a_passage_is_found_from_its_row_and_from_the_reader(
    qtbot: QtBot, page: SearchPage
) -> None:
    page.page_wanted.connect(lambda _name, target: page.arrive(target))
    search(qtbot, page, "early warning gauges")
    page.pane.list.choose_first()
    place = page.pane.list.place
    with qtbot.waitSignal(page.asking.found):
        qtbot.keyClick(page.pane.list, KEY.Key_M, CONTROL_SHIFT)
    alike = page.asking.request.alike
    assert alike is not None
    assert place == Place(alike.document, alike.range)
    assert total(page)
    assert page.field.text == ""
    with qtbot.waitSignal(page.asking.found):
        page.field.clear()
    assert page.start.isVisible()
    page.hold(place)
    with qtbot.waitSignal(page.asking.found):
        page.commands.alike.trigger()
    assert page.asking.request.alike == alike


def test_a_row_offers_by_right_click_what_its_buttons_and_keys_do(
    qtbot: QtBot, page: SearchPage
) -> None:
    search(qtbot, page, "prevention")
    rows = page.pane.list
    rows.choose_first()
    offered = [act.text() for act in rows._menu.actions()]
    assert offered == [
        "Copy with citation",
        "Put into the briefing in hand",
        "Make a commitment of it",
        "Highlight it",
        "Write a note on it",
        "Open in the reader",
        "More like this passage",
        "Search in this paper only",
    ]
    place = rows.visualRect(rows.currentIndex()).center()
    QApplication.sendEvent(
        rows.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, rows.mapToGlobal(place)),
    )
    assert rows._menu.isVisible()
    rows._menu.close()


def test_a_chosen_row_is_marked_noted_and_opened_by_one_key_each(
    qtbot: QtBot, page: SearchPage
) -> None:
    search(qtbot, page, "prevention")
    qtbot.keyClick(page.field.edit, KEY.Key_Down)
    rows = page.pane.list
    place = rows.place
    for key, told in ((KEY.Key_N, page.note_wanted), (KEY.Key_O, page.reader_wanted)):
        with qtbot.waitSignal(told) as heard:
            qtbot.keyClick(rows, key)
        assert heard.args == [place]
    with qtbot.waitSignal(page.session.said) as said:
        qtbot.keyClick(rows, KEY.Key_H)
    assert said.args == ["Marked."]
