"""Word documents say what the briefing says, are inert and name nobody."""

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import docx
import pypdfium2
import pytest

from archive_app.errors import WrongUse
from archive_app.export import audit_docx, briefing_to_docx, empty_template, ledger_to_docx
from archive_app.model.citation import Wording
from tests.unit.export.papers import (
    AS_OF,
    MARKING,
    a_briefing,
    a_citation,
    a_row,
    cited,
    heading,
    prose,
    rich_briefing,
    rich_rows,
    table,
)
from tests.unit.export.reading import HOSTILE, W, names, part, text_of


def hostile_docx() -> bytes:
    blocks = [block for text in HOSTILE for block in hostile_blocks(text)]
    return briefing_to_docx(a_briefing(*blocks, marking=HOSTILE[2], title=HOSTILE[6]))


def hostile_blocks(text):
    return (
        heading(text),
        prose(text),
        cited(a_citation(text, speaker=text, paper=text)),
        table(a_row(text, actor=text, deadline=text), caption=text),
    )


def test_the_same_briefing_gives_the_same_bytes():
    assert briefing_to_docx(rich_briefing()) == briefing_to_docx(rich_briefing())


def test_only_verbatim_words_wear_quotation_marks():
    words = text_of(
        briefing_to_docx(
            a_briefing(
                cited(a_citation("We shall.")),
                cited(a_citation("She said “soon”.", wording=Wording.REPORTED)),
                cited(a_citation("The Parties shall.", wording=Wording.PAPER)),
            )
        )
    )
    assert words.split("\n")[2:] == [
        "“We shall.”",
        "As reported, not quoted: She said “soon”.",
        "The paper says: The Parties shall.",
    ]


def test_each_mark_has_its_footnote_and_word_its_separators():
    document = briefing_to_docx(rich_briefing())
    marks = re.findall(r'<w:footnoteReference w:id="(\d+)"/>', part(document, "word/document.xml"))
    notes = re.findall(r'<w:footnote [^>]*w:id="(-?\d+)"', part(document, "word/footnotes.xml"))
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    assert notes == ["-1", "0", *marks]
    assert '<w:footnote w:id="-1"/><w:footnote w:id="0"/>' in part(document, "word/settings.xml")
    assert (
        "Mara Vaskan, Minister of Works of Odalia; 4th Lake Forum on Safe Building, "
        "Port Kestrin, 16 May 2023; Opening address; passage 9; English."
    ) in text_of(document, "word/footnotes.xml")


def test_every_style_that_is_used_is_defined():
    document = briefing_to_docx(rich_briefing())
    defined = set(re.findall(r'w:styleId="([^"]+)"', part(document, "word/styles.xml")))
    for name in ("document", "footnotes", "header1", "footer1"):
        used = re.findall(
            r'<w:(?:p|r|tbl)Style w:val="([^"]+)"', part(document, f"word/{name}.xml")
        )
        assert set(used) <= defined


def test_header_rows_repeat_and_no_row_is_split():
    root = ElementTree.fromstring(part(briefing_to_docx(rich_briefing()), "word/document.xml"))
    for found in root.iter(f"{W}tbl"):
        rows = list(found.iter(f"{W}tr"))
        assert [row.find(f".//{W}tblHeader") is not None for row in rows] == [
            True,
            *[False] * (len(rows) - 1),
        ]
        assert all(row.find(f".//{W}cantSplit") is not None for row in rows)


def test_the_marking_stands_in_header_and_footer_with_page_x_of_y():
    document = briefing_to_docx(rich_briefing())
    assert text_of(document, "word/header1.xml") == MARKING
    assert text_of(document, "word/footer1.xml").split("\n") == [MARKING, "Page 1 of 1"]
    codes = re.findall(r'w:instr="([^"]*)"', part(document, "word/footer1.xml"))
    assert codes == [" PAGE ", " NUMPAGES "]


def test_each_script_has_its_language_and_font():
    body = part(briefing_to_docx(rich_briefing()), "word/document.xml")
    assert '<w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/>' in body
    assert '<w:rFonts w:cs="Leelawadee UI"/><w:cs/><w:lang w:bidi="th-TH"/>' in body
    assert '<w:lang w:val="vi-VN"/>' in body
    assert '<w:lang w:val="id-ID"/>' in body


def test_nothing_but_the_title_and_the_day_is_told_of_the_file():
    document = briefing_to_docx(a_briefing(title="Lake <1>"))
    core = ElementTree.fromstring(part(document, "docProps/core.xml"))
    assert [child.text for child in core] == ["Lake <1>", f"{AS_OF}T00:00:00Z"]
    assert not [name for name in names(document) if "thumbnail" in name or "customXml" in name]
    assert "rsid" not in "".join(part(document, name) for name in names(document))
    with zipfile.ZipFile(BytesIO(document)) as container:
        assert {entry.date_time for entry in container.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_hostile_text_stays_text():
    document = hostile_docx()
    assert audit_docx(document) == ()
    words = text_of(document)
    for text in (*HOSTILE[:6], HOSTILE[8], HOSTILE[10]):
        assert text in words
    assert "a�b�c�d�e" in words
    assert docx.Document(BytesIO(document)).core_properties.author == ""
    assert "fldChar" not in part(document, "word/document.xml")


def test_the_warnings_of_the_briefing_stand_nowhere():
    warned = replace(rich_briefing(), warnings=("CANARY",))
    assert briefing_to_docx(warned) == briefing_to_docx(rich_briefing())


def test_python_docx_reads_the_styles_by_name():
    paragraphs = docx.Document(BytesIO(briefing_to_docx(rich_briefing()))).paragraphs
    used = {paragraph.style.name for paragraph in paragraphs}
    assert {"Title", "Heading 1", "Body", "Quotation", "Reported speech", "Extract"} <= used


def test_lists_begin_at_their_own_numbers():
    document = briefing_to_docx(a_briefing(prose("3. a\n4. b\n\ntext\n\n- c\n  1. d")))
    overrides = re.findall(r'startOverride w:val="(\d+)"', part(document, "word/numbering.xml"))
    assert overrides == ["3", "1"]
    used = re.findall(
        r'w:ilvl w:val="(\d)"/><w:numId w:val="(\d)"', part(document, "word/document.xml")
    )
    assert used == [("0", "1"), ("0", "1"), ("0", "2"), ("1", "3")]


def test_a_ledger_is_one_table_and_an_empty_one_says_so():
    full = ledger_to_docx(rich_rows(), as_of=AS_OF, title="Ledger", marking=MARKING)
    assert len(docx.Document(BytesIO(full)).tables[0].rows) == 6
    empty = ledger_to_docx((), as_of=AS_OF, title="Ledger", marking="")
    assert "The archive holds no commitment of this kind as of 23 November 2026." in text_of(empty)


def test_a_template_of_the_house_gives_its_styles():
    house = docx.Document()
    house.styles["Title"].font.name = "Georgia"
    house.sections[0].left_margin = docx.shared.Mm(40)
    file = BytesIO()
    house.save(file)
    document = briefing_to_docx(rich_briefing(), template=file.getvalue())
    again = docx.Document(BytesIO(document))
    assert again.styles["Title"].font.name == "Georgia"
    assert again.styles["Reported speech"].base_style.name == "Body"
    assert round(again.sections[0].left_margin.mm) == 40
    assert {paragraph.style.name for paragraph in again.paragraphs} >= {"Quotation", "Heading 2"}
    assert "python-docx" not in "".join(part(document, name) for name in names(document))
    identities = re.findall(r'w:styleId="([^"]+)"', part(document, "word/styles.xml"))
    assert len(identities) == len(set(identities))


def test_our_own_template_given_back_changes_nothing_that_is_read():
    with_it = briefing_to_docx(rich_briefing(), template=empty_template())
    assert text_of(with_it) == text_of(briefing_to_docx(rich_briefing()))
    assert part(with_it, "word/styles.xml") == part(empty_template(), "word/styles.xml")


ACTING = {
    "external": ("word/_rels/document.xml.rels", '<R><r Type="x" TargetMode="External"/></R>'),
    "template": ("word/settings.xml", '<w:s xmlns:w="u"><w:attachedTemplate/></w:s>'),
    "object": ("word/document.xml", '<w:d xmlns:w="u" xmlns:o="v"><o:OLEObject/></w:d>'),
    "embedded": ("word/embeddings/oleObject1.bin", "x"),
    "control": ("word/activeX/activeX1.xml", "<a/>"),
    "macro": ("word/vbaProject.bin", "x"),
    "simple field": (
        "word/document.xml",
        '<w:d xmlns:w="u"><w:fldSimple w:instr="includepicture x"/></w:d>',
    ),
    "split field": (
        "word/footer1.xml",
        '<w:d xmlns:w="u"><w:instrText>DDEA</w:instrText><w:instrText>UTO x</w:instrText></w:d>',
    ),
    "doctype": ("word/header1.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
}


@pytest.mark.parametrize("name", ACTING)
def test_a_document_that_acts_on_its_own_is_found_and_refused_as_template(name):
    member, content = ACTING[name]
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as container:
        container.writestr(member, content)
        if member != "word/document.xml":
            container.writestr("word/document.xml", "<d/>")
    assert len(audit_docx(file.getvalue())) == 1
    with pytest.raises(WrongUse, match="nothing was written"):
        briefing_to_docx(rich_briefing(), template=file.getvalue())


def test_what_is_no_word_document_is_a_finding():
    assert audit_docx(b"not a zip")
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as container:
        container.writestr("a.xml", "<a/>")
    assert audit_docx(file.getvalue()) == ("it is not a Word document",)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_hostile_and_rich_documents(tmp_path):
    (tmp_path / "rich.docx").write_bytes(briefing_to_docx(rich_briefing()))
    (tmp_path / "hostile.docx").write_bytes(hostile_docx())
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            "rich.docx",
            "hostile.docx",
        ],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    hostile = pypdfium2.PdfDocument(tmp_path / "hostile.pdf")
    letters = sum(page.get_textpage().get_text_range().count("w") for page in hostile)
    hostile.close()
    assert letters >= 6 * 10_000
    pages = pypdfium2.PdfDocument(tmp_path / "rich.pdf")
    texts = [page.get_textpage().get_text_range() for page in pages]
    pages.close()
    assert len(texts) >= 3
    for number, text in enumerate(texts, 1):
        assert text.count(MARKING) == 2
        assert f"Page {number} of {len(texts)}" in text
        if "voiced by" in text:
            assert "Strength of" in text
