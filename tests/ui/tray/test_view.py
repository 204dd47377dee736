"""The tray shows what is collected for the briefing in hand, in its order, and acts on it."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.model.briefing import Briefing
from archive_app.model.ids import BlockId
from archive_app.ui.dragged_blocks import block_in, dragged
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic
from archive_app.ui.tray.model import CARD, PLACED, TrayModel
from archive_app.ui.tray.view import FOLDED_HEIGHT, OPEN_HEIGHT, TrayPanel
from tests.ui.briefings.writing import a_briefing, done


@pytest.fixture
def briefing(session: Session, qtbot: QtBot) -> Briefing:
    return a_briefing(session, qtbot, passages=3)


@pytest.fixture
def tray(session: Session, look: Look, acts: PassageActs, qtbot: QtBot) -> TrayPanel:
    panel = TrayPanel(session, look, acts)
    qtbot.addWidget(panel)
    panel.resize(1200, OPEN_HEIGHT)
    panel.show()
    return panel


@pytest.fixture
def filled(
    briefing: Briefing, tray: TrayPanel, acts: PassageActs, qtbot: QtBot
) -> tuple[TrayPanel, Briefing]:
    acts.take_in_hand(briefing.id)
    qtbot.waitUntil(lambda: tray.model.rowCount() == 3)
    return tray, briefing


def blocks_of(model: TrayModel) -> list[BlockId]:
    return [model.index(row).data(CARD).block for row in range(model.rowCount())]


def test_without_a_briefing_it_says_how_one_is_begun(tray: TrayPanel) -> None:
    assert "Press B on a passage and one is begun" in tray._empty.text()


def test_passages_lie_in_the_order_of_the_briefing(filled: tuple[TrayPanel, Briefing]) -> None:
    tray, briefing = filled
    QAbstractItemModelTester(tray.model, QAbstractItemModelTester.FailureReportingMode.Fatal, tray)
    assert blocks_of(tray.model) == [block.id for block in briefing.blocks]
    first = tray.model.index(0)
    assert first.data(PLACED) is False
    said = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("1. ")
    assert "not placed yet" in said


def test_dropping_a_card_between_others_moves_it_in_the_briefing(
    filled: tuple[TrayPanel, Briefing], session: Session, qtbot: QtBot
) -> None:
    tray, briefing = filled
    first, second, third = blocks_of(tray.model)
    data = tray.model.mimeData([tray.model.index(2)])
    assert block_in(data) == third
    taken = tray.model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert taken is False
    qtbot.waitUntil(lambda: blocks_of(tray.model) == [third, first, second])
    assert [block.id for block in session.archive.briefings.get(briefing.id).blocks] == [
        third,
        first,
        second,
    ]


def test_what_is_no_block_is_not_taken(tray: TrayPanel) -> None:
    assert block_in(QMimeData()) is None
    data = dragged(BlockId("0" * 32))
    assert not tray.model.dropMimeData(QMimeData(), Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert data.formats() == tray.model.mimeTypes()


def test_enter_opens_the_source_and_delete_removes_the_passage(
    filled: tuple[TrayPanel, Briefing], qtbot: QtBot
) -> None:
    tray, briefing = filled
    tray.view.setFocus()
    tray.view.setCurrentIndex(tray.model.index(1))
    with qtbot.waitSignal(tray.place_wanted) as wanted:
        qtbot.keyClick(tray.view, Qt.Key.Key_Return)
    assert wanted.args[0].document == briefing.blocks[1].document
    assert wanted.args[0].range == briefing.blocks[1].span.range
    qtbot.waitUntil(tray.view.hasFocus)
    qtbot.keyClick(tray.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: tray.model.rowCount() == 2)
    assert blocks_of(tray.model) == [briefing.blocks[0].id, briefing.blocks[2].id]


def test_it_follows_what_is_written_in_the_briefing(
    filled: tuple[TrayPanel, Briefing], session: Session, qtbot: QtBot
) -> None:
    tray, briefing = filled
    done(
        session,
        qtbot,
        lambda archive: archive.briefings.place(briefing.id, briefing.blocks[0].id, before=None),
    )
    qtbot.waitUntil(lambda: tray.model.index(2).data(PLACED) is True)
    assert "2 not placed" in tray._count.text()


def test_it_folds_to_a_line_and_opens_again(tray: TrayPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tray.folded_changed):
        tray.toggle()
    qtbot.waitUntil(lambda: tray.height() == FOLDED_HEIGHT)
    assert not tray.view.isVisible()
    tray.fold(folded=False, at_once=True)
    assert tray.height() == OPEN_HEIGHT
    assert tray.view.isVisibleTo(tray) or tray._empty.isVisibleTo(tray)


def test_a_removed_briefing_leaves_an_empty_tray(
    filled: tuple[TrayPanel, Briefing], session: Session, qtbot: QtBot
) -> None:
    tray, briefing = filled
    session.act(lambda archive: archive.briefings.remove(briefing.id), {Topic.BRIEFINGS})
    qtbot.waitUntil(lambda: tray.model.rowCount() == 0)
    qtbot.waitUntil(lambda: "No briefing in hand" in tray._empty.text())
