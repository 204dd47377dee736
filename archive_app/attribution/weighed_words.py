"""Weighs the words of a sentence of a programme that no wording fits: does it commit somebody?

A programme says in many ways what shall be done, and a closed list of wordings knows half of them.
Each word of a list weighs for or against; the sum is the log-odds of a logistic regression
(resources/lexicons/weighed.json, fitted by `python -m benchmarks.commissive --fit`). What weighs
enough is an intention of little confidence, and the words that weighed most are its reasons.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from archive_app.resources import resource_json

_TOKEN = re.compile(r"[\w’']+|<\w+>|[$?:]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REASONS = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """The probability that a sentence commits somebody, and the words that spoke most for it."""

    probability: float
    words: tuple[str, ...]


def weighed(sentence: str) -> Weighed:
    """Weigh the words of `sentence`; each counts once, and so do two that stand together."""
    weights = _lexicon()["words"]
    found = {word: weights[word] for word in words_in(sentence) if word in weights}
    odds = _lexicon()["bias"] + sum(found.values())
    strongest = sorted((word for word in found if found[word] > 0), key=lambda word: -found[word])
    return Weighed(1 / (1 + math.exp(-odds)), tuple(strongest[:_REASONS]))


def commits(sentence: Weighed) -> bool:
    """Whether it is as likely as is worth a look: half of the F1 that the rules reach with it."""
    return bool(sentence.probability > _lexicon()["threshold"])


def words_in(sentence: str) -> Iterator[str]:
    """Yield the words, marks and pairs of words of `sentence` in lower case, in order.

    A year and another number are one sign each. Of the marks of lists only <li> is one: a dash
    stands before much that is no act.
    """
    before = ""
    for match in _TOKEN.finditer(sentence):
        word = match.group().lower()
        if word[0].isdigit():
            word = "<year>" if _YEAR.fullmatch(word) else "<number>"
        yield word
        yield f"{before} {word}"
        before = word


@cache
def _lexicon() -> Any:
    return resource_json("lexicons/weighed.json")
