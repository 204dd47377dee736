"""Reads HTML: the article without the furniture of its site, or all of the page.

trafilatura finds the article; where it finds none, or only a small part of what the page says,
every block of the page is taken. Pages are text here and never shown.
"""

import logging
import re
from collections.abc import Iterator

from lxml import etree, html

from archive_app.errors import ExtractionError
from archive_app.formats.blocks import Block
from archive_app.formats.decoding import decoded
from archive_app.formats.reading import Source, extraction_of_blocks
from archive_app.model.extraction import Extraction
from archive_app.model.text import PassageKind

VERSION = 1

_ENOUGH = 200
_SHARE = 0.25
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>")
_INVISIBLE = frozenset(
    ("script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select")
)
_KINDS = {
    **{f"h{level}": PassageKind.HEADING for level in range(1, 7)},
    "head": PassageKind.HEADING,
    "li": PassageKind.ITEM,
    "item": PassageKind.ITEM,
    "td": PassageKind.CELL,
    "th": PassageKind.CELL,
    "cell": PassageKind.CELL,
    "caption": PassageKind.CAPTION,
    "figcaption": PassageKind.CAPTION,
}
_BLOCKS = frozenset(
    {
        *_KINDS,
        *("p", "div", "section", "article", "main", "body", "html", "ul", "ol", "list", "dl"),
        *("dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "row", "blockquote", "quote"),
        *("pre", "code", "header", "footer", "nav", "aside", "figure", "address", "form", "hr"),
        *("fieldset", "details", "summary", "center"),
    }
)
_DEEPEST = 200
"""Levels of elements that are read; the parser itself loses text below 255."""
_BREAKS = frozenset(("br", "lb"))
_STATED_DATE = {"extensive_search": False, "original_date": True}
"""Only a date that the markup states: a wider search makes 1 January of any year in the text."""
_VERBATIM = frozenset(("pre", "code"))


def read(source: Source) -> Extraction:
    """Return the article in `source` with the title, author, date and publisher that it states."""
    page, notices = _decoded(source)
    try:
        tree = html.document_fromstring(_XML_DECLARATION.sub("", page, count=1))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ExtractionError(source.name, "there is no text in it") from error
    _check_depth(source, tree)
    title = tree.findtext(".//title") or ""
    etree.strip_elements(tree, etree.Comment, *_INVISIBLE, with_tail=False)
    everything = list(_blocks(tree))
    article, metadata = _article(page)
    if _length(article) < max(_ENOUGH, _SHARE * _length(everything)):
        article = everything
    metadata.setdefault("title", title)
    metadata.setdefault("language", tree.get("lang", ""))
    return extraction_of_blocks(
        source, article, extractor="HTML", version=VERSION, metadata=metadata, notices=notices
    )


def _decoded(source: Source) -> tuple[str, tuple[str, ...]]:
    """Return the page as text by the encoding that it declares, else as plain text is decoded."""
    declared = _DECLARED.search(source.content[:2048])
    if declared is not None:
        try:
            return source.content.decode(declared[1].decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(source.name, source.content)


def _check_depth(source: Source, tree: etree._Element) -> None:
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            raise ExtractionError(source.name, "it is nested too deeply to be read")


def _article(page: str) -> tuple[list[Block], dict[str, str]]:
    from trafilatura import bare_extraction

    # It logs what it does not find; the answer says as much.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

    found = bare_extraction(
        page,
        with_metadata=True,
        include_tables=True,
        favor_recall=True,
        date_extraction_params=_STATED_DATE,
    )
    if found is None or isinstance(found, dict):
        return [], {}
    metadata = {
        "title": found.title or "",
        "author": found.author or "",
        "date": found.date or "",
        "publisher": found.sitename or "",
        "language": found.language or "",
    }
    blocks = list(_blocks(found.body)) if found.body is not None else []
    return blocks, {key: value for key, value in metadata.items() if value}


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _blocks(root: etree._Element) -> Iterator[Block]:
    """Yield the text of `root`, a block for each stretch between the edges of block elements."""
    pieces: list[str] = []
    kinds = [PassageKind.PARAGRAPH]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        is_block = element.tag in _BLOCKS
        if is_block and (block := _block(pieces, kinds[-1])):
            yield block
        if event == "start":
            if is_block:
                kinds.append(_kind(element, kinds[-1]))
            pieces.append(_own_text(element))
        else:
            if is_block:
                kinds.pop()
            pieces.append(_flat(element.tail))


def _own_text(element: etree._Element) -> str:
    """Return the text before the first child; line breaks count where HTML shows them."""
    if element.tag in _BREAKS:
        return "\n"
    return element.text or "" if element.tag in _VERBATIM else _flat(element.text)


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _kind(element: etree._Element, outer: PassageKind) -> PassageKind:
    """Return the kind of `element`: its own, or that of the item or cell that it stands in."""
    own = _KINDS.get(str(element.tag))
    inherited = outer if outer in (PassageKind.ITEM, PassageKind.CELL) else PassageKind.PARAGRAPH
    return own or inherited


def _block(pieces: list[str], kind: PassageKind) -> Block | None:
    """Return what was gathered as a block, and begin anew."""
    marked = "".join(pieces)
    pieces.clear()
    lines = (" ".join(line.split()) for line in marked.split("\n"))
    text = "\n".join(line for line in lines if line)
    return Block(text, kind) if text else None
