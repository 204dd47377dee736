"""The fold: what is known of a thing is what its events say that no other event replaces.

A pure function of a set of events, so any order and any repetition give the same state. An
`undone` event takes what it replaces out of the fold, unless it is undone itself. Events whose
body was purged, or that quote a purged paper, still replace, but say nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from archive_app.model.event import MADE, VERSIONS, Event, Kind
from archive_app.model.ids import DocumentId, EventId

WHOLE = ""
"""The field under which a thing itself stands, with the body that made it."""

_ALWAYS = frozenset({Kind.PAPER_PURGED})
"""What speaks without a body and whatever it quotes, so that a purge cannot be purged."""

_SILENT = frozenset({Kind.MEMBER_REMOVED, Kind.PAPER_READMITTED, Kind.UNDONE})


@dataclass(frozen=True, slots=True)
class Contribution:
    """One value of a field, and the event that says it."""

    event: Event
    value: Any

    @property
    def id(self) -> EventId:
        """The id of the event, to be named in `replaces` by whoever changes the value."""
        return self.event.envelope.id


State = Mapping[str, tuple[Contribution, ...]]
"""The live contributions by field, each in the order in which they are shown."""


def is_known(event: Event) -> bool:
    """Whether this program folds events of this kind and version."""
    return VERSIONS.get(event.envelope.kind) == event.envelope.v


def fold(events: Iterable[Event], purged: frozenset[DocumentId] = frozenset()) -> State:
    """Return the state of one thing from all its events that are in the fold.

    `events` have one base. Fields without a live value are left out.
    """
    active = in_force([event for event in events if is_known(event)])
    by_field: dict[str, list[Event]] = {}
    for event in active:
        by_field.setdefault(event.envelope.field, []).append(event)
    makers = by_field.get(WHOLE, [])
    fields = set(by_field) | {name for maker in makers for name in _made_fields(maker)}
    state: dict[str, tuple[Contribution, ...]] = {}
    for field in fields:
        own = by_field.get(field, [])
        replaced = {old for event in own for old in event.envelope.replaces}
        if field == WHOLE:
            candidates = own
        else:
            candidates = own + [maker for maker in makers if field in _made_fields(maker)]
        live = [
            Contribution(event, _value(event, field))
            for event in sorted(candidates, key=lambda event: event.envelope.order)
            if event.envelope.id not in replaced and _speaks(event, purged)
        ]
        if live:
            state[field] = tuple(live)
    return state


def in_force(events: list[Event]) -> list[Event]:
    """Return the events that are neither undone nor undo, walking back from the latest undo.

    An undo is named by another only if that one is later in every order that can occur, so an
    undo that nobody names is in force, and what it names is out of force, and so on down.
    """
    undos = [event for event in events if event.envelope.kind == Kind.UNDONE]
    namers: dict[EventId, list[EventId]] = {}
    for undo in undos:
        for named in undo.envelope.replaces:
            namers.setdefault(named, []).append(undo.envelope.id)
    out: dict[EventId, bool] = {}

    def is_out(event: EventId) -> bool:
        pending = [event]
        while pending:
            top = pending[-1]
            unknown = [namer for namer in namers.get(top, ()) if namer not in out]
            if unknown:
                pending.extend(unknown)
                continue
            out[top] = any(not out[namer] for namer in namers.get(top, ()))
            pending.pop()
        return out[event]

    return [
        event
        for event in events
        if event.envelope.kind != Kind.UNDONE and not is_out(event.envelope.id)
    ]


def _made_fields(event: Event) -> set[str]:
    if event.envelope.kind in MADE and event.body is not None:
        return set(event.body) - {"nonce"}
    return set()


def _speaks(event: Event, purged: frozenset[DocumentId]) -> bool:
    return event.envelope.kind in _ALWAYS or (
        event.body is not None
        and event.envelope.kind not in _SILENT
        and purged.isdisjoint(event.envelope.papers)
    )


def _value(event: Event, field: str) -> Any:
    body = event.body or {}
    kind = event.envelope.kind
    if kind in _ALWAYS:
        return {}
    if kind in MADE and field != WHOLE:
        return body.get(field)
    if kind in (Kind.FIELD_SET, Kind.MEMBER_ADDED):
        return body.get("value")
    return {name: value for name, value in body.items() if name != "nonce"}
