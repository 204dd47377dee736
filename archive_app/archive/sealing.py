"""The seal of the suggestions: a keyed hash of their file, so that a damaged one is made anew.

SQLite notices only some damage, and a flipped bit in a name would be believed. The hash is keyed
BLAKE2b (RFC 7693), as is that of the index.
"""

import hashlib
import hmac
from pathlib import Path

from archive_app.safe.atomic import remove, write_atomically

_CHUNK = 1 << 20


def seal(path: Path, key: bytes) -> None:
    """Seal the file at `path` as it is now; `key` is the secret of this installation."""
    write_atomically(_seal_of(path), _hash(path, key).encode("ascii"))


def is_sealed(path: Path, key: bytes) -> bool:
    """Whether the file at `path` is there and is, bit by bit, the one that was sealed."""
    try:
        return hmac.compare_digest(_seal_of(path).read_bytes(), _hash(path, key).encode("ascii"))
    except OSError:
        return False


def break_seal(path: Path) -> None:
    """Remove the seal: call this before the file at `path` is written to."""
    remove(_seal_of(path))


def _seal_of(path: Path) -> Path:
    return path.with_suffix(".seal")


def _hash(path: Path, key: bytes) -> str:
    found = hashlib.blake2b(digest_size=32, key=key, person=b"suggestions")
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()
