"""Turns a briefing or a ledger into the page that every format is written from."""

from collections.abc import Sequence

from archive_app.export import phrases
from archive_app.export.page import (
    Block,
    Inline,
    Inlines,
    LineBreak,
    Note,
    NoteMark,
    Page,
    Paragraph,
    Role,
    Table,
    Words,
)
from archive_app.export.printable import in_quotation_marks, one_line
from archive_app.export.prose import prose_blocks
from archive_app.model.citation import (
    BriefingPrint,
    Citation,
    CitationPrint,
    HeadingPrint,
    LedgerRow,
    PrintBlock,
    ProsePrint,
    TablePrint,
    Wording,
)

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
_SHARES = (18, 36, 13, 15, 18)


def lay_out(briefing: BriefingPrint) -> Page:
    """Return the page of `briefing`; its warnings are for whoever exports and stand nowhere."""
    notes: list[Note] = []
    blocks = [block for part in briefing.blocks for block in _blocks(part, notes)]
    return Page(
        title=one_line(briefing.title),
        subtitle=f"As of {phrases.day_in_words(briefing.as_of)}",
        as_of=briefing.as_of,
        marking=one_line(briefing.marking),
        language=one_line(briefing.language),
        blocks=tuple(blocks),
        notes=tuple(notes),
    )


def _blocks(block: PrintBlock, notes: list[Note]) -> Sequence[Block]:
    match block:
        case HeadingPrint():
            role = _HEADINGS[min(max(block.level, 1), 3) - 1]
            return (Paragraph(role, (Words(one_line(block.text)),)),)
        case ProsePrint():
            return prose_blocks(block.markdown)
        case CitationPrint():
            return (_citation(block.citation, notes),)
        case TablePrint():
            return _commitments(block, notes)


def _citation(citation: Citation, notes: list[Note]) -> Paragraph:
    words = one_line(citation.quotation)
    language = one_line(citation.language)
    mark = _noted(citation, notes)
    match citation.wording:
        case Wording.VERBATIM:
            quoted = Words(in_quotation_marks(words), language=language)
            return Paragraph(Role.QUOTATION, (quoted, mark))
        case Wording.REPORTED:
            lead = Words(phrases.REPORTED, emphasis=True)
            return Paragraph(Role.REPORTED, (lead, Words(words, language=language), mark))
        case Wording.PAPER:
            lead = Words(phrases.PAPER, emphasis=True)
            return Paragraph(Role.EXTRACT, (lead, Words(words, language=language), mark))


def _noted(citation: Citation, notes: list[Note]) -> NoteMark:
    number = len(notes) + 1
    notes.append(Note(number, (Words(one_line(citation.footnote)),)))
    return NoteMark(number)


def _commitments(block: TablePrint, notes: list[Note]) -> Sequence[Block]:
    day = phrases.day_in_words(block.as_of)
    caption = Paragraph(
        Role.CAPTION,
        (Words(one_line(block.caption), strong=True), Words(f" (as of {day})")),
    )
    if not block.rows:
        nothing = Words(phrases.NO_ROWS.format(day=day))
        return (caption, Paragraph(Role.TABLE_NOTE, (nothing,)))
    header = tuple((Words(title, strong=True),) for title in phrases.COMMITMENT_COLUMNS)
    rows = tuple(_commitment(row, as_of=block.as_of, notes=notes) for row in block.rows)
    meaning = Paragraph(Role.TABLE_NOTE, (Words(phrases.NO_EVIDENCE_MEANS),))
    return (caption, Table(header, rows, _SHARES), meaning)


def _commitment(row: LedgerRow, *, as_of: str, notes: list[Note]) -> tuple[Inlines, ...]:
    language = one_line(row.citation.language)
    voice = row.voiced_by if row.voiced_by.casefold() != row.actor.casefold() else ""
    action: Inlines = (Words(one_line(row.action), language=language), _noted(row.citation, notes))
    return (
        (Words(one_line(phrases.who_in_words(row))), *_second("voiced by ", voice)),
        action + _second("With ", ", ".join(row.partners)) + _second("Amount: ", row.quantity),
        (Words(row.strength.value),),
        (
            Words(one_line(phrases.deadline_in_words(row))),
            *_second("", phrases.schedule_in_words(row)),
        ),
        (
            Words(phrases.evidence_in_words(row, as_of=as_of)),
            *_second("", phrases.closure_in_words(row)),
            *_second("Parties state: ", row.official),
        ),
    )


def _second(lead: str, text: str) -> tuple[Inline, ...]:
    return (LineBreak(), Words(lead + one_line(text), quiet=True)) if text else ()
