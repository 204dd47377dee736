"""Purging a paper: the one act that destroys, and only what hangs on that paper."""

from dataclasses import dataclass
from pathlib import Path

from archive_app.model.event import Draft, Event, Kind
from archive_app.model.ids import DocumentId, EventId
from archive_app.safe.atomic import remove
from archive_app.store.backup import backups, sweep
from archive_app.store.record import Record, insert_events
from archive_app.store.states import events, purged_papers, refold

_WITH_BLOBS = "(kind = 'paper.added' OR subject LIKE 'paper:%#text')"


@dataclass(frozen=True, slots=True)
class Purge:
    """What hangs on a paper and goes with it: things by noun, blobs, bodies, backups."""

    document: DocumentId
    things: dict[str, int]
    blobs: tuple[str, ...]
    bodies: int
    backups: tuple[Path, ...]


def what_hangs_on(record: Record, document: DocumentId) -> Purge:
    """Return what a purge of `document` would destroy; nothing is changed."""
    quoting = _quoting(record, document)
    counted: dict[str, int] = {}
    for base in {event.envelope.base for event in quoting}:
        noun = base.partition(":")[0]
        counted[noun] = counted.get(noun, 0) + 1
    return Purge(
        document,
        dict(sorted(counted.items())),
        _blobs(record, quoting, document),
        sum(1 for event in quoting if event.body is not None),
        tuple(backups(record.folder)),
    )


def purge(record: Record, document: DocumentId) -> Purge:
    """Destroy the original, its text versions, the bodies that quote it and the backups.

    Envelopes and the purged event stay. Afterwards the file holds no trace of the bodies: they
    are overwritten, the log is truncated and the file is written anew.
    """
    found = what_hangs_on(record, document)
    quoting = _quoting(record, document)
    paths = [(path,) for event in quoting for path in _paths(event)]
    blocks = [
        (event.envelope.base.partition(":")[2],)
        for event in quoting
        if event.envelope.base.startswith("block:")
    ]
    database = record.database
    with database.transaction():
        database.execute("INSERT INTO purging (paper) VALUES (?)", document)
        database.execute(
            "DELETE FROM body WHERE event IN (SELECT event FROM event_paper WHERE paper = ?)",
            document,
        )
        database.execute("DELETE FROM purging")
        database.execute("DELETE FROM quarantine WHERE sha256 = ?", document)
        database.execute_many("DELETE FROM quarantine WHERE path = ?", paths)
        database.execute_many("DELETE FROM draft WHERE block = ?", blocks)
        subject = f"paper:{document}#purged"
        insert_events(database, record.prepare([Draft(Kind.PAPER_PURGED, subject, {})]), batch=None)
        refold(database, [f"paper:{document}"])
        doomed = [*map(record.blobs.path, found.blobs), *found.backups]
        database.execute_many(
            "INSERT INTO doomed (path) VALUES (?) ON CONFLICT DO NOTHING",
            [(path.relative_to(record.folder).as_posix(),) for path in doomed],
        )
    finish_purges(record)
    return found


def finish_purges(record: Record) -> None:
    """Delete the files that a purge has doomed and every trace in the record's own file.

    Called after a purge and at every start, since a purge may be cut short by a power cut.
    """
    database = record.database
    doomed = [row[0] for row in database.rows("SELECT path FROM doomed")]
    if not doomed:
        return
    needed = _needed(record)
    for name in doomed:
        path = record.folder / name
        if path.parent.is_dir() and path.name not in needed:
            remove(path)
    record.blobs.sweep()
    sweep(record.folder)
    database.scrub()
    with database.transaction():
        database.execute("DELETE FROM doomed")


def is_purged(record: Record, document: DocumentId) -> bool:
    """Whether `document` was purged and not readmitted since."""
    return document in purged_papers(record.database)


def readmit(record: Record, document: DocumentId) -> None:
    """Allow `document` to be taken in again, by the decision of a person."""
    subject = f"paper:{document}#purged"
    rows = record.database.rows(
        "SELECT event FROM state WHERE base = ? AND field = 'purged'", f"paper:{document}"
    )
    replaces = tuple(EventId(row[0]) for row in rows)
    record.append_finally([Draft(Kind.PAPER_READMITTED, subject, {}, replaces=replaces)])


def _quoting(record: Record, document: DocumentId) -> list[Event]:
    return events(
        record.database,
        "WHERE id IN (SELECT event FROM event_paper WHERE paper = ?) ORDER BY sequence",
        document,
    )


def blobs_needed(record: Record) -> set[str]:
    """Return the hash of every original and text version that some paper still has."""
    added = events(record.database, "WHERE kind = 'paper.added' OR subject LIKE 'paper:%#text'")
    originals = {event.envelope.base.partition(":")[2] for event in added if event.body is not None}
    return originals | set(_text_versions(added))


def _blobs(record: Record, quoting: list[Event], document: DocumentId) -> tuple[str, ...]:
    """Return the original and the text versions that no other paper has."""
    wanted = {document, *_text_versions(quoting)}
    others = events(
        record.database,
        "WHERE base <> ? AND " + _WITH_BLOBS,
        f"paper:{document}",
    )
    return tuple(sorted(wanted - set(_text_versions(others))))


def _needed(record: Record) -> set[str]:
    """Return the blobs of the papers that are there: one may have come back since a purge."""
    there = [
        event for event in events(record.database, "WHERE " + _WITH_BLOBS) if event.body is not None
    ]
    return {*_text_versions(there), *(event.envelope.base.partition(":")[2] for event in there)}


def _text_versions(quoting: list[Event]) -> list[str]:
    found = []
    for event in quoting:
        body = event.body or {}
        if event.envelope.kind == Kind.PAPER_ADDED:
            found.append(body.get("text_version"))
        elif event.envelope.subject.startswith("paper:") and event.envelope.field == "text":
            found.append((body.get("value") or {}).get("text_version"))
    return [version for version in found if version]


def _paths(event: Event) -> list[str]:
    body = event.body or {}
    places = (body, body.get("value"))
    paths = [place.get("path") for place in places if isinstance(place, dict)]
    return [path for path in paths if isinstance(path, str)]
