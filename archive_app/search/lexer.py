"""Cuts what was typed into words, quotations, operators and fields, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from archive_app.search.query import Field

_PUNCTUATION = str.maketrans(
    "（）：，、－＊～“”„‟«»‹›「」『』＂〝〞〟﹁﹂﹃﹄",
    "():,,-*~" + '"' * 20,
)
_SPACES = dict.fromkeys(map(ord, "\u3000\u00a0\u0085\u2028\u2029\u200b"), " ")
_DATE_FIELDS = ("date", "year")
FIELD_NAMES = (*(field.value for field in Field), *_DATE_FIELDS)

_NEXT = re.compile(
    r"""(?P<space>[\s,]+)
    |(?P<open>\()
    |(?P<close>\))
    |"(?P<quoted>[^"]*)(?P<end>"|\Z)(?:~(?P<near>\d+))?
    |(?P<operator>AND|OR|NOT)(?![^\s()"])
    |(?P<minus>-+)(?=[^\s)-])
    |(?P<field>[A-Za-z]+):[ ]*(?=[^\s),])
    |(?P<word>(?:[^\s()",]|(?<=\d),(?=\d))+)
    """,
    re.VERBOSE,
)
_QUOTED_VALUE = re.compile(r'"(?P<inside>[^"]*)"?')
_GROUP = re.compile(r"\((?P<inside>[^()]*)\)?")
_BARE_VALUE = re.compile(r'[^\s()",]+')
_BETWEEN_VALUES = re.compile(r"\s+OR\s+|,")


class Sign(StrEnum):
    """What a piece of a query is."""

    OPEN = "("
    CLOSE = ")"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    QUOTED = "quotation"
    FIELD = "field"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece at the code points [start, end).

    `text` is what was typed, for QUOTED what stands inside; `near` the number after "~"; `closed`
    is False for a quotation without its end; `values` are those of a field.
    """

    sign: Sign
    start: int
    end: int
    text: str
    near: int | None = None
    closed: bool = True
    values: tuple[str, ...] = ()


def pieces_of(text: str) -> Iterator[Piece]:
    """Yield the pieces of `text` in order; every kind of quotation mark and width is understood."""
    plain = text.translate(_PUNCTUATION).translate(_SPACES)
    position = 0
    while match := _NEXT.match(plain, position):
        piece = _piece(match, text, plain)
        position = match.end() if piece is None else piece.end
        if piece is not None:
            yield piece


def _piece(match: re.Match[str], text: str, plain: str) -> Piece | None:
    start, end = match.span()
    kind = match.lastgroup
    if match["quoted"] is not None:
        inside = text[match.start("quoted") : match.end("quoted")]
        near = int(match["near"][:4]) if match["near"] else None
        return Piece(Sign.QUOTED, start, end, inside, near, closed=bool(match["end"]))
    if kind == "space":
        return None
    if match["field"] and match["field"].lower() in FIELD_NAMES:
        return _field_piece(match, text, plain)
    if kind == "field":
        word = re.compile(r'[^\s()",]+').match(plain, start)
        end = word.end() if word else end
    sign = {"open": Sign.OPEN, "close": Sign.CLOSE, "minus": Sign.NOT}.get(kind or "")
    if kind == "operator":
        sign = Sign(match["operator"])
    return Piece(sign or Sign.WORD, start, end, text[start:end])


def _field_piece(match: re.Match[str], text: str, plain: str) -> Piece:
    values: list[str] = []
    position = match.end()
    while True:
        found, position = _values_at(text, plain, position)
        values.extend(found)
        if not found or plain[position : position + 1] != ",":
            break
        position += 1
    return Piece(
        Sign.FIELD,
        match.start(),
        position,
        match["field"].lower(),
        values=tuple(value for value in values if value),
    )


def _values_at(text: str, plain: str, position: int) -> tuple[list[str], int]:
    if quoted := _QUOTED_VALUE.match(plain, position):
        return [text[quoted.start("inside") : quoted.end("inside")].strip()], quoted.end()
    if group := _GROUP.match(plain, position):
        inside = group["inside"]
        return [value.strip(' "') for value in _BETWEEN_VALUES.split(inside)], group.end()
    if bare := _BARE_VALUE.match(plain, position):
        return [text[bare.start() : bare.end()]], bare.end()
    return [], position
