"""A page as PDF, set by Typst from resources/print/page.typ; what users wrote goes in as data."""

import json
from datetime import UTC, datetime
from typing import Any, Literal

from archive_app.export.layout import lay_out
from archive_app.export.page import (
    Block,
    Indented,
    Inline,
    Inlines,
    LineBreak,
    ListBlock,
    NoteMark,
    Paragraph,
    Table,
    Words,
    plain_text,
)
from archive_app.export.printable import with_break_points
from archive_app.export.scripts import language_tag, segments
from archive_app.model.citation import BriefingPrint
from archive_app.resources import resource

_IN_TITLE, _IN_TEXT, _IN_CELL = 30, 50, 12
"""Characters after which a word may break at need: Typst itself never breaks one."""
_TALL_CELL = 600
"""Characters in a cell from which its row may run over the end of a page."""


def briefing_to_pdf(briefing: BriefingPrint) -> bytes:
    """Return `briefing` as PDF; on one machine the same bytes for the same input.

    Fonts are those of the machine, so that another machine may give another file.
    """
    return bytes(_compiled(briefing, "pdf"))


def briefing_to_pictures(briefing: BriefingPrint) -> list[bytes]:
    """Return each page of the PDF of `briefing` as a PNG of 144 dots an inch."""
    pages = _compiled(briefing, "png")
    return [bytes(page) for page in pages] if isinstance(pages, list) else [bytes(pages)]


def _compiled(briefing: BriefingPrint, file_format: Literal["pdf", "png"]) -> Any:
    # Loading Typst costs a third of the start of the command line, and few acts need it.
    import typst

    page = lay_out(briefing)
    made = datetime.fromisoformat(page.as_of).replace(tzinfo=UTC)
    content = {
        "title": with_break_points(page.title, every=_IN_TITLE),
        "subtitle": page.subtitle,
        "marking": with_break_points(page.marking, every=_IN_TEXT),
        "day": [made.year, made.month, made.day],
        "blocks": [_block(block) for block in page.blocks],
        "notes": [_inlines(note.inlines) for note in page.notes],
    }
    return typst.compile(
        resource("print/page.typ").read_bytes(),
        format=file_format,
        sys_inputs={"page": json.dumps(content, ensure_ascii=False)},
        timestamp=int(made.timestamp()),
    )


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"kind": block.role.value, "words": _inlines(block.inlines)}
        case ListBlock():
            items = [[_block(inner) for inner in item] for item in block.items]
            return {"kind": "list", "first": block.first, "items": items}
        case Indented():
            return {"kind": "indented", "blocks": [_block(inner) for inner in block.blocks]}
        case Table():
            return {
                "kind": "table",
                "shares": list(block.shares),
                "header": [_inlines(cell, every=_IN_CELL) for cell in block.header],
                "rows": [
                    {
                        "cells": [_inlines(cell, every=_IN_CELL) for cell in row],
                        "tall": any(len(plain_text(cell)) > _TALL_CELL for cell in row),
                    }
                    for row in block.rows
                ],
            }


def _inlines(inlines: Inlines, *, every: int = _IN_TEXT) -> list[dict[str, Any]]:
    return [piece for part in inlines for piece in _inline(part, every)]


def _inline(part: Inline, every: int) -> list[dict[str, Any]]:
    match part:
        case LineBreak():
            return [{"kind": "break"}]
        case NoteMark():
            return [{"kind": "note", "number": part.number}]
        case Words():
            address = f" ({part.address})" if part.address not in ("", part.text) else ""
            text = with_break_points(part.text + address.replace("mailto:", ""), every=every)
            return [
                {
                    "kind": "words",
                    "text": segment.text,
                    "manner": _manner(part),
                    "language": language_tag(segment.script, part.language),
                }
                for segment in segments(text)
            ]


def _manner(words: Words) -> list[str]:
    manners = ("strong", "emphasis", "code", "quiet")
    return [manner for manner in manners if getattr(words, manner)]
