"""Writes batches of documents into Whoosh and decides which segments to merge."""

import gc
import time
from collections.abc import Generator, Sequence
from typing import Any

from whoosh.reading import SegmentReader

from archive_app.model.ids import DocumentId
from archive_app.model.index import IndexEntry
from archive_app.operation import Cancelled, Progress
from archive_app.search.analysis import analyse, index_terms
from archive_app.search.whoosh_schema import stored

_MOST_DOCUMENTS = 1_000
_MOST_ENTRIES = 10_000
_MOST_SECONDS = 5.0
_MOST_SEGMENTS = 10
_ENTRIES_A_STEP = 8


class Batch:
    """Documents that are committed together; several must not be open at once."""

    def __init__(self, writer: Any, held: set[DocumentId]) -> None:
        """Take `writer`, a Whoosh writer, which holds the lock until commit or abandon.

        `held` are the documents in the index, kept up by `commit`: only these are dropped first,
        since each dropping makes Whoosh open and map every segment.
        """
        self._writer = writer
        self._held = held
        self._documents: set[DocumentId] = set()
        self._entries = 0
        self._end = time.monotonic() + _MOST_SECONDS

    def __contains__(self, document: DocumentId) -> bool:
        return document in self._documents

    def is_full(self) -> bool:
        """Whether it is time to commit."""
        return (
            len(self._documents) >= _MOST_DOCUMENTS
            or self._entries >= _MOST_ENTRIES
            or time.monotonic() > self._end
        )

    def add(
        self, document: DocumentId, entries: Sequence[IndexEntry], done: int
    ) -> Generator[Progress, None, None]:
        """Replace `document`, whole even when cancelled; `done` documents came before the batch."""
        cancelled: Cancelled | None = None
        if document in self._held:
            self._writer.delete_by_term("document", document)
        titles: dict[str, list[tuple[str, int]]] = {}
        for count, entry in enumerate(entries):
            if entry.title not in titles:
                titles[entry.title] = list(index_terms(analyse(entry.title)))
            self._writer.add_document(**stored(entry, titles[entry.title]))
            if cancelled is None and not (count + 1) % _ENTRIES_A_STEP:
                try:
                    yield Progress(done + len(self._documents), None)
                except Cancelled as request:
                    cancelled = request
        self._documents.add(document)
        self._entries += len(entries)
        if cancelled is not None:
            raise cancelled
        yield Progress(done + len(self._documents), None)

    def commit(self) -> int:
        """Make the batch part of the index; return its documents.

        Whoosh's readers hold themselves in cycles, with their file mappings. Left to the
        collector's own time they add up to 300 MB over 3,000 papers; collected here, to nothing.
        """
        self._writer.commit(mergetype=_merged_when_many)
        gc.collect()
        self._held |= self._documents
        return len(self._documents)

    def abandon(self) -> None:
        """Leave the index as it was before the batch."""
        self._writer.cancel()


def merged_whole(writer: Any, segments: list[Any]) -> list[Any]:
    """Merge all segments into the one being written; a merge policy of Whoosh."""
    return _merged(writer, segments, segments)


def _merged_when_many(writer: Any, segments: list[Any]) -> list[Any]:
    """Merge what is small or mostly dropped once there are many segments."""
    if len(segments) < _MOST_SEGMENTS:
        return segments
    largest = max(segment.doc_count_all() for segment in segments)
    return _merged(
        writer,
        segments,
        [
            segment
            for segment in segments
            if 2 * segment.doc_count_all() < largest
            or 2 * segment.deleted_count() > segment.doc_count_all()
        ],
    )


def _merged(writer: Any, segments: list[Any], chosen: list[Any]) -> list[Any]:
    for segment in chosen:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in segments if segment not in chosen]
