"""What every command of the command line is, and what it is given."""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from archive_app.archive import Archive
from archive_app.operation import Operation, Progress, drain
from archive_app.settings import Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Context:
    """What a command is given beside its own arguments; `today` is a civil date."""

    settings: Settings
    folder: Path
    as_json: bool
    today: date

    def reading(self) -> Archive:
        """Open the archive for questions; one must be there. It may be open elsewhere."""
        return Archive.open(self.folder, self.settings, write=False)

    def writing(self, *, make: bool = False) -> Archive:
        """Open the archive for acts; ArchiveBusy when it is open elsewhere."""
        return Archive.open(self.folder, self.settings, write=True, make=make)

    def drain(self, operation: Operation[T]) -> T:
        """Run a long operation behind a progress line on stderr, when somebody watches."""
        if self.as_json or not sys.stderr.isatty():
            return drain(operation)
        return _drain_behind_a_bar(operation)

    def answer(self, data: Any, text: Callable[[], str]) -> None:
        """Print `data` as JSON where asked for, else `text` for people."""
        if self.as_json:
            print(json.dumps(data, ensure_ascii=False, indent=1))
        else:
            print(text())


@dataclass(frozen=True, slots=True)
class Command:
    """One word of the command line; `run` returns the exit status."""

    name: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Context], int]


def printable(text: str) -> str:
    """Return `text` with control characters shown as marks, so that a terminal obeys none of them.

    Directional controls are shown too, since they can make a name look like another.
    """
    return "".join(
        f"⟨{ord(character):04X}⟩" if _is_control(character) else character for character in text
    )


def _is_control(character: str) -> bool:
    code = ord(character)
    return (
        (code < 0x20 and character not in "\n\t")
        or 0x7F <= code < 0xA0
        or character in "\u200e\u200f\u061c"
        or 0x202A <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
    )


def _drain_behind_a_bar(operation: Operation[T]) -> T:
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} {task.description}"))
    with Bar(*columns, transient=True) as bar:
        task = bar.add_task("")

        def report(progress: Progress) -> None:
            name = progress.note.rpartition("/")[2][-50:].replace("[", "\\[")
            bar.update(task, completed=progress.done, total=progress.total, description=name)

        return drain(operation, report)
