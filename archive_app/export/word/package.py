"""The parts of a Word document put together by python-docx: the same input gives the same bytes.

It loads python-docx (100 ms), so that whoever needs no Word must not load it.
"""

import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml import parse_xml
from docx.oxml.coreprops import CT_CoreProperties
from docx.package import Package
from docx.parts.document import DocumentPart

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'
_LONGEST_TITLE = 255
"""Characters of a core property, by python-docx and Word."""
_MAIN = "word/document.xml"
_KINDS = {
    "word/styles.xml": (RELATIONSHIP_TYPE.STYLES, CONTENT_TYPE.WML_STYLES),
    "word/settings.xml": (RELATIONSHIP_TYPE.SETTINGS, CONTENT_TYPE.WML_SETTINGS),
    "word/fontTable.xml": (RELATIONSHIP_TYPE.FONT_TABLE, CONTENT_TYPE.WML_FONT_TABLE),
    "word/numbering.xml": (RELATIONSHIP_TYPE.NUMBERING, CONTENT_TYPE.WML_NUMBERING),
    "word/footnotes.xml": (RELATIONSHIP_TYPE.FOOTNOTES, CONTENT_TYPE.WML_FOOTNOTES),
    "word/theme/theme1.xml": (RELATIONSHIP_TYPE.THEME, CONTENT_TYPE.OFC_THEME),
}
_FIRST_STAMP = (1980, 1, 1, 0, 0, 0)


def opened(parts: Mapping[str, str]) -> Document:
    """Return the python-docx document of `parts`, whole XML texts by name, of which document.xml.

    It has no properties, thumbnail, custom XML or anything else that `parts` does not hold.
    """
    package = Package()

    relation, content_type = RELATIONSHIP_TYPE.OFFICE_DOCUMENT, CONTENT_TYPE.WML_DOCUMENT_MAIN
    content = parts[_MAIN].encode("utf-8")
    main = DocumentPart.load(PackURI(f"/{_MAIN}"), content_type, content, package)
    package.relate_to(main, relation)
    for name, (relation, content_type) in _KINDS.items():
        if name in parts:
            # Other libraries may register a class for a kind of part; ours stay as written.
            part = Part(PackURI(f"/{name}"), content_type, parts[name].encode("utf-8"), package)
            main.relate_to(part, relation)
    document: Document = main.document
    return document


def set_story(story: Any, paragraphs: str) -> None:
    """Make `paragraphs`, XML with the prefix w, the whole of a header or footer of python-docx."""
    story.is_linked_to_previous = False
    element = story.part.element
    for old in list(element):
        element.remove(old)
    for new in list(parse_xml(f"<w:body {NAMES}>{paragraphs}</w:body>")):
        element.append(new)


def saved(document: Document, *, title: str, as_of: str) -> bytes:
    """Return the bytes of `document`, its properties `title` and, as day of creation, `as_of`."""
    package = document.part.package
    # The part that python-docx would make by itself names python-docx and the clock.
    empty = CT_CoreProperties.new()
    uri, kind = PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES
    package.relate_to(
        CorePropertiesPart(uri, kind, empty, package), RELATIONSHIP_TYPE.CORE_PROPERTIES
    )
    document.core_properties.title = title[:_LONGEST_TITLE]
    document.core_properties.created = datetime.fromisoformat(as_of)
    file = BytesIO()
    document.save(file)
    return _without_clock(file.getvalue())


def _without_clock(container: bytes) -> bytes:
    """Return the ZIP `container` with fixed dates and an order that depends on names alone."""
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(container)) as source,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist()):
            entry = zipfile.ZipInfo(name, _FIRST_STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return file.getvalue()
