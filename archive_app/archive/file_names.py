"""Names of files that leave: made of a title, free in their folder, not open in another program."""

import re
import unicodedata
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TypeVar

from archive_app.errors import StorageError

T = TypeVar("T")

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST = 80
"""Characters of a title in a file's name; Windows allows 255 bytes with the whole path 260."""


def file_name_of(title: str, ending: str) -> str:
    """Return `title` as the name of a file that every system allows, with `ending` (".docx")."""
    words = _REFUSED.sub(" ", unicodedata.normalize("NFC", title))
    name = " ".join(words.split())[:_LONGEST].strip(" .")
    if not name or _RESERVED.match(name):
        name = f"Briefing {name}".strip()
    return name + ending


def free_path(path: Path) -> Path:
    """Return `path`, or with " (2)", " (3)" … before the ending the first that is not there."""
    return path if not path.exists() else next_free(path)


def next_free(path: Path) -> Path:
    """Return `path` with the first number from 2 before its ending that is not there."""
    names = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(name for name in names if not name.exists())


def is_open_elsewhere(path: Path) -> bool:
    """Whether an office program's mark of ownership lies beside the file.

    Word writes "~$" and the name, whose first two characters it leaves out in names of more than
    eight (Microsoft KB 211632); LibreOffice writes ".~lock.", the name and "#".
    """
    marks = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    return any(path.with_name(mark).exists() for mark in marks)


def written_beside(path: Path, write: Callable[[Path], T]) -> tuple[Path, T]:
    """Let `write` make the file at `path`, or a numbered one beside it where that one is in use.

    Return which it was and what `write` gave. StorageError when neither can be written.
    """
    if not is_open_elsewhere(path):
        try:
            return path, write(path)
        except StorageError:
            if not path.exists():
                raise
    beside = next_free(path)
    return beside, write(beside)
