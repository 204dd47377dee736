"""A damaged cache is made anew without asking, and is what a rebuild makes."""

import random
import shutil
from pathlib import Path

import pytest

from archive_app.archive import Archive, fields_of, indexes
from archive_app.archive.indexes import Engine
from archive_app.archive.statements import Statement
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.people import Mention
from archive_app.model.statement import Decision
from archive_app.operation import drain
from archive_app.settings import Settings
from tests.builders import NEWS, a_file, an_archive, take_in

QUERIES = (
    *("warning", "gauges", "villages", "flood", "boats", "dams", "money", "early warning"),
    *("speaker:rahma", "speaker:long", "speaker:lim", "speaker:siti villages", "said", "elephants"),
    *("country:vn", "country:id", "country:my", "about:vn", "tag:one", "tag:two", "has:note"),
    *("has:commitment", "kind:speech", "kind:other", "lang:en", "date:2024", "date:2019"),
    *('"own language"', "warn*", "gauge~1", "villages OR dams", "villages -warned", "title:flood"),
    *("note", "promise", "forum:flood", "forum:river", "office", "director", "build forty"),
    *("nobody", "cheap", "speaker:lim cheap", "translated:yes", "hanoi", "paper", "asked"),
    *("speaker:bo OR speaker:long", "by 2026", "their", "three ministries"),
)


@pytest.fixture(params=list(Engine))
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """Every archive is kept by this engine, however large it is."""
    kept_by: Engine = request.param
    monkeypatch.setattr(indexes, "MANY", -1 if kept_by is Engine.TANTIVY else 1_000_000)
    monkeypatch.setattr(indexes, "FEW", indexes.MANY)
    return kept_by


def everything(archive: Archive) -> Path:
    return Settings.default().cache_of(archive.id, archive._record.folder)


def answers(archive: Archive) -> list[object]:
    found = []
    for query in QUERIES:
        result = archive.search(query, limit=50)
        hits = [(h.document, h.entry, h.start, h.end, h.highlights) for h in result.hits]
        found.append((query, result.total, result.facets, hits, result.notice))
    return found


def scores(archive: Archive) -> list[float]:
    return [hit.score for query in QUERIES for hit in archive.search(query, limit=50).hits]


def an_act(archive: Archive, chance: random.Random, folder: Path, step: int) -> None:
    papers = sorted(archive.papers.all(removed=True), key=lambda paper: paper.id)
    paper = chance.choice(papers)
    statements: list[Statement] = archive.statements.of(paper)
    suggestions = archive.commitments.suggestions(paper.id)
    notes = list(archive.annotations.of(paper.id))
    match chance.randrange(9):
        case 0:
            words = (
                f"Lim Bo, director of the Boat Office of Malaysia, said that boat {step} is cheap."
            )
            take_in(archive, a_file(folder, f"{step}.txt", words))
        case 1:
            span = archive.span(paper, 1)
            archive.annotations.make(paper.id, span, note=f"note {step} elephants", tags=("one",))
        case 2 if notes:
            archive.annotations.remove(chance.choice(notes).id)
        case 3 if statements:
            decision = chance.choice([Decision.CONFIRMED, Decision.REJECTED])
            archive.statements.decide(chance.choice(statements).id, decision)
        case 4 if suggestions:
            name, found = chance.choice(suggestions)
            span = archive.span_at(paper.id, found.span)
            archive.commitments.record(paper.id, span, fields_of(name, found), tags=("two",))
        case number:
            an_act_on_a_paper(archive, chance, paper, number)


def an_act_on_a_paper(archive: Archive, chance: random.Random, paper: Paper, number: int) -> None:
    match number:
        case 5:
            archive.papers.tag(paper.id, chance.choice(["one", "two"]))
        case 6:
            (archive.papers.restore if paper.removed else archive.papers.remove)(paper.id)
        case 7:
            archive.papers.decide(paper.id, Field.KIND, chance.choice(["speech", "news report"]))
        case 8:
            archive.undo()


@pytest.mark.parametrize("seed", range(3))
def test_after_any_history_the_index_is_what_a_rebuild_makes(
    archive_with_news: Path, tmp_path: Path, seed: int, engine: Engine
) -> None:
    home = tmp_path / "archive"
    shutil.copytree(archive_with_news, home)
    with an_archive(home) as archive:
        a_history_ends_like_a_rebuild(archive, tmp_path, seed)
        assert archive._caches._current is not None
        assert archive._caches._current.engine is engine


def a_history_ends_like_a_rebuild(archive: Archive, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    archive.papers.tag(next(archive.papers.all()).id, "one")
    for step in range(24):
        an_act(archive, chance, tmp_path, step)
        if chance.random() < 0.5:
            drain(archive.refresh())
    drain(archive.refresh())
    kept, scored = answers(archive), scores(archive)
    assert sum(bool(hits) for _, _, _, hits, _ in kept) > 5  # type: ignore[misc]
    drain(archive.rebuild())
    assert answers(archive) == kept
    assert scores(archive) == pytest.approx(scored, abs=2e-4)


def damage(path: Path, manner: str, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    match manner:
        case "gone":
            path.unlink()
            return
        case "empty":
            content.clear()
        case "half":
            del content[len(content) // 2 :]
        case "flipped" if content:
            for _ in range(8):
                content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        case "noise":
            content[:] = chance.randbytes(max(1, len(content)))
    path.write_bytes(content)


@pytest.mark.parametrize("manner", ["gone", "empty", "half", "flipped", "noise"])
def test_a_damaged_cache_is_made_anew_without_asking_and_answers_nothing_wrong(
    archive_with_news: Path, tmp_path: Path, manner: str, engine: Engine
) -> None:
    home = tmp_path / "archive"
    shutil.copytree(archive_with_news, home)
    with an_archive(home) as archive:
        drain(archive.refresh())
        right = answers(archive)
        spoken = [s.found for s in archive.statements.of(next(archive.papers.all()))]
        cache = everything(archive)
    whole = tmp_path / "whole"
    shutil.copytree(cache, whole)
    chance = random.Random(manner)
    files = sorted(p.relative_to(cache) for p in cache.rglob("*") if p.is_file())
    assert len(files) >= 4
    assert any(indexes.FOLDERS.get(name.parts[0]) is engine for name in files)
    for name in files:
        shutil.rmtree(cache)
        shutil.copytree(whole, cache)
        damage(cache / name, manner, chance)
        with an_archive(home) as archive:
            drain(archive.refresh())
            assert answers(archive) == right, f"{name} {manner}"
            paper = next(archive.papers.all())
            assert [s.found for s in archive.statements.of(paper)] == spoken, f"{name} {manner}"


def test_a_cache_of_another_archive_is_not_believed(archive: Archive, news: Paper) -> None:
    with an_archive(archive._record.folder.parent / "other") as other:
        take_in(other, a_file(archive._record.folder.parent, "o.txt", "Nothing but zebras."))
        foreign = everything(other)
    home, cache = archive._record.folder, everything(archive)
    archive.close()
    shutil.rmtree(cache)
    shutil.copytree(foreign, cache)
    with an_archive(home) as again:
        drain(again.refresh())
        assert again.search("zebras").total == 0
        assert again.search("gauges").total == 1


def test_a_rebuild_keeps_every_part_of_the_archive_usable(archive: Archive, news: Paper) -> None:
    drain(archive.rebuild())
    assert len(archive.people.mentions()) == 2
    assert len(archive.commitments.suggestions(news.id)) == 1
    assert len(archive.statements.of(news)) == 3
    assert archive.citing.cite(news.id, archive.span(news, 4)).speaker == "Siti Rahma"
    mention = Mention(news.id, "Siti Rahma")
    assert archive.people.person(mention) == (mention,)


def test_what_was_undone_is_not_suggested_by_a_stale_cache(archive: Archive) -> None:
    folder = archive._record.folder.parent
    take_in(archive, a_file(folder, "news.txt", NEWS))
    paper = next(archive.papers.all())
    archive.papers.decide(paper.id, Field.LANGUAGE, "zh-Hans")
    drain(archive.refresh())
    assert archive.search("speaker:rahma").total == 0
    archive.undo()
    drain(archive.refresh())
    assert archive.search("speaker:rahma").total == 1
