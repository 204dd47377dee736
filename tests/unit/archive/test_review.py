"""What waits for a reviewer is asked once, decided in one act, and can be taken back."""

from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.errors import NotFound, WrongUse
from archive_app.model.commitment import Strength
from archive_app.model.ids import SuggestionId
from archive_app.model.particulars import Field
from archive_app.model.review import Certainty, Sort, Verdict, Waiting
from archive_app.operation import drain
from tests.builders import a_file, take_in

REPORT = """Nanning, December 12 (Lin Hao) Work safety accidents bring losses to everybody.

From December 12 to 4, the 5 China-ASEAN Work Safety Cooperation Forum was held in Nanning, Guangxi. In the first half of 2023, accidents fell.

"Boats prevent accidents." Ding Koke, director of the Labour Office of Myanmar, said.

Ding Keke believes that prevention helps, and Myanmar will strengthen cooperation with China in production safety.

He said that boots are cheap.
"""  # noqa: E501 - a paragraph of the paper is one line


@pytest.fixture
def asked(archive: Archive, tmp_path: Path) -> Archive:
    """An archive with one report that raises a question of every sort."""
    take_in(archive, a_file(tmp_path, "report.txt", REPORT))
    return archive


def the_one(archive: Archive, sort: Sort) -> Waiting:
    items = archive.review.queue([sort]).items
    assert len(items) == 1, items
    return items[0]


def pledge(archive: Archive) -> Waiting:
    found = archive.review.queue([Sort.COMMITMENT]).items
    return next(item for item in found if item.strength is Strength.PLEDGE)


def test_every_sort_is_counted_also_those_not_asked_for(asked: Archive) -> None:
    queue = asked.review.queue([Sort.NAME])
    assert [item.sort for item in queue.items] == [Sort.NAME]
    assert set(queue.counts) == set(Sort)
    assert all(queue.counts.values())


def test_a_row_says_the_words_and_where_they_stand(asked: Archive) -> None:
    item = pledge(asked)
    line = asked.review.lines([item])[item.key]
    assert line.words == "Myanmar will strengthen cooperation with China in production safety"
    assert (line.where, line.locator, item.who) == ("Nanning", "¶4", "MM")


def test_a_card_shows_the_words_between_their_neighbours(asked: Archive) -> None:
    card = asked.review.card(pledge(asked))
    assert [passage.locator for passage in card.passages] == ["3", "4", "5"]
    here = card.passages[1]
    assert here.is_asked
    mark = here.marks[0]
    assert here.text[mark.start : mark.end].startswith("Myanmar will strengthen")
    assert [here.text[part.start : part.end] for part in here.strong] == ["will"]
    fields = {field.name: field for field in card.fields}
    assert fields["actor"].value == "Myanmar"
    assert fields["actor"].certainty is Certainty.STATED
    assert fields["voiced_by"].certainty is Certainty.CHECK
    assert fields["deadline"].value is None
    assert any(reason.is_caution for reason in card.reasons)


def test_a_confirmation_is_one_act_with_a_name_and_can_be_undone(asked: Archive) -> None:
    item = pledge(asked)
    asked.review.confirm(item)
    assert asked.undo_name == "Confirm pledge by Myanmar"
    made = next(asked.commitments.all())
    assert (made.country, made.suggestion) == ("MM", item.id)
    assert item not in asked.review.queue().items
    asked.undo()
    assert item in asked.review.queue().items
    assert list(asked.commitments.all()) == []


def test_what_the_reviewer_changed_is_what_is_entered(asked: Archive) -> None:
    asked.review.confirm(pledge(asked), {"strength": "intention", "theme": "work safety"})
    made = next(asked.commitments.all())
    assert (made.strength, made.theme) == (Strength.INTENTION, "work safety")
    assert asked.undo_name == "Confirm intention by Myanmar"


def test_a_country_that_is_none_is_refused_and_nothing_is_saved(asked: Archive) -> None:
    item = pledge(asked)
    with pytest.raises(WrongUse, match="no country"):
        asked.review.confirm(item, {"country": "Atlantis"})
    assert item in asked.review.queue().items


def test_a_rejected_commitment_never_comes_again_and_may_get_a_reason(asked: Archive) -> None:
    item = pledge(asked)
    asked.review.reject(item)
    assert asked.undo_name == "Reject pledge by Myanmar"
    asked.review.say_why(item, "courtesy")
    drain(asked.rebuild())
    assert item not in asked.review.queue().items
    (decided,) = asked.review.decided_today()
    assert (decided.verdict, decided.reason) == (Verdict.REJECTED, "courtesy")
    assert decided.words.startswith("Myanmar will strengthen")
    assert decided.strength is Strength.PLEDGE


def test_any_decision_of_today_can_be_taken_back_alone(asked: Archive) -> None:
    first, name = pledge(asked), the_one(asked, Sort.NAME)
    asked.review.confirm(first)
    asked.review.answer(name, same=True)
    latest, earlier = asked.review.decided_today()
    assert (latest.verdict, earlier.verdict) == (Verdict.ONE_PERSON, Verdict.CONFIRMED)
    asked.review.take_back(earlier)
    assert asked.review.decided_today() == [latest]
    assert list(asked.commitments.all()) == []
    assert first in asked.review.queue().items
    asked.undo()
    assert len(list(asked.commitments.all())) == 1


def test_a_rejection_with_its_reason_is_taken_back_as_a_whole(asked: Archive) -> None:
    item = pledge(asked)
    asked.review.reject(item)
    asked.review.say_why(item, "courtesy")
    asked.review.take_back(asked.review.decided_today()[0])
    assert item in asked.review.queue().items
    asked.review.reject(item)
    assert asked.review.decided_today()[0].reason == ""


def test_two_names_are_one_person_two_people_or_asked_later(asked: Archive) -> None:
    item = the_one(asked, Sort.NAME)
    card = asked.review.card(item)
    assert [side.mention.name for side in card.sides] == ["Ding Koke", "Ding Keke"]
    assert card.sides[0].country == "MM"
    assert card.sides[1].passage is not None
    assert "one letter differs" in [reason.text for reason in card.reasons]
    asked.review.answer(item, same=False)
    assert asked.undo_name == "Keep Ding Koke and Ding Keke apart"
    assert asked.review.queue([Sort.NAME]).items == ()
    with pytest.raises(NotFound):
        asked.review.card(item)


def test_who_said_it_can_be_set_by_the_reviewer(asked: Archive) -> None:
    item = the_one(asked, Sort.SPEAKER)
    card = asked.review.card(item)
    speaker = next(field for field in card.fields if field.name == "speaker")
    assert (speaker.value, speaker.note) == ("", "Ding Keke")
    asked.review.confirm(item, {"speaker": "Ding Keke", "country": "MM"})
    assert asked.review.queue([Sort.SPEAKER]).items == ()
    decided = asked.statements.get(SuggestionId(item.id))
    assert decided.found.speaker == "Ding Keke"
    assert asked.review.decided_today()[0].verdict is Verdict.EDITED


def test_nobody_said_it(asked: Archive) -> None:
    asked.review.reject(the_one(asked, Sort.SPEAKER))
    assert asked.review.queue([Sort.SPEAKER]).items == ()


def test_a_date_that_cannot_be_is_kept_as_printed(asked: Archive) -> None:
    item = the_one(asked, Sort.DATE)
    card = asked.review.card(item)
    assert item.who == "From December 12 to 4"
    assert [p.locator for p in card.passages if p.is_asked] == ["2"]
    assert card.fields[0].certainty is Certainty.DOUBTFUL
    asked.review.confirm(item)
    paper = asked.papers.get(item.document)
    assert paper.is_stated(Field.DATE)
    assert paper.date is not None
    assert paper.date.printed == "From December 12 to 4"
    (decided,) = asked.review.decided_today()
    asked.review.take_back(decided)
    assert the_one(asked, Sort.DATE) == item


def test_what_is_put_off_comes_last_and_stays_there(asked: Archive) -> None:
    first, *others = asked.review.queue().items
    asked.review.put_off(first)
    *before, last = asked.review.queue().items
    assert before == others
    assert last.key == first.key
    assert last.put_off
    assert asked.undo_name == ""


def test_a_paper_that_was_removed_asks_nothing(asked: Archive) -> None:
    asked.papers.remove(pledge(asked).document)
    assert asked.review.queue().items == ()
    assert not any(asked.review.queue().counts.values())


def test_every_question_of_the_samples_has_a_row_and_a_card(samples: Archive) -> None:
    items = samples.review.queue().items
    assert len(samples.review.lines(items)) == len(items) > 50
    for item in items:
        assert samples.review.card(item).passages
    assert len(samples.review.queue(limit=3).items) == 3
