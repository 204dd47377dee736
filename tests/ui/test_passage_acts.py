"""What is done with a passage is recorded, said, and undone like everything else."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from archive_app.archive.annotations import Annotation
from archive_app.model.ids import DocumentId
from archive_app.model.span import Range
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.session import Session

NEWS = "01-news-report.txt"


@pytest.fixture
def said(session: Session) -> list[str]:
    """What was said in the status line."""
    sentences: list[str] = []
    session.said.connect(sentences.append)
    return sentences


@pytest.fixture
def place(session: Session) -> Place:
    """Some words of the fifth passage of the news report."""
    return passage(session, 5)


def passage(session: Session, number: int) -> Place:
    paper = next(paper for paper in session.archive.papers.all() if NEWS in paper.names)
    where = session.archive.papers.text(paper).passage(number)
    return Place(paper.id, Range(where.start, where.end))


def marks(session: Session, document: DocumentId) -> list[Annotation]:
    return list(session.archive.annotations.of(document))


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_reported_words_are_copied_without_quotation_marks(
    qtbot: QtBot, session: Session, acts: PassageActs, place: Place, said: list[str]
) -> None:
    QGuiApplication.clipboard().clear()
    acts.copy_with_citation(place)
    qtbot.waitUntil(lambda: said == ["Copied with its citation."])
    text = clipboard().text()
    assert text.startswith("As reported, not quoted: Song Yuanming proposed")
    assert "(news report); passage 5" in text
    assert "<em>As reported, not quoted: </em>" in clipboard().html()


def test_a_paper_as_a_whole_asks_for_a_passage(
    acts: PassageActs, place: Place, said: list[str]
) -> None:
    for act in (acts.copy_with_citation, acts.to_briefing, acts.highlight, acts.make_commitment):
        act(Place(place.document))
    assert said == ["Choose a passage first."] * 4


def test_the_first_passage_begins_a_briefing_and_the_next_goes_into_it(
    qtbot: QtBot, session: Session, acts: PassageActs, place: Place, said: list[str]
) -> None:
    acts.to_briefing(place)
    qtbot.waitUntil(lambda: len(said) == 1)
    acts.to_briefing(passage(session, 6))
    acts.to_briefing(place)
    qtbot.waitUntil(lambda: len(said) == 3)
    (briefing,) = session.archive.briefings.all()
    assert acts.in_hand == briefing.id
    assert len(briefing.blocks) == 2
    assert said[0].startswith("Began “Briefing of ")
    assert said[2].endswith("holds this passage already.")


def test_several_passages_go_into_the_briefing_in_their_order_as_one_act(
    qtbot: QtBot, session: Session, acts: PassageActs, place: Place, said: list[str]
) -> None:
    acts.to_briefing(place)
    qtbot.waitUntil(lambda: len(said) == 1)
    more = [passage(session, number) for number in (7, 6, 3)]
    acts.collect([place, *more, Place(place.document), more[0]])
    qtbot.waitUntil(lambda: len(said) == 2)
    (briefing,) = session.archive.briefings.all()
    assert [block.span.range for block in briefing.blocks[1:] if block.span] == [
        item.range for item in more
    ]
    assert said[1] == f"3 passages collected for “{briefing.name}”, which held 1 already."
    with qtbot.waitSignal(session.undo_changed):
        session.undo()
    (briefing,) = session.archive.briefings.all()
    assert len(briefing.blocks) == 1
    acts.collect([Place(place.document)])
    assert said[-1] == "Choose a passage first."


def test_a_briefing_whose_beginning_is_undone_is_let_go(
    qtbot: QtBot, session: Session, acts: PassageActs, place: Place
) -> None:
    with qtbot.waitSignal(acts.in_hand_changed):
        acts.to_briefing(place)
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: acts.in_hand is None)


def test_marking_the_same_words_again_only_changes_the_colour(
    qtbot: QtBot, session: Session, acts: PassageActs, place: Place
) -> None:
    acts.highlight(place, "green")
    acts.highlight(place, "rose")
    qtbot.waitUntil(lambda: [m.colour for m in marks(session, place.document)] == ["rose"])
    assert acts.last_colour == "rose"


def test_a_note_goes_to_the_mark_of_just_these_words(
    qtbot: QtBot, session: Session, acts: PassageActs, place: Place
) -> None:
    acts.highlight(place, "sand")
    acts.note(place, "For the opening.")
    acts.tag(place, "prevention")
    qtbot.waitUntil(lambda: any(m.tags for m in marks(session, place.document)))
    (mark,) = marks(session, place.document)
    assert (mark.colour, mark.note, mark.tags) == ("sand", "For the opening.", ("prevention",))


def test_a_mark_is_rewritten_recoloured_untagged_removed_and_brought_back(
    qtbot: QtBot, session: Session, acts: PassageActs, place: Place, said: list[str]
) -> None:
    acts.note(place, "first", "blue")
    acts.tag(place, "a tag")
    qtbot.waitUntil(lambda: len(said) == 2)
    (mark,) = marks(session, place.document)
    acts.rewrite_note(mark.id, "second")
    acts.recolour(mark.id, "violet")
    acts.untag(mark.id, "a tag")
    qtbot.waitUntil(lambda: len(said) == 5)
    (mark,) = marks(session, place.document)
    assert (mark.note, mark.colour, mark.tags) == ("second", "violet", ())
    acts.remove_annotation(mark.id)
    qtbot.waitUntil(lambda: not marks(session, place.document))
    session.undo()
    qtbot.waitUntil(lambda: len(marks(session, place.document)) == 1)


def test_a_commitment_asks_for_its_form(qtbot: QtBot, acts: PassageActs, place: Place) -> None:
    with qtbot.waitSignal(acts.commitment_wanted) as wanted:
        acts.make_commitment(place)
    assert wanted.args == [place]
