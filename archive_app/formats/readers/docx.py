"""Reads DOCX: paragraphs, headings, list items, tables cell by cell, footnotes where they stand.

Tracked insertions are text, deletions are not. Comments, headers and footers are left out. Pages
are made by whoever prints the paper, so no passage has one. Element names are those of ECMA-376.
"""

from collections.abc import Iterator

from lxml import etree

from archive_app.errors import ExtractionError
from archive_app.formats.blocks import Block
from archive_app.formats.reading import Source, extraction_of_blocks
from archive_app.model.extraction import Extraction
from archive_app.model.text import PassageKind
from archive_app.safe.xml import parse_xml
from archive_app.safe.zip import SafeZip

VERSION = 1

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_SKIPPED = frozenset(
    (
        *(_W + name for name in ("del", "moveFrom", "instrText", "delText", "rt", "pPr", "rPr")),
        _FALLBACK,
    )
)
_MARKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "\u2011"}
_NOTES = {_W + "footnoteReference": "footnote", _W + "endnoteReference": "endnote"}
_LISTED = ("list", "liste", "aufzählung")
_DEEPEST_TABLE = 20


def read(source: Source) -> Extraction:
    """Return the text of the DOCX in `source` with the title, author and date that it states."""
    container = SafeZip(source.name, source.content)
    main = _part(source, container, "word/document.xml")
    if main is None:
        raise ExtractionError(source.name, "it is no Word document: its main part is missing")
    document = _Document(
        headings=_headings(_part(source, container, "word/styles.xml")),
        notes={
            kind: _notes(_part(source, container, f"word/{kind}s.xml"), kind)
            for kind in ("footnote", "endnote")
        },
    )
    body = main.find(_W + "body")
    blocks = list(document.blocks(body, depth=0)) if body is not None else []
    return extraction_of_blocks(
        source, blocks, extractor="DOCX", version=VERSION, metadata=_metadata(source, container)
    )


class _Document:
    """Walks a body and yields its blocks."""

    def __init__(
        self,
        *,
        headings: dict[str, PassageKind],
        notes: dict[str, dict[str, etree._Element]],
    ) -> None:
        self._kinds = headings
        self._notes = notes

    def blocks(self, parent: etree._Element, *, depth: int) -> Iterator[Block]:
        """Yield the blocks in `parent`, tables row by row."""
        for child in parent:
            if child.tag in _SKIPPED:
                continue
            if child.tag == _W + "p":
                yield from self._paragraph(child, depth)
            elif child.tag == _W + "tbl":
                yield from self._table(child, depth)
            elif len(child):
                yield from self.blocks(child, depth=depth)

    def _table(self, table: etree._Element, depth: int) -> Iterator[Block]:
        if depth >= _DEEPEST_TABLE:
            return
        for cell in table.iterfind(f".//{_W}tc"):
            if next(cell.iterancestors(_W + "tbl")) is not table:
                continue
            inner = list(self.blocks(cell, depth=depth + 1))
            own = [block.text for block in inner if block.kind is not PassageKind.CELL]
            yield Block("\n".join(filter(str.strip, own)), PassageKind.CELL)
            yield from (block for block in inner if block.kind is PassageKind.CELL)

    def _paragraph(self, paragraph: etree._Element, depth: int) -> Iterator[Block]:
        pieces: list[str] = []
        notes: list[etree._Element] = []
        boxes: list[etree._Element] = []
        self._gather(paragraph, pieces, notes, boxes)
        yield Block("".join(pieces), self._kind(paragraph))
        for note in notes:
            text = "\n".join(_text_of(inner) for inner in note.iter(_W + "p"))
            yield Block(text, PassageKind.FOOTNOTE)
        for box in boxes:
            yield from self.blocks(box, depth=depth)

    def _gather(
        self,
        element: etree._Element,
        pieces: list[str],
        notes: list[etree._Element],
        boxes: list[etree._Element],
    ) -> None:
        """Add the text of `element`, the notes it refers to and the text boxes it anchors."""
        for child in _walked(element):
            if child.tag in (_W + "t", _MATH_TEXT):
                pieces.append(child.text or "")
            elif child.tag in _MARKS:
                pieces.append(_MARKS[child.tag])
            elif child.tag in _NOTES:
                note = self._notes[_NOTES[child.tag]].get(child.get(_W + "id", ""))
                if note is not None:
                    notes.append(note)
            elif child.tag == _W + "txbxContent":
                boxes.append(child)

    def _kind(self, paragraph: etree._Element) -> PassageKind:
        properties = paragraph.find(_W + "pPr")
        if properties is None:
            return PassageKind.PARAGRAPH
        if properties.find(_W + "outlineLvl") is not None:
            return PassageKind.HEADING
        style = properties.find(_W + "pStyle")
        kind = self._kinds.get(style.get(_W + "val", "")) if style is not None else None
        if kind is not None:
            return kind
        listed = properties.find(_W + "numPr") is not None
        return PassageKind.ITEM if listed else PassageKind.PARAGRAPH


def _walked(element: etree._Element) -> Iterator[etree._Element]:
    """Yield what is below `element` in order, not going into boxes and what is not text."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag in _SKIPPED:
            continue
        yield child
        if child.tag != _W + "txbxContent":
            waiting.extend(reversed(child))


def _text_of(element: etree._Element) -> str:
    return "".join(
        child.text or "" if child.tag == _W + "t" else _MARKS.get(str(child.tag), "")
        for child in _walked(element)
    )


def _part(source: Source, container: SafeZip, name: str) -> etree._Element | None:
    if name not in container.names:
        return None
    part = container.read(name).replace(_STRICT.encode(), _USUAL.encode())
    return parse_xml(source.name, part)


def _headings(styles: etree._Element | None) -> dict[str, PassageKind]:
    """Return the kinds of the styles that are headings, list items or captions, by style id."""
    kinds: dict[str, PassageKind] = {}
    for style in styles.iterfind(_W + "style") if styles is not None else ():
        name_element = style.find(_W + "name")
        name = name_element.get(_W + "val", "").lower() if name_element is not None else ""
        identifier = style.get(_W + "styleId", "")
        outlined = style.find(f"{_W}pPr/{_W}outlineLvl") is not None
        if outlined or name.startswith("heading") or name in ("title", "subtitle"):
            kinds[identifier] = PassageKind.HEADING
        elif name.startswith(_LISTED):
            kinds[identifier] = PassageKind.ITEM
        elif name == "caption":
            kinds[identifier] = PassageKind.CAPTION
    return kinds


def _notes(part: etree._Element | None, kind: str) -> dict[str, etree._Element]:
    if part is None:
        return {}
    return {
        note.get(_W + "id", ""): note
        for note in part.iterfind(_W + kind)
        if note.get(_W + "type", "normal") == "normal"
    }


def _metadata(source: Source, container: SafeZip) -> dict[str, str]:
    core = _part(source, container, "docProps/core.xml")
    if core is None:
        return {}
    return {
        "title": core.findtext(_DUBLIN + "title") or "",
        "author": core.findtext(_DUBLIN + "creator") or "",
        "language": core.findtext(_DUBLIN + "language") or "",
        "created": core.findtext(_TERMS + "created") or "",
    }
