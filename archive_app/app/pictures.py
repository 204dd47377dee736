"""`make pictures`: every page of the window, light and dark, English and Chinese, 100 % and 200 %.

Run as `python -m archive_app.app.pictures FOLDER`. The archive that is shown is made by the tour in
a temporary folder. A scale belongs to a process, hence each is drawn in a child of its own.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from archive_app.app.program import main as run
from archive_app.app.window import WindowProgram
from archive_app.settings import Settings
from archive_app.ui.look.theme import Scheme

SCALES = (1, 2)
LANGUAGES = ("en", "zh_CN")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PAGES = ("search", "library", "people", "commitments", "briefings", "review")
_SIZE = (1440, 900)
_REST = 1500
"""Milliseconds that a page gets to fetch what it shows."""


def main() -> int:
    """Draw every picture into the folder that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--archive", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.archive is not None:
        return _draw(given.archive, given.folder)
    with tempfile.TemporaryDirectory() as name:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["FORUM_ARCHIVE_CONFIG"] = f"{name}/config"
        os.environ["FORUM_ARCHIVE_CACHE"] = f"{name}/cache"
        run(["tour", f"{name}/tour"])
        for scale in SCALES:
            command = [sys.executable, "-m", "archive_app.app.pictures", str(given.folder)]
            command += ["--archive", f"{name}/tour/archive"]
            scaled = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
            subprocess.run(command, check=True, env=scaled)
    return 0


def _draw(archive: Path, folder: Path) -> int:
    application = QApplication(sys.argv[:1])
    program = WindowProgram(application, Settings.default())
    steps = _steps(program, archive, folder)
    timer = QTimer(interval=_REST)

    def step() -> None:
        if next(steps, None) is None:
            timer.stop()
            program.close()
            application.quit()

    timer.timeout.connect(step)
    QTimer.singleShot(0, step)
    timer.start()
    return application.exec()


def _steps(program: WindowProgram, archive: Path, folder: Path) -> Iterator[str]:
    """Show one page after another; each step ends in what the next one takes a picture of."""
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for language in LANGUAGES:
        program.speak(language)
        program.reopen(archive)
        window = program.window
        assert window is not None
        window.resize(*_SIZE)
        yield "opened"
        yield "made ready"
        for scheme in SCHEMES:
            program.look.set_scheme(scheme)
            for page in PAGES:
                window.show_page(page, "prevention" if page == "search" else None)
                yield page
                name = f"{page}-{scheme}-{language}-{scale}00.png"
                window.grab().save(str(folder / name))


if __name__ == "__main__":
    sys.exit(main())
