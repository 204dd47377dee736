"""One SQLite connection with the settings that keep what was acknowledged, and its migrations.

The settings are those of RECORD: WAL with synchronous=FULL, since NORMAL loses acknowledged
writes in a power cut. Statements run to their end here, because apsw executes lazily.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from archive_app.errors import ArchiveBusy, ArchiveDamaged, NewerArchive, StorageError

APPLICATION_ID = 0x464F5241
"""`FORA`, stored in the header so that a foreign database is not taken for an archive."""

_OPEN_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA temp_store=MEMORY",
)
_FULL = (apsw.FullError,)
_DISK = (apsw.IOError, apsw.CantOpenError, apsw.ReadOnlyError, apsw.PermissionsError)
_DAMAGE = (apsw.CorruptError, apsw.NotADBError)


class Database:
    """A connection to the database at `path`; refuses to open one transaction inside another."""

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        immutable: bool = False,
        vfs: str | None = None,
        synchronous: str = "FULL",
    ) -> None:
        """Open or create the file; `vfs` and `synchronous` are there for simulated power cuts.

        An immutable database is a file that nobody writes: it is only read, and nothing is left
        beside it. A read-only one on a medium that cannot be written is opened so by itself.
        """
        self.path = path
        self.read_only = read_only or immutable
        with _told(path):
            self._connection = _connect(path, read_only=read_only, immutable=immutable, vfs=vfs)
            self._connection.set_busy_timeout(5000)
            for pragma in _OPEN_PRAGMAS:
                self.execute(pragma)
            if not self.read_only:
                self.execute("PRAGMA journal_mode=WAL")
                self.execute("PRAGMA synchronous=" + synchronous)

    def close(self) -> None:
        """Close the connection; closing twice is harmless."""
        self._connection.close()

    def in_transaction(self) -> bool:
        """Whether a transaction is open; a long operation must not yield then."""
        return bool(self._connection.in_transaction)

    def execute(self, statement: str, *values: Any) -> None:
        """Run one statement to its end."""
        with _told(self.path):
            for _ in self._connection.execute(statement, values):
                pass

    def execute_many(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        """Run one statement for each of `rows`."""
        with _told(self.path):
            self._connection.executemany(statement, rows)

    def rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        with _told(self.path):
            return list(self._connection.execute(statement, values))

    def value(self, statement: str, *values: Any) -> Any:
        """Return the first column of the first row of a query, None when there is no row."""
        rows = self.rows(statement, *values)
        return rows[0][0] if rows else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is kept or nothing is; RuntimeError when one is open already.

        Two operations that interleave in one transaction would lose what one of them called saved.
        """
        if self.in_transaction():
            raise RuntimeError("a transaction is open: an operation yielded inside one")
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            if self.in_transaction():
                self.execute("ROLLBACK")
            raise

    def migrate(self, folder: Path) -> None:
        """Run the numbered scripts of `folder` that this file has not seen, each in a transaction.

        NewerArchive when the file has seen more than there are; it is left untouched then.
        """
        scripts = _scripts(folder)
        seen = self.schema_version
        self.refuse_newer(folder)
        for number, script in enumerate(scripts[seen:], start=seen + 1):
            with self.transaction():
                for statement in _statements(script.read_text(encoding="utf-8")):
                    self.execute(statement)
                self.execute("PRAGMA user_version=" + str(number))
                self.execute("PRAGMA application_id=" + str(APPLICATION_ID))

    def refuse_newer(self, folder: Path) -> None:
        """Raise NewerArchive when this file has seen more scripts than `folder` has."""
        known = len(_scripts(folder))
        if self.schema_version > known:
            raise NewerArchive(
                f"{self.path.parent} was written by a newer Forum Archive (format "
                f"{self.schema_version}; this one knows {known}). Nothing was changed; open it "
                "with the newer program."
            )

    def scrub(self) -> None:
        """Leave no trace of what was deleted, neither in the file nor in its log.

        ArchiveBusy when somebody reads an older state meanwhile; then it must be done again.
        """
        self._empty_log()
        self.execute("VACUUM")
        self._empty_log()

    def _empty_log(self) -> None:
        if self.value("PRAGMA wal_checkpoint(TRUNCATE)"):
            raise ArchiveBusy(
                f"What was deleted in {self.path.parent} is gone from view, but its last traces "
                "are still being read by another program. Close it and start again: the rest is "
                "done then."
            )

    @property
    def schema_version(self) -> int:
        """How many migrations the file has seen."""
        return int(self.value("PRAGMA user_version"))

    def integrity_faults(self) -> list[str]:
        """Return what SQLite's own checks find wrong, nothing when all is well."""
        faults = [str(row[0]) for row in self.rows("PRAGMA integrity_check") if row[0] != "ok"]
        return faults + [str(row) for row in self.rows("PRAGMA foreign_key_check")]

    def copy_to(self, path: Path) -> None:
        """Copy the whole database, as of now, into a new file at `path`."""
        with _told(path):
            target = apsw.Connection(str(path))
            try:
                with target.backup("main", self._connection, "main") as backup:
                    backup.step(-1)
            finally:
                target.close()


def _scripts(folder: Path) -> list[Path]:
    return sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def _connect(path: Path, *, read_only: bool, immutable: bool, vfs: str | None) -> apsw.Connection:
    if not (read_only or immutable):
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        return apsw.Connection(str(path), flags=flags, vfs=vfs)
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    unchanging = path.resolve().as_uri() + "?immutable=1"
    if immutable:
        return apsw.Connection(unchanging, flags=flags, vfs=vfs)
    try:
        connection = apsw.Connection(path.resolve().as_uri(), flags=flags, vfs=vfs)
        connection.execute("SELECT 1 FROM sqlite_schema").fetchall()
    except _DISK:
        if has_log(path):
            # An immutable database is read without its log: what was saved last would be missing.
            raise
        connection = apsw.Connection(unchanging, flags=flags, vfs=vfs)
    return connection


def has_log(path: Path) -> bool:
    """Whether the database at `path` has saved changes in the log beside it."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.split("\n"):
        statement += line + "\n"
        if line.rstrip().endswith(";") and apsw.complete(statement):
            yield statement
            statement = ""


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the disk, a lock or damage into one sentence for the user."""
    folder = path.parent
    try:
        yield
    except _FULL as error:
        raise StorageError(
            f"The disk of {folder} is full. What was saved before is kept and nothing is half "
            "written; make room and do it again."
        ) from error
    except apsw.BusyError as error:
        raise ArchiveBusy(
            f"{folder} is being written by another program. Nothing was changed; try again when "
            "it is done."
        ) from error
    except _DAMAGE as error:
        raise ArchiveDamaged(
            f"{path} is damaged ({error}). Nothing was changed; take the newest good copy from "
            f"{folder / 'backups'}."
        ) from error
    except _DISK as error:
        raise StorageError(
            f"{path} could not be read or written ({error}). What was saved before is kept; check "
            "that the disk is there, has room and may be written, and do it again."
        ) from error
