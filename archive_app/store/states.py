"""The state tables: the fold of every thing, kept beside the events and made anew at will."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from archive_app.model.canonical import canonical_json
from archive_app.model.event import SETS, Envelope, Event
from archive_app.model.ids import DocumentId, EventId, ReplicaId
from archive_app.store.database import Database
from archive_app.store.fold import WHOLE, Contribution, State, fold

_EVENT_COLUMNS = (
    "SELECT id, v, replica, lamport, actor, time, kind, subject, replaces, papers, body_sha256, "
    "json FROM envelope LEFT JOIN body ON body.event = envelope.id "
)
_ADDED = "added"
_THINGS_AT_ONCE = 256
"""How many things are read by one statement; reading one by one takes six times as long."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What is known of one thing: the live contributions to its fields.

    `parent` is the paper of an annotation, commitment or decision, the briefing of a block.
    """

    base: str
    noun: str
    parent: str
    state: State

    @property
    def id(self) -> str:
        """The base without its noun."""
        return self.base.partition(":")[2]

    def value(self, field: str, default: Any = None) -> Any:
        """Return the value shown for `field`: the last in the order of events, or `default`."""
        contributions = self.state.get(field, ())
        return contributions[-1].value if contributions else default

    def values(self, field: str) -> tuple[Any, ...]:
        """Return every live value of `field`, in the order of events."""
        return tuple(contribution.value for contribution in self.state.get(field, ()))

    @property
    def disagreements(self) -> tuple[str, ...]:
        """The fields of one value that have several, since nobody has decided between them."""
        return tuple(
            field
            for field, contributions in sorted(self.state.items())
            if field not in SETS
            and field != WHOLE
            and len({canonical_json(contribution.value) for contribution in contributions}) > 1
        )

    def replaced_by_a_change(self, field: str) -> tuple[EventId, ...]:
        """Return the events that a change of `field` must name in `replaces`."""
        return tuple(contribution.id for contribution in self.state.get(field, ()))


def event_of_row(row: tuple[Any, ...]) -> Event:
    """Return the event of a row of envelope columns followed by its body."""
    envelope = Envelope(
        EventId(row[0]),
        row[1],
        ReplicaId(row[2]),
        row[3],
        row[4],
        row[5],
        row[6],
        row[7],
        tuple(EventId(item) for item in json.loads(row[8])),
        tuple(DocumentId(item) for item in json.loads(row[9])),
        row[10],
    )
    return Event(envelope, None if row[11] is None else json.loads(row[11]))


def events(database: Database, condition: str = "", *values: Any) -> list[Event]:
    """Return the events that meet the SQL `condition`, a constant of the caller's code."""
    return [event_of_row(row) for row in database.rows(_EVENT_COLUMNS + condition, *values)]


def events_in_fold(database: Database, base: str) -> list[Event]:
    """Return the events about `base` that are neither waiting nor set aside."""
    return events(database, "WHERE base = ? AND id NOT IN (SELECT event FROM outside)", base)


def purged_papers(database: Database) -> frozenset[DocumentId]:
    """Return the papers that were purged and not readmitted since."""
    rows = database.rows(
        "SELECT DISTINCT state.base FROM state JOIN envelope ON envelope.id = state.event "
        "WHERE state.field = 'purged' AND kind = 'paper.purged' AND state.base LIKE 'paper:%'"
    )
    return frozenset(DocumentId(row[0].partition(":")[2]) for row in rows)


def refold(database: Database, bases: Iterable[str]) -> None:
    """Make the state of `bases` anew and mark the papers that they touch as changed.

    A change in what is purged reaches every thing that quotes the paper.
    """
    pending = sorted(set(bases))
    purged = purged_papers(database)
    for base in [item for item in pending if item.startswith("paper:")]:
        _refold_one(database, base, purged)
    changed = purged ^ purged_papers(database)
    purged = purged_papers(database)
    quoting = {
        row[0]
        for paper in changed
        for row in database.rows(
            "SELECT DISTINCT base FROM envelope JOIN event_paper ON event = id WHERE paper = ?",
            paper,
        )
    }
    for base in sorted({item for item in pending if not item.startswith("paper:")} | quoting):
        _refold_one(database, base, purged)


def refold_all(database: Database) -> None:
    """Drop the state tables and make them anew from the events."""
    database.execute("DELETE FROM state")
    database.execute("DELETE FROM entity")
    refold(database, [row[0] for row in database.rows("SELECT DISTINCT base FROM envelope")])


def thing(database: Database, base: str) -> Thing | None:
    """Return what is known of `base`, None when it was never made or its making was undone."""
    rows = database.rows("SELECT noun, parent FROM entity WHERE base = ?", base)
    if not rows:
        return None
    return Thing(base, rows[0][0], rows[0][1], _read_states(database, [base]).get(base, {}))


def things(database: Database, noun: str, *, parent: str | None = None) -> Iterator[Thing]:
    """Yield every thing of `noun`, of one parent or of all, ordered by base."""
    if parent is None:
        rows = database.rows("SELECT base, parent FROM entity WHERE noun = ? ORDER BY base", noun)
    else:
        rows = database.rows(
            "SELECT base, parent FROM entity WHERE noun = ? AND parent = ? ORDER BY base",
            noun,
            parent,
        )
    for start in range(0, len(rows), _THINGS_AT_ONCE):
        chunk = rows[start : start + _THINGS_AT_ONCE]
        states = _read_states(database, [base for base, _ in chunk])
        for base, found in chunk:
            yield Thing(base, noun, found, states.get(base, {}))


def dump(database: Database) -> bytes:
    """Return the whole state as canonical JSON lines: equal states have equal bytes."""
    rows = database.rows("SELECT base, field, event, value FROM state ORDER BY base, field, event")
    lines = [canonical_json([base, field, event, json.loads(v)]) for base, field, event, v in rows]
    entities = database.rows("SELECT base, noun, parent FROM entity ORDER BY base")
    lines += [canonical_json(list(entity)) for entity in entities]
    return b"".join(line + b"\n" for line in lines)


def dump_anew(database: Database) -> bytes:
    """Return what `dump` would if the state tables were made anew, without writing anything."""
    by_base: dict[str, list[Event]] = {}
    for event in events(database, "WHERE id NOT IN (SELECT event FROM outside)"):
        by_base.setdefault(event.envelope.base, []).append(event)
    states = {base: fold(history) for base, history in by_base.items()}
    purged = frozenset(
        DocumentId(base.partition(":")[2]) for base, state in states.items() if "purged" in state
    )
    if purged:
        states = {base: fold(history, purged) for base, history in by_base.items()}
    rows = sorted(
        (base, field, item.id, item.value)
        for base, state in states.items()
        for field, contributions in state.items()
        for item in contributions
    )
    entities = sorted(
        (base, noun, _parent(state))
        for base, state in states.items()
        if _exists(noun := base.partition(":")[0], state)
    )
    return b"".join(canonical_json(list(row)) + b"\n" for row in [*rows, *entities])


def _refold_one(database: Database, base: str, purged: frozenset[DocumentId]) -> None:
    history = events_in_fold(database, base)
    state = fold(history, purged)
    database.execute("DELETE FROM state WHERE base = ?", base)
    database.execute("DELETE FROM entity WHERE base = ?", base)
    database.execute_many(
        "INSERT INTO state (base, field, event, ordinal, value) VALUES (?, ?, ?, ?, ?)",
        [
            (base, field, item.id, ordinal, canonical_json(item.value).decode("utf-8"))
            for field, contributions in state.items()
            for ordinal, item in enumerate(contributions)
        ],
    )
    noun, _, name = base.partition(":")
    if _exists(noun, state):
        database.execute(
            "INSERT INTO entity (base, noun, parent) VALUES (?, ?, ?)", base, noun, _parent(state)
        )
    papers = {
        DocumentId(row[0])
        for row in database.rows(
            "SELECT DISTINCT paper FROM envelope CROSS JOIN event_paper ON event = id "
            "WHERE base = ?",
            base,
        )
    }
    _touch(database, papers | ({DocumentId(name)} if noun == "paper" else set()))


def _exists(noun: str, state: State) -> bool:
    match noun:
        case "paper":
            return _ADDED in state
        case "annotation" | "commitment" | "briefing" | "block":
            return WHOLE in state
    return bool(state)


def _parent(state: State) -> str:
    for contributions in (state.get(WHOLE, ()), *state.values()):
        for contribution in contributions:
            if isinstance(contribution.value, dict):
                parent = contribution.value.get("briefing") or contribution.value.get("document")
                if parent:
                    return str(parent)
    return ""


def _touch(database: Database, papers: set[DocumentId]) -> None:
    change = int(database.value("SELECT coalesce(max(change), 0) FROM touched")) + 1
    database.execute_many(
        "INSERT INTO touched (document, change) VALUES (?, ?) "
        "ON CONFLICT (document) DO UPDATE SET change = excluded.change",
        [(paper, change + place) for place, paper in enumerate(sorted(papers))],
    )


def _read_states(database: Database, bases: list[str]) -> dict[str, State]:
    rows = database.rows(
        "SELECT state.base, field, value, id, v, replica, lamport, actor, time, kind, subject, "
        "replaces, papers, body_sha256, NULL FROM state JOIN envelope ON envelope.id = state.event "
        "WHERE state.base IN (SELECT value FROM json_each(?)) ORDER BY state.base, field, ordinal",
        json.dumps(bases),
    )
    states: dict[str, dict[str, tuple[Contribution, ...]]] = {}
    made: dict[str, Event] = {}
    for base, field, value, *columns in rows:
        # One event makes all the first fields of a thing.
        event = made.get(columns[0]) or event_of_row(tuple(columns))
        made[columns[0]] = event
        state = states.setdefault(base, {})
        state[field] = (*state.get(field, ()), Contribution(event, json.loads(value)))
    return dict(states)
