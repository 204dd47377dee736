"""The written words of an index, looked up by how they begin and by how nearly they are spelled."""

from bisect import bisect_left
from collections.abc import Callable, Iterable

from archive_app.search.analysis import without_marks

_HIGHEST = "\U0010ffff"


MOST_BEGINNINGS = 1_000
"""Words of one beginning that are weighed against one another."""


def commonest(words: Iterable[str], count: Callable[[str], int], limit: int) -> tuple[str, ...]:
    """Return the `limit` words of which `count` is highest, those without any left out."""
    counted = sorted((-count(word), word) for word in words)
    return tuple(word for count_, word in counted if count_)[:limit]


def begins_with(exact: str, prefix: str) -> bool:
    """Whether the written word `exact` begins with `prefix`, as it stands or without its marks."""
    return exact.startswith(prefix) or without_marks(exact).startswith(prefix)


def is_near(exact: str, word: str, distance: int) -> bool:
    """Whether `exact` is `distance` edits from `word` at most, with the same first letter.

    An edit is an insertion, a loss or a change of one code point (Levenshtein).
    """
    from rapidfuzz.distance import Levenshtein

    return any(
        form[0] == word[0] and Levenshtein.distance(form, word, score_cutoff=distance) <= distance
        for form in (exact, without_marks(exact))
    )


class Vocabulary:
    """All written words, each also as it is without its marks."""

    def __init__(self, words: Iterable[str]) -> None:
        pairs = set()
        for word in words:
            pairs.add((word, word))
            if not word.isascii():
                pairs.add((without_marks(word), word))
        ordered = sorted(pairs)
        self._forms = [form for form, _word in ordered]
        self._words = [word for _form, word in ordered]

    def beginning_with(self, prefix: str, limit: int) -> list[str]:
        """Return at most `limit` words that begin with `prefix`, in the order of their letters."""
        first, last = self._bounds(prefix)
        found = dict.fromkeys(self._words[first : min(last, first + 2 * limit)])
        return list(found)[:limit]

    def near(self, word: str, distance: int, limit: int) -> list[str]:
        """Return at most `limit` words near to `word`, the nearest first."""
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        first, last = self._bounds(word[0])
        matches = process.extract(
            word,
            self._forms[first:last],
            scorer=Levenshtein.distance,
            score_cutoff=distance,
            limit=2 * limit,
        )
        return list(dict.fromkeys(self._words[first + place] for _, _, place in matches))[:limit]

    def _bounds(self, prefix: str) -> tuple[int, int]:
        return bisect_left(self._forms, prefix), bisect_left(self._forms, prefix + _HIGHEST)
