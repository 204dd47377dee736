"""Results leave with their citations, whole or not at all."""

import csv
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from archive_app.archive import Archive
from archive_app.archive.found_lists import FORMATS, MOST_ON_PAGES
from archive_app.errors import WrongUse
from archive_app.model.finding import Findings, Request
from archive_app.model.paper import Paper
from archive_app.operation import Cancelled, drain
from tests.builders import a_file, take_in

DAY = date(2026, 11, 23)


def export(archive: Archive, found: Findings, path: Path) -> Path | None:
    return drain(archive.found_lists.export(found, path, as_of=DAY, title="Results for x"))


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_text(encoding="utf-8-sig"))))


def test_every_result_is_a_row_with_its_source(samples: Archive, tmp_path: Path) -> None:
    found = samples.finding.find(Request("prevention"))
    export(samples, found, tmp_path / "found.csv")
    rows = rows_of(tmp_path / "found.csv")
    assert len(rows) == found.total
    for row in rows:
        if row["Found as"] == "passage":
            assert row["Source"].endswith(".")
            assert row["Paper"] in row["Source"]
            assert row["Whose words"]


def test_a_sheet_and_its_csv_say_the_same(samples: Archive, tmp_path: Path) -> None:
    found = samples.finding.find(Request("river"))
    export(samples, found, tmp_path / "found.csv")
    export(samples, found, tmp_path / "found.xlsx")
    sheet = openpyxl.load_workbook(BytesIO((tmp_path / "found.xlsx").read_bytes())).active
    words = [cell.value for cell in sheet["D"][4:]]
    disarmed = [f"'{text}" if text.startswith("-") else text for text in words]
    assert disarmed == [row["Words"] for row in rows_of(tmp_path / "found.csv")]
    assert sheet["A2"].value == "As of 23 November 2026"


def test_notes_stand_with_the_passage_that_they_are_at(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    span = archive.span(news, 3)
    archive.annotations.make(news.id, span, note="=Ask them about *gauges*")
    drain(archive.refresh())
    found = archive.finding.find(Request("note:ask"))
    export(archive, found, tmp_path / "found.csv")
    (row,) = rows_of(tmp_path / "found.csv")
    assert (row["Found as"], row["Place in the paper"]) == ("note", "passage 3")
    export(archive, found, tmp_path / "found.docx")
    text = "\n".join(p.text for p in Document(str(tmp_path / "found.docx")).paragraphs)
    assert "Note: =Ask them about *gauges*" in text
    assert " ".join(span.exact.split())[:30] in text


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_is_written(samples: Archive, tmp_path: Path, ending: str) -> None:
    found = samples.finding.find(Request("prevention"))
    where = export(samples, found, tmp_path / f"found{ending}")
    assert where is not None
    assert where.stat().st_size > 500


def test_another_ending_is_refused_and_writes_nothing(samples: Archive, tmp_path: Path) -> None:
    found = samples.finding.find(Request("prevention"))
    with pytest.raises(WrongUse, match="nothing was written"):
        export(samples, found, tmp_path / "found.rtf")
    assert not list(tmp_path.iterdir())


def test_cancelled_it_leaves_nothing(samples: Archive, tmp_path: Path) -> None:
    found = samples.finding.find(Request("prevention"))
    work = samples.found_lists.export(found, tmp_path / "a.csv", as_of=DAY, title="x")
    next(work)
    with pytest.raises(StopIteration) as end:
        work.throw(Cancelled())
    assert end.value.value is None
    assert not list(tmp_path.iterdir())


def test_pages_have_so_many_results_and_say_how_many_there_are(
    archive: Archive, tmp_path: Path
) -> None:
    many = "A long list\n\n" + "\n\n".join(
        f"Passage {n} tells of dredging." for n in range(MOST_ON_PAGES + 20)
    )
    take_in(archive, a_file(tmp_path, "long.txt", many))
    drain(archive.refresh())
    found = archive.finding.find(Request("dredging"))
    assert found.total == MOST_ON_PAGES + 20
    export(archive, found, tmp_path / "found.md")
    text = (tmp_path / "found.md").read_text(encoding="utf-8")
    assert f"The first {MOST_ON_PAGES} of {MOST_ON_PAGES + 20} results." in text
    assert text.count("tells of dredging.") == MOST_ON_PAGES
    export(archive, found, tmp_path / "found.csv")
    assert len(rows_of(tmp_path / "found.csv")) == found.total
