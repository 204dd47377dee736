"""What a taking in says: how far it is, how long it takes, and what came of it."""

import pytest

from archive_app.archive.report import Added, IngestReport, Passed
from archive_app.model.ids import DocumentId
from archive_app.ui.library.taking_in import summary
from archive_app.ui.library.time_left import TimeLeft, roughly


def added(papers: int) -> list[Added]:
    return [Added(DocumentId(str(n)), f"{n}.txt", "T", "other", "en", 1) for n in range(papers)]


def test_a_stop_says_what_is_in_and_what_was_not_touched() -> None:
    report = IngestReport(added(41), cancelled=True, files=52, untouched=11)
    assert summary(report) == ("Stopped. 41 of 52 papers are in; the other 11 were not touched.")
    report.failed.append(Passed("x.pdf", "it is locked"))
    report.untouched = 10
    assert summary(report) == (
        "Stopped. 42 of 52 files were read, 41 papers are in; the other 10 were not touched. "
        "1 was set aside."
    )


def test_the_end_counts_in_words() -> None:
    report = IngestReport(added(1), skipped=[Passed("a.txt", "there")], files=2)
    assert summary(report) == (
        "Taken in: 1 paper. 1 was there already, byte for byte; it is not needed twice."
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "a few seconds"),
        (22, "about 20 seconds"),
        (100, "about 2 minutes"),
        (65 * 60, "about 65 minutes"),
        (7400, "about 2 hours"),
    ],
)
def test_the_time_left_is_said_roughly(seconds: float, words: str) -> None:
    assert roughly(seconds) == words


def test_nothing_is_said_of_time_before_something_is_known() -> None:
    assert TimeLeft().words(0, 52) == ""
    assert TimeLeft().words(2, None) == ""
