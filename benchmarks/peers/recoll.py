"""Recoll, the desktop program, asked by its own `recollq`: a process a question."""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.peers.material import FUZZY, OR, PHRASE, PREFIX, YEARS, Piece, Question
from benchmarks.peers.peer import TOP

_A_FOLDER = 1_000


class Recoll:
    """Recoll over one text file a piece; it knows neither years nor countries nor fuzzy words."""

    name = "Recoll"

    def index(self, pieces: Iterable[Piece], folder: Path) -> None:
        for p in pieces:
            place = folder / "papers" / str(p.number // _A_FOLDER)
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{p.number}.txt").write_text(p.text, encoding="utf-8")
        configure(folder, folder / "papers")
        run_index(folder)

    def open(self, folder: Path) -> None:
        self._configuration = folder / "recoll"

    def compiled(self, question: Question) -> str | None:
        words = question.words
        if question.kind in (FUZZY, YEARS):
            return None
        joined = (" OR " if question.kind == OR else " ").join(words)
        if question.kind == PHRASE:
            return f'"{joined}"'
        return f"{joined}*" if question.kind == PREFIX else joined

    def top(self, compiled: str) -> list[int]:
        lines = self._asked("-b", compiled)
        return [int(Path(urlsplit(line).path).stem) for line in lines if line.startswith("file:")]

    def facets(self, _compiled: str) -> dict[str, int]:
        return {}

    def snippets(self, compiled: str) -> list[str]:
        return self._asked("-A", compiled)

    def _asked(self, form: str, question: str) -> list[str]:
        command = ["recollq", "-c", str(self._configuration), "-n", str(TOP), form, question]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return done.stdout.splitlines()


def configure(folder: Path, papers: Path) -> None:
    """Write into `folder` a configuration that indexes `papers`."""
    made = folder / "recoll"
    made.mkdir()
    (made / "recoll.conf").write_text(f"topdirs = {papers}\nloglevel = 1\nidxflushmb = 128\n")


def run_index(folder: Path) -> None:
    """Index what the configuration in `folder` names."""
    command = ["recollindex", "-c", str(folder / "recoll")]
    subprocess.run(command, check=True, capture_output=True)
