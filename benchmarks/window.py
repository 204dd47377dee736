"""Works the window on the 3,028 speeches while more papers are taken in, and records its gaps.

Run `FORUM_DATA=… python -m benchmarks.window [--archive DIR]`. DIR is an archive of the speeches
with its caches where FORUM_ARCHIVE_CACHE says; without it one is made, which takes minutes. The
gaps of the event loop are those of `LoopProbe`; searches are from the last key to the results.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SPEECHES = "speeches/un_general_debate.jsonl.gz"
MORE = (
    "speeches/white_house.jsonl.gz",
    "speeches/chinese_work_reports.jsonl.gz",
    "measuring/attribution.jsonl.gz",
)
TYPED = ("development", "peace security", "climate", "nuclear weapons", '"human rights"', "debt")
SECONDS = 60


def main() -> None:
    """Print a Markdown table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--archive", type=Path)
    arguments.add_argument("--seconds", type=int, default=SECONDS)
    given = arguments.parse_args()
    data = Path(os.environ["FORUM_DATA"])
    with tempfile.TemporaryDirectory() as name:
        if given.archive is None:
            os.environ["FORUM_ARCHIVE_CONFIG"] = f"{name}/config"
            os.environ["FORUM_ARCHIVE_CACHE"] = f"{name}/cache"
            given.archive = Path(name) / "archive"
            _make(given.archive, data / SPEECHES)
        _work(given.archive, [data / path for path in MORE], given.seconds)


def _make(folder: Path, source: Path) -> None:
    from archive_app.archive import Archive
    from archive_app.operation import drain
    from archive_app.settings import Settings

    with Archive.open(folder, Settings.default(), write=True, make=True) as archive:
        drain(archive.take_in([source]))
        drain(archive.refresh())


def _work(folder: Path, more: list[Path], seconds: int) -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from archive_app.app.garbage import GarbageRounds
    from archive_app.app.opening import open_session
    from archive_app.app.pages import assemble
    from archive_app.app.window import SWITCH
    from archive_app.settings import Settings
    from archive_app.ui.look.theme import Look
    from archive_app.ui.topics import Topic
    from benchmarks.loop_probe import LoopProbe

    sys.setswitchinterval(SWITCH)
    application = QApplication(sys.argv[:1])
    GarbageRounds(application)
    start = time.perf_counter()
    session = open_session(folder, Settings.default())
    window = assemble(session, Look(application), name=folder.name, sample=False)
    window.show()
    session.start()
    QTest.qWaitForWindowExposed(window)
    opened = time.perf_counter() - start
    _until(lambda: not session.is_busy)
    long_paper = _longest(session.archive)
    probe = LoopProbe()
    ended: list[object] = []
    session.submit(
        lambda archive: archive.take_in(more), {Topic.PAPERS}, name="more", then=ended.append
    )
    searches, notes = list[float](), list[float]()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        for words in TYPED:
            searches.append(_type(window, words))
            _read(window, long_paper)
            notes.append(_save_a_note(session, long_paper, len(notes) + 1))
    probe.stop()
    print("| what | figure |\n|---|---|")
    print(f"| papers held at the end | {session.archive.papers.count():,} |")
    session.cancel()
    _until(lambda: bool(ended))
    window.hide()
    session.close()
    print(f"| archive opened to the window shown, in a warm process | {opened:.2f} s |")
    print(f"| beats of the event loop | {len(probe.gaps):,} |")
    for share in (0.5, 0.99, 0.999, 1.0):
        print(f"| gap, {share:.1%} | {probe.share(share):.0f} ms |")
    _tell("last key to results", searches)
    _tell("a note saved", notes)


def _tell(what: str, times: list[float]) -> None:
    print(f"| {what}, p50 of {len(times)} | {statistics.median(times):.0f} ms |")
    print(f"| {what}, longest | {max(times):.0f} ms |")


def _until(holds: Callable[[], bool], limit: float = 60) -> float:
    """Turn the event loop until `holds()`; return how many ms that took."""
    begun = time.perf_counter()
    while not holds() and time.perf_counter() - begun < limit:
        _rest(2)
    return (time.perf_counter() - begun) * 1000


def _rest(milliseconds: int) -> None:
    """Turn the event loop for so long; QTest.qWait would keep the interpreter from the lanes."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _longest(archive: Any) -> Any:
    """Return the paper with the longest text."""
    return max(archive.papers.all(), key=lambda paper: len(archive.papers.text(paper).text)).id


def _type(window: Any, words: str) -> float:
    """Type `words` into the empty search field; return ms from the last key to the results."""
    from PySide6.QtTest import QTest

    from archive_app.ui.search.view import SearchPage

    page = window.findChild(SearchPage)
    window.show_page("search")
    page.field.edit.clear()
    _rest(100)
    answers: list[str] = []

    def hear(_: object) -> None:
        answers.append(page.asking.request.typed)

    page.asking.found.connect(hear)
    for letter in words:
        QTest.keyClick(page.field.edit, letter)
        _rest(30)
    lasted = _until(lambda: words in answers)
    page.asking.found.disconnect(hear)
    return lasted


def _read(window: Any, document: Any) -> None:
    """Open a paper in the reader and leaf through it."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from archive_app.ui.place import Place

    window.enter_reader(Place(document))
    _rest(300)
    for _ in range(10):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_PageDown)
        _rest(20)


def _save_a_note(session: Any, document: Any, passage: int) -> float:
    """Note something at a passage of a paper; return how many ms it took to be saved."""
    from archive_app.ui.topics import Topic

    def deed(archive: Any) -> Any:
        span = archive.span(archive.papers.get(document), passage)
        return archive.annotations.make(document, span, note="Ask for the figures.")

    saved: list[object] = []
    session.act(deed, {Topic.ANNOTATIONS}, then=saved.append)
    return _until(lambda: bool(saved))


if __name__ == "__main__":
    main()
