"""What a start does not load: the rules, readers and exports wait until somebody wants them."""

import subprocess
import sys

import pytest

LATER = (
    "archive_app.attribution",
    "archive_app.cage",
    "archive_app.export",
    "archive_app.formats",
    "rapidfuzz",
    "tantivy",
    "whoosh",
)


def loaded_by(module: str) -> set[str]:
    """Return the modules of a fresh Python that has imported `module`."""
    words = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", words], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["archive_app.app.window", "archive_app.app.program"])
def test_a_start_loads_nothing_that_can_wait(module: str) -> None:
    loaded = loaded_by(module)
    assert module in loaded
    assert loaded.isdisjoint(LATER)


@pytest.mark.parametrize("name", LATER)
def test_what_can_wait_is_told_when_it_is_loaded(name: str) -> None:
    assert name in loaded_by(name)
