"""Acts are appended, undone and redone; what is known is what nobody has replaced."""

from pathlib import Path

import apsw
import pytest

from archive_app.errors import ArchiveDamaged, NewerArchive, NotFound, UndoRefused, WrongUse
from archive_app.model.event import Event, Kind, event_of, with_id
from archive_app.store import states
from archive_app.store.receive import (
    LAMPORT_LEAP,
    events_to_send,
    receive,
    set_aside,
    take_back,
)
from archive_app.store.record import FILE_NAME, Record
from tests.builders import (
    a_document,
    a_member,
    a_record,
    a_removal,
    a_replica,
    a_value,
    an_annotation,
    seen,
    set_field,
    values,
)

BASE = "annotation:a"


@pytest.fixture
def ana(tmp_path: Path):
    record = a_record(tmp_path / "ana", "ana")
    yield record
    record.close()


@pytest.fixture
def binh(tmp_path: Path):
    record = a_record(tmp_path / "binh", "binh")
    yield record
    record.close()


def merge(target: Record, source: Record) -> int:
    return receive(target, events_to_send(source), source=source.actor).number


def test_a_later_value_replaces_the_one_its_author_saw_and_undo_brings_that_back(ana) -> None:
    set_field(ana, BASE, "note", "one")
    set_field(ana, BASE, "note", "two")
    assert values(ana, BASE, "note") == ("two",)
    assert ana.undo() == "set note"
    assert values(ana, BASE, "note") == ("one",)
    assert ana.redo() == "set note"
    assert values(ana, BASE, "note") == ("two",)
    ana.undo()
    ana.undo()
    assert values(ana, BASE, "note") == ()
    with pytest.raises(UndoRefused, match="nothing to undo"):
        ana.undo()


def test_an_act_of_several_events_whose_later_ones_replace_the_earlier_is_undone_whole(
    ana, monkeypatch
) -> None:
    made = event_of(an_annotation("a"), replica=ana.replica, lamport=1, actor="ana", time=ana.now(),
                    nonce="0" * 32)  # fmt: skip
    first = an_annotation("a", note="first")
    ana.append([first], act="annotate")
    drafts = [a_value(f"{BASE}#note", "x", seen(ana, BASE, "note"))]
    planned = ana.prepare(drafts)
    later = event_of(
        a_value(f"{BASE}#note", "y", [planned[0].envelope.id]),
        replica=ana.replica,
        lamport=planned[0].envelope.lamport + 1,
        actor="ana",
        time=ana.now(),
    )
    with monkeypatch.context() as changed:
        changed.setattr(ana, "prepare", lambda _: [planned[0], later])
        ana.append(drafts, act="twice")
    assert values(ana, BASE, "note") == ("y",)
    assert ana.undo() == "twice"
    assert values(ana, BASE, "note") == ("first",)
    ana.redo()
    assert values(ana, BASE, "note") == ("y",)
    assert made.envelope.base == BASE


def test_an_undo_is_refused_when_a_colleague_has_replaced_the_value_and_says_who(ana, binh) -> None:
    set_field(ana, BASE, "note", "mine")
    merge(binh, ana)
    set_field(binh, BASE, "note", "his")
    merge(ana, binh)
    with pytest.raises(UndoRefused, match=r"binh changed it on 2026-03-01T12:00:00\+07:00"):
        ana.undo()
    assert values(ana, BASE, "note") == ("his",)


def test_a_redo_is_refused_when_somebody_has_replaced_what_it_would_replace(ana, binh) -> None:
    set_field(ana, BASE, "note", "one")
    set_field(ana, BASE, "note", "two")
    ana.undo()
    merge(binh, ana)
    set_field(binh, BASE, "note", "his")
    merge(ana, binh)
    with pytest.raises(UndoRefused, match="binh"):
        ana.redo()
    assert values(ana, BASE, "note") == ("his",)


def test_two_values_set_apart_disagree_until_one_replaces_both(ana, binh) -> None:
    ana.append([an_annotation("a", note="first")], act="make")
    merge(binh, ana)
    for desk, value in ((ana, "mine"), (binh, "his")):
        set_field(desk, BASE, "note", value)
    merge(ana, binh)
    thing = ana.thing(BASE)
    assert set(thing.values("note")) == {"mine", "his"}
    assert thing.disagreements == ("note",)
    set_field(ana, BASE, "note", "ours")
    assert ana.thing(BASE).values("note") == ("ours",)
    assert ana.thing(BASE).disagreements == ()


def test_a_removal_takes_only_the_adds_that_its_author_saw(ana, binh) -> None:
    ana.append([a_member(f"{BASE}#tags", "trade")], act="tag")
    merge(binh, ana)
    binh.append([a_member(f"{BASE}#tags", "trade")], act="tag")
    ana.append([a_removal(f"{BASE}#tags", seen(ana, BASE, "tags"))], act="untag")
    assert values(ana, BASE, "tags") == ()
    merge(ana, binh)
    assert values(ana, BASE, "tags") == ("trade",)


def test_an_event_whose_reference_is_missing_waits_and_comes_in(ana, binh) -> None:
    first = set_field(binh, BASE, "note", "one")
    second = set_field(binh, BASE, "note", "two")
    receive(ana, [second], source="binh")
    assert (values(ana, BASE, "note"), ana.waiting()) == ((), 1)
    receive(ana, [first], source="binh")
    assert (values(ana, BASE, "note"), ana.waiting()) == (("two",), 0)


def test_a_batch_set_aside_leaves_the_fold_with_all_that_builds_on_it(ana, binh) -> None:
    paper = a_document()
    binh.append([an_annotation("a", paper, note="his")], act="make")
    number = merge(ana, binh)
    before = ana.dump()
    ana.append([a_value(f"{BASE}#note", "mine", seen(ana, BASE, "note"))], act="set")
    change = ana.change
    set_aside(ana, number)
    assert (ana.thing(BASE), ana.waiting()) == (None, 2)
    assert [document for document, _ in ana.changes_since(change)] == [paper]
    assert {event.envelope.actor for event in events_to_send(ana)} == {"ana"}
    ana.undo()
    take_back(ana, number)
    assert ana.dump() == before
    with pytest.raises(NotFound, match="number 9"):
        set_aside(ana, 9)


def test_an_act_on_what_is_set_aside_waits_with_it_from_the_start(ana, binh) -> None:
    set_field(binh, BASE, "note", "his")
    number = merge(ana, binh)
    replaced = seen(ana, BASE, "note")
    set_aside(ana, number)
    ana.append([a_value(f"{BASE}#note", "mine", replaced)], act="set")
    kept = ana.dump(), ana.waiting()
    ana.rebuild()
    assert (ana.dump(), ana.waiting()) == kept == (b"", 2)


def test_unknown_kinds_and_versions_are_kept_sent_on_and_counted(ana, binh) -> None:
    from dataclasses import replace

    event = set_field(binh, BASE, "note", "his")
    strange = Event(with_id(replace(event.envelope, kind="hologram.made")), event.body)
    newer = Event(with_id(replace(event.envelope, v=2)), event.body)
    receive(ana, [strange, newer], source="future")
    assert ana.unread() == {"hologram.made": 1, "field.set": 1}
    assert values(ana, BASE, "note") == ()
    assert {e.envelope.id for e in events_to_send(ana)} == {e.envelope.id for e in (strange, newer)}
    assert {e.envelope.id: e.body for e in ana.events()} == {
        strange.envelope.id: event.body,
        newer.envelope.id: event.body,
    }


def test_a_false_event_is_refused_with_all_that_came_with_it(ana, binh) -> None:
    from dataclasses import replace

    good = set_field(binh, BASE, "note", "his")
    forged = [
        Event(replace(good.envelope, actor="ana"), good.body),
        Event(good.envelope, {**good.body, "value": "forged"}),
        Event(with_id(replace(good.envelope, lamport=2 + LAMPORT_LEAP)), good.body),
        Event(with_id(replace(good.envelope, lamport=0)), good.body),
        Event(good.envelope, {"value": 1.5}),
        Event(good.envelope, {"value": "\ud800"}),
    ]
    for event in forged:
        with pytest.raises(WrongUse, match="not what its hash says"):
            receive(ana, [good, event], source="forger")
    assert ana.events() == []


def test_the_record_refuses_to_change_or_delete_what_was_recorded(ana) -> None:
    set_field(ana, BASE, "note", "one")
    for statement in (
        "UPDATE envelope SET actor = 'x'",
        "DELETE FROM envelope",
        "UPDATE body SET json = '{}'",
        "DELETE FROM body",
    ):
        with pytest.raises(apsw.ConstraintError):
            ana.database.execute(statement)
    assert values(ana, BASE, "note") == ("one",)


def test_a_failing_act_leaves_nothing_and_one_transaction_cannot_hold_two(ana, monkeypatch) -> None:
    def failing_fold(*_: object) -> None:
        raise KeyError("bug")

    with monkeypatch.context() as changed:
        changed.setattr(states, "fold", failing_fold)
        with pytest.raises(KeyError):
            set_field(ana, BASE, "note", "one")
    assert (ana.events(), ana.dump()) == ([], b"")
    with ana.database.transaction(), pytest.raises(RuntimeError, match="yielded"):
        set_field(ana, BASE, "note", "one")


def test_odd_texts_survive_the_database(ana, binh) -> None:
    binh.actor = "nul \x00 😀"
    event = set_field(binh, BASE, "note", "nul \x00 \u2028 😀")
    merge(ana, binh)
    assert ana.events() == [event]
    assert merge(binh, ana) == 1


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_newer_archive_is_refused_for_reading_and_writing_and_left_as_it_is(ana) -> None:
    ana.database.execute("PRAGMA user_version=99")
    ana.close()
    before = bytes_in(ana.folder)
    for read_only in (False, True):
        with pytest.raises(NewerArchive, match="newer"):
            a_record(ana.folder, read_only=read_only)
    assert bytes_in(ana.folder) == before


def test_a_foreign_database_and_a_file_that_is_none_are_refused_and_left(tmp_path: Path) -> None:
    for content in (None, b"a letter, and not a database" * 99):
        path = tmp_path / str(content is None) / FILE_NAME
        path.parent.mkdir()
        if content is None:
            foreign = apsw.Connection(str(path))
            foreign.execute("CREATE TABLE t (a)").fetchall()
            foreign.close()
        else:
            path.write_bytes(content)
        before = bytes_in(path.parent)
        with pytest.raises(ArchiveDamaged):
            a_record(path.parent)
        assert bytes_in(path.parent) == before


def test_an_archive_can_be_read_where_nothing_can_be_written_and_nothing_is_left(ana) -> None:
    set_field(ana, BASE, "note", "one")
    dump = ana.dump()
    reader = a_record(ana.folder, "reader", read_only=True)
    assert reader.dump() == dump
    reader.close()
    with pytest.raises(NotFound, match="no archive"):
        a_record(ana.folder / "none", read_only=True)


def test_typing_and_set_aside_files_are_kept_beside_the_events(ana) -> None:
    ana.save_draft(block="b", text="one")
    ana.save_draft(block="b", text="two")
    ana.quarantine(path="/p", sha256=None, reason="encrypted")
    assert ana.drafts() == {"b": "two"}
    assert ana.quarantined() == [("/p", None, "encrypted", ana.now())]
    ana.drop_draft("b")
    ana.release("/p")
    assert (ana.drafts(), ana.quarantined(), ana.events()) == ({}, [], [])


def test_an_act_comes_after_everything_that_is_held(ana, binh) -> None:
    for value in "abc":
        set_field(binh, BASE, "note", value)
    merge(ana, binh)
    assert set_field(ana, BASE, "note", "d").envelope.lamport == 4
    assert ana.replica == a_replica("ana") != binh.replica
    assert set_field(ana, BASE, "note", "e").envelope.kind == Kind.FIELD_SET
