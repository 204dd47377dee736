"""After any history an index answers as one that was made at once: ids, totals, facets, scores."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.model.ids import DocumentId
from archive_app.model.index import EngineAnswer, IndexEntry
from archive_app.operation import drain
from archive_app.search import tantivy_index, whoosh_index
from archive_app.search.parser import parse
from archive_app.search.port import Index, Sort
from tests.reliability.harness import counts
from tests.unit.search.builders import Names, an_entry

ENGINES: dict[str, Callable[[Path], Index]] = {
    "tantivy": tantivy_index.create,
    "whoosh": whoosh_index.create,
}
PAPERS = [DocumentId(letter * 4) for letter in "abcd"]
SOME_WORDS = ("water", "waters", "dam", "river", "flood", "预防", "灾害", "hợp")
QUERIES = (
    *("water", "dam river", "dam OR river", "wat*", "dma~1", '"water dam"', '"dam water"~2'),
    *("预防", "hop", "", "-water", "water -dam", "zebra dam flood", "speaker:lim", "date:2020"),
)

texts = st.lists(st.sampled_from(SOME_WORDS), min_size=1, max_size=60).map(" ".join)
papers = st.lists(st.tuples(texts, st.booleans(), st.integers(2019, 2021)), max_size=4)
changes = st.tuples(st.sampled_from(PAPERS), papers)
histories = st.lists(st.lists(changes, min_size=1, max_size=3), min_size=1, max_size=9)

Paper = list[tuple[str, bool, int]]


def entries_of(document: DocumentId, paper: Paper) -> list[IndexEntry]:
    return [
        an_entry(
            f"p:{document}:{number}",
            text,
            document=document,
            speakers=("lim",) if spoken else (),
            earliest=year * 10_000 + 101,
            countries=("VN",) if spoken else (),
        )
        for number, (text, spoken, year) in enumerate(paper, start=1)
    ]


def answers(index: Index) -> list[EngineAnswer]:
    return [
        index.answer(parse(typed), resolver=Names(), sort=sort, limit=100)
        for typed in QUERIES
        for sort in (Sort.RELEVANCE, Sort.DATE)
    ]


def assert_alike(one: EngineAnswer, other: EngineAnswer) -> None:
    assert [hit.key for hit in one.hits] == [hit.key for hit in other.hits]
    for mine, theirs in zip(one.hits, other.hits, strict=True):
        assert mine.score == pytest.approx(theirs.score, rel=1e-6)
    for name in ("total", "documents", "facets", "unstated", "entries", "all_words"):
        assert getattr(one, name) == getattr(other, name)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_an_index_does_not_remember_its_history(
    engine: str, reached: Callable[[str], None]
) -> None:
    histories_tried = counts(fast=25, full=200)

    @settings(max_examples=histories_tried, derandomize=True, deadline=None)
    @given(histories)
    def check(history: list[list[tuple[DocumentId, Paper]]]) -> None:
        held: dict[DocumentId, Paper] = {}
        with TemporaryDirectory() as old, TemporaryDirectory() as new:
            kept, fresh = ENGINES[engine](Path(old)), ENGINES[engine](Path(new))
            for step in history:
                held.update(step)
                drain(kept.replace((paper, entries_of(paper, body)) for paper, body in step))
            drain(fresh.replace((paper, entries_of(paper, body)) for paper, body in held.items()))
            assert kept.count() == fresh.count()
            for one, other in zip(answers(kept), answers(fresh), strict=True):
                assert_alike(one, other)
            kept.close()
            fresh.close()

    check()
    reached(f"R13: {histories_tried} histories of an index of {engine}, each as a fresh one")
