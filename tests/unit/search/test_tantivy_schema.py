"""What is stored with an entry gives back the terms of the one analysis, in their places."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.analysis import analyse, index_terms
from archive_app.search.tantivy_schema import packed, passage_number, places_in
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
    ("key", "number"), [("p:d:1", 1), ("p:d:2", 0), ("p:other:1", 0), ("en1", 0)]
)
def test_only_a_usual_key_is_told_from_its_number(key: str, number: int) -> None:
    assert passage_number(an_entry(key, "words")) == number
