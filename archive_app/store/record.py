"""The record of one archive folder: acts are appended, everything known is folded from them."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from archive_app.errors import ArchiveDamaged, NotFound, UndoRefused, WrongUse
from archive_app.model.canonical import canonical_json
from archive_app.model.event import VERSIONS, Draft, Event, Kind, event_of, undoing
from archive_app.model.ids import ArchiveId, DocumentId, EventId, ReplicaId, new_id
from archive_app.safe.atomic import faultpoint, sync_folder
from archive_app.store.backup import back_up, sweep
from archive_app.store.blobs import Blobs
from archive_app.store.database import APPLICATION_ID, Database, has_log
from archive_app.store.fold import in_force
from archive_app.store.membership import settle, settle_new
from archive_app.store.states import (
    Thing,
    dump,
    dump_anew,
    events,
    events_in_fold,
    refold,
    refold_all,
    thing,
    things,
)

FILE_NAME = "archive.sqlite3"
MIGRATIONS = Path(__file__).parent / "migrations"

_QUOTE_ANEW = (
    "INSERT INTO event_paper (paper, event) "
    "SELECT DISTINCT paper.value, envelope.id FROM envelope, json_each(envelope.papers) AS paper"
)
_QUOTED_WRONGLY = (
    "WITH quoted AS (SELECT paper.value AS paper, envelope.id AS event "
    "FROM envelope, json_each(envelope.papers) AS paper) "
    "SELECT 1 FROM (SELECT paper, event FROM quoted EXCEPT SELECT paper, event FROM event_paper) "
    "UNION ALL "
    "SELECT 1 FROM (SELECT paper, event FROM event_paper EXCEPT SELECT paper, event FROM quoted)"
)

Clock = Callable[[], datetime]


class Record:
    """The open record; every writing method is one transaction, acknowledged when it returns."""

    def __init__(
        self,
        folder: Path,
        *,
        replica: ReplicaId,
        actor: str,
        clock: Clock,
        read_only: bool = False,
        vfs: str | None = None,
        synchronous: str = "FULL",
    ) -> None:
        """Open the record in `folder`, making it where there is none unless `read_only`.

        NotFound when there is none to read; NewerArchive when a newer program wrote it. `vfs` and
        `synchronous` are for simulated power cuts.
        """
        path = folder / FILE_NAME
        if read_only and not path.exists():
            raise NotFound(
                f"There is no archive in {folder}. Nothing was changed; “import” makes one there."
            )
        is_new = not path.exists()
        if not is_new:
            _refuse_foreign(path, read_only=read_only, vfs=vfs)
        self.folder = folder
        self.replica = replica
        self.actor = actor
        self.blobs = Blobs(folder / "blobs")
        self.database = Database(path, read_only=read_only, vfs=vfs, synchronous=synchronous)
        self._clock = clock
        self._acts: list[tuple[str, tuple[EventId, ...]]] = []
        self._undone: list[tuple[str, tuple[EventId, ...]]] = []
        try:
            if not read_only:
                self._prepare()
            if is_new:
                # A journal of the making must not come back after a power cut and roll it back.
                sync_folder(folder)
        except BaseException:
            self.database.close()
            raise

    def close(self) -> None:
        """Close the connection; what was acknowledged is on the disk already."""
        self.database.close()

    @property
    def archive_id(self) -> ArchiveId:
        """The id that every copy of this archive carries."""
        return ArchiveId(self.database.value("SELECT value FROM meta WHERE key = 'archive'"))

    @property
    def change(self) -> int:
        """A number that grows with every change of what is known of any paper."""
        return int(self.database.value("SELECT coalesce(max(change), 0) FROM touched"))

    @property
    def last_event(self) -> int:
        """The number of the last event that came in here, own or received."""
        return int(self.database.value("SELECT coalesce(max(sequence), 0) FROM envelope"))

    def append(self, drafts: Sequence[Draft], *, act: str) -> list[Event]:
        """Record `drafts` as one act that can be undone under the name `act`; all or nothing."""
        made = self._append(drafts)
        self._acts.append((act, tuple(event.envelope.id for event in made)))
        self._undone.clear()
        return made

    def append_finally(self, drafts: Sequence[Draft]) -> list[Event]:
        """Record `drafts` as an act that is removed, not undone (an import, an issue)."""
        return self._append(drafts)

    def undo(self) -> str:
        """Undo the last act of this session and return its name.

        UndoRefused when there is none, or when somebody has replaced since what it set.
        """
        return self._turn(self._acts, self._undone, "undo")

    def redo(self) -> str:
        """Redo the act that was undone last and return its name; UndoRefused as `undo`."""
        return self._turn(self._undone, self._acts, "redo")

    def take_back(self, ids: Sequence[EventId], *, act: str) -> list[Event]:
        """Take the events `ids` out of force as an act of its own, which can be undone in turn.

        UndoRefused when somebody has replaced since what they set.
        """
        originals = [self._event(event) for event in ids]
        for event in originals:
            self._refuse_if_replaced(event, "undo", own=frozenset(ids))
        return self.append([undoing(event) for event in reversed(originals)], act=act)

    def unread(self) -> dict[str, int]:
        """Return how many events are kept unread, by kind, since a newer program made them."""
        rows = self.database.rows("SELECT kind, v, count(*) FROM envelope GROUP BY kind, v")
        unread: dict[str, int] = {}
        for kind, version, count in rows:
            if VERSIONS.get(kind) != version:
                unread[kind] = unread.get(kind, 0) + count
        return unread

    def waiting(self) -> int:
        """Return how many events are kept outside the fold: their references are not in it."""
        return int(self.database.value("SELECT count(*) FROM outside"))

    def thing(self, base: str) -> Thing | None:
        """Return what is known of `base`, None when there is no such thing."""
        return thing(self.database, base)

    def things(self, noun: str, *, parent: str | None = None) -> Iterator[Thing]:
        """Yield every thing of `noun`, of one parent or of all."""
        return things(self.database, noun, parent=parent)

    def events(self) -> list[Event]:
        """Return every event held, in the order in which they came in here."""
        return events(self.database, "ORDER BY sequence")

    def changes_since(self, change: int) -> list[tuple[DocumentId, int]]:
        """Return the papers of which anything changed after `change`, each with its last change."""
        rows = self.database.rows(
            "SELECT document, change FROM touched WHERE change > ? ORDER BY change, document",
            change,
        )
        return [(DocumentId(document), int(last)) for document, last in rows]

    @property
    def undo_name(self) -> str:
        """The name of the act that an undo would take back, "" when there is none."""
        return self._acts[-1][0] if self._acts else ""

    @property
    def redo_name(self) -> str:
        """The name of the act that a redo would bring back, "" when there is none."""
        return self._undone[-1][0] if self._undone else ""

    def dump(self) -> bytes:
        """Return the state as canonical JSON lines; equal archives have equal bytes."""
        return dump(self.database)

    def folded_anew(self) -> bytes:
        """Return what `dump` would after a rebuild; nothing is changed."""
        return dump_anew(self.database)

    def papers_are_known(self) -> bool:
        """Whether the table that a purge goes by names exactly the papers that envelopes name."""
        return self.database.value(_QUOTED_WRONGLY) is None

    def rebuild(self) -> None:
        """Drop the state tables and fold them anew."""
        with self.database.transaction():
            self.database.execute("DELETE FROM event_paper")
            self.database.execute(_QUOTE_ANEW)
            settle(self.database)
            refold_all(self.database)

    def save_draft(self, *, block: str, text: str) -> None:
        """Keep what is being typed in `block`, durably, outside the events."""
        with self.database.transaction():
            self.database.execute(
                "INSERT INTO draft (block, text, changed) VALUES (?, ?, ?) ON CONFLICT (block) "
                "DO UPDATE SET text = excluded.text, changed = excluded.changed",
                block,
                text,
                self.now(),
            )

    def drafts(self) -> dict[str, str]:
        """Return what was being typed, by block."""
        return dict(self.database.rows("SELECT block, text FROM draft ORDER BY block"))

    def drop_draft(self, block: str) -> None:
        """Forget the draft of `block`, once an event holds it."""
        with self.database.transaction():
            self.database.execute("DELETE FROM draft WHERE block = ?", block)

    def quarantine(self, *, path: str, sha256: str | None, reason: str) -> None:
        """Remember that the file at `path` could not be taken in, and why."""
        with self.database.transaction():
            self.database.execute(
                "INSERT INTO quarantine (path, sha256, reason, time) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, "
                "reason = excluded.reason, time = excluded.time",
                path,
                sha256,
                reason,
                self.now(),
            )

    def quarantined(self) -> list[tuple[str, str | None, str, str]]:
        """Return (path, SHA-256, reason, time) of every file set aside."""
        rows = self.database.rows(
            "SELECT path, sha256, reason, time FROM quarantine ORDER BY time, path"
        )
        return [(path, sha256, reason, time) for path, sha256, reason, time in rows]

    def release(self, path: str) -> None:
        """Forget that the file at `path` was set aside, since it was taken in."""
        with self.database.transaction():
            self.database.execute("DELETE FROM quarantine WHERE path = ?", path)

    def now(self) -> str:
        """Return the time with its local offset, for display only."""
        return self._clock().isoformat(timespec="seconds")

    def prepare(self, drafts: Sequence[Draft]) -> list[Event]:
        """Return `drafts` as events of this replica, later than all that is held; none is kept."""
        lamport = int(self.database.value("SELECT coalesce(max(lamport), 0) FROM envelope"))
        time = self.now()
        return [
            event_of(draft, replica=self.replica, lamport=lamport + n, actor=self.actor, time=time)
            for n, draft in enumerate(drafts, start=1)
        ]

    def _append(self, drafts: Sequence[Draft]) -> list[Event]:
        with self.database.transaction():
            made = self.prepare(drafts)
            insert_events(self.database, made, batch=None)
            settle_new(self.database, made)
            refold(self.database, [event.envelope.base for event in made])
            faultpoint("record.before_commit")
        faultpoint("record.after_commit")
        return made

    def _turn(
        self,
        source: list[tuple[str, tuple[EventId, ...]]],
        target: list[tuple[str, tuple[EventId, ...]]],
        verb: str,
    ) -> str:
        if not source:
            raise UndoRefused(f"There is nothing to {verb}.")
        act, ids = source[-1]
        originals = [self._event(event) for event in ids]
        acts = [self._act_behind(original) for original in originals]
        own = frozenset(event.envelope.id for event in acts)
        for event in acts:
            self._refuse_if_replaced(event, verb, own=own)
        made = self._append([undoing(event) for event in reversed(originals)])
        source.pop()
        target.append((act, tuple(event.envelope.id for event in reversed(made))))
        return act

    def _event(self, event: EventId) -> Event:
        return events(self.database, "WHERE id = ?", event)[0]

    def _act_behind(self, event: Event) -> Event:
        """Return what `event` does again or takes back in the end: itself, when it is no undo."""
        while event.envelope.kind == Kind.UNDONE:
            event = self._event(event.envelope.replaces[0])
        return event

    def _refuse_if_replaced(self, act: Event, verb: str, *, own: frozenset[EventId]) -> None:
        """Refuse when another act has replaced `act`, or what it would replace when redone.

        Changes of two fields of one thing may both replace its making: they do not contest.
        """
        active = in_force(events_in_fold(self.database, act.envelope.base))
        is_active = any(event.envelope.id == act.envelope.id for event in active)
        contested = {act.envelope.id} if is_active else set(act.envelope.replaces)
        for event in active:
            later = event.envelope
            contests = not act.envelope.field or later.field == act.envelope.field
            if contests and later.id not in own and not contested.isdisjoint(later.replaces):
                raise UndoRefused(
                    f"This cannot be taken back ({verb}): {later.actor} changed it on "
                    f"{later.time}. Nothing was changed; edit it as it stands now."
                )

    def _prepare(self) -> None:
        self.blobs.sweep()
        sweep(self.folder)
        if 0 < self.database.schema_version < len(list(MIGRATIONS.glob("*.sql"))):
            back_up(self.database, self.folder, reason="upgrade", now=self._clock())
        self.database.migrate(MIGRATIONS)
        if self.database.value("SELECT 1 FROM meta WHERE key = 'archive'") is None:
            with self.database.transaction():
                self.database.execute(
                    "INSERT INTO meta (key, value) VALUES ('archive', ?)", new_id()
                )


def _refuse_foreign(path: Path, *, read_only: bool, vfs: str | None) -> None:
    """Refuse, before anything is opened for writing, a file that this program must not touch."""
    # A journal is left by a making cut short; to read behind it would be to write.
    journal = path.with_name(path.name + "-journal")
    is_still = journal.exists() or not has_log(path)
    header = Database(path, read_only=True, immutable=is_still, vfs=vfs)
    try:
        tables = int(header.value("SELECT count(*) FROM sqlite_schema"))
        if tables and int(header.value("PRAGMA application_id")) != APPLICATION_ID:
            raise ArchiveDamaged(
                f"{path} is not an archive of this program. Nothing was changed; choose another "
                "folder."
            )
        header.refuse_newer(MIGRATIONS)
        if read_only and header.schema_version < len(list(MIGRATIONS.glob("*.sql"))):
            raise WrongUse(
                f"{path.parent} was written by an older Forum Archive and can only be read here "
                "once it is brought up to date. Nothing was changed; open it for writing first."
            )
    finally:
        header.close()


def insert_events(database: Database, new: Sequence[Event], *, batch: int | None) -> None:
    """Write `new` events into the tables, inside the caller's transaction; known ids are kept."""
    for event in new:
        envelope = event.envelope
        columns: tuple[Any, ...] = (
            envelope.id,
            envelope.v,
            envelope.replica,
            envelope.lamport,
            envelope.actor,
            envelope.time,
            envelope.kind,
            envelope.subject,
            envelope.base,
            json.dumps(envelope.replaces),
            json.dumps(envelope.papers),
            envelope.body_sha256,
            batch,
        )
        database.execute(
            "INSERT INTO envelope (id, v, replica, lamport, actor, time, kind, subject, base, "
            "replaces, papers, body_sha256, batch) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) "
            "ON CONFLICT (id) DO NOTHING",
            *columns,
        )
        database.execute_many(
            "INSERT INTO event_paper (paper, event) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(paper, envelope.id) for paper in envelope.papers],
        )
        if event.body is not None:
            database.execute(
                "INSERT INTO body (event, json) VALUES (?, ?) ON CONFLICT DO NOTHING",
                envelope.id,
                canonical_json(event.body).decode("utf-8"),
            )
