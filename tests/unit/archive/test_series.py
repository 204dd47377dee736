"""The printed name of a forum says which series and which of its meetings is meant."""

import pytest

from archive_app.archive.series import Meeting, meeting_of, series_of_papers
from archive_app.model.ids import DocumentId

RIVER = "Specimen Forum on River Safety"


@pytest.mark.parametrize(
    ("printed", "number", "year"),
    [
        ("1st Specimen Forum on River Safety", 1, ""),
        ("5th Specimen Forum on River Safety, 2023", 5, "2023"),
        ("** 5th Specimen Forum on River Safety, 2023", 5, "2023"),
        ("4 Specimen Forum on River Safety", 4, ""),
        ("The Second Specimen Forum on River Safety (2020)", 2, "2020"),
        ("2021 Specimen Forum on River Safety", None, "2021"),
        ("Specimen Forum on River Safety", None, ""),
    ],
)
def test_a_name_is_taken_apart(printed: str, number: int | None, year: str) -> None:
    assert meeting_of(printed) == Meeting(RIVER, number, year)


@pytest.mark.parametrize(
    ("printed", "meeting"),
    [
        ("2019年第一届样本河流安全论坛", Meeting("样本河流安全论坛", 1, "2019")),
        ("第二十一届论坛", Meeting("论坛", 21, "")),
        ("第十届论坛", Meeting("论坛", 10, "")),
        ("Diễn đàn Mẫu lần thứ 2, năm 2020", Meeting("Diễn đàn Mẫu", 2, "2020")),
        ("Forum Contoh ke-3, 2021", Meeting("Forum Contoh", 3, "2021")),
        ("การประชุมตัวอย่าง ครั้งที่ 5 พ.ศ. 2566", Meeting("การประชุมตัวอย่าง", 5, "2023")),
    ],
)
def test_names_in_the_languages_of_the_papers_are_read(printed: str, meeting: Meeting) -> None:
    assert meeting_of(printed) == meeting


def test_a_name_that_holds_a_larger_series_belongs_to_it() -> None:
    names = [
        "1st Specimen Forum on River Safety",
        "2nd specimen forum on river safety",
        "3rd Specimen Forum on River Safety",
        "Secretariat of the Specimen Forum on River Safety",
        "Forum on Floods",
        "",
    ]
    found = series_of_papers({DocumentId(str(n)): name for n, name in enumerate(names)})
    assert [found[DocumentId(n)].series for n in "01234"] == [*[RIVER] * 4, "Forum on Floods"]
    assert DocumentId("5") not in found
