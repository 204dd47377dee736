"""What every reader is given and how it says what it read."""

from collections.abc import Callable
from dataclasses import dataclass

from archive_app.formats.blocks import Block, joined
from archive_app.formats.decoding import plain
from archive_app.model.extraction import Extraction, Member
from archive_app.model.text import Passage, TextVersion

_LONGEST_METADATA = 1_000


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read: its name for errors, its bytes, and a sign of life for long ones."""

    name: str
    content: bytes
    alive: Callable[[], None]


def extraction_of_text(
    text: str,
    passages: tuple[Passage, ...],
    *,
    extractor: str,
    version: int,
    metadata: dict[str, str] | None = None,
    notices: tuple[str, ...] = (),
) -> Extraction:
    """Return the extraction of a text that is kept as it is."""
    body = TextVersion(text, passages, extractor, version)
    return Extraction(body, tidy(metadata or {}), notices)


def extraction_of_blocks(
    source: Source,
    blocks: list[Block],
    *,
    extractor: str,
    version: int,
    metadata: dict[str, str] | None = None,
    notices: tuple[str, ...] = (),
    members: tuple[Member, ...] = (),
) -> Extraction:
    """Return the extraction of `blocks`, joined by one blank line."""
    text, passages = joined(source.name, blocks)
    body = TextVersion(text, passages, extractor, version)
    return Extraction(body, tidy(metadata or {}), notices, members)


def tidy(metadata: dict[str, str]) -> dict[str, str]:
    """Return `metadata` without empty values, each on one line and of at most 1,000 characters."""
    lines = {key: " ".join(plain(value).split()) for key, value in metadata.items()}
    return {key: line[:_LONGEST_METADATA] for key, line in lines.items() if line}
