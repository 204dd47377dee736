"""SQLite's full-text search, FTS5, with its Porter stemmer over unicode61."""

from collections.abc import Iterable
from pathlib import Path

import apsw

from benchmarks.peers.material import AND, FUZZY, OR, PHRASE, PREFIX, Piece, Question
from benchmarks.peers.peer import TOP

_SCHEMA = """
PRAGMA journal_mode=WAL;
PRAGMA synchronous=FULL;
CREATE TABLE piece(id INTEGER PRIMARY KEY, country TEXT, year INTEGER);
CREATE VIRTUAL TABLE words USING fts5(text, tokenize='porter unicode61');
"""
_WHERE = (
    "FROM words JOIN piece ON piece.id = words.rowid WHERE words MATCH ? AND year BETWEEN ? AND ?"
)
Compiled = tuple[str, int, int]


class Fts5:
    """FTS5; fuzzy words are beyond it."""

    name = "SQLite FTS5"

    def index(self, pieces: Iterable[Piece], folder: Path) -> None:
        connection = apsw.Connection(str(folder / "fts5.sqlite3"))
        for _ in connection.execute(_SCHEMA):
            pass
        with connection:
            for p in pieces:
                row = (p.number, p.country, p.year)
                connection.execute("INSERT INTO piece VALUES (?,?,?)", row)
                connection.execute(
                    "INSERT INTO words(rowid, text) VALUES (?,?)", (p.number, p.text)
                )
        connection.execute("INSERT INTO words(words) VALUES ('optimize')")
        connection.close()

    def open(self, folder: Path) -> None:
        self._connection = apsw.Connection(str(folder / "fts5.sqlite3"))
        self._connection.execute("PRAGMA cache_size=-65536")

    def compiled(self, question: Question) -> Compiled | None:
        words = [f'"{word}"' for word in question.words]
        first, last = question.years or (0, 9999)
        match question.kind:
            case kind if kind == FUZZY:
                return None
            case kind if kind == OR:
                return " OR ".join(words), first, last
            case kind if kind == PHRASE:
                return f'"{" ".join(question.words)}"', first, last
            case kind if kind == PREFIX:
                return f"{words[0]}*", first, last
            case kind if kind == AND:
                return " AND ".join(words), first, last
        return words[0], first, last

    def top(self, compiled: Compiled) -> list[int]:
        if compiled[1]:
            found = f"SELECT words.rowid {_WHERE} ORDER BY rank LIMIT {TOP}"
            return [row[0] for row in self._connection.execute(found, compiled)]
        found = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT {TOP}"
        return [row[0] for row in self._connection.execute(found, compiled[:1])]

    def facets(self, compiled: Compiled) -> dict[str, int]:
        counts: dict[str, int] = {}
        for column in ("country", "year"):
            grouped = f"SELECT {column}, count(*) {_WHERE} GROUP BY 1"
            counts.update({str(k): n for k, n in self._connection.execute(grouped, compiled)})
        return counts

    def snippets(self, compiled: Compiled) -> list[str]:
        found = (
            "SELECT snippet(words, 0, '[', ']', '…', 40) FROM words WHERE words MATCH ? "
            f"ORDER BY rank LIMIT {TOP}"
        )
        return [row[0] for row in self._connection.execute(found, compiled[:1])]
