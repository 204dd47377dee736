"""A page as one HTML file that needs nothing else: no script, no image, nothing from elsewhere."""

from html import escape

from archive_app.export.layout import lay_out
from archive_app.export.page import (
    Block,
    Indented,
    Inline,
    Inlines,
    LineBreak,
    ListBlock,
    Note,
    NoteMark,
    Paragraph,
    Role,
    Table,
    Words,
)
from archive_app.export.scripts import Script, language_tag, segments
from archive_app.model.citation import BriefingPrint
from archive_app.resources import resource

_TAGS = {
    Role.HEADING_1: ("h2", ""),
    Role.HEADING_2: ("h3", ""),
    Role.HEADING_3: ("h4", ""),
    Role.BODY: ("p", ""),
    Role.QUOTATION: ("blockquote", "quotation"),
    Role.REPORTED: ("p", "reported"),
    Role.EXTRACT: ("blockquote", "extract"),
    Role.CODE: ("pre", ""),
    Role.CAPTION: ("p", "caption"),
    Role.TABLE_NOTE: ("p", "table-note"),
}


def briefing_to_html(briefing: BriefingPrint) -> bytes:
    """Return `briefing` as one HTML file in UTF-8, the same bytes for the same input."""
    page = lay_out(briefing)
    marking = f'<p class="marking">{escape(page.marking)}</p>' if page.marking else ""
    style = resource("print/page.css").read_text(encoding="utf-8")
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="{escape(page.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(page.title)}</title>",
        f"<style>\n{style}</style>",
        "</head>",
        "<body>",
        f"<header>{marking}</header>",
        "<main>",
        f'<h1>{_text(Words(page.title))}</h1>\n<p class="subtitle">{escape(page.subtitle)}</p>',
        *(_block(block) for block in page.blocks),
        _notes(page.notes),
        "</main>",
        f"<footer>{marking}</footer>",
        "</body>",
        "</html>\n",
    )
    return "\n".join(line for line in lines if line).encode("utf-8")


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            tag, kind = _TAGS[block.role]
            named = f' class="{kind}"' if kind else ""
            return f"<{tag}{named}>{_inlines(block.inlines)}</{tag}>"
        case ListBlock():
            tag = "ul" if block.first is None else "ol"
            start = f' start="{block.first}"' if block.first not in (None, 1) else ""
            items = "\n".join(f"<li>{_item(item)}</li>" for item in block.items)
            return f"<{tag}{start}>\n{items}\n</{tag}>"
        case Indented():
            inside = "\n".join(_block(inner) for inner in block.blocks)
            return f'<div class="indented">\n{inside}\n</div>'
        case Table():
            return _table(block)


def _item(blocks: tuple[Block, ...]) -> str:
    match blocks:
        case (Paragraph(role=Role.BODY) as first, *rest):
            return "\n".join((_inlines(first.inlines), *(_block(block) for block in rest)))
    return "\n".join(_block(block) for block in blocks)


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_inlines(cell)}</th>' for cell in table.header)
    rows = "\n".join(
        f"<tr>{''.join(f'<td>{_inlines(cell)}</td>' for cell in row)}</tr>" for row in table.rows
    )
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _notes(notes: tuple[Note, ...]) -> str:
    if not notes:
        return ""
    items = "\n".join(
        f'<li id="note-{note.number}" role="doc-footnote">{_inlines(note.inlines)} '
        f'<a href="#mark-{note.number}" role="doc-backlink" aria-label="Back">↩</a></li>'
        for note in notes
    )
    return f'<section role="doc-endnotes" aria-label="Notes">\n<ol>\n{items}\n</ol>\n</section>'


def _inlines(inlines: Inlines) -> str:
    return "".join(_inline(part) for part in inlines)


def _inline(part: Inline) -> str:
    match part:
        case LineBreak():
            return "<br>"
        case NoteMark(number=number):
            link = f'<a href="#note-{number}" id="mark-{number}" role="doc-noteref">{number}</a>'
            return f"<sup>{link}</sup>"
        case Words():
            return _words(part)


def _words(words: Words) -> str:
    html = _text(words)
    for wanted, tag in (
        (words.code, "code"),
        (words.emphasis, "em"),
        (words.strong, "strong"),
        (words.quiet, "small"),
    ):
        html = f"<{tag}>{html}</{tag}>" if wanted else html
    if words.address:
        html = f'<a href="{escape(words.address)}" rel="noopener noreferrer">{html}</a>'
    return html


def _text(words: Words) -> str:
    """Return the words, those in another script or language than English in spans of their own."""
    pieces = []
    for segment in segments(words.text):
        tag = language_tag(segment.script, words.language)
        plain = segment.script is Script.LATIN and tag == "en-GB"
        text = escape(segment.text)
        pieces.append(text if plain else f'<span lang="{tag}">{text}</span>')
    return "".join(pieces)
