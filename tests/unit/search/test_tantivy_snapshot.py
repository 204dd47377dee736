"""Two ways of counting give the same, with dropped entries and without."""

from pathlib import Path

import pytest

from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind
from archive_app.operation import drain
from archive_app.search.port import FACETS
from archive_app.search.tantivy_index import TantivyIndex
from archive_app.search.tantivy_schema import AN_ENTRY, HERE, PAPER, WORDS, files_in
from archive_app.search.tantivy_snapshot import UNSTATED, Snapshot
from tests.unit.search.builders import an_entry


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    files = files_in(tmp_path, new=True)
    index = TantivyIndex(files)
    for paper in ("a", "b", "c", "a"):
        document = DocumentId(paper)
        entries = [
            an_entry(f"p:{paper}:1", "water dam", document=paper, countries=("VN", "LA")),
            an_entry(f"p:{paper}:2", "water", document=paper, earliest=20200101, speakers=("lim",)),
            an_entry(f"n:{paper}", "a note on water", document=paper, kind=EntryKind.NOTE),
        ]
        drain(index.replace([(document, entries)]))
    return Snapshot(files)


@pytest.mark.parametrize("word", ["water", "dam", "nothing"])
def test_counting_by_terms_gives_the_same(snapshot: Snapshot, word: str) -> None:
    query = snapshot.term(WORDS, word)
    names = ["entry", *FACETS]
    by_columns = snapshot.counted(query, names)
    assert {name: snapshot.counted_by_terms(query, name) for name in names} == by_columns
    papers = snapshot.counted(query, [PAPER])[PAPER]
    assert sorted(papers.values()) == sorted(snapshot.counted_by_terms(query, PAPER).values())


def test_everything_is_counted_without_fillers_and_what_was_dropped(snapshot: Snapshot) -> None:
    assert snapshot.count == 9
    counted = snapshot.everything_counted
    assert counted == snapshot.counted(snapshot.term(HERE, AN_ENTRY), list(counted))
    assert counted["country"] == {"VN": 3, "LA": 3, UNSTATED: 6}
    assert counted["entry"] == {"passage": 6, "note": 3}
