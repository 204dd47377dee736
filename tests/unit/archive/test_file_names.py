"""A file that leaves has a name that every system allows, and takes no other file's."""

from pathlib import Path

import pytest

from archive_app.archive.file_names import (
    file_name_of,
    free_path,
    is_open_elsewhere,
    next_free,
)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Prevention at work", "Prevention at work.docx"),
        ("Talks: a/b? *draft*", "Talks a b draft.docx"),
        ("  ..", "Briefing.docx"),
        ("con", "Briefing con.docx"),
        ("x" * 300, "x" * 80 + ".docx"),
        ("预防工作", "预防工作.docx"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_allows(title: str, name: str) -> None:
    assert file_name_of(title, ".docx") == name


def test_a_name_that_is_taken_gets_the_next_number(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    assert free_path(path) == path
    path.write_bytes(b"")
    assert free_path(path).name == "a (2).docx"
    free_path(path).write_bytes(b"")
    assert next_free(path).name == "a (3).docx"


@pytest.mark.parametrize("mark", ["~$report.docx", "~$port.docx", ".~lock.report.docx#"])
def test_an_office_programs_mark_tells_that_the_file_is_open(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "report.docx"
    assert not is_open_elsewhere(path)
    (tmp_path / mark).write_bytes(b"")
    assert is_open_elsewhere(path)
