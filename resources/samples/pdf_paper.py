"""Makes a sample paper as PDF with embedded fonts and a real text layer.

The fonts are of Debian's fonts-noto-core (OFL) and fonts-droid-fallback (Apache 2.0). Another
edition of a font gives other bytes, so fonts.json knows each by its SHA-256.
"""

import hashlib
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table
from sample_source import INK_COLOUR, LABEL_COLOUR, Block, Source, pieces

FONTS = json.loads(Path(__file__).with_name("fonts.json").read_text(encoding="utf-8"))


def fonts_lacking() -> str:
    """Return a sentence naming a font that is absent or of another edition; empty if none is."""
    for font in FONTS.values():
        path = Path(font["path"])
        if not path.exists():
            return f"The font {path} is not installed."
        if hashlib.sha256(path.read_bytes()).hexdigest() != font["sha256"]:
            return f"The font {path} is of another edition."
    return ""


def pdf_paper(source: Source) -> bytes:
    """Return `source` as PDF with embedded fonts and a text layer; notes stand at the end."""
    for name, font in FONTS.items():
        registerFont(TTFont(name, font["path"]))
    registerFontFamily("Serif", "Serif", "Serif-Bold", "Serif-Italic", "Serif-Bold")
    styles = _pdf_styles(chinese=source.head["language"].startswith("zh"))
    flow: list[Flowable] = []
    for block in source.blocks:
        flow.extend(_pdf_flow(block, styles, source.notes))
    for number, text in enumerate(source.notes.values(), start=1):
        flow.append(Paragraph(f"{number}. {_pdf_text(text)}", styles["note"]))
    saved = io.BytesIO()
    _NumberedPages(
        saved,
        pagesize=A4,
        leftMargin=2.6 * cm,
        rightMargin=2.6 * cm,
        title=source.head["title"],
        author=source.head["author"],
        lang=source.head["language"],
        initialFontName="Serif",
        invariant=1,
    ).build(flow)
    return saved.getvalue()


class _NumberedPages(SimpleDocTemplate):
    """Pages whose numbers come after their text, as they are read."""

    def afterPage(self) -> None:  # noqa: N802 - the library's name
        self.canv.setFont("Serif", 8.5)
        self.canv.drawCentredString(A4[0] / 2, 1.4 * cm, f"– {self.page} –")


def _pdf_styles(*, chinese: bool) -> dict[str, ParagraphStyle]:
    plain, bold, italic = (
        ("Chinese", "Chinese", "Chinese") if chinese else ("Serif", "Serif-Bold", "Serif-Italic")
    )
    base = ParagraphStyle("paragraph", fontName=plain, fontSize=10.5, leading=16, spaceAfter=7)
    if chinese:
        base.wordWrap = "CJK"
    label, ink = HexColor(f"#{LABEL_COLOUR}"), HexColor(f"#{INK_COLOUR}")

    def derived(name: str, **changes: Any) -> ParagraphStyle:
        return ParagraphStyle(name, base, **changes)

    return {
        "paragraph": base,
        "heading 1": derived("h1", fontName=bold, fontSize=18, leading=24, textColor=ink),
        "heading 2": derived(
            "h2", fontName=bold, fontSize=12, spaceBefore=8, textColor=ink, keepWithNext=1
        ),
        "label": derived("label", fontSize=8.5, leading=12, textColor=label),
        "particular": derived("particular", fontName=italic, fontSize=9, leading=13, spaceAfter=1),
        "last particular": derived("last", fontName=italic, fontSize=9, leading=13, spaceAfter=12),
        "item": derived("item", leftIndent=14, bulletIndent=3, bulletFontName=plain),
        "note": derived("note", fontSize=8.5, leading=12, spaceBefore=4),
        "cell": derived("cell", fontSize=9, leading=12, spaceAfter=0),
    }


def _pdf_flow(
    block: Block, styles: dict[str, ParagraphStyle], notes: dict[str, str]
) -> Iterator[Flowable]:
    if block.kind != "table":
        bullet = "•" if block.kind == "item" else None
        markup = _pdf_markup(block.text, notes)
        yield Paragraph(markup, styles[block.kind], bulletText=bullet)
        return
    head, *body = block.rows
    rows = [[Paragraph(f"<b>{_pdf_text(cell)}</b>", styles["cell"]) for cell in head]]
    rows += [[Paragraph(_pdf_text(cell), styles["cell"]) for cell in row] for row in body]
    everywhere = ((0, 0), (-1, -1))
    grid = [
        ("FONT", *everywhere, "Serif"),
        ("GRID", *everywhere, 0.4, HexColor("#888888")),
        ("VALIGN", *everywhere, "TOP"),
    ]
    yield Spacer(1, 6)
    yield Table(rows, style=grid, repeatRows=1, hAlign="LEFT")
    yield Spacer(1, 10)


def _pdf_markup(text: str, notes: dict[str, str]) -> str:
    forms = {
        "plain": _pdf_text,
        "bold": lambda piece: f"<b>{_pdf_text(piece)}</b>",
        "note": lambda piece: f"<super>{list(notes).index(piece) + 1}</super>",
    }
    return "".join(forms[kind](piece) for kind, piece in pieces(text))


def _pdf_text(text: str) -> str:
    """Return `text` as markup; where Chinese stands, Latin words and dashes take the serif font.

    The Chinese font has no glyphs for them.
    """
    if not re.search("[\u4e00-\u9fff]", text):
        return escape(text)
    latin = re.compile("[\u0021-\u024f—](?:[\u0020-\u024f—]*[\u0021-\u024f—])?")
    return latin.sub(lambda run: f'<font name="Serif">{escape(run[0])}</font>', text)
