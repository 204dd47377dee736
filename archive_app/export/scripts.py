"""Splits a text by script and names the languages, so that Word takes the right font for each.

Ranges are those of Unicode's Blocks.txt.
"""

from dataclasses import dataclass
from enum import StrEnum


class Script(StrEnum):
    """The scripts that need a font of their own; everything else is set like Latin."""

    LATIN = "Latin"
    HAN = "Han"
    THAI = "Thai"
    LAO = "Lao"
    BURMESE = "Burmese"
    KHMER = "Khmer"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text in one script, with the spaces, digits and marks that go with it."""

    script: Script
    text: str


_BLOCKS = (
    (0x0E00, 0x0E7F, Script.THAI),
    (0x0E80, 0x0EFF, Script.LAO),
    (0x1000, 0x109F, Script.BURMESE),
    (0x1780, 0x17FF, Script.KHMER),
    (0x19E0, 0x19FF, Script.KHMER),
    (0x2E80, 0x312F, Script.HAN),
    (0x31A0, 0x9FFF, Script.HAN),
    (0xA9E0, 0xA9FF, Script.BURMESE),
    (0xAA60, 0xAA7F, Script.BURMESE),
    (0xF900, 0xFAFF, Script.HAN),
    (0xFF00, 0xFFEF, Script.HAN),
    (0x20000, 0x3FFFF, Script.HAN),
)
_BY_SCRIPT = {
    Script.HAN: "zh-CN",
    Script.THAI: "th-TH",
    Script.LAO: "lo-LA",
    Script.BURMESE: "my-MM",
    Script.KHMER: "km-KH",
}
_TAGS = {
    ("en", "english"): "en-GB",
    ("vi", "vietnamese"): "vi-VN",
    ("id", "indonesian"): "id-ID",
    ("ms", "malay"): "ms-MY",
    ("fil", "tl", "filipino"): "fil-PH",
    ("fr", "french"): "fr-FR",
    ("pt", "portuguese"): "pt-PT",
}
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "traditional")


def segments(text: str) -> tuple[Segment, ...]:
    """Return `text` cut where its script changes; what has no script goes with what is before."""
    found: list[tuple[Script | None, list[str]]] = []
    for character in text:
        script = _script(character)
        if not found:
            found.append((script, [character]))
        elif script is None or script == found[-1][0]:
            found[-1][1].append(character)
        elif found[-1][0] is None:
            found[-1] = (script, [*found[-1][1], character])
        else:
            found.append((script, [character]))
    return tuple(Segment(script or Script.LATIN, "".join(part)) for script, part in found)


def language_tag(script: Script, language: str) -> str:
    """Return the BCP 47 tag, with region, for a segment of a text said to be in `language`.

    `language` is a BCP 47 tag or an English name; "" when nothing is known but the script.
    """
    name = language.strip().lower()
    if script is Script.HAN:
        return "zh-TW" if any(mark in name for mark in _TRADITIONAL) else "zh-CN"
    if script is not Script.LATIN:
        return _BY_SCRIPT[script]
    primary = name.split("-")[0]
    return next((tag for names, tag in _TAGS.items() if primary in names), "en-GB")


def _script(character: str) -> Script | None:
    point = ord(character)
    if point < 0x0E00:
        return Script.LATIN if character.isalpha() else None
    for first, last, script in _BLOCKS:
        if first <= point <= last:
            return script
    return Script.LATIN if character.isalpha() else None
