"""Sets of entry numbers as integers, one bit an entry: combining and counting at memory speed."""

from collections.abc import Iterable
from itertools import compress

_FLAGS = bytes.maketrans(b"01", b"\0\1")


def bits_of(numbers: Iterable[int], size: int) -> int:
    """Return the set of `numbers`, each below `size`."""
    digits = bytearray(b"0") * (size + 1)
    for number in numbers:
        digits[size - number] = 49
    return int(digits.decode("ascii"), 2)


def flags_of(bits: int, size: int) -> bytes:
    """Return `size` bytes, byte n being 1 when n is in the set and 0 when not."""
    return format(bits, f"0{size}b")[::-1].encode("ascii").translate(_FLAGS) if size else b""


def numbers_of(bits: int, size: int) -> list[int]:
    """Return the members in ascending order."""
    return list(compress(range(size), flags_of(bits, size)))
