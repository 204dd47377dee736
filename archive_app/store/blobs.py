"""Originals and text versions, each under the name of its own SHA-256, never changed."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from archive_app.errors import ArchiveDamaged, StorageError
from archive_app.model.ids import sha256_hex
from archive_app.safe.atomic import (
    TEMPORARY_PATTERN,
    StagedFile,
    make_folder,
    remove,
    sync_folder,
)


class Blobs:
    """The files under `folder`, at ab/<sha256>."""

    def __init__(self, folder: Path) -> None:
        """Remember the folder; it is made with the first blob."""
        self._folder = folder
        self._is_flushed = False

    def path(self, sha256: str) -> Path:
        """Return where the blob stands, or would stand."""
        return self._folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """Whether the blob is there; its content is not looked at."""
        return self.path(sha256).is_file()

    def keep(self, chunks: Iterable[bytes]) -> str:
        """Write `chunks` durably while hashing; return their SHA-256.

        A known blob is left alone, unless it was damaged: then it is put right. StorageError when
        the disk refuses; nothing is left then.
        """
        with self._flushed():
            make_folder(self._folder)
            with StagedFile(self._folder) as staged:
                for chunk in chunks:
                    staged.write(chunk)
                if not self._is_sound(staged.sha256):
                    target = self.path(staged.sha256)
                    make_folder(target.parent)
                    staged.commit(target)
                return staged.sha256

    def keep_bytes(self, content: bytes) -> str:
        """Write `content` durably and return its SHA-256; a known sound blob costs no writing."""
        sha256 = sha256_hex(content)
        with self._flushed():
            sound = self._is_sound(sha256)
        return sha256 if sound else self.keep((content,))

    def read(self, sha256: str) -> bytes:
        """Return the blob; ArchiveDamaged when it is missing or not what its name says."""
        try:
            content = self.path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise ArchiveDamaged(
                f"The file {sha256[:12]}… is missing from the archive. Everything else is kept; "
                "run “check”, and put the file back from a backup or take the paper in again."
            ) from error
        except OSError as error:
            raise StorageError(
                f"{self.path(sha256)} could not be read ({error.strerror}). Nothing was changed; "
                "check the disk and try again."
            ) from error
        if sha256_hex(content) != sha256:
            raise ArchiveDamaged(
                f"The file {sha256[:12]}… was changed on the disk. Everything else is kept; run "
                "“check”, and put the file back from a backup or take the paper in again."
            )
        return content

    def delete(self, sha256: str) -> None:
        """Remove the blob for good; fine when it is not there."""
        path = self.path(sha256)
        if path.parent.is_dir():
            remove(path)

    def sweep(self) -> None:
        """Remove what a process that was killed while writing has left."""
        for path in self._folder.glob(TEMPORARY_PATTERN):
            remove(path)

    def all(self) -> Iterator[str]:
        """Yield the name of every file that stands where a blob would."""
        for folder in sorted(self._folder.glob("[0-9a-f][0-9a-f]")):
            for path in sorted(folder.iterdir()):
                yield path.name

    def _is_sound(self, sha256: str) -> bool:
        """Whether the blob is there and is what its name says."""
        if not self.has(sha256):
            return False
        try:
            self.read(sha256)
        except ArchiveDamaged:
            return False
        return True

    @contextmanager
    def _flushed(self) -> Iterator[None]:
        """Flush every folder once, before the first blob and after each fault.

        A blob or a folder may stand there from an attempt whose flushing failed; whoever finds it
        must not take it for durable.
        """
        if not self._is_flushed and self._folder.is_dir():
            folders = (self._folder.parent, self._folder, *self._folder.glob("[0-9a-f][0-9a-f]"))
            for folder in folders:
                sync_folder(folder)
            self._is_flushed = True
        try:
            yield
        except BaseException:
            self._is_flushed = False
            raise
