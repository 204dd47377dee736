"""The index of an archive in its folder, and which engine keeps it.

Up to MANY entries an index is kept by Whoosh, past them by Tantivy; each has a folder of its own,
so that one is built while the other answers. Engines are loaded when an index is opened: that
takes as long as opening a window.
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


FOLDERS = {Engine.WHOOSH: "index", Engine.TANTIVY: "index-tantivy"}

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

    def is_good(self, engine: Engine, change: int) -> bool:
        """Whether it need not give way to one of `engine` that has seen `change`.

        It is that one itself, or is being written just now and has seen more.
        """
        if self.engine is engine and self.is_as_stamped():
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


def is_outgrown(kept: KeptIndex, more: int) -> bool:
    """Whether `kept` gets too large for its engine with so many entries more."""
    entries = kept.index.count() + more
    return (
        kept.engine is Engine.WHOOSH and engine_for(entries, before=kept.engine) is not kept.engine
    )


def engine_of(home: Path) -> Engine | None:
    """Return whose index stands under `home`, believed or not; None where there is none."""
    there = [engine for engine in Engine if (home / FOLDERS[engine]).is_dir()]
    return Engine.TANTIVY if Engine.TANTIVY in there else next(iter(there), None)


def made(home: Path, engine: Engine) -> KeptIndex:
    """Make an empty index of `engine` under `home`, in place of what is there."""
    folder = home / FOLDERS[engine]
    if folder.is_dir():
        shutil.rmtree(folder)
    make_folder(folder)
    return KeptIndex(engine, folder, _module(engine).create(folder))


def opened(
    home: Path, fields: Fields, *, key: bytes, latest: int, held: KeptIndex | None
) -> KeptIndex | None:
    """Return the index under `home` that has seen most, None where none can be believed.

    One that claims to have seen more than the change `latest` is of another record. `held` is
    given back while nothing better is whole.
    """
    for change, engine in _claims(home, latest):
        if held is not None and held.is_good(engine, change):
            return held
        found = opened_of(home, engine, fields(engine, change), key=key)
        if found is not None:
            return found
    return None


def opened_of(home: Path, engine: Engine, expected: StampFields, *, key: bytes) -> KeptIndex | None:
    """Open the index of `engine` under `home`; None unless it is whole and as `expected`."""
    folder = home / FOLDERS[engine]
    stamp = stamp_of(folder)
    index = _module(engine).open_or_none(folder, key=key, expected=expected)
    return None if index is None else KeptIndex(engine, folder, index, expected.last_change, stamp)


def drop_others(home: Path, kept: KeptIndex) -> None:
    """Delete the indexes of other engines; one that somebody still reads may have to wait."""
    for engine in Engine:
        folder = home / FOLDERS[engine]
        if engine is not kept.engine and folder.is_dir():
            remove_stamp(folder)
            shutil.rmtree(folder, ignore_errors=True)


def change_claimed(home: Path, engine: Engine) -> int | None:
    """Return the change that an index claims to have seen, None where there is no stamp."""
    claimed = claimed_fields(home / FOLDERS[engine])
    return None if claimed is None else claimed.last_change


def _claims(home: Path, latest: int) -> list[tuple[int, Engine]]:
    """Return what is claimed, the most first; of two alike the engine that took over."""
    claims = [(change_claimed(home, engine), engine) for engine in Engine]
    fitting = [(change, by) for change, by in claims if change is not None and change <= latest]
    return sorted(fitting, key=lambda claim: (-claim[0], claim[1] is Engine.WHOOSH))


def _module(engine: Engine) -> Any:
    if engine is Engine.TANTIVY:
        from archive_app.search import tantivy_index

        return tantivy_index
    from archive_app.search import whoosh_index

    return whoosh_index
