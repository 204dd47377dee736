"""One process writes an archive; the operating system frees the lock when that process dies."""

from pathlib import Path

from filelock import FileLock, Timeout

from archive_app.errors import ArchiveBusy, StorageError


class WriteLock:
    """The lock on the archive in `folder`, held from the making of this object until `release`."""

    def __init__(self, folder: Path) -> None:
        """Take the lock at once; ArchiveBusy when another process holds it.

        Any thread of this process may release it.
        """
        self._lock = FileLock(folder / "archive.lock", mode=0o600, thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise ArchiveBusy(
                f"The archive {folder} is open in another window or command. Nothing was changed; "
                "close it there, or do this in that window."
            ) from error
        except OSError as error:
            raise StorageError(
                f"{folder} cannot be written ({error.strerror}). Nothing was changed; give "
                "permission there or choose another folder."
            ) from error

    def release(self) -> None:
        """Let others write; releasing twice is harmless."""
        self._lock.release()
