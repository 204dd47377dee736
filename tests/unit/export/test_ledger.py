"""Sheets hold every row as text, never as a formula."""

import csv
from io import BytesIO, StringIO

import openpyxl
import pytest

from archive_app.export import ledger_to_csv, ledger_to_xlsx
from tests.unit.export.papers import AS_OF, MARKING, a_row, rich_rows
from tests.unit.export.reading import HOSTILE, names, part


def xlsx(rows) -> bytes:
    return ledger_to_xlsx(rows, as_of=AS_OF, title="Commitments", marking=MARKING)


def test_the_same_rows_give_the_same_bytes():
    assert xlsx(rich_rows()) == xlsx(rich_rows())


def test_a_row_is_read_back_under_its_columns():
    sheet = openpyxl.load_workbook(BytesIO(xlsx([a_row()]))).active
    cells = {sheet.cell(4, at).value: sheet.cell(5, at).value for at in range(1, 19)}
    assert cells["What"] == "open two training centres for site inspectors"
    assert cells["Evidence"] == "no evidence entered as of 23 November 2026"
    assert cells["Source"].startswith("Mara Vaskan, Minister of Works of Odalia; 4th Lake Forum")
    assert cells["Tags"] == "inspection, skills"
    assert sheet.freeze_panes == "C5"
    assert sheet.auto_filter.ref == "A4:R5"
    assert sheet["A2"].value == f"{MARKING} · As of 23 November 2026"


def test_hostile_text_makes_no_formula_and_no_link():
    book = xlsx([a_row(text, actor=text, deadline=text) for text in HOSTILE])
    sheet = openpyxl.load_workbook(BytesIO(book)).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert sheet["C6"].value == HOSTILE[1]
    assert not [name for name in names(book) if "externalLink" in name]
    assert "<f>" not in part(book, "xl/worksheets/sheet1.xml")


def test_the_book_tells_neither_author_nor_clock():
    book = openpyxl.load_workbook(BytesIO(xlsx(rich_rows())))
    assert book.properties.creator in (None, "")
    assert book.properties.created.isoformat() == f"{AS_OF}T00:00:00"


def test_a_text_beyond_the_limit_of_a_cell_is_cut_in_sight():
    sheet = openpyxl.load_workbook(BytesIO(xlsx([a_row("安" * 40_000)]))).active
    assert sheet["C5"].value == "安" * 32_766 + "…"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_what_looks_like_a_formula_gets_an_apostrophe(sign):
    text = ledger_to_csv([a_row(f"{sign}1+1")], as_of=AS_OF).decode("utf-8-sig")
    assert next(csv.DictReader(StringIO(text)))["What"] == f"'{sign}1+1"


def test_csv_carries_its_mark_and_every_row():
    content = ledger_to_csv(rich_rows(), as_of=AS_OF)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))
    assert [row["Country"] for row in rows] == [row.country for row in rich_rows()]
