"""The hard paper of the field, where this machine has it: the 5th forum at Nanning, 2023."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.archive.verifying import Verdict
from archive_app.language.dates import dates_in
from archive_app.model.citation import CitationPrint, Wording
from archive_app.model.paper import Paper
from tests.builders import an_archive, take_in


@pytest.fixture(scope="module")
def seed(
    forum_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Archive, Paper]]:
    file = forum_data / "seed/nanning-forum-2023.txt"
    with an_archive(tmp_path_factory.mktemp("seed") / "archive") as archive:
        report = take_in(archive, file)
        yield archive, archive.papers.get(report.added[0].id)


def idhams(archive: Archive, paper: Paper) -> list[int]:
    """The passages that hold Idham's words: where the paper says "prevention", and the next."""
    text = archive.papers.text(paper)
    at = text.text.index("prevention is the foundation of safe production")
    first = text.passages_of(at, at + 1)[0]
    return [first, first + 1]


def test_what_idham_said_about_prevention_is_his_and_nobody_elses(
    seed: tuple[Archive, Paper],
) -> None:
    archive, paper = seed
    text = archive.papers.text(paper).text
    hits = archive.search("prevention speaker:idham").hits
    assert [hit.passage for hit in hits] == idhams(archive, paper)
    for hit in hits:
        assert {speaker.name for speaker in hit.speakers} == {"Idham"}
        assert text[hit.start : hit.end] == hit.text
    assert "prevention is the foundation of safe production" in hits[0].text
    assert "preventive measures" in hits[1].text


def test_two_spellings_are_two_mentions_and_a_question(seed: tuple[Archive, Paper]) -> None:
    archive, paper = seed
    names = {facts.mention.name for facts in archive.people.mentions(paper.id)}
    assert {"Ding Koke", "Ding Keke", "Song Yuanming", "Song Zhannan"} <= names
    asked = {frozenset((q.first.name, q.second.name)) for q in archive.people.questions(paper.id)}
    assert frozenset(("Ding Koke", "Ding Keke")) in asked
    assert frozenset(("Song Yuanming", "Song Zhannan")) not in asked
    assert archive.people.persons() == []


def test_an_impossible_date_is_kept_as_printed_with_a_doubt(seed: tuple[Archive, Paper]) -> None:
    archive, paper = seed
    text = archive.papers.text(paper).text
    found = [
        day for place, day in dates_in(text, "en", default_year=2023) if "12 to 4" in day.printed
    ]
    assert [(day.printed, bool(day.doubt)) for day in found] == [("From December 12 to 4", True)]
    assert found[0].earliest is not None
    assert found[0].latest is not None
    assert found[0].earliest <= found[0].latest


def test_a_report_of_idham_is_cited_without_quotation_marks(seed: tuple[Archive, Paper]) -> None:
    archive, paper = seed
    made = archive.briefings.make("b")
    archive.briefings.add_citation(
        made.id, paper.id, archive.span(paper, idhams(archive, paper)[0])
    )
    printed = archive.publishing.prepare(archive.briefings.named("b"), as_of=date(2026, 3, 1))
    (block,) = printed.blocks
    assert isinstance(block, CitationPrint)
    assert block.citation.wording is Wording.REPORTED
    assert block.citation.speaker == "Idham"
    assert "“" not in block.citation.quotation
    assert printed.warnings


def test_the_end_of_a_changed_quotation_is_no_difference(seed: tuple[Archive, Paper]) -> None:
    archive, paper = seed
    found = archive.verify("prevention is the base of safe production, and in the era")
    assert found.verdict is Verdict.CHANGED
    assert found.passage == idhams(archive, paper)[0]
    assert [(d.paper, d.quoted) for d in found.differences] == [("foundation", "base")]
    held = archive.verify(found.text)
    assert held.verdict is Verdict.EXACT
