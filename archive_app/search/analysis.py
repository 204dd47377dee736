"""The one analysis of text: the same tokens for indexing, for queries and for highlighting.

| in the text | tokens (form in brackets where it differs) |
|---|---|
| `Preventing disasters` | `preventing` [prevent] · `disasters` [disast] |
| `China’s cross-border trade` | `china` · `cross` [cross] · `border` · `trade` |
| `hợp tác` | `hợp` [hop] · `tác` [tac] |
| `預防災害` | `預` [预] · `防` · `災` [灾] · `害` |
| `ความร่วมมือ` | `ควา…`: one token for a consonant with its vowels and marks |
| `pencegahan` `mencegah` | both [cegah] |
| `２０２３` `๒๐๒๓` | `2023` |

A token is cut out of the text as it stands and folded afterwards (NFKC, case folding), so that its
place is exact whatever the folding does to its length. The language of a text plays no part: who
asks does not say in which language, and what is analysed in two ways is not found.

Scripts without spaces (Han, Kana, Thai, Lao, Khmer, Burmese) are cut into orthographic clusters, a
base character with all that is written around it; words of them are found as runs of clusters,
through the pairs of `index_terms`.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from archive_app.search.indonesian import root_of

ANALYSIS_VERSION = 2
"""Raised with every change that makes other tokens; an index of another version is rebuilt."""

_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0711\u0730-\u074a\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983"
    "\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03"
    "\u0b3c-\u0b57\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6"
    "\u0d00-\u0d03\u0d3b-\u0d57\u0d81-\u0d83\u0dca-\u0ddf\u0f18\u0f19\u0f35\u0f37\u0f39"
    "\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0fbc\u135d-\u135f\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u200c\u200d\u2060\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff" + (
    "\U00020000-\U0003ffff"
)
_KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d"
_THAI_AND_LAO = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ebd\u0ec0-\u0ece\u0edc-\u0edf"
_KHMER_AND_BURMESE = (
    "\u1780-\u17dd\u1000-\u103f\u1050-\u108f\u109a-\u109d\ua9e0-\ua9ff\uaa60-\uaa7f"
)
_UNSPACED = _HAN + _KANA + _THAI_AND_LAO + _KHMER_AND_BURMESE
_BURMESE_BASE = (
    "\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070"
    "\u1075-\u1081\u108e"
)
_BURMESE_SIGNS = (
    "\u102b-\u1030\u1032-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d"
    "\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d"
)
"""What is written round a base, but for the vowel E, which in the old Zawgyi fonts comes first."""
_JOINERS = "\u200c\u200d\u2060"

_CLUSTER = (
    f"[{_HAN}][\ufe00-\ufe0f\U000e0100-\U000e01ef]*"
    f"|[{_KANA}][\u3099\u309a\uff9e\uff9f]*"
    f"|[\u0e40-\u0e44]?[\u0e01-\u0e2e][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e{_JOINERS}]*"
    f"|[\u0ec0-\u0ec4]?[\u0e81-\u0eae\u0edc-\u0edf][\u0eb0-\u0ebd\u0ec8-\u0ece{_JOINERS}]*"
    f"|[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17dd{_JOINERS}])*"
    f"|\u1031?[{_BURMESE_BASE}]"
    f"(?:[{_BURMESE_SIGNS}{_JOINERS}]|(?<=[{_BURMESE_BASE}\u103b-\u103e])\u1031)*"
    f"|[{_UNSPACED}]"
)
_LETTER = f"[^\\W_{_UNSPACED}]"
_RUN = f"{_LETTER}+(?:[{_MARKS}]+{_LETTER}*)*"
_TOKEN = re.compile(f"(?P<word>{_RUN}(?:['’ʼ＇]{_RUN})*)|(?:{_CLUSTER})")

_APOSTROPHE, _S = frozenset("'’ʼ＇"), frozenset("sSｓＳ")
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u0640\u200b\u200c\u200d\u2060 "))
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "＇": "'"})
_STROKES = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ħ": "h"})


class Token(NamedTuple):
    """A token at the code points [start, end) of the text, number `position` from 0.

    `exact` is what is written, NFKC and case-folded; `text` is the form under which it is found:
    stemmed, without marks, simplified. `cluster` tells that it belongs to a script without spaces;
    `joined`, that it is one and stands beside the cluster before it, or a line break away.
    """

    text: str
    exact: str
    position: int
    start: int
    end: int
    cluster: bool = False
    joined: bool = False


def analyse(text: str) -> list[Token]:
    """Return the tokens of `text` in order; none overlap."""
    tokens: list[Token] = []
    # Everything that is searched goes through this loop, so that it spares what it can: a token is
    # made as the tuple that it is.
    new, position = tuple.__new__, 0
    previous: Token | None = None
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        written = match[0]
        cluster = match.lastindex is None
        if written[-1] in _S and not cluster and written[-2:-1] in _APOSTROPHE:
            written = written[:-2]
            end -= 2
        form, exact = (_cluster_forms if cluster else _word_forms)(written)
        if not exact:
            continue
        joined = cluster and previous is not None and _is_beside(previous, start, text)
        previous = new(Token, (form, exact, position, start, end, cluster, joined))
        tokens.append(previous)
        position += 1
    return tokens


def index_terms(tokens: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """Yield (term, position) for every token, and for every pair of clusters side by side.

    A pair stands at the position of its first cluster. Pairs are what a word of a script without
    spaces is looked up by: one cluster is too common to be quick or to say anything.
    """
    for token in tokens:
        yield token.text, token.position
        if token.joined:
            yield tokens[token.position - 1].text + token.text, token.position - 1


def run_terms(tokens: Sequence[Token]) -> tuple[tuple[str, int], ...]:
    """Return the terms of `tokens` as a phrase, each with its distance from the first token.

    Clusters side by side are asked for as pairs, a cluster that stands alone by itself.
    """
    terms: list[tuple[str, int]] = []
    for place, token in enumerate(tokens):
        if token.joined and place:
            terms.append((tokens[place - 1].text + token.text, place - 1))
        elif not _next_is_joined(tokens, place):
            terms.append((token.text, place))
    return tuple(terms)


def folded(text: str) -> str:
    """Return the found forms of the words of `text`, a space between, for comparing names."""
    return " ".join(token.text for token in analyse(text))


@lru_cache(1 << 16)
def without_marks(exact: str) -> str:
    """Return `exact` without accents when it is Latin, else unchanged."""
    if exact.isascii() or not (exact[0] < "\u0250" or "\u1e00" <= exact[0] <= "\u1eff"):
        return exact
    bare = (c for c in unicodedata.normalize("NFD", exact) if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", "".join(bare)).translate(_STROKES)


def _next_is_joined(tokens: Sequence[Token], place: int) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1].joined


def _is_beside(previous: Token, start: int, text: str) -> bool:
    return previous.cluster and (
        previous.end == start or text[previous.end : start].strip(" \n\u200b\u3000") == ""
    )


@lru_cache(1 << 16)
def _word_forms(written: str) -> tuple[str, str]:
    exact = _exact(written)
    bare = without_marks(exact) if exact else exact
    return (_stemmed(bare) if bare.isascii() else bare), exact


@lru_cache(1 << 15)
def _cluster_forms(written: str) -> tuple[str, str]:
    exact = _exact(written)
    return _simplified(exact), exact


def _exact(written: str) -> str:
    exact = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", written).casefold())
    exact = exact.translate(_DROPPED).translate(_APOSTROPHES)
    return exact if exact.isascii() else "".join(map(_ascii_digit, exact))


def _ascii_digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def _stemmed(word: str) -> str:
    """Return the English stem of the Indonesian root of the English stem.

    The first keeps together what English keeps together, the last what has one root.
    """
    stem = _stemmer().stemWord
    english = stem(word)
    root = root_of(english)
    return str(english if root == english else stem(root))


def _simplified(cluster: str) -> str:
    return str(_converter().convert(cluster)) if cluster >= "\u2e80" else cluster


@lru_cache(1)
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")


@lru_cache(1)
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")
