"""Taking in: file → text by the cage → blobs → one transaction for up to a hundred papers.

A paper is acknowledged when its transaction has ended; until then nothing of it is known. A file
that fails is listed with its reason and set aside, and the rest goes on. While the cage reads one
paper the one before is kept.
"""

import os
import time
from dataclasses import dataclass, field
from pathlib import Path

from archive_app.archive.papers import Papers
from archive_app.archive.report import Added, IngestReport, Passed
from archive_app.archive.sources import Unreadable, files_in, open_stream, read_file, shown
from archive_app.cage import Cage
from archive_app.errors import ExtractionError
from archive_app.formats import bulk_lines, extracting, extracting_line, is_bulk
from archive_app.model.event import Draft, Kind
from archive_app.model.extraction import Extraction
from archive_app.model.ids import DocumentId, TextVersionId, sha256_hex
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field, Guess
from archive_app.operation import Cancelled, Operation, Progress
from archive_app.safe.atomic import faultpoint
from archive_app.store.purge import is_purged, readmit
from archive_app.store.record import Record

BATCH_PAPERS = 100
BATCH_SECONDS = 2.0

_LISTED_AT_ONCE = 500
_MEMBERS_DEEP = 4


@dataclass(frozen=True, slots=True)
class _Original:
    """The bytes of one paper, where they came from, and the paper that they hang on."""

    content: bytes
    path: str
    name: str
    holder: DocumentId | None = None
    depth: int = 0
    is_line: bool = False

    @property
    def id(self) -> DocumentId:
        """The id of the paper."""
        return DocumentId(sha256_hex(self.content))


@dataclass(slots=True)
class _Batch:
    """Papers read but not yet acknowledged."""

    drafts: list[Draft] = field(default_factory=list)
    added: dict[DocumentId, Added] = field(default_factory=dict)
    begun: float = 0.0

    def is_due(self) -> bool:
        """Whether it is time to acknowledge."""
        full = len(self.added) >= BATCH_PAPERS
        return full or bool(self.drafts and time.monotonic() - self.begun > BATCH_SECONDS)


class Ingest:
    """One taking in of some paths; iterate `run`."""

    def __init__(self, record: Record, papers: Papers, cage: Cage, *, again: bool = False) -> None:
        """Write to `record`; `again` admits papers that were purged (told apart by the caller)."""
        self._record = record
        self._papers = papers
        self._cage = cage
        self._again = again
        self._batch = _Batch()
        self._read: tuple[_Original, Extraction] | None = None
        self._report = IngestReport()
        self._files_done = 0

    def run(self, paths: list[Path]) -> Operation[IngestReport]:
        """Take in `paths` and everything in the folders among them.

        Progress counts files and names the one being read. A request to cancel is honoured
        between two papers; what was read by then is kept.
        """
        try:
            for found in (yield from self._listed(paths)):
                if isinstance(found, Unreadable):
                    self._fail(found.path, None, found.reason)
                else:
                    yield from self._file(found)
                self._files_done += 1
                if self._batch.is_due():
                    self._acknowledge()
        except Cancelled:
            self._report.cancelled = True
        self._keep_read()
        self._acknowledge()
        self._report.untouched = self._report.files - self._files_done
        return self._report

    def _listed(self, paths: list[Path]) -> Operation[list[Path | Unreadable]]:
        """Find all files before the first is read, so that it can be said how many there are."""
        listed = []
        for found in files_in(paths):
            listed.append(found)
            if len(listed) % _LISTED_AT_ONCE == 0:
                yield Progress(0, None)
        self._report.files = len(listed)
        return listed

    def _file(self, path: Path) -> Operation[None]:
        """Read one file, paper by paper, with a step before each."""
        try:
            if is_bulk(path.name):
                yield from self._bulk(path)
            else:
                original = _Original(read_file(path), shown(path), shown(Path(path.name)))
                yield from self._original(original)
        except ExtractionError as error:
            self._fail(shown(path), None, error.reason)
            yield self._step(shown(path))

    def _bulk(self, path: Path) -> Operation[None]:
        with os.fdopen(open_stream(path), "rb") as stream:
            for number, line in enumerate(bulk_lines(shown(path), stream), start=1):
                where = f"{shown(path)}:{number}"
                yield from self._original(
                    _Original(line, where, shown(Path(path.name)), is_line=True)
                )
                if self._batch.is_due():
                    self._acknowledge()

    def _original(self, original: _Original) -> Operation[None]:
        yield self._step(original.path)
        if self._read is not None and self._read[0].id == original.id:
            self._keep_read()
        if self._is_dealt_with(original):
            return
        try:
            extraction = yield from self._extracted(original)
        except ExtractionError as error:
            self._fail(original.path, original.id, error.reason)
            return
        self._keep_read()
        self._read = (original, extraction)
        for member in extraction.members if original.depth < _MEMBERS_DEEP else ():
            path = f"{original.path}#{member.name}"
            yield from self._original(
                _Original(member.content, path, member.name, original.id, original.depth + 1)
            )

    def _extracted(self, original: _Original) -> Operation[Extraction]:
        """Have the cage read `original`; every step names the file, not the bytes sent."""
        if original.is_line:
            reading = extracting_line(self._cage, original.path, original.content)
        else:
            reading = extracting(self._cage, original.name, original.content)
        try:
            while True:
                next(reading)
                self._keep_read()
                yield self._step(original.path)
        except StopIteration as end:
            extraction: Extraction = end.value
            return extraction
        finally:
            reading.close()

    def _is_dealt_with(self, original: _Original) -> bool:
        """Say what is there already or was purged; remember one more place where it was found."""
        document = original.id
        if document in self._batch.added:
            taken = self._batch.added[document]
            self._remember(original, is_new_place=original.path != taken.path, is_loose=True)
            self._skip(original, f"the same paper was taken in just now as “{taken.title}”")
            return True
        known = self._papers.find(document)
        if known is not None:
            self._remember(
                original,
                is_new_place=original.path not in known.paths,
                is_loose=not _hangs(known, original.holder),
            )
            there = "in the archive, but removed;" if known.removed else "already in the archive"
            hint = " restore it there" if known.removed else ""
            self._skip(original, f"{there}{hint} as “{known.title}”")
            return True
        if is_purged(self._record, document) and not self._again:
            # Nothing of a purged paper is kept here again, so its path is not set aside either.
            reason = "it was purged from this archive; “import --again” admits it"
            self._report.failed.append(Passed(original.path, reason))
            return True
        return False

    def _remember(self, original: _Original, *, is_new_place: bool, is_loose: bool) -> None:
        """Record one more place of a known paper, and the paper it hangs on where it was loose."""
        if is_new_place:
            self._add_drafts([_found(original)])
        if original.holder is not None and is_loose:
            self._add_drafts([_attached(original.id, original.holder)])

    def _add_drafts(self, drafts: list[Draft]) -> None:
        if not self._batch.drafts:
            self._batch.begun = time.monotonic()
        self._batch.drafts.extend(drafts)

    def _keep_read(self) -> None:
        """Keep the paper that was read last, where it is not kept yet."""
        if self._read is not None:
            read, self._read = self._read, None
            self._keep(*read)

    def _keep(self, original: _Original, extraction: Extraction) -> None:
        # The rules are loaded with the first paper, not with every window.
        from archive_app.attribution import particulars_in

        if is_purged(self._record, original.id):
            readmit(self._record, original.id)
        blobs = self._record.blobs
        blobs.keep_bytes(original.content)
        faultpoint("ingest.after_blob")
        version = TextVersionId(blobs.keep_bytes(extraction.text.to_blob()))
        faultpoint("ingest.after_text")
        guesses = particulars_in(
            extraction.text.text,
            extraction.text.passages,
            extraction.metadata,
            file_name=original.name,
        )
        self._add_drafts(_drafts(original, extraction, version, guesses))
        shown_as = {guess.field: str(guess.value) for guess in guesses}
        self._batch.added[original.id] = Added(
            original.id,
            original.path,
            shown_as.get(Field.TITLE, original.name),
            shown_as.get(Field.KIND, "other"),
            shown_as.get(Field.LANGUAGE, "und"),
            len(extraction.text.passages),
            extraction.notices,
        )

    def _acknowledge(self) -> None:
        if self._batch.drafts:
            self._record.append_finally(self._batch.drafts)
        set_aside = {path for path, *_ in self._record.quarantined()} if self._batch.added else ()
        for added in self._batch.added.values():
            if added.path in set_aside:
                self._record.release(added.path)
        self._report.added.extend(self._batch.added.values())
        self._batch = _Batch()

    def _step(self, path: str) -> Progress:
        return Progress(self._files_done, self._report.files, path)

    def _skip(self, original: _Original, reason: str) -> None:
        self._report.skipped.append(Passed(original.path, reason))

    def _fail(self, path: str, document: DocumentId | None, reason: str) -> None:
        self._report.failed.append(Passed(path, reason))
        self._record.quarantine(path=path, sha256=document, reason=reason)


def _drafts(
    original: _Original,
    extraction: Extraction,
    version: TextVersionId,
    guesses: tuple[Guess, ...],
) -> list[Draft]:
    document = original.id
    body = {
        **_place(original, extraction.metadata),
        "text_version": version,
        "extractor": extraction.text.extractor,
        "extractor_version": extraction.text.version,
        "guesses": [guess.to_json() for guess in guesses],
        "notices": list(extraction.notices),
    }
    drafts = [Draft(Kind.PAPER_ADDED, f"paper:{document}#added", body, papers=(document,))]
    if original.holder is not None:
        drafts.append(_attached(document, original.holder))
    return drafts


def _attached(document: DocumentId, holder: DocumentId) -> Draft:
    value = {"relation": "attached to", "document": holder}
    subject = f"paper:{document}#links"
    return Draft(Kind.MEMBER_ADDED, subject, {"value": value}, papers=(document, holder))


def _hangs(paper: Paper, holder: DocumentId | None) -> bool:
    return any(link.document == holder for link in paper.links)


def _found(original: _Original) -> Draft:
    subject = f"paper:{original.id}#found"
    return Draft(Kind.MEMBER_ADDED, subject, {"value": _place(original, {})}, papers=(original.id,))


def _place(original: _Original, metadata: dict[str, str]) -> dict[str, str | None]:
    return {
        "name": original.name,
        "path": original.path,
        "external_id": metadata.get("external_id"),
    }
