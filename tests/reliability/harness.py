"""Runs a snippet in a process of its own, kills it, and hands back what it had acknowledged.

The snippet calls `ack(text)` whenever something was called saved. It is killed at a random moment
after its first acknowledgement, or kills itself at a named fault point.
"""

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FULL = os.environ.get("RELIABILITY") == "full"
SEED = int(os.environ.get("RELIABILITY_SEED", "20260301"))

_PREAMBLE = """
import os, sys
def ack(text):
    os.write(1, (str(text) + "\\n").encode())
"""


@dataclass(frozen=True, slots=True)
class Killed:
    """What a killed process had acknowledged, how it ended, and what it said on stderr."""

    acknowledged: tuple[str, ...]
    returncode: int
    errors: str

    @property
    def was_killed(self) -> bool:
        """Whether the process ended by SIGKILL and not by itself."""
        return self.returncode == -signal.SIGKILL


def counts(*, fast: int, full: int) -> int:
    """Return how often to try: `full` with RELIABILITY=full in the environment."""
    return full if FULL else fast


def run_and_kill(
    snippet: str,
    arguments: Sequence[str] = (),
    *,
    after: float | None = None,
    fault: str | None = None,
    environment: dict[str, str] | None = None,
    limit: float = 60.0,
) -> Killed:
    """Run `snippet` with `sys.argv[1:]` = `arguments` and `ack`, and kill it.

    `after` seconds past the first acknowledgement the process group is killed; `fault` is a name
    "point:n" of archive_app.safe.atomic.FAULT_POINTS at which it kills itself. With neither it
    runs to its end. Whoever calls verifies the folder afterwards; a partial last line is no
    acknowledgement.
    """
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    variables.pop("FORUM_FAULT", None)
    if fault is not None:
        variables["FORUM_FAULT"] = fault
    process = subprocess.Popen(
        [sys.executable, "-c", _PREAMBLE + textwrap.dedent(snippet), *arguments],
        cwd=ROOT,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    first = b""
    try:
        if after is not None:
            first = process.stdout.readline()
            time.sleep(after)
            kill_group(process)
        output, errors = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        kill_group(process)
        output, errors = process.communicate()
        raise AssertionError(f"still running after {limit} s: {errors.decode()}") from None
    whole = (first + output).decode().split("\n")[:-1]
    return Killed(tuple(whole), process.returncode, errors.decode())


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill `process`, which leads its group, and its children."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)


def random_moments(count: int, *, longest: float, salt: str = "") -> list[float]:
    """Return `count` repeatable moments in seconds, denser near zero, from SEED and `salt`."""
    dice = random.Random(f"{SEED}{salt}")
    return [longest * dice.random() ** 2 for _ in range(count)]
