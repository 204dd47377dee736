"""What tests of the window stand on: a dressed look and an archive of the sample papers."""

import gc
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from archive_app.app.garbage import GarbageRounds
from archive_app.app.opening import open_session
from archive_app.app.sample import take_in_samples
from archive_app.archive import Archive
from archive_app.operation import drain
from archive_app.settings import Settings
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.session import Session


@dataclass(frozen=True)
class Sample:
    """An archive of the sample papers, taken in and findable, for one test to change."""

    folder: Path
    settings: Settings


@pytest.fixture
def rounds(qapp: QApplication) -> Iterator[GarbageRounds]:
    """Collect garbage as the program does, so that no lane destroys the widgets of a test."""
    made = GarbageRounds(qapp)
    yield made
    made.setParent(None)
    made.deleteLater()
    gc.enable()


@pytest.fixture(scope="session")
def sample_made(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Make the archive that every test gets a copy of."""
    folder = tmp_path_factory.mktemp("sample") / "archive"
    settings = Settings.default()
    with Archive.open(folder, settings, write=True, make=True) as archive:
        drain(take_in_samples(archive))
        drain(archive.refresh())
    return Sample(folder, settings)


@pytest.fixture
def sample(sample_made: Sample, tmp_path: Path) -> Sample:
    """Return a fresh copy of the sample archive, with its caches."""
    folder, settings = tmp_path / "archive", sample_made.settings
    shutil.copytree(sample_made.folder, folder)
    with Archive.open(sample_made.folder, settings, write=False) as archive:
        name = archive.id
    shutil.copytree(
        settings.cache_of(name, sample_made.folder),
        settings.cache_of(name, folder),
        ignore=shutil.ignore_patterns("*.lock"),
    )
    return Sample(folder, settings)


@pytest.fixture
def session(sample: Sample, rounds: GarbageRounds) -> Iterator[Session]:
    """Return a session on a copy of the sample archive; its child runs."""
    opened = open_session(sample.folder, sample.settings)
    opened.start()
    yield opened
    opened.close()


@pytest.fixture
def acts(session: Session) -> PassageActs:
    """Return what can be done with a passage."""
    return PassageActs(session)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Return a look that has dressed the application."""
    return Look(qapp)
