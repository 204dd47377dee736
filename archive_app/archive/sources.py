"""Finds the files to take in and reads each through one descriptor, following no link."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive_app.errors import ExtractionError

_CHUNK = 1 << 20
_LARGEST = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A path that could not be looked into, and why."""

    path: str
    reason: str


def shown(path: Path) -> str:
    """Return `path` as Unicode; bytes that are none stand percent-escaped."""
    raw = os.fsencode(path)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "surrogateescape")
        return "".join(
            f"%{ord(character) - 0xDC00:02X}" if "\udc80" <= character <= "\udcff" else character
            for character in text
        )


def file_behind(place: str) -> Path:
    """Return the file of a place that `shown` gave: without the line or the attachment in it."""
    path = Path(place)
    if path.exists():
        return path
    file = place.partition("#")[0]
    before, _, line = file.rpartition(":")
    return Path(before if before and line.isdecimal() else file)


def files_in(paths: list[Path]) -> Iterator[Path | Unreadable]:
    """Yield the files of `paths`, folders walked in the order of names, hidden files left out.

    A path given by name is always yielded; links inside folders are named as Unreadable.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


def read_file(path: Path) -> bytes:
    """Return the bytes of a regular file, read through one descriptor.

    ExtractionError when it is a link, no regular file, larger than 512 MiB, unreadable, or when
    it changed while it was read.
    """
    descriptor = _open(path)
    try:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise ExtractionError(shown(path), "it is not an ordinary file")
        if before.st_size > _LARGEST:
            raise ExtractionError(shown(path), "it is larger than 512 MB; divide it")
        chunks = []
        while chunk := os.read(descriptor, _CHUNK):
            chunks.append(chunk)
        after = os.fstat(descriptor)
        content = b"".join(chunks)
    except OSError as error:
        raise ExtractionError(shown(path), _reason(error)) from error
    finally:
        os.close(descriptor)
    if len(content) != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
        raise ExtractionError(
            shown(path), "it changed while it was read; nothing of it was kept, take it in again"
        )
    if not content:
        raise ExtractionError(shown(path), "the file is empty")
    return content


def open_stream(path: Path) -> int:
    """Return a descriptor of a regular file for reading line by line; the caller closes it.

    ExtractionError as `read_file`.
    """
    descriptor = _open(path)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise ExtractionError(shown(path), "it is not an ordinary file")
    return descriptor


def _open(path: Path) -> int:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags)
    except OSError as error:
        if path.is_symlink():
            raise ExtractionError(shown(path), "it is a link; name the file itself") from error
        raise ExtractionError(shown(path), _reason(error)) from error


def _walk(folder: Path) -> Iterator[Path | Unreadable]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Unreadable(shown(folder), _reason(error))
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith((".", "~$")):
            continue
        if entry.is_symlink():
            yield Unreadable(shown(path), "it is a link; name the file itself")
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(path)
        else:
            yield path


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "it is not there (any more)"
        case PermissionError():
            return "you have no permission to read it"
        case IsADirectoryError():
            return "it is a folder"
    return f"the disk could not read it ({error.strerror})"
