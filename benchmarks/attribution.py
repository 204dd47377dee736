"""Measures reported speech on annotated articles: content spans that overlap by half or more.

Run `FORUM_DATA=… python -m benchmarks.attribution [--show N | --held-out]`. The first 600 articles
are for developing. The other 240 are only ever measured: nothing of them is printed but figures.

What is annotated are also beliefs and stances of every kind. `speech acts` counts, beside all, only
what a verb of saying or “according to” introduces, and only the rules for these.
"""

import argparse
import gzip
import itertools
import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

from archive_app.attribution import statements_in
from archive_app.model.span import Range, intersection_over_union
from archive_app.model.statement import StatementSuggestion

ARTICLES = 600
_SPOKEN = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:ed|s|ing)|wr(?:ote|ites?|iting)|"
    r"ask(?:ed|s|ing)|"
    r"not(?:ed|es|ing)|argu(?:ed|es?|ing)|explain|insist|announc|declar|state[sd]?|stating|warn|"
    r"claim|acknowledg|admit|conced|suggest|propos|pledg|promis|vow|urg|"
    r"call(?:s|ed|ing)? (?:for|on)|"
    r"accord|repl(?:y|ied|ies)|respond|tweet|report|continu|conclud|predict|emphasi|stress|reveal|"
    r"confirm|den(?:y|ied|ies)|complain|remark|recall|quip|jok|contend|assert|alleg|maintain)"
)


def main() -> None:
    """Print precision, recall and F1 in all, by rule and by confidence."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--show", type=int, default=0, help="wrong suggestions to print")
    arguments.add_argument("--held-out", action="store_true", help="measure on the other articles")
    given = arguments.parse_args()
    show = 0 if given.held_out else given.show
    score: Counter[str] = Counter()
    rules: Counter[tuple[str, bool]] = Counter()
    bands: Counter[tuple[str, bool]] = Counter()
    recalled: Counter[tuple[str, bool]] = Counter()
    for article in _articles(held_out=given.held_out):
        suggestions = statements_in(article["text"], "en")
        gold = [item for item in article["attributions"] if item["content"]]
        matched: set[int] = set()
        score["gold"] += len(gold)
        score["suggested"] += len(suggestions)
        spoken = [_is_spoken(item) for item in gold]
        score["spoken"] += sum(spoken)
        for suggestion in suggestions:
            at = _match(suggestion, gold, matched)
            rules[suggestion.rule, at is not None] += 1
            bands[suggestion.confidence.value, at is not None] += 1
            of_speech = suggestion.rule != "act-object"
            score["suggested of speech"] += of_speech
            score["right of speech"] += of_speech and at is not None
            if at is not None:
                score["spoken found"] += spoken[at]
                matched.add(at)
                score["content"] += 1
                score["source"] += _same_source(suggestion, gold[at])
            elif show:
                show -= 1
                _print_wrong(article["text"], suggestion)
        for number, item in enumerate(gold):
            recalled[_type(item), number in matched] += 1
    _print(score, rules=rules, bands=bands, recalled=recalled)


def _is_spoken(item: dict[str, Any]) -> bool:
    cue = " ".join(span["text"] for span in item["cue"] or []).casefold()
    return bool(_SPOKEN.search(cue))


def _articles(*, held_out: bool = False) -> "itertools.islice[Any]":
    path = Path(os.environ["FORUM_DATA"]) / "measuring" / "attribution.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        first, last = (ARTICLES, None) if held_out else (0, ARTICLES)
        return itertools.islice([json.loads(line) for line in lines], first, last)


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
    spoken_p = score["right of speech"] / max(1, score["suggested of speech"])
    spoken_r = score["spoken found"] / max(1, score["spoken"])
    spoken_f1 = 2 * spoken_p * spoken_r / max(1e-9, spoken_p + spoken_r)
    print(
        f"speech acts P {spoken_p:.3f}  R {spoken_r:.3f}  F1 {spoken_f1:.3f}  n {score['spoken']}"
    )
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
