"""The composition root: what the program does with its command line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from archive_app.app import keeping
from archive_app.app.tour import COMMAND as TOUR
from archive_app.cli.main import COMMANDS, run
from archive_app.safe.heap import share_one_heap

_NO_SCREEN = "There is no display here for the window. These are the commands for the command line:"


def main(argv: Sequence[str] | None = None) -> int:
    """Run what `argv` asks for, else the process's own arguments; return the exit status.

    Without a command the window opens, on the archive that is named.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == [keeping.WORD]:
        share_one_heap()
        return keeping.main(Path(words[1]))
    if not words or (len(words) == 2 and words[0] == "--archive"):
        if has_display():
            from archive_app.app.window import run_window

            return run_window(Path(words[1]) if words else None)
        print(_NO_SCREEN, file=sys.stderr)  # noqa: T201 - for the command line
    share_one_heap()
    return run(words, (*COMMANDS, TOUR))


def has_display() -> bool:
    """Whether a window can be shown: always but on a Unix without a screen."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
