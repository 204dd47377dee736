"""The caches of an archive: suggestions and index, made from the record and made anew on any doubt.

They live in the user's cache folder, never in the archive. One process at a time writes them;
another one reads what is there.
"""

import shutil
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path

from archive_app.archive.annotations import Annotations
from archive_app.archive.commitments import Commitments
from archive_app.archive.entries import SCHEMA, Holdings, entries_of
from archive_app.archive.papers import Papers
from archive_app.archive.people import SORT as MENTION
from archive_app.archive.people import mentions_in
from archive_app.archive.sealing import break_seal, is_sealed, seal
from archive_app.archive.statements import Statements
from archive_app.errors import ArchiveBusy
from archive_app.model.ids import DocumentId
from archive_app.model.index import IndexEntry
from archive_app.model.rules import RULES_VERSION
from archive_app.operation import Operation
from archive_app.safe.atomic import make_folder
from archive_app.search.analysis import ANALYSIS_VERSION
from archive_app.search.port import Index
from archive_app.search.stamp import StampFields, claimed_fields, remove_stamp, write_stamp
from archive_app.store.derived import FILE_NAME, DerivedStore
from archive_app.store.lock import WriteLock
from archive_app.store.record import Record


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
        self._change = 0
        self.index: Index | None = None
        if self.writable and not is_sealed(folder / FILE_NAME, key):
            self._delete_files()
        self.derived = DerivedStore(folder)
        self._open_index()

    @property
    def writable(self) -> bool:
        """Whether this process keeps the caches up."""
        return self._lock is not None

    def behind(self) -> int:
        """Return how many papers have changed since the index was brought up."""
        return len(self._record.changes_since(self._change))

    def close(self) -> None:
        """Close both, and let others write them."""
        if self.index is not None:
            self.index.close()
        self.derived.close()
        if self._lock is not None:
            self._lock.release()

    def reopen(self) -> None:
        """Read what another process has written since; an index that is half written is left."""
        before = self.index
        self.derived.reopen()
        self._open_index()
        if before is not None and before is not self.index:
            before.close()

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
        changes = self._record.changes_since(self._change)
        if not changes and self.index is not None:
            return 0
        target = self._record.change
        index = self.index or self._new_index()
        remove_stamp(self._directory)
        break_seal(self._folder / FILE_NAME)
        source = _Source(self.derived, papers, statements, annotations, commitments)
        done = yield from index.replace(source.entries([document for document, _ in changes]))
        self.index = index
        # Papers stand in the order of their changes, so all before the first one left are done.
        self._change = target if done >= len(changes) else changes[done][1] - 1
        self._seal()
        return done

    def forget(self) -> None:
        """Delete index and suggestions for good; both are made anew by the next `refresh`.

        ArchiveBusy when another process keeps them.
        """
        lock = None if self.writable else WriteLock(self._folder)
        try:
            if self.index is not None:
                self.index.close()
                self.index = None
            self.derived.close()
            self._change = 0
            self._delete_files()
            self.derived.reopen()
        finally:
            if lock is not None:
                lock.release()

    def _delete_files(self) -> None:
        """Delete both at once, since the index holds what the suggestions say."""
        break_seal(self._folder / FILE_NAME)
        for name in ("index", FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
            path = self._folder / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def _open_index(self) -> None:
        if self._use is CacheUse.SUGGESTIONS:
            return
        claimed = claimed_fields(self._directory)
        if claimed is None or claimed.last_change > self._record.change:
            return
        # Loading the engine takes as long as opening a window, so who asks no index does not.
        from archive_app.search.whoosh_index import open_or_none

        expected = self._fields(claimed.last_change)
        opened = open_or_none(self._directory, key=self._key, expected=expected)
        if opened is not None:
            self.index = opened
            self._change = claimed.last_change

    def _new_index(self) -> Index:
        from archive_app.search.whoosh_index import create

        if self._directory.is_dir():
            shutil.rmtree(self._directory)
        make_folder(self._directory)
        self._change = 0
        return create(self._directory)

    def _seal(self) -> None:
        write_stamp(self._directory, self._fields(self._change), self._key)
        if self.derived.settle():
            seal(self._folder / FILE_NAME, self._key)

    def _fields(self, change: int) -> StampFields:
        return StampFields(change, self._record.archive_id, SCHEMA, ANALYSIS_VERSION, RULES_VERSION)

    @property
    def _directory(self) -> Path:
        return self._folder / "index"


def _lock_or_none(folder: Path) -> WriteLock | None:
    try:
        return WriteLock(folder)
    except ArchiveBusy:
        return None


class _Source:
    """Makes the entries of papers one by one, with their suggestions on the way."""

    def __init__(
        self,
        derived: DerivedStore,
        papers: Papers,
        statements: Statements,
        annotations: Annotations,
        commitments: Commitments,
    ) -> None:
        self._derived = derived
        self._papers = papers
        self._statements = statements
        self._annotations = annotations
        self._commitments = commitments

    def entries(self, documents: list[DocumentId]) -> Iterator[tuple[DocumentId, list[IndexEntry]]]:
        """Yield each paper with its entries, none for a paper that is no more."""
        for document in documents:
            yield document, self._of(document)

    def _of(self, document: DocumentId) -> list[IndexEntry]:
        paper = self._papers.find(document)
        if paper is None:
            self._derived.forget(document)
            return []
        # The rules are loaded by whoever keeps the caches alone.
        from archive_app.archive.deriving import basis_of, derive

        text = self._papers.text(paper)
        basis = basis_of(paper)
        if self._derived.basis_of(document) != basis:
            self._derived.replace([(document, basis, derive(paper, text))])
        spoken = self._statements.of(paper)
        mentions = mentions_in(document, spoken)
        if mentions != self._derived.of(document, MENTION):
            self._derived.replace_sort(document, MENTION, mentions)
        return entries_of(
            Holdings(
                paper,
                text,
                spoken,
                list(self._annotations.of(document)),
                self._commitments.of(document),
            )
        )
