"""The stamp of an index: what it was made of, and a keyed hash of every file.

An index is foreign until its stamp says that this installation wrote it: it may hold code. The
hashes are keyed BLAKE2b (RFC 7693), so nobody without the key of this installation can stamp; they
cost 1 ms a megabyte at the first opening. What this process has hashed once it does not hash again
while the file is the same one, of the same size and times; the first opening by a process proves
every byte. Lock files and the folders of interrupted writers are not
part of an index; any other file that the stamp does not name makes it odd.
"""

import hashlib
import hmac
import json
import os
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from archive_app.model.canonical import canonical_json
from archive_app.safe.atomic import current, remove, storage_error, write_atomically

STAMP_NAME = "stamp.json"
_LOCK_SUFFIXES = ("_WRITELOCK", ".lock")
_CHUNK = 1 << 20
_SETTLED = 2_000_000_000
"""Nanoseconds after which a file that is written to again gets other times on every disk."""

_Identity = tuple[int, int, int, int, int]
_known: dict[tuple[Path, bytes], tuple[_Identity, str]] = {}
"""What this process has hashed, by file and by a hash of the key."""


@dataclass(frozen=True, slots=True)
class StampFields:
    """What an index was made of: compare it with what it would be made of now.

    `last_change` is the number of the last change of the record that the index has seen, `engine`
    the name of the one that wrote it.
    """

    last_change: int
    archive: str
    engine: str
    entry_schema: int
    analysis_version: int
    rules_version: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp that was found true: its fields, and by name the hash of each file."""

    fields: StampFields
    files: dict[str, str]


def write_stamp(directory: Path, fields: StampFields, key: bytes) -> Stamp:
    """Flush every file of the index in `directory` to the disk, then stamp it.

    `key` has 16 to 64 bytes and is the secret of this installation. StorageError when the disk
    refuses; then the index has no stamp and counts as odd.
    """
    remove_stamp(directory)
    try:
        files = {path.name: _flushed_hash(path, key) for path in _files(directory)}
        current().sync_folder(directory)
    except OSError as error:
        raise storage_error(error, directory) from error
    stamp = Stamp(fields, files)
    body = _body(stamp)
    sealed = {**body, "seal": _seal(body, key)}
    write_atomically(directory / STAMP_NAME, canonical_json(sealed))
    return stamp


def remove_stamp(directory: Path) -> None:
    """Remove the stamp: call this before an index is written to."""
    remove(directory / STAMP_NAME)


def stamp_of(directory: Path) -> bytes:
    """Return the stamp of `directory` as it stands there, unproved; b"" when there is none."""
    try:
        return (directory / STAMP_NAME).read_bytes()
    except OSError:
        return b""


def claimed_fields(directory: Path) -> StampFields | None:
    """Return what the stamp of `directory` claims, unproved; None when it has no readable one.

    For asking what to expect of `read_stamp`; nothing may be opened on the strength of it.
    """
    try:
        return StampFields(**json.loads((directory / STAMP_NAME).read_bytes())["fields"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def read_stamp(directory: Path, key: bytes, *, anew: bool = False) -> Stamp | None:
    """Return the stamp of `directory` when it is true of every file, else None.

    With `anew` every byte is read, also of files that this process has proved before.
    """
    if anew:
        _known.clear()
    try:
        sealed = json.loads((directory / STAMP_NAME).read_bytes())
        seal = sealed.pop("seal")
        stamp = Stamp(StampFields(**sealed["fields"]), sealed["files"])
        if not hmac.compare_digest(seal, _seal(_body(stamp), key)):
            return None
        if {path.name: _hash(path, key) for path in _files(directory)} != stamp.files:
            return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return stamp


def _body(stamp: Stamp) -> dict[str, Any]:
    return {"fields": asdict(stamp.fields), "files": stamp.files}


def _seal(body: dict[str, Any], key: bytes) -> str:
    return hashlib.blake2b(
        canonical_json(body), digest_size=32, key=key, person=b"seal"
    ).hexdigest()


def _files(directory: Path) -> list[Path]:
    return sorted(
        path
        for path in directory.iterdir()
        if path.name != STAMP_NAME
        and not path.name.endswith(_LOCK_SUFFIXES)
        and not _is_folder(path)
    )


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _hash(path: Path, key: bytes) -> str:
    if path.is_symlink() or not path.is_file():
        raise OSError(f"{path} is no plain file")
    place = (path, hashlib.blake2b(key).digest())
    with path.open("rb") as file:
        before = _identity(file.fileno())
        known = _known.get(place)
        if known is not None and known[0] == before:
            return known[1]
        found = hashlib.blake2b(digest_size=32, key=key, person=b"file")
        while chunk := file.read(_CHUNK):
            found.update(chunk)
        _known.pop(place, None)
        if before == _identity(file.fileno()) and _is_settled(before):
            _known[place] = (before, found.hexdigest())
    return found.hexdigest()


def _identity(descriptor: int) -> _Identity:
    """Return what changes when a file is written to or another one is put in its place."""
    status = os.fstat(descriptor)
    times = (status.st_mtime_ns, status.st_ctime_ns)
    return (status.st_dev, status.st_ino, status.st_size, *times)


def _is_settled(identity: _Identity) -> bool:
    return max(identity[3:]) + _SETTLED < time.time_ns()


def _flushed_hash(path: Path, key: bytes) -> str:
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        current().fsync(descriptor)
    finally:
        os.close(descriptor)
    return _hash(path, key)
