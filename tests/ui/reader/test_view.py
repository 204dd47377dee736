"""The reader opens papers at a place, follows what changes and acts on what is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from archive_app.model.paper import Link, Paper
from archive_app.model.people import Mention
from archive_app.model.span import Range
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.reader.view import Reader
from archive_app.ui.session import Session

NEWS = "01-news-report.txt"
ORIGINAL, TRANSLATED = "2023-05-16-speech-torvil.pdf", "2023-05-16-speech-torvil.th.docx"


@pytest.fixture
def reader(qtbot: QtBot, session: Session, look: Look, acts: PassageActs) -> Reader:
    """A reader of the sample papers, on the screen, still empty."""
    made = Reader(session, look, acts)
    qtbot.addWidget(made)
    made.resize(548, 700)
    made.show()
    return made


def paper(session: Session, name: str) -> Paper:
    return next(paper for paper in session.archive.papers.all() if name in paper.names)


def passage(session: Session, name: str, number: int) -> Place:
    found = paper(session, name)
    where = session.archive.papers.text(found).passage(number)
    return Place(found.id, Range(where.start, where.end))


def show(qtbot: QtBot, reader: Reader, place: Place, *hits: Range) -> None:
    with qtbot.waitSignal(reader.place_shown):
        reader.show_place(place, hits=hits)
    reader.focus_text()


def annotations(session: Session, place: Place) -> list[tuple[str, str, tuple[str, ...]]]:
    found = session.archive.annotations.of(place.document)
    return [(item.colour, item.note, item.tags) for item in found]


def test_a_place_is_shown_in_its_paper(qtbot: QtBot, session: Session, reader: Reader) -> None:
    place = passage(session, NEWS, 7)
    show(qtbot, reader, place)
    assert reader.place == place
    assert reader.sheet.current == 7


def test_the_newest_of_two_places_is_the_one_that_stays(
    qtbot: QtBot, session: Session, reader: Reader
) -> None:
    shown: list[Place] = []
    reader.place_shown.connect(shown.append)
    first, second = passage(session, ORIGINAL, 2), passage(session, NEWS, 3)
    reader.show_place(first)
    reader.show_place(second)
    qtbot.waitUntil(lambda: shown == [second])


def test_back_and_forward_go_through_the_papers(
    qtbot: QtBot, session: Session, reader: Reader
) -> None:
    first, second = passage(session, ORIGINAL, 2), passage(session, NEWS, 3)
    show(qtbot, reader, first)
    show(qtbot, reader, second)
    assert not reader.commands.forward.isEnabled()
    with qtbot.waitSignal(reader.place_shown) as shown:
        reader.commands.back.trigger()
    assert shown.args == [first]
    with qtbot.waitSignal(reader.place_shown) as shown:
        reader.commands.forward.trigger()
    assert shown.args == [second]


def test_the_keys_go_round_the_hits(qtbot: QtBot, session: Session, reader: Reader) -> None:
    place = passage(session, NEWS, 7)
    starts = [passage(session, NEWS, number).range for number in (5, 7, 9)]
    hits = [Range(where.start, where.start + 4) for where in starts if where]
    show(qtbot, reader, place, *hits)
    current = []
    for _ in range(3):
        reader.commands.next_hit.trigger()
        current.append(reader.sheet.current)
    reader.commands.previous_hit.trigger()
    assert (current, reader.sheet.current) == ([9, 5, 7], 5)


def test_h_marks_the_passage_and_a_number_changes_its_colour(
    qtbot: QtBot, session: Session, reader: Reader
) -> None:
    place = passage(session, NEWS, 7)
    show(qtbot, reader, place)
    qtbot.keyClick(reader.sheet, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: bool(reader.beside and reader.beside.marks))
    qtbot.keyClick(reader.sheet, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: annotations(session, place) == [("rose", "", ())])


def test_a_note_is_typed_saved_with_control_enter_and_kept_as_a_draft_by_escape(
    qtbot: QtBot, session: Session, reader: Reader
) -> None:
    place = passage(session, NEWS, 7)
    show(qtbot, reader, place)
    (field,) = reader.findChildren(QPlainTextEdit, "note")
    qtbot.keyClick(reader.sheet, Qt.Key.Key_N)
    qtbot.keyClicks(field, "For the ")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.isHidden() or not field.isVisible()
    qtbot.keyClick(reader.sheet, Qt.Key.Key_N)
    qtbot.keyClicks(field, "opening")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: annotations(session, place) == [("blue", "For the opening", ())])
    qtbot.waitUntil(lambda: bool(reader.beside and reader.beside.marks))


def test_a_change_beside_the_text_does_not_move_it(
    qtbot: QtBot, session: Session, reader: Reader, acts: PassageActs
) -> None:
    place = passage(session, NEWS, 7)
    show(qtbot, reader, place)
    qtbot.waitUntil(lambda: reader.sheet.is_settled)
    value, current = reader.sheet.verticalScrollBar().value(), reader.sheet.row_y(6)
    acts.note(place, "A long note. " * 60)
    qtbot.waitUntil(lambda: bool(reader.beside and reader.beside.marks))
    assert (reader.sheet.verticalScrollBar().value(), reader.sheet.row_y(6)) == (value, current)


def test_a_translation_stands_beside_its_original(
    qtbot: QtBot, session: Session, reader: Reader
) -> None:
    original, translated = paper(session, ORIGINAL), paper(session, TRANSLATED)
    if not translated.links:
        link = Link("translation of", original.id)
        session.act(lambda archive: archive.papers.link(translated.id, link), frozenset())
        qtbot.waitUntil(lambda: bool(paper(session, TRANSLATED).links))
    show(qtbot, reader, Place(translated.id))
    qtbot.keyClick(reader.sheet, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: reader.is_paired)
    qtbot.keyClick(reader.sheet, Qt.Key.Key_D)
    assert not reader.is_paired


def test_a_paper_without_a_pair_says_so(qtbot: QtBot, session: Session, reader: Reader) -> None:
    show(qtbot, reader, passage(session, "2019-06-05-communique.pdf", 1))
    with qtbot.waitSignal(session.said):
        reader.commands.pair.trigger()
    assert not reader.commands.pair.isChecked()


def test_the_name_of_a_speaker_leads_to_the_person(
    qtbot: QtBot, session: Session, reader: Reader
) -> None:
    place = passage(session, NEWS, 5)
    show(qtbot, reader, place)
    with qtbot.waitSignal(reader.person_wanted) as wanted:
        reader.margin.person_wanted.emit(Mention(place.document, "Song Yuanming"))
    assert wanted.args == [Mention(place.document, "Song Yuanming")]
    assert reader.margin.sentences(5).startswith("Song Yuanming. ")


def test_a_paper_that_is_gone_leaves_the_empty_place(
    qtbot: QtBot, session: Session, reader: Reader
) -> None:
    place = passage(session, NEWS, 5)
    show(qtbot, reader, place)
    gone = Place(type(place.document)("f" * 64))
    reader.show_place(gone)
    qtbot.waitUntil(lambda: reader.place is None)
    assert not reader.commands.cite.isEnabled()


def test_a_note_asked_for_elsewhere_is_open_once_the_paper_is_there(
    qtbot: QtBot, session: Session, reader: Reader
) -> None:
    place = passage(session, NEWS, 7)
    (field,) = reader.findChildren(QPlainTextEdit, "note")
    reader.note_at(place)
    qtbot.waitUntil(field.isVisible)
    qtbot.keyClicks(field, "From the list")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: annotations(session, place) == [("blue", "From the list", ())])
