"""From the bytes of a paper to its text and passages, by way of the cage."""

from archive_app.formats.bulk import bulk_lines, is_bulk
from archive_app.formats.extracting import extract, extracting, extracting_line, reader_command
from archive_app.formats.registry import Format, recognise

__all__ = [
    "Format",
    "bulk_lines",
    "extract",
    "extracting",
    "extracting_line",
    "is_bulk",
    "reader_command",
    "recognise",
]
