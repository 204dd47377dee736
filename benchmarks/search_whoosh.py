"""Times indexing and every kind of query with Whoosh over real passages, in Markdown.

FORUM_DATA=… python -m benchmarks.search_whoosh [PASSAGES …]
"""

import gzip
import hashlib
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind, IndexEntry
from archive_app.operation import drain
from archive_app.search import whoosh_index
from archive_app.search.parser import parse
from archive_app.search.port import Index
from archive_app.search.stamp import StampFields, read_stamp, write_stamp

KINDS = {
    "common word": ["peace", "world", "development", "nations"],
    "rare word": ["mekong", "cyclone", "landmines", "vaccination"],
    "three words": ["international cooperation disaster", "climate change water"],
    "either word": ["(peace OR security OR war)", "(water OR river OR ocean)"],
    "phrase": ['"climate change"', '"united nations"', '"south china sea"'],
    "near": ['"climate development"~5', '"peace security"~10'],
    "prefix": ["peac*", "in*", "develop*"],
    "misspelled": ["develpment~1", "disastr~2"],
    "field and word": ["country:VNM peace", "date:2000..2010 economic"],
    "without": ["-peace", "water -river"],
    "most words": ["zzz peace security", "qqq climate"],
}


class Verbatim:
    """Takes what was typed for the id itself."""

    def speakers(self, text: str) -> frozenset[str]:
        return frozenset({text})

    countries = forums = bodies = speakers


def speeches(wanted: int) -> Iterator[tuple[DocumentId, list[IndexEntry]]]:
    folder = Path(os.environ["FORUM_DATA"]) / "speeches"
    given = 0
    for name in ("un_general_debate.jsonl.gz", "white_house.jsonl.gz"):
        with gzip.open(folder / name) as lines:
            for line in lines:
                entries = entries_of(line)[: wanted - given]
                given += len(entries)
                yield entries[0].document, entries
                if given >= wanted:
                    return


def entries_of(line: bytes) -> list[IndexEntry]:
    paper = json.loads(line)
    document = DocumentId(hashlib.sha256(line).hexdigest())
    year = int(str(paper["date"])[:4])
    return [
        IndexEntry(
            f"{document[:16]}:{number}",
            EntryKind.PASSAGE,
            document,
            number,
            0,
            len(text),
            text,
            paper.get("lang", "en"),
            title=paper["title"],
            paper_kind="speech",
            earliest=year * 10_000 + 101,
            latest=year * 10_000 + 1231,
            countries=(paper.get("iso3") or "USA",),
        )
        for number, text in enumerate(paper["text"].split("\n\n"), start=1)
        if text.strip()
    ]


def timed(index: Index, typed: list[str], *, rounds: int) -> list[float]:
    taken = []
    for _ in range(rounds):
        for text in typed:
            start = time.process_time()
            index.answer(parse(text), resolver=Verbatim())
            taken.append((time.process_time() - start) * 1000)
    return sorted(taken)


def measure(wanted: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        index = whoosh_index.create(Path(folder))
        drain(index.replace(speeches(wanted)))
        seconds = time.process_time() - start
        words = sum(len(e.text.split()) for _, entries in speeches(wanted) for e in entries)
        print(f"\n## {index.count():,} passages of {words / index.count():.0f} words\n")
        print(f"Indexing: {index.count() / seconds:.0f} passages a CPU second; ", end="")
        size = sum(path.stat().st_size for path in Path(folder).iterdir() if path.is_file())
        write_stamp(Path(folder), StampFields(1, "a", "whoosh", 1, 1, 1), b"k" * 32)
        start = time.process_time()
        read_stamp(Path(folder), b"k" * 32)
        hashing = (time.process_time() - start) * 1000
        print(f"{size / 1e6:.0f} MB; checking the stamp {hashing:.0f} ms.\n")
        print("| kind | first ms | p50 ms | p95 ms |\n|---|---|---|---|")
        for kind, typed in KINDS.items():
            index.refresh()
            index.answer(parse(""), resolver=Verbatim())
            first = max(timed(index, typed, rounds=1))
            warm = timed(index, typed, rounds=10)
            p95 = warm[int(len(warm) * 0.95) - 1]
            print(f"| {kind} | {first:.1f} | {statistics.median(warm):.1f} | {p95:.1f} |")
        index.close()


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["10000", "50000"]:
        measure(int(argument))
