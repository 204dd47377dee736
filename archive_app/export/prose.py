"""Prose in Markdown as blocks of a page: no address acts, no raw HTML is markup, headings shift."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from archive_app.export.page import (
    Block,
    Indented,
    Inline,
    Inlines,
    LineBreak,
    ListBlock,
    Paragraph,
    Role,
    Table,
    Words,
)
from archive_app.export.printable import printable
from archive_app.safe.clean_html import BLOCKS, Node, is_safe_address, markdown_tree

_ROLES = {"p": Role.BODY, "h1": Role.HEADING_2} | dict.fromkeys(
    ("h2", "h3", "h4", "h5", "h6"), Role.HEADING_3
)


def prose_blocks(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of `markdown`; its first level of headings is set as Heading 2."""
    return _blocks(markdown_tree(printable(markdown)))


def _blocks(node: Node) -> tuple[Block, ...]:
    """Return the blocks in `node`; words that stand beside blocks make a paragraph."""
    return tuple(
        block
        for is_block, children in groupby(node.children, _is_block)
        for block in (_each_block(children) if is_block else _loose(children))
    )


def _is_block(child: Node | str) -> bool:
    return isinstance(child, Node) and child.tag in BLOCKS


def _each_block(children: Iterator[Node | str]) -> Iterator[Block]:
    return (block for child in children if isinstance(child, Node) for block in _block(child))


def _loose(children: Iterator[Node | str]) -> tuple[Block, ...]:
    paragraph = _paragraph(Role.BODY, tuple(children))
    return (paragraph,) if paragraph.inlines else ()


def _block(node: Node) -> tuple[Block, ...]:
    match node.tag:
        case tag if tag in _ROLES:
            return (_paragraph(_ROLES[tag], node.children),)
        case "ul" | "ol":
            items = tuple(_blocks(item) for item in _elements(node))
            return (ListBlock(items, node.first if node.tag == "ol" else None),)
        case "blockquote":
            return (Indented(_blocks(node)),)
        case "pre":
            return (Paragraph(Role.CODE, _code_lines(_text(node))),)
        case "table":
            return (_table(node),)
    return ()


def _table(node: Node) -> Table:
    rows = [
        tuple(_paragraph(Role.BODY, cell.children).inlines for cell in _elements(row))
        for part in _elements(node)
        for row in _elements(part)
    ]
    return Table(rows[0], tuple(rows[1:]), (1,) * len(rows[0]))


def _code_lines(content: str) -> Inlines:
    parts: list[Inline] = []
    for line in content.rstrip("\n").split("\n"):
        parts += [LineBreak(), Words(line, code=True)]
    return tuple(parts[1:])


def _paragraph(role: Role, children: tuple[Node | str, ...]) -> Paragraph:
    """Return the inline `children` as a paragraph without spaces at its ends."""
    inlines = [part for child in children for part in _inline(child, Words(""))]
    if inlines and isinstance(inlines[0], Words):
        inlines[0] = replace(inlines[0], text=inlines[0].text.lstrip(" "))
    if inlines and isinstance(inlines[-1], Words):
        inlines[-1] = replace(inlines[-1], text=inlines[-1].text.rstrip(" "))
    return Paragraph(role, tuple(part for part in inlines if part != Words("")))


def _inline(child: Node | str, manner: Words) -> Inlines:
    if isinstance(child, str):
        return (replace(manner, text=printable(child.replace("\n", " "))),)
    match child.tag:
        case "br":
            return (LineBreak(),)
        case "code":
            words = _text(child).replace("\n", " ")
            return (replace(manner, text=printable(words), code=True),)
        case "strong":
            manner = replace(manner, strong=True)
        case "em":
            manner = replace(manner, emphasis=True)
        case "a":
            return _link(child, manner)
    return _inlines(child, manner)


def _inlines(node: Node, manner: Words) -> Inlines:
    return tuple(part for child in node.children for part in _inline(child, manner))


def _link(node: Node, manner: Words) -> Inlines:
    address = printable(node.address)
    if is_safe_address(address):
        return _inlines(node, replace(manner, address=address))
    return (*_inlines(node, manner), replace(manner, text=f" ({address})"))


def _elements(node: Node) -> tuple[Node, ...]:
    return tuple(child for child in node.children if isinstance(child, Node))


def _text(node: Node) -> str:
    return "".join(child if isinstance(child, str) else _text(child) for child in node.children)
