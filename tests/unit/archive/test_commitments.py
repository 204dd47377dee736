"""A commitment is recorded, changed and followed up, and says where it stands as of a day."""

from dataclasses import replace
from datetime import date

import pytest

from archive_app.archive import Archive, deadline_as_typed, fields_of
from archive_app.errors import NotFound, WrongUse
from archive_app.model.briefing import TableQuery
from archive_app.model.commitment import Evidence, Schedule, Strength
from archive_app.model.paper import Paper
from archive_app.model.promise import Commitment, FollowUp
from archive_app.operation import drain

NEW_YEAR = date(2026, 1, 1)


def a_promise(archive: Archive, news: Paper, **fields: object) -> Commitment:
    span = archive.span(news, 3, "We will build forty gauges by 2026")
    given = {"actor": "Viet Nam", "country": "Viet Nam", "action": "build forty gauges", **fields}
    return archive.commitments.record(news.id, span, given)


def evidence(archive: Archive, news: Paper, day: str, level: Evidence) -> FollowUp:
    return FollowUp(day, level, "", news.id, archive.span(news, 5), last_event=archive.last_event)


def test_a_promise_is_recorded_by_hand_and_found(archive: Archive, news: Paper) -> None:
    made = a_promise(archive, news, partners=["Thailand"])
    assert (made.country, made.strength, made.partners) == ("VN", Strength.PLEDGE, ("Thailand",))
    drain(archive.refresh())
    hit = archive.search("forty gauges").hits
    assert {item.entry.value for item in hit} == {"passage", "commitment"}
    assert archive.search("has:commitment country:vn").total >= 1
    assert archive.commitments.get(made.id[:9]) == made
    with pytest.raises(NotFound, match="There is no single commitment"):
        archive.commitments.get("")


def test_a_suggestion_is_confirmed_with_what_was_found_and_not_suggested_again(
    archive: Archive, news: Paper
) -> None:
    (name, found), *_ = archive.commitments.suggestions(news.id)
    document, same, again = archive.commitments.suggestion(name[:10])
    assert (document, same, again) == (news.id, name, found)
    span = archive.span_at(document, found.span)
    made = archive.commitments.record(document, span, fields_of(name, found))
    assert made.suggestion == name
    assert made.deadline is not None
    assert made.deadline.latest == "2026-12-31"
    assert archive.commitments.suggestions(news.id) == []
    assert archive.undo() == "Record a commitment"
    assert len(archive.commitments.suggestions(news.id)) == 1


def test_a_field_is_changed_and_taken_back(archive: Archive, news: Paper) -> None:
    made = a_promise(archive, news)
    assert archive.commitments.change(made.id, "theme", "floods").theme == "floods"
    assert archive.commitments.change(made.id, "country", "thailand").country == "TH"
    assert archive.undo() == "Change the country of a commitment"
    assert archive.commitments.get(made.id).country == "VN"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("colour", "red", "A commitment has no “colour”"),
        ("strength", "iron", "“iron” is no strength; it is one of obligation, pledge"),
        ("closure", "done", "“done” is no closure"),
        ("country", "Atlantis", "“Atlantis” is no country that this program knows"),
    ],
)
def test_what_a_commitment_cannot_have_is_refused_in_a_sentence(
    archive: Archive, news: Paper, field: str, value: str, sentence: str
) -> None:
    made = a_promise(archive, news)
    before = archive.last_event
    with pytest.raises(WrongUse, match=sentence):
        archive.commitments.change(made.id, field, value)
    assert archive.last_event == before


def test_the_newest_evidence_counts_and_a_search_in_vain_sets_no_level(
    archive: Archive, news: Paper
) -> None:
    made = a_promise(archive, news)
    assert made.evidence is Evidence.NONE_ENTERED
    archive.commitments.follow_up(
        made.id, evidence(archive, news, "2026-05-01", Evidence.SUBSTANTIAL)
    )
    archive.commitments.follow_up(made.id, evidence(archive, news, "2026-02-01", Evidence.LIMITED))
    vain = FollowUp("2026-06-01", None, "Looked at the minutes.", query="gauges", last_event=9)
    followed = archive.commitments.follow_up(made.id, vain)
    assert followed.evidence is Evidence.SUBSTANTIAL
    assert vain in followed.follow_ups
    assert len(followed.follow_ups) == 3
    assert archive.undo() == "Follow up a commitment"
    assert len(archive.commitments.get(made.id).follow_ups) == 2


def test_a_follow_up_is_a_passage_or_a_search(archive: Archive, news: Paper) -> None:
    made = a_promise(archive, news)
    passage = evidence(archive, news, "2026-05-01", Evidence.LIMITED)
    for item in (replace(passage, query="both"), replace(passage, span=None, document=None)):
        with pytest.raises(WrongUse, match="either a passage or a search"):
            archive.commitments.follow_up(made.id, item)


@pytest.mark.parametrize(
    ("day", "schedule"),
    [
        ("2026-01-01", Schedule.RUNNING),
        ("2026-12-01", Schedule.DUE),
        ("2026-12-31", Schedule.DUE),
        ("2027-01-01", Schedule.OVERDUE),
    ],
)
def test_the_schedule_is_that_of_the_day_asked_for(
    archive: Archive, news: Paper, day: str, schedule: Schedule
) -> None:
    made = a_promise(archive, news, deadline=deadline_as_typed("by 2026", NEW_YEAR).to_json())
    assert archive.commitments.get(made.id).schedule(date.fromisoformat(day)) is schedule
    assert archive.publishing.row(made, as_of=date.fromisoformat(day)).schedule is schedule


def test_a_deadline_is_kept_as_typed_with_the_days_it_can_mean() -> None:
    assert deadline_as_typed("2026-03-04", NEW_YEAR).latest == "2026-03-04"
    assert deadline_as_typed("by June 2027", NEW_YEAR).latest == "2027-06-30"
    someday = deadline_as_typed("as soon as possible", NEW_YEAR)
    assert (someday.printed, someday.earliest, someday.latest) == (
        "as soon as possible", None, None,
    )  # fmt: skip


def test_the_ledger_is_filtered_and_stands_in_protocol_order(archive: Archive, news: Paper) -> None:
    for actor, country in (("Hanoi", "VN"), ("Manila", "PH"), ("The Mekong Office", "")):
        a_promise(archive, news, actor=actor, country=country)
    rows = archive.publishing.rows(TableQuery(), as_of=NEW_YEAR)
    assert [row.actor for row in rows] == ["Manila", "The Mekong Office", "Hanoi"]
    assert [row.country for row in rows] == ["Philippines", "", "Viet Nam"]
    asked = {
        name: [row.actor for row in archive.publishing.rows(query, as_of=NEW_YEAR)]
        for name, query in {
            "code": TableQuery(country="vn"),
            "name": TableQuery(country="Vietnam"),
            "status": TableQuery(status="no date"),
            "none": TableQuery(status="overdue"),
        }.items()
    }
    assert asked["code"] == asked["name"] == ["Hanoi"]
    assert len(asked["status"]) == 3
    assert asked["none"] == []
    with pytest.raises(WrongUse, match="“late” is no status; it is one of complete"):
        archive.publishing.rows(TableQuery(status="late"), as_of=NEW_YEAR)


def test_what_a_removed_paper_promises_leaves_the_ledger(archive: Archive, news: Paper) -> None:
    a_promise(archive, news)
    archive.papers.remove(news.id)
    assert archive.publishing.rows(TableQuery(), as_of=NEW_YEAR) == []


def test_a_rejected_suggestion_is_not_made_again_until_that_is_undone(
    archive: Archive, news: Paper
) -> None:
    (name, _), *_ = archive.commitments.suggestions(news.id)
    archive.commitments.reject(name, reason="a wish")
    assert archive.commitments.suggestions(news.id) == []
    assert archive.undo().startswith("Reject ")
    assert len(archive.commitments.suggestions(news.id)) == 1


def test_a_removed_commitment_comes_back_by_an_undo(archive: Archive, news: Paper) -> None:
    made = a_promise(archive, news)
    archive.commitments.remove(made.id)
    assert archive.commitments.of(news.id) == []
    assert archive.undo() == "Remove a commitment"
    assert archive.commitments.of(news.id) == [made]


def test_several_fields_are_changed_as_one_act(archive: Archive, news: Paper) -> None:
    made = a_promise(archive, news)
    changed = archive.commitments.change_all(made.id, {"theme": "floods", "country": "vn"})
    assert (changed.theme, changed.country) == ("floods", "VN")
    before = archive.last_event
    archive.commitments.change_all(made.id, {"theme": "floods"})
    assert archive.last_event == before
    assert archive.undo() == "Change a commitment"
    assert archive.commitments.get(made.id).theme == ""


def test_restatements_are_a_chain_that_cannot_close(archive: Archive, news: Paper) -> None:
    first, second, third = (a_promise(archive, news, quantity=n) for n in ("1", "2", "3"))
    archive.commitments.restate(second.id, first.id)
    archive.commitments.restate(third.id, second.id)
    for item in (first, second, third):
        chain = archive.commitments.chain(item.id)
        assert [link.quantity for link in chain] == ["1", "2", "3"]
    for later in (second, third, first):
        with pytest.raises(WrongUse, match="restates the later one already"):
            archive.commitments.restate(first.id, later.id)
    archive.commitments.restate(second.id, None)
    assert [item.id for item in archive.commitments.chain(first.id)] == [first.id]
    assert archive.undo() == "Unlink a restatement"
    archive.commitments.remove(second.id)
    assert [item.id for item in archive.commitments.chain(third.id)] == [third.id]


def test_a_commitment_says_who_recorded_it(archive: Archive, news: Paper) -> None:
    made = a_promise(archive, news)
    assert made.recorded_by
    assert made.recorded_at[:4].isdigit()
