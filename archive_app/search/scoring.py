"""How a hit is scored, in one place, for every engine.

The score of an entry is the sum over the words by which it was found. Each of their terms gives

    rarity(term) * (K1 + 1) * times / (times + K1 * (1 - B + B * length / MEAN_LENGTH))

which is BM25 (Robertson & Zaragoza, 2009), and each written form that stands there as it was typed
gives EXACT_WEIGHT * rarity(form) more. A beginning of a word or a misspelling gives the rarity of
all it stands for together. Where any of the words may do, the sum is multiplied by
`coverage_factor`.

Two things differ from the textbook, so that a score says the same whatever else came and went:
rarity counts only entries that were not dropped, and the mean length is a constant instead of that
of the index. Lengths are rounded up to those that a byte can tell, as Lucene and Tantivy store
them. Engines may sum in another order and in 32-bit numbers, so scores agree to some six digits;
where two entries are nearer than that, engines may order them differently.
"""

import math
from collections.abc import Sequence

K1, B = 1.2, 0.75
"""How soon more occurrences stop to count, and how much length does; fixed in Tantivy."""
MEAN_LENGTH = 100
"""The terms of a passage that is neither short nor long."""
EXACT_WEIGHT = 0.6
ALL_WORDS_SHARE = 0.5
"""The share of a score that depends on how many of the words asked for are there."""
_EXACT_LENGTHS, _STEPS = 40, 8


def rarity(having: int, entries: int) -> float:
    """Return the inverse document frequency of what `having` of all `entries` have."""
    return math.log(1 + (entries - having + 0.5) / (having + 0.5))


def coverage_factor(count: int, words: int) -> float:
    """Return by what to multiply the score of an entry that has `count` of `words` words."""
    return 1 - ALL_WORDS_SHARE + ALL_WORDS_SHARE * count / words


def ranked_length(terms: int) -> int:
    """Return the least length that a byte can tell and that is not below `terms`.

    Up to 40 every length, then eight of a step of 2, eight of a step of 4, and so on.
    """
    base, step = _EXACT_LENGTHS, 2
    if terms <= base:
        return terms
    while terms > base + _STEPS * step:
        base += _STEPS * step
        step *= 2
    return base - (base - terms) // step * step


def balance(lengths: Sequence[int]) -> list[int]:
    """Return the lengths of the fewest fillers that make the mean of all exactly MEAN_LENGTH.

    `lengths` and what is returned are ranked lengths. An engine that knows only the mean of what
    it holds, dropped or not, is given the fillers with each document.
    """
    excess = sum(lengths) - MEAN_LENGTH * len(lengths)
    count = max(0, -(-excess // MEAN_LENGTH))
    while len(parts := _divided(MEAN_LENGTH * count - excess)) > count:
        count += 1
    return parts + [0] * (count - len(parts))


def _divided(total: int) -> list[int]:
    """Divide `total` into ranked lengths, the largest first."""
    parts: list[int] = []
    while total:
        parts.append(_at_most(total))
        total -= parts[-1]
    return parts


def _at_most(total: int) -> int:
    base, step = _EXACT_LENGTHS, 2
    if total <= base:
        return total
    while total >= base + _STEPS * step:
        base += _STEPS * step
        step *= 2
    return base + (total - base) // step * step
