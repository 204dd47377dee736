"""Taking in, annotating and exporting, killed at random moments and at every named point (R2)."""

import os
import random
import signal
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.model.ids import AnnotationId, DocumentId
from archive_app.operation import drain
from archive_app.safe.atomic import FAULT_POINTS
from archive_app.settings import Settings
from tests.reliability.harness import SEED, counts, random_moments, run_and_kill

A_FOLDER_SERVES = 10
LONGEST = 3.0
Tell = Callable[[str], object]


def work(folder: Path, tell: Tell, dice: random.Random, papers: int = 40) -> None:
    """Take papers in, annotate them and export, one after another, telling what was saved."""
    with Archive.open(folder / "archive", Settings.default(), write=True, make=True) as archive:
        for _ in range(papers):
            paper = folder / f"{dice.getrandbits(64):x}.txt"
            paper.write_text(f"Paper {paper.stem}\n\nVarenia will build {dice.random()} gauges.\n")
            report = drain(archive.take_in([paper]))
            document = report.added[0].id
            tell(f"paper {document}")
            found = archive.papers.get(document)
            note = archive.annotations.make(
                document, archive.span(found, 2), note=f"note on {document}", tags=("t",)
            )
            tell(f"note {note.id}")
            export(archive, folder, document, tell)


def export(archive: Archive, folder: Path, document: DocumentId, tell: Tell) -> None:
    """Add to the one briefing and write it over the file that is there."""
    names = [briefing.name for briefing in archive.briefings.all()]
    briefing = archive.briefings.named("b") if names else archive.briefings.make("b")
    span = archive.span(archive.papers.get(document), 2)
    archive.briefings.add_citation(briefing.id, document, span)
    for name in ("b.docx", "b.md"):
        archive.publishing.export_briefing(
            archive.briefings.named("b"), folder / name, as_of=date(2024, 1, 1)
        )
        tell(f"file {name} {len(archive.briefings.named('b').blocks)}")


def forked(folder: Path, moment: float, number: int) -> list[str]:
    """Work in a child, kill its group after `moment` seconds; return what it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.setpgid(0, 0)
        try:
            work(
                folder,
                lambda line: os.write(writing, f"{line}\n".encode()),
                random.Random(f"{SEED}{number}"),
            )
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the worker ended by itself"
    told = b""
    while piece := os.read(reading, 1 << 16):
        told += piece
    os.close(reading)
    return told.decode().split("\n")[:-1]


def verify(folder: Path, told: list[str]) -> None:
    """Everything told is there and whole, nothing is half, and the check finds no fault."""
    for path in (folder / "b.docx", folder / "b.md"):
        if path.exists() and path.suffix == ".docx":
            assert zipfile.ZipFile(path).testzip() is None
        elif path.exists():
            assert path.read_bytes().endswith(b"\n")
    with Archive.open(folder / "archive", Settings.default(), write=True, make=True) as archive:
        for line in told:
            sort, name, *_ = line.split()
            if sort == "paper":
                paper = archive.papers.get(DocumentId(name))
                assert archive.papers.text(paper).text.startswith("Paper ")
                assert len(archive.papers.text(paper).passages) == 2
            elif sort == "note":
                assert archive.annotations.get(AnnotationId(name)).tags == ("t",)
            else:
                assert (folder / name).exists()
        report = drain(archive.check())
        assert report.faults == ()
    assert not list((folder / "archive" / "blobs").glob(".forum-*.part"))
    assert not [path for path in folder.glob(".forum-*.part") if path.stat().st_size > 1 << 20]


def test_what_was_acknowledged_survives_a_kill_at_any_moment(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    kills = counts(fast=30, full=200)
    told_in_all: list[str] = []
    folder = tmp_path / "warm"
    folder.mkdir()
    told: list[str] = []
    work(folder, told.append, random.Random(SEED), papers=1)
    for number, moment in enumerate(random_moments(kills, longest=LONGEST, salt="operations")):
        if number % A_FOLDER_SERVES == 0:
            folder, told = tmp_path / f"{number}", []
            folder.mkdir()
        told += forked(folder, moment, number)
        verify(folder, told)
        told_in_all += told[-50:]
    assert len(told_in_all) > kills
    reached(f"operations killed: {kills}, acknowledged and found again: {len(told_in_all)}")


SNIPPET = """
import random, sys
from pathlib import Path
from tests.reliability.test_killed_operations import work
work(Path(sys.argv[1]), ack, random.Random(sys.argv[2]))
"""


@pytest.mark.parametrize("point", FAULT_POINTS)
def test_every_named_point_is_reached_and_survived(tmp_path: Path, point: str) -> None:
    killed = run_and_kill(SNIPPET, [str(tmp_path), point], fault=f"{point}:3", environment=None)
    assert killed.was_killed, killed.errors
    verify(tmp_path, list(killed.acknowledged))


def test_the_harness_sees_a_paper_that_was_told_but_never_written(tmp_path: Path) -> None:
    tmp_path.joinpath("archive").mkdir()
    with pytest.raises(Exception, match="no paper"):
        verify(tmp_path, [f"paper {'0' * 64}"])
