"""The bytes that are hashed are those of RFC 8785, or there are none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.model.canonical import DEPTH, canonical_json

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def test_strings_are_escaped_as_in_section_3_2_2_2() -> None:
    text = "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/"
    expected = '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'.encode()
    assert canonical_json(text) == expected


def test_the_short_escapes_are_the_five_of_the_rfc_and_delete_is_not_escaped() -> None:
    assert canonical_json("\b\t\n\f\r\x00\x1f\x7f") == b'"\\b\\t\\n\\f\\r\\u0000\\u001f\x7f"'


def test_keys_are_sorted_by_utf_16_units_as_in_section_3_2_3() -> None:
    keys = {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\U0001f600": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
    }
    order = list(json.loads(canonical_json(keys)).values())
    assert [name.split()[0] for name in order] == [
        "Carriage", "One", "Control", "Latin", "Euro", "Emoji:", "Hebrew",
    ]  # fmt: skip


def test_literals_and_integers_are_bare() -> None:
    largest = 2**53 - 1
    value = [None, True, False, 0, -1, largest, -largest, [], {}]
    expected = f"[null,true,false,0,-1,{largest},-{largest},[],{{}}]".encode()
    assert canonical_json(value) == expected


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), 2**53, -(2**53), "\ud800", {"\udfff": 1}, {1: 2}, {None: 1}, b"x", {1, 2}],
)
def test_what_has_no_stable_bytes_is_refused(value: object) -> None:
    with pytest.raises(ValueError):
        canonical_json({"deep": [value]})


def test_nesting_beyond_what_every_reader_reads_is_refused() -> None:
    value: object = "core"
    for _ in range(DEPTH):
        value = [value]
    assert canonical_json(value).count(b"[") == DEPTH
    with pytest.raises(ValueError, match="nested"):
        canonical_json([value])


@given(VALUES)
def test_reading_back_gives_the_value_and_the_same_bytes(value: object) -> None:
    encoded = canonical_json(value)
    assert json.loads(encoded) == value
    assert canonical_json(json.loads(encoded)) == encoded


@given(st.dictionaries(TEXT, st.integers(0, 9), max_size=6))
def test_the_order_of_keys_in_memory_does_not_matter(value: dict[str, int]) -> None:
    assert canonical_json(dict(reversed(value.items()))) == canonical_json(value)
