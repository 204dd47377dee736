"""The first bytes decide what a file is; what is not read is refused with advice."""

import pytest

from archive_app.errors import ExtractionError
from archive_app.formats.registry import Format, misnamed, recognise

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


@pytest.mark.parametrize(
    ("name", "head", "found"),
    [
        ("a.txt", b"Hello", Format.TEXT),
        ("README", b"Hello", Format.TEXT),
        ("A.MD", b"# Hello", Format.MARKDOWN),
        ("a.htm", b"Hello", Format.HTML),
        ("a.txt", b"<!DOCTYPE html><p>Hello", Format.HTML),
        ("a.eml", b"From: a@example.org\n\n<html>", Format.MAIL),
        ("a.pdf", b"%PDF-1.7", Format.PDF),
        ("a.docx", b"%PDF-1.7", Format.PDF),
        ("a.docx", b"PK\x03\x04 [Content_Types].xml", Format.DOCX),
        ("a.pdf", b"PK\x03\x04 word/document.xml", Format.DOCX),
        ("a.xyz", b"Hello", None),
        ("folder.d/file", b"\0\1", None),
    ],
)
def test_bytes_stand_above_names(name: str, head: bytes, found: Format | None) -> None:
    assert recognise(name, head) is found


@pytest.mark.parametrize(
    ("name", "head", "words"),
    [
        ("a.doc", OLE, "(.doc) is not read yet; save it as DOCX or PDF"),
        ("a.xls", OLE, "(.xls) is not read yet; save the sheet as PDF"),
        ("a.ppt", OLE, "(.ppt) is not read yet"),
        ("a.docx", OLE, "(.doc) is not read yet"),
        ("a.rtf", b"{\\rtf1", "(.rtf) is not read yet"),
        ("a.txt", b"{\\rtf1", "(.rtf) is not read yet"),
        ("a.docx", b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", "(.odt)"),
        ("a.pptx", b"PK\x03\x04 ppt/presentation.xml", "(.pptx)"),
        ("a.zip", b"PK\x03\x04 stuff", "unpack it"),
        ("a.csv", b"a,b", "(.csv)"),
        ("a.jpg", b"\xff\xd8\xff", "OCR"),
    ],
)
def test_known_kinds_that_are_not_read_are_refused_with_advice(
    name: str, head: bytes, words: str
) -> None:
    with pytest.raises(ExtractionError) as caught:
        recognise(name, head)
    assert words in caught.value.reason


def test_a_wrong_name_is_told() -> None:
    assert misnamed("a.docx", Format.PDF) == "named .docx but read as PDF, which it is"
    assert misnamed("a.doc", Format.DOCX) == "named .doc but read as DOCX, which it is"
    assert misnamed("a.pdf", Format.PDF) is None
    assert misnamed("README", Format.TEXT) is None
