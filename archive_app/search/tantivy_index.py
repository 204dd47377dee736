"""The engine for large archives: an index in the files of Tantivy, behind the port.

Which entries a query finds, and with what score, is said by tantivy_compile; Tantivy works it out
outside the interpreter's lock, so that a window beside it stays smooth. No type of Tantivy leaves
the modules named so. `open_or_none` opens what the stamp vouches for, byte by byte.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import tantivy

from archive_app.model.ids import DocumentId
from archive_app.model.index import EngineAnswer, IndexEntry
from archive_app.operation import Cancelled, Operation, Progress
from archive_app.search.deadline import Deadline, OutOfTime
from archive_app.search.port import Resolver, Sort
from archive_app.search.query import Node, Query
from archive_app.search.stamp import StampFields, read_stamp
from archive_app.search.tantivy_compile import all_of
from archive_app.search.tantivy_finding import Finding
from archive_app.search.tantivy_hits import Found, Hits
from archive_app.search.tantivy_schema import AN_ENTRY, DOCUMENT, EXACT, HERE, MOST_PAPERS, files_in
from archive_app.search.tantivy_snapshot import Snapshot
from archive_app.search.tantivy_writing import Batch, next_paper
from archive_app.search.vocabulary import MOST_BEGINNINGS, commonest

_SHORTEST_MISSPELT = 4
_MOST_SPELLINGS = 20
_FEW_DROPPED = 1_000


def create(directory: Path) -> "TantivyIndex":
    """Make an empty index in `directory`, an empty folder."""
    return TantivyIndex(files_in(directory, new=True))


def open_or_none(directory: Path, *, key: bytes, expected: StampFields) -> "TantivyIndex | None":
    """Open the index in `directory`, or return None when anything about it is odd.

    Odd is a stamp that is missing, was not made with `key` or says other than `expected`, and any
    file that is not byte for byte what was stamped. Tantivy sees no byte before all is known good.
    """
    stamp = read_stamp(directory, key)
    if stamp is None or stamp.fields != expected:
        return None
    try:
        return TantivyIndex(files_in(directory, new=False))
    except (OSError, ValueError):
        return None


class TantivyIndex:
    """An open index; see port.Index for what its methods promise."""

    def __init__(self, files: tantivy.Index) -> None:
        """Take `files`, an open index that is known to be ours."""
        self._files: tantivy.Index | None = files
        self._open: Snapshot | None = None

    def replace(self, entries: Iterable[tuple[DocumentId, Sequence[IndexEntry]]]) -> Operation[int]:
        """Drop and add documents; a cancelled run finishes the document that it is in."""
        done = 0
        batch: Batch | None = None
        try:
            for document, given in entries:
                if batch is not None and batch.is_full():
                    done += batch.commit()
                    batch = None
                    self.refresh()
                batch = batch or Batch(self._opened())
                yield from batch.add(document, given, done)
        except Cancelled:
            pass
        except BaseException:
            if batch is not None:
                batch.abandon()
            raise
        if batch is not None:
            done += batch.commit()
        self.refresh()
        return done

    def answer(
        self,
        query: Query,
        *,
        resolver: Resolver,
        any_words: bool = False,
        limit: int = 20,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        facets: bool = True,
        by_paper: bool = False,
        narrowed: Mapping[str, Node] | None = None,
        seconds: float = 2.0,
    ) -> EngineAnswer:
        """Return the hits wanted, with totals and facets."""
        finding = Finding(self._snapshot(), resolver, narrowed or {}, Deadline(seconds))
        try:
            wanted = offset + limit if limit else 0
            finding.find(query.root, any_words=any_words, wanted=wanted, sort=sort)
            if facets:
                finding.count()
        except OutOfTime:
            finding.in_time = False
        return finding.answer(offset=offset, facets=facets, by_paper=by_paper)

    def spelled_like(self, word: str) -> str | None:
        """Return the commonest written word near to `word`, None where it is written itself."""
        snapshot = self._snapshot()

        def written(known: str) -> int:
            return snapshot.having(EXACT, known)

        if len(word) < _SHORTEST_MISSPELT or written(word):
            return None
        for distance in (1, 2):
            near = snapshot.vocabulary(word[0]).near(word, distance, _MOST_SPELLINGS)
            known = [other for other in near if written(other)]
            if known:
                return max(known, key=written)
        return None

    def words_beginning(self, prefix: str, *, limit: int) -> tuple[str, ...]:
        """Return the commonest words that begin so."""
        snapshot = self._snapshot()
        words = snapshot.vocabulary(prefix[:1]).beginning_with(prefix, MOST_BEGINNINGS)
        return commonest(words, lambda word: snapshot.having(EXACT, word), limit)

    def values(self, field: str) -> tuple[str, ...]:
        """Return the values of `field` that an entry has."""
        snapshot = self._snapshot()
        return tuple(value for value in snapshot.values(field) if snapshot.having(field, value))

    def count(self) -> int:
        """Return how many entries the index holds."""
        return self._snapshot().count

    def keys_of(self, document: DocumentId) -> tuple[str, ...]:
        """Return the keys of the document's entries in order."""
        snapshot = self._snapshot()
        found = all_of([snapshot.term(HERE, AN_ENTRY), snapshot.term(DOCUMENT, document)])
        held = Found(found, ((found, 0.0),))
        hits = Hits(snapshot, held, wanted=snapshot.count, sort=Sort.RELEVANCE)
        return tuple(sorted(key for key, _, _ in hits.first()))

    def is_worn(self) -> bool:
        """Whether more is dropped than there is, or the numbers of papers come to an end."""
        snapshot = self._snapshot()
        return (
            snapshot.dropped > _FEW_DROPPED + snapshot.count
            or next_paper(self._opened()) > MOST_PAPERS - MOST_PAPERS // 8
        )

    def optimise(self) -> Operation[None]:
        """Do nothing: Tantivy merges what is small by itself at each commit; see `is_worn`."""
        yield Progress(0, 1)

    def refresh(self) -> None:
        """Look at the newest state from now on."""
        self._opened().reload()
        self._open = None

    def close(self) -> None:
        """Give back all files."""
        self._open = None
        self._files = None

    def _snapshot(self) -> Snapshot:
        if self._open is None:
            self._open = Snapshot(self._opened())
        return self._open

    def _opened(self) -> tantivy.Index:
        assert self._files is not None, "the index is closed"
        return self._files
