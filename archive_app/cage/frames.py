"""The protocol between the program and a child, spoken over the child's standard streams.

To the child: first the limits, then requests. A request is a JSON header and the content in
chunks; each part stands behind its length in 4 bytes, big-endian, and a chunk of length 0 ends the
content. From the child: an 8-byte length and JSON, one of {"answer": …}, {"error": reason},
{"fault": name} and {"working": true}, which may come any number of times before the others.
"""

import json
import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

CHUNK = 1 << 20
"""Bytes of content in one chunk."""

_LENGTH = struct.Struct(">I")
REPLY_LENGTH = struct.Struct(">Q")


def encoded(value: Any) -> bytes:
    """Return `value` as JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def framed(part: bytes) -> bytes:
    """Return `part` behind its length."""
    return _LENGTH.pack(len(part)) + part


def request_frames(request: dict[str, Any], content: bytes | BinaryIO) -> Iterator[bytes]:
    """Yield what is sent for one request, without ever holding the whole content twice."""
    stream = BytesIO(content) if isinstance(content, bytes) else content
    head = framed(encoded(request))
    while chunk := stream.read(CHUNK):
        yield head + framed(chunk)
        head = b""
    yield head + framed(b"")


def reply_frame(reply: dict[str, Any]) -> bytes:
    """Return `reply` behind its length of 8 bytes."""
    body = encoded(reply)
    return REPLY_LENGTH.pack(len(body)) + body


def read_part(stream: BinaryIO) -> bytes:
    """Return the next part that the program sent; EOFError when it has ended the conversation."""
    (length,) = _LENGTH.unpack(_read_exactly(stream, _LENGTH.size))
    return _read_exactly(stream, length)


def read_content(stream: BinaryIO) -> bytes:
    """Return the content of a request, all its chunks together."""
    chunks = []
    while chunk := read_part(stream):
        chunks.append(chunk)
    return b"".join(chunks)


def _read_exactly(stream: BinaryIO, length: int) -> bytes:
    part = stream.read(length)
    if len(part) < length:
        raise EOFError
    return part
