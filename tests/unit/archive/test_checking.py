"""Every fault that is put in is found, and a sound archive has none."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from archive_app.archive import Archive
from archive_app.archive.checking import CheckReport
from archive_app.errors import ArchiveBusy, ArchiveDamaged, NotFound
from archive_app.model.paper import Paper
from archive_app.model.people import Mention
from archive_app.operation import Cancelled, drain
from archive_app.settings import Settings
from tests.builders import NEWS, a_file, an_archive, take_in


@pytest.fixture
def home(archive_with_news: Path, tmp_path: Path) -> Path:
    """A closed archive with a paper, a note, a promise, a decision and a briefing."""
    folder = tmp_path / "archive"
    shutil.copytree(archive_with_news, folder)
    with an_archive(folder) as archive:
        paper = next(archive.papers.all())
        archive.annotations.make(paper.id, archive.span(paper, 4), note="Ask", tags=("t",))
        archive.commitments.record(paper.id, archive.span(paper, 3), {"actor": "Viet Nam"})
        made = archive.briefings.make("b")
        archive.briefings.add_citation(made.id, paper.id, archive.span(paper, 4))
        archive.people.decide(
            Mention(paper.id, "Siti Rahma"), Mention(paper.id, "Tran Van Long"), same=False
        )
    return folder


def checked(home: Path) -> CheckReport:
    with an_archive(home) as archive:
        return drain(archive.check())


def blobs(home: Path) -> list[Path]:
    return sorted(path for path in (home / "blobs").rglob("*") if path.is_file())


def raw(home: Path, *statements: str) -> None:
    """Change the file behind the program's back, with its guards taken down and put up again."""
    connection = apsw.Connection(str(home / "archive.sqlite3"))
    guards = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}").fetchall()
    for statement in statements:
        connection.execute(statement).fetchall()
    for _, text in guards:
        connection.execute(text).fetchall()
    connection.close()


def test_a_clean_archive_gives_no_alarm(home: Path) -> None:
    assert checked(home) == CheckReport((), ())


def test_an_archive_with_undone_removed_and_purged_things_gives_no_alarm(
    home: Path, tmp_path: Path
) -> None:
    with an_archive(home) as archive:
        paper = next(archive.papers.all())
        archive.papers.tag(paper.id, "t")
        archive.undo()
        archive.papers.remove(paper.id)
        other = take_in(archive, a_file(tmp_path, "o.txt", "Another paper of zebras.")).added[0].id
        archive.annotations.make(other, archive.span(archive.papers.get(other), 1), note="z")
        archive.purge(other)
        archive.purge(paper.id)
        take_in(archive, a_file(tmp_path, "n.txt", NEWS), again=True)
    assert checked(home) == CheckReport((), ())


@pytest.mark.parametrize("number", range(2))
def test_a_flipped_bit_in_a_file_is_found(home: Path, number: int) -> None:
    path = blobs(home)[number]
    content = bytearray(path.read_bytes())
    content[random.Random(number).randrange(len(content))] ^= 4
    path.write_bytes(content)
    (fault,) = checked(home).faults
    assert fault.where == f"blob {path.name[:12]}"
    assert "was changed on the disk" in fault.what


@pytest.mark.parametrize("number", range(2))
def test_a_missing_file_is_found(home: Path, number: int) -> None:
    path = blobs(home)[number]
    path.unlink()
    (fault,) = checked(home).faults
    assert fault.where == f"blob {path.name[:12]}"
    assert "is missing" in fault.what


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE body SET json = replace(json, 'Ask', 'Axe')",
        "UPDATE body SET json = replace(json, 'Viet Nam', 'Thailand')",
        "UPDATE body SET json = '{}' WHERE json LIKE '%Ask%'",
        "UPDATE body SET json = '[1]' WHERE json LIKE '%Ask%'",
        "UPDATE body SET json = 'no json' WHERE json LIKE '%Ask%'",
        "UPDATE body SET json = replace(json, '\"span\"', '\"spam\"')",
        "UPDATE body SET json = replace(json, '\"exact\"', '\"exactly\"')",
        "DELETE FROM body WHERE json LIKE '%Ask%'",
        "UPDATE envelope SET actor = 'nobody' WHERE kind = 'commitment.made'",
        "UPDATE envelope SET lamport = lamport + 1 WHERE kind = 'annotation.made'",
        "UPDATE envelope SET replaces = '[\"x\"]' WHERE kind = 'briefing.made'",
        "UPDATE state SET value = '\"Axe\"' WHERE field = 'note'",
        "DELETE FROM state WHERE field = 'tags'",
        "DELETE FROM entity WHERE noun = 'annotation'",
        "INSERT INTO entity (base, noun, parent) VALUES ('annotation:x', 'annotation', 'y')",
        "DELETE FROM event_paper",
    ],
)
def test_each_change_behind_the_programs_back_is_found(home: Path, statement: str) -> None:
    raw(home, statement)
    assert checked(home).faults


@pytest.mark.parametrize(
    "statement",
    ["UPDATE state SET value = '\"Axe\"' WHERE field = 'note'", "DELETE FROM entity"],
)
def test_a_rebuild_mends_the_state(home: Path, statement: str) -> None:
    raw(home, statement)
    with an_archive(home) as archive:
        drain(archive.rebuild())
        assert drain(archive.check()).faults == ()
        paper = next(archive.papers.all())
        assert next(archive.annotations.of(paper.id)).note == "Ask"


def test_a_file_that_no_paper_has_is_noted_and_a_rebuild_removes_it(home: Path) -> None:
    with an_archive(home) as archive:
        archive._record.blobs.keep_bytes(b"left by a taking in that was cut short")
        report = drain(archive.check())
        assert report.faults == ()
        assert report.notes[0].startswith("1 file belongs to no paper")
        drain(archive.rebuild())
        assert drain(archive.check()).notes == ()
    assert len(blobs(home)) == 2


def test_a_check_can_be_stopped_and_says_so(home: Path) -> None:
    with an_archive(home) as archive:
        operation = archive.check()
        next(operation)
        with pytest.raises(StopIteration) as ended:
            operation.throw(Cancelled())
    assert ended.value.value.notes == ("The check was stopped before its end.",)


def test_a_damaged_record_is_told_in_a_sentence(home: Path) -> None:
    path = home / "archive.sqlite3"
    path.write_bytes(b"\x00" * 4096 + path.read_bytes()[4096:])
    with pytest.raises(ArchiveDamaged, match=r"archive\.sqlite3"):
        checked(home)


@pytest.fixture
def secret(tmp_path: Path) -> Iterator[tuple[Path, Archive, Paper]]:
    """An archive in which `Kanarienvogel` stands in every place where words can stand."""
    home = tmp_path / "archive"
    file = a_file(
        tmp_path / "Kanarienvogel",
        "Kanarienvogel.txt",
        "Lim Bo Kanarienvogel, director of Malaysia, said that Kanarienvogel sings by 2030.",
    )
    with an_archive(home) as archive:
        take_in(archive, a_file(tmp_path, "n.txt", NEWS))
        empty = a_file(tmp_path / "Kanarienvogel", "Kanarienvogel.txt", b"")
        take_in(archive, empty)
        file.write_text("Lim Bo Kanarienvogel, of Malaysia, said that Kanarienvogel sings by 2030.")
        paper = archive.papers.get(take_in(archive, file).added[0].id)
        span = archive.span(paper, 1)
        archive.papers.tag(paper.id, "Kanarienvogel")
        archive.annotations.make(paper.id, span, note="Kanarienvogel", tags=("Kanarienvogel",))
        archive.commitments.record(paper.id, span, {"action": "Kanarienvogel sings"})
        made = archive.briefings.make("b")
        archive.briefings.add_citation(made.id, paper.id, span)
        drain(archive.refresh())
        assert archive.search("Kanarienvogel").total >= 3
        yield home, archive, paper


def files_with(word: bytes, *folders: Path) -> list[Path]:
    return [
        path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and word in path.read_bytes()
    ]


def test_nothing_of_a_purged_paper_is_left(secret: tuple[Path, Archive, Paper]) -> None:
    home, archive, paper = secret
    settings = Settings.default()
    places = (home, settings.cache_of(archive.id, home), settings.config)
    assert files_with(b"Kanarienvogel", *places)
    hanging = archive.what_hangs_on(paper.id)
    assert hanging.things == {"annotation": 1, "block": 1, "commitment": 1, "paper": 1}
    assert len(hanging.blobs) == 2
    archive.purge(paper.id)
    assert files_with(b"Kanarienvogel", *places) == []
    assert files_with(b"kanarienvogel", *places) == []
    drain(archive.refresh())
    assert archive.search("Kanarienvogel").total == 0
    assert archive.search("villages").total == 1
    archive.close()
    assert files_with(b"Kanarienvogel", *places) == []
    assert checked(home) == CheckReport((), ())


def test_only_one_process_writes_and_the_other_is_told(home: Path) -> None:
    with an_archive(home) as archive:
        with pytest.raises(ArchiveBusy, match="is open in another window or command"):
            an_archive(home)
        with an_archive(home, write=False) as reader:
            assert (archive.writable, reader.writable) == (True, False)
    with an_archive(home) as archive:
        assert archive.writable


def test_a_folder_without_an_archive_is_not_made_one_by_reading(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no archive in"):
        an_archive(tmp_path / "nowhere", write=False)
    assert not (tmp_path / "nowhere").exists()
