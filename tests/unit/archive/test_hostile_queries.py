"""Whatever is typed is answered or refused in a sentence, never with a traceback."""

from pathlib import Path

from archive_app.archive import Archive
from archive_app.archive.entries import entries_of
from archive_app.errors import QueryError
from archive_app.model.finding import Request
from archive_app.model.span import Range
from archive_app.operation import drain
from archive_app.search import tantivy_index
from archive_app.search.parser import parse
from tests.hostile_queries import hostile_queries

QUERIES = 1_000


def asked(archive: Archive, typed: str) -> tuple[list[Range], int, int]:
    """Return what is underlined, how much was found, or -1 where it is refused, and shown."""
    try:
        found = archive.finding.find(Request(typed))
    except QueryError as error:
        return [Range(error.start, error.end)], -1, 0
    shown = sum(len(paper.keys) for paper in found.papers)
    return [oddity.place for oddity in found.oddities], found.total, shown


def test_every_query_is_answered_or_refused_at_its_place(samples: Archive) -> None:
    refused = 0
    for typed in hostile_queries(QUERIES, seed=1):
        places, total, shown = asked(samples, typed)
        refused += total < 0
        assert all(0 <= place.start < place.end <= len(typed) for place in places), repr(typed)
        assert total < 0 or total >= shown
    assert 0 < refused < QUERIES / 2


def test_the_engine_of_large_archives_answers_whatever_is_asked(
    samples: Archive, tmp_path: Path
) -> None:
    held = [samples._searching._holdings(paper.id) for paper in samples.papers.all()]
    index = tantivy_index.create(tmp_path)
    drain(index.replace((h.paper.id, entries_of(h)) for h in held if h is not None))
    answered = 0
    for typed in hostile_queries(QUERIES, seed=2):
        try:
            query = parse(typed)
        except QueryError:
            continue
        answer = index.answer(query, resolver=samples._searching.names, any_words=answered % 2 == 0)
        assert answer.total >= len(answer.hits)
        answered += 1
    index.close()
    assert answered > QUERIES / 2
