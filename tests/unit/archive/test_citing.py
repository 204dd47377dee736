"""Only words that somebody said wear quotation marks, and a footnote says all that is known."""

from datetime import date
from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.archive.spans import locator
from archive_app.model.citation import Wording
from archive_app.model.paper import Link, Paper
from archive_app.model.particulars import Field
from archive_app.model.statement import Decision
from archive_app.model.text import Passage, TextVersion
from archive_app.operation import drain
from tests.builders import a_file, take_in

SPEECH = "Chair, boats come before bridges. We shall say so again."
TRANSCRIPT = """VERBATIM RECORD

Mr. Ono (Japan): Boats come before bridges.

Ms. Daw Mya (Myanmar): We agree with that.
"""
TWO_QUOTATIONS = (
    'Lim Bo, director of the Boat Office of Malaysia, said that "boats" are cheap and "dams" cost.'
)


def whole(archive: Archive, paper: Paper, passage: int, quote: str | None = None):  # type: ignore[no-untyped-def]
    return archive.citing.cite(paper.id, archive.span(paper, passage, quote))


def a_paper(archive: Archive, folder: Path, name: str, text: str) -> Paper:
    return archive.papers.get(take_in(archive, a_file(folder, name, text)).added[0].id)


def test_reported_speech_is_never_verbatim(archive: Archive, news: Paper) -> None:
    for quote in ("villages must be warned in their own language", "must be warned", None):
        cited = whole(archive, news, 4, quote)
        assert cited.wording is Wording.REPORTED
        assert cited.speaker == "Siti Rahma"
        assert cited.post == "director, Indonesian Disaster Agency"


def test_words_in_quotation_marks_are_verbatim_and_lose_the_marks_of_the_paper(
    archive: Archive, news: Paper
) -> None:
    for quote in (
        "“We will build forty gauges by 2026,”".replace("“", '"').replace("”", '"'),
        "We will build forty gauges by 2026,",
    ):
        cited = whole(archive, news, 3, quote)
        assert cited.wording is Wording.VERBATIM
        assert cited.quotation == "We will build forty gauges by 2026,"


def test_a_passage_that_holds_more_than_the_quoted_words_is_not_verbatim(
    archive: Archive, news: Paper
) -> None:
    assert whole(archive, news, 3).wording is Wording.REPORTED


def test_words_between_two_quotations_are_not_quoted(archive: Archive, tmp_path: Path) -> None:
    paper = a_paper(archive, tmp_path, "two.txt", TWO_QUOTATIONS)
    wordings = {
        quote: whole(archive, paper, 1, quote).wording
        for quote in ("boats", "dams", '"dams"', "are cheap and", '"boats" are cheap and "dams"')
    }
    assert wordings == {
        "boats": Wording.VERBATIM,
        "dams": Wording.VERBATIM,
        '"dams"': Wording.VERBATIM,
        "are cheap and": Wording.REPORTED,
        '"boats" are cheap and "dams"': Wording.REPORTED,
    }
    assert whole(archive, paper, 1, " are cheap and ".strip()).quotation == "are cheap and"


def test_what_nobody_says_is_the_papers_own(archive: Archive, news: Paper) -> None:
    cited = whole(archive, news, 5)
    assert cited.wording is Wording.PAPER
    assert (cited.speaker, cited.post, cited.caution) == ("", "", "")


def test_a_transcript_is_verbatim_and_its_speakers_are_stated(
    archive: Archive, tmp_path: Path
) -> None:
    paper = a_paper(archive, tmp_path, "record.txt", TRANSCRIPT)
    archive.papers.decide(paper.id, Field.KIND, "transcript")
    drain(archive.refresh())
    passage = next(hit.passage for hit in archive.search("agree").hits)
    cited = whole(archive, paper, passage or 0, "We agree with that.")
    assert cited.wording is Wording.VERBATIM
    assert "Mya" in cited.speaker
    assert cited.post == "Myanmar"
    assert cited.caution == ""


def test_a_caution_stands_until_the_speaker_is_confirmed(archive: Archive, news: Paper) -> None:
    assert whole(archive, news, 4).caution == "speaker as suggested by a rule, not confirmed"
    statement = next(s for s in archive.statements.of(news) if s.found.speaker == "Siti Rahma")
    archive.statements.decide(statement.id, Decision.CONFIRMED)
    assert whole(archive, news, 4).caution == ""


def test_a_footnote_names_speaker_event_paper_place_and_language(
    archive: Archive, news: Paper
) -> None:
    archive.papers.decide(news.id, Field.FORUM, "2nd Forum on Flood Warnings")
    archive.papers.decide(news.id, Field.PLACE, "Hanoi")
    assert whole(archive, news, 4).footnote == (
        "Siti Rahma, director, Indonesian Disaster Agency; 2nd Forum on Flood Warnings, "
        "Hanoi, 4 June 2024; OFFICIALS COMPARE NOTES ON FLOOD WARNINGS; passage 4; English; "
        "speaker as suggested by a rule, not confirmed."
    )


@pytest.mark.parametrize(
    ("status", "phrase"),
    [
        ("", ""),
        ("original", ""),
        ("translation", "translation; original not held"),
        ("machine translation", "machine translation; original not held"),
    ],
)
def test_a_translation_says_whether_its_original_is_held(
    archive: Archive, news: Paper, status: str, phrase: str
) -> None:
    if status:
        archive.papers.decide(news.id, Field.TRANSLATION, status)
    assert whole(archive, news, 4).translation == phrase


def test_a_translation_names_its_original(archive: Archive, news: Paper, tmp_path: Path) -> None:
    original = a_paper(archive, tmp_path, "vi.txt", "# Cảnh báo sớm\n\nCảnh báo sớm cứu người.")
    archive.papers.link(news.id, Link("translation of", original.id))
    assert whole(archive, news, 4).translation == f"translation of “{original.title}”"
    archive.papers.decide(news.id, Field.TRANSLATION, "machine translation")
    assert whole(archive, news, 4).translation.startswith("machine translation of “")


def test_a_span_over_two_passages_names_both(archive: Archive, news: Paper) -> None:
    text = archive.papers.text(news)
    span = archive.span_at(
        news.id, type(archive.span(news, 1).range)(text.passage(3).start, text.passage(4).end)
    )
    cited = archive.citing.cite(news.id, span)
    assert cited.locator == "passages 3–4"
    assert "\n" not in cited.quotation
    assert cited.wording is Wording.REPORTED


def test_the_marking_of_a_briefing_is_the_highest_of_its_parts(
    archive: Archive, news: Paper
) -> None:
    made = archive.briefings.make("b", marking="Internal")
    archive.briefings.add_citation(made.id, news.id, archive.span(news, 4))
    prepared = archive.publishing.prepare(archive.briefings.named("b"), as_of=date(2026, 1, 1))
    assert prepared.marking == "Internal"
    archive.papers.mark(news.id, "Confidential")
    prepared = archive.publishing.prepare(archive.briefings.named("b"), as_of=date(2026, 1, 1))
    assert prepared.marking == "Confidential"
    assert prepared.warnings == (
        "Siti Rahma, passage 4: speaker as suggested by a rule, not confirmed",
    )


@pytest.mark.parametrize(
    ("label", "named"),
    [
        (None, "passage 1"),
        ("5.", "para. 5, passage 1"),
        ("12", "para. 12, passage 1"),
        ("Article 4 (2)", "Article 4 (2), passage 1"),
        ("(2)", "(2), passage 1"),
    ],
)
def test_a_place_has_its_number_and_the_label_that_the_paper_prints(
    label: str | None, named: str
) -> None:
    text = TextVersion("Some words.", (Passage(0, 11, label=label),), "plain", 1)
    assert locator(text, 0, 4) == named
    assert locator(text, 11, 12) == ""
