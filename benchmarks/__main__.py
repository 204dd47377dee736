"""`make bench`: runs every bench and writes what they print to docs/benchmarks.md."""

import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path

BENCHES = {
    "Taking in, and searching what was taken in": ["benchmarks.taking_in"],
    "Starting": ["benchmarks.starting"],
    "The window while papers are taken in": ["benchmarks.window"],
    "Taking in the same files as Recoll": ["benchmarks.peers.papers"],
    "Searching beside other engines": ["benchmarks.peers"],
    "The index of 200,000 passages": ["benchmarks.large_index"],
    "What is found first": ["benchmarks.retrieval"],
    "Words of ten languages": ["benchmarks.words"],
    "Hostile queries": ["benchmarks.hostile"],
    "Passages of plain text": ["benchmarks.passages"],
    "The engine alone, 10,000 passages": ["benchmarks.search_whoosh"],
    "Reported speech on annotated articles (those for developing)": ["benchmarks.attribution"],
    "Reported speech on annotated articles held out": ["benchmarks.attribution", "--held-out"],
    "Reported speech in other languages": ["benchmarks.aligned"],
    "Sentences that commit somebody, held out": ["benchmarks.commissive", "--held-out"],
    "Suggested commitments in UN speeches, judged beforehand": ["benchmarks.judged"],
    "The ledger with 20,000 commitments": ["benchmarks.ledger"],
}
TARGET = Path("docs/benchmarks.md")


def main() -> int:
    """Run all benches one after another; a failing one ends it and nothing is written."""
    if "FORUM_DATA" not in os.environ:
        print("The benches need FORUM_DATA, the folder of the shared papers. Nothing was measured.")
        return 2
    parts = [_head()]
    for title, words in BENCHES.items():
        print(f"== {title}", flush=True)
        done = subprocess.run(
            [sys.executable, "-m", *words], check=True, capture_output=True, text=True
        )
        parts.append(f"## {title}\n\n`python -m {' '.join(words)}`\n\n{done.stdout.strip()}\n")
    TARGET.write_text("\n".join(parts), encoding="utf-8")
    print(f"Written to {TARGET}.")
    return 0


def _head() -> str:
    return (
        "# Benchmarks\n\n"
        f"Measured by `make bench` on {date.today()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, {platform.system()}. The papers are shared data that "
        "do not ship; `FORUM_DATA` names their folder. Figures of one run belong together.\n"
    )


if __name__ == "__main__":
    sys.exit(main())
