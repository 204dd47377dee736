"""A page as the parts of a Word document: body, footnotes, header and footer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from archive_app.export.page import (
    Block,
    Indented,
    Inlines,
    ListBlock,
    Note,
    Page,
    Paragraph,
    Role,
    Table,
    Words,
)
from archive_app.export.word.package import DECLARATION, NAMES
from archive_app.export.word.runs import runs

STYLE_OF_ROLE = {
    Role.HEADING_1: "heading 1",
    Role.HEADING_2: "heading 2",
    Role.HEADING_3: "heading 3",
    Role.BODY: "Body",
    Role.QUOTATION: "Quotation",
    Role.REPORTED: "Reported speech",
    Role.EXTRACT: "Extract",
    Role.CODE: "Code",
    Role.CAPTION: "caption",
    Role.TABLE_NOTE: "Table note",
}
_DEEPEST_LIST = 2


@dataclass(slots=True)
class BodyWriter:
    """Writes blocks in the styles of one template; `width` is that of the text in twips."""

    styles: Mapping[str, str]
    width: int
    first_list: int
    lists: list[int | None] = field(default_factory=list)

    def document(self, page: Page, section: str) -> str:
        """Return document.xml of `page`; `section` is the template's page size and margins."""
        title = self._paragraph("Title", (Words(page.title),))
        subtitle = self._paragraph("Subtitle", (Words(page.subtitle),))
        blocks = "".join(self._block(block) for block in page.blocks)
        return (
            f"<w:document {NAMES}><w:body>{title}{subtitle}{blocks}"
            f"<w:sectPr>{section}</w:sectPr></w:body></w:document>"
        )

    def footnotes(self, notes: tuple[Note, ...]) -> str:
        """Return footnotes.xml: the two separators that Word expects, then `notes`."""
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"'
            f' w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
            for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
        )
        return (
            f"{DECLARATION}<w:footnotes {NAMES}>{separators}"
            f"{''.join(self._note(note) for note in notes)}</w:footnotes>"
        )

    def header(self, marking: str) -> str:
        """Return the paragraph of the header: the handling marking."""
        return self._paragraph("Marking header", (Words(marking),) if marking else ())

    def footer(self, marking: str) -> str:
        """Return the paragraphs of the footer: the handling marking, and page X of Y."""
        marked = self._paragraph("Marking footer", (Words(marking),)) if marking else ""
        numbers = (
            "<w:r><w:t xml:space='preserve'>Page </w:t></w:r>"
            f"{_number_field('PAGE')}<w:r><w:t xml:space='preserve'> of </w:t></w:r>"
            f"{_number_field('NUMPAGES')}"
        )
        return marked + self._styled("Page number line", numbers)

    def _note(self, note: Note) -> str:
        mark = f'<w:r><w:rPr><w:rStyle w:val="{self.styles["footnote reference"]}"/></w:rPr>'
        space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        words = f"{mark}<w:footnoteRef/></w:r>{space}{runs(note.inlines, styles=self.styles)}"
        return (
            f'<w:footnote w:id="{note.number}">{self._styled("footnote text", words)}</w:footnote>'
        )

    def _block(self, block: Block, *, depth: int = -1, style: str = "Body") -> str:
        match block:
            case Paragraph(role=Role.BODY):
                return self._paragraph(style, block.inlines)
            case Paragraph():
                return self._paragraph(STYLE_OF_ROLE[block.role], block.inlines)
            case ListBlock():
                return self._list(block, depth=min(depth + 1, _DEEPEST_LIST))
            case Indented():
                return "".join(
                    self._block(inner, depth=depth, style="Indented") for inner in block.blocks
                )
            case Table():
                return self._table(block)

    def _list(self, block: ListBlock, *, depth: int) -> str:
        number = self.first_list + len(self.lists)
        self.lists.append(block.first)
        numbered = (
            f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
            f'<w:ind w:left="{425 * (depth + 1)}" w:hanging="425"/>'
        )
        further = f'<w:ind w:left="{425 * (depth + 1)}"/>'
        return "".join(
            self._in_item(inner, depth=depth, properties=further if at else numbered)
            for item in block.items
            for at, inner in enumerate(item or (Paragraph(Role.BODY, ()),))
        )

    def _in_item(self, block: Block, *, depth: int, properties: str) -> str:
        if isinstance(block, Paragraph) and block.role is Role.BODY:
            return self._styled("List item", runs(block.inlines, styles=self.styles), properties)
        return self._block(block, depth=depth)

    def _table(self, table: Table) -> str:
        total = sum(table.shares)
        widths = [self.width * share // total for share in table.shares]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = self._row(table.header, widths, header=True)
        rows += "".join(self._row(row, widths, header=False) for row in table.rows)
        style = self.styles["Commitments"]
        table_properties = (
            f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        )
        after = self._styled("Table end", "")
        return f"<w:tbl>{table_properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{after}"

    def _row(self, cells: tuple[Inlines, ...], widths: list[int], *, header: bool) -> str:
        repeated = "<w:tblHeader/>" if header else ""
        style = "Table heading" if header else "Table text"
        inside = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{self._paragraph(style, cell)}</w:tc>"
            for cell, width in zip(cells, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inside}</w:tr>"

    def _paragraph(self, style: str, inlines: Inlines) -> str:
        return self._styled(style, runs(inlines, styles=self.styles))

    def _styled(self, style: str, inside: str, more: str = "") -> str:
        identity = self.styles[style]
        return f'<w:p><w:pPr><w:pStyle w:val="{identity}"/>{more}</w:pPr>{inside}</w:p>'


def _number_field(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
