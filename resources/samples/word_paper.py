"""Makes a sample paper as DOCX, with fixed particulars and stamps, so that its bytes are too."""

import io
import zipfile
from datetime import datetime, time
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx_plus.notes import FootnoteIdRegistry, add_footnote
from sample_source import INK_COLOUR, LABEL_COLOUR, Block, Source, pieces


def word_paper(source: Source) -> bytes:
    """Return `source` as DOCX with real styles, lists, tables and footnotes."""
    paper = docx.Document()
    _set_particulars(paper, source)
    _set_word_styles(paper, source.head["language"])
    numbers = _NoteNumbers(paper)
    for block in source.blocks:
        if block.kind == "table":
            _add_word_table(paper, block)
            continue
        paragraph = paper.add_paragraph(style=_WORD_STYLES[block.kind])
        paragraph.paragraph_format.keep_with_next = block.text.endswith(":") or None
        for kind, text in pieces(block.text):
            if kind == "note":
                add_footnote(paragraph, f" {source.notes[text]}", id_registry=numbers)
            else:
                paragraph.add_run(text).bold = True if kind == "bold" else None
    saved = io.BytesIO()
    paper.save(saved)
    return _with_fixed_stamps(saved.getvalue())


def _set_particulars(paper: Any, source: Source) -> None:
    made = datetime.combine(source.head["date"], time(9))
    core = paper.core_properties
    core.author = core.last_modified_by = source.head["author"]
    core.title, core.language = source.head["title"], source.head["language"]
    core.created = core.modified = made
    core.comments = ""
    relations = paper.part.package.rels
    for name in [name for name, relation in relations.items() if "thumbnail" in relation.reltype]:
        del relations[name]


def _set_word_styles(paper: Any, language: str) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.6)
    normal = _set_word_font(paper.styles["Normal"], size=11, colour="000000")
    normal.paragraph_format.space_after = Pt(7)
    thai = "Noto Sans Thai" if language == "th" else "Times New Roman"
    normal.element.rPr.rFonts.set(qn("w:cs"), thai)
    _set_word_font(paper.styles["Heading 1"], size=18, colour=INK_COLOUR)
    _set_word_font(paper.styles["Heading 2"], size=13, colour=INK_COLOUR)
    for name, colour, space_after in (
        ("Sample Label", LABEL_COLOUR, 2),
        ("Particulars", "444444", 2),
        ("Last Particular", "444444", 14),
        ("Footnote Text", "000000", 2),
    ):
        style = paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = paper.styles["Normal"]
        _set_word_font(style, size=9.5, colour=colour)
        style.font.italic = "Particular" in name
        style.paragraph_format.space_after = Pt(space_after)
    reference = paper.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
    footer = section.footer.paragraphs[0]
    footer.text = paper.core_properties.title
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _set_word_font(style: ParagraphStyle, *, size: float, colour: str) -> ParagraphStyle:
    style.font.name, style.font.size = "Times New Roman", Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    return style


def _add_word_table(paper: Any, block: Block) -> None:
    table = paper.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.rows[0]._tr.get_or_add_trPr().append(docx.oxml.parse_xml(_REPEATED_HEADER))
    paper.add_paragraph().paragraph_format.space_after = Pt(2)


_REPEATED_HEADER = (
    '<w:tblHeader xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
)
_WORD_STYLES = {
    "heading 1": "Heading 1",
    "heading 2": "Heading 2",
    "label": "Sample Label",
    "particular": "Particulars",
    "last particular": "Last Particular",
    "item": "List Bullet",
    "paragraph": "Normal",
}


class _NoteNumbers(FootnoteIdRegistry):
    """Counts the footnotes from 1; the library would draw their numbers by lot."""

    def next(self) -> int:
        return self.next_sequential()


def _with_fixed_stamps(package: bytes) -> bytes:
    """Return the ZIP `package` with every member stamped 1 January 1980."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(fixed, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return fixed.getvalue()
