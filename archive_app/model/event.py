"""One act as it is recorded: an envelope whose id is a hash, and a body that may be purged.

A subject is `noun:id` for an act on a whole thing or `noun:id#field` for one of its fields; the
part before `#` is its base. Three sorts of events exist: those that *make* a thing (their body
holds its first fields), those that set a field or change a set, and `undone`, which contributes
what the events it replaces had themselves replaced.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from archive_app.errors import WrongUse
from archive_app.model.canonical import canonical_json
from archive_app.model.ids import DocumentId, EventId, ReplicaId, new_id, sha256_hex

BODY_LIMIT = 64 * 1024
"""Bytes that a body may have as canonical JSON."""


class Kind(StrEnum):
    """The kinds of events that this program folds; others are kept and counted, not folded."""

    PAPER_ADDED = "paper.added"
    PAPER_PURGED = "paper.purged"
    PAPER_READMITTED = "paper.readmitted"
    ANNOTATION_MADE = "annotation.made"
    COMMITMENT_MADE = "commitment.made"
    BRIEFING_MADE = "briefing.made"
    BRIEFING_ISSUED = "briefing.issued"
    BLOCK_MADE = "block.made"
    FIELD_SET = "field.set"
    MEMBER_ADDED = "member.added"
    MEMBER_REMOVED = "member.removed"
    UNDONE = "undone"


VERSIONS: dict[str, int] = dict.fromkeys(Kind, 1)
"""The newest version of each kind; older ones are read by upcasters, newer ones kept unread."""

SETS = frozenset({"added", "decisions", "followups", "forums", "found", "issued", "links", "tags"})
"""The fields that hold a set: several values of them are no disagreement."""

MADE = frozenset({Kind.ANNOTATION_MADE, Kind.COMMITMENT_MADE, Kind.BRIEFING_MADE, Kind.BLOCK_MADE})
"""The kinds whose body holds the first fields of a new thing."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stays of an act for ever; `id` is the SHA-256 of the rest as RFC 8785 JSON."""

    id: EventId
    v: int
    replica: ReplicaId
    lamport: int
    actor: str
    time: str
    kind: str
    subject: str
    replaces: tuple[EventId, ...]
    papers: tuple[DocumentId, ...]
    body_sha256: str

    @property
    def base(self) -> str:
        """The thing that the act is about, `noun:id`."""
        return self.subject.partition("#")[0]

    @property
    def field(self) -> str:
        """The field of the thing, or "" for the whole of it."""
        return self.subject.partition("#")[2]

    @property
    def order(self) -> tuple[int, str, str]:
        """Where the act stands among others when they are shown; it decides nothing."""
        return (self.lamport, self.replica, self.id)

    def to_json(self) -> dict[str, Any]:
        """Return the envelope with its id, as it travels."""
        return {"id": self.id, **_hashed_part(self)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Envelope":
        """Return the envelope of `data`; ValueError when a part is missing or the id is wrong."""
        try:
            envelope = cls(
                EventId(data["id"]),
                data["v"],
                ReplicaId(data["replica"]),
                data["lamport"],
                data["actor"],
                data["time"],
                data["kind"],
                data["subject"],
                tuple(EventId(item) for item in data["replaces"]),
                tuple(DocumentId(item) for item in data["papers"]),
                data["body_sha256"],
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"the envelope is incomplete: {error}") from error
        _refuse_other_types(envelope)
        if event_id(envelope) != envelope.id:
            raise ValueError(f"the envelope {envelope.id} is not what its id says")
        return envelope


@dataclass(frozen=True, slots=True)
class Event:
    """An envelope with its body; the body is None where it was purged or never came."""

    envelope: Envelope
    body: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Draft:
    """An act about to be recorded: everything that its author decides."""

    kind: Kind
    subject: str
    body: dict[str, Any]
    replaces: tuple[EventId, ...] = ()
    papers: tuple[DocumentId, ...] = ()


def undoing(event: Event) -> Draft:
    """Return the act that takes `event` out of force."""
    envelope = event.envelope
    return Draft(Kind.UNDONE, envelope.subject, {}, (envelope.id,), envelope.papers)


_SUBJECT = re.compile(r"[a-z]+:[^#\n]+(#[a-z_]+)?\Z")


def event_of(
    draft: Draft,
    *,
    replica: ReplicaId,
    lamport: int,
    actor: str,
    time: str,
    nonce: str | None = None,
) -> Event:
    """Return `draft` as an event with a nonce of 128 random bits in its body.

    WrongUse when the body is over BODY_LIMIT; ValueError when it has no canonical form.
    """
    if not _SUBJECT.match(draft.subject):
        raise ValueError(f"{draft.subject!r} is no subject")
    body = {**draft.body, "nonce": nonce or new_id()}
    encoded = canonical_json(body)
    if len(encoded) > BODY_LIMIT:
        raise WrongUse(
            f"This is longer than the {BODY_LIMIT // 1024} KiB that one entry may have. "
            "Nothing was saved; divide it into two."
        )
    unnamed = Envelope(
        EventId(""),
        VERSIONS[draft.kind],
        replica,
        lamport,
        actor,
        time,
        draft.kind.value,
        draft.subject,
        tuple(sorted(draft.replaces)),
        tuple(sorted(draft.papers)),
        sha256_hex(encoded),
    )
    return Event(with_id(unnamed), body)


def with_id(envelope: Envelope) -> Envelope:
    """Return `envelope` with the id that its other parts have."""
    return replace(envelope, id=event_id(envelope))


def event_id(envelope: Envelope) -> EventId:
    """Return the SHA-256 of the envelope without its id, as RFC 8785 JSON."""
    return EventId(sha256_hex(canonical_json(_hashed_part(envelope))))


def body_matches(event: Event) -> bool:
    """Whether the body is the one that the envelope was made with, and not over BODY_LIMIT.

    ValueError when it has no canonical form.
    """
    if not isinstance(event.body, dict):
        return False
    encoded = canonical_json(event.body)
    return len(encoded) <= BODY_LIMIT and sha256_hex(encoded) == event.envelope.body_sha256


def _refuse_other_types(envelope: Envelope) -> None:
    """A database would keep True as 1 and 1 as "1", and the id would not be theirs any more."""
    numbers = (envelope.v, envelope.lamport)
    words = (
        *(envelope.id, envelope.replica, envelope.actor, envelope.time, envelope.kind),
        *(envelope.subject, envelope.body_sha256, *envelope.replaces, *envelope.papers),
    )
    if any(type(number) is not int for number in numbers):
        raise ValueError("the version and the Lamport time of an envelope are integers")
    if any(not isinstance(word, str) for word in words):
        raise ValueError("all parts of an envelope but two are texts")


def _hashed_part(envelope: Envelope) -> dict[str, Any]:
    return {
        "v": envelope.v,
        "replica": envelope.replica,
        "lamport": envelope.lamport,
        "actor": envelope.actor,
        "time": envelope.time,
        "kind": envelope.kind,
        "subject": envelope.subject,
        "replaces": list(envelope.replaces),
        "papers": list(envelope.papers),
        "body_sha256": envelope.body_sha256,
    }
