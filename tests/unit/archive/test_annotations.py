"""A marked passage keeps its words, its note and its tags, and can be undone."""

import pytest

from archive_app.archive import Archive
from archive_app.errors import NotFound, WrongUse
from archive_app.model.event import Draft, Kind
from archive_app.model.paper import Paper
from archive_app.operation import drain


def test_a_note_is_found_by_its_words_and_points_at_its_span(archive: Archive, news: Paper) -> None:
    span = archive.span(news, 4, "villages must\n be  warned")
    assert span.exact == "villages must be warned"
    made = archive.annotations.make(news.id, span, note="Ask for money", tags=("money", "money"))
    assert made.tags == ("money",)
    drain(archive.refresh())
    hit = archive.search("ask").hits[0]
    assert (hit.entry.value, hit.passage, hit.start, hit.end) == ("note", 4, span.start, span.end)
    assert archive.search("tag:money villages").hits[0].passage == 4
    assert archive.search("has:note villages").total == 1
    assert archive.search("colour:blue villages").total == 1
    assert archive.search("colour:rose villages").total == 0


def test_a_note_is_rewritten_recoloured_removed_and_brought_back(
    archive: Archive, news: Paper
) -> None:
    made = archive.annotations.make(news.id, archive.span(news, 3), note="First")
    archive.annotations.rewrite(made.id, "Second")
    archive.annotations.recolour(made.id, "green")
    assert archive.annotations.get(made.id).note == "Second"
    assert archive.annotations.get(made.id).colour == "green"
    archive.annotations.remove(made.id)
    assert list(archive.annotations.of(news.id)) == []
    with pytest.raises(NotFound):
        archive.annotations.get(made.id)
    names = ["Remove a note", "Change a colour", "Edit a note", "Mark a passage"]
    assert [archive.undo() for _ in range(4)] == names
    assert list(archive.annotations.of(news.id)) == []
    assert [archive.redo() for _ in range(3)] == list(reversed(names[1:]))
    assert archive.annotations.get(made.id).note == "Second"


def test_notes_stand_in_the_order_of_the_text(archive: Archive, news: Paper) -> None:
    for passage in (4, 3, 5):
        archive.annotations.make(news.id, archive.span(news, passage), note=str(passage))
    assert [item.note for item in archive.annotations.of(news.id)] == ["3", "4", "5"]


def test_two_notes_written_at_once_are_a_disagreement_until_one_is_written(
    archive: Archive, news: Paper
) -> None:
    made = archive.annotations.make(news.id, archive.span(news, 3), note="First")
    first = archive._record.thing(f"annotation:{made.id}").replaced_by_a_change("note")
    for note in ("Mine", "Theirs"):
        subject = f"annotation:{made.id}#note"
        draft = Draft(Kind.FIELD_SET, subject, {"value": note}, first, (news.id,))
        archive._record.append([draft], act="Edit a note")
    assert archive.annotations.get(made.id).disagreement
    archive.annotations.rewrite(made.id, "Ours")
    assert archive.annotations.get(made.id).note == "Ours"
    assert not archive.annotations.get(made.id).disagreement


def test_words_that_are_not_there_or_there_twice_are_refused(archive: Archive, news: Paper) -> None:
    with pytest.raises(NotFound, match=r"Passage 4 of .* does not hold these words"):
        archive.span(news, 4, "no such words")
    with pytest.raises(WrongUse, match="stand 2 times in passage 2"):
        archive.span(news, 2, "in")
    for passage in (0, 99, -1):
        with pytest.raises(NotFound, match="its passages are 1 to 5"):
            archive.span(news, passage)
    with pytest.raises(NotFound):
        archive.span(news, 4, "  ")
