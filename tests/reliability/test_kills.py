"""What was called saved is there after SIGKILL at any moment, and nothing is half there (R1)."""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.model.ids import sha256_hex
from archive_app.safe import atomic
from archive_app.store.record import Record
from tests.builders import a_paper, a_record, a_value
from tests.reliability.harness import SEED, counts, run_and_kill

KEPT_BY_STORE = [
    point for point in atomic.FAULT_POINTS if point.partition(".")[0] in ("atomic", "record")
]

WRITER = """
import sys
from pathlib import Path
from tests.builders import a_record, a_paper, a_value
record = a_record(Path(sys.argv[1]), sys.argv[2])
for number in range(int(sys.argv[3])):
    content = f"{sys.argv[2]} {number} ".encode() * 400
    document = a_paper(record, content)
    record.append([a_value(f"paper:{document}#title", number, (), document)], act="title")
    ack(f"{document} {number}")
record.close()
"""


def write_for_ever(folder: Path, name: str, acknowledge: Callable[[bytes], None]) -> None:
    """Keep blob, then event, then tell; never ends by itself."""
    record = a_record(folder, name)
    for number in range(100_000):
        document = a_paper(record, f"{name} {number} ".encode() * 200)
        draft = a_value(f"paper:{document}#title", number, (), document)
        record.append([draft], act="title")
        acknowledge(f"{document} {number}\n".encode())


def killed_writer(folder: Path, name: str, wait: float) -> list[str]:
    """Fork a writer, kill it `wait` seconds after its first acknowledgement; return the acks."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            write_for_ever(folder, name, lambda line: os.write(writing, line) and None)
        finally:
            os._exit(1)
    os.close(writing)
    received = os.read(reading, 1 << 16)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer ended by itself"
    while chunk := os.read(reading, 1 << 16):
        received += chunk
    os.close(reading)
    return received.decode().split("\n")[:-1]


def faults_in(record: Record, acknowledged: list[str]) -> list[str]:
    """Return what is lost, half there or damaged."""
    faults = record.database.integrity_faults()
    papers = {thing.id: thing for thing in record.things("paper")}
    for line in acknowledged:
        document, _, number = line.partition(" ")
        if document not in papers or papers[document].value("title") != int(number):
            faults.append(f"lost {document}")
    for document, thing in papers.items():
        for blob in (document, thing.value("added")["text_version"]):
            if sha256_hex(record.blobs.path(blob).read_bytes()) != blob:
                faults.append(f"damaged {blob}")
    before = record.dump()
    record.rebuild()
    return faults + ([] if record.dump() == before else ["the state is not the fold"])


def test_nothing_acknowledged_is_lost_when_the_writer_is_killed_at_random_moments(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    dice = random.Random(SEED)
    kills = counts(fast=200, full=10_000)
    seen: list[str] = []
    for number in range(kills):
        folder = tmp_path / str(number // 50)
        acknowledged = killed_writer(folder, f"w{number}", dice.random() * 0.03)
        seen.extend(acknowledged)
        record = a_record(folder, "reader")
        try:
            faults = faults_in(record, acknowledged)
        finally:
            record.close()
        assert faults == [], f"kill {number}, seed {SEED}"
    assert len(seen) >= kills
    reached(f"R1: {kills} kills of a writer, {len(seen)} acknowledged papers, 0 lost, 0 damaged")


def test_the_check_after_a_kill_finds_a_paper_that_is_lost_or_damaged(tmp_path: Path) -> None:
    """The control: the same check on an archive in which something is wrong."""
    record = a_record(tmp_path)
    document = a_paper(record, b"content")
    assert faults_in(record, []) == []
    missing = "0" * 64
    assert faults_in(record, [f"{missing} 1"]) == [f"lost {missing}"]
    record.blobs.path(document).write_bytes(b"")
    assert faults_in(record, []) == [f"damaged {document}"]
    record.database.execute("DELETE FROM entity")
    record.database.execute("DELETE FROM state")
    assert "the state is not the fold" in faults_in(record, [])
    record.close()


@pytest.mark.parametrize("point", KEPT_BY_STORE)
@pytest.mark.parametrize("passage", [1, 2, 3])
def test_every_fault_point_of_the_store_is_reached_and_survived(
    tmp_path: Path, point: str, passage: int
) -> None:
    end = run_and_kill(WRITER, [str(tmp_path), "w", "5"], fault=f"{point}:{passage}")
    assert end.was_killed, f"{point} was never reached {passage} times: {end.errors}"
    assert len(end.acknowledged) < 5
    record = a_record(tmp_path, "reader")
    assert faults_in(record, list(end.acknowledged)) == []
    assert [path.name for path in tmp_path.rglob(atomic.TEMPORARY_PATTERN)] == []
    record.close()
    again = run_and_kill(WRITER, [str(tmp_path), "w", "5"])
    assert (again.returncode, len(again.acknowledged)) == (0, 5)


def test_a_fault_point_of_no_part_does_not_exist() -> None:
    parts = {point.partition(".")[0] for point in atomic.FAULT_POINTS}
    assert parts == {"atomic", "record", "ingest", "export"}
    assert len(KEPT_BY_STORE) == 6


@pytest.mark.parametrize("moment", [0.0, 0.01, 0.05])
def test_a_snippet_is_killed_at_a_moment_and_its_acknowledgements_are_kept(
    tmp_path: Path, moment: float
) -> None:
    end = run_and_kill(WRITER, [str(tmp_path), "w", "100000"], after=moment)
    assert end.was_killed
    record = a_record(tmp_path, "reader")
    assert end.acknowledged
    assert faults_in(record, list(end.acknowledged)) == []
    record.close()
