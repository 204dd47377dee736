"""Which reader reads which file, by its first bytes and its name; the bytes decide."""

import re
from enum import StrEnum

from archive_app.errors import ExtractionError

HEAD_BYTES = 4096
"""How many first bytes `recognise` looks at."""


class Format(StrEnum):
    """The formats that are read; the values name the readers."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    DOCX = "DOCX"
    PDF = "PDF"
    MAIL = "mail"
    JSON_LINE = "JSONL line"


_BY_EXTENSION = {
    "txt": Format.TEXT,
    "text": Format.TEXT,
    "md": Format.MARKDOWN,
    "markdown": Format.MARKDOWN,
    "html": Format.HTML,
    "htm": Format.HTML,
    "xhtml": Format.HTML,
    "docx": Format.DOCX,
    "docm": Format.DOCX,
    "dotx": Format.DOCX,
    "pdf": Format.PDF,
    "eml": Format.MAIL,
}
_TEXTS = frozenset({Format.TEXT, Format.MARKDOWN, Format.HTML, Format.MAIL})
_NOT_YET = {
    "doc": "save it as DOCX or PDF",
    "dot": "save it as DOCX or PDF",
    "rtf": "save it as DOCX or PDF",
    "odt": "save it as DOCX or PDF",
    "ott": "save it as DOCX or PDF",
    "pages": "save it as DOCX or PDF",
    "epub": "save it as PDF or HTML",
    "ppt": "save it as PDF",
    "pptx": "save it as PDF",
    "odp": "save it as PDF",
    "xls": "save the sheet as PDF",
    "xlsx": "save the sheet as PDF",
    "ods": "save the sheet as PDF",
    "csv": "save it as PDF or plain text",
    "msg": "save it as EML",
    "mbox": "save its mails as EML, one a file",
    "srt": "save it as plain text",
    "vtt": "save it as plain text",
    "jpg": "turn it into text with OCR first",
    "jpeg": "turn it into text with OCR first",
    "png": "turn it into text with OCR first",
    "tif": "turn it into text with OCR first",
    "tiff": "turn it into text with OCR first",
    "zip": "unpack it and take its files in",
}
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html)", re.I | re.S
)
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
)
_CONTAINED = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.presentation", "odp"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/epub+zip", "epub"),
    (b"ppt/", "pptx"),
    (b"xl/", "xlsx"),
)


def recognise(name: str, head: bytes) -> Format | None:
    """Return the format of the file `name` that begins with `head`, or None when it is not read.

    What the bytes say stands above what the name says. ExtractionError with advice when the kind
    is known but not read yet.
    """
    extension = extension_of(name)
    magic = _by_magic(name, extension, head)
    if magic is not None:
        return magic
    named = _BY_EXTENSION.get(extension)
    if named is None and extension in _NOT_YET:
        raise not_yet(name, extension)
    if named in _TEXTS or (named is None and extension == ""):
        return named or (Format.TEXT if b"\x00" not in head else None)
    return named


def misnamed(name: str, found: Format) -> str | None:
    """Return the notice that `name` promises another format than was `found`, or None."""
    promised = extension_of(name)
    if _BY_EXTENSION.get(promised) in (found, None) and promised not in _NOT_YET:
        return None
    return f"named .{promised} but read as {found.value}, which it is"


def not_yet(name: str, extension: str) -> ExtractionError:
    """Return the refusal of a kind of file that is known but not read."""
    advice = _NOT_YET.get(extension, "save it as DOCX or PDF")
    return ExtractionError(name, f"this kind of file (.{extension}) is not read yet; {advice}")


def extension_of(name: str) -> str:
    """Return what follows the last dot of `name`, in lower case, or ""."""
    base = name.replace("\\", "/").rpartition("/")[2]
    return base.rpartition(".")[2].lower() if "." in base[1:] else ""


def _by_magic(name: str, extension: str, head: bytes) -> Format | None:
    if b"%PDF-" in head[:1024] and _BY_EXTENSION.get(extension) not in _TEXTS - {Format.TEXT}:
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        return _contained(name, extension, head)
    for mark, kind in _FOREIGN:
        if head.startswith(mark):
            raise not_yet(name, extension if kind == "doc" and extension in _NOT_YET else kind)
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")) and extension not in ("md", "eml"):
        return Format.HTML
    return None


def _contained(name: str, extension: str, head: bytes) -> Format:
    """Return the format of a ZIP container; ExtractionError when it is not a paper that is read."""
    for mark, kind in _CONTAINED:
        if mark in head:
            raise not_yet(name, kind)
    if b"word/" in head or _BY_EXTENSION.get(extension) is Format.DOCX:
        return Format.DOCX
    raise not_yet(name, extension if extension in _NOT_YET else "zip")
