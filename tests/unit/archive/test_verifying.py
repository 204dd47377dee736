"""A quotation is exact, typographic, changed with its differences, or missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.archive.verifying import Verdict, Verification
from archive_app.errors import WrongUse
from tests.builders import a_file, an_archive, take_in

TEXT = """Prevention

Chair, prevention is the basis of safe work, and in the new era of
growth we must act “together” – at once.

The second passage speaks of Cao Bằng, of boats and of nothing else at all.

缅甸将在安全生产方面加强与中国的合作，并且共同培训检查员。
"""
SENTENCE = "prevention is the basis of safe work, and in the new era of growth we must act"


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("verifying")
    with an_archive(folder / "archive") as archive:
        take_in(archive, a_file(folder, "speech.txt", TEXT))
        yield archive


def differences(found: Verification) -> list[tuple[str, str]]:
    return [(item.paper, item.quoted) for item in found.differences]


def test_exact_words_are_exact_over_a_line_break(held: Archive) -> None:
    found = held.verify(SENTENCE)
    paper = held.papers.get(found.document)  # type: ignore[arg-type]
    assert (found.verdict, found.passage, found.text) == (Verdict.EXACT, 2, SENTENCE)
    stands = held.papers.text(paper).text[found.start : found.end]
    assert stands == SENTENCE.replace("of growth", "of\ngrowth")
    assert found.differences == ()


@pytest.mark.parametrize(
    "quotation",
    [
        'we must act "together" - at once.',
        "we must act „together“ — at once.",
        "ｗｅ ｍｕｓｔ ａｃｔ “together” – at once.",
        "speaks of Cao Ba\u0306\u0300ng, of boats",
    ],
)
def test_other_marks_dashes_widths_and_compositions_are_typographic(
    held: Archive, quotation: str
) -> None:
    assert held.verify(quotation).verdict is Verdict.TYPOGRAPHIC


def test_each_sign_that_differs_is_told_but_is_no_difference_of_words(held: Archive) -> None:
    words = 'we must act "together" - at once.'
    found = held.verify(words)
    told = [(item.paper, item.quoted) for item in found.typographic]
    assert told == [("“", '"'), ("”", '"'), ("–", "-")]
    whole = held.papers.text(held.papers.get(found.document)).text  # type: ignore[arg-type]
    for item in found.typographic:
        assert whole[item.place.start : item.place.end] == item.paper
        assert words[item.quoted_place.start : item.quoted_place.end] == item.quoted
    assert found.differences == ()
    composed = held.verify("speaks of Cao Ba\u0306\u0300ng, of boats")
    assert all("B" in item.quoted or "\u0306" in item.quoted for item in composed.typographic)
    assert composed.typographic


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        (SENTENCE.replace("basis", "base"), [("basis", "base")]),
        (SENTENCE[: SENTENCE.index(" of growth")].replace("basis", "base"), [("basis", "base")]),
        (SENTENCE.replace("must", "may"), [("must", "may")]),
        (SENTENCE.replace("act", "wait"), [("act", "wait")]),
        ("Protection" + SENTENCE[len("prevention") :], [("prevention", "Protection")]),
        (SENTENCE.replace(" new", ""), [("new", "")]),
        (SENTENCE.replace("we must", "we all must"), [("", "all")]),
        ("缅甸将在安全生产方面加强与泰国的合作", [("中", "泰")]),
    ],
)
def test_every_difference_is_named_and_no_other(
    held: Archive, quotation: str, expected: list[tuple[str, str]]
) -> None:
    found = held.verify(quotation)
    assert found.verdict is Verdict.CHANGED
    assert differences(found) == expected
    paper = held.papers.get(found.document)  # type: ignore[arg-type]
    stands = held.papers.text(paper).text[found.start : found.end]
    assert " ".join(stands.split()) == found.text
    assert len(found.text) < len(quotation) + 20
    words = " ".join(quotation.split())
    whole = held.papers.text(paper).text
    for item in found.differences:
        place, quoted = item.place, item.quoted_place
        assert " ".join(whole[place.start : place.end].split()) == item.paper
        assert words[quoted.start : quoted.end].strip() == item.quoted


def test_words_that_are_nowhere_are_missing(held: Archive) -> None:
    found = held.verify("Qualified zebras invoice the moon quarterly")
    assert found == Verification(Verdict.MISSING)


def test_nothing_cannot_be_checked(held: Archive) -> None:
    with pytest.raises(WrongUse, match="no words to check"):
        held.verify(" \n ")


def test_what_verify_calls_exact_a_citation_of_its_place_repeats(held: Archive) -> None:
    found = held.verify("of boats and of nothing")
    assert found.document is not None
    paper = held.papers.get(found.document)
    span = held.span(paper, found.passage or 0, "of boats and of nothing")
    assert (span.start, span.end) == (found.start, found.end)


def test_an_archive_without_an_index_says_missing(tmp_path: Path) -> None:
    with an_archive(tmp_path / "empty") as archive:
        assert archive.verify("any words").verdict is Verdict.MISSING
