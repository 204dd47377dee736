"""Files appear whole or not at all, and what the disk refuses is said in one sentence."""

import errno
import hashlib
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from archive_app.errors import StorageError
from archive_app.safe import atomic
from archive_app.safe.atomic import OsFileSystem, StagedFile, write_atomically

CALLS = ("create", "write", "fsync", "close", "rename", "sync_folder")


class FailingFileSystem(OsFileSystem):
    """Fails the k-th raw call, counted from 1, and remembers the names of all calls."""

    def __init__(self, failing: int, number: int = errno.ENOSPC) -> None:
        self.failing = failing
        self.number = number
        self.names: list[str] = []

    def __getattribute__(self, name: str):
        call = object.__getattribute__(self, name)
        if name not in CALLS:
            return call

        def counted(*arguments):
            self.names.append(name)
            if len(self.names) == self.failing:
                raise OSError(self.number, os.strerror(self.number))
            return call(*arguments)

        return counted


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_written_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    write_atomically(path, b"first")
    write_atomically(path, b"second")
    assert path.read_bytes() == b"second"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names_in(tmp_path) == ["paper.txt"]


def test_the_bytes_are_flushed_before_the_name_and_the_name_after(tmp_path: Path) -> None:
    recorder = FailingFileSystem(failing=0)
    with atomic.use(recorder):
        write_atomically(tmp_path / "paper.txt", b"text")
    assert recorder.names == ["create", "write", "fsync", "close", "rename", "sync_folder"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("failing", range(1, 6))
def test_a_failure_at_any_call_leaves_the_previous_file(
    tmp_path: Path, failing: int, number: int
) -> None:
    path = tmp_path / "paper.txt"
    write_atomically(path, b"before")
    with atomic.use(FailingFileSystem(failing, number)), pytest.raises(StorageError):
        write_atomically(path, b"after")
    assert path.read_bytes() == b"before"
    assert names_in(tmp_path) == ["paper.txt"]
    write_atomically(path, b"again")
    assert path.read_bytes() == b"again"


def test_a_folder_that_cannot_be_flushed_is_told(tmp_path: Path) -> None:
    with atomic.use(FailingFileSystem(6, errno.EIO)), pytest.raises(StorageError, match="fault"):
        write_atomically(tmp_path / "paper.txt", b"after")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "no permission"),
        (errno.ENOENT, "The folder is gone"),
        (errno.EIO, "reported a fault"),
    ],
)
def test_each_refusal_of_the_disk_has_its_own_words(
    tmp_path: Path, number: int, words: str
) -> None:
    with atomic.use(FailingFileSystem(2, number)), pytest.raises(StorageError, match=words):
        write_atomically(tmp_path / "paper.txt", b"text")


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="The folder is gone"):
        write_atomically(tmp_path / "gone" / "paper.txt", b"text")


def test_a_staged_file_is_hashed_on_the_way(tmp_path: Path) -> None:
    with StagedFile(tmp_path) as staged:
        staged.write(b"one ")
        staged.write(b"two")
        assert staged.sha256 == hashlib.sha256(b"one two").hexdigest()
        assert staged.size == 7
        staged.commit(tmp_path / staged.sha256)
    assert (tmp_path / hashlib.sha256(b"one two").hexdigest()).read_bytes() == b"one two"


def test_a_staged_file_that_is_not_committed_leaves_nothing(tmp_path: Path) -> None:
    with StagedFile(tmp_path) as staged:
        staged.write(b"one")
        assert list(tmp_path.glob(atomic.TEMPORARY_PATTERN))
    assert names_in(tmp_path) == []


def test_a_short_write_is_continued(tmp_path: Path) -> None:
    class Miserly(OsFileSystem):
        def write(self, descriptor: int, data: bytes) -> int:
            return super().write(descriptor, data[:3])

    with atomic.use(Miserly()):
        write_atomically(tmp_path / "paper.txt", b"a longer text")
    assert (tmp_path / "paper.txt").read_bytes() == b"a longer text"


def test_folders_are_made_and_files_removed(tmp_path: Path) -> None:
    folder = tmp_path / "blobs" / "ab"
    atomic.make_folder(folder)
    atomic.make_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    write_atomically(folder / "x", b"")
    atomic.remove(folder / "x")
    atomic.remove(folder / "x")
    assert names_in(folder) == []


PROGRAM = """
import sys
from pathlib import Path
from archive_app.safe.atomic import write_atomically
for turn in (b"first", b"second"):
    write_atomically(Path(sys.argv[1]), turn)
"""


@pytest.mark.parametrize(
    ("point", "kept"),
    [
        ("atomic.before_fsync", b"first"),
        ("atomic.after_fsync", b"first"),
        ("atomic.after_rename", b"second"),
        ("atomic.after_folder_fsync", b"second"),
    ],
)
def test_a_kill_at_a_fault_point_leaves_the_old_or_the_new_file(
    tmp_path: Path, point: str, kept: bytes
) -> None:
    path = tmp_path / "paper.txt"
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        env={**os.environ, "FORUM_FAULT": f"{point}:2"},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    assert path.read_bytes() == kept


def test_an_unknown_fault_point_is_refused() -> None:
    with pytest.raises(ValueError, match="nowhere"):
        atomic.faultpoint("nowhere")
