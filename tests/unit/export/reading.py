"""Reads exported files back, as another program would."""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

HOSTILE = (
    "{{7*7}}",
    '=HYPERLINK("http://example.org";"x")',
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe",
    "INCLUDEPICTURE http://example.org/x.png",
    "a\x00b\x07c\ud800d\ufffee",
    "a\u202ecba\u2066b",
    "w" * 10_000,
    '#set page(width: 1pt)\n#read("/etc/passwd") $x$ *b* @ref',
    "]]></w:t></w:r>&amp;&#x41;\"'",
    "| a | b |\n|---|---|\n```\n~~~",
    "  \n\n  ",
    "",
)


def part(docx: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(docx)) as container:
        return container.read(name).decode("utf-8")


def names(docx: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(docx)) as container:
        return container.namelist()


def text_of(docx: bytes, name: str = "word/document.xml") -> str:
    root = ElementTree.fromstring(part(docx, name))
    return "\n".join(
        "".join(piece.text or "" for piece in paragraph.iter(f"{W}t"))
        for paragraph in root.iter(f"{W}p")
    )


def indented(xml: str) -> str:
    """Return the XML with a line break before each paragraph and table part, to be compared."""
    return re.sub(r"(?=<w:(?:p|tbl|tr|tc|footnote|sectPr)[ >])", "\n", xml) + "\n"
