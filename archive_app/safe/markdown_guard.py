"""Prepares typed Markdown for python-markdown, so that nothing in it is slow, deep or misread.

All in linear time: first the lines (see `markdown_lines`), then the signs inside them. Measured on
python-markdown 3.11: 20,000 "[" take 94 s, and deep emphasis overflows the stack. So these become
stand-ins (see `markdown_signs`), which are turned back after the reading:

- a "[" that does not begin a whole `[text](address)`;
- the "`" of a block that has more than 200, since each may be looked for to the end;
- a run of more than 8 of * or _;
- a run of * or _ that would open emphasis where 24 such signs, 12 times strong, are open.
"""

import re

from archive_app.safe.markdown_lines import DEEPEST, Lines
from archive_app.safe.markdown_signs import disarmed, without_stand_ins

LONGEST_RUN = 8
MOST_TICKS = 200
_GAP = re.compile(r"(\n[ >]*\n)")
_INNER = r"\[(?:[^\[\]\\]|\\.)*+\](?:\([^\s()\[\]]*\))?"
_TEXT = rf"\[(?:[^\[\]\\]|\\.|{_INNER})*+\]"
_ADDRESS = r"(?:<[^<>\n\[\]]++>|(?:[^\s()<>\[\]\"']|\([^\s()<>\[\]\"']*+\))++)"
_TITLE = r"(?:\s++(?:\"[^\"\[\]]*+\"|'[^'\[\]]*+'))?"
_TOKEN = re.compile(
    r"(?P<escaped>\\[!-/:-@\[-`{-~])"
    rf"|(?P<link>(?={_TEXT}\(\s*+{_ADDRESS}{_TITLE}\s*+\))\[)"
    r"|(?P<bracket>\[)"
    r"|(?P<emphasis>\*+|_+)",
    re.S,
)


def guarded(text: str) -> tuple[str, tuple[str, ...]]:
    """Return `text` for python-markdown, and the pieces of fenced code that were taken out."""
    lines = Lines()
    for line in without_stand_ins(text).replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        lines.take(line)
    lines.close()
    blocks_and_gaps = _GAP.split("\n".join(lines.done))
    return "".join(map(_signs_guarded, blocks_and_gaps)), tuple(lines.codes)


def _signs_guarded(block: str) -> str:
    """Return `block` with stand-ins for the signs that the module's docstring names."""
    if block.count("`") > MOST_TICKS:
        block = disarmed(block, "`")
    opened = {"*": 0, "_": 0}

    def guard(token: re.Match[str]) -> str:
        match token.lastgroup:
            case "bracket":
                return disarmed(token[0])
            case "emphasis" if not _may_stay(token, opened):
                return disarmed(token[0])
        return token[0]

    return _TOKEN.sub(guard, block)


def _may_stay(run: re.Match[str], opened: dict[str, int]) -> bool:
    """Count the signs that the run leaves open in `opened`; tell whether it may be emphasis."""
    text, sign, length = run.string, run[0][0], len(run[0])
    if length > LONGEST_RUN:
        return False
    if text[run.start() - 1 : run.start()].strip():
        closed = min(length, opened[sign])
        opened[sign] -= closed
        length -= closed
    if text[run.end() : run.end() + 1].strip():
        if length + sum(opened.values()) > 2 * DEEPEST:
            return False
        opened[sign] += length
    return True
