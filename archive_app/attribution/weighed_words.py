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

from archive_app.model.span import Range
from archive_app.resources import resource_json

_TOKEN = re.compile(r"[\w’']+|<\w+>|[$?:]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REASONS = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """The probability that a sentence commits somebody, and what spoke most for it.

    `places` are of words or pairs of words in the sentence, the heaviest first.
    """

    probability: float
    places: tuple[Range, ...]


def weighed(sentence: str) -> Weighed:
    """Weigh the words of `sentence`; each counts once, and so do two that stand together."""
    weights = _lexicon()["words"]
    found: dict[str, Range] = {}
    for word, place in _placed_words(sentence):
        if word in weights:
            found.setdefault(word, place)
    odds = _lexicon()["bias"] + sum(weights[word] for word in found)
    strongest = sorted((word for word in found if weights[word] > 0), key=lambda w: -weights[w])
    places = tuple(found[word] for word in strongest[:_REASONS])
    return Weighed(1 / (1 + math.exp(-odds)), places)


def commits(sentence: Weighed) -> bool:
    """Whether it is as likely as is worth a look: half of the F1 that the rules reach with it."""
    return bool(sentence.probability > _lexicon()["threshold"])


def words_in(sentence: str) -> Iterator[str]:
    """Return the words, marks and pairs of words of `sentence` in lower case, in order.

    A year and another number are one sign each. Of the marks of lists only <li> is one: a dash
    stands before much that is no act.
    """
    return (word for word, _ in _placed_words(sentence))


def _placed_words(sentence: str) -> Iterator[tuple[str, Range]]:
    before, start = "", 0
    for match in _TOKEN.finditer(sentence):
        word = match.group().lower()
        if word[0].isdigit():
            word = "<year>" if _YEAR.fullmatch(word) else "<number>"
        yield word, Range(*match.span())
        yield f"{before} {word}", Range(start, match.end())
        before, start = word, match.start()


@cache
def _lexicon() -> Any:
    return resource_json("lexicons/weighed.json")
