"""Queries that nobody would type on purpose, drawn with a seed: for tests and benches alike."""

import random
from collections.abc import Callable, Iterator

_WORDS = (
    *(
        "prevention",
        "development",
        "the",
        "a",
        "of",
        "security",
        "ASEAN",
        "2023",
        "２０２３",
        "๒๕๖๖",
    ),
    *("预防", "灾害", "ความร่วมมือ", "hợp", "tác", "hop", "ကူညီ", "ជំនួយ", "ການ", "pencegahan"),
    *("ﬁne", "ß", "İstanbul", "cross-border", "O'Neill", "don’t", "naïve"),
)
_FIELDS = (
    *(
        "speaker",
        "country",
        "body",
        "kind",
        "forum",
        "place",
        "year",
        "date",
        "lang",
        "tag",
        "note",
    ),
    *("title", "label", "about", "colour", "has", "translated", "foo", "http", "AND"),
)
_VALUES = (
    "VN",
    "Lào",
    "2019..2023",
    "..",
    "2023-13..",
    "9999999999..1",
    "0000",
    "zh-",
    "",
    '""',
    "(VN OR",
    "yes,no,,",
    "commitment",
    "*",
    "~2",
)
_OPERATORS = ("AND", "OR", "NOT", "-", "and", "＋", "||", "&&", "AND NOT", "OR OR")
_MARKS = (
    *"\"'()（）[]{}«»“”„‟「」『』~*?:：-–—,，;/\\^$.|+&!@#%=<>`",
    *"\x00\x07\x1b\x7f\u00ad\u200b\u200d\u202e\u2066\u2028\ufeff\ufffd\ufffe\ud800\udfff\U0001f600",
    *"\u0301\u0e38\u1039\u17d2\U000e0041",
)


def hostile_queries(count: int, *, seed: int) -> Iterator[str]:
    """Yield `count` queries; the same for the same seed."""
    drawn = random.Random(seed)
    for _ in range(count):
        yield drawn.choice(_KINDS)(drawn)


def _word(drawn: random.Random) -> str:
    return drawn.choice(_WORDS)


def _salad(drawn: random.Random) -> str:
    parts = [
        drawn.choice(
            (
                _word(drawn),
                drawn.choice(_MARKS),
                drawn.choice(_OPERATORS),
                f"{drawn.choice(_FIELDS)}:{drawn.choice(_VALUES)}",
                f'"{_word(drawn)} {_word(drawn)}"~{drawn.randint(0, 300)}',
                f"{_word(drawn)}~{drawn.randint(0, 4)}",
                f"{_word(drawn)[: drawn.randint(0, 3)]}*",
            )
        )
        for _ in range(drawn.randint(1, 30))
    ]
    return drawn.choice(("", " ", "  ", "\n")).join(parts)


def _noise(drawn: random.Random) -> str:
    last = drawn.choice((0x80, 0x300, 0x3000, 0x10000, 0x110000))
    return "".join(chr(drawn.randrange(last)) for _ in range(drawn.randint(1, 200)))


def _half_typed(drawn: random.Random) -> str:
    whole = f'{_word(drawn)} ("{_word(drawn)} {_word(drawn)}"~5 OR {drawn.choice(_FIELDS)}:('
    whole += f'{drawn.choice(_VALUES)} OR "{_word(drawn)}")) NOT {_word(drawn)}*'
    return whole[: drawn.randint(1, len(whole))]


def _prefixes(drawn: random.Random) -> str:
    letters = [drawn.choice("abcdefstpr预ก") + "*" for _ in range(drawn.randint(1, 40))]
    return drawn.choice((" ", " OR ", " -", " NOT ")).join(letters)


def _fuzzy(drawn: random.Random) -> str:
    words = [f"{_word(drawn) * drawn.randint(1, 9)}~{drawn.randint(1, 2)}" for _ in range(20)]
    return drawn.choice((" ", " OR ")).join(words)


def _deep(drawn: random.Random) -> str:
    depth = drawn.randint(1, 400)
    return "(" * depth + _word(drawn) + ")" * drawn.randint(0, depth)


def _long(drawn: random.Random) -> str:
    unit = drawn.choice((_word(drawn) + " ", "a", "预防", "\u0301", '"', "-", "NOT ", "a OR ", "~"))
    return unit * drawn.randint(1, 6_000)


def _negations(drawn: random.Random) -> str:
    return " ".join(f"-{_word(drawn)}" for _ in range(drawn.randint(1, 60)))


def _near(drawn: random.Random) -> str:
    words = " ".join(_word(drawn) for _ in range(drawn.randint(2, 60)))
    return f'"{words}"~{drawn.choice((0, 1, 5, 50, 99, 10**6))}'


_KINDS: tuple[Callable[[random.Random], str], ...] = (
    *(_salad, _salad, _salad, _noise, _half_typed, _half_typed),
    *(_prefixes, _fuzzy, _deep, _long, _negations, _near),
)
