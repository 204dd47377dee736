"""Reads plain text: unchanged but for line ends and characters that no text can hold."""

from archive_app.formats.decoding import decoded
from archive_app.formats.passages import passages_of
from archive_app.formats.reading import Source, extraction_of_text
from archive_app.model.extraction import PARAGRAPHS_INFERRED, Extraction

VERSION = 1


def read(source: Source) -> Extraction:
    """Return the text of `source` as it is, with its passages."""
    text, notices = decoded(source.name, source.content)
    passages, inferred = passages_of(text)
    if inferred:
        notices += (PARAGRAPHS_INFERRED,)
    return extraction_of_text(
        text, passages, extractor="plain text", version=VERSION, notices=notices
    )
