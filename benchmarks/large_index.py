"""Measures the index of a large archive as the window uses it: answers, memory, one paper more.

Run `FORUM_DATA=… python -m benchmarks.large_index [--passages N]`. The passages and questions are
those of benchmarks.peers. Answers are those of the search page: the first 10,000 hits by paper with
the counts of every facet, and those of the command line, the first ten; they are asked in a process
of its own that has the index open three times, as a window has. Times are of its CPU. One paper
more is timed by the clock, from its entries to the first answer that has it: the child's commit and
stamp, then the window's proof of what is new.
"""

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind, IndexEntry
from archive_app.operation import drain
from archive_app.search import tantivy_index
from archive_app.search.parser import parse
from archive_app.search.port import Index
from archive_app.search.stamp import StampFields, remove_stamp, write_stamp
from benchmarks.peers.material import FUZZY, KINDS, OR, PHRASE, PREFIX, QUESTIONS, Question, pieces
from benchmarks.resolving import Nobody

ROUNDS = 7
OPEN_AT_ONCE = 3
SHOWN = 10_000
KEY = b"k" * 32


def main() -> None:
    """Print Markdown."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--passages", type=int, default=200_000)
    arguments.add_argument("--inside", metavar="DIR", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.inside:
        _ask(Path(given.inside))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time.process_time()
        index = tantivy_index.create(folder)
        drain(index.replace(papers(given.passages)))
        rate = given.passages / (time.process_time() - start)
        write_stamp(folder, _fields(1), KEY)
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        print(f"{given.passages:,} passages, {rate:,.0f} indexed a CPU second, {size:.0f} MB.\n")
        command = [sys.executable, "-m", "benchmarks.large_index", "--inside", name]
        subprocess.run(command, check=True)
        _one_more(index, folder)


def papers(count: int) -> Iterator[tuple[DocumentId, list[IndexEntry]]]:
    """Yield the entries of so many passages, paper by paper."""
    for name, group in groupby(pieces(count), key=lambda piece: piece.paper):
        document = DocumentId(f"{hash(name) & (1 << 256) - 1:064x}")
        yield document, [
            IndexEntry(
                f"p:{document}:{number}", EntryKind.PASSAGE, document, number, 0, len(piece.text),
                piece.text, "en", title=name, paper_kind="speech",
                earliest=piece.year * 10_000 + 101, latest=piece.year * 10_000 + 1231,
                countries=(piece.country,),
            )
            for number, piece in enumerate(group, start=1)
        ]  # fmt: skip


def _ask(folder: Path) -> None:
    before = _memory()
    start = time.perf_counter()
    indexes = [_opened(folder, 1)]
    first = (time.perf_counter() - start) * 1000
    indexes += [_opened(folder, 1) for _ in range(OPEN_AT_ONCE - 1)]
    print(f"Proved and opened in {first:.0f} ms.\n")
    for shown in (10, SHOWN):
        _table(indexes, shown)
    print(
        f"\nMemory over that of the process before, {OPEN_AT_ONCE} times open and asked: ", end=""
    )
    print(f"{_memory() - before} MB.")


def _table(indexes: list[Index], shown: int) -> None:
    print(f"| {shown:,} hits with facets, CPU ms | p50 | p95 | longest |\n|---|---|---|---|")
    every: list[float] = []
    for kind in KINDS:
        asked = [_typed(question) for question in QUESTIONS if question.kind == kind]
        times = sorted(taken for typed in asked for taken in _times(indexes, typed, shown))
        every += times
        print(f"| {kind} | {_figures(times)} |")
    print(f"| all | {_figures(sorted(every))} |\n")


def _times(indexes: list[Index], typed: str, shown: int) -> Iterator[float]:
    for index in indexes:
        _answer(index, typed, shown)
    for _ in range(ROUNDS):
        start = time.process_time()
        _answer(indexes[0], typed, shown)
        yield (time.process_time() - start) * 1000


def _answer(index: Index, typed: str, shown: int = SHOWN) -> int:
    answer = index.answer(parse(typed), resolver=Nobody(), limit=shown, by_paper=True)
    return answer.total


def _one_more(index: Index, folder: Path) -> None:
    """Add a paper as the child does, and find it as the window does that had it open before."""
    window = _opened(folder, 1)
    document = DocumentId("f" * 64)
    entries = [
        IndexEntry(
            f"p:{document}:{number}", EntryKind.PASSAGE, document, number, 0, 60,
            f"Paragraph {number} of a paper on zanzibarite, taken in just now.", "en",
        )
        for number in range(1, 61)
    ]  # fmt: skip
    assert not _answer(window, "zanzibarite")
    time.sleep(2.5)  # Files that were just written are hashed again; a window is open for longer.
    _opened(folder, 1)
    start = time.perf_counter()
    remove_stamp(folder)
    drain(index.replace([(document, entries)]))
    write_stamp(folder, _fields(2), KEY)
    written = time.perf_counter() - start
    window = _opened(folder, 2)
    assert _answer(window, "zanzibarite") == len(entries)
    found = time.perf_counter() - start
    print(
        f"\nOne paper more, of 60 passages: written and stamped in {written * 1000:.0f} ms, ",
        end="",
    )
    print(f"found after {found * 1000:.0f} ms.")


def _opened(folder: Path, change: int) -> Index:
    opened = tantivy_index.open_or_none(folder, key=KEY, expected=_fields(change))
    assert opened is not None
    return opened


def _fields(change: int) -> StampFields:
    return StampFields(change, "a", "tantivy", 1, 1, 1)


def _typed(question: Question) -> str:
    words = (" OR " if question.kind == OR else " ").join(question.words)
    if question.kind == PHRASE:
        words = f'"{words}"'
    words += {PREFIX: "*", FUZZY: "~1"}.get(question.kind, "")
    years = " date:{}..{}".format(*question.years) if question.years else ""
    return words + years


def _figures(times: list[float]) -> str:
    p95 = times[max(0, int(len(times) * 0.95) - 1)]
    return f"{statistics.median(times):.1f} | {p95:.1f} | {times[-1]:.1f}"


def _memory() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) // 1024


if __name__ == "__main__":
    main()
