"""What another process derives is what this one would, and it is not missed when it fails."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_app.archive import Archive, deriving_ahead
from archive_app.cage import Cage
from archive_app.operation import drain
from tests.builders import an_archive, take_in

PAPERS = 130


@pytest.fixture
def archive(tmp_path: Path, settings_folder: Path) -> Iterator[Archive]:
    """An archive of 130 reports, findable."""
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in range(PAPERS):
        (papers / f"{number:03}.txt").write_text(
            f"HANOI, March {number % 28 + 1}, 2024 (Reporter) — Report {number}.\n\n"
            f'"We will build {number + 2} gauges by 2026," said Rahma Siti, director of the River '
            f"Office. She said the {number} villages were warned.\n\n"
            "Viet Nam will provide boats to its neighbours.\n",
            encoding="utf-8",
        )
    with an_archive(tmp_path / "archive") as opened:
        assert len(take_in(opened, papers).added) == PAPERS
        yield opened


def suggestions(archive: Archive) -> list[tuple[object, ...]]:
    """Return every row of what was suggested."""
    database = archive._caches.derived.database
    return database.rows("SELECT * FROM suggestion ORDER BY document, sort, ordinal, id")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many papers each request to a child was about."""
    requests: list[int] = []
    asking = Cage.asking

    def counting(cage: Cage, request: dict[str, Any], *given: Any, **how: Any) -> Any:
        requests.append(len(request["grounds"]))
        return asking(cage, request, *given, **how)

    monkeypatch.setattr(Cage, "asking", counting)
    return requests


def test_the_other_process_derives_what_this_one_would(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, asked: list[int]
) -> None:
    ahead = suggestions(archive)
    assert len(ahead) >= 3 * PAPERS
    monkeypatch.setattr(deriving_ahead, "_MANY", PAPERS + 1)
    drain(archive.rebuild())
    assert asked == []
    assert suggestions(archive) == ahead
    monkeypatch.setattr(deriving_ahead, "_MANY", PAPERS)
    drain(archive.rebuild())
    assert asked
    assert suggestions(archive) == ahead


def test_a_process_that_fails_is_not_missed(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, asked: list[int]
) -> None:
    ahead = suggestions(archive)
    monkeypatch.setattr(deriving_ahead, "_COMMAND", ("false",))
    archive._caches._deriver.close()
    archive._caches._deriver = None
    drain(archive.rebuild())
    assert len(asked) == 1
    assert suggestions(archive) == ahead
