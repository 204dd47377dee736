"""Any damage to an index is noticed before its engine sees a byte, and nothing in it is run."""

import pickle
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.model.ids import DocumentId
from archive_app.operation import drain
from archive_app.search import tantivy_index, whoosh_index
from archive_app.search.parser import parse
from archive_app.search.stamp import STAMP_NAME, StampFields, write_stamp
from tests.reliability.harness import SEED, counts
from tests.unit.search.builders import KEY, Names, an_entry

ENGINES = {"tantivy": tantivy_index, "whoosh": whoosh_index}


class Hostile:
    """Leaves a trace when it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> object:
        return (Path.touch, (self.trace,))


def a_generation(folder: Path, engine: str, words: str) -> None:
    index = ENGINES[engine].create(folder)
    for paper in "abc":
        entries = [an_entry(f"p:{paper}:{n}", f"{words} {n}", document=paper) for n in range(9)]
        drain(index.replace([(DocumentId(paper), entries)]))
    index.close()
    write_stamp(folder, StampFields(3, "archive", engine, 1, 1, 1), KEY)


def damage(folder: Path, other: Path, trace: Path, chance: random.Random) -> str:
    """Damage one file of `folder`; return what was done."""
    files = sorted(p for p in folder.iterdir() if p.is_file() and "lock" not in p.name.lower())
    path = chance.choice(files)
    content = path.read_bytes()

    def flipped() -> bytes:
        place = chance.randrange(len(content))
        return (
            content[:place]
            + bytes([content[place] ^ (1 << chance.randrange(8))])
            + content[place + 1 :]
        )

    def of_another_generation() -> bytes:
        stranger = chance.choice(sorted(p for p in other.iterdir() if p.is_file())).read_bytes()
        return stranger if stranger != content else content + b"\0"

    manners: dict[str, Callable[[], bytes | None]] = {
        "emptied": lambda: b"" if content else b"x",
        "halved": lambda: content[: len(content) // 2] if content else b"x",
        "shortened": lambda: content[:-1] if content else b"x",
        "lengthened": lambda: content + b"x",
        "flipped": lambda: flipped() if content else b"x",
        "deleted": lambda: None,
        "of another generation": of_another_generation,
        "hostile": lambda: pickle.dumps(Hostile(trace)),
    }
    manner = chance.choice(sorted(manners))
    changed = manners[manner]()
    if changed is None:
        path.unlink()
    else:
        path.write_bytes(changed)
    return f"{path.name} {manner}"


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_every_injection_is_noticed_before_use(
    engine: str, tmp_path: Path, reached: Callable[[str], None]
) -> None:
    whole, other, trace = tmp_path / "whole", tmp_path / "other", tmp_path / "trace"
    for folder, words in ((whole, "water dam"), (other, "river flood")):
        folder.mkdir()
        a_generation(folder, engine, words)
    chance = random.Random(f"{SEED}{engine}")
    fields = StampFields(3, "archive", engine, 1, 1, 1)
    done = counts(fast=150, full=1_000)
    for number in range(done):
        folder = tmp_path / f"damaged {number}"
        shutil.copytree(whole, folder)
        what = damage(folder, other, trace, chance)
        assert ENGINES[engine].open_or_none(folder, key=KEY, expected=fields) is None, what
        shutil.rmtree(folder)
    assert not trace.exists()
    reached(f"R12: {done} injections into an index of {engine}, all noticed")


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_the_harness_would_notice_an_index_that_is_believed(engine: str, tmp_path: Path) -> None:
    folder, trace = tmp_path / "index", tmp_path / "trace"
    folder.mkdir()
    a_generation(folder, engine, "water dam")
    fields = StampFields(3, "archive", engine, 1, 1, 1)
    copied = tmp_path / "copied"
    shutil.copytree(folder, copied)
    lock = copied / (".tantivy-writer.lock" if engine == "tantivy" else "MAIN_WRITELOCK")
    lock.write_bytes(b"stale")
    index = ENGINES[engine].open_or_none(copied, key=KEY, expected=fields)
    assert index is not None
    assert index.answer(parse("water"), resolver=Names()).total == 27
    index.close()
    pickle.loads(pickle.dumps(Hostile(trace)))
    assert trace.exists()
    assert (copied / STAMP_NAME).exists()
