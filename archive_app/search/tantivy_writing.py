"""Writes batches of documents into Tantivy."""

import time
from collections.abc import Generator, Sequence

import tantivy

from archive_app.errors import ArchiveBusy
from archive_app.model.ids import DocumentId
from archive_app.model.index import IndexEntry
from archive_app.operation import Cancelled, Progress
from archive_app.search.tantivy_schema import BETWEEN, DOCUMENT, PAPERS, DocumentMaker

_HEAP = 96 << 20
_MOST_ENTRIES = 20_000
_MOST_SECONDS = 10.0
_ENTRIES_A_STEP = 8


class Batch:
    """Documents that are committed together; several must not be open at once.

    A commit makes one segment, in which a document stands whole with its fillers.
    """

    def __init__(self, files: tantivy.Index) -> None:
        """Lock `files` until commit or abandon; ArchiveBusy when another process writes."""
        try:
            self._writer = files.writer(_HEAP, 1)
        except ValueError as error:
            raise ArchiveBusy(
                "Another window or command is writing the search index; nothing was changed. "
                "Wait until it is done and try again."
            ) from error
        self._paper = next_paper(files)
        self._documents = 0
        self._entries = 0
        self._end = time.monotonic() + _MOST_SECONDS

    def is_full(self) -> bool:
        """Whether it is time to commit."""
        return self._entries >= _MOST_ENTRIES or time.monotonic() > self._end

    def add(
        self, document: DocumentId, entries: Sequence[IndexEntry], done: int
    ) -> Generator[Progress, None, None]:
        """Replace `document`, whole even when cancelled; `done` documents came before the batch."""
        cancelled: Cancelled | None = None
        self._writer.delete_documents_by_term(DOCUMENT, document)
        maker = DocumentMaker(document, self._paper)
        for count, entry in enumerate(entries):
            self._writer.add_document(maker.made_of(entry))
            if cancelled is None and not (count + 1) % _ENTRIES_A_STEP:
                try:
                    yield Progress(done + self._documents, None)
                except Cancelled as request:
                    cancelled = request
        for filler in maker.fillers():
            self._writer.add_document(filler)
        self._paper += 1
        self._documents += 1
        self._entries += len(entries)
        if cancelled is not None:
            raise cancelled
        yield Progress(done + self._documents, None)

    def commit(self) -> int:
        """Make the batch part of the index, with merging done; return its documents."""
        self._writer.commit()
        self._writer.wait_merging_threads()
        return self._documents

    def abandon(self) -> None:
        """Leave the index as it was before the batch."""
        self._writer.rollback()
        self._writer.wait_merging_threads()


def next_paper(files: tantivy.Index) -> int:
    """Return the first number that no document of the index has or, dropped, had."""
    terms = files.searcher().terms_with_prefix(PAPERS, "")
    return max((int(term.partition(BETWEEN)[0]) for term, _ in terms), default=0) + 1
