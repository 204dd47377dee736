"""The guards of tests/conftest.py let a clean test pass and stop one that logs a warning."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source_files import ROOT

WARN = "import logging\n\ndef test_a(caplog):\n    logging.getLogger('a').warning('odd')\n"


@pytest.mark.parametrize(
    ("code", "status"), [(WARN, 1), (f"{WARN}    caplog.clear()\n", 0)], ids=["logs", "expects"]
)
def test_an_unexpected_log_line_fails_a_test(code: str, status: int, tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text("utf-8"), "utf-8")
    (tmp_path / "test_a.py").write_text(code, "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", "utf-8")
    outcome = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == status, outcome.stdout
    assert ("unexpected log lines" in outcome.stdout) is bool(status)
