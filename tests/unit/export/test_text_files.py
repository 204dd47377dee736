"""Markdown and HTML, and the golden files of these and of Word's parts."""

import os
import re
import string
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx.opc.constants import CONTENT_TYPE
from docx.opc.part import PartFactory, XmlPart
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from archive_app.export import briefing_to_docx, briefing_to_html, briefing_to_markdown
from tests.unit.export.papers import (
    a_briefing,
    a_citation,
    a_row,
    cited,
    heading,
    prose,
    rich_briefing,
    table,
)
from tests.unit.export.reading import HOSTILE, indented, part

GOLDEN = Path(__file__).parents[2] / "golden"


def exported(name: str) -> bytes:
    match name:
        case "briefing.md":
            return briefing_to_markdown(rich_briefing())
        case "briefing.html":
            return briefing_to_html(rich_briefing())
    document = briefing_to_docx(rich_briefing())
    return indented(part(document, name.replace("briefing.", "word/"))).encode("utf-8")


@pytest.mark.parametrize(
    "name", ["briefing.md", "briefing.html", "briefing.document.xml", "briefing.footnotes.xml"]
)
def test_an_export_is_what_the_golden_file_says(name):
    if os.environ.get("WRITE_GOLDEN"):
        (GOLDEN / name).write_bytes(exported(name))
    assert exported(name).decode("utf-8") == (GOLDEN / name).read_bytes().decode("utf-8")


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words.append(data)


def hostile_briefing():
    blocks = [
        block
        for text in HOSTILE
        for block in (
            heading(text),
            prose(text),
            cited(a_citation(text, speaker=text)),
            table(a_row(text), caption=text),
        )
    ]
    return a_briefing(*blocks, title=HOSTILE[2], marking=HOSTILE[10])


def test_hostile_text_makes_no_element_or_address_in_html():
    html = Elements()
    html.feed(briefing_to_html(hostile_briefing()).decode("utf-8"))
    assert not {"script", "img", "iframe", "link", "object"} & set(html.tags)
    assert not [name for name, _ in html.attributes if name.startswith("on") or name == "src"]
    assert {(value or "")[:6] for name, value in html.attributes if name == "href"} <= {
        "#note-",
        "#mark-",
    }
    assert "<script>alert(1)</script>" in "".join(html.words)


def test_every_note_in_html_leads_there_and_back():
    html = briefing_to_html(rich_briefing()).decode("utf-8")
    for number in range(1, 23):
        for kind in ("note", "mark"):
            assert html.count(f'id="{kind}-{number}"') == 1
            assert html.count(f'href="#{kind}-{number}"') == 1


def rendered(markdown: bytes) -> Elements:
    parser = Markdown(extensions=["tables", "sane_lists"])
    parser.ESCAPED_CHARS = list(string.punctuation)
    parser.preprocessors.deregister("html_block")
    parser.serializer = partial(ElementTree.tostring, encoding="unicode", method="html")
    elements = Elements()
    elements.feed(parser.convert(markdown.decode("utf-8")))
    return elements


def test_hostile_text_stays_text_in_markdown():
    elements = rendered(briefing_to_markdown(hostile_briefing()))
    assert not {"script", "img", "a", "s", "hr"} & set(elements.tags)
    words = "".join(elements.words)
    for text in HOSTILE[:6]:
        assert text in words


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="<>[]()!*_`#|\\&;:/~+-=.1 a^{}$", max_size=25))
def test_a_quotation_cannot_become_other_markup(text):
    elements = rendered(briefing_to_markdown(a_briefing(cited(a_citation("x" + text)))))
    shown = re.sub(r"\s+", " ", "".join(elements.words))
    assert re.sub(r"\s+", " ", f"“x{text.rstrip()}”") in shown
    assert set(elements.tags) <= {"p", "strong", "em", "h1", "blockquote"}


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="<>[]!*_`#|&+-=.1) a~", max_size=15))
def test_a_heading_and_a_cell_hold_their_text(text):
    elements = rendered(
        briefing_to_markdown(a_briefing(heading(f"x{text}x"), table(a_row(f"x{text}x"))))
    )
    joined = re.sub(r"\s+", " ", "".join(elements.words))
    assert joined.count(re.sub(r"\s+", " ", f"x{text}x")) >= 2
    assert elements.tags.count("td") == 5


def test_prose_that_begins_like_other_markup_stays_prose():
    elements = rendered(
        briefing_to_markdown(a_briefing(prose("\\# a\n\n1\\. b\n\n\\- c\n\n\\+ d")))
    )
    assert elements.tags == ["p", "strong", "h1", "p", "em", "p", "p", "p", "p", "p", "strong"]


def test_an_image_in_prose_is_set_as_its_words():
    markdown = briefing_to_markdown(a_briefing(prose("![the *lake*](https://example.org/x.png)")))
    elements = rendered(markdown)
    assert "the lake" in "".join(elements.words)
    assert "img" not in elements.tags


def test_what_other_libraries_register_with_python_docx_changes_nothing(monkeypatch):
    written = briefing_to_docx(rich_briefing())
    monkeypatch.setitem(PartFactory.part_type_for, CONTENT_TYPE.WML_FOOTNOTES, XmlPart)
    assert briefing_to_docx(rich_briefing()) == written
