"""Marks in a text what a query found there, by the analysis and rules of the index itself."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from archive_app.model.span import Range
from archive_app.search.adjacency import near_windows, run_starts
from archive_app.search.analysis import Token, analyse, index_terms, run_terms
from archive_app.search.query import (
    Fuzzy,
    Near,
    Phrase,
    Prefix,
    Query,
    WordNode,
    Words,
    wanted_words,
    with_most_words,
)
from archive_app.search.vocabulary import begins_with, is_near


def highlights(text: str, query: Query, language: str | None = None) -> tuple[Range, ...]:
    """Return the code points of `text` that `query` looks for, in order, none overlapping.

    Every range is one token, or a run of clusters where the script has no spaces; of a phrase only
    the words inside the phrase are marked. Words of which an entry may lack some are marked where
    they are. What stands under NOT or in fields is not marked. `language` changes nothing: the
    analysis is the same for all.
    """
    del language
    found = _Text(tuple(analyse(text)))
    marked: set[int] = set()
    words = tuple(wanted_words(query.root))
    whole: list[WordNode] = []
    for node in words:
        positions = found.matched(node)
        marked.update(positions)
        if positions:
            whole.append(node)
    parts = with_most_words(query.root)
    for node in parts[0] if parts else ():
        if node not in words and not _stands_in(node, whole):
            marked.update(found.matched(node))
    return tuple(_ranges(found.tokens, sorted(marked)))


def _stands_in(part: WordNode, whole: Iterable[WordNode]) -> bool:
    return any(node.start <= part.start and part.end <= node.end for node in whole)


class _Text:
    """The tokens of a text and where each of its terms stands."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for term, position in index_terms(tokens):
            self._places[term].append(position)

    def matched(self, node: WordNode) -> set[int]:
        """Return the positions of the tokens that `node` matches."""
        match node:
            case Words() | Phrase():
                length = len(node.tokens)
                return {
                    start + step for start in self._starts(node.tokens) for step in range(length)
                }
            case Near():
                return self._near(node)
            case Prefix():
                return self._where(lambda exact: begins_with(exact, node.exact))
            case Fuzzy():
                return self._where(lambda exact: is_near(exact, node.exact, node.distance))

    def _where(self, matches: Callable[[str], bool]) -> set[int]:
        known = lru_cache(None)(matches)
        return {token.position for token in self.tokens if known(token.exact)}

    def _starts(self, tokens: Sequence[Token]) -> set[int]:
        return run_starts(
            [(self._places.get(term, ()), distance) for term, distance in run_terms(tokens)]
        )

    def _near(self, node: Near) -> set[int]:
        lengths = [len(part) for part in node.parts]
        windows = near_windows(
            [sorted(self._starts(part)) for part in node.parts],
            lengths=lengths,
            distance=node.distance,
        )
        return {
            start + step
            for window in windows
            for start, length in zip(window, lengths, strict=True)
            for step in range(length)
        }


def _ranges(tokens: Sequence[Token], marked: Iterable[int]) -> Iterator[Range]:
    current: Range | None = None
    for position in marked:
        token = tokens[position]
        if current is not None and token.joined and current.end == token.start:
            current = Range(current.start, token.end)
            continue
        if current is not None:
            yield current
        current = Range(token.start, token.end)
    if current is not None:
        yield current
