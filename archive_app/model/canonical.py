"""Canonical JSON (RFC 8785) for what is hashed: strings and integers below 2**53, no floats."""

import json
from functools import lru_cache
from typing import Any

DEPTH = 64
"""How deep lists and objects may be nested."""

_LARGEST = 2**53


def canonical_json(value: Any) -> bytes:
    """Return `value` as RFC 8785 JSON in UTF-8.

    Accepts dict with string keys, list, tuple, str, int, bool and None. ValueError for floats,
    integers of 2**53 and beyond, lone surrogates and other types: they have no stable bytes; and
    for values nested deeper than DEPTH, which a reader could not be sure to read.
    """
    return json.dumps(
        _ordered(value, DEPTH), ensure_ascii=False, separators=(",", ":"), allow_nan=False
    ).encode("utf-8")


def _ordered(value: Any, depth: int) -> Any:
    if depth < 0:
        raise ValueError(f"nested deeper than {DEPTH}")
    match value:
        case None | bool():
            return value
        case str():
            return _well_formed(value)
        case int() if abs(value) < _LARGEST:
            return value
        case dict():
            below = depth - 1
            return {key: _ordered(value[key], below) for key in _in_order(tuple(value))}
        case list() | tuple():
            below = depth - 1
            return [_ordered(item, below) for item in value]
    raise ValueError(f"{type(value).__name__} {value!r} has no canonical form")


# The things of a record have few shapes.
@lru_cache(1 << 10)
def _in_order(keys: tuple[Any, ...]) -> list[str]:
    return sorted(keys, key=lambda key: _well_formed(key).encode("utf-16-be"))


def _well_formed(text: Any) -> str:
    if not isinstance(text, str):
        raise ValueError(f"a key must be a string, not {text!r}")
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ValueError("a lone surrogate has no canonical form") from error
    return text
