"""An index is opened only when its stamp is true of every byte."""

import os
import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from archive_app.operation import drain
from archive_app.search import stamp, tantivy_index, whoosh_index
from archive_app.search.stamp import STAMP_NAME, StampFields, read_stamp, write_stamp
from tests.unit.search.builders import KEY, an_entry

ENGINES = {"tantivy": tantivy_index, "whoosh": whoosh_index}
FIELDS = {name: StampFields(7, "archive", name, 1, 1, 1) for name in ENGINES}


class Hostile:
    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> object:
        return (Path.touch, (self.trace,))


@pytest.fixture(params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def folder(tmp_path: Path, engine: str) -> Path:
    folder = tmp_path / "index"
    folder.mkdir()
    index = ENGINES[engine].create(folder)
    entry = an_entry("k", "some words")
    drain(index.replace([(entry.document, [entry])]))
    index.close()
    write_stamp(folder, FIELDS[engine], KEY)
    return folder


def opens(folder: Path, engine: str) -> bool:
    index = ENGINES[engine].open_or_none(folder, key=KEY, expected=FIELDS[engine])
    if index is not None:
        index.close()
    return index is not None


def test_an_index_as_it_was_stamped_is_opened(folder: Path, engine: str) -> None:
    index = ENGINES[engine].open_or_none(folder, key=KEY, expected=FIELDS[engine])
    assert index is not None
    assert index.count() == 1
    index.close()


def test_another_key_or_other_fields_are_refused(folder: Path, engine: str) -> None:
    assert read_stamp(folder, b"j" * 32) is None
    other = replace(FIELDS[engine], last_change=8)
    assert ENGINES[engine].open_or_none(folder, key=KEY, expected=other) is None


def test_every_damage_to_every_file_is_noticed(folder: Path, engine: str) -> None:
    assert opens(folder, engine)
    for path in sorted(p for p in folder.iterdir() if p.is_file()):
        if path.name.lower().endswith("lock"):
            continue
        whole = path.read_bytes()
        flips = [
            whole[:n] + bytes([whole[n] ^ 1]) + whole[n + 1 :]
            for n in range(0, len(whole), max(1, len(whole) // 25))
        ]
        for damaged in [b"", whole[: len(whole) // 2], whole[:-1], whole + b"x", *flips]:
            path.write_bytes(damaged)
            assert not opens(folder, engine), path.name
        path.unlink()
        assert not opens(folder, engine)
        path.write_bytes(whole)
    assert opens(folder, engine)


@pytest.mark.parametrize("engine", ["whoosh"], indirect=True)
def test_a_hostile_file_is_never_unpickled(folder: Path, tmp_path: Path, engine: str) -> None:
    trace = tmp_path / "trace"
    hostile = pickle.dumps(Hostile(trace))
    contents = next(path for path in folder.iterdir() if path.suffix == ".toc")
    contents.write_bytes(hostile)
    assert not opens(folder, engine)
    (folder / "_MAIN_99.toc").write_bytes(hostile)
    (folder / STAMP_NAME).write_bytes(hostile)
    assert not opens(folder, engine)
    assert not trace.exists()
    pickle.loads(hostile)
    assert trace.exists()


def test_what_was_proved_is_not_read_again_until_it_is_touched(
    folder: Path, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamp, "_SETTLED", -1_000_000_000_000)
    assert opens(folder, engine)
    with monkeypatch.context() as blind:
        blind.setattr(stamp, "_CHUNK", 0)
        assert opens(folder, engine)
        assert read_stamp(folder, KEY, anew=True) is None
    assert read_stamp(folder, KEY, anew=True) is not None
    path = max((p for p in folder.iterdir()), key=lambda p: p.stat().st_size)
    status, content = path.stat(), path.read_bytes()
    path.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert not opens(folder, engine)


def test_a_file_that_was_just_written_is_read_again(folder: Path, engine: str) -> None:
    assert opens(folder, engine)
    assert not any(place.parent == folder for place, _key in stamp._known)
