"""Scores depend on an entry and on how rare its words are, on nothing that came and went."""

import json
from pathlib import Path

import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.search.scoring import MEAN_LENGTH, balance, ranked_length

LENGTHS = st.lists(st.integers(0, 5_000).map(ranked_length), max_size=200)


@given(st.integers(0, 3_000_000))
def test_a_ranked_length_is_near_and_not_below(terms: int) -> None:
    ranked = ranked_length(terms)
    assert terms <= ranked <= max(40, terms * 9 / 8 + 1)
    assert ranked_length(ranked) == ranked


@settings(max_examples=300, deadline=None)
@given(LENGTHS)
def test_fillers_make_the_mean_exact(lengths: list[int]) -> None:
    fillers = balance(lengths)
    together = [*lengths, *fillers]
    assert sum(together) == MEAN_LENGTH * len(together)
    assert all(ranked_length(length) == length for length in fillers)


def test_tantivy_keeps_ranked_lengths_as_they_are(tmp_path: Path) -> None:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", tokenizer_name="whitespace")
    index = tantivy.Index(builder.build(), str(tmp_path))
    writer = index.writer(15_000_000, 1)
    lengths = sorted({ranked_length(terms) for terms in range(1, 3_000)})
    for length in lengths:
        document = tantivy.Document()
        document.add_text("words", "a " * length)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    query = tantivy.Query.term_query(index.schema, "words", "a")
    found = searcher.search(query, len(lengths)).hits
    kept = [_length(json.loads(query.explain(searcher, hit).to_json())) for _, hit in found]
    assert sorted(kept) == lengths


def _length(explanation: dict[str, object]) -> float:
    parts: list[dict[str, object]] = [explanation]
    for part in parts:
        if str(part["description"]).startswith("dl, length of field"):
            return float(str(part["value"]))
        parts += part.get("details", [])  # type: ignore[arg-type]
    raise AssertionError(explanation)
