"""What every test stands on: repeatable properties, no screen, no log lines, own settings."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("repeatable")


@pytest.fixture(scope="session", autouse=True)
def the_users_own_settings_are_left_alone(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """Point the settings and the caches of every test, and its children, at temporary folders."""
    with pytest.MonkeyPatch.context() as patch:
        _move_settings(patch, tmp_path_factory.mktemp("user"))
        yield


@pytest.fixture
def settings_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give this test settings and caches of its own; return the folder above `config`, `cache`."""
    folder = tmp_path / "user"
    _move_settings(monkeypatch, folder)
    return folder


@pytest.fixture(scope="session")
def forum_data() -> Path:
    """Return the folder of shared real papers, or skip where this machine does not have it."""
    folder = os.environ.get("FORUM_DATA")
    if not folder:
        pytest.skip("FORUM_DATA is not set, so the shared papers are not here")
    return Path(folder)


@pytest.fixture(autouse=True)
def no_unexpected_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which a warning or worse was logged.

    A test that expects such a line asserts on `caplog.messages` and then calls `caplog.clear()`.
    """
    yield
    lines = [
        f"{record.name}: {record.getMessage()}"
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    assert not lines, f"unexpected log lines: {lines}"


def _move_settings(patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.setenv("FORUM_ARCHIVE_CONFIG", str(folder / "config"))
    patch.setenv("FORUM_ARCHIVE_CACHE", str(folder / "cache"))


_STATUS = pytest.StashKey[int]()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remember how the run ended."""
    session.config.stash[_STATUS] = int(exitstatus)


@pytest.hookimpl(tryfirst=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End the process once all is told, where a window was open.

    The interpreter takes the objects of Qt down in no order when it exits, after which Qt may
    touch one that is gone; nothing of the run is left to do then.
    """
    if "PySide6.QtWidgets" in sys.modules and _STATUS in config.stash:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.stash[_STATUS])
