"""Finds quotation marks that belong together, and hides what they enclose from other rules."""

import re
from dataclasses import dataclass

from archive_app.model.span import Range

FILL = "\ue000"
"""Stands, as often as needed, for the words inside quotation marks."""

_MARK = re.compile("[“”\"「」『』«»]|''|\n[ \t\u00a0]*\n")
_ENDS = {"“": '”"', '"': '"”', "''": "''", "「": "」", "『": "』", "«": "»"}
"""What may end a quotation, by what begins it; curly and straight marks are often mixed."""
_EITHER = frozenset({'"', "''"})
"""Marks that begin a quotation and end one."""
_LONGEST = 20_000
_CURLY_LINE = re.compile("\\s*(?:[“\"]|'')")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks, [start, end) in code points; `open` when it goes on.

    An open quotation ends with its paragraph, and the next paragraph begins with a mark again.
    """

    start: int
    end: int
    open: bool = False

    @property
    def range(self) -> Range:
        """The place with its marks."""
        return Range(self.start, self.end)


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of `text` in order, none inside another."""
    found: list[Quotation] = []
    start: int | None = None
    ends = ""
    for mark in _MARK.finditer(text):
        sign = mark.group()
        if sign[0] == "\n":
            if start is not None and _CURLY_LINE.match(text, mark.end()):
                found.append(Quotation(start, mark.start(), open=True))
            start = None
        elif start is None:
            if sign in _ENDS and (sign not in _EITHER or _opens(text, mark.start())):
                start, ends = mark.start(), _ENDS[sign]
        elif (sign in ends or _is_turned(text, mark)) and mark.end() - start <= _LONGEST:
            found.append(Quotation(start, mark.end()))
            start = None
    return found


def _is_turned(text: str, mark: re.Match[str]) -> bool:
    """Whether “ ends a quotation, as a slip of the typesetter: “It is unusual,“ he said."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark.group() == "“" and before in ",.?!" and after.isspace()


def _opens(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return not before or before.isspace() or before in "([—–-:,"


def masked(text: str, quoted: list[Quotation]) -> str:
    """Return `text`, as long as before, with FILL for every code point inside quotation marks.

    The last one inside stays where it is punctuation, so that sentences still end. Marks of two
    apostrophes become curly ones.
    """
    pieces: list[str] = []
    done = 0
    for quotation in quoted:
        pieces.append(text[done : quotation.start])
        pieces.append(_hidden(text[quotation.start : quotation.end], is_open=quotation.open))
        done = quotation.end
    pieces.append(text[done:])
    return "".join(pieces)


def _hidden(words: str, *, is_open: bool) -> str:
    double = words.startswith("''")
    opening = "“" if double else words[0]
    closing = "" if is_open else "”" if double or words[-1] == "“" else words[-1]
    inner = words[(2 if double else 1) : len(words) - len(closing) * (2 if double else 1)]
    stop = inner[-1:] if inner[-1:] in tuple(".,!?…。，！？") else ""
    return opening + FILL * (len(words) - len(opening + stop + closing)) + stop + closing
