"""Files go through the real cage: read, or refused in one sentence, and never a traceback."""

import gzip
import json
import os
import resource
import statistics
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from archive_app import formats
from archive_app.cage import Cage
from archive_app.errors import ExtractionError
from archive_app.formats.passages import passages_of
from archive_app.operation import drain

DATA = os.environ.get("FORUM_DATA")
shared = pytest.mark.skipif(DATA is None, reason="FORUM_DATA names no folder of shared papers")
SPEECHES = "speeches/un_general_debate.jsonl.gz"


@pytest.fixture(scope="module")
def cage() -> Iterator[Cage]:
    with Cage(formats.reader_command()) as warm:
        yield warm


def test_a_file_is_read_in_the_cage(cage: Cage) -> None:
    result = formats.extract(cage, "a.txt", b"One.\n\nTwo.")
    assert [(p.start, p.end) for p in result.text.passages] == [(0, 4), (6, 10)]
    assert formats.extract(cage, "a.txt", BytesIO(b"One.")).text.text == "One."


def test_a_wrong_name_is_told_in_a_notice(cage: Cage) -> None:
    result = formats.extract(cage, "a.txt", b"<!DOCTYPE html><p>Hello there")
    assert result.notices == ("named .txt but read as HTML, which it is",)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.doc", b"x", "this kind of file (.doc) is not read yet; save it as DOCX or PDF"),
        ("a.xyz", b"x", "this kind of file (.xyz) is not read yet"),
        ("a.docx", b"PK\x03\x04", "cannot be read"),
        ("a.pdf", b"%PDF-1.4", "it is damaged"),
    ],
)
def test_what_is_not_read_has_its_reason(cage: Cage, name: str, content: bytes, words: str) -> None:
    with pytest.raises(ExtractionError) as caught:
        formats.extract(cage, name, content)
    assert caught.value.path == name
    assert words in caught.value.reason


def test_the_lines_of_a_bulk_file_are_read_one_by_one(cage: Cage) -> None:
    stream = BytesIO(b'{"_id": "a", "text": "One."}\n{"text": 1}\n')
    first, second = formats.bulk_lines("x.jsonl", stream)
    assert drain(formats.extracting_line(cage, "x.jsonl", first)).metadata == {"external_id": "a"}
    with pytest.raises(ExtractionError, match='has no "text"'):
        drain(formats.extracting_line(cage, "x.jsonl", second))


def test_a_huge_text_ends_in_one_sentence_and_little_memory(cage: Cage, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"word " * 200_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with path.open("rb") as file, pytest.raises(ExtractionError, match="20 million characters"):
        formats.extract(cage, "huge.txt", file)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


@shared
def test_real_and_hostile_files_are_read_or_refused_in_one_sentence(cage: Cage) -> None:
    files = sorted(path for path in Path(str(DATA), "files").glob("*/*") if path.is_file())
    read = 0
    reasons = []
    for path in files[::5]:
        try:
            result = formats.extract(cage, path.name, path.read_bytes())
        except ExtractionError as error:
            reasons.append(error.reason)
        else:
            read += 1
            assert result.text.passages or result.members
    assert read > len(files[::5]) // 3
    assert [reason for reason in reasons if "\n" in reason or "unexpectedly" in reason] == []


@shared
def test_the_passages_of_real_speeches_have_the_length_of_paragraphs() -> None:
    with gzip.open(Path(str(DATA), SPEECHES)) as lines:
        texts = [json.loads(line)["text"] for number, line in enumerate(lines) if number % 10 == 0]
    lengths = []
    low = 0
    for text in texts:
        for passage in passages_of(text)[0]:
            lengths.append(passage.end - passage.start)
            low += text[passage.start].islower()
    assert 200 <= statistics.median(lengths) <= 1_200
    assert max(lengths) <= 4_000
    assert low / len(lengths) < 0.03
