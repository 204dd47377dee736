"""The results of a search as a sheet, and as the page that Word, PDF, HTML and Markdown share."""

from collections.abc import Callable
from itertools import groupby

from archive_app.export.sheet import Column, Sheet, sheet_to_csv, sheet_to_xlsx
from archive_app.model.citation import (
    BriefingPrint,
    Citation,
    CitationPrint,
    FoundList,
    FoundPassage,
    HeadingPrint,
    PrintBlock,
    ProsePrint,
)
from archive_app.model.ids import BlockId

_ESCAPED = str.maketrans({character: f"\\{character}" for character in r"\`*_{}[]<>()#+-.!|~"})


def found_to_xlsx(found: FoundList) -> bytes:
    """Return the results as .xlsx, one row each, the same bytes for the same input."""
    return sheet_to_xlsx(_sheet(found))


def found_to_csv(found: FoundList) -> bytes:
    """Return the results as CSV in UTF-8 with its mark; what looks like a formula gets a '."""
    return sheet_to_csv(_sheet(found))


def found_as_briefing(found: FoundList) -> BriefingPrint:
    """Return the results as a paper: a heading for each paper, each passage with its footnote."""
    blocks: list[PrintBlock] = []

    def put(block: type[HeadingPrint | ProsePrint | CitationPrint], *parts: object) -> None:
        blocks.append(block(BlockId(str(len(blocks))), *parts))  # type: ignore[arg-type]

    if _left_out(found):
        put(ProsePrint, _left_out(found))
    for (paper, date, forum), rows in groupby(found.rows, key=_head):
        put(HeadingPrint, 2, ", ".join(part for part in (paper, forum, date) if part))
        for row in rows:
            if row.entry != "passage":
                put(ProsePrint, f"{row.entry.capitalize()}: {row.words.translate(_ESCAPED)}")
            if row.citation is not None:
                put(CitationPrint, row.citation)
    return BriefingPrint(found.title, found.as_of, found.marking, tuple(blocks))


def _left_out(found: FoundList) -> str:
    """Say that there are more results than these, "" where there are not."""
    shown = len(found.rows)
    return f"The first {shown:,} of {found.total:,} results." if shown < found.total else ""


def _head(row: FoundPassage) -> tuple[str, str, str]:
    return (row.paper, row.date, row.forum)


def _sheet(found: FoundList) -> Sheet[FoundPassage]:
    columns: tuple[Column[FoundPassage], ...] = (
        Column("Who", 20, _cited(lambda citation: citation.speaker)),
        Column("Post", 22, _cited(lambda citation: citation.post)),
        Column("Country", 10, _cited(lambda citation: citation.country)),
        Column("Words", 60, lambda row: row.words),
        Column("Whose words", 14, _cited(lambda citation: citation.wording.value)),
        Column("Paper", 30, lambda row: row.paper),
        Column("Date", 15, lambda row: row.date),
        Column("Forum", 24, lambda row: row.forum),
        Column("Place in the paper", 12, _cited(lambda citation: citation.locator)),
        Column("Language", 12, _cited(lambda citation: citation.language)),
        Column("Found as", 12, lambda row: row.entry),
        Column("Source", 52, _cited(lambda citation: citation.footnote)),
    )
    return Sheet(
        "Results",
        found.title,
        found.as_of,
        found.marking,
        columns,
        found.rows,
        fixed=1,
        page_after=6,
        note=_left_out(found),
    )


def _cited(text_of: Callable[[Citation], str]) -> Callable[[FoundPassage], str]:
    return lambda row: text_of(row.citation) if row.citation is not None else ""
