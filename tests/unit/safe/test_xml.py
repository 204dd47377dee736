"""XML that declares document types is refused before it is parsed."""

import pytest

from archive_app.errors import ExtractionError
from archive_app.safe.xml import parse_xml

XXE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


def refusal(part: bytes) -> str:
    with pytest.raises(ExtractionError) as caught:
        parse_xml("paper.docx", part)
    return caught.value.reason


def test_a_plain_part_is_parsed() -> None:
    root = parse_xml("x", "\ufeff<a>é<!-- c --><b/></a>".encode())
    assert (root.tag, root.text, [child.tag for child in root]) == ("a", "é", ["b"])
    assert parse_xml("x", "<a>é</a>".encode("utf-16")).text == "é"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_every_encoding(encoding: str) -> None:
    assert "declares a document type" in refusal(XXE.encode(encoding))


def test_an_encoding_that_hides_the_document_type_is_refused() -> None:
    assert "declares a document type" in refusal(XXE.encode("utf-32"))
    assert "not the XML" in refusal(XXE.encode("utf-32-be"))
    assert "not the XML" in refusal(
        ("<?xml version='1.0' encoding='cp037'?>" + XXE).encode("cp037")
    )


@pytest.mark.parametrize("part", [b"<a>", b"<a>&b;</a>", b"<a" + b"<a>" * 1_000])
def test_damaged_xml_is_refused(part: bytes) -> None:
    assert refusal(part) == "one of its parts is damaged XML"


def test_deep_nesting_is_refused() -> None:
    assert refusal(b"<a>" * 5_000 + b"</a>" * 5_000) == "one of its parts is damaged XML"
