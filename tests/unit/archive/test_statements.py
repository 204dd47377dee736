"""A decision stands by itself and hides the suggestions that it covers."""

from dataclasses import replace

import pytest

from archive_app.archive import Archive, Statement
from archive_app.errors import NotFound
from archive_app.model.ids import SuggestionId
from archive_app.model.index import SpeakerBasis
from archive_app.model.paper import Paper
from archive_app.model.span import Range
from archive_app.model.statement import CountryBasis, Decision
from archive_app.operation import drain


def said_by(archive: Archive, paper: Paper, name: str) -> Statement:
    return next(s for s in archive.statements.of(paper) if s.found.speaker == name)


def test_suggestions_say_that_they_are_suggestions(archive: Archive, news: Paper) -> None:
    statement = said_by(archive, news, "Siti Rahma")
    text = archive.papers.text(news).text
    assert statement.decision is Decision.SUGGESTED
    assert statement.basis is SpeakerBasis.SUGGESTED
    words = [text[part.start : part.end] for part in statement.found.content]
    assert words == ["villages must be warned in their own language"]
    hit = archive.search("speaker:rahma").hits[0]
    assert [speaker.basis for speaker in hit.speakers] == [SpeakerBasis.SUGGESTED]


def test_a_confirmed_statement_stands_by_itself_and_is_found_as_decided(
    archive: Archive, news: Paper
) -> None:
    statement = said_by(archive, news, "Siti Rahma")
    decided = archive.statements.decide(statement.id, Decision.CONFIRMED)
    assert (decided.found, decided.decision) == (statement.found, Decision.CONFIRMED)
    assert decided.decided_by
    drain(archive.refresh())
    hit = archive.search("speaker:rahma").hits[0]
    assert [speaker.basis for speaker in hit.speakers] == [SpeakerBasis.DECIDED]
    assert len(archive.statements.of(news)) == 3
    assert archive.undo() == "Confirmed a statement"
    assert said_by(archive, news, "Siti Rahma").decision is Decision.SUGGESTED


def test_a_rejected_statement_is_neither_shown_nor_found_nor_suggested_again(
    archive: Archive, news: Paper
) -> None:
    statement = said_by(archive, news, "Siti Rahma")
    archive.statements.decide(statement.id, Decision.REJECTED)
    drain(archive.refresh())
    assert "Siti Rahma" not in {s.found.speaker for s in archive.statements.of(news)}
    shown = archive.statements.of(news, rejected=True)
    assert [s.decision for s in shown if s.id == statement.id] == [Decision.REJECTED]
    assert archive.search("speaker:rahma").total == 0
    drain(archive.rebuild())
    assert archive.search("speaker:rahma").total == 0


def test_an_edited_country_is_the_reviewers(archive: Archive, news: Paper) -> None:
    statement = said_by(archive, news, "Siti Rahma")
    edited = replace(statement.found, country="MY")
    decided = archive.statements.decide(statement.id, Decision.EDITED, edited=edited)
    assert (decided.found.country, decided.found.country_basis) == ("MY", CountryBasis.REVIEWER)
    drain(archive.refresh())
    assert archive.search("country:malaysia villages").total == 1
    assert archive.search("country:indonesia villages").total == 0


def test_other_edits_leave_the_basis_of_the_country(archive: Archive, news: Paper) -> None:
    statement = said_by(archive, news, "Siti Rahma")
    edited = replace(statement.found, title="Director")
    decided = archive.statements.decide(statement.id, Decision.EDITED, edited=edited)
    assert decided.found.country_basis is CountryBasis.ORGANISATION


def test_a_suggestion_that_overlaps_a_decided_statement_is_hidden(
    archive: Archive, news: Paper
) -> None:
    statement = said_by(archive, news, "Siti Rahma")
    whole = statement.found.content[0]
    shorter = replace(statement.found, content=(Range(whole.start + 9, whole.end),))
    archive.statements.decide(statement.id, Decision.EDITED, edited=shorter)
    text_version = news.text_version
    again = [(statement.found.id(text_version), statement.found)]
    assert len(archive.statements.merged(news, again)) == 1
    apart = replace(statement.found, content=(Range(0, 5),))
    assert len(archive.statements.merged(news, [(apart.id(text_version), apart)])) == 2


def test_an_unknown_statement_is_named_as_such(archive: Archive, news: Paper) -> None:
    with pytest.raises(NotFound, match="There is no statement"):
        archive.statements.decide(SuggestionId("f" * 64), Decision.CONFIRMED)
