"""Takes the 3,028 speeches in and searches them: time, memory, and the start of a search.

Run `FORUM_DATA=… python -m benchmarks.taking_in [--papers N]`. The work is done in a process of
its own, whose peak memory (ru_maxrss) is the system's figure; the cage's child is not counted.
"""

import argparse
import gzip
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SPEECHES = "speeches/un_general_debate.jsonl.gz"
QUERIES = {
    "common term": "development",
    "rare term": "archipelago",
    "two words": "climate finance",
    "phrase": '"sustainable development"',
    "prefix": "disarm*",
    "OR": "drought OR flood OR earthquake",
    "NOT": "peacekeeping -Kosovo",
    "country": "prevention country:ID",
    "years": "terrorism date:2001..2003",
    "misspelt": "sovreignty~1",
}
ROUNDS = 7


def main() -> None:
    """Print a Markdown table of each."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--papers", type=int, default=0, help="only the first N")
    arguments.add_argument("--inside", metavar="DIR", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.inside:
        _inside(Path(given.inside))
        return
    source = Path(os.environ["FORUM_DATA"]) / SPEECHES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bulk = _first(source, given.papers, folder) if given.papers else source
        (folder / "source").symlink_to(bulk)
        environment = {
            **os.environ,
            "FORUM_ARCHIVE_CONFIG": str(folder / "config"),
            "FORUM_ARCHIVE_CACHE": str(folder / "cache"),
        }
        command = [sys.executable, "-m", "benchmarks.taking_in", "--inside", name]
        subprocess.run(command, check=True, env=environment)
        _starts(folder, environment)


def _first(source: Path, count: int, folder: Path) -> Path:
    target = folder / "first.jsonl"
    with gzip.open(source) as stream, target.open("wb") as out:
        for _, line in zip(range(count), stream, strict=False):
            out.write(line)
    return target


def _inside(folder: Path) -> None:
    from archive_app.archive import Archive
    from archive_app.operation import drain
    from archive_app.settings import Settings

    source = (folder / "source").resolve()
    with Archive.open(folder / "archive", Settings.default(), write=True, make=True) as archive:
        start = time.perf_counter()
        report = drain(archive.take_in([source]))
        kept = time.perf_counter() - start
        memory_kept = _peak()
        start = time.perf_counter()
        drain(archive.refresh())
        findable = time.perf_counter() - start
        passages = sum(item.passages for item in report.added)
        print("| taking in | figure |\n|---|---|")
        print(f"| papers, passages | {len(report.added):,}, {passages:,} |")
        print(f"| not taken in | {len(report.failed)} |")
        print(f"| kept | {kept:.0f} s ({len(report.added) / kept:.0f} papers/s) |")
        print(f"| then findable | {findable:.0f} s ({passages / findable:.0f} passages/s) |")
        print(f"| peak memory, kept / findable | {memory_kept} MB / {_peak()} MB |")
        print("\n| query | found | p50 ms | max ms |\n|---|---|---|---|")
        for kind, query in QUERIES.items():
            times = []
            for _ in range(ROUNDS):
                start = time.perf_counter()
                result = archive.search(query)
                times.append((time.perf_counter() - start) * 1000)
            middle, worst = statistics.median(times), max(times)
            print(f"| {kind}: `{query}` | {result.total:,} | {middle:.0f} | {worst:.0f} |")


def _starts(folder: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "main.py", "--archive", str(folder / "archive"), "--json"]
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        done = subprocess.run(
            [*command, "search", "prevention country:ID"],
            check=True,
            env=environment,
            capture_output=True,
        )
        times.append(time.perf_counter() - start)
        json.loads(done.stdout)
    print(f"\n`main.py search` as a whole process: median {statistics.median(times):.2f} s.")


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
