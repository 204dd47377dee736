"""Briefings and ledgers as Word documents with real footnotes, inert and without an author."""

from collections.abc import Sequence

from archive_app.export.layout import lay_out
from archive_app.export.word.audit import audit_docx
from archive_app.model.citation import BriefingPrint, LedgerRow, TablePrint
from archive_app.model.ids import BlockId


def briefing_to_docx(briefing: BriefingPrint, *, template: bytes | None = None) -> bytes:
    """Return `briefing` as .docx, the same bytes for the same input.

    `template` is a .docx that the cage has cleaned; its styles, theme, numbering and page are
    used. WrongUse when it holds anything that acts on its own.
    """
    # Loading what writes Word takes 100 ms, which a command that writes none need not spend.
    from archive_app.export.word.body import BodyWriter
    from archive_app.export.word.package import opened, saved, set_story
    from archive_app.export.word.template import house_template, template_of

    house = house_template() if template is None else template_of(template)
    page = lay_out(briefing)
    writer = BodyWriter(house.styles, house.width, house.first_list)
    parts = {
        **house.parts,
        "word/document.xml": writer.document(page, house.section),
        "word/footnotes.xml": writer.footnotes(page.notes),
    }
    parts["word/numbering.xml"] = house.numbering(writer.lists)
    word = opened(parts)
    set_story(word.sections[0].header, writer.header(page.marking))
    set_story(word.sections[0].footer, writer.footer(page.marking))
    document = saved(word, title=page.title, as_of=page.as_of)
    findings = audit_docx(document)
    if findings:
        raise AssertionError(f"an own document must be inert: {findings}")
    return document


def ledger_to_docx(rows: Sequence[LedgerRow], *, as_of: str, title: str, marking: str) -> bytes:
    """Return the commitments as a .docx of one table with footnotes; `as_of` is an ISO 8601 day."""
    table = TablePrint(BlockId("ledger"), "Commitments", as_of, tuple(rows))
    return briefing_to_docx(BriefingPrint(title, as_of, marking, (table,)))


def empty_template() -> bytes:
    """Return a .docx that holds our named styles alone, for a house to change and give back."""
    return briefing_to_docx(BriefingPrint("Title", "2000-01-01", "", ()))
