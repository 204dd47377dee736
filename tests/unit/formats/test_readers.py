"""Each reader finds the text, the passages and what the paper says of itself."""

import json
import zipfile
from email.message import EmailMessage
from io import BytesIO

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from archive_app.errors import ExtractionError
from archive_app.formats.child import read
from archive_app.formats.reading import Source
from archive_app.formats.registry import Format
from archive_app.formats.wire import from_wire, to_wire
from archive_app.model.extraction import PARAGRAPHS_INFERRED, Extraction

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def extraction(found: Format, content: bytes | str) -> Extraction:
    encoded = content.encode() if isinstance(content, str) else content
    return read(Source("paper", encoded, lambda: None), found)


def refusal(found: Format, content: bytes | str) -> str:
    with pytest.raises(ExtractionError) as caught:
        extraction(found, content)
    return caught.value.reason


def passages(result: Extraction) -> list[tuple[str, str]]:
    text = result.text.text
    return [(p.kind.value, text[p.start : p.end]) for p in result.text.passages]


def word_file(body: str, **parts: str) -> bytes:
    """Return a DOCX of which `body` is the inside of w:body, and `parts` other parts by name."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
        for name, content in parts.items():
            made.writestr(f"word/{name}.xml", content)
    return buffer.getvalue()


def a_run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def a_pdf(*pages: list[str]) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.setTitle("A Title")
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(72, 780 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_plain_text_is_changed_only_as_the_rules_say() -> None:
    result = extraction(Format.TEXT, "\ufeffA\r\nb\rc\x00\u2028\n\ne\u0301".encode())
    assert result.text.text == "A\nb\nc\ufffd\u2028\n\ne\u0301"
    assert result.notices == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_decide_the_encoding(encoding: str) -> None:
    assert extraction(Format.TEXT, "Điều 5 ก".encode(encoding)).text.text == "Điều 5 ก"


def test_a_guessed_encoding_is_told() -> None:
    result = extraction(Format.TEXT, "It’s “décidé”, they said.".encode("cp1252"))
    assert result.text.text == "It’s “décidé”, they said."
    assert result.notices == ("read as windows-1252; tell the archive if that is wrong",)


def test_filled_lines_are_told() -> None:
    line = "the delegations of the region met again and agreed on many\n"
    assert PARAGRAPHS_INFERRED in extraction(Format.TEXT, line * 9).notices


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b"\x00\x01\x02\xff\xfe" * 50, "not text"),
        (b"a" * 20_000_001, "longer than 20 million characters"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, words: str) -> None:
    assert words in refusal(Format.TEXT, content)


def test_markdown_is_kept_as_source_and_divided_into_blocks() -> None:
    source = (
        "---\ntitle: A Title\n---\n# Head #\n\nWords *so*\ngo on.\n- one\n- two\n  more\n"
        "1. first\n\n| a | b |\n|---|---|\n| c | d |\n\n> quoted\n\nUnder\n-----\n```\n\ncode\n"
        "```\n***\n"
    )
    result = extraction(Format.MARKDOWN, source)
    assert result.text.text == source
    assert result.metadata == {"title": "A Title"}
    assert passages(result) == [
        ("heading", "Head"),
        ("paragraph", "Words *so*\ngo on."),
        ("item", "one"),
        ("item", "two\n  more"),
        ("item", "1. first"),
        ("cell", "| a | b |"),
        ("cell", "| c | d |"),
        ("paragraph", "quoted"),
        ("heading", "Under"),
        ("paragraph", "```\n\ncode\n```"),
    ]


def test_word_paragraphs_headings_lists_and_tables_are_read_in_order() -> None:
    document = docx.Document()
    document.core_properties.title = "A Title"
    document.add_heading("Head", level=1)
    document.add_paragraph("Words.")
    document.add_paragraph("one", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, "abcd", strict=True):
        cell.text = text
    document.add_paragraph("Article 4 The parties agree.")
    buffer = BytesIO()
    document.save(buffer)
    result = extraction(Format.DOCX, buffer.getvalue())
    assert result.metadata["title"] == "A Title"
    assert passages(result) == [
        ("heading", "Head"),
        ("paragraph", "Words."),
        ("item", "one"),
        *(("cell", letter) for letter in "abcd"),
        ("clause", "Article 4 The parties agree."),
    ]
    assert result.text.text.startswith("Head\n\nWords.\n\none")


def test_tracked_insertions_are_text_and_deletions_are_not() -> None:
    body = f"<w:p>{a_run('We ')}<w:ins>{a_run('will ')}</w:ins><w:del><w:r><w:delText>may "
    body += f"</w:delText></w:r></w:del>{a_run('go')}<w:r><w:tab/><w:br/></w:r>{a_run('on.')}</w:p>"
    assert passages(extraction(Format.DOCX, word_file(body))) == [
        ("paragraph", "We will go\t\non.")
    ]


def test_footnotes_stand_after_the_paragraph_that_refers_to_them() -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p>{a_run("A note.")}</w:p>'
    notes += "</w:footnote></w:footnotes>"
    body = f'<w:p>{a_run("Words")}<w:r><w:footnoteReference w:id="2"/></w:r>{a_run(".")}</w:p>'
    body += f"<w:p>{a_run('More.')}</w:p>"
    assert passages(extraction(Format.DOCX, word_file(body, footnotes=notes))) == [
        ("paragraph", "Words."),
        ("footnote", "A note."),
        ("paragraph", "More."),
    ]


def test_nested_tables_and_text_boxes_are_read_once() -> None:
    inner = f"<w:tbl><w:tr><w:tc><w:p>{a_run('inner')}</w:p></w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc><w:p>{a_run('outer')}</w:p>{inner}</w:tc></w:tr></w:tbl>"
    body += f"<w:p>{a_run('before')}<w:r><w:pict><w:txbxContent><w:p>{a_run('box')}</w:p>"
    body += "</w:txbxContent></w:pict></w:r></w:p>"
    found = [text for _, text in passages(extraction(Format.DOCX, word_file(body)))]
    assert found == ["outer", "inner", "before", "box"]


def test_hostile_word_files_are_refused() -> None:
    xxe = f'<!DOCTYPE a><w:styles xmlns:w="{W}"/>'
    assert "document type" in refusal(Format.DOCX, word_file("", styles=xxe))
    assert "main part is missing" in refusal(Format.DOCX, b"PK\x05\x06" + b"\0" * 18)
    assert "far more than a paper needs" in refusal(Format.DOCX, word_file("<w:p/>" * 400_000))
    assert "damaged XML" in refusal(Format.DOCX, word_file("<w:p>" * 600 + "</w:p>" * 600))
    assert refusal(Format.DOCX, word_file("<w:p/>")) == "there is no text in it"


def test_pdf_pages_become_passages_with_their_pages() -> None:
    running = "A/79/PV.4"
    first = [
        running,
        "The ministers met in the city and they agreed on the",
        "plan of co-",
        "operation that all of them had been waiting for in the",
    ]
    second = [running, "years before the meeting.", "Then they went home."]
    result = extraction(Format.PDF, a_pdf(first, second, [running, "The third page says little."]))
    assert result.metadata["title"] == "A Title"
    assert [p.page for p in result.text.passages] == [1, 2, 3]
    assert "plan of cooperation" in result.text.text.replace("\n", " ")
    assert "waiting for in the\nyears before" in result.text.text
    assert running not in result.text.text


def test_pdf_without_text_is_sent_to_ocr() -> None:
    assert "OCR it first" in refusal(Format.PDF, a_pdf([]))
    assert "damaged" in refusal(Format.PDF, b"%PDF-1.4 nothing")


def test_html_is_read_without_what_is_never_shown() -> None:
    page = "<html lang=en><head><title>A Title</title></head><body><script>x()</script>"
    page += "<h1>Head</h1><p>Words\n go<br>on.</p><!-- no --><ul><li>one<li>two</ul>"
    page += "<table><tr><td>a<td>b</table><style>p{}</style></body>"
    result = extraction(Format.HTML, page)
    assert result.metadata["language"] == "en"
    assert passages(result) == [
        ("heading", "Head"),
        ("paragraph", "Words go\non."),
        ("item", "one"),
        ("item", "two"),
        ("cell", "a"),
        ("cell", "b"),
    ]


def test_the_article_is_told_from_the_furniture_of_its_site() -> None:
    sentence = "The ministers of the region agreed on a plan for clean water in all their cities. "
    page = (
        "<html><body><nav><ul>" + "<li><a href=/x>Elsewhere</a></li>" * 9 + "</ul></nav><article>"
    )
    paragraphs = [sentence.replace("water", thing) * 3 for thing in ("water", "air", "power")]
    page += "<h1>Water</h1>" + "".join(f"<p>{words}</p>" for words in paragraphs)
    page += "</article><footer>All rights reserved"
    page += "</footer></body></html>"
    found = [text for _, text in passages(extraction(Format.HTML, page))]
    assert "Elsewhere" not in found
    assert [words.strip() for words in paragraphs] == [text for text in found if len(text) > 99]


def test_html_that_is_nested_too_deeply_is_refused() -> None:
    assert "nested too deeply" in refusal(Format.HTML, "<b><div>" * 1_000 + "x")
    assert "no text" in refusal(Format.HTML, "<html><body></body></html>")


def a_mail() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "The plan — draft"
    message["From"] = "Somebody <somebody@example.org>"
    message["Date"] = "Mon, 06 Sep 2010 05:25:34 -0400"
    message.set_content("Dear all,\n\nhere is the plan.\n")
    return message


def test_a_mail_is_its_plain_text_with_attachments_apart() -> None:
    message = a_mail()
    message.add_alternative("<p>Dear <b>all</b></p>", subtype="html")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="../a.pdf")
    message.add_attachment(a_mail())
    result = extraction(Format.MAIL, bytes(message))
    assert [text for _, text in passages(result)] == ["Dear all,", "here is the plan."]
    assert result.metadata["title"] == "The plan — draft"
    assert result.metadata["from"] == "Somebody <somebody@example.org>"
    assert result.members[0].name == "a.pdf"
    assert result.members[0].content == b"%PDF-1.4"
    assert result.members[1].name.endswith(".eml")
    assert b"here is the plan" in result.members[1].content


def test_a_mail_in_html_alone_is_read_too() -> None:
    message = a_mail()
    message.set_content("<p>Dear all</p>", subtype="html")
    assert passages(extraction(Format.MAIL, bytes(message))) == [("paragraph", "Dear all")]


def test_hostile_mails_are_refused() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(25)
    )
    assert "nested more than 20 deep" in refusal(Format.MAIL, b"Subject: x\n" + deep)
    wide = b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 600
    assert "more than 500 parts" in refusal(Format.MAIL, wide)
    assert "no headers" in refusal(Format.MAIL, b"\n\nwords")


def test_a_bulk_line_is_its_text_with_the_other_keys_as_metadata() -> None:
    record = {"_id": 7, "title": " A\nTitle ", "text": "One.\r\n\r\nTwo.", "lang": "en", "x": [1]}
    result = extraction(Format.JSON_LINE, json.dumps(record))
    assert result.text.text == "One.\n\nTwo."
    assert result.metadata == {"external_id": "7", "title": "A Title", "language": "en"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"text": "x"', "not JSON: expecting"),
        ("[1]", "no object in braces"),
        ('{"title": "x"}', 'has no "text"'),
        ('{"text": " "}', "is empty"),
        (b'{"text": "\xff"}', "not in UTF-8"),
        ('{"text": ' + "[" * 100_000, "nested"),
        ('{"text": "x", "id": ' + "9" * 5_000 + "}", "too long"),
    ],
)
def test_a_malformed_line_is_refused_with_its_fault(line: bytes | str, words: str) -> None:
    assert words in refusal(Format.JSON_LINE, line)


def test_lone_surrogates_of_a_line_are_replaced() -> None:
    assert extraction(Format.JSON_LINE, r'{"text": "a\ud800b"}').text.text == "a\ufffdb"


def test_an_extraction_survives_the_wire_and_nonsense_does_not() -> None:
    result = extraction(Format.TEXT, "One.\n\nTwo.")
    assert from_wire("x", json.loads(json.dumps(to_wire(result)))) == result
    for damage in (
        {"passages": [[0, 99, "paragraph", None, None]]},
        {"passages": [[2, 4, "cell", None, None], [1, 3, "cell", None, None]]},
        {"passages": [[0, 1, "nonsense", None, None]]},
        {"text": 5},
        {"members": [["x"]]},
    ):
        with pytest.raises(ExtractionError, match="no sensible answer"):
            from_wire("x", {**to_wire(result), **damage})
