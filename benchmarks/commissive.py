"""Measures which sentences commit somebody, on sentences judged one by one.

Run `FORUM_DATA=… python -m benchmarks.commissive [--held-out] [--show N]`. Half of the documents
are for developing; of the others, drawn by the hash of their name, nothing is printed but figures.
A sentence counts as commissive where a pledge, an obligation or an intention is suggested in it.
"""

import argparse
import gzip
import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archive_app.attribution import commitments_in
from archive_app.model.commitment import Strength

COMMISSIVE = {Strength.PLEDGE, Strength.OBLIGATION, Strength.INTENTION}


def main() -> None:
    """Print precision, recall and F1."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--held-out", action="store_true")
    arguments.add_argument("--show", type=int, default=0, help="wrong sentences to print")
    given = arguments.parse_args()
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
