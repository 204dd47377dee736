"""The public face: bytes of a file to its Extraction, by way of the cage."""

from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from archive_app.cage import Cage, child_command
from archive_app.errors import ExtractionError
from archive_app.formats.decoding import EMPTY
from archive_app.formats.registry import (
    HEAD_BYTES,
    Format,
    extension_of,
    misnamed,
    not_yet,
    recognise,
)
from archive_app.formats.wire import from_wire
from archive_app.model.extraction import Extraction
from archive_app.operation import Operation, drain


def reader_command() -> tuple[str, ...]:
    """Return the command that starts a child of the cage which reads files."""
    return child_command("_child", "archive_app.formats.child")


def extract(cage: Cage, name: str, content: bytes | BinaryIO) -> Extraction:
    """Return what the reader makes of the file `name` with `content` (bytes or a seekable stream).

    ExtractionError with `name` as its path when it is of no kind that is read, or cannot be read.
    """
    return drain(extracting(cage, name, content))


def extracting(cage: Cage, name: str, content: bytes | BinaryIO) -> Operation[Extraction]:
    """Do the same as `extract` in steps of some 40 ms."""
    stream = BytesIO(content) if isinstance(content, bytes) else content
    head = stream.read(HEAD_BYTES)
    stream.seek(0)
    if not head:
        raise ExtractionError(name, EMPTY)
    found = recognise(name, head)
    if found is None:
        raise not_yet(name, extension_of(name) or "no known kind")
    extraction = yield from _asked(cage, name, found, stream)
    notice = misnamed(name, found)
    return replace(extraction, notices=(notice, *extraction.notices)) if notice else extraction


def extracting_line(cage: Cage, name: str, line: bytes) -> Operation[Extraction]:
    """Return what the reader makes of one `line` of the bulk file `name`, see `bulk_lines`."""
    return _asked(cage, name, Format.JSON_LINE, BytesIO(line))


def _asked(cage: Cage, name: str, found: Format, stream: BinaryIO) -> Operation[Extraction]:
    answer = yield from cage.asking({"name": name, "format": found.value}, stream)
    return from_wire(name, answer)
