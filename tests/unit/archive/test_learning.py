"""Decisions teach: shares by rule, the order of the queue, and the figure of a band."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.archive import Archive, learning
from archive_app.model.learning import BandFigure, Tally, is_sampled
from archive_app.model.particulars import DocumentKind, Field
from archive_app.model.review import Sort, Waiting
from archive_app.model.statement import Confidence, Figure
from archive_app.operation import drain
from tests.builders import a_file, take_in

DO = ("build", "plant", "repair", "open", "train", "fund", "send", "print")
PARTIES = ("Malaysia", "Thailand", "Indonesia", "Singapore", "Cambodia")


@pytest.fixture
def asked(archive: Archive, tmp_path: Path) -> Archive:
    """An archive with one report of forty pledges and ten calls."""
    pledges = [f"{party} will {act} the river stations." for party in PARTIES for act in DO]
    calls = [f"{party} should {act} more stations." for party in PARTIES for act in DO[:2]]
    lines = "\n\n".join([*calls, *pledges])
    report = take_in(archive, a_file(tmp_path, "report.txt", lines))
    archive.papers.decide(report.added[0].id, Field.KIND, DocumentKind.NEWS.value)
    drain(archive.refresh())
    return archive


def waiting(archive: Archive, rule: str) -> list[Waiting]:
    return [item for item in archive.review.queue([Sort.COMMITMENT]).items if item.rule == rule]


def tally(archive: Archive, rule: str) -> Tally:
    return next(item.tally for item in archive.review.learned().rules if item.rule == rule)


def test_every_decision_counts_under_its_rule_until_it_is_taken_back(asked: Archive) -> None:
    first, second, third, fourth = waiting(asked, "will")[:4]
    assert asked.review.learned().rules == ()
    asked.review.confirm(first)
    asked.review.confirm(second, {"quantity": "two stations"})
    asked.review.reject(third)
    asked.review.reject(fourth)
    asked.review.confirm(waiting(asked, "should")[0])
    assert tally(asked, "will") == Tally(confirmed=1, edited=1, rejected=2)
    assert tally(asked, "should") == Tally(confirmed=1)
    asked.undo()
    asked.undo()
    assert tally(asked, "will") == Tally(confirmed=1, edited=1, rejected=1)
    assert [item.rule for item in asked.review.learned().rules] == ["will"]
    asked.commitments.remove(next(asked.commitments.all()).id)
    assert tally(asked, "will").decided == 2


def test_a_change_after_the_confirmation_is_an_edit(asked: Archive) -> None:
    asked.review.confirm(waiting(asked, "will")[0])
    commitment = next(asked.commitments.all())
    asked.commitments.change(commitment.id, "actor", "the Labour Office")
    assert tally(asked, "will") == Tally(edited=1)


def test_rules_that_are_mostly_rejected_are_asked_about_last(asked: Archive) -> None:
    for item in waiting(asked, "will")[: learning._FEW]:
        asked.review.reject(item)
    queue = asked.review.queue([Sort.COMMITMENT]).items
    asked_later = [item for item in queue if item.rule == "will" and not is_sampled(item.id)]
    assert asked_later
    assert list(queue[-len(asked_later) :]) == asked_later
    assert queue[0].rule == "should"


def decide(archive: Archive, deed: Callable[[Waiting], None]) -> int:
    items = archive.review.queue([Sort.COMMITMENT]).items
    for item in items:
        deed(item)
    return sum(is_sampled(item.id) for item in items)


def test_the_figures_of_the_archive_count_the_tenth_that_is_drawn(
    asked: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = asked.review.learned()
    assert not before.own
    sampled = decide(asked, asked.review.confirm)
    assert not asked.review.learned().own
    monkeypatch.setattr(learning, "ENOUGH", 50)
    asked.undo()
    asked.redo()
    after = asked.review.learned()
    assert after.own == {Sort.COMMITMENT}
    own = [item for item in after.figures if item.figure.is_own]
    assert sum(item.figure.n for item in own) == sampled > 0
    assert {(item.language, item.kind) for item in own} == {("en", "news report")}
    assert all(item.figure.right == item.figure.n for item in own)


def test_a_band_has_a_figure_only_where_it_was_measured(
    asked: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = waiting(asked, "will")[0]
    assert item.confidence is not None
    monkeypatch.setattr(learning, "measured", lambda: ())
    asked.review._learning._learned = None
    assert asked.review.card(item).figure is None
    figure = Figure(17, 20)
    for language, kind, shown in (
        ("en", "news report", figure),
        ("en", "speech", None),
        ("zh", "news report", None),
    ):
        known = BandFigure(Sort.COMMITMENT, language, kind, item.confidence, figure)
        monkeypatch.setattr(learning, "measured", lambda known=known: (known,))
        asked.review._learning._learned = None
        assert asked.review.card(item).figure == shown


def test_what_ships_is_measured_on_english_alone() -> None:
    figures = learning.measured()
    assert figures
    assert {item.language for item in figures} == {"en"}
    assert all(0 < item.figure.right <= item.figure.n for item in figures)
    high = [item.figure for item in figures if item.band is Confidence.HIGH]
    assert all(figure.n >= 30 and not figure.is_own for figure in high)
