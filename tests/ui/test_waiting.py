"""The count of what waits follows what is decided."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from archive_app.archive import Archive
from archive_app.model.review import Sort
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic
from archive_app.ui.waiting import WaitingCount


def reject_first(archive: Archive) -> None:
    archive.review.reject(archive.review.queue([Sort.COMMITMENT], limit=1).items[0])


def test_a_decision_makes_it_one_less(qtbot: QtBot, session: Session) -> None:
    owner = QObject()
    waiting = WaitingCount(session, owner)
    with qtbot.waitSignal(waiting.counted) as first:
        pass
    assert first.args == [sum(session.archive.review.queue().counts.values())]
    with qtbot.waitSignal(waiting.counted, timeout=10_000) as second:
        session.act(reject_first, {Topic.COMMITMENTS})
    assert second.args[0] < first.args[0]


def test_other_changes_are_not_counted(qtbot: QtBot, session: Session) -> None:
    owner = QObject()
    waiting = WaitingCount(session, owner)
    with qtbot.waitSignal(waiting.counted):
        pass
    session.changed.emit(frozenset({Topic.BRIEFINGS}))
    with qtbot.assertNotEmitted(waiting.counted, wait=1_500):
        pass
