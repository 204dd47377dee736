"""The id of an event is the hash of its envelope, for ever."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.errors import WrongUse
from archive_app.model.canonical import canonical_json
from archive_app.model.event import (
    BODY_LIMIT,
    VERSIONS,
    Draft,
    Envelope,
    Event,
    Kind,
    body_matches,
    event_id,
    event_of,
    with_id,
)
from archive_app.model.ids import DocumentId, EventId, ReplicaId, sha256_hex

GOLDEN = Path(__file__).parents[2] / "golden" / "events.json"
REPLICA = ReplicaId("5e" * 16)


def an_event(draft: Draft) -> Event:
    return event_of(
        draft,
        replica=REPLICA,
        lamport=7,
        actor="Nguyễn Ana",
        time="2026-03-01T12:00:00+07:00",
        nonce="0f" * 16,
    )


def golden_drafts() -> list[Draft]:
    """One act of every kind; the texts try what JSON could write in several ways."""
    paper = DocumentId(sha256_hex(b"paper"))
    name = "x" * 32
    subjects = {
        Kind.PAPER_ADDED: f"paper:{paper}#added",
        Kind.PAPER_PURGED: f"paper:{paper}#purged",
        Kind.PAPER_READMITTED: f"paper:{paper}#purged",
        Kind.FIELD_SET: f"paper:{paper}#title",
        Kind.MEMBER_ADDED: f"paper:{paper}#tags",
        Kind.MEMBER_REMOVED: f"paper:{paper}#tags",
        Kind.BRIEFING_ISSUED: f"briefing:{name}#issued",
        Kind.UNDONE: f"paper:{paper}#title",
    }
    return [
        Draft(
            kind,
            subjects.get(kind, f"{kind.partition('.')[0]}:{name}"),
            {"value": ["Ökonomie ﬁ 😀 \u2028 \x7f \t/", {"é": 1, "e": None, "\U0001f600": True}]},
            (EventId("b" * 64), EventId("a" * 64)),
            (paper,),
        )
        for kind in Kind
    ]


def test_no_id_and_no_hash_of_a_body_has_changed_since_the_first_release() -> None:
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    made = [an_event(draft) for draft in golden_drafts()]
    assert [event.envelope.to_json() for event in made] == [item["envelope"] for item in golden]
    assert [event.body for event in made] == [item["body"] for item in golden]


def test_every_kind_and_version_stands_in_the_golden_file() -> None:
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    there = {(item["envelope"]["kind"], item["envelope"]["v"]) for item in golden}
    assert there == {(kind, v) for kind, newest in VERSIONS.items() for v in range(1, newest + 1)}


def test_the_golden_file_can_be_checked_with_nothing_but_hashes() -> None:
    for item in json.loads(GOLDEN.read_text(encoding="utf-8")):
        rest = {name: value for name, value in item["envelope"].items() if name != "id"}
        assert sha256_hex(canonical_json(rest)) == item["envelope"]["id"]
        assert sha256_hex(canonical_json(item["body"])) == item["envelope"]["body_sha256"]
        assert Envelope.from_json(item["envelope"]).to_json() == item["envelope"]


def test_two_equal_acts_have_different_ids_since_a_nonce_is_drawn() -> None:
    draft = Draft(Kind.FIELD_SET, "paper:a#title", {"value": "t"})
    ids = {
        event_of(draft, replica=REPLICA, lamport=1, actor="a", time="t").envelope.id
        for _ in range(20)
    }
    assert len(ids) == 20


def test_base_and_field_are_the_parts_of_the_subject() -> None:
    envelope = an_event(Draft(Kind.FIELD_SET, "paper:a#title", {})).envelope
    assert (envelope.base, envelope.field) == ("paper:a", "title")
    whole = an_event(Draft(Kind.ANNOTATION_MADE, "annotation:b", {})).envelope
    assert (whole.base, whole.field) == ("annotation:b", "")


@pytest.mark.parametrize("subject", ["", "paper", "Paper:a", "paper:a#", "paper:a#b#c", "a:\n"])
def test_what_is_no_subject_is_refused(subject: str) -> None:
    with pytest.raises(ValueError, match="subject"):
        an_event(Draft(Kind.FIELD_SET, subject, {}))


def test_a_body_may_have_64_kib_and_no_byte_more() -> None:
    frame = len(canonical_json({"value": "", "nonce": "0f" * 16}))
    body = {"value": "a" * (BODY_LIMIT - frame)}
    assert body_matches(an_event(Draft(Kind.FIELD_SET, "paper:a#b", body)))
    with pytest.raises(WrongUse, match="64 KiB"):
        an_event(Draft(Kind.FIELD_SET, "paper:a#b", {"value": body["value"] + "a"}))


def test_a_foreign_body_over_the_limit_does_not_match() -> None:
    body = {"value": "a" * BODY_LIMIT}
    event = an_event(Draft(Kind.FIELD_SET, "paper:a#b", {}))
    forged = replace(event.envelope, body_sha256=sha256_hex(canonical_json(body)))
    assert not body_matches(Event(with_id(forged), body))
    assert not body_matches(Event(event.envelope, None))


@pytest.mark.parametrize("body", [[], ["a"], "text", 3])
def test_a_body_that_is_no_object_does_not_match(body: Any) -> None:
    event = an_event(Draft(Kind.FIELD_SET, "paper:a#b", {}))
    forged = replace(event.envelope, body_sha256=sha256_hex(canonical_json(body)))
    assert not body_matches(Event(with_id(forged), body))


NAMES = [name for name in an_event(golden_drafts()[0]).envelope.to_json() if name != "id"]


@given(st.sampled_from(NAMES), st.data())
def test_any_change_of_an_envelope_changes_its_id(name: str, data: st.DataObject) -> None:
    whole = an_event(golden_drafts()[0]).envelope.to_json()
    value = whole[name]
    other: Any = value + 1 if isinstance(value, int) else value + value
    with pytest.raises(ValueError, match="not what its id says"):
        Envelope.from_json({**whole, name: other})


@pytest.mark.parametrize(
    ("name", "value"),
    [("v", True), ("v", "1"), ("lamport", True), ("lamport", None), ("actor", 5), ("time", None)],
)
def test_a_part_of_another_type_is_refused_although_its_hash_is_right(
    name: str, value: Any
) -> None:
    whole = {**an_event(golden_drafts()[0]).envelope.to_json(), name: value}
    rest = {key: part for key, part in whole.items() if key != "id"}
    forged = {**rest, "id": sha256_hex(canonical_json(rest))}
    with pytest.raises(ValueError):
        Envelope.from_json(forged)


@pytest.mark.parametrize("name", ["id", *NAMES])
def test_an_envelope_without_a_part_is_refused(name: str) -> None:
    whole = an_event(golden_drafts()[0]).envelope.to_json()
    del whole[name]
    with pytest.raises(ValueError, match="incomplete"):
        Envelope.from_json(whole)


def test_the_id_does_not_cover_itself() -> None:
    envelope = an_event(golden_drafts()[0]).envelope
    assert event_id(replace(envelope, id=EventId("f" * 64))) == envelope.id
