"""A briefing is written, ordered, looked through and exported from its page."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive_app.model.briefing import BlockSort, Briefing
from archive_app.ui.briefings.block_widgets import HeadingBlock, ProseBlock
from archive_app.ui.briefings.citation_block import CitationBlock
from archive_app.ui.briefings.view import BriefingsPage
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.session import Session
from tests.ui.briefings.writing import a_briefing, done

LONG = 20_000
"""Milliseconds for what sets pages: the first loads the typesetter."""


@dataclass
class Desk:
    """The page in a window beside its preview, and the file that would be chosen."""

    window: QWidget
    page: BriefingsPage
    session: Session
    acts: PassageActs
    folder: Path
    opened: list[Path]
    qtbot: QtBot

    def write_on(self, briefing: Briefing) -> None:
        self.acts.take_in_hand(briefing.id)
        self.page.arrive(None)
        self.until(lambda: self.page.manuscript.briefing is not None)
        self.until(lambda: len(self.page._cards) == self.cited(briefing))

    def cited(self, briefing: Briefing) -> int:
        return sum(block.sort is BlockSort.CITATION for block in briefing.blocks)

    def until(self, holds: Callable[[], bool], within: int = 10_000) -> None:
        self.qtbot.waitUntil(holds, timeout=within)

    @property
    def held(self) -> Briefing:
        briefing = self.page.manuscript.briefing
        assert briefing is not None
        return self.session.archive.briefings.get(briefing.id)

    def sorts(self) -> list[str]:
        return [block.sort.value for block in self.held.blocks]

    def prose(self, place: int = 0) -> ProseBlock:
        widget = self.page.editor.widget_of(self.held.blocks[place].id)
        assert isinstance(widget, ProseBlock)
        return widget


@pytest.fixture
def desk(session: Session, look: Look, acts: PassageActs, qtbot: QtBot, tmp_path: Path) -> Desk:
    opened: list[Path] = []
    page = BriefingsPage(
        session,
        look,
        acts,
        choose=lambda _window, wanted, chosen: chosen(wanted),
        reveal=opened.append,
        folder=tmp_path,
    )
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1364, 800)
    page.setParent(window)
    page.setGeometry(0, 0, 850, 800)
    page.preview.setParent(window)
    page.preview.setGeometry(850, 0, 514, 800)
    window.show()
    window.activateWindow()
    return Desk(window, page, session, acts, tmp_path, opened, qtbot)


def test_without_a_briefing_the_page_says_how_to_begin_and_begins_one(desk: Desk) -> None:
    desk.page.arrive(None)
    assert desk.page._middle.currentWidget() is desk.page._empty
    assert not desk.page.preview.export.isEnabled()
    button = desk.page._empty.button
    assert button is not None
    button.click()
    desk.until(lambda: desk.page.title_line.line.hasFocus())
    desk.qtbot.keyClicks(desk.page.title_line.line, "Boats")
    desk.qtbot.keyClick(desk.page.title_line.line, Qt.Key.Key_Return)
    desk.until(lambda: desk.held.title == "Boats")
    assert desk.held.name == "Boats"
    assert desk.acts.in_hand == desk.held.id


def test_what_is_typed_is_a_draft_at_rest_and_one_act_when_the_block_is_left(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    desk.write_on(a_briefing(session, qtbot, passages=1, prose="Old."))
    before = session.archive.last_event
    prose = desk.prose()
    prose.take_focus()
    prose.edit.selectAll()
    qtbot.keyClicks(prose.edit, "New words.")
    block = prose.block
    desk.until(lambda: session.archive.briefings.drafts() == {block: "New words."})
    assert session.archive.last_event == before
    desk.page.side.outline.setFocus()
    desk.until(lambda: desk.held.blocks[0].text == "New words.")
    desk.until(lambda: desk.page.manuscript.is_settled)
    assert session.archive.last_event == before + 1
    assert session.archive.briefings.drafts() == {}
    assert not prose.edit.document().isUndoAvailable()
    session.undo()
    desk.until(lambda: prose.edit.toPlainText() == "Old.")


def test_a_draft_of_last_time_is_taken_up_again(desk: Desk, session: Session, qtbot: QtBot) -> None:
    briefing = a_briefing(session, qtbot, passages=1, prose="Old.")
    block = briefing.blocks[0].id
    done(session, qtbot, lambda archive: archive.briefings.keep_draft(block, "Old. And more"))
    desk.write_on(briefing)
    assert desk.prose().edit.toPlainText() == "Old. And more"
    desk.page.manuscript.settle_all()
    desk.until(lambda: desk.held.blocks[0].text == "Old. And more")


def test_ctrl_j_places_the_passage_after_the_paragraph_of_the_cursor(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    desk.write_on(a_briefing(session, qtbot, passages=2, prose="One.\n\nTwo."))
    first = desk.held.collected[0].id
    prose = desk.prose()
    prose.take_focus()
    cursor = prose.edit.textCursor()
    cursor.setPosition(2)
    prose.edit.setTextCursor(cursor)
    qtbot.keyClick(prose.edit, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.sorts() == ["prose", "citation", "prose", "citation"])
    assert [block.text for block in desk.held.blocks] == ["One.", "", "Two.", ""]
    assert desk.held.blocks[1].id == first
    assert [block.id for block in desk.held.collected] == [desk.held.blocks[3].id]


def test_blocks_are_added_moved_and_removed_by_keys(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    desk.write_on(a_briefing(session, qtbot, passages=1, prose="Words."))
    outline = desk.page.side.outline
    outline.setFocus()
    outline.setCurrentIndex(outline.outline.index(0))
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(outline, Qt.Key.Key_H, control | alt)
    desk.until(lambda: desk.sorts() == ["prose", "heading", "citation"])
    desk.until(lambda: isinstance(desk.page.editor.widget_of(desk.held.blocks[1].id), HeadingBlock))
    heading = desk.page.editor.widget_of(desk.held.blocks[1].id)
    assert heading is not None
    desk.until(lambda: heading.isAncestorOf(QApplication.focusWidget()))
    qtbot.keyClicks(QApplication.focusWidget(), "Heading")
    outline.setFocus()
    outline.setCurrentIndex(outline.outline.index(1))
    qtbot.keyClick(outline, Qt.Key.Key_Up, alt)
    desk.until(lambda: desk.sorts() == ["heading", "prose", "citation"])
    assert desk.held.blocks[0].text == "Heading"
    desk.until(lambda: outline.outline.row_of(desk.held.blocks[0].id) == 0)
    outline.setCurrentIndex(outline.outline.index(1))
    qtbot.keyClick(outline, Qt.Key.Key_Delete)
    desk.until(lambda: desk.sorts() == ["heading", "citation"])


def test_the_outline_is_a_sound_model_that_asks_for_moves(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    desk.write_on(a_briefing(session, qtbot, passages=2, prose="Words."))
    model = desk.page.side.outline.outline
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    last = desk.held.blocks[2].id
    data = model.mimeData([model.index(2)])
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert not model.dropMimeData(QMimeData(), Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    desk.until(lambda: desk.held.blocks[0].id == last)
    desk.until(lambda: model.block_at(0) == last)


def test_the_chip_of_a_citation_opens_its_source(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    desk.write_on(a_briefing(session, qtbot, passages=1))
    block = desk.held.blocks[0]
    card = desk.page.editor.widget_of(block.id)
    assert isinstance(card, CitationBlock)
    assert "Footnote 1" in card.accessibleName()
    desk.until(lambda: not card._chip.isEmpty())
    with qtbot.waitSignal(desk.page.place_wanted) as wanted:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card._chip.center().toPoint())
    assert block.span is not None
    assert (wanted.args[0].document, wanted.args[0].range) == (block.document, block.span.range)


def test_the_pages_are_shown_and_the_word_file_is_written(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    desk.write_on(a_briefing(session, qtbot, passages=0, prose="Words."))
    desk.until(lambda: desk.page.preview.pages.count == 1, LONG)
    assert desk.page._open_checks() == 0
    qtbot.mouseClick(desk.page.preview.export, Qt.MouseButton.LeftButton)
    desk.until(lambda: "is written" in desk.page.preview.notice.text)
    assert (desk.folder / "Floods.docx").read_bytes().startswith(b"PK")
    assert desk.held.issued
    open_file, show_folder, _ = desk.page.preview.notice.buttons()
    open_file.click()
    show_folder.click()
    assert desk.opened == [desk.folder / "Floods.docx", desk.folder]


def test_open_checks_are_asked_about_and_a_file_that_is_open_is_left_alone(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    prose = "“The winter palace of pigeons sings forty xylophone quartets.”"
    desk.write_on(a_briefing(session, qtbot, passages=0, prose=prose))
    desk.until(lambda: desk.page._open_checks() == 1, LONG)
    (desk.folder / ".~lock.Floods.docx#").write_bytes(b"")
    desk.window.activateWindow()
    desk.page.side.outline.setFocus()
    qtbot.keyClick(desk.page.side.outline, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    notice = desk.page.preview.notice
    assert notice.text.startswith("One thing to look at. Export all the same, or look first?")
    assert notice.buttons()[0].hasFocus()
    qtbot.keyClick(notice.buttons()[0], Qt.Key.Key_Return)
    desk.until(lambda: "Saved beside it as Floods (2).docx" in notice.text)
    assert desk.page.side.outline.hasFocus()
    assert (desk.folder / "Floods (2).docx").exists()
    assert not (desk.folder / "Floods.docx").exists()


def test_two_hundred_blocks_stay_usable(desk: Desk, session: Session, qtbot: QtBot) -> None:
    made = a_briefing(session, qtbot, passages=4)

    def fill(archive: object) -> None:
        for number in range(49):
            session_archive = archive.briefings  # type: ignore[attr-defined]
            session_archive.add_heading(made.id, f"Heading {number}")
            for _ in range(3):
                session_archive.add_prose(made.id, "Some words of prose. " * 20)

    done(session, qtbot, fill)
    desk.acts.take_in_hand(made.id)
    desk.page.arrive(None)
    desk.until(lambda: len(desk.page.editor._widgets) == 200, LONG)
    assert desk.page.side.outline.outline.rowCount() == 200
