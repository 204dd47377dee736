"""What was typed becomes hits that point into papers, with names, notices and facets."""

from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.errors import QueryError
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.operation import drain
from tests.builders import a_file, an_archive, take_in


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("gauges", 1),
        ("speaker:rahma", 1),
        ("speaker:rahma villages", 1),
        ("speaker:rahma gauges", 0),
        ('speaker:"tran van long"', 1),
        ("country:indonesia villages", 1),
        ("country:ID villages", 1),
        ("country:Thailand villages", 0),
        ("lang:en villages", 1),
        ("kind:other villages", 1),
        ("date:2024 villages", 1),
        ("date:2023 villages", 0),
        ("villages -warned", 0),
    ],
)
def test_fields_are_resolved_by_name_and_by_code(
    archive: Archive, news: Paper, query: str, count: int
) -> None:
    result = archive.search(query)
    assert (result.total, result.notice) == (count, "")


def test_hits_point_into_the_text_and_highlights_into_the_hit(
    archive: Archive, news: Paper
) -> None:
    result = archive.search("warning OR villages OR flood", any_words=True)
    assert result.total >= 3
    text = archive.papers.text(news).text
    for hit in result.hits:
        if hit.passage:
            assert text[hit.start : hit.end] == hit.text
        assert hit.highlights
        for part in hit.highlights:
            assert hit.text[part.start : part.end].casefold() in (
                "warning", "warnings", "villages", "flood", "warned",
            )  # fmt: skip


def test_facets_are_readable_and_count_passages(archive: Archive, news: Paper) -> None:
    facets = archive.search("lang:en").facets
    assert facets["speaker"] == {"Siti Rahma": 1, "Tran Van Long": 1}
    assert facets["country"] == {"ID": 1, "VN": 1}
    assert facets["year"]["2024"] == 5


def test_a_forum_is_found_by_words_of_its_name(archive: Archive, news: Paper) -> None:
    archive.papers.decide(news.id, Field.FORUM, "2nd Forum on Flood Warnings")
    drain(archive.refresh())
    assert archive.search("forum:flood villages").total == 1
    assert archive.search('forum:"flood warnings" villages').total == 1
    assert archive.search("forum:river villages").total == 0


def test_a_notice_says_that_no_passage_has_all_the_words(archive: Archive, news: Paper) -> None:
    result = archive.search("villages gauges")
    assert result.total == 2
    assert result.notice == "No passage has all the words; these have most of them."
    assert archive.search("villages language own").notice == ""


def test_newest_and_oldest_papers_are_put_in_order_of_date(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    older = a_file(tmp_path, "o.txt", "Hanoi, 3 May 2019.\n\nThe villages asked for boats.")
    take_in(archive, older)
    dates = [hit.date for hit in archive.search("villages", by_date=True).hits]
    assert dates == ["4 June 2024", "3 May 2019", "3 May 2019"]
    assert archive.search("villages", limit=1).total == 3
    assert len(archive.search("villages", limit=1).hits) == 1


def test_a_refused_query_points_at_the_place(archive: Archive, news: Paper) -> None:
    with pytest.raises(QueryError) as refused:
        archive.search("villages " + "(" * 40 + "a" + ")" * 40)
    assert refused.value.start >= len("villages ")


def test_a_reader_beside_a_writer_is_told_what_is_not_in_the_index_yet(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    with an_archive(archive._record.folder, write=False) as reader:
        assert reader.search("villages").notice == ""
        archive.annotations.make(news.id, archive.span(news, 4), note="elephants")
        assert "1 paper is not in the index yet" in reader.search("villages").notice
        drain(archive.take_in([a_file(tmp_path, "b.txt", "More villages asked for boats.")]))
        assert "2 papers are not in the index yet" in reader.search("villages").notice
        assert drain(reader.refresh()) == 0
    assert drain(archive.refresh()) == 2
    with an_archive(archive._record.folder, write=False) as reader:
        assert reader.search("elephants").total == 1


def test_an_empty_archive_answers_with_nothing(archive: Archive) -> None:
    result = archive.search("anything")
    assert (result.hits, result.total, result.notice) == ((), 0, "")
