"""Reads Markdown as source: the text is unchanged, its blocks are the passages.

Headings (# and underlined), list items, table rows, fenced code and paragraphs are told apart;
marks before headings, items and quotations stay outside the passage. Inline marks stay in it.
"""

import re
from collections.abc import Iterator

from archive_app.formats.cutting import cut_long, trimmed
from archive_app.formats.decoding import decoded
from archive_app.formats.labels import label_of
from archive_app.formats.passages import Line, lines_of
from archive_app.formats.reading import Source, extraction_of_text
from archive_app.model.extraction import Extraction
from archive_app.model.text import Passage, PassageKind

VERSION = 1

_HEADING = re.compile(r" {0,3}#{1,6}(?:\s+|$)")
_CLOSING = re.compile(r"\s+#+\s*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*")
_ITEM = re.compile(r"\s*[-*+]\s+")
_NUMBERED = re.compile(r"\s*[0-9]{1,4}[.)]\s+")
_QUOTE = re.compile(r" {0,3}>\s?")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}(?:[-*_]\s*){3,}")
_TABLE_RULE = re.compile(r"[\s|:-]+")
_FIELD = re.compile(
    r"(title|author|date|speaker|post|country|forum|place|publisher|language)\s*:\s*(.+)", re.I
)


def read(source: Source) -> Extraction:
    """Return the source text of `source` with its blocks as passages."""
    text, notices = decoded(source.name, source.content)
    lines = lines_of(text)
    metadata, body = _front_matter(lines)
    passages = tuple(
        part
        for block, kind in _blocks(body)
        for passage in _passage(text, block, kind)
        for part in cut_long(text, passage)
    )
    if "title" not in metadata:
        first = next((p for p in passages if p.kind is PassageKind.HEADING), None)
        if first is not None:
            metadata["title"] = text[first.start : first.end]
    return extraction_of_text(
        text, passages, extractor="Markdown", version=VERSION, metadata=metadata, notices=notices
    )


def _front_matter(lines: list[Line]) -> tuple[dict[str, str], list[Line]]:
    """Return the fields between two lines of dashes at the beginning, and the lines after them."""
    if not lines or lines[0].bare != "---":
        return {}, lines
    for number, line in enumerate(lines[1:], start=1):
        if line.bare in ("---", "..."):
            fields = (_FIELD.fullmatch(inner.bare) for inner in lines[1:number])
            found = {m[1].lower(): m[2].strip().strip("\"'") for m in fields if m is not None}
            return found, lines[number + 1 :]
    return {}, lines


def _blocks(lines: list[Line]) -> Iterator[tuple[list[Line], PassageKind]]:
    block: list[Line] = []
    fenced = False
    for line in lines:
        if _FENCE.match(line.text):
            fenced = not fenced
            if not fenced:
                block.append(line)
                yield block, PassageKind.PARAGRAPH
                block = []
                continue
        elif not fenced and block and _UNDERLINE.fullmatch(line.text):
            yield block, PassageKind.HEADING
            block = []
            continue
        if not fenced and (_ends_block(line) or (block and _begins_block(line))) and block:
            yield block, _kind(block)
            block = []
        if fenced or not _ends_block(line):
            block.append(line)
    if block:
        yield block, _kind(block)


def _ends_block(line: Line) -> bool:
    return not line.bare or _RULE.fullmatch(line.text) is not None


def _begins_block(line: Line) -> bool:
    return line.bare.startswith("|") or any(
        mark.match(line.text) for mark in (_HEADING, _ITEM, _NUMBERED)
    )


def _kind(block: list[Line]) -> PassageKind:
    first = block[0]
    if _HEADING.match(first.text):
        return PassageKind.HEADING
    if _ITEM.match(first.text):
        return PassageKind.ITEM
    return PassageKind.CELL if first.bare.startswith("|") else PassageKind.PARAGRAPH


def _passage(text: str, block: list[Line], kind: PassageKind) -> Iterator[Passage]:
    first = block[0]
    if kind is PassageKind.CELL and _TABLE_RULE.fullmatch(first.bare):
        return
    mark = _HEADING.match(first.text) or _ITEM.match(first.text) or _QUOTE.match(first.text)
    start = first.start + (mark.end() if mark else 0)
    end = block[-1].end
    if kind is PassageKind.HEADING:
        closing = _CLOSING.search(text, start, end)
        end = closing.start() if closing else end
    start, end = trimmed(text, start, end)
    if start == end:
        return
    printed = label_of(text[start:end]) if kind is not PassageKind.CELL else None
    if printed is None or printed.text is None:
        yield Passage(start, end, kind)
        return
    numbered = _NUMBERED.match(first.text) is not None
    if kind is PassageKind.PARAGRAPH:
        kind = PassageKind.ITEM if numbered else printed.kind
    yield Passage(start, end, kind, label=printed.text)
