"""The errors that a user can mend; every message says what happened, what was kept and what to do.

Anything that is not an ArchiveError is a bug and flies.
"""


class ArchiveError(Exception):
    """A failure that the user can repair; its text is one clear sentence for the user."""


class NotFound(ArchiveError):
    """What was named (a paper, a passage, a briefing …) is not in this archive."""


class WrongUse(ArchiveError):
    """The request itself is not well formed; nothing was changed."""


class ArchiveBusy(ArchiveError):
    """Another process holds the archive for writing."""


class ArchiveDamaged(ArchiveError):
    """The record or a blob is not what its hash or schema says."""


class NewerArchive(ArchiveError):
    """The archive was written by a newer program; this one leaves it untouched."""


class StorageError(ArchiveError):
    """The disk refused (full, removed, no permission); the previous state is intact."""


class UndoRefused(ArchiveError):
    """Somebody has changed since what this undo would restore; the text says who and when."""


class ExtractionError(ArchiveError):
    """A file could not be read; `reason` is one clause without the path, fit for a list."""

    def __init__(self, path: str, reason: str) -> None:
        """Remember `path` as the user gave it and `reason` as one clause."""
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class QueryError(ArchiveError):
    """A refused query; `start` and `end` are code points of what was typed, half-open."""

    def __init__(self, message: str, *, start: int, end: int) -> None:
        """Say `message` about the code points [start, end) of the query."""
        super().__init__(message)
        self.start = start
        self.end = end
