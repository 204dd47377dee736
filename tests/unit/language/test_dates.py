"""Dates are kept as printed, with a range, and flagged where they are odd."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.language import dates_in


@pytest.mark.parametrize(
    ("text", "language", "printed", "earliest", "latest"),
    [
        ("held on 12 March 2024 in", "en", "12 March 2024", "2024-03-12", "2024-03-12"),
        ("December 4 to 6, 2023", "en", "December 4 to 6, 2023", "2023-12-04", "2023-12-06"),
        ("4–6 December 2023", "en", "4–6 December 2023", "2023-12-04", "2023-12-06"),
        ("28 February to 3 March 2024", "en", "28 February to 3 March 2024", "2024-02-28",
         "2024-03-03"),
        ("in May 2021", "en", "May 2021", "2021-05-01", "2021-05-31"),
        ("by the end of 2025", "en", "2025", "2025-01-01", "2025-12-31"),
        ("on 2024-03-12 at", "en", "2024-03-12", "2024-03-12", "2024-03-12"),
        ("25/12/2024", "en", "25/12/2024", "2024-12-25", "2024-12-25"),
        ("2023年12月4日至6日", "zh-Hans", "2023年12月4日至6日", "2023-12-04", "2023-12-06"),
        ("二〇二三年十二月四日", "zh-Hans", "二〇二三年十二月四日", "2023-12-04", "2023-12-04"),
        ("từ ngày 4 đến 6 tháng 12 năm 2023", "vi", "từ ngày 4 đến 6 tháng 12 năm 2023",
         "2023-12-04", "2023-12-06"),
        ("pada 4 Desember 2023", "id", "4 Desember 2023", "2023-12-04", "2023-12-04"),
        ("pada 3 Ogos 2022", "ms", "3 Ogos 2022", "2022-08-03", "2022-08-03"),
    ],
)  # fmt: skip
def test_a_date_is_kept_as_printed_and_given_its_days(
    text: str, language: str, printed: str, earliest: str, latest: str
) -> None:
    [(place, date)] = dates_in(text, language)
    assert text[place.start : place.end] == date.printed == printed
    assert (date.earliest, date.latest, date.doubt) == (earliest, latest, None)


def test_a_thai_year_is_of_the_buddhist_calendar() -> None:
    [(_, date)] = dates_in("วันที่ ๔ ธันวาคม พ.ศ. ๒๕๖๖", "th")
    assert (date.earliest, date.latest, date.calendar) == ("2023-12-04", "2023-12-04", "buddhist")


def test_a_range_that_runs_backwards_is_kept_flagged_and_as_wide_as_its_month() -> None:
    [(_, date)] = dates_in("From December 12 to 4, the meeting", "en", default_year=2023)
    assert date.printed == "From December 12 to 4"
    assert (date.earliest, date.latest) == ("2023-12-01", "2023-12-31")
    assert date.doubt is not None
    assert "the range runs backwards" in date.doubt


def test_a_date_without_a_year_has_no_range_until_a_year_is_given() -> None:
    [(_, alone)] = dates_in("on May 5 we met", "en")
    assert (alone.earliest, alone.latest, alone.doubt) == (None, None, "the year is not printed")
    [(_, dated)] = dates_in("on May 5 we met", "en", default_year=2020)
    assert (dated.earliest, dated.latest) == ("2020-05-05", "2020-05-05")


def test_a_day_and_month_either_way_round_cover_both_readings() -> None:
    [(_, date)] = dates_in("on 03/10/2024", "en")
    assert (date.earliest, date.latest) == ("2024-03-10", "2024-10-03")
    assert date.doubt == "the day and the month could be either way round"


def test_a_day_that_does_not_exist_has_no_range() -> None:
    [(_, date)] = dates_in("30 February 2024", "en")
    assert (date.earliest, date.latest, date.doubt) == (None, None, "no such day exists")


@pytest.mark.parametrize(
    "text", ["it may 5 times", "You may come.", "in 2000 people", "3.5 per cent"]
)
def test_verbs_and_numbers_are_no_dates(text: str) -> None:
    assert dates_in(text, "en") == []


@given(st.text(alphabet="0123456789/-. MaychDtoe,年月日", max_size=60))
def test_every_range_runs_forwards_and_lies_in_the_text(text: str) -> None:
    for language in ("en", "zh-Hans", "vi", "th"):
        for place, date in dates_in(text, language, default_year=2024):
            assert 0 <= place.start < place.end <= len(text)
            if date.earliest is not None and date.latest is not None:
                assert date.earliest <= date.latest
