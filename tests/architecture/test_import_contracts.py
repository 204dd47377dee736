"""The import contracts hold, and each of them notices when it is broken."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

VIOLATIONS = [
    ("layers", "store/stray.py", "import archive_app.archive"),
    ("layers", "model/stray.py", "import archive_app.safe"),
    ("layers", "errors.py", "import archive_app.model"),
    ("layers", "search/stray.py", "import archive_app.store"),
    ("layers", "ui/stray.py", "import archive_app.cli"),
    ("layers", "utils/__init__.py", ""),
    ("layers", "tools.py", ""),
    ("shells", "cli/stray.py", "import archive_app.store"),
    ("shells", "ui/stray.py", "import archive_app.language"),
    ("cycles", "language/stray.py", "import archive_app.language.astray"),
    ("readers", "formats/stray.py", "import archive_app.formats.readers"),
    ("parsers", "export/stray.py", "import mammoth"),
    ("parsers", "cage/stray.py", "from email.parser import BytesParser"),
    ("xml", "exchange/stray.py", "from lxml import etree"),
    ("word", "cage/stray.py", "import docx"),
    ("typesetting", "cli/stray.py", "import xlsxwriter"),
    ("markdown", "export/stray.py", "import markdown"),
    ("markdown", "cli/stray.py", "from markdown_it import MarkdownIt"),
    ("sanitizer", "export/stray.py", "import nh3"),
    ("window", "archive/stray.py", "from PySide6.QtCore import QObject"),
    ("pages", "ui/library/stray.py", "import archive_app.ui.search.model"),
    ("whoosh", "search/query_stray.py", "import whoosh.qparser"),
    ("tantivy", "archive/stray.py", "import tantivy"),
    ("sqlite", "search/stray.py", "import sqlite3"),
]
"""Contract, file of the package to write or lengthen, and the line that breaks the contract."""


def test_every_contract_is_kept() -> None:
    outcome = _judge(ROOT, contract=None)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert f"{len(CONTRACTS)} kept, 0 broken" in outcome.stdout


def test_every_contract_has_a_deliberate_violation() -> None:
    assert {contract["id"] for contract in CONTRACTS} == {name for name, _, _ in VIOLATIONS}


@pytest.mark.parametrize(("contract", "place", "line"), VIOLATIONS)
def test_every_contract_catches_a_deliberate_violation(
    contract: str, place: str, line: str, tmp_path: Path
) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "archive_app"
    shutil.copytree(
        ROOT / "archive_app", package, ignore=shutil.ignore_patterns("__pycache__", "*.sql")
    )
    _write(package / place, line)
    if contract == "cycles":
        _write(package / "language" / "astray.py", "import archive_app.language.stray")

    outcome = _judge(tmp_path, contract=contract)

    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert "0 kept, 1 broken" in outcome.stdout
    assert Path(place).parent.name.replace("archive_app", "") in outcome.stdout


def _write(path: Path, line: str) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(f"{line}\n")


def _judge(folder: Path, *, contract: str | None) -> subprocess.CompletedProcess[str]:
    command = "from importlinter.cli import lint_imports_command as run; run()"
    choice = ["--contract", contract] if contract else []
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo", *choice],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
