"""The matrix puts each commitment into its cell and says of every other cell why it is blank."""

from datetime import date
from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.model.commitment import Evidence, Schedule, Strength
from archive_app.model.ids import CommitmentId
from archive_app.model.ledger import Blank, Cell, ColumnKind, Deed, LedgerFilter, Matrix, News
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.promise import FollowUp
from tests.builders import a_file, an_archive, take_in

TODAY = date(2026, 1, 1)
SERIES = "Forum on Flood Warnings"
PAPER = """OFFICIALS COMPARE NOTES

Hanoi, {day}. Officials met here for the {nth} Forum on Flood Warnings, {year}.

Tran Van Long, Deputy Minister of Agriculture of Viet Nam, said that early warning saves lives.{more}

Siti Rahma, director of the Indonesian Disaster Agency, said that villages must be warned.
"""  # noqa: E501 - a paragraph of the paper is one line
PROMISE = ' "We will build forty gauges by 2026," he said.'


@pytest.fixture
def two(tmp_path: Path) -> tuple[Archive, Paper, Paper]:
    """An archive with papers of two meetings, of which the later one holds a promise."""
    files = tmp_path / "files"
    a_file(files, "a.txt", PAPER.format(day="4 June 2022", nth="1st", year=2022, more=""))
    a_file(files, "b.txt", PAPER.format(day="4 June 2024", nth="2nd", year=2024, more=PROMISE))
    archive = an_archive(tmp_path / "archive")
    take_in(archive, files)
    first, second = sorted(archive.papers.all(), key=lambda paper: paper.names)
    archive.papers.decide(first.id, Field.FORUM, f"1st {SERIES}, 2022")
    archive.papers.decide(second.id, Field.FORUM, f"The 2 {SERIES} (2024)")
    return archive, first, second


def promise(archive: Archive, paper: Paper, **fields: object) -> CommitmentId:
    given = {"actor": "We", "voiced_by": "Tran Van Long", "action": "build gauges", **fields}
    return archive.commitments.record(paper.id, archive.span(paper, 3), given).id


def laid_out(archive: Archive, kind: ColumnKind = ColumnKind.FORUM, **asked: object) -> Matrix:
    wanted = LedgerFilter(**asked)  # type: ignore[arg-type]
    return archive.ledger.matrix(series=SERIES, columns=kind, as_of=TODAY, wanted=wanted)


def cells(matrix: Matrix, row: str) -> tuple[Cell, ...]:
    names = [item.key for item in matrix.rows]
    return matrix.cells[names.index(row)]


def test_a_series_is_found_under_its_name(two: tuple[Archive, Paper, Paper]) -> None:
    archive, *_ = two
    assert [(item.name, item.papers) for item in archive.ledger.series()] == [(SERIES, 2)]


def test_meetings_are_columns_and_countries_rows(two: tuple[Archive, Paper, Paper]) -> None:
    archive, first, _ = two
    promise(archive, first, country="VN")
    matrix = laid_out(archive)
    assert [(c.number, c.year) for c in matrix.columns] == [(1, "2022"), (2, "2024")]
    assert [row.name for row in matrix.rows] == ["Indonesia", "Viet Nam"]
    assert (matrix.entered, matrix.waiting, matrix.rows[1].entered) == (1, 1, 1)


def test_a_blank_cell_says_why(two: tuple[Archive, Paper, Paper]) -> None:
    archive, first, second = two
    promise(archive, first, country="VN")
    promise(archive, first, country="PH")
    here, there = cells(laid_out(archive), "VN")
    assert (len(here.entries), here.blank) == (1, None)
    assert (there.blank, there.waiting) == (Blank.NOT_REVIEWED, (second.id,))
    assert cells(laid_out(archive), "PH")[1].blank is Blank.NO_TEXT
    for name, _ in archive.commitments.suggestions(second.id):
        archive.commitments.reject(name)
    matrix = laid_out(archive)
    assert (cells(matrix, "VN")[1].blank, matrix.waiting) == (Blank.NONE_FOUND, 0)


def test_a_cell_that_the_filter_empties_is_not_called_blank(
    two: tuple[Archive, Paper, Paper],
) -> None:
    archive, first, _ = two
    promise(archive, first, country="VN")
    asked = frozenset({Strength.CALL})
    assert cells(laid_out(archive, strengths=asked), "VN")[0] == Cell()


def test_years_and_themes_are_columns_too(two: tuple[Archive, Paper, Paper]) -> None:
    archive, first, second = two
    promise(archive, first, country="VN", theme="Gauges")
    promise(archive, second, country="VN", theme="gauges")
    promise(archive, second, country="VN")
    assert [c.year for c in laid_out(archive, ColumnKind.YEAR).columns] == ["2022", "2024"]
    themes = laid_out(archive, ColumnKind.THEME)
    assert [len(cell.entries) for cell in cells(themes, "VN")] == [2, 1]
    assert themes.columns[1].theme == ""


def test_a_chain_carries_its_evidence_at_the_newest_wording(
    two: tuple[Archive, Paper, Paper],
) -> None:
    archive, first, second = two
    old = promise(archive, first, country="VN")
    new = promise(archive, second, country="VN")
    archive.commitments.restate(new, old)
    span = archive.span(first, 4)
    found = FollowUp("2025-02-01", Evidence.LIMITED, "", first.id, span)
    archive.commitments.follow_up(old, found)
    earlier, later = (cell.entries[0] for cell in cells(laid_out(archive), "VN"))
    assert (earlier.restated, later.restated) == (("2024",), ())
    assert later.evidence is Evidence.LIMITED


def test_a_promise_without_a_country_stands_in_the_row_of_who_is_bound(
    two: tuple[Archive, Paper, Paper],
) -> None:
    archive, first, _ = two
    promise(archive, first)
    promise(archive, first, actor="The Mekong Office")
    assert [row.name for row in laid_out(archive).rows if len(row.key) > 2] == [
        "Mekong Office",
        "Tran Van Long",
    ]


def test_text_of_a_speaker_without_a_country_is_held_where_he_speaks(
    two: tuple[Archive, Paper, Paper],
) -> None:
    archive, first, second = two
    promise(archive, first)
    _, there = cells(laid_out(archive), "tran van long")
    assert (there.blank, there.waiting) == (Blank.NOT_REVIEWED, (second.id,))
    promise(archive, first, voiced_by="Tran Van Lo")
    _, there = cells(laid_out(archive), "tran van lo")
    assert there.blank is Blank.NO_TEXT


def test_what_is_new_since_a_day_is_found(two: tuple[Archive, Paper, Paper]) -> None:
    archive, first, _ = two
    deadline = {"printed": "by 2025", "earliest": "2025-01-01", "latest": "2025-12-31",
                "calendar": "gregorian", "doubt": None}  # fmt: skip
    late = promise(archive, first, country="VN", deadline=deadline)
    since = date(2025, 12, 1)
    for news, count in ((News.OVERDUE, 1), (News.FOLLOWED_UP, 0)):
        asked = LedgerFilter(since=since, news=frozenset({news}))
        found = archive.ledger.entries(series=SERIES, as_of=TODAY, wanted=asked)
        assert len(found) == count
    (entry,) = archive.ledger.entries(series=None, as_of=TODAY)
    assert (entry.id, entry.schedule, entry.due) == (late, Schedule.OVERDUE, "2025-12-31")
    archive.commitments.remove(late)
    assert archive.ledger.entries(series=None, as_of=TODAY) == []


def test_the_timeline_tells_what_happened_day_by_day(two: tuple[Archive, Paper, Paper]) -> None:
    archive, first, second = two
    deadline = {"printed": "by 2026", "earliest": "2026-01-01", "latest": "2026-12-31",
                "calendar": "gregorian", "doubt": None}  # fmt: skip
    earlier = promise(archive, first, country="VN", deadline=deadline)
    later = promise(archive, second, country="VN")
    archive.commitments.restate(later, earlier)
    span = archive.span(second, 2)
    seen = FollowUp("2025-03-01", Evidence.LIMITED, "", document=second.id, span=span)
    archive.commitments.follow_up(earlier, seen)
    archive.commitments.follow_up(later, FollowUp("2025-06-01", None, "", query="gauges"))
    found = archive.ledger.timeline(series=SERIES, as_of=TODAY)
    assert [(item.day, item.deed, item.entry.id, item.evidence) for item in found] == [
        ("2022-06-04", Deed.PROMISED, earlier, None),
        ("2024-06-04", Deed.RESTATED, later, None),
        ("2025-03-01", Deed.FOLLOWED_UP, earlier, Evidence.LIMITED),
        ("2025-06-01", Deed.SEARCHED, later, None),
        ("2026-12-31", Deed.DUE, earlier, None),
    ]
    wanted = LedgerFilter(country="ID")
    assert archive.ledger.timeline(series=SERIES, as_of=TODAY, wanted=wanted) == []


def test_what_was_promised_again_since_a_day_is_found(two: tuple[Archive, Paper, Paper]) -> None:
    archive, first, second = two
    earlier, later = promise(archive, first, country="VN"), promise(archive, second, country="VN")
    asked = LedgerFilter(since=date(2025, 12, 1), news=frozenset({News.RESTATED}))
    assert archive.ledger.entries(series=SERIES, as_of=TODAY, wanted=asked) == []
    archive.commitments.restate(later, earlier)
    (found,) = archive.ledger.entries(series=SERIES, as_of=TODAY, wanted=asked)
    assert found.id == earlier
    asked = LedgerFilter(since=date(2099, 1, 1), news=frozenset({News.RESTATED}))
    assert archive.ledger.entries(series=SERIES, as_of=TODAY, wanted=asked) == []


def test_all_the_samples_have_a_place(samples: Archive) -> None:
    series = [item.name for item in samples.ledger.series()]
    assert series[0] == "Specimen Forum on River Safety"
    matrix = samples.ledger.matrix(series=series[0], columns=ColumnKind.FORUM, as_of=TODAY)
    assert [(c.number, c.year) for c in matrix.columns] == [(n, str(2018 + n)) for n in range(1, 6)]
    assert {"Varenia", "Telluria", "Osmara"} <= {row.name for row in matrix.rows}
    blanks = {cell.blank for row in matrix.cells for cell in row}
    assert Blank.NOT_REVIEWED in blanks
