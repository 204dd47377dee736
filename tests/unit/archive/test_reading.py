"""What stands beside a paper is told by passage, and marks are found again on a later text."""

import pytest

from archive_app.archive import Archive
from archive_app.archive.quoting import quoted
from archive_app.model.paper import Link, Paper
from archive_app.model.statement import QuoteType


def named(archive: Archive, name: str) -> Paper:
    return next(paper for paper in archive.papers.all() if name in paper.names)


def test_who_speaks_is_told_by_passage(samples: Archive) -> None:
    beside = samples.reading.beside(named(samples, "01-news-report.txt").id)
    voices = {(voice.passage, voice.name, voice.quote_type) for voice in beside.voices}
    assert (5, "Song Yuanming", QuoteType.INDIRECT) in voices
    assert (7, "Ding Koke", QuoteType.DIRECT) in voices


def test_a_doubt_about_a_name_stands_once_in_its_passage(samples: Archive) -> None:
    beside = samples.reading.beside(named(samples, "01-news-report.txt").id)
    assert [(doubt.passage, doubt.other) for doubt in beside.doubts] == [(7, "Ding Koke")]


def test_marks_come_in_the_order_of_the_text(archive: Archive, news: Paper) -> None:
    later = archive.annotations.make(news.id, archive.span(news, 4), colour="rose")
    first = archive.annotations.make(news.id, archive.span(news, 2), note="first")
    marks = archive.reading.beside(news.id).marks
    assert [(mark.annotation, mark.passage) for mark in marks] == [(first.id, 2), (later.id, 4)]


def test_a_tag_comes_and_goes(archive: Archive, news: Paper) -> None:
    mark = archive.annotations.make(news.id, archive.span(news, 2))
    archive.annotations.tag(mark.id, "warning")
    archive.annotations.tag(mark.id, "warning")
    assert archive.annotations.get(mark.id).tags == ("warning",)
    archive.annotations.untag(mark.id, "warning")
    assert archive.annotations.get(mark.id).tags == ()


def test_a_family_of_translations_is_known_from_each_of_its_members(samples: Archive) -> None:
    papers = [paper for paper in samples.papers.all() if paper.links]
    for paper in papers:
        for link in paper.links:
            if link.relation == "translation of":
                assert paper.id in {item.id for item in samples.reading.paired(link.document)}


def test_a_link_is_followed_both_ways(archive: Archive, news: Paper) -> None:
    assert archive.reading.paired(news.id) == ()
    archive.papers.link(news.id, Link("translation of", news.id))
    assert archive.papers.linked_to(news.id, "translation of") == [news.id]
    assert archive.papers.linked_to(news.id, "version of") == []


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("We will build forty gauges by 2026,", "“We will build forty gauges by 2026,”\n— "),
        ("early warning saves more lives than any dam", "As reported, not quoted: early warning"),
        ("Nobody spoke of money.", "The paper says: Nobody spoke of money.\n— "),
    ],
)
def test_only_words_that_were_said_stand_in_quotation_marks(
    archive: Archive, news: Paper, words: str, begins: str
) -> None:
    passage = next(
        number
        for number in range(1, len(archive.papers.text(news).passages) + 1)
        if words in archive.papers.text(news).passage_text(number)
    )
    span = archive.span(news, passage, words)
    written = quoted(archive.citing.cite(news.id, span))
    assert written.plain.startswith(begins)
    assert written == archive.citing.worded(news.id, span)
