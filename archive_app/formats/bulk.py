"""Splits bulk files into lines, each a paper of its own, in bounded memory."""

import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from archive_app.errors import ExtractionError

LONGEST_LINE = 64 << 20
"""Bytes that a line may have."""
LARGEST_INFLATED = 8 << 30
"""Bytes that a packed bulk file may have when it is unpacked."""

_PIECE = 1 << 20
_GZIP = b"\x1f\x8b"


def is_bulk(name: str) -> bool:
    """Whether the file `name` holds a paper a line."""
    return name.lower().endswith((".jsonl", ".jsonl.gz", ".ndjson"))


def bulk_lines(name: str, stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of the seekable `stream` without their ends; blank ones are left out.

    The SHA-256 of a line as yielded is the id of its paper. A stream packed with gzip is unpacked
    on the way. ExtractionError about `name` when a line is over LONGEST_LINE or packing is damaged.
    """
    head = stream.read(len(_GZIP))
    stream.seek(0)
    if head == _GZIP:
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=stream))
    try:
        yield from _lines(name, stream)
    except (zlib.error, gzip.BadGzipFile, EOFError) as error:
        raise ExtractionError(name, "it is packed with gzip but damaged") from error


def _lines(name: str, stream: BinaryIO) -> Iterator[bytes]:
    rest = b""
    total = 0
    while piece := stream.read(_PIECE):
        total += len(piece)
        if total > LARGEST_INFLATED:
            raise ExtractionError(name, "it unpacks to more than 8 GB")
        *whole, rest = (rest + piece).split(b"\n")
        if len(rest) > LONGEST_LINE or any(len(line) > LONGEST_LINE for line in whole):
            raise ExtractionError(name, "one of its lines is longer than 64 MB")
        yield from (line for line in map(_without_end, whole) if line.strip())
    if rest.strip():
        yield _without_end(rest)


def _without_end(line: bytes) -> bytes:
    return line.removesuffix(b"\r")
