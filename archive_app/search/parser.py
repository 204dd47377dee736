"""Reads what was typed as a query, forgivingly: what is odd becomes a Problem, not a refusal.

| typed | finds |
|---|---|
| `disaster prevention` | both words, anywhere; also "preventing disasters" |
| `预防`, `ความร่วมมือ` | the word inside running text |
| `hop tac`, `hợp tác` | with and without marks, as typed first |
| `"disaster prevention"`, `「防災」`, `«…»`, `„…“` | the words in this order with nothing between |
| `"disaster prevention"~5` | the words in any order, at most five others among them |
| `prevent*` | words that begin so |
| `Cateniracha~1` | words one letter away, the first letter the same; `~2` two letters |
| `water OR river`, `(water OR river) AND dam` | either; parentheses group |
| `water -river`, `water NOT river` | without the second; `-river` alone: everything else |
| `and`, `or`, `not` | these words; operators are in capitals |
| `speaker:idham`, `body:"Ministry of Labour"` | by who speaks |
| `country:VN,KH`, `country:(VN OR KH)`, `about:Laos` | country of who speaks; country mentioned |
| `date:2019..2023`, `date:2023-01..2023-06`, `year:2020` | dates that overlap |
| `kind:speech` `forum:…` `place:Nanning` `lang:zh` `tag:…` `label:181` | as the paper has it |
| `title:water`, `note:urgent` | in titles, in notes |
| `has:commitment`, `has:note`, `translated:yes` | passages with these |

What is refused: more than 64 clauses, 16 levels of parentheses, two letters of difference or 4,000
characters. All is checked before any recursion, and the refusal points at the place.
"""

import calendar
import re
from collections.abc import Callable

from archive_app.errors import QueryError
from archive_app.search.analysis import analyse
from archive_app.search.lexer import FIELD_NAMES, Piece, Sign, pieces_of
from archive_app.search.query import (
    MOST_CHARACTERS,
    MOST_CLAUSES,
    MOST_EDITS,
    MOST_LEVELS,
    MOST_WORDS_BETWEEN,
    And,
    DateRange,
    Everything,
    Field,
    FieldClause,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Problem,
    Query,
    Words,
)

_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?\Z")
_UNKNOWN_FIELD = re.compile(r"([A-Za-z]+)[:：](?!//)")
_AFTER_WORD = re.compile(r"(?P<stem>.*?)(?P<sign>[*＊]+|[~～](?P<edits>\d*))\Z", re.DOTALL)
_HALVES = re.compile("[\ud800-\udfff]")
"""Surrogates that stand alone."""


def parse(text: str) -> Query:
    """Return `text` as a query; QueryError when it is past what a search may cost.

    Half a character, which no text of the archive has, is read as one that cannot be made out.
    """
    if len(text) > MOST_CHARACTERS:
        raise QueryError(
            f"The query is longer than {MOST_CHARACTERS:,} characters; nothing was searched. "
            "Shorten it, from the marked place on.",
            start=MOST_CHARACTERS,
            end=len(text),
        )
    text = _HALVES.sub("\ufffd", text)
    pieces = list(pieces_of(text))
    _check_clauses(pieces)
    _check_levels(pieces)
    return _Parser(text, pieces).query()


def _check_clauses(pieces: list[Piece]) -> None:
    count = 0
    for piece in pieces:
        if piece.sign in (Sign.QUOTED, Sign.WORD, Sign.FIELD):
            count += max(1, len(piece.values))
        if count > MOST_CLAUSES:
            raise QueryError(
                f"The query has more than {MOST_CLAUSES} words and conditions; nothing was "
                "searched. Leave out some, from the marked place on.",
                start=piece.start,
                end=piece.end,
            )


def _check_levels(pieces: list[Piece]) -> None:
    level = 0
    for piece in pieces:
        if piece.sign is Sign.OPEN:
            level += 1
        elif piece.sign is Sign.CLOSE:
            level = max(0, level - 1)
        if level > MOST_LEVELS:
            raise QueryError(
                f"Parentheses stand more than {MOST_LEVELS} deep at the marked place; nothing was "
                "searched. Leave out some.",
                start=piece.start,
                end=piece.end,
            )


class _Parser:
    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self._text = text
        self._pieces = pieces
        self._next = 0
        self._problems: list[Problem] = []

    def query(self) -> Query:
        parts: list[Node] = []
        while self._next < len(self._pieces):
            node = self._either()
            if node is not None:
                parts.append(node)
            if stray := self._take(Sign.CLOSE):
                self._note(stray, "This parenthesis closes none; it was left out.")
        root = _joined(parts, typed=False)
        if root is None:
            whole = (0, len(self._text))
            root = Or(*whole, ()) if self._text.strip(" *") else Everything(*whole)
        return Query(self._text, root, tuple(self._problems))

    def _either(self) -> Node | None:
        parts: list[Node] = []
        while True:
            operator = self._take(Sign.OR)
            node = self._all()
            if node is not None:
                parts.append(node)
            if operator and (node is None or len(parts) < 2):
                self._note(operator, "OR needs a word on both sides; it was left out.")
            if not self._at(Sign.OR):
                break
        if len(parts) < 2:
            return parts[0] if parts else None
        return Or(parts[0].start, parts[-1].end, tuple(parts))

    def _all(self) -> Node | None:
        parts: list[Node] = []
        typed = False
        while self._next < len(self._pieces) and not self._at(Sign.OR, Sign.CLOSE):
            operator = self._take(Sign.AND)
            node = self._negated()
            if node is not None:
                parts.append(node)
            if operator and (node is None or len(parts) < 2):
                self._note(operator, "AND needs a word on both sides; it was left out.")
            typed = typed or operator is not None
        return _joined(parts, typed=typed)

    def _negated(self) -> Node | None:
        first: Piece | None = None
        negative = False
        while sign := self._take(Sign.NOT):
            first = first or sign
            negative = not negative
        node = self._atom()
        if node is None and first is not None:
            self._note(first, "NOT needs a word after it; it was left out.")
        if node is None or first is None or not negative:
            return node
        return Not(first.start, node.end, node)

    def _atom(self) -> Node | None:
        if self._next == len(self._pieces) or self._at(Sign.AND, Sign.OR, Sign.CLOSE):
            return None
        piece = self._pieces[self._next]
        self._next += 1
        match piece.sign:
            case Sign.OPEN:
                return self._group(piece)
            case Sign.QUOTED:
                return self._quotation(piece)
            case Sign.FIELD:
                return self._field(piece)
            case _:
                return self._word(piece)

    def _group(self, opening: Piece) -> Node | None:
        node = self._either()
        if self._take(Sign.CLOSE) is None:
            self._note(opening, "This parenthesis is not closed; it was closed at the end.")
        return node

    def _quotation(self, piece: Piece) -> Node | None:
        if not piece.closed:
            self._note(piece, "The quotation is not closed; it was taken to go to the end.")
        tokens = tuple(analyse(piece.text))
        if not tokens:
            self._note_without_letters(piece)
            return None
        if piece.near is None or len(tokens) == 1:
            return Phrase(piece.start, piece.end, piece.text, tokens)
        if piece.near > MOST_WORDS_BETWEEN:
            raise QueryError(
                f"At most {MOST_WORDS_BETWEEN} words may stand between; nothing was searched. "
                "Write a smaller number at the marked place.",
                start=piece.start,
                end=piece.end,
            )
        parts = (tuple(analyse(part)) for part in piece.text.split())
        return Near(piece.start, piece.end, tuple(part for part in parts if part), piece.near)

    def _field(self, piece: Piece) -> Node | None:
        if not piece.values:
            self._note(piece, f"After {piece.text}: a value is missing; this was left out.")
            return None
        if piece.text not in ("date", "year"):
            return FieldClause(piece.start, piece.end, Field(piece.text), piece.values)
        ranges = [_range(value, piece) for value in piece.values]
        known = tuple(dates for dates in ranges if dates is not None)
        if len(known) < len(ranges):
            self._note(
                piece,
                "This is no date that could be read, such as 2023, 2023-06 or 2019..2023; it was "
                "left out.",
            )
        if len(known) < 2:
            return known[0] if known else None
        return Or(piece.start, piece.end, known)

    def _word(self, piece: Piece) -> Node | None:
        if unknown := _UNKNOWN_FIELD.match(piece.text):
            self._note(
                piece,
                f"There is no field “{unknown[1]}”, so this was searched as words; the fields are "
                f"{', '.join(FIELD_NAMES)}.",
            )
        marked = _AFTER_WORD.match(piece.text)
        stem = marked["stem"] if marked else piece.text
        if "*" in stem or "＊" in stem:
            self._note(piece, "An asterisk is understood only at the end of a word.")
        tokens = tuple(analyse(stem))
        if not tokens:
            self._note_without_letters(piece)
            return None
        if marked is None or tokens[-1].cluster:
            return Words(piece.start, piece.end, stem, tokens)
        last = tokens[-1].exact
        before = stem[: tokens[-1].start]
        end_node: Node = Prefix(piece.start, piece.end, last)
        if marked["edits"] is not None:
            end_node = Fuzzy(piece.start, piece.end, last, _edits(marked, piece))
        if len(tokens) == 1:
            return end_node
        first = Words(piece.start, piece.end, before, tokens[:-1])
        return And(piece.start, piece.end, (first, end_node), typed=True)

    def _note_without_letters(self, piece: Piece) -> None:
        if piece.text.strip("*＊"):
            self._note(piece, "This has no letters or figures to look for; it was left out.")

    def _at(self, *signs: Sign) -> bool:
        return self._next < len(self._pieces) and self._pieces[self._next].sign in signs

    def _take(self, sign: Sign) -> Piece | None:
        if not self._at(sign):
            return None
        self._next += 1
        return self._pieces[self._next - 1]

    def _note(self, piece: Piece, sentence: str) -> None:
        self._problems.append(Problem(piece.start, piece.end, sentence))


def _joined(parts: list[Node], *, typed: bool) -> Node | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return And(parts[0].start, parts[-1].end, tuple(parts), typed)


def _edits(marked: re.Match[str], piece: Piece) -> int:
    edits = int(marked["edits"][:4] or 1)
    if edits > MOST_EDITS:
        raise QueryError(
            f"A word may differ by at most {MOST_EDITS} letters; nothing was searched. Write ~1 or "
            "~2 at the marked place.",
            start=piece.start,
            end=piece.end,
        )
    return edits


def _range(value: str, piece: Piece) -> DateRange | None:
    first, dots, last = value.translate(_FULL_STOPS).partition("..")
    if not dots:
        last = first
    try:
        earliest = _bound(first.strip(), _first_day)
        latest = _bound(last.strip(), _last_day)
    except ValueError:
        return None
    if earliest is not None and latest is not None and earliest > latest:
        return None
    return DateRange(piece.start, piece.end, earliest, latest)


_FULL_STOPS = str.maketrans({"．": ".", "。": ".", "…": "..", "－": "-", "／": "/"})


def _bound(printed: str, day: Callable[[int, int], int]) -> int | None:
    if not printed:
        return None
    match = _DAY.match(printed)
    if match is None:
        raise ValueError(printed)
    year, month, number = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if year == 0 or month > 12 or (number and number > calendar.monthrange(year, month)[1]):
        raise ValueError(printed)
    return year * 10_000 + (month * 100 + number if number else day(year, month))


def _first_day(_year: int, month: int) -> int:
    return (month or 1) * 100 + 1


def _last_day(year: int, month: int) -> int:
    return (month or 12) * 100 + calendar.monthrange(year, month or 12)[1]
