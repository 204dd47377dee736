"""Which passages are like one: those that share its rarer words, most of them first.

The rarity of words tells what a passage is about (Spärck Jones 1972). A word that stands nowhere
else cannot be shared, and one that stands in every fifth entry tells nothing.
"""

from dataclasses import dataclass
from itertools import pairwise

from archive_app.model.finding import Alike
from archive_app.search.analysis import Token, analyse
from archive_app.search.parser import parse
from archive_app.search.port import Index, Resolver
from archive_app.search.query import And, Having, Node, Not, Or, Phrase, Query, Words

_MOST_WORDS = 16
"""Words that are looked for."""
_TELLING = 6
"""Of these the rarest, of which one at least must be shared."""
_MOST_ASKED = 80
_SHORTEST = 3
_COMMON = 5
"""A word in one of so many entries is common."""
_OPENING = 40
"""Tokens by which the passage itself is known and left out."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is asked for, and what bounds it: a telling word is shared, and it is another place."""

    query: Query
    bounds: Node


def likeness_of(index: Index, resolver: Resolver, alike: Alike) -> Likeness:
    """Return how to ask for what is like a passage; nothing is where nobody shares its words."""
    tokens = analyse(alike.words)
    words = _rarest(index, resolver, tokens, alike.words)
    if not words:
        return Likeness(Query("", Or(0, 0, ())), Or(0, 0, ()))
    query = parse(" OR ".join(words))
    telling = parse(" OR ".join(words[:_TELLING]))
    opening = tuple(tokens[:_OPENING])
    itself = Phrase(0, opening[-1].end, alike.words, opening)
    here = And(0, 0, (Having(0, 0, "document", (alike.document,)), itself), typed=True)
    return Likeness(query, And(0, 0, (telling.root, Not(0, 0, here)), typed=True))


def _rarest(index: Index, resolver: Resolver, tokens: list[Token], text: str) -> list[str]:
    """Return the words of the passage that others share, the rarest first."""
    common = max(2, index.count() // _COMMON)
    counted = []
    for word in list(dict.fromkeys(_words(tokens, text)))[:_MOST_ASKED]:
        asked = Query(word, Words(0, len(word), word, tuple(analyse(word))))
        count = index.answer(asked, resolver=resolver, limit=0, facets=False).total
        if 2 <= count <= common:
            counted.append((count, word))
    counted.sort(key=lambda pair: pair[0])
    return [word for _, word in counted[:_MOST_WORDS]]


def _words(tokens: list[Token], text: str) -> list[str]:
    """Return the words as written, of scripts without spaces the pairs of clusters."""
    found = [token.exact for token in tokens if not token.cluster and len(token.exact) >= _SHORTEST]
    for first, second in pairwise(tokens):
        if second.joined:
            found.append(text[first.start : second.end])
    return found
