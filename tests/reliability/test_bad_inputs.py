"""What goes wrong outside ends in one clear sentence each, and loses nothing."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.app.program import main
from archive_app.safe import atomic
from tests.reliability.harness import ROOT

NOBODY = 65534


def run(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> tuple[int, str, str]:
    """Run one command; return its status and what it printed."""
    capsys.readouterr()
    status = main(["--archive", str(folder / "archive"), *words])
    said = capsys.readouterr()
    return status, said.out, said.err


def is_one_sentence(text: str) -> bool:
    """Whether `text` is one line that ends like a sentence and shows no traceback."""
    line = text.strip()
    return bool(line) and "\n" not in line and "Traceback" not in line


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with one good paper."""
    folder = tmp_path / "papers"
    folder.mkdir()
    folder.joinpath("good.txt").write_text("A paper\n\nVarenia will build four gauges.\n")
    return folder


def test_a_protected_pdf_is_listed_and_the_rest_goes_on(
    tmp_path: Path, papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(papers / "secret.pdf"), encrypt=StandardEncryption("word"))
    canvas.drawString(72, 720, "Nobody reads this.")
    canvas.save()
    papers.joinpath("empty.txt").write_bytes(b"")
    status, out, err = run(capsys, tmp_path, "import", str(papers))
    assert (status, err) == (0, "")
    assert "1 taken in, 0 there already, 2 not taken in." in out
    assert "password" in out
    assert "the file is empty" in out


def test_a_hundred_megabytes_of_text_are_refused_in_one_clause(
    tmp_path: Path, papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with papers.joinpath("long.txt").open("wb") as out:
        for _ in range(100):
            out.write(b"Words and words again.\n" * 45_590)
    status, said, _ = run(capsys, tmp_path, "import", str(papers))
    assert status == 0
    assert "20 million characters" in said
    assert "1 taken in" in said


def test_a_folder_without_permission_is_named(tmp_path: Path, papers: Path) -> None:
    locked = papers / "locked"
    locked.mkdir()
    locked.joinpath("hidden.txt").write_text("hidden")
    locked.chmod(0)
    try:
        done = as_somebody_without_rights(tmp_path, papers)
    finally:
        locked.chmod(0o700)
    assert done.returncode == 0, done.stderr
    assert "you have no permission to read it" in done.stdout
    assert "1 taken in" in done.stdout


def as_somebody_without_rights(tmp_path: Path, papers: Path) -> "subprocess.CompletedProcess[str]":
    """Import `papers`; as root, whom no permission stops, do it without root's rights."""
    words = [sys.executable, "main.py", "--archive", str(tmp_path / "archive"), "import"]
    if os.geteuid() == 0:
        if not os.access("/usr/bin/setpriv", os.X_OK):
            pytest.skip("run as root, and there is no setpriv to give root's rights away")
        words = ["/usr/bin/setpriv", "--bounding-set=-all", "--inh-caps=-all", *words]
    return subprocess.run([*words, str(papers)], cwd=ROOT, capture_output=True, text=True)


def test_a_file_that_vanishes_is_named_and_the_rest_goes_on(
    tmp_path: Path,
    papers: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from archive_app.archive import ingest

    gone = papers / "gone.txt"
    gone.write_text("soon gone")
    found = ingest.files_in

    def then_vanish(paths: list[Path]) -> Iterator[object]:
        for path in found(paths):
            gone.unlink(missing_ok=True)
            yield path
        yield gone

    monkeypatch.setattr(ingest, "files_in", then_vanish)
    status, out, _ = run(capsys, tmp_path, "import", str(papers))
    assert status == 0
    assert "gone.txt: it is not there (any more)" in out
    assert "1 taken in" in out


def test_a_file_that_grows_while_it_is_read_is_not_taken_in(
    tmp_path: Path,
    papers: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    growing = papers / "growing.txt"
    growing.write_text("one line\n")
    read = os.read

    def read_and_grow(descriptor: int, size: int) -> bytes:
        piece = read(descriptor, size)
        if piece == b"one line\n":
            with growing.open("a") as more:
                more.write("another line\n")
        return piece

    monkeypatch.setattr("archive_app.archive.sources.os.read", read_and_grow)
    status, out, _ = run(capsys, tmp_path, "import", str(papers))
    assert status == 0
    assert "it changed while it was read" in out


@pytest.mark.parametrize("query", ["x~9", "(" * 2_000, "a " * 3_000])
def test_a_wrong_query_is_refused_in_a_sentence(
    tmp_path: Path, papers: Path, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    run(capsys, tmp_path, "import", str(papers))
    status, out, err = run(capsys, tmp_path, "search", query)
    assert status == 3
    assert out == ""
    assert is_one_sentence(err.split("\n")[0])
    assert "Traceback" not in err


class FullDisk(atomic.OsFileSystem):
    """A disk on which nothing more can be written."""

    def write(self, descriptor: int, data: bytes) -> int:
        """Refuse."""
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_one_sentence_and_works_again_once_there_is_room(
    tmp_path: Path, papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, tmp_path, "import", str(papers))
    more = papers / "more.txt"
    more.write_text("Another paper\n\nOsmara will send two boats.\n")
    with atomic.use(FullDisk()):
        status, out, err = run(capsys, tmp_path, "import", str(more))
    assert (status, out) == (3, "")
    assert is_one_sentence(err)
    assert "The disk is full" in err
    status, out, _ = run(capsys, tmp_path, "import", str(papers))
    assert "1 taken in, 1 there already" in out
    status, out, _ = run(capsys, tmp_path, "check")
    assert (status, "All is well." in out) == (0, True)
