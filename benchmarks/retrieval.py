"""Measures what is found first: nDCG@10 on questions with one right passage, in three languages.

Run `FORUM_DATA=… python -m benchmarks.retrieval`. Each engine of the program is asked for any of
the words, as `search --any` does; SQLite's FTS5 ranks by its own BM25, over its own tokens, the
words of a question joined by OR. Where one passage is right, nDCG@10 is 1 / log2(1 + its rank), or
0 beyond the tenth.
"""

import json
import math
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import apsw

from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind, IndexEntry
from archive_app.operation import drain
from archive_app.search import tantivy_index, whoosh_index
from archive_app.search.parser import parse
from benchmarks.resolving import Nobody

LANGUAGES = {"en": "en", "zh": "zh-Hans", "vi": "vi"}
FOUND = 10
_WORD = re.compile(r"\w+")
Rank = Callable[[str], list[str]]
"""Gives the ids of the ten best passages for a question."""


def main() -> None:
    """Print a Markdown table."""
    folder = Path(os.environ["FORUM_DATA"]) / "retrieval"
    scores: dict[str, dict[str, float]] = {}
    for name, tag in LANGUAGES.items():
        passages = {item["_id"]: item["text"] for item in _lines(folder, name, "corpus")}
        questions = {item["_id"]: item["text"] for item in _lines(folder, name, "queries")}
        right = _right(folder / f"xquad_{name}" / "qrels.tsv")
        for engine, rank in _engines(passages, tag):
            gains = [_gain(rank(questions[key]), passage) for key, passage in right]
            scores.setdefault(engine, {})[name] = sum(gains) / len(gains)
    print(f"| nDCG@10 | {' | '.join(LANGUAGES)} |\n|---|{'---|' * len(LANGUAGES)}")
    for engine, found in scores.items():
        print(f"| {engine} | {' | '.join(f'{found[name]:.3f}' for name in LANGUAGES)} |")


def _engines(passages: dict[str, str], tag: str) -> Iterator[tuple[str, Rank]]:
    for module in (tantivy_index, whoosh_index):
        with tempfile.TemporaryDirectory() as name:
            yield f"ours, {module.__name__.split('.')[-1][:-6]}", _ours(module, name, passages, tag)
    for tokenizer in ("unicode61", "porter", "trigram"):
        yield f"SQLite FTS5, {tokenizer}", _fts5(tokenizer, passages)


def _ours(module: ModuleType, folder: str, passages: dict[str, str], tag: str) -> Rank:
    index = module.create(Path(folder))
    papers = [
        (DocumentId(f"{int(key):064x}"), [_entry(key, text, tag)]) for key, text in passages.items()
    ]
    drain(index.replace(papers))

    def rank(question: str) -> list[str]:
        answer = index.answer(
            parse(question), resolver=Nobody(), any_words=True, limit=FOUND, facets=False
        )
        return [hit.key.split(":")[1] for hit in answer.hits]

    return rank


def _entry(key: str, text: str, tag: str) -> IndexEntry:
    document = DocumentId(f"{int(key):064x}")
    return IndexEntry(f"p:{key}:1", EntryKind.PASSAGE, document, 1, 0, len(text), text, tag)


def _fts5(tokenizer: str, passages: dict[str, str]) -> Rank:
    database = apsw.Connection(":memory:")
    database.execute(f"CREATE VIRTUAL TABLE p USING fts5(id UNINDEXED, t, tokenize='{tokenizer}')")
    database.executemany("INSERT INTO p VALUES (?, ?)", list(passages.items()))

    def rank(question: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in _WORD.findall(question))
        found = database.execute(
            f"SELECT id FROM p WHERE p MATCH ? ORDER BY bm25(p) LIMIT {FOUND}", (words,)
        )
        return [row[0] for row in found]

    return rank


def _gain(found: list[str], right: str) -> float:
    return 1 / math.log2(2 + found.index(right)) if right in found else 0.0


def _lines(folder: Path, name: str, file: str) -> Iterator[dict[str, str]]:
    with (folder / f"xquad_{name}" / f"{file}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _right(path: Path) -> list[tuple[str, str]]:
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    return [(row.split("\t")[0], row.split("\t")[1]) for row in rows]


if __name__ == "__main__":
    main()
