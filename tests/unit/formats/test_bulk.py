"""Bulk files are split into lines without being held whole."""

import gzip
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.errors import ExtractionError
from archive_app.formats import bulk
from archive_app.formats.bulk import bulk_lines, is_bulk


def test_lines_come_without_their_ends_and_blank_ones_not_at_all() -> None:
    stream = BytesIO(b'{"a":1}\r\n\n  \n{"b":"\xc2\x85"}\n{"c":3}')
    assert list(bulk_lines("x", stream)) == [b'{"a":1}', b'{"b":"\xc2\x85"}', b'{"c":3}']


@settings(max_examples=50, derandomize=True, deadline=None)
@given(
    st.lists(st.binary(min_size=1, max_size=20).map(lambda b: b"x" + b.replace(b"\n", b"") + b"y"))
)
def test_what_was_joined_is_split_again_packed_or_not(lines: list[bytes]) -> None:
    joined = b"\n".join(lines)
    assert list(bulk_lines("x", BytesIO(joined))) == lines
    assert list(bulk_lines("x", BytesIO(gzip.compress(joined)))) == lines


def test_a_line_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "LONGEST_LINE", 10)
    with pytest.raises(ExtractionError, match="longer than 64 MB"):
        list(bulk_lines("x", BytesIO(b"x" * 11)))


def test_damaged_and_bloated_packing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(b"line\n" * 1_000)
    with pytest.raises(ExtractionError, match="damaged"):
        list(bulk_lines("x", BytesIO(packed[:-9])))
    monkeypatch.setattr(bulk, "LARGEST_INFLATED", 100)
    with pytest.raises(ExtractionError, match="unpacks to more"):
        list(bulk_lines("x", BytesIO(packed)))


def test_bulk_files_are_known_by_name() -> None:
    assert [is_bulk(name) for name in ("a.JSONL", "b.jsonl.gz", "c.json")] == [True, True, False]
