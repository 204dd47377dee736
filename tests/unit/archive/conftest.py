"""Archives to test on: one of the sample papers that is only read, and one paper to work on."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.model.paper import Paper
from archive_app.operation import drain
from archive_app.resources import sample_papers
from tests.builders import NEWS, a_file, an_archive, take_in


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The sample papers, taken in once; a test that uses this changes nothing."""
    with an_archive(tmp_path_factory.mktemp("samples") / "archive") as archive:
        take_in(archive, sample_papers())
        yield archive


@pytest.fixture(scope="session")
def archive_with_news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an archive that holds one small news report; to be copied."""
    folder = tmp_path_factory.mktemp("news")
    with an_archive(folder / "archive") as archive:
        take_in(archive, a_file(folder, "news.txt", NEWS))
    return folder / "archive"


@pytest.fixture
def archive(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Archive]:
    """An empty archive, or one with the news report where the test asks for `news`."""
    if "news" in request.fixturenames:
        shutil.copytree(request.getfixturevalue("archive_with_news"), tmp_path / "archive")
    with an_archive(tmp_path / "archive") as opened:
        drain(opened.refresh())
        yield opened


@pytest.fixture
def news(archive: Archive) -> Paper:
    """The news report in `archive`."""
    return next(archive.papers.all())
