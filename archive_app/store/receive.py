"""Events from elsewhere: taken in as a numbered batch, which this desk can set aside again."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.errors import NotFound, WrongUse
from archive_app.model.event import Event, body_matches, event_id
from archive_app.model.ids import DocumentId
from archive_app.store.membership import settle
from archive_app.store.record import Record, insert_events
from archive_app.store.states import purged_papers, refold

LAMPORT_LEAP = 10**9
"""How far ahead of all that is held an event may be; beyond it the counter would run out."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What one receiving brought: its local number, how many events were new, known or bare.

    `bare` counts envelopes that came without a body, or whose body was refused because it quotes
    a paper that was purged here.
    """

    number: int
    new: int
    known: int
    bare: int


def receive(record: Record, events: Sequence[Event], *, source: str) -> Batch:
    """Add `events` to the record as one batch, in one transaction.

    WrongUse when an id or a body is not what its hash says; nothing is taken in then. A body
    that is missing here and comes now is filled in, unless it quotes a purged paper.
    """
    database = record.database
    highest = int(database.value("SELECT coalesce(max(lamport), 0) FROM envelope"))
    for event in events:
        _refuse_false(event, latest=highest + LAMPORT_LEAP)
    with database.transaction():
        held = {row[0] for row in database.rows("SELECT id FROM envelope")}
        database.execute("INSERT INTO batch (source, received) VALUES (?, ?)", source, record.now())
        number = int(database.value("SELECT max(number) FROM batch"))
        insert_events(database, [Event(event.envelope, None) for event in events], batch=number)
        bases = {event.envelope.base for event in events} | settle(database)
        # What is purged or readmitted by these very events decides which of their bodies may stay.
        refold(database, bases)
        admitted = _without_purged(events, purged_papers(database))
        insert_events(database, admitted, batch=number)
        refold(database, bases)
    ids = {event.envelope.id for event in events}
    bare = sum(1 for event in admitted if event.body is None)
    return Batch(number, len(ids - held), len(ids & held), bare)


def set_aside(record: Record, number: int) -> None:
    """Take batch `number` out of the fold, kept and never sent on; NotFound when there is none."""
    _mark(record, number, aside=True)


def take_back(record: Record, number: int) -> None:
    """Put batch `number`, set aside before, into the fold again."""
    _mark(record, number, aside=False)


def events_to_send(record: Record) -> list[Event]:
    """Return every event that may leave this desk: all but those of batches set aside.

    The bodies of events that quote a purged paper stay here, where there are any.
    """
    aside = {
        row[0]
        for row in record.database.rows(
            "SELECT id FROM envelope JOIN batch ON batch.number = envelope.batch "
            "WHERE batch.set_aside = 1"
        )
    }
    sent = [event for event in record.events() if event.envelope.id not in aside]
    return _without_purged(sent, purged_papers(record.database))


def _without_purged(events: Sequence[Event], purged: frozenset[DocumentId]) -> list[Event]:
    return [
        event if purged.isdisjoint(event.envelope.papers) else Event(event.envelope, None)
        for event in events
    ]


def _mark(record: Record, number: int, *, aside: bool) -> None:
    database = record.database
    if database.value("SELECT 1 FROM batch WHERE number = ?", number) is None:
        raise NotFound(f"Nothing was ever received here as number {number}. Nothing was changed.")
    with database.transaction():
        database.execute("UPDATE batch SET set_aside = ? WHERE number = ?", int(aside), number)
        refold(database, settle(database))


def _refuse_false(event: Event, *, latest: int) -> None:
    envelope = event.envelope
    try:
        sound = (
            event_id(envelope) == envelope.id
            and 0 < envelope.lamport <= latest
            and (event.body is None or body_matches(event))
        )
    except ValueError:
        sound = False
    if not sound:
        raise WrongUse(
            f"The entry {envelope.id[:12]}… is not what its hash says, so nothing of what came "
            "with it was taken in. Ask the sender for a new copy."
        )
