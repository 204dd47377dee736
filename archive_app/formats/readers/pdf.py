"""Reads PDF: the text of each page, its lines grouped into paragraphs as plain text's are.

Ligatures, Kangxi radicals and hyphens at line ends are resolved here and nowhere else. Lines that
come back at the top or foot of pages (running heads, page numbers) are left out. A paragraph that
goes on over a page break is one passage, on the page where it begins.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import pypdfium2

from archive_app.errors import ExtractionError
from archive_app.formats.blocks import Block
from archive_app.formats.cutting import ends_sentence
from archive_app.formats.decoding import LONGEST_TEXT, TOO_LONG, plain
from archive_app.formats.passages import lines_of, passages_of_page, usual_width
from archive_app.formats.reading import Source, extraction_of_blocks
from archive_app.model.extraction import PARAGRAPHS_INFERRED, Extraction
from archive_app.model.text import PassageKind

VERSION = 1

_PRESENTED = re.compile("[\ufb00-\ufb06\u2f00-\u2fd5\u2e80-\u2ef3]")
_HYPHEN = re.compile("(?<=[^\\W\\d_])(?:[\ufffe\x02\xad]\\s*\n?|[-\u2010]\n)(?=[^\\W\\d_])")
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\ufffe\uffff]")
_DIGITS = re.compile(r"[0-9]+")
_EDGE_LINES = 2
_REPEATED_FROM = 3
_UNREADABLE_SHARE = 0.3
_PASSWORD = (
    "it is protected by a password; open it, save a copy without the password, and take that in"  # noqa: S105
)
_PICTURES = "there is no text in it, only pictures of pages; OCR it first"
_MONTHS_DATE = re.compile(r"D:([0-9]{4})([0-9]{2})?([0-9]{2})?")


def read(source: Source) -> Extraction:
    """Return the text of the PDF in `source`, every passage with its page."""
    try:
        document = pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError as error:
        raise ExtractionError(source.name, _fault(error)) from error
    try:
        pages = _pages(source, document)
        metadata = _metadata(document)
    except pypdfium2.PdfiumError as error:
        raise ExtractionError(source.name, "one of its pages is damaged") from error
    finally:
        document.close()
    if not any(page.strip() for page in pages):
        raise ExtractionError(source.name, _PICTURES if pages else "there is no page in it")
    notices: tuple[str, ...] = (PARAGRAPHS_INFERRED,)
    if _looks_garbled("".join(pages)):
        notices += ("much of its text cannot be made out; OCR it",)
    return extraction_of_blocks(
        source,
        list(_blocks(_without_running_lines(pages))),
        extractor="PDF",
        version=VERSION,
        metadata=metadata,
        notices=notices,
    )


def _fault(error: pypdfium2.PdfiumError) -> str:
    words = str(error).lower()
    if "password" in words:
        return _PASSWORD
    if "security" in words:
        return "it is encrypted in a way that is not read; save a copy without protection"
    return "it is damaged, or no PDF"


def _pages(source: Source, document: pypdfium2.PdfDocument) -> list[str]:
    pages = []
    length = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        pages.append(_resolved(text.get_text_range()))
        text.close()
        page.close()
        length += len(pages[-1])
        if length > LONGEST_TEXT:
            raise ExtractionError(source.name, TOO_LONG)
        source.alive()
    return pages


def _resolved(text: str) -> str:
    """Return `text` with plain line ends, ligatures, radicals and line-end hyphens resolved."""
    text = plain(text)
    text = _PRESENTED.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    text = _HYPHEN.sub(_joined_word, text)
    return _CONTROLS.sub("", text)


def _joined_word(found: re.Match[str]) -> str:
    """Return what a hyphen at a line end becomes: nothing, or itself before a capital."""
    following = found.string[found.end() : found.end() + 1]
    return "" if following.islower() or "\n" not in found.group() else found.group()


def _without_running_lines(pages: list[str]) -> list[str]:
    """Return `pages` without the lines that come back at their top or foot, digits aside."""
    split = [[line for line in page.split("\n") if line.strip()] for page in pages]
    seen = Counter(
        shape for lines in split for shape in {_shape(line) for line in _edge_lines(lines)}
    )
    often = {shape for shape, count in seen.items() if count >= max(_REPEATED_FROM, len(pages) / 3)}
    return ["\n".join(_inner(lines, often)) for lines in split]


def _edge_lines(lines: list[str]) -> list[str]:
    return lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]


def _inner(lines: list[str], often: set[str]) -> list[str]:
    last = len(lines) - _EDGE_LINES
    return [
        line
        for number, line in enumerate(lines)
        if _EDGE_LINES <= number < last or _shape(line) not in often
    ]


def _shape(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))


def _blocks(pages: list[str]) -> Iterator[Block]:
    """Yield the paragraphs of the pages, those that go on over a page break in one."""
    held: Block | None = None
    width = usual_width([line for page in pages for line in lines_of(page) if line.bare])
    for number, page in enumerate(pages, start=1):
        for passage in passages_of_page(page, width):
            text = page[passage.start : passage.end]
            if passage.kind is PassageKind.CAPTION and len(lines_of(text)) == 1:
                continue
            block = Block(text, passage.kind, number, passage.label)
            if held is not None and _goes_on(held, block):
                held = Block(held.text + "\n" + text, held.kind, held.page, held.label)
                continue
            if held is not None:
                yield held
            held = block
    if held is not None:
        yield held


def _goes_on(held: Block, block: Block) -> bool:
    """Whether `block` is the rest of the paragraph `held` from the page before."""
    return (
        block.page != held.page
        and block.label is None
        and block.text[:1].islower()
        and not ends_sentence(held.text)
    )


def _looks_garbled(text: str) -> bool:
    """Whether the fonts do not say which characters they draw."""
    strange = sum(
        unicodedata.category(character) in ("Co", "Cn") or character == "\ufffd"
        for character in text[:100_000]
    )
    return strange > _UNREADABLE_SHARE * min(len(text), 100_000)


def _metadata(document: pypdfium2.PdfDocument) -> dict[str, str]:
    stated = document.get_metadata_dict(skip_empty=True)
    created = _MONTHS_DATE.match(stated.get("CreationDate", ""))
    return {
        "title": stated.get("Title", ""),
        "author": stated.get("Author", ""),
        "created": "-".join(filter(None, created.groups())) if created else "",
    }
