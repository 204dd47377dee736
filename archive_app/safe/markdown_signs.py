"""Stand-ins for signs that are to be words, not marks, while python-markdown reads a text.

They are code points that Unicode keeps for internal use (U+FDD0 to U+FDEF, Unicode 16, 23.7), which
no pattern matches. What is typed with one, or with STX or ETX, which python-markdown keeps for
itself, becomes U+FFFD first.
"""

import re

_SIGNS = "[*_`#=+-0123456789"
NO_WORDS = "\ufded"
"""What stands where an item without words would be misread; it is turned back into nothing."""
_STAND_INS = {sign: chr(0xFDD0 + at) for at, sign in enumerate(_SIGNS)}
_BACK = {ord(stand_in): sign for sign, stand_in in _STAND_INS.items()} | {ord(NO_WORDS): ""}
_RESERVED = re.compile("[\x02\x03\ufdd0-\ufdef]")
_CODE = re.compile("\ufdee(\\d+)\ufdef")


def without_stand_ins(text: str) -> str:
    """Return `text` with U+FFFD for each code point that means something here."""
    return _RESERVED.sub("\ufffd", text)


def disarmed(text: str, signs: str = _SIGNS) -> str:
    """Return `text` with a stand-in for each of `signs`."""
    return text.translate({ord(sign): _STAND_INS[sign] for sign in signs})


def restored(text: str) -> str:
    """Return `text` with the signs for which stand-ins stand."""
    return text.translate(_BACK)


def code_sign(number: int) -> str:
    """Return the paragraph that stands for piece `number` of fenced code."""
    return f"\ufdee{number}\ufdef"


def code_number(paragraph: str) -> int | None:
    """Return which piece of fenced code `paragraph` stands for, None if it is another."""
    match = _CODE.fullmatch(paragraph.strip())
    return int(match[1]) if match else None
