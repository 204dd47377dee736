"""Bytes to text for the formats that are text already, changed only as the plain rules say."""

import codecs
import re

from archive_app.errors import ExtractionError

LONGEST_TEXT = 20_000_000
"""Code points that the text of one paper may have."""

TOO_LONG = "it is longer than 20 million characters; divide it and take the parts in"
EMPTY = "the file is empty"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")
_SAMPLE = 1 << 17
_BYTES_A_CHARACTER = 4
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.05
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_UNUSED_IN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_WESTERN_RUN = 1.4
"""Mean length of runs of bytes above 127 up to which a text is held to be western."""


def decoded(name: str, content: bytes) -> tuple[str, tuple[str, ...]]:
    """Return `content` as plain text and the notices about its encoding.

    A byte order mark decides, then UTF-8, then the likeliest encoding, of which a notice tells.
    ExtractionError when it is empty, too long or no text.
    """
    if len(content) > LONGEST_TEXT * _BYTES_A_CHARACTER:
        raise ExtractionError(name, TOO_LONG)
    text, notices = _decoded(name, content)
    text = plain(text)
    if len(text) > LONGEST_TEXT:
        raise ExtractionError(name, TOO_LONG)
    if not text.strip():
        raise ExtractionError(name, EMPTY if not content.strip() else "there is no text in it")
    return text, notices


def plain(text: str) -> str:
    """Return `text` with CRLF and CR as LF, without BOM, NUL and lone surrogates as U+FFFD."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _FORBIDDEN.sub("\ufffd", text)


def _decoded(name: str, content: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace"), ()
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    sample = content[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > _BINARY_SHARE * len(sample):
        raise ExtractionError(name, "it is not text, and its kind is not known")
    likeliest = _likeliest(sample)
    if likeliest is None:
        raise ExtractionError(name, "its encoding is not known; save it as UTF-8")
    notice = f"read as {likeliest}; tell the archive if that is wrong"
    return content.decode(likeliest, "replace"), (notice,)


def _likeliest(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    if _is_western(sample):
        return "windows-1252"
    best = from_bytes(sample).best()
    if best is None:
        return None
    encoding = best.encoding
    return "windows-" + encoding[2:] if encoding.startswith("cp125") else encoding.replace("_", "-")


def _is_western(sample: bytes) -> bool:
    """Whether letters with accents and curly marks stand alone among plain ones.

    charset-normalizer takes short western texts for DOS code pages or Korean. In the scripts of
    other code pages the bytes above 127 stand in runs.
    """
    runs = [len(run) for run in _HIGH_RUN.findall(sample)]
    if sum(runs) > _WESTERN_RUN * len(runs) or _UNUSED_IN_1252.search(sample):
        return False
    return bool(runs)
