"""Merging is union and refold: whatever is exchanged in whatever order, all desks agree.

The machine drives two or three desks with acts, undos, removals, purges and exchanges of random
parts; a control with the usual mistake (the last writer wins) must be caught by the same check.
"""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from archive_app.errors import UndoRefused
from archive_app.model.event import Event
from archive_app.store import states
from archive_app.store.fold import WHOLE, fold
from archive_app.store.purge import finish_purges, is_purged, purge, readmit
from archive_app.store.receive import events_to_send, receive, set_aside, take_back
from archive_app.store.record import Record
from tests.builders import (
    a_document,
    a_member,
    a_record,
    a_removal,
    a_value,
    an_annotation,
    seen,
    set_field,
)

DESKS = st.integers(0, 2)
PAPERS = [a_document("one"), a_document("two")]
BASES = ["annotation:a", "annotation:b", *(f"paper:{paper}" for paper in PAPERS)]


class Desks(RuleBasedStateMachine):
    """Two or three replicas of one archive, each in a folder of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="desks", dir=_quick_folder()))
        self.desks: list[Record] = []
        self.copies = 0

    @initialize(count=st.integers(2, 3))
    def open(self, count: int) -> None:
        for number in range(count):
            self.desks.append(self.opened(f"desk{number}"))

    def opened(self, name: str) -> Record:
        return a_record(self.root / name, name, synchronous="OFF")

    def desk(self, number: int) -> Record:
        return self.desks[number % len(self.desks)]

    @rule(number=DESKS, name=st.sampled_from("ab"), paper=st.sampled_from(PAPERS))
    def annotate(self, number: int, name: str, paper: str) -> None:
        desk = self.desk(number)
        draft = an_annotation(f"{name}{len(desk.events())}x{number}", paper, note="first")
        plain = an_annotation(name, paper, note="first", colour="red")
        desk.append([plain, draft], act="annotate")

    @rule(
        number=DESKS,
        base=st.sampled_from(BASES),
        value=st.sampled_from(["x", "y", "z"]),
        paper=st.none() | st.sampled_from(PAPERS),
        twice=st.booleans(),
    )
    def set_note(self, number: int, base: str, value: str, paper: str | None, twice: bool) -> None:
        desk = self.desk(number)
        quoted = [paper] if paper else []
        drafts = [a_value(f"{base}#note", value, seen(desk, base, "note"), *quoted)]
        if twice:
            drafts.append(a_member(f"{base}#tags", value, *quoted))
        desk.append(drafts, act="note")

    @rule(number=DESKS, base=st.sampled_from(BASES))
    def untag(self, number: int, base: str) -> None:
        desk = self.desk(number)
        adds = seen(desk, base, "tags")
        if adds:
            desk.append([a_removal(f"{base}#tags", adds)], act="untag")

    @rule(number=DESKS)
    def undo(self, number: int) -> None:
        self.turn(self.desk(number), "undo")

    @rule(number=DESKS)
    def redo(self, number: int) -> None:
        self.turn(self.desk(number), "redo")

    def turn(self, desk: Record, verb: str) -> None:
        before = desk.dump()
        try:
            getattr(desk, verb)()
        except UndoRefused:
            assert desk.dump() == before

    @rule(number=DESKS, paper=st.sampled_from(PAPERS))
    def purge(self, number: int, paper: str) -> None:
        desk = self.desk(number)
        with pytest.MonkeyPatch.context() as changed:
            changed.setattr(type(desk.database), "scrub", lambda _: None)
            purge(desk, paper)
        assert is_purged(desk, paper)
        assert all(e.body is None for e in desk.events() if paper in e.envelope.papers)

    @rule(number=DESKS, paper=st.sampled_from(PAPERS))
    def readmit(self, number: int, paper: str) -> None:
        readmit(self.desk(number), paper)
        assert not is_purged(self.desk(number), paper)

    @rule(source=DESKS, receiver=DESKS, data=st.data())
    def send_a_part(self, source: int, receiver: int, data: st.DataObject) -> None:
        sender, taker = self.desk(source), self.desk(receiver)
        offered = events_to_send(sender)
        if not offered or sender is taker:
            return
        picks = st.lists(st.integers(0, len(offered) - 1), max_size=2 * len(offered))
        part = [offered[number] for number in data.draw(picks)]
        before = ids(taker.events())
        receive(taker, part, source=sender.actor)
        assert ids(taker.events()) == before | ids(part)

    @rule(number=DESKS, back=st.booleans(), pick=st.integers(0, 9))
    def move_a_batch(self, number: int, back: bool, pick: int) -> None:
        desk = self.desk(number)
        batches = batches_of(desk)
        if batches:
            (take_back if back else set_aside)(desk, batches[pick % len(batches)])

    @rule(number=DESKS)
    def continue_on_a_copy(self, number: int) -> None:
        """A folder copied while closed and opened elsewhere is a new replica of the archive."""
        desk = self.desk(number)
        before = desk.dump()
        desk.close()
        self.copies += 1
        target = self.root / f"copy{self.copies}"
        shutil.copytree(desk.folder, target)
        place = self.desks.index(desk)
        self.desks[place] = self.opened(target.name)
        finish_purges(self.desks[place])
        assert self.desks[place].dump() == before
        assert self.desks[place].archive_id

    @invariant()
    def no_transaction_is_left_open(self) -> None:
        assert not any(desk.database.in_transaction() for desk in self.desks)

    def teardown(self) -> None:
        try:
            if self.desks:
                self.agree()
        finally:
            for desk in self.desks:
                desk.close()
            shutil.rmtree(self.root)

    def agree(self) -> None:
        """Exchange everything and compare: the same state everywhere, with nothing missing."""
        everything: set[str] = set()
        for desk in self.desks:
            folded_anew(desk)
            everything |= ids(desk.events())
            for batch in batches_of(desk):
                take_back(desk, batch)
        # Twice, since a body that was withheld for a purge comes when its readmission is known.
        for _ in range(2):
            for source in self.desks:
                for target in self.desks:
                    if source is not target:
                        receive(target, events_to_send(source), source=source.actor)
        dumps = {desk.dump() for desk in self.desks}
        assert len(dumps) == 1
        for desk in self.desks:
            assert ids(desk.events()) == everything
            assert not desk.waiting()
            folded_anew(desk)
            assert shown(desk) == unreplaced(desk)


def _quick_folder() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def ids(events: Sequence[Event]) -> set[str]:
    return {event.envelope.id for event in events}


def batches_of(desk: Record) -> list[int]:
    return [row[0] for row in desk.database.rows("SELECT number FROM batch ORDER BY number")]


def folded_anew(desk: Record) -> None:
    """The state kept step by step is the one that a fold from nothing gives."""
    before = (desk.dump(), desk.waiting(), things(desk))
    desk.rebuild()
    assert (desk.dump(), desk.waiting(), things(desk)) == before


def things(desk: Record) -> list[tuple[str, str]]:
    return [
        (item.base, item.parent) for item in (*desk.things("annotation"), *desk.things("paper"))
    ]


def shown(desk: Record) -> set[tuple[str, str, str]]:
    rows = desk.database.rows("SELECT base, field, event FROM state")
    return {(base, field, event) for base, field, event in rows}


def unreplaced(desk: Record) -> set[tuple[str, str, str]]:
    """Say again, slowly and straight from the rules, which event stands for which field."""
    events = desk.events()
    names = {e.envelope.id: e for e in events}
    out = {}
    for event in sorted(events, key=lambda e: e.envelope.lamport, reverse=True):
        undos = [
            e
            for e in events
            if e.envelope.kind == "undone" and event.envelope.id in e.envelope.replaces
        ]
        out[event.envelope.id] = any(not out[undo.envelope.id] for undo in undos)
    active = [e for e in names.values() if not out[e.envelope.id] and e.envelope.kind != "undone"]
    purged = {
        e.envelope.base[6:]
        for e in active
        if e.envelope.kind == "paper.purged"
        and not any(e.envelope.id in other.envelope.replaces for other in active)
    }
    result = set()
    for event in active:
        envelope = event.envelope
        if envelope.kind in ("member.removed", "paper.readmitted"):
            continue
        if envelope.kind != "paper.purged" and (
            event.body is None or purged & set(envelope.papers)
        ):
            continue
        fields = {envelope.field}
        if envelope.kind == "annotation.made":
            fields |= set(event.body or {}) - {"nonce"}
        for field in fields:
            replaced = any(
                envelope.id in other.envelope.replaces
                and other.envelope.subject.partition("#")[::2] == (envelope.base, field)
                for other in active
            )
            if not replaced:
                result.add((envelope.base, field, envelope.id))
    return result


TestDesks = Desks.TestCase
TestDesks.settings = settings(
    max_examples=80,
    stateful_step_count=18,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def last_writer_wins(events: Sequence[Event], purged: frozenset = frozenset()) -> dict:
    """The control: of every field only the value with the greatest order is kept."""
    whole = fold(events, purged)
    return {field: (values if field == WHOLE else values[-1:]) for field, values in whole.items()}


def both_values_stand(folder: Path, first: str, second: str) -> bool:
    one, two = a_record(folder / "1", "one"), a_record(folder / "2", "two")
    try:
        set_field(one, "paper:a", "title", first)
        set_field(two, "paper:a", "title", second)
        receive(one, two.events(), source="two")
        return [row[0] for row in one.database.rows("SELECT value FROM state ORDER BY value")] == [
            f'"{value}"' for value in sorted((first, second))
        ]
    finally:
        one.close()
        two.close()


def test_two_values_set_apart_both_stand_and_the_last_writer_does_not_win(tmp_path: Path) -> None:
    assert both_values_stand(tmp_path / "sound", "x", "y")
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(states, "fold", last_writer_wins)
        assert not both_values_stand(tmp_path / "control", "x", "y")


def test_a_fold_in_which_the_last_writer_wins_is_caught_by_the_machine() -> None:
    """Drive the machine by hand through the shortest disagreement, with the control fold."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(states, "fold", last_writer_wins)
        machine = Desks()
        machine.open(2)
        for number, value in enumerate("xy"):
            machine.set_note(number, BASES[0], value, None, False)
        with pytest.raises(AssertionError):
            machine.teardown()


def test_the_same_walk_with_the_true_fold_passes() -> None:
    machine = Desks()
    machine.open(2)
    for number, value in enumerate("xy"):
        machine.set_note(number, BASES[0], value, None, False)
    machine.teardown()
    assert not machine.root.exists()
