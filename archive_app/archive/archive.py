"""The facade: one open archive folder, everything that is known in it and all that can be done."""

from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from archive_app.archive.annotations import Annotations
from archive_app.archive.briefings import Briefings
from archive_app.archive.caches import Caches, CacheUse
from archive_app.archive.checking import CheckReport, check
from archive_app.archive.citing import Citing, marking_scale
from archive_app.archive.commitments import Commitments
from archive_app.archive.finding import Finding
from archive_app.archive.library import Library
from archive_app.archive.matrix import Ledger
from archive_app.archive.naming import Naming
from archive_app.archive.papers import Papers
from archive_app.archive.people import People
from archive_app.archive.reading import Reading
from archive_app.archive.report import IngestReport, Passed
from archive_app.archive.review import Review
from archive_app.archive.roster import Roster
from archive_app.archive.saved_searches import SavedSearches
from archive_app.archive.searching import Searching
from archive_app.archive.spans import span_in_passage
from archive_app.archive.statements import Statements
from archive_app.archive.suggesting import Suggesting
from archive_app.archive.verifying import Verification, verify
from archive_app.errors import ArchiveBusy, NotFound, StorageError
from archive_app.language.dates import dates_in
from archive_app.model.ids import ArchiveId, DocumentId, ReplicaId
from archive_app.model.paper import Paper
from archive_app.model.particulars import CivilDate
from archive_app.model.result import SearchResult
from archive_app.model.span import Range, Span, span_of
from archive_app.operation import Operation
from archive_app.safe.atomic import TEMPORARY_PATTERN, make_folder, remove
from archive_app.settings import Settings
from archive_app.store.lock import WriteLock
from archive_app.store.purge import Purge, blobs_needed, finish_purges, purge, what_hangs_on
from archive_app.store.record import FILE_NAME, Record

if TYPE_CHECKING:
    from archive_app.archive.dossiers import Dossiers
    from archive_app.archive.found_lists import FoundLists
    from archive_app.archive.publish import Publishing


class Archive:
    """An open archive; use it in a `with` block. Make it with `Archive.open`."""

    def __init__(self, record: Record, caches: Caches, lock: WriteLock | None) -> None:
        """Compose the parts over an open `record` and its `caches`; `lock` is None to read only."""
        self._record = record
        self._caches = caches
        self._lock = lock
        self._compose()

    @classmethod
    def open(cls, folder: Path, settings: Settings, *, write: bool, make: bool = False) -> Self:
        """Open the archive in `folder`; with `make`, make it where there is none.

        NotFound when there is none; ArchiveBusy when another process writes it and `write` is
        wanted; NewerArchive when a newer program wrote it.
        """
        if make:
            make_folder(folder)
        elif not (folder / FILE_NAME).exists():
            raise NotFound(
                f"There is no archive in {folder}. Nothing was changed; “import” makes one there, "
                "and --archive names another folder."
            )
        return cls._opened(folder, settings, _lock(folder, write=write), CacheUse.KEEP)

    @classmethod
    def open_part(
        cls, folder: Path, settings: Settings, *, write: bool = False, caches: CacheUse
    ) -> Self:
        """Open the archive in `folder` once more, for one of several that share the work on it.

        Without `write` no lock is taken on the record, so that another one may write. NotFound,
        ArchiveBusy and NewerArchive as for `open`.
        """
        return cls._opened(folder, settings, WriteLock(folder) if write else None, caches)

    @classmethod
    def _opened(
        cls, folder: Path, settings: Settings, lock: WriteLock | None, use: CacheUse
    ) -> Self:
        try:
            record = Record(
                folder,
                replica=ReplicaId(settings.replica_id(folder)),
                actor=settings.actor,
                clock=lambda: datetime.now().astimezone(),
                read_only=lock is None,
            )
            if lock is not None:
                _sweep(record)
            cache = settings.cache_of(record.archive_id, folder)
            caches = Caches(cache, record, key=settings.install_key(), use=use)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return cls(record, caches, lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def id(self) -> ArchiveId:
        """The id that every copy of this archive carries."""
        return self._record.archive_id

    @property
    def writable(self) -> bool:
        """Whether this process may change the archive."""
        return self._lock is not None

    @property
    def last_event(self) -> int:
        """The number of the last act that is recorded here."""
        return self._record.last_event

    @property
    def undo_name(self) -> str:
        """The name of the act that `undo` would take back, "" when there is none."""
        return self._record.undo_name

    @property
    def redo_name(self) -> str:
        """The name of the act that `redo` would bring back, "" when there is none."""
        return self._record.redo_name

    @property
    def behind(self) -> int:
        """How many papers have changed since the index that is open was made."""
        return self._caches.behind()

    @cached_property
    def dossiers(self) -> "Dossiers":
        """Commitments with their history; loaded with the rules when first asked for."""
        from archive_app.archive.dossiers import Dossiers

        return Dossiers(
            papers=self.papers,
            statements=self.statements,
            citing=self.citing,
            commitments=self.commitments,
        )

    @cached_property
    def publishing(self) -> "Publishing":
        """What makes files of briefings and the ledger; loaded with all formats when asked for."""
        from archive_app.archive.publish import Publishing

        return Publishing(
            papers=self.papers,
            citing=self.citing,
            commitments=self.commitments,
            briefings=self.briefings,
        )

    @cached_property
    def found_lists(self) -> "FoundLists":
        """What makes files of results; loaded with all formats when asked for."""
        from archive_app.archive.found_lists import FoundLists

        return FoundLists(finding=self.finding, papers=self.papers, citing=self.citing)

    @property
    def is_changing_engine(self) -> bool:
        """Whether `refresh` is making an index of another engine, with which it would go on."""
        return self._caches.is_changing_engine

    def close(self) -> None:
        """Close everything; closing twice is harmless."""
        self._caches.close()
        self._record.close()
        if self._lock is not None:
            self._lock.release()

    def take_in(self, paths: list[Path], *, again: bool = False) -> Operation[IngestReport]:
        """Take in files and folders; `again` admits papers that were purged before.

        What the report names as added is durable. `refresh` makes it findable.
        """
        # Loaded with the first paper, not with every window.
        from archive_app.archive.ingest import Ingest
        from archive_app.cage import Cage
        from archive_app.formats import reader_command

        with Cage(reader_command()) as cage:
            ingest = Ingest(self._record, self.papers, cage, again=again)
            return (yield from ingest.run(paths))

    def refresh(self) -> Operation[int]:
        """Bring suggestions and index up to what is known; return how many papers were done."""
        return self._caches.refresh(
            papers=self.papers,
            statements=self.statements,
            annotations=self.annotations,
            commitments=self.commitments,
        )

    def reopen_caches(self) -> None:
        """Take up what another process has brought up meanwhile; harmless at any time."""
        self._caches.reopen()

    def search(
        self, typed: str, *, any_words: bool = False, limit: int = 10, by_date: bool = False
    ) -> SearchResult:
        """Return the best `limit` hits for what was typed; QueryError when it is refused."""
        return self._searching.search(typed, any_words=any_words, limit=limit, by_date=by_date)

    def verify(self, quotation: str) -> Verification:
        """Return how a quotation stands to the passage that is most like it."""
        return verify(quotation, self.papers, self._searching.candidates)

    def span(self, paper: Paper, passage: int, quote: str | None = None) -> Span:
        """Return the span of a passage of `paper`, or of the words `quote` in it."""
        return span_in_passage(paper, self.papers.text(paper), passage, quote)

    def span_at(self, document: DocumentId, place: Range) -> Span:
        """Return the span at `place` of the text that the paper has now."""
        paper = self.papers.get(document)
        return span_of(paper.text_version, self.papers.text(paper).text, place.start, place.end)

    def undo(self) -> str:
        """Undo the last act of this session and return its name; UndoRefused when it cannot be."""
        return self._record.undo()

    def redo(self) -> str:
        """Redo the act undone last and return its name; UndoRefused when it cannot be."""
        return self._record.redo()

    def check(self) -> Operation[CheckReport]:
        """Look for every fault; changes nothing."""
        return check(self._record)

    def rebuild(self) -> Operation[int]:
        """Make state, suggestions and index anew, and remove files that belong to no paper."""
        self._record.rebuild()
        for sha256 in set(self._record.blobs.all()) - blobs_needed(self._record):
            self._record.blobs.delete(sha256)
        self._caches.forget()
        return (yield from self.refresh())

    def what_hangs_on(self, document: DocumentId) -> Purge:
        """Return what a purge of `document` would destroy."""
        return what_hangs_on(self._record, document)

    def purge(self, document: DocumentId) -> Purge:
        """Destroy a paper, all that quotes it, the caches and the backups, for good."""
        done = purge(self._record, document)
        self._caches.forget()
        return done

    def set_aside(self) -> list[Passed]:
        """Return every file that could not be read and was not taken in since, with the reason."""
        return [Passed(path, reason) for path, _, reason, _ in self._record.quarantined()]

    def checked_marking(self, marking: str) -> str:
        """Return `marking` when it is one, or "" for none; WrongUse otherwise."""
        return marking_scale().checked(marking) if marking else ""

    def _compose(self) -> None:
        """Make the parts over the caches as they are open now."""
        record, caches = self._record, self._caches
        self.papers = Papers(record)
        self.statements = Statements(record, caches.derived, self.papers)
        self.people = People(record, caches.derived)
        self.library = Library(record, self.papers, self.people)
        self.annotations = Annotations(record)
        self.commitments = Commitments(record, caches.derived)
        self.briefings = Briefings(record)
        self.saved_searches = SavedSearches(record)
        self.ledger = Ledger(record, caches.derived, self.papers)
        self.citing = Citing(self.papers, self.statements)
        self._compose_views()
        self._compose_search()

    def _compose_views(self) -> None:
        """Make what puts several nouns together for one page."""
        record, caches = self._record, self._caches
        self.roster = Roster(
            papers=self.papers,
            statements=self.statements,
            people=self.people,
            commitments=self.commitments,
        )
        self.review = Review(
            record,
            caches.derived,
            papers=self.papers,
            statements=self.statements,
            people=self.people,
            commitments=self.commitments,
        )
        self.reading = Reading(
            papers=self.papers,
            statements=self.statements,
            people=self.people,
            annotations=self.annotations,
            commitments=self.commitments,
        )
        self.naming = Naming(
            papers=self.papers,
            people=self.people,
            commitments=self.commitments,
            briefings=self.briefings,
            searches=self.saved_searches,
        )

    def _compose_search(self) -> None:
        """Make what asks the index."""
        caches = self._caches
        self._searching = Searching(
            caches=caches,
            papers=self.papers,
            people=self.people,
            statements=self.statements,
            annotations=self.annotations,
            commitments=self.commitments,
        )
        self.finding = Finding(
            caches=caches, papers=self.papers, people=self.people, searching=self._searching
        )
        self.suggesting = Suggesting(caches=caches, people=self.people)


def deadline_as_typed(typed: str, today: date) -> CivilDate:
    """Return a deadline as typed: a date in words or digits, or words that name no date.

    `today` gives the year where none is typed.
    """
    try:
        day = date.fromisoformat(typed).isoformat()
    except ValueError:
        found = dates_in(typed, "en", default_year=today.year)
        return found[0][1] if found else CivilDate(typed, None, None)
    return CivilDate(typed, day, day)


def _lock(folder: Path, *, write: bool) -> WriteLock | None:
    try:
        return WriteLock(folder)
    except (ArchiveBusy, StorageError):
        if write:
            raise
        return None


def _sweep(record: Record) -> None:
    """End a purge that was cut short and remove what a killed process left half written."""
    finish_purges(record)
    for path in record.folder.glob(f"blobs/{TEMPORARY_PATTERN}"):
        remove(path)
