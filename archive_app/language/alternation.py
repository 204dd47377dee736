"""Patterns for one of many words, as a tree of their beginnings.

The regex engine tries the branches of an alternation one by one; a tree leaves all but a few out
at the first letter, which makes long lists ten times as fast.
"""

import re
from collections.abc import Iterable
from typing import Any

_END = ""


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of `words`, the longest first; a space is any white space.

    ValueError when there are no words.
    """
    tree: dict[str, Any] = {}
    for word in words:
        branch = tree
        for character in word:
            branch = branch.setdefault(character, {})
        branch[_END] = {}
    if not tree:
        raise ValueError("there are no words to match")
    return _pattern(tree)


def _pattern(tree: dict[str, Any]) -> str:
    branches = [_spelled(first, tree[first]) for first in sorted(tree) if first != _END]
    if not branches:
        return ""
    one = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if _END not in tree:
        return one
    return f"(?:{one})?"


def _spelled(first: str, rest: dict[str, Any]) -> str:
    return (r"\s+" if first == " " else re.escape(first)) + _pattern(rest)
