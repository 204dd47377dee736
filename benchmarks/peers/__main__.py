"""Asks every engine the same questions over the same passages, and prints the times side by side.

Run `FORUM_DATA=… python -m benchmarks.peers [--sizes 50000 200000] [--engines NAME …]`. An engine
works in a process of its own, one after another. Each question is asked ROUNDS times after once
to warm up; the times are wall clock.
"""

import argparse
import json
import subprocess
import sys
from typing import Any

from benchmarks.peers.cost_plot import write_plot
from benchmarks.peers.material import KINDS
from benchmarks.peers.measure import ENGINES

SIZES = (1_000, 10_000, 50_000, 200_000)
PLOTTED = "docs/search-cost.svg"
_PARTS = ("facets over all hits", "top ten with snippets")


def main() -> None:
    """Print a table for each size; draw the cost against the size where there are several."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    arguments.add_argument("--engines", nargs="+", default=list(ENGINES), choices=list(ENGINES))
    given = arguments.parse_args()
    results = {size: [_measured(name, size) for name in given.engines] for size in given.sizes}
    for size, found in results.items():
        _print_table(size, found)
    if len(results) > 1:
        write_plot(PLOTTED, results)
        print(f"\nThe cost of AND against the number of passages: [{PLOTTED}](search-cost.svg).")


def _measured(name: str, size: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.peers.measure", name, str(size)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    print(f"{name} {size}: done", file=sys.stderr, flush=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _print_table(size: int, found: list[dict[str, Any]]) -> None:
    print(f"\n### {size:,} passages\n")
    print("Milliseconds, middle / 95 of 100.\n")
    print(f"| | {' | '.join(one['name'] for one in found)} |")
    print("|---" * (len(found) + 1) + "|")
    for kind in (*KINDS, *_PARTS):
        cells = [_cell(one["times"].get(kind)) for one in found]
        print(f"| {kind} | {' | '.join(cells)} |")
    print(f"| compiling | {' | '.join(_cell(one['compiling']) for one in found)} |")
    rates = [f"{one['rate']:,.0f}" for one in found]
    print(f"| indexing, passages/s | {' | '.join(rates)} |")
    sizes = [f"{one['megabytes']:.0f}" for one in found]
    print(f"| index, MB | {' | '.join(sizes)} |")


def _cell(times: list[float] | None) -> str:
    if not times:
        return "–"
    ordered = sorted(times)
    middle, high = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    return f"{middle:.2f} / {high:.2f}"


if __name__ == "__main__":
    main()
