"""Builders of the values that tests need: a record in a folder, drafts, papers, events."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from archive_app.archive import Archive
from archive_app.archive.report import IngestReport
from archive_app.model.event import Draft, Event, Kind
from archive_app.model.ids import DocumentId, EventId, ReplicaId, sha256_hex
from archive_app.operation import drain
from archive_app.settings import Settings
from archive_app.store.record import Record

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=timezone(timedelta(hours=7)))


def a_replica(name: str) -> ReplicaId:
    return ReplicaId(sha256_hex(name.encode())[:32])


def a_document(name: str = "speech") -> DocumentId:
    return DocumentId(sha256_hex(name.encode()))


def a_record(
    folder: Path,
    actor: str = "ana",
    *,
    read_only: bool = False,
    vfs: str | None = None,
    synchronous: str = "FULL",
    now: datetime = NOON,
) -> Record:
    folder.mkdir(parents=True, exist_ok=True)
    return Record(
        folder,
        replica=a_replica(actor),
        actor=actor,
        clock=lambda: now,
        read_only=read_only,
        vfs=vfs,
        synchronous=synchronous,
    )


def an_annotation(name: str, *papers: DocumentId, **fields: object) -> Draft:
    body = {"document": papers[0] if papers else a_document(), **fields}
    return Draft(Kind.ANNOTATION_MADE, f"annotation:{name}", body, papers=papers)


def a_value(
    subject: str,
    value: object,
    replaces: Iterable[EventId] = (),
    *papers: DocumentId,
) -> Draft:
    return Draft(Kind.FIELD_SET, subject, {"value": value}, tuple(replaces), papers)


def a_member(subject: str, value: object, *papers: DocumentId) -> Draft:
    return Draft(Kind.MEMBER_ADDED, subject, {"value": value}, papers=papers)


def a_removal(subject: str, adds: Iterable[EventId], *papers: DocumentId) -> Draft:
    return Draft(Kind.MEMBER_REMOVED, subject, {}, tuple(adds), papers)


def seen(record: Record, base: str, field: str) -> tuple[EventId, ...]:
    """Return the events behind `field`, also of a thing that nobody has made."""
    rows = record.database.rows(
        "SELECT event FROM state WHERE base = ? AND field = ? ORDER BY ordinal", base, field
    )
    return tuple(EventId(row[0]) for row in rows)


def set_field(record: Record, base: str, field: str, value: object) -> Event:
    draft = a_value(f"{base}#{field}", value, seen(record, base, field))
    return record.append([draft], act=f"set {field}")[0]


def values(record: Record, base: str, field: str) -> tuple[object, ...]:
    """Return the values of `field`, also of a thing that nobody has made."""
    rows = record.database.rows(
        "SELECT value FROM state WHERE base = ? AND field = ? ORDER BY ordinal", base, field
    )
    return tuple(json.loads(row[0]) for row in rows)


def a_paper(record: Record, content: bytes, **body: object) -> DocumentId:
    """Take in a paper as the archive does: original and text kept, then the event."""
    document = DocumentId(record.blobs.keep_bytes(content))
    text = record.blobs.keep_bytes(b'{"text":"' + content + b'"}')
    body = {"name": "p.txt", "path": "/in/p.txt", "text_version": text, **body}
    draft = Draft(Kind.PAPER_ADDED, f"paper:{document}#added", body, papers=(document,))
    record.append_finally([draft])
    return document


def an_archive(folder: Path, *, write: bool = True) -> Archive:
    """Open the archive in `folder` with the settings of the test, making it where there is none."""
    return Archive.open(folder, Settings.default(), write=write, make=write)


def take_in(archive: Archive, *paths: Path, again: bool = False) -> IngestReport:
    """Take in `paths` and make them findable."""
    report = drain(archive.take_in(list(paths), again=again))
    drain(archive.refresh())
    return report


def a_file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


NEWS = """OFFICIALS COMPARE NOTES ON FLOOD WARNINGS

Hanoi, 4 June 2024. Officials of three ministries met here for the 2nd Forum on Flood Warnings.

Tran Van Long, Deputy Minister of Agriculture of Viet Nam, said that early warning saves more lives than any dam. "We will build forty gauges by 2026," he said.

Siti Rahma, director of the Indonesian Disaster Agency, said that villages must be warned in their own language.

Nobody spoke of money.
"""  # noqa: E501 - a paragraph of the paper is one line
