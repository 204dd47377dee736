"""Rows as a sheet: Excel and CSV, every cell text, nothing ever a formula.

After CWE-1236 and OWASP's advice on CSV injection (RELIABILITY.md A17).
"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Generic, TypeVar
from unicodedata import east_asian_width

from archive_app.export import phrases
from archive_app.export.printable import one_line

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

Row = TypeVar("Row")

_FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")
_LONGEST_CELL = 32_767
"""Characters in a cell of Excel, by Microsoft's “Excel specifications and limits”."""
_HIGHEST_ROW = 409
"""Points, by the same page."""
_HEADER_ROW = 3


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its heading, its width in characters, and what it says of a row."""

    name: str
    width: int
    text_of: Callable[[Row], str]


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Row]):
    """A table under a title, as of an ISO day; `name` is on its tab.

    `note` stands beneath the title. `fixed` columns stay in sight; `page_after` so many columns a
    new page begins when printed.
    """

    name: str
    title: str
    as_of: str
    marking: str
    columns: tuple[Column[Row], ...]
    rows: Sequence[Row]
    fixed: int
    page_after: int
    note: str = ""


def sheet_to_xlsx(sheet: Sheet[Row]) -> bytes:
    """Return the sheet as .xlsx, the same bytes for the same input.

    A text longer than the 32,767 characters that Excel takes ends in “…”.
    """
    # Loading XlsxWriter takes 35 ms, which a command that writes no sheet need not spend.
    import xlsxwriter

    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False})
    created = datetime.fromisoformat(sheet.as_of)
    book.set_properties({"title": _cut(one_line(sheet.title)[:255]), "created": created})
    page = book.add_worksheet(sheet.name)
    wrapped = {"text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 9}
    cell = book.add_format({**wrapped, "bottom": 1, "bottom_color": "#C9CDD6"})
    head = book.add_format(
        {**wrapped, "bold": True, "valign": "bottom", "bottom": 2, "font_color": "#1F2D4D"}
    )
    large = book.add_format({"bold": True, "font_name": "Arial", "font_size": 14})
    small = book.add_format({"font_name": "Arial", "font_size": 9, "font_color": "#595959"})
    page.write_string(0, 0, _cut(one_line(sheet.title)), large)
    day = phrases.day_in_words(sheet.as_of)
    facts = (one_line(sheet.marking), f"As of {day}", one_line(sheet.note))
    page.write_string(1, 0, _cut(" · ".join(fact for fact in facts if fact)), small)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
        page.write_string(_HEADER_ROW, at, column.name, head)
    for at, row in enumerate(sheet.rows, _HEADER_ROW + 1):
        texts = _texts(sheet, row)
        page.set_row(at, _height(sheet, texts))
        for column_at, text in enumerate(texts):
            page.write_string(at, column_at, _cut(text), cell)
    _prepare_for_print(page, sheet)
    book.close()
    return file.getvalue()


def sheet_to_csv(sheet: Sheet[Row]) -> bytes:
    """Return the rows as CSV in UTF-8 with its mark; what looks like a formula gets a '."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.name for column in sheet.columns])
    for row in sheet.rows:
        writer.writerow([_disarmed(cell) for cell in _texts(sheet, row)])
    return text.getvalue().encode("utf-8-sig")


def _texts(sheet: Sheet[Row], row: Row) -> list[str]:
    return [one_line(column.text_of(row)) for column in sheet.columns]


def _disarmed(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def _cut(text: str) -> str:
    """Return `text` within Excel's limit, which counts UTF-16 units."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST_CELL:
        return text
    return units[: 2 * (_LONGEST_CELL - 1)].decode("utf-16-le", "ignore") + "…"


def _height(sheet: Sheet[Row], texts: list[str]) -> float:
    """Return the height in points that shows the longest text at its column's width."""
    lines = (
        -(-sum(_columns_of(character) for character in text) // column.width)
        for text, column in zip(texts, sheet.columns, strict=True)
    )
    return min(_HIGHEST_ROW, 12.5 * max(1, *lines) + 4)


def _columns_of(character: str) -> int:
    return 2 if east_asian_width(character) in ("W", "F") else 1


def _prepare_for_print(page: "Worksheet", sheet: Sheet[Row]) -> None:
    last = len(sheet.columns) - 1
    page.freeze_panes(_HEADER_ROW + 1, sheet.fixed)
    page.autofilter(_HEADER_ROW, 0, _HEADER_ROW + len(sheet.rows), last)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(8)
    page.fit_to_pages(2, 0)
    page.repeat_rows(_HEADER_ROW)
    page.repeat_columns(0, sheet.fixed - 1)
    page.set_margins(left=0.5, right=0.5)
    page.set_v_pagebreaks([sheet.page_after])
    shown = one_line(sheet.marking)[:120].replace("&", "&&")
    centre = f"&C{shown}" if shown else ""
    page.set_header(centre)
    page.set_footer(f"{centre}&RPage &P of &N")
