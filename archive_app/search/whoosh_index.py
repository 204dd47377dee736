"""The embedded engine: an index in the files of Whoosh, behind the port.

Whoosh keeps segments, postings and columns, and merges them; which entries a query finds and with
what score is decided by whoosh_compile over sets. No type of Whoosh leaves the modules named so.
Opening runs code that the files hold (they are pickles), hence `open_or_none` alone opens what is
on the disk, and only when the stamp vouches for every byte.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_files

from archive_app.errors import ArchiveBusy
from archive_app.model.ids import DocumentId
from archive_app.model.index import EngineAnswer, EngineHit, IndexEntry
from archive_app.operation import Cancelled, Operation, Progress
from archive_app.search.bitsets import numbers_of
from archive_app.search.deadline import OutOfTime
from archive_app.search.port import Resolver, Sort
from archive_app.search.query import Node, Query, WordNode, wanted_words, with_most_words
from archive_app.search.ranking import best, grouped
from archive_app.search.scoring import coverage_factor
from archive_app.search.stamp import StampFields, read_stamp
from archive_app.search.vocabulary import MOST_BEGINNINGS, commonest
from archive_app.search.whoosh_compile import Evaluation
from archive_app.search.whoosh_facets import entries_of, facets_of, unstated_of
from archive_app.search.whoosh_schema import EXACT, schema
from archive_app.search.whoosh_snapshot import Snapshot
from archive_app.search.whoosh_writing import Batch, merged_whole

_SCORE_DIGITS = 6
"""Scores are rounded so that entries tie whatever the order in which sums were made."""
_NO_DAY = 99_999_999
_SHORTEST_MISSPELT = 4
_MOST_SPELLINGS = 20


def create(directory: Path) -> "WhooshIndex":
    """Make an empty index in `directory`, an empty folder."""
    return WhooshIndex(whoosh_files.create_in(str(directory), schema()))


def open_or_none(directory: Path, *, key: bytes, expected: StampFields) -> "WhooshIndex | None":
    """Open the index in `directory`, or return None when anything about it is odd.

    Odd is a stamp that is missing, was not made with `key` or says other than `expected`, and any
    file that is not byte for byte what was stamped. Whoosh sees no byte before all is known good.
    """
    stamp = read_stamp(directory, key)
    if stamp is None or stamp.fields != expected:
        return None
    try:
        return WhooshIndex(whoosh_files.open_dir(str(directory)))
    except (OSError, whoosh_files.IndexError):
        return None


class WhooshIndex:
    """An open index; see port.Index for what its methods promise."""

    def __init__(self, files: Any) -> None:
        """Take `files`, an open Whoosh index that is known to be ours."""
        self._files = files
        self._open: Snapshot | None = None

    def replace(self, entries: Iterable[tuple[DocumentId, Sequence[IndexEntry]]]) -> Operation[int]:
        """Drop and add documents; a cancelled run finishes the document that it is in."""
        done = 0
        batch: Batch | None = None
        held = self._documents()
        try:
            for document, given in entries:
                if batch is not None and (batch.is_full() or document in batch):
                    done += batch.commit()
                    batch = None
                batch = batch or Batch(self._writer(), held)
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
        snapshot = self._snapshot()
        evaluation = Evaluation(snapshot, resolver, seconds=seconds)
        finding = _Finding(snapshot, evaluation, narrowed or {})
        try:
            finding.find(query.root, any_words=any_words)
            complete = not evaluation.cut
        except OutOfTime:
            complete = False
        hits = finding.hits(limit=limit, offset=offset, sort=sort)
        return EngineAnswer(
            hits=() if by_paper else hits,
            papers=grouped((hit.document, hit.key) for hit in hits) if by_paper else (),
            total=len(finding.numbers),
            documents=len({snapshot.cards.documents[number] for number in finding.numbers}),
            facets=facets_of(snapshot, finding.found_but) if facets else {},
            all_words=finding.all_words,
            complete=complete,
            unstated=unstated_of(snapshot, finding.found_but) if facets else {},
            entries=entries_of(snapshot, finding.found) if facets else {},
            words_met=finding.words_met,
        )

    def spelled_like(self, word: str) -> str | None:
        """Return the commonest written word near to `word`, None where it is written itself."""
        snapshot = self._snapshot()

        def written(known: str) -> int:
            return len(snapshot.postings(EXACT, known).numbers)

        if len(word) < _SHORTEST_MISSPELT or written(word):
            return None
        for distance in (1, 2):
            near = snapshot.vocabulary.near(word, distance, _MOST_SPELLINGS)
            known = [other for other in near if written(other)]
            if known:
                return max(known, key=written)
        return None

    def words_beginning(self, prefix: str, *, limit: int) -> tuple[str, ...]:
        """Return the commonest words that begin so."""
        snapshot = self._snapshot()
        words = snapshot.vocabulary.beginning_with(prefix, MOST_BEGINNINGS)
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
        numbers = snapshot.postings("document", document).numbers
        return tuple(sorted(snapshot.cards.keys[number] for number in numbers))

    def is_worn(self) -> bool:
        """Return False: what is mostly dropped is merged away at the next commit."""
        return False

    def optimise(self) -> Operation[None]:
        """Merge everything into one segment, in one step; entries that were dropped go."""
        yield Progress(0, 1)
        self._writer().commit(mergetype=merged_whole)
        self.refresh()

    def refresh(self) -> None:
        """Look at the newest state from now on."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def close(self) -> None:
        """Close all files."""
        self.refresh()
        self._files.close()

    def _snapshot(self) -> Snapshot:
        if self._open is None:
            self._open = Snapshot(self._files.reader())
        return self._open

    def _documents(self) -> set[DocumentId]:
        reader = self._files.reader()
        try:
            return {DocumentId(name.decode("ascii")) for name in reader.lexicon("document")}
        finally:
            reader.close()

    def _writer(self) -> Any:
        try:
            return self._files.writer(limitmb=64)
        except whoosh_files.LockError as error:
            raise ArchiveBusy(
                "Another window or command is writing the search index; nothing was changed. "
                "Wait until it is done and try again."
            ) from error


class _Finding:
    """What one query has found so far; it stays right when the time runs out at any point."""

    def __init__(
        self, snapshot: Snapshot, evaluation: Evaluation, narrowed: Mapping[str, Node]
    ) -> None:
        self._snapshot = snapshot
        self._evaluation = evaluation
        self._narrowed = narrowed
        self._wide = 0
        self._within: dict[str, int] = {}
        self._scores: Sequence[float] = [0.0] * snapshot.size
        self.found = 0
        self.numbers: list[int] = []
        self.all_words = True
        self.words_met = 0

    def find(self, root: Node, *, any_words: bool) -> None:
        self._within = {
            facet: self._evaluation.matching(node) for facet, node in self._narrowed.items()
        }
        parts = with_most_words(root)
        if any_words and parts is not None:
            self._find_any(*parts)
            return
        found = self._evaluation.matching(root)
        if not found and parts is not None:
            self._find_most(*parts)
            return
        self._take(found)
        self._score(wanted_words(root))

    def found_but(self, facet: str) -> int:
        """Return what is found when the choice in `facet` is left out."""
        return self._narrowest(self._wide, but=facet)

    def hits(self, *, limit: int, offset: int, sort: Sort) -> tuple[EngineHit, ...]:
        cards, scores = self._snapshot.cards, self._scores
        ranks: tuple[Sequence[float], Sequence[float]] = (scores, cards.days)
        if sort is Sort.DATE:
            ranks = (cards.days, scores)
        elif sort is Sort.OLDEST:
            ranks = ([-(day or _NO_DAY) for day in cards.days], scores)
        chosen = best(self.numbers, ranks, offset + limit)
        chosen.sort(key=cards.keys.__getitem__)
        chosen.sort(key=lambda number: (-ranks[0][number], -ranks[1][number]))
        return tuple(
            EngineHit(cards.keys[number], DocumentId(cards.documents[number]), scores[number])
            for number in chosen[offset : offset + limit]
        )

    def _find_any(self, words: tuple[WordNode, ...], required: Node) -> None:
        wanted = self._evaluation.matching(required)
        found = 0
        for node in words:
            found |= self._evaluation.matching(node)
        self._take(found & wanted)
        counts = self._evaluation.coverage(words, self.found)
        self._score(words, (counts, len(words)))

    def _find_most(self, words: tuple[WordNode, ...], required: Node) -> None:
        wanted = self._evaluation.matching(required)
        counts = self._evaluation.coverage(words, wanted)
        most = max(counts, default=0)
        if not most:
            return
        self.all_words = False
        self.words_met = most
        self._take(sum(1 << number for number, count in enumerate(counts) if count == most))
        self._score(words)

    def _take(self, found: int) -> None:
        self._wide = found
        self.found = self._narrowest(found)
        self.numbers = numbers_of(self.found, self._snapshot.size)

    def _narrowest(self, found: int, *, but: str = "") -> int:
        for facet, within in self._within.items():
            if facet != but:
                found &= within
        return found

    def _score(
        self,
        words: Iterator[WordNode] | tuple[WordNode, ...],
        coverage: tuple[list[int], int] | None = None,
    ) -> None:
        scores = [0.0] * self._snapshot.size
        self._evaluation.add_scores(scores, words, self.found)
        if coverage is not None:
            counts, whole = coverage
            for number in self.numbers:
                scores[number] *= coverage_factor(counts[number], whole)
        for number in self.numbers:
            scores[number] = round(scores[number], _SCORE_DIGITS)
        self._scores = scores
