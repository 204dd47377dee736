"""An acknowledged blob is there and whole after a power cut at any call (R4).

The model follows ALICE (Pillai et al., OSDI 2014): what was written and not flushed may be lost or
torn, and a name that was made and whose folder was not flushed may be gone. Two controls leave one
sort of flushing out and must be caught.
"""

import random
from collections.abc import Callable
from pathlib import Path

from archive_app.safe import atomic
from archive_app.safe.atomic import OsFileSystem
from archive_app.store.blobs import Blobs
from tests.reliability.harness import SEED, counts


class FailingPower(OsFileSystem):
    """Does the calls, and remembers what of them a power cut could not take back."""

    def __init__(self) -> None:
        self.names: dict[Path, int] = {}
        self.open: dict[int, int] = {}
        self.content: list[bytes] = []
        self.flushed: list[bytes | None] = []
        self.durable: dict[Path, int | None] = {}
        self.pending: dict[Path, list[tuple[Path, int | None, bool]]] = {}
        self.watch: Callable[[], None] = lambda: None

    def create(self, path: Path) -> int:
        descriptor = super().create(path)
        self.names[path] = self.open[descriptor] = len(self.content)
        self.content.append(b"")
        self.flushed.append(None)
        self._change(path, self.names[path], there=True)
        return descriptor

    def write(self, descriptor: int, data: bytes) -> int:
        taken = super().write(descriptor, data)
        self.content[self.open[descriptor]] += data[:taken]
        self.watch()
        return taken

    def fsync(self, descriptor: int) -> None:
        self.flushed[self.open[descriptor]] = self.content[self.open[descriptor]]
        self.watch()

    def rename(self, source: Path, target: Path) -> None:
        super().rename(source, target)
        self.names[target] = self.names.pop(source)
        self._change(target, self.names[target], there=True)
        self._change(source, None, there=False)

    def unlink(self, path: Path) -> None:
        super().unlink(path)
        self.names.pop(path, None)
        self._change(path, None, there=False)

    def make_folder(self, path: Path) -> None:
        super().make_folder(path)
        self._change(path, None, there=True)

    def sync_folder(self, folder: Path) -> None:
        for change in self.pending.pop(folder, []):
            _apply(self.durable, change)
        self.watch()

    def image(self, root: Path, dice: random.Random) -> dict[Path, bytes]:
        """Return the files that may be found after a power cut now."""
        names = dict(self.durable)
        kept = dice.choice((0.0, 0.5, 1.0))
        for changes in self.pending.values():
            for change in changes:
                if dice.random() < kept:
                    _apply(names, change)
        return {
            path: self._torn(inode, dice)
            for path, inode in names.items()
            if inode is not None
            and all(folder in names or folder in root.parents or folder == root
                    for folder in path.parents)
        }  # fmt: skip

    def _torn(self, inode: int, dice: random.Random) -> bytes:
        whole, flushed = self.content[inode], self.flushed[inode]
        if flushed == whole:
            return whole
        cut = dice.randint(0, len(whole))
        return dice.choice((flushed or b"", whole[:cut], whole[:cut] + bytes(len(whole) - cut)))

    def _change(self, path: Path, inode: int | None, *, there: bool) -> None:
        self.pending.setdefault(path.parent, []).append((path, inode, there))
        self.watch()


def _apply(names: dict[Path, int | None], change: tuple[Path, int | None, bool]) -> None:
    path, inode, there = change
    if there:
        names[path] = inode
    else:
        names.pop(path, None)


class WithoutFlushingFiles(FailingPower):
    """The first control: the content of a file is never flushed."""

    def fsync(self, descriptor: int) -> None:
        self.watch()


class WithoutFlushingFolders(FailingPower):
    """The second control: the names in a folder are never flushed."""

    def sync_folder(self, folder: Path) -> None:
        self.watch()


def bad_images(root: Path, disk: FailingPower, count: int) -> tuple[int, int]:
    """Keep blobs on `disk`; return the images that miss one, and all, `count` or more."""
    dice = random.Random(SEED)
    blobs = Blobs(root / "blobs")
    acknowledged: dict[Path, bytes] = {}
    seen = bad = 0

    def look() -> None:
        nonlocal seen, bad
        for _ in range(4):
            image = disk.image(root, dice)
            bad += any(image.get(path) != content for path, content in acknowledged.items())
            seen += 1

    disk.watch = look
    with atomic.use(disk):
        while seen < count:
            content = dice.randbytes(dice.randint(1, 300))
            content = content if dice.random() < 0.7 else b"the same again"
            acknowledged[blobs.path(blobs.keep((content[:9], content[9:])))] = content
            if len(acknowledged) > 40:
                acknowledged.clear()
            blobs = blobs if dice.random() < 0.9 else Blobs(root / "blobs")
    return bad, seen


def test_no_acknowledged_blob_is_missing_or_wrong_after_a_power_cut(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    count = counts(fast=5_000, full=50_000)
    bad, seen = bad_images(tmp_path, FailingPower(), count)
    reached(f"R4: {seen} images of the folder after a power cut, {bad} without a kept blob")
    assert bad == 0, f"seed {SEED}"


def test_a_disk_that_flushes_no_files_is_caught(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    bad, seen = bad_images(tmp_path, WithoutFlushingFiles(), 2_000)
    reached(f"R4 control without flushing files: {bad} of {seen} images caught ({bad / seen:.0%})")
    assert bad > seen / 4


def test_a_disk_that_flushes_no_folders_is_caught(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    bad, seen = bad_images(tmp_path, WithoutFlushingFolders(), 2_000)
    reached(
        f"R4 control without flushing folders: {bad} of {seen} images caught ({bad / seen:.0%})"
    )
    assert bad > seen / 4
