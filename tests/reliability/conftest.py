"""Prints, after the last test, the counts that the fault harnesses reached, and the seed."""

from collections.abc import Callable

import pytest

from tests.reliability.harness import FULL, SEED

REACHED: list[str] = []


@pytest.fixture
def reached() -> Callable[[str], None]:
    """Give a test a place to say which counts it reached."""
    return REACHED.append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if REACHED:
        mode = "full" if FULL else "fast"
        terminalreporter.section(f"counts reached ({mode} run, RELIABILITY_SEED={SEED})")
        for line in REACHED:
            terminalreporter.line(line)
