"""Whoosh as its own manual shows it: a stemming analyser, BM25F, sortable columns."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from whoosh import fields, query, sorting
from whoosh.analysis import StemmingAnalyzer
from whoosh.index import create_in, open_dir

from benchmarks.peers.material import FUZZY, OR, PHRASE, PREFIX, Piece, Question
from benchmarks.peers.peer import TOP

_HEAP_MB = 256


class BareWhoosh:
    """Whoosh alone."""

    name = "bare Whoosh"

    def index(self, pieces: Iterable[Piece], folder: Path) -> None:
        schema = fields.Schema(
            number=fields.NUMERIC(stored=True),
            text=fields.TEXT(analyzer=StemmingAnalyzer(stoplist=None), stored=True),
            country=fields.ID(sortable=True),
            year=fields.NUMERIC(sortable=True),
        )
        writer = create_in(str(folder), schema).writer(limitmb=_HEAP_MB)
        for p in pieces:
            writer.add_document(number=p.number, text=p.text, country=p.country, year=p.year)
        writer.commit()

    def open(self, folder: Path) -> None:
        self._index = open_dir(str(folder))
        self._searcher = self._index.searcher()
        self._analyzer = self._index.schema["text"].analyzer

    def compiled(self, question: Question) -> Any:
        stems = [token.text for token in self._analyzer(" ".join(question.words))]
        terms = [query.Term("text", stem) for stem in stems]
        if question.kind == PREFIX:
            return query.Prefix("text", question.words[0])
        if question.kind == FUZZY:
            return query.FuzzyTerm("text", stems[0], maxdist=1, prefixlength=1)
        if question.kind == PHRASE:
            return query.Phrase("text", stems)
        asked: Any = query.Or(terms) if question.kind == OR else query.And(terms)
        if question.years:
            asked = query.And([asked, query.NumericRange("year", *question.years)])
        return asked

    def top(self, compiled: Any) -> list[int]:
        return [hit["number"] for hit in self._searcher.search(compiled, limit=TOP)]

    def facets(self, compiled: Any) -> dict[str, int]:
        grouped = {name: sorting.FieldFacet(name, maptype=sorting.Count) for name in _FACETS}
        found = self._searcher.search(compiled, limit=TOP, groupedby=grouped)
        return {str(k): n for name in _FACETS for k, n in found.groups(name).items()}

    def snippets(self, compiled: Any) -> list[str]:
        return [hit.highlights("text") for hit in self._searcher.search(compiled, limit=TOP)]


_FACETS = ("country", "year")
