"""Reads one line of the bulk format: {"id" or "_id", "title", "text", …} as JSON."""

import json
from typing import Any

from archive_app.errors import ExtractionError
from archive_app.formats.decoding import LONGEST_TEXT, TOO_LONG, plain
from archive_app.formats.passages import passages_of
from archive_app.formats.reading import Source, extraction_of_text
from archive_app.model.extraction import PARAGRAPHS_INFERRED, Extraction

VERSION = 1

_KEYS = {
    "id": "external_id",
    "_id": "external_id",
    "external_id": "external_id",
    "lang": "language",
    "language": "language",
    "iso3": "country_code",
    "body": "organisation",
    **{
        key: key
        for key in (
            "title",
            "author",
            "speaker",
            "post",
            "country",
            "date",
            "forum",
            "place",
            "publisher",
            "kind",
            "url",
        )
    },
}


def read(source: Source) -> Extraction:
    """Return the text of the line with its passages; the other keys are metadata as printed."""
    record = _record(source)
    text = record.get("text")
    if not isinstance(text, str):
        raise ExtractionError(source.name, 'the line has no "text" that is a string')
    if len(text) > LONGEST_TEXT:
        raise ExtractionError(source.name, TOO_LONG)
    text = plain(text)
    if not text.strip():
        raise ExtractionError(source.name, 'the "text" of the line is empty')
    passages, inferred = passages_of(text)
    return extraction_of_text(
        text,
        passages,
        extractor="JSONL",
        version=VERSION,
        metadata=_metadata(record),
        notices=(PARAGRAPHS_INFERRED,) if inferred else (),
    )


def _record(source: Source) -> dict[str, Any]:
    try:
        record = json.loads(source.content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ExtractionError(source.name, "the line is not in UTF-8") from error
    except json.JSONDecodeError as error:
        reason = f"the line is not JSON: {error.msg.lower()} at character {error.pos + 1}"
        raise ExtractionError(source.name, reason) from error
    except RecursionError as error:
        raise ExtractionError(source.name, "the line is nested too deeply") from error
    except ValueError as error:
        raise ExtractionError(source.name, "the line is not JSON: a number is too long") from error
    if not isinstance(record, dict):
        raise ExtractionError(source.name, "the line is JSON but no object in braces")
    return record


def _metadata(record: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, name in _KEYS.items():
        value = record.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool):
            found.setdefault(name, str(value))
    return found
