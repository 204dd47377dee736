"""Parses XML parts of foreign origin: no document types, no entities, no network, no huge trees."""

import codecs

from lxml import etree

from archive_app.errors import ExtractionError

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def parse_xml(name: str, part: bytes) -> etree._Element:
    """Return the root of the XML in `part`; ExtractionError about `name` when it is not safe.

    A part with a DOCTYPE is refused before it is parsed: no office format allows one, and entities
    that are not resolved would lose text silently.
    """
    begins = part[:64].removeprefix(codecs.BOM_UTF8).lstrip()
    if not (begins.startswith(b"<") or part.startswith(_UTF16)):
        raise ExtractionError(name, "one of its parts is not the XML that it should be")
    if any(mark in part for mark in _DOCTYPE):
        raise ExtractionError(name, "it declares a document type, which no such paper needs")
    try:
        root = etree.fromstring(part, _parser())
    except etree.XMLSyntaxError as error:
        raise ExtractionError(name, "one of its parts is damaged XML") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ExtractionError(name, "it declares a document type, which no such paper needs")
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
