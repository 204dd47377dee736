"""Markdown that people type, read by python-markdown and given as a tree or as clean HTML.

Raw HTML and entities in it are text, never markup; images become their words; links keep https and
mailto only. Links by reference are not read, so that a line “[1]: see the annex” never vanishes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from archive_app.safe.markdown_guard import guarded
from archive_app.safe.markdown_signs import code_number, restored

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SCHEMES = ("https:", "mailto:")
BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "ul", "ol", "li", "blockquote"}
    | {"table", "thead", "tbody", "tr", "th", "td"}
)
_TAGS = BLOCKS | {"em", "strong", "code", "br", "a"}
_HOLDERS = frozenset({"div", "ul", "ol", "blockquote", "table", "thead", "tbody", "tr"})
_BREAK = re.compile(" *\n *")
_LAST_LINES = re.compile(r"\n+\Z")


@dataclass(frozen=True, slots=True)
class Node:
    """An HTML element of prose; the tag of the whole is div, of an image's words span.

    `address` is that of a link as typed, whatever its scheme; `first` the number that a numbered
    list begins with. A line break inside a text is one LF.
    """

    tag: str
    children: tuple["Node | str", ...]
    address: str = ""
    first: int = 1


def is_safe_address(address: str) -> bool:
    """Tell whether `address` is absolute with one of the schemes https and mailto."""
    return address.lower().startswith(SCHEMES)


def markdown_tree(text: str) -> Node:
    """Return `text` as a tree; see `markdown_guard` for what is taken as words in it."""
    source, codes = guarded(text)
    return _node(_read(source), codes)


def markdown_to_html(text: str) -> str:
    """Return `text` as an HTML fragment without scripts, styles, images or foreign addresses."""
    # A command that sets no prose need not load the cleaner.
    import nh3

    return nh3.clean(
        "".join(_html(child) for child in markdown_tree(text).children),
        tags=set(_TAGS),
        attributes={"a": {"href"}, "ol": {"start"}},
        attribute_filter=_allowed,
        url_schemes={"https", "mailto"},
    )


def _read(source: str) -> "Element":
    # A command that sets no prose need not load python-markdown.
    from archive_app.safe.markdown_dialect import tree_of

    return tree_of(source)


def _node(element: "Element", codes: tuple[str, ...]) -> Node:
    number = code_number(element.text or "") if element.tag == "p" else None
    if number is not None:
        return Node("pre", (Node("code", (codes[number] + "\n",)),))
    return Node(
        tag=element.tag,
        children=tuple(_children(element, codes)),
        address=restored(element.get("href", "")),
        first=int(element.get("start", "1")),
    )


def _children(element: "Element", codes: tuple[str, ...]) -> Iterator[Node | str]:
    text = element.text or ""
    if element.tag == "code":
        # python-markdown escapes the three signs in code and nowhere else.
        plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        yield restored(_LAST_LINES.sub("\n", plain))
        return
    if text and element.tag not in _HOLDERS:
        yield _BREAK.sub("\n", restored(text))
    for child in element:
        yield _node(child, codes)
        tail = _BREAK.sub("\n", restored(child.tail or ""))
        if child.tag == "br":
            tail = tail.lstrip("\n")
        if tail and element.tag not in _HOLDERS:
            yield tail


def _html(node: Node | str) -> str:
    if isinstance(node, str):
        return escape(node, quote=False)
    inside = "".join(_html(child) for child in node.children)
    match node.tag:
        case "span":
            return inside
        case "br" | "hr":
            return f"<{node.tag}>\n"
        case "a":
            return f'<a href="{escape(node.address)}">{inside}</a>'
        case "ol" if node.first != 1:
            return f'<ol start="{node.first}">\n{inside}</ol>\n'
        case tag if tag in _HOLDERS:
            return f"<{tag}>\n{inside}</{tag}>\n"
    return f"<{node.tag}>{inside}</{node.tag}>" + "\n" * (node.tag in BLOCKS)


def _allowed(_tag: str, attribute: str, value: str) -> str | None:
    return value if attribute != "href" or is_safe_address(value) else None
