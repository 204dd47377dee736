"""The ledger of commitments as a sheet: Excel and CSV."""

from collections.abc import Sequence

from archive_app.export import phrases
from archive_app.export.sheet import Column, Sheet, sheet_to_csv, sheet_to_xlsx
from archive_app.model.citation import LedgerRow


def ledger_to_xlsx(rows: Sequence[LedgerRow], *, as_of: str, title: str, marking: str) -> bytes:
    """Return the commitments as .xlsx, the same bytes for the same input; `as_of` is an ISO day.

    A text longer than the 32,767 characters that Excel takes ends in “…”.
    """
    return sheet_to_xlsx(_sheet(rows, as_of=as_of, title=title, marking=marking))


def ledger_to_csv(rows: Sequence[LedgerRow], *, as_of: str) -> bytes:
    """Return the commitments as CSV in UTF-8 with its mark; what looks like a formula gets a '."""
    return sheet_to_csv(_sheet(rows, as_of=as_of))


def _sheet(
    rows: Sequence[LedgerRow], *, as_of: str, title: str = "", marking: str = ""
) -> Sheet[LedgerRow]:
    columns: tuple[Column[LedgerRow], ...] = (
        Column("Country", 13, lambda row: row.country),
        Column("Who", 20, lambda row: row.actor),
        Column("What", 44, lambda row: row.action),
        Column("Strength of wording", 12, lambda row: row.strength.value),
        Column("By when", 18, phrases.deadline_in_words),
        Column("Schedule", 10, lambda row: row.schedule.value),
        Column("Evidence", 22, lambda row: phrases.evidence_in_words(row, as_of=as_of)),
        Column("Source", 52, lambda row: row.citation.footnote),
        Column("Voiced by", 18, lambda row: row.voiced_by),
        Column("Basis", 15, lambda row: row.basis.value),
        Column("With", 20, lambda row: ", ".join(row.partners)),
        Column("Amount", 15, lambda row: row.quantity),
        Column("Parties state", 17, lambda row: row.official),
        Column("Closure", 12, lambda row: row.closure.value),
        Column("Theme", 14, lambda row: row.theme),
        Column("Forum", 24, lambda row: row.forum),
        Column("Date", 15, lambda row: row.date),
        Column("Tags", 16, lambda row: ", ".join(row.tags)),
    )
    return Sheet("Commitments", title, as_of, marking, columns, rows, fixed=2, page_after=8)
