"""Purging leaves no trace; blobs, backups and the lock keep what they promise."""

import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from archive_app.errors import ArchiveBusy, ArchiveDamaged
from archive_app.model.event import Draft, Event, Kind, event_of
from archive_app.model.ids import DocumentId
from archive_app.store.backup import KEPT, back_up, backups
from archive_app.store.blobs import Blobs
from archive_app.store.database import Database
from archive_app.store.derived import Derived, DerivedStore
from archive_app.store.lock import WriteLock
from archive_app.store.purge import finish_purges, is_purged, purge, readmit, what_hangs_on
from archive_app.store.receive import events_to_send, receive
from archive_app.store.record import Record
from tests.builders import NOON, a_document, a_paper, a_record, a_replica, a_value, an_annotation

CANARY = b"canary-7b1e"


def traces(folder: Path) -> list[str]:
    return [p.name for p in folder.rglob("*") if p.is_file() and CANARY in p.read_bytes()]


def with_canaries(folder: Path) -> tuple[Record, DocumentId]:
    record = a_record(folder)
    paper = a_paper(record, CANARY, path=f"/{CANARY.decode()}", name=CANARY.decode())
    for number in range(30):
        note = f"{CANARY.decode()} {number} " * number
        record.append([an_annotation(f"n{number}", paper, note=note)], act="note")
    record.append([an_annotation("other", a_document(), note="stays")], act="note")
    record.quarantine(path=f"/{CANARY.decode()}", sha256=None, reason="once")
    block = Draft(Kind.BLOCK_MADE, "block:b", {"briefing": "x"}, papers=(paper,))
    record.append([block], act="block")
    record.save_draft(block="b", text=CANARY.decode())
    back_up(record.database, folder, reason="merge", now=NOON)
    (folder / "backups" / "000009-x.sqlite3.part").write_bytes(CANARY)
    (folder / "blobs" / ".forum-0.part").write_bytes(CANARY)
    return record, paper


def test_a_purge_leaves_no_trace_in_any_file_and_everything_else_in_place(tmp_path: Path) -> None:
    record, paper = with_canaries(tmp_path)
    assert len(traces(tmp_path)) > 4
    told = what_hangs_on(record, paper)
    assert told.things == {"annotation": 30, "block": 1, "paper": 1}
    assert (told.bodies, len(told.blobs), len(told.backups)) == (32, 2, 1)
    assert purge(record, paper) == told
    assert traces(tmp_path) == []
    assert is_purged(record, paper)
    assert [thing.value("note") for thing in record.things("annotation")] == ["stays"]
    assert len(record.events()) == 34
    record.close()
    assert traces(tmp_path) == []


def test_a_purge_cut_short_is_ended_at_the_next_start(tmp_path: Path, monkeypatch) -> None:
    record, paper = with_canaries(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr("archive_app.store.purge.finish_purges", lambda record: None)
        purge(record, paper)
    record.close()
    again = a_record(tmp_path)
    finish_purges(again)
    assert traces(tmp_path) == []
    assert again.database.value("SELECT count(*) FROM doomed") == 0
    again.close()


def test_a_purge_does_not_end_while_somebody_reads_the_old_state(tmp_path: Path) -> None:
    record, paper = with_canaries(tmp_path)
    reader = Database(tmp_path / "archive.sqlite3", read_only=True)
    reader.execute("BEGIN")
    reader.rows("SELECT count(*) FROM body")
    record.database._connection.set_busy_timeout(10)
    with pytest.raises(ArchiveBusy, match="start again"):
        purge(record, paper)
    reader.execute("COMMIT")
    reader.close()
    finish_purges(record)
    assert traces(tmp_path) == []
    record.close()


def test_what_was_purged_is_refused_and_not_sent_until_it_is_readmitted(tmp_path: Path) -> None:
    here, paper = with_canaries(tmp_path / "here")
    there = a_record(tmp_path / "there", "binh")
    receive(there, here.events(), source="ana")
    purge(here, paper)
    batch = receive(here, events_to_send(there), source="binh")
    assert (batch.new, batch.bare) == (0, 32)
    assert traces(tmp_path / "here") == []
    receive(there, events_to_send(here), source="ana")
    assert is_purged(there, paper)
    withheld = [event for event in events_to_send(there) if paper in event.envelope.papers]
    assert {event.body for event in withheld if True} == {None}
    readmit(there, paper)
    receive(here, events_to_send(there), source="binh")
    assert here.dump() == there.dump()
    assert len(list(here.things("annotation"))) == 31
    here.close()
    there.close()


def test_a_paper_that_came_back_before_a_purge_ended_keeps_its_blobs(
    tmp_path: Path, monkeypatch
) -> None:
    record = a_record(tmp_path)
    paper = a_paper(record, b"content")
    with monkeypatch.context() as patch:
        patch.setattr("archive_app.store.purge.finish_purges", lambda record: None)
        purge(record, paper)
    readmit(record, paper)
    a_paper(record, b"content")
    finish_purges(record)
    assert record.blobs.read(paper) == b"content"
    record.close()


def test_what_is_purged_does_not_depend_on_bodies_or_on_the_order_of_arrival(
    tmp_path: Path,
) -> None:
    one, two = a_document("one"), a_document("two")

    def a_purge(of: DocumentId, quoting: DocumentId, lamport: int) -> Event:
        draft = Draft(Kind.PAPER_PURGED, f"paper:{of}#purged", {}, papers=(quoting,))
        return event_of(draft, replica=a_replica("x"), lamport=lamport, actor="x", time="")

    hostile = [a_purge(one, two, 1), a_purge(two, one, 2)]
    dumps = []
    for n, order in enumerate((hostile, hostile[::-1])):
        record = a_record(tmp_path / str(n))
        for event in order:
            receive(record, [event], source="x")
        assert is_purged(record, one)
        assert is_purged(record, two)
        dumps.append(record.dump())
        record.rebuild()
        dumps.append(record.dump())
        record.close()
    assert len(set(dumps)) == 1


def test_a_blob_is_kept_once_and_a_damaged_one_is_told_and_put_right(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path / "blobs")
    name = blobs.keep((b"one ", b"two"))
    assert blobs.keep_bytes(b"one two") == name
    assert list(blobs.all()) == [name]
    for damage in (b"", b"one twp"):
        blobs.path(name).write_bytes(damage)
        with pytest.raises(ArchiveDamaged, match="changed on the disk"):
            blobs.read(name)
        blobs.keep_bytes(b"one two")
        assert blobs.read(name) == b"one two"
    blobs.delete(name)
    blobs.delete(name)
    with pytest.raises(ArchiveDamaged, match="missing"):
        blobs.read(name)


def test_backups_are_whole_numbered_and_pruned_by_number_although_the_clock_runs_back(
    tmp_path: Path,
) -> None:
    record = a_record(tmp_path)
    for number in range(KEPT + 3):
        record.append([a_value("paper:a#title", number)], act="set")
        now = NOON - timedelta(days=365 * number)
        newest = back_up(record.database, tmp_path, reason="merge", now=now)
        assert newest in backups(tmp_path)
    there = backups(tmp_path)
    assert (len(there), there[-1]) == (KEPT, newest)
    assert len(list((tmp_path / "backups").iterdir())) == KEPT
    copy = tmp_path / "restored"
    copy.mkdir()
    (copy / "archive.sqlite3").write_bytes(newest.read_bytes())
    restored = a_record(copy, "else")
    assert restored.dump() == record.dump()
    assert restored.archive_id == record.archive_id
    assert restored.database.integrity_faults() == []
    restored.close()
    record.close()


HOLDER = """
import sys, time
from pathlib import Path
from archive_app.store.lock import WriteLock
lock = WriteLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_process_is_refused_and_a_killed_holder_frees_the_lock(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdout=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    with holder:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(ArchiveBusy, match="another window or command"):
            WriteLock(tmp_path)
        holder.send_signal(signal.SIGKILL)
    lock = WriteLock(tmp_path)
    lock.release()
    lock.release()


def test_any_thread_may_release_the_lock(tmp_path: Path) -> None:
    lock = WriteLock(tmp_path)
    with pytest.raises(ArchiveBusy):
        WriteLock(tmp_path)
    thread = threading.Thread(target=lock.release)
    thread.start()
    thread.join()
    WriteLock(tmp_path).release()


def test_suggestions_are_kept_by_paper_and_forgotten_without_a_trace(tmp_path: Path) -> None:
    store = DerivedStore(tmp_path)
    paper, other = a_document("p"), a_document("q")
    first = Derived("aa1", paper, "statement", {"text": CANARY.decode()})
    second = Derived("ab2", other, "statement", {"text": "stays"})
    store.replace([(paper, "v1", [first]), (other, "v1", [second])])
    assert (store.of(paper, "statement"), store.by_id("a"), store.by_id("aa")) == (
        [first],
        None,
        first,
    )
    store.forget(paper)
    assert (store.basis_of(paper), store.basis_of(other)) == (None, "v1")
    assert traces(tmp_path) == []
    store.reset("stamp")
    assert (store.stamp(), store.of(other, "statement")) == ("stamp", [])
    store.close()
