"""Spans, text versions, markings and dates keep what they were given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.errors import WrongUse
from archive_app.model.ids import TextVersionId, sha256_hex
from archive_app.model.marking import MarkingScale
from archive_app.model.particulars import Basis, CivilDate, Field, Guess
from archive_app.model.span import CONTEXT, Range, Span, intersection_over_union, span_of
from archive_app.model.text import Passage, PassageKind, TextVersion, one_line, text_version_id

VERSION = TextVersionId(sha256_hex(b"text"))
SCALE = MarkingScale(("open", "internal", "secret"))
TEXT = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=120)


@given(TEXT, st.data())
def test_a_span_holds_the_words_and_up_to_32_code_points_around_them(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = span_of(VERSION, text, start, end)
    around = span.prefix + span.exact + span.suffix
    assert span.exact == text[start:end]
    assert text[start - len(span.prefix) : end + len(span.suffix)] == around
    assert len(span.prefix) == min(CONTEXT, start)
    assert len(span.suffix) == min(CONTEXT, len(text) - end)
    assert Span.from_json(span.to_json()) == span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 6)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not inside"):
        span_of(VERSION, "12345", start, end)


def test_a_span_counts_code_points_beyond_the_basic_plane_as_one() -> None:
    assert span_of(VERSION, "a😀b", 2, 3).exact == "b"


def test_a_span_without_its_context_is_no_span() -> None:
    with pytest.raises(KeyError):
        Span.from_json({"text_version": VERSION, "start": 0, "end": 1, "exact": "a"})


RANGES = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda p: Range(p[0], p[0] + p[1]))


@given(RANGES, RANGES)
def test_overlap_and_intersection_over_union_are_those_of_sets(first: Range, second: Range) -> None:
    one, two = set(range(first.start, first.end)), set(range(second.start, second.end))
    assert first.overlap(second) == len(one & two)
    assert intersection_over_union((first,), (second,)) == len(one & two) / len(one | two)


PASSAGES = st.lists(
    st.builds(
        Passage,
        st.integers(0, 50),
        st.integers(51, 99),
        st.sampled_from(PassageKind),
        st.none() | st.integers(1, 9),
        st.none() | TEXT,
    ),
    max_size=4,
).map(tuple)


@given(TEXT, PASSAGES)
def test_a_text_version_survives_its_blob(text: str, passages: tuple[Passage, ...]) -> None:
    version = TextVersion(text, passages, "plain", 3)
    blob = version.to_blob()
    assert TextVersion.from_blob(blob) == version
    assert text_version_id(blob) == sha256_hex(blob)
    assert text_version_id(TextVersion(text + ".", passages, "plain", 3).to_blob()) != sha256_hex(
        blob
    )


def test_passages_are_numbered_from_one_and_found_by_what_they_share() -> None:
    version = TextVersion(
        "aaa\n\nbbb\n\nccc", (Passage(0, 3), Passage(5, 8), Passage(10, 13)), "", 1
    )
    assert version.passage_text(2) == "bbb"
    assert version.passages_of(1, 6) == range(1, 3)
    assert version.passages_of(3, 5) == range(0)
    assert version.passages_of(12, 13) == range(3, 4)
    for number in (0, 4):
        with pytest.raises(IndexError):
            version.passage(number)


def test_a_blob_that_is_no_text_version_is_refused() -> None:
    with pytest.raises((KeyError, ValueError)):
        TextVersion.from_blob(b'{"text":"a"}')
    with pytest.raises(ValueError):
        TextVersion.from_blob(b"paper")


def test_a_line_break_is_shown_as_one_space() -> None:
    assert one_line("one \n two") == "one two"
    assert one_line("as it is  here") == "as it is  here"


NAMES = st.lists(st.sampled_from((*SCALE.names, "cosmic")), max_size=4).map(tuple)


@given(NAMES, NAMES)
def test_the_highest_marking_is_a_join(first: tuple[str, ...], second: tuple[str, ...]) -> None:
    parts = SCALE.highest((SCALE.highest(first), SCALE.highest(second)))
    assert parts == SCALE.highest(first + second)
    assert SCALE.highest(first) == SCALE.highest(tuple(reversed(first)))


def test_an_unknown_marking_is_the_highest_and_no_marking_the_lowest() -> None:
    assert SCALE.highest(("secret", "cosmic", "open")) == "cosmic"
    assert SCALE.highest(()) == "open"
    assert SCALE.checked("internal") == "internal"
    with pytest.raises(WrongUse, match="open, internal, secret"):
        SCALE.checked("cosmic")


def test_dates_and_guesses_survive_the_body_of_an_event() -> None:
    date = CivilDate("3–1 May", "2024-05-01", "2024-05-03", doubt="the range runs backwards")
    guess = Guess(Field.DATE, date.to_json(), Basis.STATED, "the first line")
    assert CivilDate.from_json(date.to_json()) == date
    assert Guess.from_json(guess.to_json()) == guess
    assert CivilDate.from_json(guess.to_json()["value"]).calendar == "gregorian"
