"""An Extraction as JSON between child and program; the program believes nothing of it unchecked."""

from base64 import b64decode, b64encode
from typing import Any

from archive_app.errors import ExtractionError
from archive_app.formats.cutting import LONGEST
from archive_app.formats.decoding import LONGEST_TEXT
from archive_app.model.extraction import Extraction, Member
from archive_app.model.text import Passage, PassageKind, TextVersion


def to_wire(extraction: Extraction) -> dict[str, Any]:
    """Return `extraction` as JSON."""
    version = extraction.text
    return {
        "text": version.text,
        "passages": [
            [part.start, part.end, part.kind.value, part.page, part.label]
            for part in version.passages
        ],
        "extractor": version.extractor,
        "version": version.version,
        "metadata": extraction.metadata,
        "notices": list(extraction.notices),
        "members": [
            [member.name, b64encode(member.content).decode("ascii")]
            for member in extraction.members
        ],
    }


def from_wire(name: str, data: dict[str, Any]) -> Extraction:
    """Return the extraction in `data`; ExtractionError about `name` when it makes no sense."""
    try:
        extraction = _extraction(data)
        _check(extraction)
    except (KeyError, TypeError, ValueError) as error:
        raise ExtractionError(name, "the reader gave no sensible answer") from error
    return extraction


def _extraction(data: dict[str, Any]) -> Extraction:
    passages = tuple(
        Passage(start, end, PassageKind(kind), page, label)
        for start, end, kind, page, label in data["passages"]
    )
    version = TextVersion(data["text"], passages, str(data["extractor"]), int(data["version"]))
    return Extraction(
        version,
        {str(key): str(value) for key, value in data["metadata"].items()},
        tuple(str(notice) for notice in data["notices"]),
        tuple(Member(str(member), b64decode(content)) for member, content in data["members"]),
    )


def _check(extraction: Extraction) -> None:
    text = extraction.text.text
    if not isinstance(text, str) or len(text) > LONGEST_TEXT:
        raise ValueError("no text")
    end = 0
    for passage in extraction.text.passages:
        if not end <= passage.start < passage.end <= len(text):
            raise ValueError("the passages are not in order")
        if passage.end - passage.start > LONGEST:
            raise ValueError("a passage is too long")
        end = passage.end
