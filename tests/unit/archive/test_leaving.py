"""Before a briefing leaves, what departs from the papers is listed first and what is well last."""

from datetime import date

import pytest

from archive_app.archive import Archive
from archive_app.archive.leaving import quoted_in
from archive_app.model.leaving import LeavingCheck, Matter
from archive_app.model.paper import Paper

TODAY = date(2026, 3, 1)
REPORTED = "villages must be warned in their own language"
QUOTED = "We will build forty gauges by 2026"


def checks(archive: Archive, name: str = "b") -> tuple[LeavingCheck, ...]:
    briefing = archive.briefings.named(name)
    printed = archive.publishing.prepare(briefing, as_of=TODAY)
    return archive.publishing.checks(briefing, printed, verify=archive.verify)


def matters(archive: Archive) -> list[Matter]:
    return [check.matter for check in checks(archive)]


def one(archive: Archive, matter: Matter) -> LeavingCheck:
    (found,) = [check for check in checks(archive) if check.matter is matter]
    return found


def a_briefing(archive: Archive, prose: str) -> None:
    made = archive.briefings.make("b")
    archive.briefings.add_prose(made.id, prose)


def test_quoted_words_that_differ_from_the_paper_are_shown_with_its_own(
    archive: Archive, news: Paper
) -> None:
    a_briefing(archive, "He said: “We will build thirty gauges by 2026.”")
    found = one(archive, Matter.DIFFERS)
    assert (found.said, found.held) == ("thirty", "forty")
    assert found.quoted == "We will build thirty gauges by 2026"
    assert found.text == QUOTED
    assert found.document == news.id
    assert found.is_open


def test_words_as_the_paper_quotes_them_need_no_look(archive: Archive, news: Paper) -> None:
    a_briefing(archive, f"He said: “{QUOTED}”, and “dam” is no quotation.")
    assert matters(archive) == []


def test_reported_words_in_quotation_marks_are_to_be_looked_at(
    archive: Archive, news: Paper
) -> None:
    a_briefing(archive, f"She said: “{REPORTED}”.")
    assert matters(archive) == [Matter.QUOTED_REPORT]


def test_quoted_words_of_no_paper_are_to_be_looked_at(archive: Archive, news: Paper) -> None:
    a_briefing(archive, "It is written: “xylophones qualify zebras quickly beyond jukeboxes”.")
    assert one(archive, Matter.MISSING).quoted.startswith("xylophones")


def test_what_rests_on_a_suggestion_is_told_by_its_footnotes(archive: Archive, news: Paper) -> None:
    made = archive.briefings.make("b")
    block = archive.briefings.add_citation(made.id, news.id, archive.span(news, 4))
    found = one(archive, Matter.UNCONFIRMED)
    assert (found.blocks, found.footnotes) == ((block,), (1,))
    assert matters(archive)[-2:] == [Matter.REPORTED_BARE, Matter.FOOTNOTES_LEAD]
    assert not one(archive, Matter.FOOTNOTES_LEAD).is_open


def test_a_marking_lower_than_that_of_a_cited_paper_is_told(archive: Archive, news: Paper) -> None:
    made = archive.briefings.make("b", marking="Public")
    archive.briefings.add_citation(made.id, news.id, archive.span(news, 4))
    assert Matter.MARKING not in matters(archive)
    archive.papers.mark(news.id, "Restricted")
    found = one(archive, Matter.MARKING)
    assert (found.marking, found.footnotes) == ("Restricted", (1,))
    archive.briefings.mark(made.id, "Confidential")
    assert Matter.MARKING not in matters(archive)


def test_a_footnote_into_a_removed_paper_does_not_lead(archive: Archive, news: Paper) -> None:
    made = archive.briefings.make("b")
    archive.briefings.add_citation(made.id, news.id, archive.span(news, 4))
    archive.papers.remove(news.id)
    assert one(archive, Matter.REMOVED).footnotes == (1,)
    assert Matter.FOOTNOTES_LEAD not in matters(archive)


def test_passages_that_wait_at_the_end_of_a_text_are_told(archive: Archive, news: Paper) -> None:
    made = archive.briefings.make("b")
    block = archive.briefings.add_citation(made.id, news.id, archive.span(news, 4))
    assert Matter.UNPLACED not in matters(archive)
    prose = archive.briefings.add_prose(made.id, "What was said.")
    archive.briefings.move(made.id, prose, before=block)
    assert one(archive, Matter.UNPLACED).blocks == (block,)
    archive.briefings.place(made.id, block, before=None)
    assert Matter.UNPLACED not in matters(archive)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("He called it “a dam”.", []),
        ("“Early warning saves lives”, he said.", ["Early warning saves lives"]),
        ('"one two three four" and "five"', ["one two three four"]),
        ("“预防是化解职业安全风险的最好办法”", ["预防是化解职业安全风险的最好办法"]),
        ("an “unclosed mark runs on and on", []),
    ],
)
def test_only_words_long_enough_to_be_somebodys_are_checked(
    markdown: str, words: list[str]
) -> None:
    assert quoted_in(markdown) == words
