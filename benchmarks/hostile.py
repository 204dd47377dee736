"""Asks 10,000 random and hostile queries of both engines over real passages.

Run `FORUM_DATA=… python -m benchmarks.hostile [--passages N] [--queries N]`. Each is to be
answered, with ten hits marked in their text, or refused in a sentence, within two seconds.
"""

import argparse
import tempfile
import time
from itertools import islice
from pathlib import Path
from types import ModuleType

from archive_app.errors import QueryError
from archive_app.operation import drain
from archive_app.search import tantivy_index, whoosh_index
from archive_app.search.highlight import highlights
from archive_app.search.parser import parse
from archive_app.search.port import Index
from archive_app.search.snippet import snippet
from benchmarks.large_index import papers
from benchmarks.resolving import Nobody
from tests.hostile_queries import hostile_queries

SEED, LIMIT = 7, 2.0


def main() -> None:
    """Print a Markdown table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--passages", type=int, default=10_000)
    arguments.add_argument("--queries", type=int, default=10_000)
    given = arguments.parse_args()
    print(
        f"| {given.queries:,} hostile queries, {given.passages:,} passages | answered | refused "
        f"| cut short | over {LIMIT:.0f} s | p99 ms | longest ms |\n|---|---|---|---|---|---|---|"
    )
    for module in (tantivy_index, whoosh_index):
        print(f"| {module.__name__.rpartition('.')[2]} | {_asked(module, given)} |", flush=True)


def _asked(module: ModuleType, given: argparse.Namespace) -> str:
    entries = list(papers(given.passages))
    texts = {entry.key: entry.text for _, paper in entries for entry in paper}
    answered = refused = cut = 0
    times: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        index: Index = module.create(Path(name))
        drain(index.replace(entries))
        for number, typed in enumerate(hostile_queries(given.queries, seed=SEED)):
            start = time.perf_counter()
            try:
                cut += _answer(index, typed, texts, any_words=number % 2 == 0)
                answered += 1
            except QueryError:
                refused += 1
            times.append(time.perf_counter() - start)
    times.sort()
    late = sum(taken > LIMIT for taken in times)
    p99 = times[int(len(times) * 0.99)]
    return (
        f"{answered:,} | {refused:,} | {cut} | {late} | {p99 * 1000:.0f} | {times[-1] * 1000:.0f}"
    )


def _answer(index: Index, typed: str, texts: dict[str, str], *, any_words: bool) -> bool:
    """Ask and mark what was found; return whether the answer was cut short."""
    query = parse(typed)
    answer = index.answer(query, resolver=Nobody(), any_words=any_words)
    for hit in islice(answer.hits, 10):
        snippet(texts[hit.key], highlights(texts[hit.key], query, "en"))
    return not answer.complete


if __name__ == "__main__":
    main()
