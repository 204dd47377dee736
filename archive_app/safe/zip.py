"""Reads ZIP containers of foreign origin within limits that hold while inflating.

An entry is found by the central directory, as zipfile does, but nothing of it is believed: the
places of the entries must not overlap, and what comes out is counted, not what was promised.
"""

import struct
import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO

from archive_app.errors import ExtractionError

ENTRY_LIMIT = 2_000
ENTRY_BYTES = 64 << 20
TOTAL_BYTES = 256 << 20
RATIO_LIMIT = 200
RATIO_FROM = 1 << 20
"""An entry of more than these bytes must not be more than RATIO_LIMIT times its packed size."""

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_PIECE = 1 << 16
_ENCRYPTED = 0x1
_READ = "it cannot be read as the ZIP container that it should be"


class SafeZip:
    """The entries of a container held in memory; every fault is an ExtractionError."""

    def __init__(self, name: str, content: bytes) -> None:
        """Read the directory of `content`; `name` is the path that errors speak of."""
        self._name = name
        self._content = content
        self._inflated = 0
        try:
            with zipfile.ZipFile(BytesIO(content)) as container:
                entries = container.infolist()
        except (
            zipfile.BadZipFile,
            OSError,
            ValueError,
            struct.error,
            NotImplementedError,
        ) as error:
            raise ExtractionError(name, _READ) from error
        self._check(entries)
        self._entries = {entry.filename: entry for entry in entries}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the entries, in the order of the directory."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """Return entry `name` inflated; KeyError when there is none."""
        entry = self._entries[name]
        start, end = self._place(entry)
        packed = memoryview(self._content)[start:end]
        if entry.compress_type == zipfile.ZIP_STORED:
            self._count(len(packed), entry)
            content = bytes(packed)
        else:
            content = self._inflate(packed, entry)
        if zlib.crc32(content) != entry.CRC:
            raise self._refusal(f"its part {name} is damaged")
        return content

    def _check(self, entries: Sequence[zipfile.ZipInfo]) -> None:
        if len(entries) > ENTRY_LIMIT:
            raise self._refusal(f"it has more than {ENTRY_LIMIT} parts")
        if len({entry.filename for entry in entries}) < len(entries):
            raise self._refusal("it holds two parts of one name")
        for entry in entries:
            self._check_entry(entry)
        previous = 0
        for begin, end in sorted((entry.header_offset, self._place(entry)[1]) for entry in entries):
            if begin < previous:
                raise self._refusal("its parts overlap, as in a ZIP bomb")
            previous = end

    def _check_entry(self, entry: zipfile.ZipInfo) -> None:
        if entry.flag_bits & _ENCRYPTED:
            raise self._refusal(
                "it is protected by a password; open it, save a copy without the password, and "
                "take that in"
            )
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._refusal("it is packed in a way that is not read")

    def _place(self, entry: zipfile.ZipInfo) -> tuple[int, int]:
        """Return [start, end) of the packed bytes of `entry` in the container."""
        try:
            mark, name_length, extra_length = _LOCAL_HEADER.unpack_from(
                self._content, entry.header_offset
            )
        except struct.error as error:
            raise self._refusal(_READ) from error
        start = entry.header_offset + _LOCAL_HEADER.size + name_length + extra_length
        end = start + entry.compress_size
        if mark != b"PK\x03\x04" or end > len(self._content):
            raise self._refusal(_READ)
        return start, end

    def _inflate(self, packed: memoryview, entry: zipfile.ZipInfo) -> bytes:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        pieces = []
        size = 0
        waiting: bytes | memoryview = packed
        try:
            while not inflater.eof:
                piece = inflater.decompress(waiting, _PIECE)
                waiting = inflater.unconsumed_tail
                if not piece and not waiting:
                    break
                size += len(piece)
                self._count(len(piece), entry, so_far=size)
                pieces.append(piece)
        except zlib.error as error:
            raise self._refusal(f"its part {entry.filename} is damaged") from error
        return b"".join(pieces)

    def _count(self, more: int, entry: zipfile.ZipInfo, *, so_far: int | None = None) -> None:
        size = more if so_far is None else so_far
        self._inflated += more
        if size > ENTRY_BYTES or self._inflated > TOTAL_BYTES:
            raise self._refusal("it unpacks to far more than a paper needs, as a ZIP bomb does")
        if size > RATIO_FROM and size > RATIO_LIMIT * max(1, entry.compress_size):
            raise self._refusal("it unpacks to far more than a paper needs, as a ZIP bomb does")

    def _refusal(self, reason: str) -> ExtractionError:
        return ExtractionError(self._name, reason)
