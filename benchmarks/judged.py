"""Measures suggested commitments on sentences of UN speeches that a person judged beforehand.

Run `FORUM_DATA=… python -m benchmarks.judged [--draw]`. Two hundred sentences were drawn by lot:
fifty in which the rules see a pledge, fifty an intention, fifty something ongoing, and fifty more.
Which is which was not shown to who judged, and the rules were not changed after it. Kept are the
places and the judgements, no text: benchmarks/judged_sentences.json. `--draw` prints the sentences
in the order of that file.

A sentence is judged to hold a pledge, an intention or something ongoing of the speaker's country
or government, of a body that it is part of, or of another named party; or none of these. A wording
is right where the judgement names its strength.
"""

import argparse
import gzip
import json
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive_app.attribution import commitments_of_paper
from archive_app.language.countries import country_code
from archive_app.language.sentences import sentences
from archive_app.model.commitment import Strength
from archive_app.model.particulars import DocumentKind
from archive_app.model.people import PartySpeaker
from archive_app.model.statement import Confidence

SPEECHES = "speeches/un_general_debate.jsonl.gz"
JUDGED = Path(__file__).parent / "judged_sentences.json"
MEASURED = (Strength.PLEDGE, Strength.INTENTION, Strength.ONGOING)
EACH = 50
SEED = 307


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, with what the rules see in it: strengths and their bands."""

    paper: str
    start: int
    end: int
    text: str
    seen: tuple[tuple[Strength, Confidence], ...]


def main() -> None:
    """Print precision by strength and by band, or the sentences."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--draw", action="store_true")
    given = arguments.parse_args()
    if given.draw:
        for number, sentence in enumerate(_drawn(), start=1):
            print(number, sentence.paper, sentence.start, sentence.end, json.dumps(sentence.text))
        return
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    wanted = {(row["paper"], row["start"], row["end"]): set(row["judged"]) for row in judged}
    papers = {row["paper"] for row in judged}
    right: Counter[tuple[str, bool]] = Counter()
    for sentence in _all(papers):
        judgement = wanted.get((sentence.paper, sentence.start, sentence.end))
        if judgement is None:
            continue
        for strength, band in set(sentence.seen):
            is_right = strength.value in judgement
            right[strength.value, is_right] += 1
            right[band.value, is_right] += 1
    print("| seen by the rules | precision | right | n |\n|---|---|---|---|")
    for key in (*(strength.value for strength in MEASURED), *(band.value for band in Confidence)):
        n = right[key, True] + right[key, False]
        print(f"| {key} | {right[key, True] / max(1, n):.2f} | {right[key, True]} | {n} |")


def _drawn() -> list[Sentence]:
    """Draw by lot: of each strength, and of sentences in which nothing is seen."""
    chance = random.Random(SEED)
    papers = [paper["id"] for paper in _papers()]
    by_strength: dict[Strength | None, list[Sentence]] = defaultdict(list)
    for sentence in _all(set(chance.sample(papers, 1_200))):
        strengths = {strength for strength, _ in sentence.seen}
        for strength in strengths or {None}:
            by_strength[strength].append(sentence)
    drawn: dict[tuple[str, int], Sentence] = {}
    for strength in (*reversed(MEASURED), None):
        rest = [item for item in by_strength[strength] if (item.paper, item.start) not in drawn]
        for item in chance.sample(rest, EACH):
            drawn[item.paper, item.start] = item
    found = list(drawn.values())
    chance.shuffle(found)
    return found


def _all(wanted: set[str]) -> Iterator[Sentence]:
    """Yield the sentences of the papers that are `wanted`, with what is seen in each."""
    for paper in _papers():
        if paper["id"] not in wanted:
            continue
        text = paper["text"]
        speaker = PartySpeaker(
            name=paper["speaker"],
            title=None,
            organisation=None,
            country=country_code(paper["country"]),
        )
        found = commitments_of_paper(text, (), "en", kind=DocumentKind.SPEECH, speaker=speaker)
        for place in sentences(text, "en"):
            seen = tuple(
                (item.strength, item.confidence)
                for item in found
                if item.strength in MEASURED and item.span.overlap(place)
            )
            words = " ".join(text[place.start : place.end].split())
            yield Sentence(paper["id"], place.start, place.end, words, seen)


def _papers() -> Iterator[dict[str, Any]]:
    path = Path(os.environ["FORUM_DATA"]) / SPEECHES
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            paper = json.loads(line)
            if paper["id"].startswith("ungdc/"):
                yield paper


if __name__ == "__main__":
    main()
