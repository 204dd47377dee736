"""Backups of the record inside the archive folder: consistent, verified, made before what is risky.

Blobs never change and are not copied; a backup names what it needs by hash.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from archive_app.errors import ArchiveDamaged, StorageError
from archive_app.safe.atomic import current, make_folder, remove, storage_error
from archive_app.store.database import Database
from archive_app.store.states import dump

FOLDER = "backups"
KEPT = 20
"""How many backups stay; the oldest go first."""


def back_up(database: Database, folder: Path, *, reason: str, now: datetime) -> Path:
    """Copy the record in `folder` into backups/ and return the copy, once it is proved whole.

    `reason` is one word for the name ("upgrade", "merge"). ArchiveDamaged when the copy differs.
    """
    target_folder = folder / FOLDER
    make_folder(target_folder)
    last = max((_number(path) for path in backups(folder)), default=0)
    name = f"{last + 1:06d}-{now.strftime('%Y%m%dT%H%M%S')}-{reason}.sqlite3"
    target = target_folder / name
    part = target_folder / f"{name}.part"
    try:
        database.copy_to(part)
        _prove(part, dump(database))
        current().rename(part, target)
        current().sync_folder(target_folder)
    except OSError as error:
        raise storage_error(error, target) from error
    finally:
        sweep(folder)
    for old in backups(folder)[:-KEPT]:
        remove(old)
    return target


def sweep(folder: Path) -> None:
    """Remove what a backup cut short has left in the archive `folder`."""
    for part in (folder / FOLDER).glob("*.part*"):
        with suppress(StorageError):
            remove(part)


def backups(folder: Path) -> list[Path]:
    """Return the backups of the archive in `folder`, in the order in which they were made.

    The order is in their names as a number, since a clock may be set back.
    """
    return sorted((folder / FOLDER).glob("*.sqlite3"), key=lambda path: (_number(path), path))


def _number(path: Path) -> int:
    number = path.name.partition("-")[0]
    return int(number) if number.isdecimal() else 0


def _prove(part: Path, expected: bytes) -> None:
    copy = Database(part, immutable=True)
    try:
        whole = not copy.integrity_faults() and dump(copy) == expected
    finally:
        copy.close()
    if not whole:
        raise ArchiveDamaged(
            f"A backup in {part.parent} could not be made whole, so nothing else was done. Check "
            "the disk and run “check”."
        )
