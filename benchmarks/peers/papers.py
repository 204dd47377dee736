"""Takes the same 3,028 text files in with Recoll and with our own program, one after the other.

Run `FORUM_DATA=… python -m benchmarks.peers.papers [--papers N]`. *Kept* is when every original and
its text are durable, *findable* when index and suggestions are up as well.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from benchmarks.peers.material import speeches
from benchmarks.peers.recoll import configure, run_index


def main() -> None:
    """Print a Markdown table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--papers", type=int, help="only the first N")
    arguments.add_argument("--ours", metavar="DIR", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.ours:
        _take_in(Path(given.ours))
        return
    with tempfile.TemporaryDirectory() as name:
        _compare(Path(name), given.papers)


def _compare(folder: Path, count: int | None) -> None:
    papers = folder / "papers"
    papers.mkdir()
    for number, paper in enumerate(islice(speeches(), count)):
        (papers / f"{number:04}.txt").write_text(paper["text"], encoding="utf-8")
    configure(folder, papers)
    start = time.perf_counter()
    run_index(folder)
    recoll = time.perf_counter() - start
    environment = {
        **os.environ,
        "FORUM_ARCHIVE_CONFIG": str(folder / "config"),
        "FORUM_ARCHIVE_CACHE": str(folder / "cache"),
    }
    command = [sys.executable, "-m", "benchmarks.peers.papers", "--ours", str(folder)]
    done = subprocess.run(command, check=True, env=environment, stdout=subprocess.PIPE)
    ours = json.loads(done.stdout)
    print("| taking in the same files | s | against Recoll |\n|---|---|---|")
    print(f"| Recoll, its whole run | {recoll:.0f} | 1 |")
    for what in ("kept", "findable"):
        print(f"| ours, {what} | {ours[what]:.0f} | {ours[what] / recoll:.1f} |")
    print(f"\n{ours['papers']:,} papers, {ours['failed']} not taken in.")


def _take_in(folder: Path) -> None:
    from archive_app.archive import Archive
    from archive_app.operation import drain
    from archive_app.settings import Settings

    with Archive.open(folder / "archive", Settings.default(), write=True, make=True) as archive:
        start = time.perf_counter()
        report = drain(archive.take_in([folder / "papers"]))
        kept = time.perf_counter() - start
        drain(archive.refresh())
        findable = time.perf_counter() - start
    found = {"papers": len(report.added), "failed": len(report.failed)}
    print(json.dumps({"kept": kept, "findable": findable, **found}))


if __name__ == "__main__":
    main()
