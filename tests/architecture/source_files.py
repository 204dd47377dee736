"""Finds the project's own files and parses them, for the checks of this folder."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)
ROOT = Path(__file__).resolve().parents[2]
PYTHON_PLACES = ("archive_app", "benchmarks", "tests")


@dataclass(frozen=True)
class Source:
    """A Python file: its path relative to the project, with forward slashes, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text, self.path)

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        """Yield every node of one kind, in no stated order."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kind))


def python_sources() -> list[Source]:
    """Return every Python file of the project, those not yet committed too."""
    paths = [path for place in PYTHON_PLACES for path in sorted((ROOT / place).rglob("*.py"))]
    return [_source(path) for path in [*sorted(ROOT.glob("*.py")), *paths]]


def tracked_texts() -> list[Source]:
    """Return every tracked file that is UTF-8 text; in an unpacked archive, the Python files."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode != 0:
        return python_sources()
    paths = [ROOT / name for name in listing.stdout.split("\0") if name]
    return [_source(path) for path in paths if path.is_file() and _is_text(path)]


def _source(path: Path) -> Source:
    return Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


def _is_text(path: Path) -> bool:
    try:
        return "\0" not in path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
