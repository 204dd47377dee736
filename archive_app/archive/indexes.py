"""The index of an archive in its folder, and which engine keeps it.

Up to MANY entries an index is kept by Whoosh, past them by Tantivy. Each has a folder of its own,
and Tantivy two, so that one is built while the other answers. Engines are loaded when an index is
opened: that takes as long as opening a window.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from archive_app.safe.atomic import make_folder
from archive_app.search.port import Index
from archive_app.search.stamp import (
    StampFields,
    claimed_fields,
    read_stamp,
    remove_stamp,
    stamp_of,
    write_stamp,
)

MANY, FEW = 10_000, 5_000
"""Entries past which Tantivy takes over, and under which, made anew, Whoosh does again."""


class Engine(StrEnum):
    """Who keeps an index."""

    WHOOSH = "whoosh"
    TANTIVY = "tantivy"


FOLDERS = {
    "index": Engine.WHOOSH,
    "index-tantivy": Engine.TANTIVY,
    "index-tantivy-anew": Engine.TANTIVY,
}
"""The folders in which an index may stand, with whose it is."""

Fields = Callable[[Engine, int], StampFields]
"""What the stamp of an index of that engine must say, that has seen that change."""


@dataclass(slots=True)
class KeptIndex:
    """An open index with the change of the record that it has seen.

    `stamp` is its stamp as it was when the index was opened or stamped.
    """

    engine: Engine
    folder: Path
    index: Index
    change: int = 0
    stamp: bytes = b""

    def is_as_stamped(self) -> bool:
        """Whether nobody has stamped it anew, or taken the stamp away, since."""
        return bool(self.stamp) and stamp_of(self.folder) == self.stamp

    def is_good(self, folder: Path, change: int) -> bool:
        """Whether it need not give way to the one in `folder` that has seen `change`.

        It is that one itself, or is being written just now and has seen more.
        """
        if self.folder == folder and self.is_as_stamped():
            return True
        return self.folder.is_dir() and not stamp_of(self.folder) and change < self.change

    def is_whole(self, key: bytes) -> bool:
        """Whether every byte is as it was stamped."""
        return read_stamp(self.folder, key, anew=True) is not None

    def break_stamp(self) -> None:
        """Declare the index half written."""
        remove_stamp(self.folder)
        self.stamp = b""

    def set_stamp(self, fields: StampFields, key: bytes) -> None:
        """Make the index durable, and whole for whoever opens it."""
        write_stamp(self.folder, fields, key)
        self.stamp = stamp_of(self.folder)


def engine_for(entries: int, *, before: Engine | None) -> Engine:
    """Return who should keep an index of so many entries, that was kept by `before`."""
    enough = FEW if before is Engine.TANTIVY else MANY
    return Engine.TANTIVY if entries > enough else Engine.WHOOSH


def successor(kept: KeptIndex, more: int) -> Engine | None:
    """Return who should make the index anew when so many entries come to it, None for nobody."""
    if kept.engine is Engine.TANTIVY:
        return Engine.TANTIVY if kept.index.is_worn() else None
    engine = engine_for(kept.index.count() + more, before=kept.engine)
    return None if engine is kept.engine else engine


def engine_of(home: Path) -> Engine | None:
    """Return whose index stands under `home`, believed or not; None where there is none."""
    there = [engine for name, engine in FOLDERS.items() if (home / name).is_dir()]
    return Engine.TANTIVY if Engine.TANTIVY in there else next(iter(there), None)


def made(home: Path, engine: Engine, *, beside: KeptIndex | None = None) -> KeptIndex:
    """Make an empty index of `engine` under `home`, in place of what is there but for `beside`."""
    folder = _free(home, engine, beside)
    if folder.is_dir():
        shutil.rmtree(folder)
    make_folder(folder)
    return KeptIndex(engine, folder, _module(engine).create(folder))


def begun(
    home: Path, engine: Engine, fields: Fields, *, key: bytes, latest: int, beside: KeptIndex
) -> KeptIndex:
    """Return the index of `engine` as far as it was made before, else an empty one."""
    folder = _free(home, engine, beside)
    claimed = claimed_fields(folder)
    if claimed is not None and claimed.last_change <= latest:
        found = _opened_of(folder, engine, fields(engine, claimed.last_change), key=key)
        if found is not None:
            return found
    return made(home, engine, beside=beside)


def opened(
    home: Path, fields: Fields, *, key: bytes, latest: int, held: KeptIndex | None
) -> KeptIndex | None:
    """Return the index under `home` that has seen most, None where none can be believed.

    One that claims to have seen more than the change `latest` is of another record. `held` is
    given back while nothing better is whole.
    """
    for change, folder, engine in _claims(home, latest):
        if held is not None and held.is_good(folder, change):
            return held
        found = _opened_of(folder, engine, fields(engine, change), key=key)
        if found is not None:
            return found
    return None


def drop_others(home: Path, kept: KeptIndex) -> None:
    """Delete all indexes but `kept`; one that somebody still reads may have to wait."""
    for name in FOLDERS:
        folder = home / name
        if folder != kept.folder and folder.is_dir():
            remove_stamp(folder)
            shutil.rmtree(folder, ignore_errors=True)


def _opened_of(
    folder: Path, engine: Engine, expected: StampFields, *, key: bytes
) -> KeptIndex | None:
    stamp = stamp_of(folder)
    index = _module(engine).open_or_none(folder, key=key, expected=expected)
    return None if index is None else KeptIndex(engine, folder, index, expected.last_change, stamp)


def _claims(home: Path, latest: int) -> list[tuple[int, Path, Engine]]:
    """Return what is claimed, the most first; of two alike the one that took over."""
    claims = []
    for name, engine in FOLDERS.items():
        claimed = claimed_fields(home / name)
        if claimed is not None and claimed.last_change <= latest:
            claims.append((claimed.last_change, home / name, engine))
    return sorted(claims, key=lambda claim: (-claim[0], claim[2] is Engine.WHOOSH))


def _free(home: Path, engine: Engine, beside: KeptIndex | None) -> Path:
    taken = beside.folder if beside is not None else None
    return next(
        home / name for name, by in FOLDERS.items() if by is engine and home / name != taken
    )


def _module(engine: Engine) -> Any:
    if engine is Engine.TANTIVY:
        from archive_app.search import tantivy_index

        return tantivy_index
    from archive_app.search import whoosh_index

    return whoosh_index
