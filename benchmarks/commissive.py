"""Measures which sentences commit somebody, on sentences judged one by one.

Run `FORUM_DATA=… python -m benchmarks.commissive [--held-out] [--show N] [--fit]`. Half of the
documents are for developing; of the others, drawn by the hash of their name, nothing is printed but
figures. A sentence counts as commissive where a pledge, an obligation or an intention is suggested
in it. `--fit` weighs the words of resources/lexicons/weighed.json anew, on the half for developing.
"""

import argparse
import gzip
import hashlib
import json
import math
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archive_app.attribution import commitments_in
from archive_app.attribution.weighed_words import words_in
from archive_app.model.commitment import Strength

WEIGHED = Path(__file__).parents[1] / "resources" / "lexicons" / "weighed.json"
ROUNDS, STEP, STRENGTH = 800, 0.001, 0.2
"""How often the fitting goes through all sentences, its rate, the inverse of the penalty."""
COMMISSIVE = {Strength.PLEDGE, Strength.OBLIGATION, Strength.INTENTION}


def main() -> None:
    """Print precision, recall and F1."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--held-out", action="store_true")
    arguments.add_argument("--show", type=int, default=0, help="wrong sentences to print")
    arguments.add_argument("--fit", action="store_true", help="write the weights of the words")
    given = arguments.parse_args()
    if given.fit:
        _fit()
        return
    show = 0 if given.held_out else given.show
    counts: Counter[tuple[bool, bool]] = Counter()
    for item in _sentences(held_out=given.held_out):
        suggested = any(
            commitment.strength in COMMISSIVE for commitment in commitments_in(item["text"], "en")
        )
        counts[suggested, item["commissive"]] += 1
        if suggested != item["commissive"] and show:
            show -= 1
            print("missed  " if item["commissive"] else "invented", item["text"].strip())
    right = counts[True, True]
    precision = right / max(1, right + counts[True, False])
    recall = right / max(1, right + counts[False, True])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    half = "held out" if given.held_out else "for developing"
    print(f"{half}: n {counts.total():,}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def _fit() -> None:
    """Fit a logistic regression with an L2 penalty by gradient descent with momentum."""
    lexicon = json.loads(WEIGHED.read_text(encoding="utf-8"))
    places = {word: at for at, word in enumerate(lexicon["words"])}
    rows = [
        (sorted({places[word] for word in words_in(item["text"]) if word in places}), item)
        for item in _sentences(held_out=False)
    ]
    weights, moving = [0.0] * (len(places) + 1), [0.0] * (len(places) + 1)
    for _ in range(ROUNDS):
        slope = [weight / STRENGTH for weight in weights[:-1]] + [0.0]
        for found, item in rows:
            odds = weights[-1] + sum(weights[at] for at in found)
            missed = 1 / (1 + math.exp(-odds)) - item["commissive"]
            for at in (*found, -1):
                slope[at] += missed
        for at, steepness in enumerate(slope):
            moving[at] = 0.9 * moving[at] - STEP * steepness
            weights[at] += moving[at]
    lexicon["bias"] = round(weights[-1], 2)
    lexicon["words"] = {word: round(weights[at], 2) for word, at in places.items()}
    text = json.dumps(lexicon, indent=1, ensure_ascii=False)
    WEIGHED.write_text(text + "\n", encoding="utf-8")


def _sentences(*, held_out: bool) -> Iterator[dict[str, Any]]:
    path = Path(os.environ["FORUM_DATA"]) / "measuring" / "commissive_sentences.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            digest = hashlib.sha256(item["doc"].encode()).digest()
            if bool(digest[0] % 2) == held_out:
                yield item


if __name__ == "__main__":
    main()
