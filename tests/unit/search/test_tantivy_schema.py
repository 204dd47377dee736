"""What is stored with an entry gives back the terms of the one analysis, in their places."""

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.model.index import EntryKind
from archive_app.search.analysis import analyse, index_terms
from archive_app.search.tantivy_schema import (
    DAY_SHIFT,
    MOST_NUMBERS,
    MOST_PAPERS,
    NO_DAY,
    PAPER_SHIFT,
    card_of,
    packed,
    places_in,
    usual_key,
    usual_number,
)
from tests.unit.search.builders import an_entry

TEXTS = st.text(
    st.sampled_from("ab Z-’'.,\n\u3000预防災害ความร่ដើមမြန်őđ１２\u200b\ufdfa\u1680"), max_size=60
)


@given(TEXTS)
def test_places_come_back_as_they_were_stored(text: str) -> None:
    tokens = analyse(text)
    expected: defaultdict[str, list[int]] = defaultdict(list)
    for term, position in index_terms(tokens):
        expected[term].append(position)
    found = places_in(packed(tokens)) if tokens else {}
    assert {term: sorted(places) for term, places in found.items()} == expected


@pytest.mark.parametrize(
    ("key", "number"), [("p:d:1", 2), ("p:d:2", 0), ("p:other:1", 0), ("en1", 0), ("t:d", 0)]
)
def test_only_a_usual_key_is_told_from_its_number(key: str, number: int) -> None:
    assert usual_number(an_entry(key, "words")) == number


def test_a_passage_too_far_down_for_a_card_has_an_unusual_key() -> None:
    passage = replace(an_entry("p:d:40000", "words"), passage=40_000)
    assert usual_number(passage) == 0


@given(st.integers(0, NO_DAY), st.integers(0, MOST_PAPERS), st.integers(0, MOST_NUMBERS))
def test_a_card_holds_what_was_written(day: int, paper: int, number: int) -> None:
    card = card_of(day, paper, number)
    assert card < 1 << 64
    assert card >> DAY_SHIFT == NO_DAY - day
    assert card >> PAPER_SHIFT & MOST_PAPERS == paper
    assert card & MOST_NUMBERS == number


def test_a_usual_key_comes_back_from_its_number() -> None:
    title = an_entry("t:d", "a title", kind=EntryKind.TITLE)
    assert usual_key(title.document, usual_number(title)) == title.key
    passage = an_entry("p:d:1", "words")
    assert usual_key(passage.document, usual_number(passage)) == passage.key
