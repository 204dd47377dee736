"""Asks which printed names may be one person spelled in two ways; it never merges them.

Names are compared only inside blocks that share a country (or lack one) and either the first
letters or all but one word, so thousands of names take no quadratic time.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from archive_app.model.people import Mention, MentionFacts, SamenessQuestion

MOST_IN_BLOCK = 200
"""Names of one block that are compared with one another; more are too alike to ask about."""
_LEAST_LIKENESS = 0.8
_LEAST_WITH_POST = 0.72


def questions_of_sameness(mentions: Sequence[MentionFacts]) -> list[SamenessQuestion]:
    """Return the pairs of different printed names that may be one person, with the reasons.

    Mentions with exactly the same printed name are no question here. Names that contradict in
    country are not asked about; "Song Yuanming" and "Song Zhannan", which share a family name
    alone, neither.
    """
    best = _best_facts(mentions)
    asked: set[tuple[str, str]] = set()
    questions = []
    for block in _blocks(best):
        for first, second in combinations(block[:MOST_IN_BLOCK], 2):
            key = (first.mention.name, second.mention.name)
            if key in asked:
                continue
            asked.add(key)
            reasons = _reasons(first, second)
            if reasons:
                questions.append(SamenessQuestion(first.mention, second.mention, reasons))
    return sorted(questions, key=lambda item: _order(item.first, item.second))


def _order(first: Mention, second: Mention) -> tuple[str, str]:
    return (first.name, second.name)


def _best_facts(mentions: Sequence[MentionFacts]) -> list[MentionFacts]:
    """Return one mention for each printed name, with whatever is known of it, by name."""
    best: dict[str, MentionFacts] = {}
    for facts in mentions:
        known = best.get(facts.mention.name)
        if known is None:
            best[facts.mention.name] = facts
            continue
        best[facts.mention.name] = MentionFacts(
            known.mention,
            known.title or facts.title,
            known.organisation or facts.organisation,
            known.country or facts.country,
        )
    return [best[name] for name in sorted(best)]


def _blocks(facts: Sequence[MentionFacts]) -> Iterator[list[MentionFacts]]:
    by_key: dict[tuple[str, ...], list[MentionFacts]] = defaultdict(list)
    for item in facts:
        for key in _keys(_folded(item.mention.name)):
            by_key[key].append(item)
    for key in sorted(by_key):
        if len(by_key[key]) > 1:
            yield by_key[key]


def _keys(name: str) -> Iterator[tuple[str, ...]]:
    words = name.split()
    yield ("start", name[:3])
    yield ("words", *sorted(words))
    if len(words) > 1:
        for left_out in range(len(words)):
            yield ("but", *sorted(words[:left_out] + words[left_out + 1 :]))


def _reasons(first: MentionFacts, second: MentionFacts) -> tuple[str, ...]:
    if first.country and second.country and first.country != second.country:
        return ()
    a, b = _folded(first.mention.name), _folded(second.mention.name)
    same = _shared(first, second)
    if a == b:
        return ("the names differ in case or marks only", *same)
    if sorted(a.split()) == sorted(b.split()):
        return ("the same words in another order", *same)
    distance, likeness = _likeness(a, b)
    enough = _LEAST_WITH_POST if same else _LEAST_LIKENESS
    if distance <= 2 and likeness >= enough and _each_word_alike(a, b):
        letters = "one letter differs" if distance == 1 else "two letters differ"
        return (letters, *same)
    return ()


def _shared(first: MentionFacts, second: MentionFacts) -> tuple[str, ...]:
    pairs = (
        ("the same post", first.title, second.title),
        ("the same body", first.organisation, second.organisation),
        ("the same country", first.country, second.country),
    )
    return tuple(reason for reason, a, b in pairs if a and b and a.lower() == b.lower())


def _each_word_alike(first: str, second: str) -> bool:
    """Whether no word is another one altogether: Song Yuanming is not Song Zhannan."""
    a, b = first.split(), second.split()
    if len(a) != len(b):
        return first.replace(" ", "") == second.replace(" ", "")
    return all(x[0] == y[0] and _likeness(x, y)[1] >= 0.5 for x, y in zip(a, b, strict=True))


def _likeness(first: str, second: str) -> tuple[int, float]:
    from rapidfuzz.distance import DamerauLevenshtein  # loads a library of its own

    distance = DamerauLevenshtein.distance(first, second)
    return int(distance), 1 - distance / max(len(first), len(second))


@cache
def _folded(name: str) -> str:
    import unicodedata

    plain = unicodedata.normalize("NFD", name.replace("-", " ").replace(".", " "))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())
