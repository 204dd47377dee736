"""Xapian with its English stemmer, by Debian's binding (python3-xapian)."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.peers.material import AND, FUZZY, OR, PHRASE, PREFIX, Piece, Question
from benchmarks.peers.peer import TOP

sys.path.append("/usr/lib/python3/dist-packages")
import xapian

_YEAR, _COUNTRY = 0, 1


class Xapian:
    """Xapian 1.4, which has no fuzzy words."""

    name = f"Xapian {xapian.version_string()}"

    def index(self, pieces: Iterable[Piece], folder: Path) -> None:
        database = xapian.WritableDatabase(str(folder / "xapian"), xapian.DB_CREATE)
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("en"))
        for p in pieces:
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(p.text)
            document.set_data(p.text)
            document.add_value(_YEAR, xapian.sortable_serialise(p.year))
            document.add_value(_COUNTRY, p.country)
            database.replace_document(p.number + 1, document)
        database.commit()
        database.close()

    def open(self, folder: Path) -> None:
        self._database = xapian.Database(str(folder / "xapian"))
        self._parser = xapian.QueryParser()
        self._parser.set_database(self._database)
        self._stem = xapian.Stem("en")
        self._parser.set_stemmer(self._stem)
        self._parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)

    def compiled(self, question: Question) -> Any:
        words = question.words
        if question.kind == FUZZY:
            return None
        joined = {OR: " OR ", AND: " AND "}.get(question.kind, " ").join(words)
        if question.kind == PHRASE:
            joined = f'"{joined}"'
        elif question.kind == PREFIX:
            joined += "*"
        flags = xapian.QueryParser
        query = self._parser.parse_query(
            joined, flags.FLAG_BOOLEAN | flags.FLAG_PHRASE | flags.FLAG_WILDCARD
        )
        if question.years:
            low, high = map(xapian.sortable_serialise, question.years)
            within = xapian.Query(xapian.Query.OP_VALUE_RANGE, _YEAR, low, high)
            query = xapian.Query(xapian.Query.OP_FILTER, query, within)
        return query

    def top(self, compiled: Any) -> list[int]:
        return [match.docid - 1 for match in self._asked(compiled).get_mset(0, TOP)]

    def facets(self, compiled: Any) -> dict[str, int]:
        enquire = self._asked(compiled)
        spies = [xapian.ValueCountMatchSpy(slot) for slot in (_YEAR, _COUNTRY)]
        for spy in spies:
            enquire.add_matchspy(spy)
        enquire.get_mset(0, TOP, self._database.get_doccount())
        return {value.term.hex(): value.termfreq for spy in spies for value in spy.values()}

    def snippets(self, compiled: Any) -> list[str]:
        found = self._asked(compiled).get_mset(0, TOP)
        texts = [match.document.get_data().decode("utf-8") for match in found]
        return [found.snippet(text, 240, self._stem).decode("utf-8") for text in texts]

    def _asked(self, compiled: Any) -> Any:
        enquire = xapian.Enquire(self._database)
        enquire.set_query(compiled)
        return enquire
