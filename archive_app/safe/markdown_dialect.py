"""python-markdown set up for prose: tables, no raw HTML, no entities, no references, no images."""

import re
import string
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor, LinkInlineProcessor
from markdown.util import AtomicString

_REFERENCES = ("reference", "short_reference", "image_reference", "short_image_ref")


class _ImageAsWords(LinkInlineProcessor):
    """Reads an image like a link and keeps what describes it."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        element, start, end = super().handleMatch(m, data)
        if isinstance(element, Element):
            element.tag = "span"
            element.attrib.clear()
        return element, start, end


class _MailAddress(InlineProcessor):
    """Reads <name@place> and <mailto:name@place> without hiding the letters in entities."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        element = Element("a", href=f"mailto:{m[1]}")
        element.text = AtomicString(m[1])
        return element, m.start(0), m.end(0)


def tree_of(source: str) -> Element:
    """Return the tree of `source`, guarded Markdown, with its inline marks read."""
    parser = _parser()
    lines = source.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root = parser.parser.parseDocument(lines).getroot()
    assert root is not None
    for treeprocessor in parser.treeprocessors:
        treeprocessor.run(root)
    return root


def _parser() -> Markdown:
    """Return a new parser, since one that was stopped by an error keeps its state."""
    parser = Markdown(extensions=[TableExtension(), SaneListExtension()])
    parser.ESCAPED_CHARS = list(string.punctuation)
    parser.preprocessors.deregister("html_block")
    parser.parser.blockprocessors.deregister("reference")
    parser.treeprocessors.deregister("prettify")
    for name in (*_REFERENCES, "html", "entity", "image_link", "automail"):
        parser.inlinePatterns.deregister(name)
    mail = r"<(?:mailto:)?([^<>@\s:\\]+@[^@<>\s\\]+)>"
    parser.inlinePatterns.register(_ImageAsWords(r"\!\[", parser), "image_link", 150)
    parser.inlinePatterns.register(_MailAddress(mail, parser), "automail", 110)
    return parser
