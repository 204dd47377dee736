"""Builds the text of formats that have structure: blocks joined by one blank line."""

from collections.abc import Iterable
from dataclasses import dataclass

from archive_app.errors import ExtractionError
from archive_app.formats.cutting import cut_long
from archive_app.formats.decoding import LONGEST_TEXT, TOO_LONG, plain
from archive_app.formats.labels import label_of
from archive_app.model.text import Passage, PassageKind

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a paper that becomes a passage; `page` counts from 1, None where unknown."""

    text: str
    kind: PassageKind = PassageKind.PARAGRAPH
    page: int | None = None
    label: str | None = None


def joined(name: str, blocks: Iterable[Block]) -> tuple[str, tuple[Passage, ...]]:
    """Return the text of `blocks` and its passages; blank ones vanish.

    Printed numbers become labels where a block has none. ExtractionError about `name` when the
    text is over LONGEST_TEXT.
    """
    parts: list[str] = []
    places: list[Passage] = []
    length = 0
    for block in blocks:
        part = plain(block.text).strip()
        if not part:
            continue
        start = length + (len(BETWEEN) if parts else 0)
        length = start + len(part)
        if length > LONGEST_TEXT:
            raise ExtractionError(name, TOO_LONG)
        parts.append(part)
        places.append(_passage(block, part, start))
    text = BETWEEN.join(parts)
    return text, tuple(part for passage in places for part in cut_long(text, passage))


def _passage(block: Block, part: str, start: int) -> Passage:
    kind, label = block.kind, block.label
    if label is None and kind is not PassageKind.CELL:
        printed = label_of(part)
        if printed is not None:
            label = printed.text
            kind = printed.kind if kind is PassageKind.PARAGRAPH else kind
    return Passage(start, start + len(part), kind, block.page, label)
