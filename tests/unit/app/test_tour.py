"""The tour does the whole main job and says what came of it."""

import json
import zipfile
from pathlib import Path

import pytest

from archive_app.app.program import main
from tests.builders import an_archive

FILES = ("briefing.docx", "briefing.md", "briefing.html", "briefing.pdf", "ledger.xlsx")


def tour(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(["--json", "--today", "2026-03-01", "tour", str(folder)])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_the_tour_makes_everything_and_a_second_one_replaces_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "tour"
    status, out, err = tour(folder, capsys)
    assert (status, err) == (0, "")
    told = json.loads(out)["told"]
    assert told[0] == "Took in 26 papers (2 met twice, 0 not read) and linked 7 translations."
    assert not any(": 0 found" in line for line in told)
    for name in FILES:
        assert (folder / name).stat().st_size > 1000
    pages = sorted((folder / "pictures").iterdir())
    assert len(pages) > 1
    assert all(page.read_bytes().startswith(b"\x89PNG") for page in pages)
    first = {name: (folder / name).read_bytes() for name in FILES}
    with an_archive(folder / "archive") as archive:
        assert len(list(archive.papers.all())) == 26
        followed = [c for c in archive.commitments.all() if c.follow_ups]
        assert len(followed) == 3
        before = archive.id
    (folder / "mine.txt").write_text("kept")
    assert tour(folder, capsys)[0] == 0
    assert (folder / "mine.txt").read_text() == "kept"
    with an_archive(folder / "archive") as archive:
        assert archive.id != before
    assert (folder / "briefing.md").read_bytes() == first["briefing.md"]


def test_the_briefing_of_the_tour_quotes_only_words_that_were_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tour(tmp_path / "tour", capsys)
    text = (tmp_path / "tour/briefing.md").read_text(encoding="utf-8")
    assert "*As reported, not quoted:* Idham" in text
    assert "> “Idham" not in text
    assert "was not started" in text
    assert "no evidence entered as of 1 March 2026" in text
    with zipfile.ZipFile(tmp_path / "tour/briefing.docx") as package:
        assert "Idham" in package.read("word/footnotes.xml").decode()


def test_an_archive_that_no_tour_made_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with an_archive(tmp_path / "archive") as archive:
        mine = archive.id
    status, out, err = tour(tmp_path, capsys)
    assert (status, out) == (2, "")
    assert err == f"{tmp_path / 'archive'} is there and no tour made it. Nothing was changed.\n"
    with an_archive(tmp_path / "archive") as archive:
        assert archive.id == mine
