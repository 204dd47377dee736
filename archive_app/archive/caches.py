"""The caches of an archive: suggestions and index, made from the record and made anew on any doubt.

They live in the user's cache folder, never in the archive. One process at a time writes them;
another one reads what is there. An index that outgrows its engine, or that holds mostly what was
dropped, is made anew beside the old one; the new one takes over as soon as it has seen as much.
"""

import shutil
import struct
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from archive_app.archive import indexes
from archive_app.archive.annotations import Annotations
from archive_app.archive.commitments import Commitments
from archive_app.archive.entries import SCHEMA
from archive_app.archive.indexes import Engine, KeptIndex
from archive_app.archive.papers import Papers
from archive_app.archive.sealing import break_seal, is_sealed, seal
from archive_app.archive.statements import Statements
from archive_app.errors import ArchiveBusy
from archive_app.model.rules import RULES_VERSION
from archive_app.operation import Operation
from archive_app.safe.atomic import make_folder
from archive_app.search.analysis import ANALYSIS_VERSION
from archive_app.search.port import Index
from archive_app.search.stamp import StampFields
from archive_app.store.derived import FILE_NAME, DerivedStore
from archive_app.store.lock import WriteLock
from archive_app.store.record import Record

if TYPE_CHECKING:
    from archive_app.archive.deriving_ahead import Deriver
    from archive_app.archive.sourcing import Source

T = TypeVar("T")

_FAILURES = (OSError, ValueError, LookupError, struct.error)
"""What engines raise over files that are not what they wrote."""
_FEW_PAPERS = 20
"""Papers that the index in use is given although another one is being made."""


class CacheUse(Enum):
    """What an open archive does with its caches."""

    KEEP = auto()
    """Bring them up, unless another process does already; then they are read."""
    READ = auto()
    """Read suggestions and index."""
    SUGGESTIONS = auto()
    """Read the suggestions alone; opening an index takes long."""


class Caches:
    """The suggestions and the index of one record, under `folder`."""

    def __init__(self, folder: Path, record: Record, *, key: bytes, use: CacheUse) -> None:
        """Open the caches, making them where there are none; `key` seals the index."""
        make_folder(folder)
        self._folder = folder
        self._record = record
        self._key = key
        self._use = use
        self._lock = _lock_or_none(folder) if use is CacheUse.KEEP else None
        self._current: KeptIndex | None = None
        self._coming: KeptIndex | None = None
        self._before = indexes.engine_of(folder)
        if self.writable and not is_sealed(folder / FILE_NAME, key):
            self._delete_files()
        self.derived = DerivedStore(folder)
        self._deriver: Deriver | None = None
        self._open_index()

    @property
    def index(self) -> Index | None:
        """The index that answers, None where there is none."""
        return None if self._current is None else self._current.index

    @property
    def is_changing_engine(self) -> bool:
        """Whether an index of another engine is being made; `refresh` goes on with it."""
        return self._coming is not None

    @property
    def writable(self) -> bool:
        """Whether this process keeps the caches up."""
        return self._lock is not None

    @property
    def change(self) -> int:
        """The number of the last change of a paper that the index holds."""
        return self._change

    def behind(self) -> int:
        """Return how many papers have changed since the index was brought up."""
        return len(self._record.changes_since(self._change))

    def close(self) -> None:
        """Close both, and let others write them."""
        if self._deriver is not None:
            self._deriver.close()
        self._close_indexes()
        self.derived.close()
        if self._lock is not None:
            self._lock.release()

    def reopen(self) -> None:
        """Read what another process has written since; an index that is half written is left."""
        self.derived.reopen()
        self._open_index()

    def asked(self, question: Callable[[Index], T], otherwise: T) -> T:
        """Return what `question` finds in the index, or `otherwise` where there is none.

        An index that fails is looked at again: when it is not byte for byte what was stamped it is
        believed no more, and whoever keeps the caches makes it anew.
        """
        if self._current is None:
            return otherwise
        try:
            return question(self._current.index)
        except _FAILURES:
            if self._current.is_whole(self._key):
                raise
            self._current.break_stamp()
            self._close_indexes()
            return otherwise

    def refresh(
        self,
        *,
        papers: Papers,
        statements: Statements,
        annotations: Annotations,
        commitments: Commitments,
    ) -> Operation[int]:
        """Bring suggestions and index up to the record; return how many papers were done.

        Only what changed is done. A request to cancel leaves the rest for the next time.
        """
        if not self.writable:
            return 0
        # The rules are loaded by whoever keeps the caches alone.
        from archive_app.archive.deriving_ahead import Deriver
        from archive_app.archive.sourcing import Source

        self._deriver = self._deriver or Deriver()
        source = Source(self.derived, papers, statements, annotations, commitments, self._deriver)
        self._leave_what_was_doubted()
        pending = self._record.changes_since(self._change)
        if self._current is None:
            entries = source.size_of([document for document, _ in pending])
            engine = indexes.engine_for(entries, before=self._before)
            self._current = indexes.made(self._folder, engine)
            return (yield from self._bring_up(self._current, source))
        return (yield from self._kept_up(self._current, source))

    def _kept_up(self, current: KeptIndex, source: "Source") -> Operation[int]:
        """Bring `current` up, and the index that is to take over from it where there is one."""
        pending = [document for document, _ in self._record.changes_since(current.change)]
        if self._coming is None:
            engine = indexes.successor(current, source.size_of(pending))
            if engine is None:
                indexes.drop_others(self._folder, current)
                return (yield from self._bring_up(current, source))
            latest = self._record.change
            self._coming = indexes.begun(
                self._folder, engine, self._fields, key=self._key, latest=latest, beside=current
            )
        coming = self._coming
        done = 0
        if len(pending) <= _FEW_PAPERS:
            done = yield from self._bring_up(current, source)
            if done < len(pending):
                return done
        gained = yield from self._bring_up(coming, source)
        if coming.change < current.change:
            return done
        current.index.close()
        self._current, self._coming = coming, None
        indexes.drop_others(self._folder, coming)
        return done + gained

    def _bring_up(self, kept: KeptIndex, source: "Source") -> Operation[int]:
        """Give `kept` what has changed; return how many papers that were."""
        changes = self._record.changes_since(kept.change)
        if not changes and kept.stamp:
            return 0
        target = self._record.change
        kept.break_stamp()
        break_seal(self._folder / FILE_NAME)
        entries = source.entries([document for document, _ in changes])
        done = yield from kept.index.replace(entries)
        # Papers stand in the order of their changes, so all before the first one left are done.
        kept.change = target if done >= len(changes) else changes[done][1] - 1
        kept.set_stamp(self._fields(kept.engine, kept.change), self._key)
        if self.derived.settle():
            seal(self._folder / FILE_NAME, self._key)
        return done

    def forget(self) -> None:
        """Delete index and suggestions for good; both are made anew by the next `refresh`.

        ArchiveBusy when another process keeps them.
        """
        lock = None if self.writable else WriteLock(self._folder)
        try:
            self._close_indexes()
            self.derived.close()
            self._delete_files()
            self.derived.reopen()
        finally:
            if lock is not None:
                lock.release()

    def _delete_files(self) -> None:
        """Delete both at once, since the index holds what the suggestions say."""
        break_seal(self._folder / FILE_NAME)
        self._before = indexes.engine_of(self._folder)
        for name in (*indexes.FOLDERS, FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
            path = self._folder / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def _open_index(self) -> None:
        if self._use is CacheUse.SUGGESTIONS:
            return
        held = self._current
        found = indexes.opened(
            self._folder, self._fields, key=self._key, latest=self._record.change, held=held
        )
        if found is not None and found is not held:
            self._current = found
            if held is not None:
                held.index.close()

    def _close_indexes(self) -> None:
        for kept in (self._current, self._coming):
            if kept is not None:
                kept.index.close()
        self._current = self._coming = None

    def _leave_what_was_doubted(self) -> None:
        """Let go of an index whose stamp somebody has taken away, to make it anew."""
        kept = self._current
        if kept is not None and kept.stamp and not kept.is_as_stamped():
            self._before = kept.engine
            self._close_indexes()

    @property
    def _change(self) -> int:
        return 0 if self._current is None else self._current.change

    def _fields(self, engine: Engine, change: int) -> StampFields:
        return StampFields(
            change, self._record.archive_id, engine.value, SCHEMA, ANALYSIS_VERSION, RULES_VERSION
        )


def _lock_or_none(folder: Path) -> WriteLock | None:
    try:
        return WriteLock(folder)
    except ArchiveBusy:
        return None
