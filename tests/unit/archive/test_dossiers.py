"""A dossier tells how a promise was worded and what happened since; a proposal fills the form."""

from datetime import date

from archive_app.archive import Archive
from archive_app.archive.wordings import pieces_of
from archive_app.model.citation import Wording as Words
from archive_app.model.commitment import Evidence, Schedule
from archive_app.model.dossier import Change, PieceKind
from archive_app.model.paper import Paper
from archive_app.model.promise import Commitment, FollowUp

TODAY = date(2026, 1, 1)


def promise(archive: Archive, news: Paper, action: str, **fields: object) -> Commitment:
    span = archive.span(news, 3, "We will build forty gauges by 2026")
    return archive.commitments.record(news.id, span, {"country": "VN", "action": action, **fields})


def test_a_chain_shows_every_difference_of_its_wordings(archive: Archive, news: Paper) -> None:
    first = promise(archive, news, "place gauges along the reach", strength="intention")
    later = promise(archive, news, "place 40 gauges along the reach", strength="pledge")
    archive.commitments.restate(later.id, first.id)
    found = FollowUp("2025-05-01", Evidence.LIMITED, "", news.id, archive.span(news, 5))
    archive.commitments.follow_up(first.id, found)
    dossier = archive.dossiers.of(later.id, as_of=TODAY)
    assert [step.commitment.id for step in dossier.wordings] == [first.id, later.id]
    assert dossier.wordings[1].changes == (Change.FIRMER, Change.NUMBER_NEW)
    assert [p.text for p in dossier.wordings[1].pieces if p.kind is PieceKind.NEW] == ["40 "]
    assert dossier.evidence is Evidence.LIMITED
    assert dossier.follow_ups[0].citation is not None
    assert (dossier.name, dossier.schedule) == ("Viet Nam", Schedule.NO_DATE)
    assert dossier.citation.wording is Words.VERBATIM
    assert archive.dossiers.of(first.id, as_of=date(2025, 1, 1)).follow_ups == ()


def test_kept_and_new_pieces_are_the_later_wording() -> None:
    later = "is installing thirty gauges on the reach"
    pieces = pieces_of("will install forty gauges on the reach by June", later)
    assert "".join(p.text for p in pieces if p.kind is not PieceKind.GONE) == later
    assert [p.text for p in pieces_of("增加四十个", "增加三十个")] == ["增加", "四", "三", "十个"]


def test_a_suggestion_at_the_place_fills_the_form(archive: Archive, news: Paper) -> None:
    (name, found), *_ = archive.commitments.suggestions(news.id)
    proposal = archive.dossiers.propose(news.id, archive.span(news, 3, "forty gauges").range)
    assert proposal.is_suggested
    assert (proposal.range, proposal.fields["suggestion"]) == (found.span, name)


def test_without_one_the_speaker_is_bound(archive: Archive, news: Paper) -> None:
    span = archive.span(news, 4, "villages must be warned")
    proposal = archive.dossiers.propose(news.id, span.range)
    assert not proposal.is_suggested
    assert proposal.fields["actor"] == "Siti Rahma"
    assert proposal.fields["action"] == "villages must be warned"
    made = archive.commitments.record(news.id, proposal.span, proposal.fields)
    other = promise(archive, news, "build gauges")
    same = promise(archive, news, "build more gauges")
    assert [item.id for item in archive.dossiers.restatable(other.id)] == [same.id]
    assert archive.dossiers.restatable(made.id) == []
