"""A full or failing disk is one sentence; what was there is intact, work goes on (R5, R6)."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import pytest

from archive_app.errors import ArchiveError, StorageError
from archive_app.safe import atomic
from archive_app.safe.atomic import OsFileSystem
from archive_app.store import database
from archive_app.store.backup import back_up, backups
from archive_app.store.record import Record
from tests.builders import NOON, a_paper, a_record, set_field, values

LIMIT = 400


class FailingCalls(OsFileSystem):
    """Fails the k-th raw call, counted from 1, once."""

    def __init__(self, failing: int, number: int) -> None:
        self.failing, self.number, self.calls = failing, number, 0

    def __getattribute__(self, name: str):
        call = object.__getattribute__(self, name)
        if name.startswith("_") or not callable(call):
            return call

        def counted(*arguments):
            self.calls += 1
            if self.calls == self.failing:
                raise OSError(self.number, os.strerror(self.number))
            return call(*arguments)

        return counted


class FailingFile(apsw.VFSFile):
    """Fails the call to the disk that its VFS says."""

    def __init__(self, vfs: "FailingDisk", name, flags) -> None:
        self.vfs = vfs
        super().__init__("unix", name, flags)

    def xWrite(self, data, offset):  # noqa: N802
        self.vfs.count()
        super().xWrite(data, offset)

    def xSync(self, flags):  # noqa: N802
        self.vfs.count()
        super().xSync(flags)

    def xTruncate(self, size):  # noqa: N802
        self.vfs.count()
        super().xTruncate(size)


class FailingDisk(apsw.VFS):
    """A VFS, the default one while it lives, whose k-th write or flush fails."""

    def __init__(self, error: type[apsw.Error]) -> None:
        self.error, self.failing, self.calls = error, 0, 0
        super().__init__("failing", "unix", makedefault=True)

    def count(self) -> None:
        self.calls += 1
        if self.calls == self.failing:
            raise self.error("the disk fails here, for the test")

    def xOpen(self, name, flags):  # noqa: N802
        return FailingFile(self, name, flags)


@contextmanager
def a_failing_disk(error: type[apsw.Error], monkeypatch) -> Iterator[FailingDisk]:
    pragmas = ("PRAGMA locking_mode=EXCLUSIVE", *database._OPEN_PRAGMAS)
    monkeypatch.setattr(database, "_OPEN_PRAGMAS", pragmas)
    disk = FailingDisk(error)
    try:
        yield disk
    finally:
        disk.unregister()
        apsw.set_default_vfs("unix")


def is_one_sentence_or_two(error: ArchiveError) -> bool:
    text = str(error)
    return text.endswith(".") and "\n" not in text and "Traceback" not in text


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_fault_at_any_call_of_keeping_a_blob_leaves_what_was_there(
    tmp_path: Path, number: int, reached: Callable[[str], None]
) -> None:
    for k in range(1, LIMIT):
        record = a_record(tmp_path / str(k))
        kept = record.blobs.keep_bytes(b"before")
        disk = FailingCalls(k, number)
        try:
            with atomic.use(disk):
                record.blobs.keep((b"first ", b"second"))
        except StorageError as error:
            assert is_one_sentence_or_two(error)  # noqa: PT017
        assert record.blobs.read(kept) == b"before"
        assert record.blobs.read(record.blobs.keep((b"first ", b"second"))) == b"first second"
        assert list(tmp_path.rglob(atomic.TEMPORARY_PATTERN)) == []
        record.close()
        if disk.calls < k:
            break
    assert 5 < k < LIMIT - 1
    reached(f"R5/R6: keeping a blob, errno {number}: all {k - 1} calls failed in turn")


def test_a_name_whose_flushing_failed_is_flushed_before_it_is_called_kept(tmp_path: Path) -> None:
    record = a_record(tmp_path)
    flushed: list[Path] = []

    class Counting(FailingCalls):
        def sync_folder(self, folder: Path) -> None:
            flushed.append(folder)
            if len(flushed) in (2, 3):
                raise OSError(errno.EIO, "fault")

    with atomic.use(Counting(0, 0)):
        for _ in range(5):
            try:
                sha256 = record.blobs.keep_bytes(b"content")
                break
            except StorageError:
                continue
    assert record.blobs.path(sha256).parent in flushed[3:]
    assert tmp_path in flushed[3:]
    record.close()


@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError])
def test_a_fault_at_any_write_of_an_act_leaves_the_record_as_it_was(
    tmp_path: Path, error: type[apsw.Error], monkeypatch, reached: Callable[[str], None]
) -> None:
    with a_failing_disk(error, monkeypatch) as disk:
        record = a_record(tmp_path, vfs="failing")
        set_field(record, "paper:a", "title", "first")
        failures = refused_acts(record, disk)
        assert record.database.integrity_faults() == []
        record.close()
    again = a_record(tmp_path)
    assert values(again, "paper:a", "title") == ("after",)
    again.close()
    assert failures > 2
    reached(f"R5/R6: an act, {error.__name__}: {failures} writes and flushes failed in turn")


def refused_acts(record: Record, disk: FailingDisk) -> int:
    """Let write k of an act fail, for every k; return how many there were."""
    for k in range(1, LIMIT):
        before = record.dump()
        disk.calls, disk.failing = 0, k
        try:
            set_field(record, "paper:a", "title", "x" * 9_000)
        except StorageError as refusal:
            assert is_one_sentence_or_two(refusal)  # noqa: PT017
            assert record.dump() == before
        else:
            if disk.calls < k:
                disk.failing = 0
                set_field(record, "paper:a", "title", "after")
                return k - 1
        disk.failing = 0
        set_field(record, "paper:a", "title", f"works {k}")
    raise AssertionError("the act never passed")


@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError])
def test_a_fault_at_any_write_of_a_backup_leaves_the_backups_as_they_were(
    tmp_path: Path, error: type[apsw.Error], monkeypatch, reached: Callable[[str], None]
) -> None:
    with a_failing_disk(error, monkeypatch) as disk:
        record = a_record(tmp_path)
        a_paper(record, b"paper")
        first = back_up(record.database, tmp_path, reason="merge", now=NOON).read_bytes()
        for k in range(1, LIMIT):
            there = backups(tmp_path)
            disk.calls, disk.failing = 0, k
            try:
                back_up(record.database, tmp_path, reason="merge", now=NOON)
            except StorageError as refusal:
                assert is_one_sentence_or_two(refusal)  # noqa: PT017
                assert backups(tmp_path) == there
            disk.failing = 0
            names = [path.name for path in (tmp_path / "backups").iterdir()]
            assert all(name.endswith(".sqlite3") for name in names), names
            if disk.calls < k:
                break
        assert backups(tmp_path)[0].read_bytes() == first
        record.close()
    assert 5 < k < LIMIT - 1
    reached(f"R5/R6: a backup, {error.__name__}: {k - 1} writes and flushes failed in turn")


def test_a_full_database_says_so_and_works_when_there_is_room(tmp_path: Path) -> None:
    record = a_record(tmp_path)
    pages = record.database.value("PRAGMA page_count")
    record.database.execute(f"PRAGMA max_page_count={pages + 2}")
    before = record.dump()
    with pytest.raises(StorageError, match="full"):
        set_field(record, "paper:a", "title", "x" * 60_000)
    assert record.dump() == before
    record.database.execute("PRAGMA max_page_count=1000000")
    set_field(record, "paper:a", "title", "x" * 60_000)
    assert len(values(record, "paper:a", "title")) == 1
    record.close()
