"""The suggestions of the rules, in the cache: made anew at any time, never in a backup."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive_app.model.ids import DocumentId
from archive_app.store.database import Database

FILE_NAME = "derived.sqlite3"
MIGRATIONS = Path(__file__).parent / "derived_migrations"


@dataclass(frozen=True, slots=True)
class Derived:
    """One suggestion as it is kept: its id, its paper, its sort and its JSON."""

    id: str
    document: DocumentId
    sort: str
    data: dict[str, Any]


class DerivedStore:
    """The suggestions of one archive; a stamp says from what they were made."""

    def __init__(self, folder: Path) -> None:
        """Open or make the store in the cache `folder`."""
        self._folder = folder
        self.database = self._opened()

    def reopen(self) -> None:
        """Open the file that is in the folder now, for whoever holds this store."""
        self.database.close()
        self.database = self._opened()

    def close(self) -> None:
        """Close the connection."""
        self.database.close()

    def settle(self) -> bool:
        """Bring the log into the file itself; False while somebody reads an older state."""
        return not self.database.value("PRAGMA wal_checkpoint(TRUNCATE)")

    def version(self) -> tuple[int, int]:
        """Return what differs as soon as this or another process has changed a suggestion."""
        own = int(self.database.value("SELECT total_changes()"))
        return own, int(self.database.value("PRAGMA data_version"))

    def stamp(self) -> str | None:
        """Return what `reset` was given last, None when it never was."""
        value = self.database.value("SELECT value FROM stamp WHERE key = 'stamp'")
        return None if value is None else str(value)

    def reset(self, stamp: str) -> None:
        """Drop every suggestion and remember `stamp`."""
        with self.database.transaction():
            self.database.execute("DELETE FROM suggestion")
            self.database.execute("DELETE FROM done")
            self.database.execute(
                "INSERT INTO stamp (key, value) VALUES ('stamp', ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                stamp,
            )

    def basis_of(self, document: DocumentId) -> str | None:
        """Return from what the suggestions of `document` were made, None when there are none."""
        value = self.database.value("SELECT basis FROM done WHERE document = ?", document)
        return None if value is None else str(value)

    def replace(self, papers: Iterable[tuple[DocumentId, str, list[Derived]]]) -> None:
        """Put the suggestions of each (paper, basis, suggestions) in place of its earlier ones."""
        with self.database.transaction():
            for document, basis, suggestions in papers:
                self.database.execute("DELETE FROM suggestion WHERE document = ?", document)
                self.database.execute(
                    "INSERT INTO done (document, basis) VALUES (?, ?) "
                    "ON CONFLICT (document) DO UPDATE SET basis = excluded.basis",
                    document,
                    basis,
                )
                self.database.execute_many(
                    "INSERT INTO suggestion (id, document, sort, ordinal, data) "
                    "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [
                        (item.id, document, item.sort, n, json.dumps(item.data))
                        for n, item in enumerate(suggestions)
                    ],
                )

    def forget(self, document: DocumentId) -> None:
        """Drop the suggestions of `document` without a trace in the file."""
        with self.database.transaction():
            self.database.execute("DELETE FROM suggestion WHERE document = ?", document)
            self.database.execute("DELETE FROM done WHERE document = ?", document)
        self.database.scrub()

    def of(self, document: DocumentId, sort: str) -> list[Derived]:
        """Return the suggestions of one `sort` in `document`, in the order of the text."""
        rows = self.database.rows(
            "SELECT id, data FROM suggestion WHERE document = ? AND sort = ? ORDER BY ordinal",
            document,
            sort,
        )
        return [Derived(row[0], document, sort, json.loads(row[1])) for row in rows]

    def by_id(self, suggestion: str) -> Derived | None:
        """Return the suggestion of that id or unique beginning of an id, None otherwise."""
        rows = self.database.rows(
            "SELECT id, document, sort, data FROM suggestion WHERE substr(id, 1, ?) = ? LIMIT 2",
            len(suggestion),
            suggestion,
        )
        if len(rows) != 1:
            return None
        id_, document, sort, data = rows[0]
        return Derived(id_, DocumentId(document), sort, json.loads(data))

    def among(self, ids: Iterable[str]) -> dict[str, Derived]:
        """Return those of the suggestions with these `ids` that are there, by id."""
        rows = self.database.rows(
            "SELECT id, document, sort, data FROM suggestion "
            "WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps(list(ids)),
        )
        return {
            row[0]: Derived(row[0], DocumentId(row[1]), row[2], json.loads(row[3])) for row in rows
        }

    def all(self, sort: str) -> list[Derived]:
        """Return everything of one `sort`, by paper and in the order of the text."""
        rows = self.database.rows(
            "SELECT id, document, data FROM suggestion WHERE sort = ? ORDER BY document, ordinal",
            sort,
        )
        return [Derived(row[0], DocumentId(row[1]), sort, json.loads(row[2])) for row in rows]

    def replace_sort(self, document: DocumentId, sort: str, items: list[Derived]) -> None:
        """Put `items` in place of what the paper has of one `sort`."""
        with self.database.transaction():
            self.database.execute(
                "DELETE FROM suggestion WHERE document = ? AND sort = ?", document, sort
            )
            self.database.execute_many(
                "INSERT INTO suggestion (id, document, sort, ordinal, data) VALUES (?, ?, ?, ?, ?)",
                [
                    (item.id, document, sort, n, json.dumps(item.data))
                    for n, item in enumerate(items)
                ],
            )

    def _opened(self) -> Database:
        database = Database(self._folder / FILE_NAME, synchronous="NORMAL")
        database.migrate(MIGRATIONS)
        return database
