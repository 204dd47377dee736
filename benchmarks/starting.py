"""Times the start of the window and of a search from the command line, as whole processes.

Run `python -m benchmarks.starting [--rounds N] [--archive DIR]`. The window is usable when it has
been painted and the search field has the keys; the sample archive is made first, so that every
start is a warm one.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROUNDS = 10


def main() -> None:
    """Print a Markdown table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=ROUNDS)
    arguments.add_argument("--archive", type=Path, help="with its caches; otherwise the samples")
    arguments.add_argument("--window", action="store_true", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.window:
        _open_window(given.archive)
        return
    with tempfile.TemporaryDirectory() as name:
        if given.archive is None:
            os.environ["FORUM_ARCHIVE_CONFIG"] = f"{name}/config"
            os.environ["FORUM_ARCHIVE_CACHE"] = f"{name}/cache"
            given.archive = Path(name) / "archive"
            _run("main.py", "--archive", str(given.archive), "import", "corpus")
        _compare(given.archive, given.rounds)


def _compare(archive: Path, rounds: int) -> None:
    starts = {
        "to a usable window": ("-m", "benchmarks.starting", "--window", "--archive", str(archive)),
        "of `main.py search`": ("main.py", "--archive", str(archive), "search", "prevention"),
    }
    print("| start | wall, middle | longest | processor time, middle |\n|---|---|---|---|")
    for what, command in starts.items():
        _run(*command)
        walls, works = zip(*(_run(*command) for _ in range(rounds)), strict=True)
        print(
            f"| {what} | {statistics.median(walls):.2f} s | {max(walls):.2f} s "
            f"| {statistics.median(works):.2f} s |"
        )


def _run(*command: str) -> tuple[float, float]:
    """Run Python with `command`; return its wall clock and processor time in seconds."""
    before, start = os.times(), time.perf_counter()
    subprocess.run((sys.executable, *command), check=True, stdout=subprocess.DEVNULL)
    lasted, after = time.perf_counter() - start, os.times()
    work = after.children_user + after.children_system
    return lasted, work - before.children_user - before.children_system


def _open_window(archive: Path) -> None:
    """Open the window as the program does and end the process once it is usable."""
    from PySide6.QtWidgets import QApplication

    from archive_app.app.garbage import GarbageRounds
    from archive_app.app.window import WindowProgram
    from archive_app.settings import Settings

    application = QApplication(sys.argv[:1])
    GarbageRounds(application)
    program = WindowProgram(application, Settings.default())
    program.open_first(archive)
    assert program.window is not None
    while not program.window.isActiveWindow() or application.focusWidget() is None:
        application.processEvents()
    program.window.grab()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
