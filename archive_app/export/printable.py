"""What every export does to a text first: nothing unseen may act, nothing may be lost."""

import re

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
    "\u202a-\u202e\u2066-\u2069"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
_BREAKS = re.compile("[ \t]*[\r\n\u2028\u2029][ \t\r\n\u2028\u2029]*")
_MARKS = (("“", "”"), ('"', '"'), ("「", "」"), ("『", "』"), ("«", "»"), ("‘", "’"))
_LATIN = "!-~\u00a1-\u024f\u1e00-\u1eff"


def printable(text: str) -> str:
    """Return `text` with U+FFFD for each code point that XML 1.0 forbids or that is a control.

    The controls that turn the writing direction of what follows (UAX 9 embeddings, overrides and
    isolates) are shown as U+FFFD too, since they make words read as others than they are.
    """
    return _UNPRINTABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return `printable` text with each run of line breaks as one space."""
    return _BREAKS.sub(" ", printable(text)).strip()


def in_quotation_marks(text: str) -> str:
    """Return `text` in typographic marks, unless the marks of the paper already enclose it all."""
    for opening, closing in _MARKS:
        enclosed = len(text) > 2 and text[0] == opening and text[-1] == closing
        if enclosed and not {opening, closing} & set(text[1:-1]):
            return text
    return f"“{text}”"


def with_break_points(text: str, *, every: int) -> str:
    """Return `text` with U+200B after each `every` characters of a longer unbroken Latin word."""
    return re.sub(f"[{_LATIN}]{{{every}}}(?=[{_LATIN}])", "\\g<0>\u200b", text)
