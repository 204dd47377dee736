"""Looks through a Word document for what acts on its own: outside targets, objects, fields.

After RELIABILITY.md A15 (oletools issue 334, CVE-2022-30190, CVE-2017-8570).
"""

import re
from typing import Any

from archive_app.errors import ExtractionError

_FIELDS = re.compile(r"\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|DDEAUTO|DDE|LINK|IMPORT)\b", re.I)
_PARTS = re.compile(r"(embeddings|activeX|ctrlProps)/|vbaProject|vbaData|attachedToolbars", re.I)
_ELEMENTS = {
    "attachedTemplate": "it fetches a template from elsewhere",
    "OLEObject": "it holds an embedded object",
    "object": "it holds an embedded object",
    "control": "it holds an ActiveX control",
    "altChunk": "it takes in a foreign document",
    "subDoc": "it takes in a foreign document",
}


def audit_docx(document: bytes) -> tuple[str, ...]:
    """Return each thing in `document` that acts on its own, in a clause with its part; () if none.

    What cannot be read as a Word document is itself a finding, never an error.
    """
    # Loading ZIP and, below, XML takes 30 ms, which a command that reads no Word need not spend.
    from archive_app.safe.zip import SafeZip

    try:
        container = SafeZip("the document", document)
        findings = [
            finding for name in container.names for finding in _part(name, container.read(name))
        ]
        if "word/document.xml" not in container.names:
            findings.append("it is not a Word document")
    except ExtractionError as error:
        findings = [error.reason]
    return tuple(dict.fromkeys(findings))


def _part(name: str, content: bytes) -> list[str]:
    if _PARTS.search(name):
        return [f"it holds an object, a control or a macro ({name})"]
    if not name.endswith((".xml", ".rels")):
        return []
    from archive_app.safe.xml import parse_xml

    root = parse_xml(name, content)
    findings: list[str] = []
    instructions: list[str] = []
    for element in root.iter():
        local = _local(str(element.tag))
        if local in _ELEMENTS:
            findings.append(f"{_ELEMENTS[local]} ({name})")
        findings += _relation(name, element)
        instructions += _instructions(local, element)
    if any(_FIELDS.search(code) for code in (*instructions, "".join(instructions))):
        findings.append(f"it holds a field that fetches from elsewhere ({name})")
    return findings


def _relation(name: str, element: Any) -> list[str]:
    kind = str(element.get("Type", ""))
    if str(element.get("TargetMode", "")).lower() == "external":
        return [f"it refers to something outside itself ({name})"]
    if kind.endswith(("/attachedTemplate", "/oleObject", "/control", "/aFChunk")):
        return [f"it is tied to a template or an object ({name})"]
    return []


def _instructions(local: str, element: Any) -> list[str]:
    if local in ("instrText", "delInstrText"):
        return [element.text or ""]
    if local == "fldSimple":
        return [value for key, value in element.attrib.items() if _local(str(key)) == "instr"]
    return []


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
