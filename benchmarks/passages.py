"""Measures the passages of plain text on 3,028 speeches, and prints those of chosen papers.

Run `FORUM_DATA=… python -m benchmarks.passages` for the figures, as Markdown; with `--ids ID…` for
the beginning and end of every passage of these papers; with `--draw 40` for the ids of so many
papers, drawn with a fixed seed from all decades and all looks of the text.
"""

import argparse
import gzip
import json
import os
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from archive_app.formats.cutting import ends_sentence
from archive_app.formats.decoding import plain
from archive_app.formats.passages import Lines, lines_of, look_of, passages_of
from archive_app.model.text import PassageKind

SEED = 1946
INAUGURALS = 2
"""How many of the papers drawn are inaugural addresses."""
_NUMBERED = re.compile(r"(?m)^\s*\d{1,3}\s{0,2}\.\s")
_MANY_NUMBERS = 5
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x85\u2028]")
_BEGINNING = 90
_ENDING = 60


def main() -> None:
    """Print the figures, the passages of chosen papers, or the ids of papers drawn."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--ids", nargs="+", default=[], help="papers to print")
    arguments.add_argument("--draw", type=int, default=0, help="how many ids to draw and print")
    chosen = arguments.parse_args()
    if chosen.draw:
        print("\n".join(_drawn(_papers(), chosen.draw)))
    elif chosen.ids:
        texts = {paper["id"]: plain(paper["text"]) for paper in _papers()}
        for name in chosen.ids:
            _print_paper(name, texts[name])
    else:
        _print_figures(plain(paper["text"]) for paper in _papers())


def _papers() -> Iterator[dict[str, Any]]:
    path = Path(os.environ["FORUM_DATA"]) / "speeches" / "un_general_debate.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line)


def _print_figures(texts: Iterable[str]) -> None:
    papers = inferred_papers = low = open_ended = 0
    lengths: list[int] = []
    for text in texts:
        passages, inferred = passages_of(text)
        papers += 1
        inferred_papers += inferred
        for passage in passages:
            part = text[passage.start : passage.end]
            lengths.append(len(part))
            if passage.kind in (PassageKind.PARAGRAPH, PassageKind.ITEM):
                low += part[0].islower()
                open_ended += not ends_sentence(part)
    print("| what | figure |\n|---|---|")
    for name, figure in (
        ("papers", f"{papers:,}"),
        ("passages", f"{len(lengths):,}"),
        ("median length, characters", f"{median(lengths):,.0f}"),
        ("longest", f"{max(lengths):,}"),
        ("papers with paragraphs inferred", f"{inferred_papers / papers:.1%}"),
        ("paragraphs and items that begin in lower case", f"{low / len(lengths):.2%}"),
        ("paragraphs and items that end no sentence", f"{open_ended / len(lengths):.2%}"),
    ):
        print(f"| {name} | {figure} |")


def _print_paper(name: str, text: str) -> None:
    passages, inferred = passages_of(text)
    print(f"== {name}: {len(passages)} passages{', inferred' if inferred else ''}")
    for number, passage in enumerate(passages, start=1):
        part = text[passage.start : passage.end].replace("\n", " / ")
        long = len(part) > _BEGINNING + _ENDING
        shown = f"{part[:_BEGINNING]} … {part[-_ENDING:]}" if long else part
        kind = f"{passage.kind.value}/{passage.label or ''}"
        print(f"{number} [{kind}] {shown} ({passage.end - passage.start})")


def _drawn(papers: Iterable[dict[str, Any]], count: int) -> list[str]:
    """Return `count` ids: from each look of the text in turn, and within it from each decade."""
    inaugurals: list[str] = []
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for paper in papers:
        if paper["id"].startswith("inaugural/"):
            inaugurals.append(paper["id"])
        elif paper["id"].startswith("ungdc/"):
            groups[_look(paper["text"])][paper["date"][:3]].append(paper["id"])
    chance = random.Random(SEED)
    drawn = chance.sample(inaugurals, INAUGURALS)
    queues = [_by_decade(groups[look], chance) for look in sorted(groups)]
    while len(drawn) < count and queues:
        for queue in list(queues):
            name = next(queue, None)
            if name is None:
                queues.remove(queue)
            else:
                drawn.append(name)
    return drawn[:count]


def _by_decade(decades: dict[str, list[str]], chance: random.Random) -> Iterator[str]:
    """Yield ids, one of each decade in a random order of decades, then one more of each."""
    order = sorted(decades)
    chance.shuffle(order)
    shuffled = [chance.sample(decades[decade], len(decades[decade])) for decade in order]
    for at in range(max(map(len, shuffled))):
        for names in shuffled:
            yield from islice(names, at, at + 1)


def _look(text: str) -> str:
    if _CONTROL.search(text):
        return "control characters"
    lines = lines_of(text)
    blank = any(not line.bare for line in lines[1:-1])
    if len(_NUMBERED.findall(text)) >= _MANY_NUMBERS:
        return "printed numbers"
    wrapped = look_of([line for line in lines if line.bare and not line.is_furniture])
    if wrapped is Lines.FILLED:
        return "wrapped, blank lines" if blank else "wrapped, no blank lines"
    return "whole lines, blank lines" if blank else "whole lines"


if __name__ == "__main__":
    main()
