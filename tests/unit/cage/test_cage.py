"""A child that hangs, eats memory, dies or lies hurts only the paper that it was reading."""

import os
import socket
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from archive_app.cage import Cage, Limits, conversation
from archive_app.errors import ExtractionError
from archive_app.operation import Progress, drain

CHILD = """
import os, signal, socket, sys, time
sys.path.insert(0, {root!r})
from archive_app.cage import serve
from archive_app.errors import ExtractionError

def answer(request, content, alive):
    match request["do"]:
        case "count":
            return {{"bytes": len(content), "process": os.getpid()}}
        case "print":
            print("noise", flush=True)
            return {{}}
        case "hang":
            time.sleep(60)
        case "spin":
            while True:
                pass
        case "eat":
            return {{"bytes": len(bytearray(4 << 30))}}
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "raise":
            raise ZeroDivisionError
        case "recurse":
            raise RecursionError
        case "refuse":
            raise ExtractionError("elsewhere", "it is not liked")
        case "work":
            for _ in range(request["times"]):
                time.sleep(0.2)
                alive()
            return {{"done": True}}
        case "long":
            return {{"text": "x" * 200_000}}
        case "write":
            with open(request["path"], "wb") as file:
                file.write(b"x")
            return {{}}
        case "connect":
            with socket.create_connection(("127.0.0.1", request["port"]), timeout=2):
                return {{}}

raise SystemExit(serve(answer))
"""
ROOT = str(Path(__file__).resolve().parents[3])
COMMAND = (sys.executable, "-c", CHILD.format(root=ROOT))
DEAF = (sys.executable, "-c", "import time; time.sleep(60)")
LIAR = (sys.executable, "-c", "import os; os.write(1, (5).to_bytes(8, 'big') + b'[1,2]'); input()")
BOASTER = (sys.executable, "-c", "import os; os.write(1, (1 << 40).to_bytes(8, 'big')); input()")
QUITTER = (sys.executable, "-c", "")


def refusal(cage: Cage, request: dict[str, object], content: bytes = b"") -> str:
    with pytest.raises(ExtractionError) as caught:
        cage.ask({"name": "paper.pdf", **request}, content)
    assert caught.value.path == "paper.pdf"
    return caught.value.reason


def test_a_warm_child_answers_many_requests() -> None:
    with Cage(COMMAND) as cage:
        answers = [cage.ask({"do": "count"}, b"x" * size) for size in (0, 1, 3_000_000)]
        assert [answer["bytes"] for answer in answers] == [0, 1, 3_000_000]
        assert len({answer["process"] for answer in answers}) == 1
        assert cage.ask({"do": "count"}, BytesIO(b"four"))["bytes"] == 4


def test_a_child_that_prints_is_still_understood() -> None:
    with Cage(COMMAND) as cage:
        assert cage.ask({"do": "print"}, b"") == {}


def test_a_child_is_replaced_after_its_share_of_files_and_bytes() -> None:
    with Cage(COMMAND, Limits(files=2, read_bytes=1_000)) as cage:
        processes = [cage.ask({"do": "count"}, b"")["process"] for _ in range(4)]
        assert processes[0] == processes[1] != processes[2] == processes[3]
        large = cage.ask({"do": "count"}, b"x" * 2_000)["process"]
        assert cage.ask({"do": "count"}, b"")["process"] != large


def test_a_successor_is_started_in_time_and_goes_with_the_cage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def noted(*given: Any, **options: Any) -> subprocess.Popen[bytes]:
        started.append(popen(*given, **options))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", noted)
    with Cage(COMMAND, Limits(files=10)) as cage:
        counts = []
        for _ in range(11):
            process = cage.ask({"do": "count"}, b"")["process"]
            counts.append((len(started), process))
    first, second = (process.pid for process in started)
    assert counts == [(1, first)] * 8 + [(2, first)] * 2 + [(2, second)]
    assert all(process.poll() is not None for process in started)


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("hang", "took longer than 0.5 seconds"),
        ("eat", "needed more than 1 GB of memory"),
        ("die", "stopped unexpectedly"),
        ("raise", "stopped unexpectedly (ZeroDivisionError)"),
        ("recurse", "nested too deeply"),
        ("refuse", "it is not liked"),
    ],
)
def test_each_fault_has_its_words_and_the_next_paper_is_read(deed: str, words: str) -> None:
    with Cage(COMMAND, Limits(reply_seconds=0.5)) as cage:
        cage.ask({"do": "count"}, b"")
        assert words in refusal(cage, {"do": deed})
        time.sleep(0.2)
        assert cage.ask({"do": "count"}, b"xy")["bytes"] == 2


def test_a_child_that_spins_is_killed_in_time() -> None:
    began = time.monotonic()
    with Cage(COMMAND, Limits(reply_seconds=1)) as cage:
        assert "took longer" in refusal(cage, {"do": "spin"})
    assert time.monotonic() - began < 5


def test_signs_of_life_renew_the_time_but_not_for_ever() -> None:
    with Cage(COMMAND, Limits(reply_seconds=1, paper_seconds=2.5)) as cage:
        assert cage.ask({"do": "work", "times": 7}, b"") == {"done": True}
        assert "longer than 2.5 seconds" in refusal(cage, {"do": "work", "times": 40})


def test_a_child_that_stops_reading_does_not_block_the_program() -> None:
    with Cage(DEAF, Limits(reply_seconds=0.5)) as cage:
        assert "took longer" in refusal(cage, {}, b"x" * 5_000_000)


@pytest.mark.parametrize(
    ("command", "words"),
    [(LIAR, "no sensible answer"), (BOASTER, "longer than 128 MB"), (QUITTER, "stopped")],
)
def test_a_child_that_lies_is_not_believed(command: tuple[str, ...], words: str) -> None:
    with Cage(command, Limits(reply_seconds=5)) as cage:
        assert words in refusal(cage, {}, b"x")


def test_a_long_answer_is_refused_by_its_length() -> None:
    with Cage(COMMAND, Limits(reply_bytes=100_000)) as cage:
        assert "its text is longer" in refusal(cage, {"do": "long"})


def test_a_paper_over_the_limit_is_not_sent() -> None:
    with Cage(COMMAND, Limits(content_bytes=1 << 20)) as cage:
        assert "larger than 1 MB" in refusal(cage, {"do": "count"}, b"x" * (3 << 20))


def test_waiting_is_cut_into_steps_and_given_up_when_closed() -> None:
    with Cage(COMMAND) as cage:
        process = cage.ask({"do": "count"}, b"")["process"]
        steps = cage.asking({"do": "hang"}, b"")
        assert isinstance(next(steps), Progress)
        steps.close()
        assert cage.ask({"do": "count"}, b"")["process"] != process
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_pause_between_two_steps_is_not_counted_against_the_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ahead = 0.0
    monkeypatch.setattr(conversation, "monotonic", lambda: time.monotonic() + ahead)
    with Cage(COMMAND, Limits(reply_seconds=5)) as cage:
        cage.ask({"do": "count"}, b"")
        steps = cage.asking({"do": "work", "times": 3}, b"")
        next(steps)
        next(steps)
        ahead = 3600.0
        assert drain(steps) == {"done": True}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="layers of Linux")
def test_a_child_can_write_no_file(tmp_path: Path) -> None:
    with Cage(COMMAND) as cage:
        assert "OSError" in refusal(cage, {"do": "write", "path": str(tmp_path / "x")})
    assert not (tmp_path / "x").exists() or (tmp_path / "x").read_bytes() == b""


def network_can_be_cut() -> bool:
    cut = "import ctypes; raise SystemExit(ctypes.CDLL(None).unshare(0x50000000))"
    linux = sys.platform.startswith("linux")
    return linux and subprocess.run([sys.executable, "-c", cut], check=False).returncode == 0


@pytest.mark.skipif(not network_can_be_cut(), reason="the system does not let a child be cut off")
def test_a_child_reaches_no_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, Cage(COMMAND) as cage:
        port = server.getsockname()[1]
        assert "stopped unexpectedly" in refusal(cage, {"do": "connect", "port": port})


def test_nothing_lives_on_after_the_cage() -> None:
    with Cage(COMMAND) as cage:
        process = cage.ask({"do": "count"}, b"")["process"]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
