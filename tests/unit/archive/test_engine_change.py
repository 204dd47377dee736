"""An index that outgrows its engine is made anew by another, while the old one answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.archive import Archive, CacheUse, caches, indexes
from archive_app.archive.indexes import FOLDERS, Engine
from archive_app.model.paper import Paper
from archive_app.operation import Cancelled, Operation, drain
from archive_app.search import tantivy_index
from archive_app.settings import Settings
from tests.builders import a_file, an_archive

QUESTION = "warning OR gauges OR lorem"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few entries are many."""
    monkeypatch.setattr(indexes, "MANY", 20)
    monkeypatch.setattr(indexes, "FEW", 10)


@pytest.fixture
def grown(archive: Archive, news: Paper, small: None, tmp_path: Path) -> Archive:
    """An archive that Whoosh keeps and that has just got too many papers for it."""
    assert engine_of(archive) is Engine.WHOOSH
    texts = ("\n\n".join(f"Lorem {n} {line} warning." for line in range(4)) for n in range(8))
    files = [a_file(tmp_path, f"{n}.txt", text) for n, text in enumerate(texts)]
    drain(archive.take_in(files))
    return archive


@pytest.fixture
def reader(grown: Archive) -> Iterator[Archive]:
    with Archive.open_part(
        grown._record.folder, Settings.default(), caches=CacheUse.READ
    ) as opened:
        yield opened


def engine_of(archive: Archive) -> Engine:
    current = archive._caches._current
    assert current is not None
    return current.engine


def folder_of(archive: Archive, engine: Engine) -> Path:
    home = Settings.default().cache_of(archive.id, archive._record.folder)
    return next(home / name for name, by in FOLDERS.items() if by is engine)


def a_step(operation: Operation[int]) -> int:
    """Do as little of `operation` as can be."""
    try:
        next(operation)
        while True:
            operation.throw(Cancelled())
    except StopIteration as stop:
        return int(stop.value)


def found(archive: Archive) -> list[tuple[str, str]]:
    return [(hit.document, hit.key) for hit in archive.search(QUESTION, limit=100).hits]


def test_a_large_archive_goes_over_and_answers_as_before(
    grown: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(indexes, "MANY", 1_000)
        drain(grown.refresh())
    assert engine_of(grown) is Engine.WHOOSH
    before = found(grown)
    drain(grown.refresh())
    assert engine_of(grown) is Engine.TANTIVY
    assert not grown.is_changing_engine
    assert not folder_of(grown, Engine.WHOOSH).exists()
    assert len(before) > 30
    assert found(grown) == before


def test_a_new_index_begins_with_the_engine_that_it_will_need(grown: Archive) -> None:
    grown._caches.forget()
    a_step(grown.refresh())
    assert engine_of(grown) is Engine.TANTIVY


def test_meanwhile_who_reads_finds_ever_more_and_notices_nothing(
    grown: Archive, reader: Archive
) -> None:
    engines, counts = [], []
    while grown.behind or grown.is_changing_engine or not engines:
        a_step(grown.refresh())
        reader.reopen_caches()
        engines.append(engine_of(reader))
        counts.append(len(found(reader)))
        assert reader.behind == grown.behind
    assert counts == sorted(counts)
    assert engines[0] is Engine.WHOOSH
    assert engines[-1] is Engine.TANTIVY
    assert engines.index(Engine.TANTIVY) > 8
    assert found(reader) == found(grown)


def test_where_much_is_new_the_old_index_waits_for_the_new_one(
    grown: Archive, reader: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caches, "_FEW_PAPERS", 3)
    a_step(grown.refresh())
    reader.reopen_caches()
    assert engine_of(reader) is Engine.TANTIVY
    assert reader.behind == 8
    drain(grown.refresh())
    reader.reopen_caches()
    assert reader.behind == 0
    assert len(found(reader)) > 30


def test_a_change_that_was_cut_short_is_gone_on_with(grown: Archive) -> None:
    while not grown.is_changing_engine or grown.behind:
        a_step(grown.refresh())
    for _ in range(3):
        a_step(grown.refresh())
    coming = grown._caches._coming
    assert coming is not None
    seen = coming.change
    home = grown._record.folder
    grown.close()
    with an_archive(home) as again:
        assert engine_of(again) is Engine.WHOOSH
        a_step(again.refresh())
        going_on = again._caches._coming
        assert going_on is not None
        assert going_on.change > seen > 0
        drain(again.refresh())
        assert engine_of(again) is Engine.TANTIVY


def test_what_the_old_engine_left_is_deleted_later(grown: Archive) -> None:
    drain(grown.refresh())
    left = folder_of(grown, Engine.WHOOSH)
    left.mkdir()
    (left / "some file").write_bytes(b"held open when the engines changed")
    drain(grown.refresh())
    assert not left.exists()
    assert engine_of(grown) is Engine.TANTIVY


def test_an_index_of_mostly_dropped_entries_is_made_anew(
    grown: Archive, reader: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tantivy_index, "_FEW_DROPPED", 0)
    drain(grown.refresh())
    worn = grown._caches._current
    assert worn is not None
    for paper in list(grown.papers.all())[2:]:
        grown.papers.remove(paper.id)
    while not grown.is_changing_engine:
        a_step(grown.refresh())
    reader.reopen_caches()
    right = found(reader)
    assert right
    drain(grown.refresh())
    current = grown._caches._current
    assert current is not None
    assert current.engine is Engine.TANTIVY
    assert current.folder != worn.folder
    assert not worn.folder.exists()
    assert not current.index.is_worn()
    reader.reopen_caches()
    assert found(reader) == found(grown) == right


@pytest.mark.parametrize(("few", "engine"), [(10, Engine.TANTIVY), (500, Engine.WHOOSH)])
def test_only_an_index_made_anew_goes_back(
    grown: Archive, monkeypatch: pytest.MonkeyPatch, few: int, engine: Engine
) -> None:
    drain(grown.refresh())
    monkeypatch.setattr(indexes, "FEW", few)
    monkeypatch.setattr(indexes, "MANY", 1_000)
    drain(grown.refresh())
    assert engine_of(grown) is Engine.TANTIVY
    drain(grown.rebuild())
    assert engine_of(grown) is engine


def test_an_index_damaged_while_it_is_open_is_believed_no_more(
    grown: Archive, reader: Archive
) -> None:
    drain(grown.refresh())
    reader.reopen_caches()
    near = '"lorem warning 3"~9'
    assert reader.search("lorem").total > 4
    for path in folder_of(grown, Engine.TANTIVY).glob("*.store"):
        with path.open("r+b") as file:
            file.write(b"\xff" * (path.stat().st_size - 200))
    answer = reader.search(near)
    assert answer.total == 0
    assert "not in the index yet" in answer.notice
    drain(grown.refresh())
    reader.reopen_caches()
    assert reader.search(near).total > 4
