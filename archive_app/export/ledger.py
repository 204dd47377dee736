"""The ledger of commitments as a sheet: Excel and CSV, every cell text, nothing ever a formula.

After CWE-1236 and OWASP's advice on CSV injection (RELIABILITY.md A17).
"""

import csv
from collections.abc import Callable, Sequence
from datetime import datetime
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from archive_app.export import phrases
from archive_app.export.printable import one_line
from archive_app.model.citation import LedgerRow

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")
_LONGEST_CELL = 32_767
"""Characters in a cell of Excel, by Microsoft's “Excel specifications and limits”."""
_HIGHEST_ROW = 409
"""Points, by the same page."""
_HEADER_ROW = 3
_Cell = Callable[[LedgerRow, str], str]
_COLUMNS: tuple[tuple[str, int, _Cell], ...] = (
    ("Country", 13, lambda row, _: row.country),
    ("Who", 20, lambda row, _: row.actor),
    ("What", 44, lambda row, _: row.action),
    ("Strength of wording", 12, lambda row, _: row.strength.value),
    ("By when", 18, lambda row, _: phrases.deadline_in_words(row)),
    ("Schedule", 10, lambda row, _: row.schedule.value),
    ("Evidence", 22, lambda row, day: phrases.evidence_in_words(row, as_of=day)),
    ("Source", 52, lambda row, _: row.citation.footnote),
    ("Voiced by", 18, lambda row, _: row.voiced_by),
    ("Basis", 15, lambda row, _: row.basis.value),
    ("With", 20, lambda row, _: ", ".join(row.partners)),
    ("Amount", 15, lambda row, _: row.quantity),
    ("Parties state", 17, lambda row, _: row.official),
    ("Closure", 12, lambda row, _: row.closure.value),
    ("Theme", 14, lambda row, _: row.theme),
    ("Forum", 24, lambda row, _: row.forum),
    ("Date", 15, lambda row, _: row.date),
    ("Tags", 16, lambda row, _: ", ".join(row.tags)),
)


def ledger_to_xlsx(rows: Sequence[LedgerRow], *, as_of: str, title: str, marking: str) -> bytes:
    """Return the commitments as .xlsx, the same bytes for the same input; `as_of` is an ISO day.

    A text longer than the 32,767 characters that Excel takes ends in “…”.
    """
    # Loading XlsxWriter takes 35 ms, which a command that writes no sheet need not spend.
    import xlsxwriter

    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False})
    created = datetime.fromisoformat(as_of)
    book.set_properties({"title": _cut(one_line(title)[:255]), "created": created})
    sheet = book.add_worksheet("Commitments")
    wrapped = {"text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 9}
    cell = book.add_format({**wrapped, "bottom": 1, "bottom_color": "#C9CDD6"})
    head = book.add_format(
        {**wrapped, "bold": True, "valign": "bottom", "bottom": 2, "font_color": "#1F2D4D"}
    )
    large = book.add_format({"bold": True, "font_name": "Arial", "font_size": 14})
    small = book.add_format({"font_name": "Arial", "font_size": 9, "font_color": "#595959"})
    sheet.write_string(0, 0, _cut(one_line(title)), large)
    facts = (one_line(marking), f"As of {phrases.day_in_words(as_of)}")
    sheet.write_string(1, 0, _cut(" · ".join(fact for fact in facts if fact)), small)
    for column, (name, width, _) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(_HEADER_ROW, column, name, head)
    for at, row in enumerate(rows, _HEADER_ROW + 1):
        texts = _texts(row, as_of)
        sheet.set_row(at, _height(texts))
        for column, text in enumerate(texts):
            sheet.write_string(at, column, _cut(text), cell)
    _prepare_for_print(sheet, rows=len(rows), marking=one_line(marking))
    book.close()
    return file.getvalue()


def ledger_to_csv(rows: Sequence[LedgerRow], *, as_of: str) -> bytes:
    """Return the commitments as CSV in UTF-8 with its mark; what looks like a formula gets a '."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([name for name, _, _ in _COLUMNS])
    for row in rows:
        writer.writerow([_disarmed(cell) for cell in _texts(row, as_of)])
    return text.getvalue().encode("utf-8-sig")


def _texts(row: LedgerRow, as_of: str) -> list[str]:
    return [one_line(cell(row, as_of)) for _, _, cell in _COLUMNS]


def _disarmed(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def _cut(text: str) -> str:
    """Return `text` within Excel's limit, which counts UTF-16 units."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST_CELL:
        return text
    return units[: 2 * (_LONGEST_CELL - 1)].decode("utf-16-le", "ignore") + "…"


def _height(texts: list[str]) -> float:
    """Return the height in points that shows the longest text at its column's width."""
    lines = (
        -(-sum(_columns_of(character) for character in text) // width)
        for text, (_, width, _) in zip(texts, _COLUMNS, strict=True)
    )
    return min(_HIGHEST_ROW, 12.5 * max(1, *lines) + 4)


def _columns_of(character: str) -> int:
    return 2 if east_asian_width(character) in ("W", "F") else 1


def _prepare_for_print(sheet: "Worksheet", *, rows: int, marking: str) -> None:
    last = len(_COLUMNS) - 1
    sheet.freeze_panes(_HEADER_ROW + 1, 2)
    sheet.autofilter(_HEADER_ROW, 0, _HEADER_ROW + rows, last)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(2, 0)
    sheet.repeat_rows(_HEADER_ROW)
    sheet.repeat_columns(0, 1)
    sheet.set_margins(left=0.5, right=0.5)
    sheet.set_v_pagebreaks([8])
    shown = marking[:120].replace("&", "&&")
    sheet.set_header(f"&C{shown}")
    sheet.set_footer(f"&C{shown}&RPage &P of &N")
