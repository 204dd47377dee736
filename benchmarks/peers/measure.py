"""Measures one engine at one size, and prints JSON: `python -m benchmarks.peers.measure NAME N`."""

import importlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.peers.material import COMMON, KINDS, QUESTIONS, pieces
from benchmarks.peers.peer import Peer

ENGINES = {
    "ours-tantivy": ("ours", "with_tantivy"),
    "ours-whoosh": ("ours", "with_whoosh"),
    "tantivy": ("tantivy_engine", "BareTantivy"),
    "whoosh": ("whoosh_engine", "BareWhoosh"),
    "fts5": ("fts5", "Fts5"),
    "xapian": ("xapian_engine", "Xapian"),
    "recoll": ("recoll", "Recoll"),
}
"""Each engine's module, loaded in its own process alone, and what makes it."""
ROUNDS = 5


def main() -> None:
    """Index, ask, and print what was measured."""
    name, size = sys.argv[1], int(sys.argv[2])
    module, maker = ENGINES[name]
    engine: Peer = getattr(importlib.import_module(f"benchmarks.peers.{module}"), maker)()
    given = list(pieces(size))
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        engine.index(given, Path(folder))
        lasted = time.perf_counter() - start
        del given
        files = [path for path in Path(folder).rglob("*") if path.is_file()]
        measured = {
            "name": engine.name,
            "rate": size / lasted,
            "megabytes": sum(p.stat().st_size for p in files if "papers" not in p.parts) / 1e6,
            **_asked(engine, Path(folder)),
        }
    print(json.dumps(measured))


def _asked(engine: Peer, folder: Path) -> dict[str, Any]:
    engine.open(folder)
    compiling: list[float] = []
    times: dict[str, list[float]] = {}
    for kind in KINDS:
        asked = [q for q in QUESTIONS if q.kind == kind]
        compiled = [_timed(lambda q=q: engine.compiled(q), compiling) for q in asked]
        if compiled[0] is None:
            continue
        _rounds(engine.top, compiled, times.setdefault(kind, []))
        if kind == COMMON:
            if engine.facets(compiled[0]):
                _rounds(engine.facets, compiled, times.setdefault("facets over all hits", []))
            _rounds(engine.snippets, compiled, times.setdefault("top ten with snippets", []))
    return {"times": times, "compiling": compiling}


def _rounds(ask: Callable[[Any], Any], compiled: list[Any], times: list[float]) -> None:
    for question in compiled:
        ask(question)
    for _ in range(ROUNDS):
        for question in compiled:
            _timed(lambda q=question: ask(q), times)


def _timed(do: Callable[[], Any], times: list[float]) -> Any:
    start = time.perf_counter()
    done = do()
    times.append((time.perf_counter() - start) * 1000)
    return done


if __name__ == "__main__":
    main()
