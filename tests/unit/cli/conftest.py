"""The command line on an archive of the sample papers, run in this process."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from archive_app.app.program import main
from archive_app.resources import sample_papers
from tests.builders import an_archive, take_in


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command did: its exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def archive_of_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples") / "archive"
    with an_archive(folder) as archive:
        take_in(archive, sample_papers())
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program as the shell would; a refusal of argparse is a status too."""

    def run_it(*words: object) -> Ran:
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as refused:
            status = int(refused.code or 0)
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return Ran(status, printed.out, printed.err)

    return run_it


@pytest.fixture
def ask(run: Run, archive_of_samples: Path) -> Run:
    """Put a question to the sample archive with --json; it is not changed."""
    return lambda *words: run("--archive", archive_of_samples, "--json", *words)


@pytest.fixture
def act(run: Run, archive_of_samples: Path, tmp_path: Path) -> Run:
    """Run a command on a copy of the sample archive with --json, as of 1 March 2026."""
    shutil.copytree(archive_of_samples, tmp_path / "archive")
    return lambda *words: run(
        "--archive", tmp_path / "archive", "--json", "--today", "2026-03-01", *words
    )
