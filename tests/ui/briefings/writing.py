"""Builders of briefings on the sample archive, for the tests of page and tray."""

from collections.abc import Callable
from typing import TypeVar

from pytestqt.qtbot import QtBot

from archive_app.archive import Archive
from archive_app.model.briefing import Briefing
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

T = TypeVar("T")


def done(session: Session, qtbot: QtBot, deed: Callable[[Archive], T]) -> T:
    """Do `deed` on the write lane and return what it returned."""
    answers: list[T] = []
    session.act(deed, {Topic.BRIEFINGS}, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
    return answers[0]


def a_briefing(session: Session, qtbot: QtBot, *, passages: int, prose: str = "") -> Briefing:
    """Make a briefing “Floods” with a piece of prose, if any, and then some passages."""

    def make(archive: Archive) -> Briefing:
        made = archive.briefings.make("Floods")
        if prose:
            archive.briefings.add_prose(made.id, prose)
        paper = max(archive.papers.all(), key=lambda item: len(archive.papers.text(item).passages))
        for number in range(2, 2 + passages):
            span = archive.span(paper, number)
            archive.briefings.add_citation(made.id, paper.id, span)
        return archive.briefings.get(made.id)

    return done(session, qtbot, make)
