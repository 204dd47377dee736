"""Hostile containers are refused in a sentence, and never inflate beyond their limits."""

import struct
import zipfile
from io import BytesIO

import pytest

from archive_app.errors import ExtractionError
from archive_app.safe import zip as safe_zip
from archive_app.safe.zip import SafeZip


def container(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return buffer.getvalue()


def read_entry(content: bytes, entry: str | None) -> None:
    opened = SafeZip("paper.docx", content)
    if entry is not None:
        opened.read(entry)


def refusal(content: bytes, entry: str | None = None) -> str:
    with pytest.raises(ExtractionError) as caught:
        read_entry(content, entry)
    assert caught.value.path == "paper.docx"
    return caught.value.reason


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_entries_are_read_by_name(method: int) -> None:
    opened = SafeZip("x", container({"a": b"first", "b": b"", "c/d": b"x" * 100_000}, method))
    assert opened.names == ("a", "b", "c/d")
    assert [opened.read(name) for name in opened.names] == [b"first", b"", b"x" * 100_000]
    with pytest.raises(KeyError):
        opened.read("e")


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"no container", b"PK\x05\x06" + b"\0" * 9]
)
def test_what_is_no_container_is_refused(content: bytes) -> None:
    assert "cannot be read" in refusal(content)


def test_a_bomb_is_stopped_while_inflating() -> None:
    assert "unpacks to far more" in refusal(container({"a": b"\0" * (2 << 20)}), "a")


def test_all_entries_together_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_zip, "TOTAL_BYTES", 1_500)
    opened = SafeZip("x", container({"a": b"y" * 1_000, "b": b"z" * 1_000}))
    opened.read("a")
    with pytest.raises(ExtractionError, match="unpacks to far more"):
        opened.read("b")


def test_too_many_entries_are_refused() -> None:
    assert "more than 2000 parts" in refusal(container({str(n): b"" for n in range(2_001)}))


def test_an_entry_that_promises_little_and_holds_much_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(safe_zip, "ENTRY_BYTES", 1_000)
    content = bytearray(container({"a": b"y" * 5_000}))
    directory = content.rfind(b"PK\x01\x02")
    struct.pack_into("<I", content, directory + 24, 10)
    assert "unpacks to far more" in refusal(bytes(content), "a")


def test_overlapping_entries_are_refused() -> None:
    content = bytearray(container({"a": b"first", "b": b"second"}))
    directory = content.rfind(b"PK\x01\x02")
    struct.pack_into("<I", content, directory + 42, 0)
    assert "overlap" in refusal(bytes(content))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_refused() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("a", b"1")
        made.writestr("a", b"2")
    assert "two parts of one name" in refusal(buffer.getvalue())


def test_encrypted_entries_are_refused() -> None:
    content = bytearray(container({"a": b"first"}))
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 8] |= 1
    assert "protected by a password" in refusal(bytes(content))


def test_an_unknown_packing_is_refused() -> None:
    assert "packed in a way" in refusal(container({"a": b"first"}, zipfile.ZIP_LZMA))


def test_a_damaged_entry_is_refused() -> None:
    content = bytearray(container({"a": b"first"}, zipfile.ZIP_STORED))
    content[content.index(b"first")] ^= 1
    assert refusal(bytes(content), "a") == "its part a is damaged"
    content = bytearray(container({"a": b"first words and more words" * 10}))
    content[31:50] = b"\xff" * 19
    assert refusal(bytes(content), "a") == "its part a is damaged"


def test_an_entry_past_the_end_is_refused() -> None:
    content = bytearray(container({"a": b"first"}))
    directory = content.rfind(b"PK\x01\x02")
    struct.pack_into("<I", content, directory + 20, 1 << 30)
    assert "cannot be read" in refusal(bytes(content))
    struct.pack_into("<I", content, directory + 42, 1 << 30)
    assert "cannot be read" in refusal(bytes(content))
