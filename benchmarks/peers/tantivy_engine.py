"""Tantivy as its own manual shows it: its English stemmer, its own columns and snippets."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tantivy import (
    Document,
    FieldType,
    Filter,
    Index,
    Occur,
    Query,
    SchemaBuilder,
    SnippetGenerator,
    TextAnalyzerBuilder,
    Tokenizer,
)

from benchmarks.peers.material import FUZZY, OR, PHRASE, PREFIX, Piece, Question
from benchmarks.peers.peer import TOP

_HEAP = 128_000_000
_FACETS: dict[str, Any] = {
    name: {"terms": {"field": name, "size": 1000}} for name in ("country", "year")
}


class BareTantivy:
    """Tantivy alone."""

    name = "bare Tantivy"

    def index(self, pieces: Iterable[Piece], folder: Path) -> None:
        writer = self._opened(folder).writer(_HEAP, 1)
        for p in pieces:
            document = Document()
            document.add_unsigned("number", p.number)
            document.add_text("text", p.text)
            document.add_text("country", p.country)
            document.add_unsigned("year", p.year)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        self._index = self._opened(folder)
        self._searcher = self._index.searcher()
        self._schema = self._index.schema
        self._analyzer = _english()

    def compiled(self, question: Question) -> Any:
        stems = self._analyzer.analyze(" ".join(question.words))
        terms = [Query.term_query(self._schema, "text", stem) for stem in stems]
        if question.kind == PREFIX:
            return Query.regex_query(self._schema, "text", f"{question.words[0]}.*")
        if question.kind == FUZZY:
            return Query.fuzzy_term_query(self._schema, "text", stems[0], 1)
        if question.kind == PHRASE:
            return Query.phrase_query(self._schema, "text", list(stems))
        occur = Occur.Should if question.kind == OR else Occur.Must
        parts = [(occur, term) for term in terms]
        if question.years:
            parts.append((Occur.Must, self._within(question.years)))
        return Query.boolean_query(parts)

    def top(self, compiled: Any) -> list[int]:
        hits = self._searcher.search(compiled, TOP, count=False).hits
        return self._searcher.fast_field_values("number", [address for _, address in hits])

    def facets(self, compiled: Any) -> dict[str, int]:
        counted = self._searcher.aggregate(compiled, _FACETS)
        return {
            str(bucket["key"]): bucket["doc_count"]
            for name in _FACETS
            for bucket in counted[name]["buckets"]
        }

    def snippets(self, compiled: Any) -> list[str]:
        made = SnippetGenerator.create(self._searcher, compiled, self._schema, "text")
        hits = self._searcher.search(compiled, TOP, count=False).hits
        return [made.snippet_from_doc(self._searcher.doc(address)).to_html() for _, address in hits]

    def _within(self, years: tuple[int, int]) -> Any:
        return Query.range_query(self._schema, "year", FieldType.Unsigned, *years)

    def _opened(self, folder: Path) -> Any:
        builder = SchemaBuilder()
        builder.add_unsigned_field("number", fast=True)
        builder.add_text_field("text", stored=True, tokenizer_name="english")
        builder.add_text_field("country", fast=True, tokenizer_name="raw")
        builder.add_unsigned_field("year", fast=True, indexed=True)
        index = Index(builder.build(), str(folder))
        index.register_tokenizer("english", _english())
        return index


def _english() -> Any:
    builder = TextAnalyzerBuilder(Tokenizer.simple())
    return builder.filter(Filter.lowercase()).filter(Filter.stemmer("english")).build()
