"""Fractional order keys: between any two keys there is room for another, without renumbering.

Keys are strings of digits base 62 after a point, compared as strings; none ends in the lowest
digit. Ties between two desks are broken by the replica.
"""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def key_between(before: str, after: str) -> str:
    """Return a key greater than `before` and less than `after`; "" stands for no bound.

    ValueError when `before` is not less than `after`.
    """
    if after and before >= after:
        raise ValueError(f"there is nothing between {before!r} and {after!r}")
    key = ""
    bounded = bool(after)
    while True:
        place = len(key)
        low = _DIGITS.index(before[place]) if place < len(before) else 0
        high = _DIGITS.index(after[place]) if bounded and place < len(after) else len(_DIGITS)
        if high - low > 1:
            return key + _DIGITS[(low + high) // 2]
        key += _DIGITS[low]
        if low < high:
            bounded = False
