"""An index is opened only when its stamp is true of every byte."""

import pickle
from pathlib import Path

import pytest

from archive_app.operation import drain
from archive_app.search import whoosh_index
from archive_app.search.stamp import STAMP_NAME, StampFields, read_stamp, write_stamp
from tests.unit.search.builders import KEY, an_entry

FIELDS = StampFields(7, "archive", 1, 1, 1)


class Hostile:
    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> object:
        return (Path.touch, (self.trace,))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "index"
    folder.mkdir()
    index = whoosh_index.create(folder)
    entry = an_entry("k", "some words")
    drain(index.replace([(entry.document, [entry])]))
    index.close()
    write_stamp(folder, FIELDS, KEY)
    return folder


def opens(folder: Path) -> bool:
    index = whoosh_index.open_or_none(folder, key=KEY, expected=FIELDS)
    if index is not None:
        index.close()
    return index is not None


def test_an_index_as_it_was_stamped_is_opened(folder: Path) -> None:
    index = whoosh_index.open_or_none(folder, key=KEY, expected=FIELDS)
    assert index is not None
    assert index.count() == 1
    index.close()


def test_another_key_or_other_fields_are_refused(folder: Path) -> None:
    assert read_stamp(folder, b"j" * 32) is None
    other = StampFields(8, "archive", 1, 1, 1)
    assert whoosh_index.open_or_none(folder, key=KEY, expected=other) is None


def test_every_damage_to_every_file_is_noticed(folder: Path) -> None:
    assert opens(folder)
    for path in sorted(p for p in folder.iterdir() if p.is_file()):
        if path.name.endswith("LOCK"):
            continue
        whole = path.read_bytes()
        flips = [
            whole[:n] + bytes([whole[n] ^ 1]) + whole[n + 1 :]
            for n in range(0, len(whole), max(1, len(whole) // 25))
        ]
        for damaged in [b"", whole[: len(whole) // 2], whole[:-1], whole + b"x", *flips]:
            path.write_bytes(damaged)
            assert not opens(folder), path.name
        path.unlink()
        assert not opens(folder)
        path.write_bytes(whole)
    assert opens(folder)


def test_a_hostile_file_is_never_unpickled(folder: Path, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    hostile = pickle.dumps(Hostile(trace))
    contents = next(path for path in folder.iterdir() if path.suffix == ".toc")
    contents.write_bytes(hostile)
    assert not opens(folder)
    (folder / "_MAIN_99.toc").write_bytes(hostile)
    (folder / STAMP_NAME).write_bytes(hostile)
    assert not opens(folder)
    assert not trace.exists()
    pickle.loads(hostile)
    assert trace.exists()
