"""The house template: the named styles and the page that every Word document is set in.

Ours is the plain XML of resources/word. Of a template of the user's, the styles, theme, numbering,
page size and margins are taken; the styles that it lacks are added to it from ours.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from archive_app.errors import ExtractionError, WrongUse
from archive_app.export.word.audit import audit_docx
from archive_app.export.word.package import W
from archive_app.resources import resource
from archive_app.safe.xml import parse_xml
from archive_app.safe.zip import SafeZip

_OURS = ("styles", "settings", "fontTable", "numbering")
_A4 = {"w": 11906, "h": 16838}
_MARGINS = {"top": 1531, "right": 1474, "bottom": 1417, "left": 1474, "header": 680, "footer": 624}
_LAST_ABSTRACT = re.compile(r"</(?:\w+:)?abstractNum>(?!.*</(?:\w+:)?abstractNum>)", re.S)
_END = re.compile(r"</(?:\w+:)?\w+>\s*$")
_VALUE = f"{{{W}}}val"


@dataclass(frozen=True, slots=True)
class Template:
    """The parts that are taken over, the ids of its styles by name, and the page.

    `width` is that of the text in twips; `first_list` and `first_abstract` are free ids.
    """

    parts: dict[str, str]
    styles: dict[str, str]
    section: str
    width: int
    first_list: int
    first_abstract: int

    def numbering(self, firsts: Sequence[int | None]) -> str:
        """Return numbering.xml with one list for each of `firsts`: its number, None for bullets."""
        text = self.parts["word/numbering.xml"]
        lists = "".join(self._list(self.first_list + at, first) for at, first in enumerate(firsts))
        return _END.sub(lambda end: lists + end[0], text)

    def _list(self, number: int, first: int | None) -> str:
        abstract = self.first_abstract + (0 if first is None else 1)
        override = "" if first is None else f'<w:startOverride w:val="{first}"/>'
        levels = f'<w:lvlOverride w:ilvl="0">{override}</w:lvlOverride>' if override else ""
        return (
            f'<w:num xmlns:w="{W}" w:numId="{number}">'
            f'<w:abstractNumId w:val="{abstract}"/>{levels}</w:num>'
        )


def house_parts() -> dict[str, str]:
    """Return the parts of our own template by name."""
    return {
        f"word/{name}.xml": resource(f"word/{name}.xml").read_text(encoding="utf-8")
        for name in _OURS
    }


def house_template() -> Template:
    """Return our own template."""
    parts = house_parts()
    styles = dict(_styles(parts["word/styles.xml"]))
    section, width = _page(_A4, _MARGINS)
    return Template(parts, styles, section, width, first_list=1, first_abstract=0)


def template_of(document: bytes) -> Template:
    """Return the template in a .docx that the cage has cleaned; WrongUse when it is not inert."""
    findings = audit_docx(document)
    if findings:
        reasons = "; ".join(findings)
        raise WrongUse(f"The template was not used and nothing was written: {reasons}.")
    try:
        return _foreign(SafeZip("the template", document))
    except (ExtractionError, KeyError, ValueError) as error:
        raise WrongUse(
            "The template was not used and nothing was written: it lacks what a Word document "
            "has. Open it in Word, save it as a .docx and try again."
        ) from error


def _foreign(container: SafeZip) -> Template:
    parts = house_parts()
    for name in ("word/styles.xml", "word/fontTable.xml", "word/theme/theme1.xml"):
        if name in container.names:
            parts[name] = container.read(name).decode("utf-8-sig")
    parts["word/styles.xml"], styles = _completed(parts["word/styles.xml"])
    first_list, first_abstract = 1, 0
    if "word/numbering.xml" in container.names:
        theirs = container.read("word/numbering.xml").decode("utf-8-sig")
        first_list, first_abstract = _free(theirs, "num"), _free(theirs, "abstractNum")
        parts["word/numbering.xml"] = _with_our_lists(theirs, first_abstract)
    body = parse_xml("the template", container.read("word/document.xml"))
    sizes, margins = _measures(body, "pgSz", _A4), _measures(body, "pgMar", _MARGINS)
    section, width = _page(sizes, margins)
    return Template(parts, styles, section, width, first_list, first_abstract)


def _completed(theirs: str) -> tuple[str, dict[str, str]]:
    """Return the user's styles.xml with what it lacks of ours, and all ids by name."""
    ours = house_parts()["word/styles.xml"]
    present = {name.casefold(): identity for name, identity in _styles(theirs)}
    taken = set(present.values())
    ids: dict[str, str] = {}
    renamed: dict[str, str] = {}
    for name, identity in _styles(ours):
        free = f"Archive{identity}" if identity in taken else identity
        ids[name] = renamed[identity] = present.get(name.casefold(), free)
    missing = "".join(
        _with_ids(source, renamed)
        for name, source in _style_sources(ours)
        if name.casefold() not in present
    )
    return _END.sub(lambda end: missing + end[0], theirs), ids


def _with_ids(source: str, renamed: dict[str, str]) -> str:
    source = re.sub(
        r'(w:styleId|<w:(?:basedOn|next|link) w:val)="([^"]+)"',
        lambda match: f'{match[1]}="{renamed.get(match[2], match[2])}"',
        source,
    )
    source = source.replace(' w:default="1"', "")
    return source.replace("<w:style ", f'<w:style xmlns:w="{W}" ', 1)


def _style_sources(styles: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(r"<w:style .*?</w:style>", styles, re.S):
        name = re.search(r'<w:name w:val="([^"]+)"', match[0])
        if name is not None:
            yield name[1], match[0]


def _styles(styles: str) -> Iterator[tuple[str, str]]:
    root = parse_xml("styles.xml", styles.encode("utf-8"))
    for style in root.iterfind(f"{{{W}}}style"):
        name = style.find(f"{{{W}}}name")
        if name is not None:
            yield str(name.get(_VALUE)), str(style.get(f"{{{W}}}styleId"))


def _free(numbering: str, kind: str) -> int:
    root = parse_xml("numbering.xml", numbering.encode("utf-8"))
    key = f"{{{W}}}{kind}Id"
    return max((int(each.get(key, 0)) for each in root.iterfind(f"{{{W}}}{kind}")), default=0) + 1


def _with_our_lists(theirs: str, first: int) -> str:
    ours = house_parts()["word/numbering.xml"]
    lists = "".join(
        source.replace(
            f'<w:abstractNum w:abstractNumId="{at}"',
            f'<w:abstractNum xmlns:w="{W}" w:abstractNumId="{first + at}"',
        )
        for at, source in enumerate(re.findall(r"<w:abstractNum .*?</w:abstractNum>", ours, re.S))
    )
    if _LAST_ABSTRACT.search(theirs):
        return _LAST_ABSTRACT.sub(lambda last: last[0] + lists, theirs)
    return f'<w:numbering xmlns:w="{W}">{lists}</w:numbering>'


def _measures(body: Any, tag: str, usual: dict[str, int]) -> dict[str, int]:
    found = body.findall(f".//{{{W}}}{tag}")
    if not found:
        return usual
    return {key: int(found[-1].get(f"{{{W}}}{key}", value)) for key, value in usual.items()}


def _page(size: dict[str, int], margins: dict[str, int]) -> tuple[str, int]:
    width = size["w"] - margins["left"] - margins["right"]
    if width <= 0:
        raise ValueError("the margins leave no room for text")
    turned = ' w:orient="landscape"' if size["w"] > size["h"] else ""
    edges = " ".join(f'w:{edge}="{value}"' for edge, value in margins.items())
    return (
        f'<w:pgSz w:w="{size["w"]}" w:h="{size["h"]}"{turned}/><w:pgMar {edges} w:gutter="0"/>',
        width,
    )
