"""Measures reported speech on annotated articles: content spans that overlap by half or more.

Run `FORUM_DATA=… python -m benchmarks.attribution [--show N]`. Only the first 600 articles are
read: they are for developing, the others are kept apart.
"""

import argparse
import gzip
import itertools
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

from archive_app.attribution import statements_in
from archive_app.model.span import Range, intersection_over_union
from archive_app.model.statement import StatementSuggestion

ARTICLES = 600


def main() -> None:
    """Print precision, recall and F1 in all, by rule and by confidence."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--show", type=int, default=0, help="wrong suggestions to print")
    show = arguments.parse_args().show
    score: Counter[str] = Counter()
    rules: Counter[tuple[str, bool]] = Counter()
    bands: Counter[tuple[str, bool]] = Counter()
    recalled: Counter[tuple[str, bool]] = Counter()
    for article in _articles():
        suggestions = statements_in(article["text"], "en")
        gold = [item for item in article["attributions"] if item["content"]]
        matched: set[int] = set()
        score["gold"] += len(gold)
        score["suggested"] += len(suggestions)
        for suggestion in suggestions:
            at = _match(suggestion, gold, matched)
            rules[suggestion.rule, at is not None] += 1
            bands[suggestion.confidence.value, at is not None] += 1
            if at is not None:
                matched.add(at)
                score["content"] += 1
                score["source"] += _same_source(suggestion, gold[at])
            elif show:
                show -= 1
                _print_wrong(article["text"], suggestion)
        for number, item in enumerate(gold):
            recalled[_type(item), number in matched] += 1
    _print(score, rules=rules, bands=bands, recalled=recalled)


def _articles() -> "itertools.islice[Any]":
    path = Path(os.environ["FORUM_DATA"]) / "measuring" / "attribution.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return itertools.islice(
            [json.loads(line) for line in itertools.islice(lines, ARTICLES)], ARTICLES
        )


def _ranges(spans: list[dict[str, Any]]) -> tuple[Range, ...]:
    return tuple(Range(span["start"], span["end"]) for span in spans)


def _match(
    suggestion: StatementSuggestion, gold: list[dict[str, Any]], matched: set[int]
) -> int | None:
    scores = [
        (intersection_over_union(suggestion.content, _ranges(item["content"])), number)
        for number, item in enumerate(gold)
        if number not in matched
    ]
    best, number = max(scores, default=(0.0, -1))
    return number if best >= 0.5 else None


def _same_source(suggestion: StatementSuggestion, item: dict[str, Any]) -> bool:
    if suggestion.source is None or not item["source"]:
        return suggestion.source is None and not item["source"]
    return intersection_over_union((suggestion.source,), _ranges(item["source"])) >= 0.5


def _type(item: dict[str, Any]) -> str:
    text = " ".join(span["text"] for span in item["content"]).strip()
    if text[:1] in '“"' and text[-1:] in '”"':
        return "direct"
    return "mixed" if any(mark in text for mark in '“"') else "indirect"


def _print(
    score: Counter[str],
    *,
    rules: Counter[tuple[str, bool]],
    bands: Counter[tuple[str, bool]],
    recalled: Counter[tuple[str, bool]],
) -> None:
    for what in ("content", "source"):
        precision = score[what] / max(1, score["suggested"])
        recall = score[what] / max(1, score["gold"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{what:<10} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    for name, table in (("precision", rules), ("precision", bands), ("recall", recalled)):
        for key in sorted({key for key, _ in table}):
            right, all_ = table[key, True], table[key, True] + table[key, False]
            print(f"  {key:<24} {name} {right / all_:.3f}  n {all_}")


def _print_wrong(text: str, suggestion: StatementSuggestion) -> None:
    source = text[suggestion.source.start : suggestion.source.end] if suggestion.source else "-"
    print(f"[{suggestion.rule}] {source!r}: {[text[r.start : r.end] for r in suggestion.content]}")


if __name__ == "__main__":
    main()
