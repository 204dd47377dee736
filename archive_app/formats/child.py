"""What runs in the cage: dispatches a request to the reader of its format.

A reader is imported when its first file comes, so that a child for plain text starts at once.
"""

from importlib import import_module
from typing import Any

from archive_app.cage.child import Alive, serve
from archive_app.errors import ExtractionError
from archive_app.formats.decoding import EMPTY
from archive_app.formats.reading import Source
from archive_app.formats.registry import Format
from archive_app.formats.wire import to_wire
from archive_app.model.extraction import Extraction

_READERS = {
    Format.TEXT: "plain",
    Format.MARKDOWN: "markdown",
    Format.HTML: "html",
    Format.DOCX: "docx",
    Format.PDF: "pdf",
    Format.MAIL: "mail",
    Format.JSON_LINE: "jsonl",
}


def main() -> int:
    """Serve requests until the program hangs up; return the exit status."""
    return serve(_answer)


def read(source: Source, found: Format) -> Extraction:
    """Return what the reader of `found` makes of `source`; ExtractionError when it cannot."""
    if not source.content:
        raise ExtractionError(source.name, EMPTY)
    reader = import_module(f"archive_app.formats.readers.{_READERS[found]}")
    extraction: Extraction = reader.read(source)
    if not extraction.text.text and not extraction.members:
        raise ExtractionError(source.name, "there is no text in it")
    return extraction


def _answer(request: dict[str, Any], content: bytes, alive: Alive) -> dict[str, Any]:
    source = Source(request["name"], content, alive)
    return to_wire(read(source, Format(request["format"])))
