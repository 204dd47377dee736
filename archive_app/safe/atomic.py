"""The one way to write files: whole and durable, or not at all.

A file is written beside its final place, flushed to the disk, renamed, and its folder flushed. All
raw calls go through the current FileSystem, so that a test can record them, replay them after a
power cut at any point, make call number k fail, or leave the flushing out as a control.
"""

import errno
import hashlib
import os
import secrets
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from archive_app.errors import StorageError

FAULT_POINTS = (
    "atomic.before_fsync",
    "atomic.after_fsync",
    "atomic.after_rename",
    "atomic.after_folder_fsync",
    "record.before_commit",
    "record.after_commit",
    "ingest.after_blob",
    "ingest.after_text",
    "export.before_write",
)
"""The places where a test can kill the process; see `faultpoint`."""

TEMPORARY_PATTERN = ".forum-*.part"
"""Glob of the temporary files that a killed process may leave beside what it wrote."""

_KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
_SUFFICIENT = 1 << 20
_passages: dict[str, int] = {}


class FileSystem(Protocol):
    """The raw calls; each raises OSError as the operating system does."""

    def create(self, path: Path) -> int:
        """Create `path`, readable by its owner alone; return a descriptor open for writing."""
        ...

    def write(self, descriptor: int, data: bytes) -> int:
        """Write the beginning of `data`; return how many bytes were taken."""
        ...

    def fsync(self, descriptor: int) -> None:
        """Return when all that was written has reached the medium."""
        ...

    def close(self, descriptor: int) -> None:
        """Close `descriptor`."""
        ...

    def rename(self, source: Path, target: Path) -> None:
        """Rename `source` to `target`, replacing it at once."""
        ...

    def unlink(self, path: Path) -> None:
        """Remove the file at `path`."""
        ...

    def make_folder(self, path: Path) -> None:
        """Make the folder `path`, open to its owner alone; FileExistsError when it is there."""
        ...

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in `folder` have reached the medium."""
        ...


class OsFileSystem:
    """The calls of the operating system.

    Windows has no way to flush a folder; there the renaming itself is all that can be had.
    """

    def create(self, path: Path) -> int:
        """Create `path` for writing, mode 0600; never follows a link and never replaces."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        return os.open(path, flags, 0o600)

    def write(self, descriptor: int, data: bytes) -> int:
        """Write the beginning of `data`."""
        return os.write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        """Flush to the medium; on macOS through the drive's own cache (F_FULLFSYNC)."""
        if not _flushed_through_the_drive(descriptor):
            os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close `descriptor`."""
        os.close(descriptor)

    def rename(self, source: Path, target: Path) -> None:
        """Rename over `target`."""
        source.replace(target)

    def unlink(self, path: Path) -> None:
        """Remove `path`."""
        path.unlink()

    def make_folder(self, path: Path) -> None:
        """Make `path`, mode 0700."""
        path.mkdir(mode=0o700)

    def sync_folder(self, folder: Path) -> None:
        """Flush the folder's entries, where the system can."""
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


_current: FileSystem = OsFileSystem()


def current() -> FileSystem:
    """Return the file system through which every write goes now."""
    return _current


@contextmanager
def use(file_system: FileSystem) -> Iterator[None]:
    """Send every write through `file_system` until the block ends; for tests."""
    global _current
    previous = _current
    _current = file_system
    try:
        yield
    finally:
        _current = previous


def faultpoint(name: str) -> None:
    """Kill this process at once when the environment says FORUM_FAULT="name:n", the n-th time.

    Without the variable nothing happens. ValueError when `name` is not among FAULT_POINTS.
    """
    if name not in FAULT_POINTS:
        raise ValueError(f"{name!r} is not a fault point")
    wanted = os.environ.get("FORUM_FAULT")
    if wanted is None:
        return
    _passages[name] = _passages.get(name, 0) + 1
    if wanted == f"{name}:{_passages[name]}":
        os.kill(os.getpid(), _KILL)


class StagedFile:
    """A file being written in `folder`, hashed on the way, that appears whole or never.

    Use it in a `with` block; without `commit` nothing is left. Every method raises StorageError
    when the disk refuses.
    """

    def __init__(self, folder: Path) -> None:
        """Prepare to write in `folder`, on the same disk as the final place."""
        self._temporary = folder / f".forum-{secrets.token_hex(8)}.part"
        self._descriptor: int | None = None
        self._hash = hashlib.sha256()
        self._size = 0

    @property
    def sha256(self) -> str:
        """The SHA-256 of what was written so far, 64 hex digits."""
        return self._hash.hexdigest()

    @property
    def size(self) -> int:
        """The bytes written so far."""
        return self._size

    def __enter__(self) -> Self:
        with _told(self._temporary.parent):
            self._descriptor = _current.create(self._temporary)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            with suppress(OSError):
                _current.close(descriptor)
            self._discard()

    def write(self, chunk: bytes) -> None:
        """Add `chunk`."""
        descriptor = self._open_descriptor()
        with _told(self._temporary.parent):
            for start in range(0, len(chunk), _SUFFICIENT):
                _write_all(descriptor, chunk[start : start + _SUFFICIENT])
        self._hash.update(chunk)
        self._size += len(chunk)

    def commit(self, final_path: Path) -> None:
        """Make the file durable at `final_path`, replacing what was there.

        After a StorageError what was at `final_path` is intact, unless only the last step, the
        flushing of the folder, failed: then the new file is there but a power cut may undo it.
        """
        descriptor = self._open_descriptor()
        with _told(final_path):
            faultpoint("atomic.before_fsync")
            _current.fsync(descriptor)
            faultpoint("atomic.after_fsync")
            self._descriptor = None
            try:
                _current.close(descriptor)
                _current.rename(self._temporary, final_path)
            except OSError:
                self._discard()
                raise
            faultpoint("atomic.after_rename")
            _current.sync_folder(final_path.parent)
            faultpoint("atomic.after_folder_fsync")

    def _open_descriptor(self) -> int:
        if self._descriptor is None:
            raise ValueError("this staged file is not open")
        return self._descriptor

    def _discard(self) -> None:
        with suppress(OSError):
            _current.unlink(self._temporary)


def write_atomically(path: Path, content: bytes) -> None:
    """Write `content` to `path` whole and durable; StorageError leaves the previous file intact."""
    with StagedFile(path.parent) as staged:
        staged.write(content)
        staged.commit(path)


def make_folder(path: Path) -> None:
    """Make `path` and the folders above it durably, open to their owner alone; fine if there."""
    if path.is_dir():
        return
    missing = [folder for folder in (path, *path.parents) if not folder.is_dir()]
    with _told(path):
        for folder in reversed(missing):
            with suppress(FileExistsError):
                _current.make_folder(folder)
            _current.sync_folder(folder.parent)


def remove(path: Path) -> None:
    """Remove the file at `path` durably; fine when it is not there."""
    with _told(path):
        with suppress(FileNotFoundError):
            _current.unlink(path)
        _current.sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable; StorageError when the disk refuses."""
    with _told(folder):
        _current.sync_folder(folder)


def storage_error(error: OSError, path: Path) -> StorageError:
    """Return `error`, met while writing `path`, as one sentence on what to do."""
    kept = "nothing was written and what was there before is unchanged"
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            reason = f"The disk is full; {kept}. Free some space and try again"
        case errno.EROFS:
            reason = f"The disk is read-only; {kept}. Choose another place"
        case errno.EACCES | errno.EPERM:
            reason = f"You have no permission to write there; {kept}. Choose another place"
        case errno.ENOENT | errno.ENOTDIR | errno.ENODEV | errno.ESTALE:
            reason = f"The folder is gone; {kept}. Reconnect the disk or choose another place"
        case _:
            reason = f"The disk reported a fault ({error.strerror}); {kept}. Check the disk"
    return StorageError(f"{path} could not be written: {reason}.")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise storage_error(error, path) from error


def _write_all(descriptor: int, data: bytes) -> None:
    while data:
        taken = _current.write(descriptor, data)
        if taken <= 0:
            raise OSError(errno.EIO, "the disk takes no more bytes")
        data = data[taken:]


def _flushed_through_the_drive(descriptor: int) -> bool:
    try:
        import fcntl
    except ImportError:
        return False
    command: int | None = getattr(fcntl, "F_FULLFSYNC", None)
    if command is None:
        return False
    try:
        fcntl.fcntl(descriptor, command)
    except OSError as error:
        # Network disks do not know the call; a real fault must not be hidden.
        if error.errno not in (errno.ENOTSUP, errno.EINVAL, errno.ENOTTY):
            raise
        return False
    return True
