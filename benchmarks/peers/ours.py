"""Our own engines, asked through the port as the program asks them."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind, IndexEntry
from archive_app.operation import drain
from archive_app.search.highlight import highlights
from archive_app.search.parser import parse
from archive_app.search.port import Index
from archive_app.search.query import Query
from archive_app.search.snippet import snippet
from benchmarks.peers.material import FUZZY, OR, PHRASE, PREFIX, Piece, Question
from benchmarks.peers.peer import TOP
from benchmarks.resolving import Nobody


class Ours:
    """One of our engines; `make` makes an empty index in a folder."""

    def __init__(self, name: str, make: Callable[[Path], Index]) -> None:
        self.name = name
        self._make = make

    def index(self, pieces: Iterable[Piece], folder: Path) -> None:
        self._texts: list[str] = []
        self._index = self._make(folder)
        drain(self._index.replace(self._entries(pieces)))

    def open(self, _folder: Path) -> None:
        """Go on with the index that was made: what opens one proves its stamp first."""
        self._index.refresh()

    def compiled(self, question: Question) -> Query:
        words = question.words
        joined = (" OR " if question.kind == OR else " ").join(words)
        if question.kind == PHRASE:
            joined = f'"{joined}"'
        elif question.kind in (PREFIX, FUZZY):
            joined += "*" if question.kind == PREFIX else "~1"
        if question.years:
            joined += " date:{}..{}".format(*question.years)
        return parse(joined)

    def top(self, compiled: Query) -> list[int]:
        found = self._index.answer(compiled, resolver=Nobody(), limit=TOP, facets=False)
        return [int(hit.key) for hit in found.hits]

    def facets(self, compiled: Query) -> dict[str, int]:
        found = self._index.answer(compiled, resolver=Nobody(), limit=TOP)
        return {**found.facets["country"], **found.facets["year"]}

    def snippets(self, compiled: Query) -> list[str]:
        return [self._marked(number, compiled) for number in self.top(compiled)]

    def _marked(self, number: int, compiled: Query) -> str:
        text = self._texts[number]
        part = snippet(text, highlights(text, compiled))
        return text[part.start : part.end]

    def _entries(self, pieces: Iterable[Piece]) -> Iterator[tuple[DocumentId, list[IndexEntry]]]:
        for paper, group in groupby(pieces, key=lambda p: p.paper):
            yield DocumentId(paper), [self._entry(p) for p in group]

    def _entry(self, p: Piece) -> IndexEntry:
        self._texts.append(p.text)
        return IndexEntry(
            str(p.number),
            EntryKind.PASSAGE,
            DocumentId(p.paper),
            p.number,
            0,
            len(p.text),
            p.text,
            "en",
            title=p.paper,
            paper_kind="speech",
            earliest=p.year * 10_000 + 101,
            latest=p.year * 10_000 + 1231,
            countries=(p.country,),
        )


def with_whoosh() -> Ours:
    """Return the embedded engine."""
    from archive_app.search import whoosh_index

    return Ours("ours, Whoosh", whoosh_index.create)


def with_tantivy() -> Ours:
    """Return the engine of large archives."""
    from archive_app.search import tantivy_index

    return Ours("ours, Tantivy", tantivy_index.create)
