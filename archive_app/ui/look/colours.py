"""The tokens of colour, light and dark; the ratios of contrast are checked by the tests.

Fills of annotations differ from one another and from hits under deutan, protan and tritan vision.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from archive_app.model.commitment import Strength


@dataclass(frozen=True, slots=True)
class Marking:
    """An annotation colour: fill, line and text on the fill; `style` names it without colour."""

    fill: QColor
    line: QColor
    text: QColor
    style: Qt.PenStyle | None
    """None is a wave, which no pen draws."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One column of the palette."""

    surface: QColor
    sunken: QColor
    chrome: QColor
    rail: QColor
    hover: QColor
    line: QColor
    edge: QColor
    text: QColor
    text_2: QColor
    text_3: QColor
    accent: QColor
    on_accent: QColor
    accent_tint: QColor
    selection: QColor
    good: QColor
    warn: QColor
    bad: QColor
    warn_tint: QColor
    bad_tint: QColor
    hit: QColor
    hit_line: QColor
    hit_text: QColor
    current_hit: QColor
    current_hit_text: QColor
    evidence: QColor
    annotation: Mapping[str, Marking] = field(default_factory=dict)
    strength: Mapping[str, QColor] = field(default_factory=dict)


_STYLES: tuple[tuple[str, Qt.PenStyle | None], ...] = (
    ("blue", Qt.PenStyle.SolidLine),
    ("green", Qt.PenStyle.DashLine),
    ("rose", Qt.PenStyle.DotLine),
    ("violet", Qt.PenStyle.DashDotLine),
    ("sand", None),
)
_PLAIN = (
    *("surface", "sunken", "chrome", "rail", "hover", "line", "edge", "text", "text_2", "text_3"),
    *("accent", "on_accent", "accent_tint", "selection", "good", "warn", "bad", "warn_tint"),
    *("bad_tint", "hit", "hit_line", "hit_text", "current_hit", "current_hit_text", "evidence"),
)


def _colours(plain: str, annotation: str, strength: str) -> Colours:
    """Return the column whose values stand, in order, in three lists of hexadecimal colours."""
    values = {name: QColor(f"#{value}") for name, value in zip(_PLAIN, plain.split(), strict=True)}
    pairs = [value.split("/") for value in annotation.split()]
    marks = {
        name: Marking(QColor(f"#{fill}"), QColor(f"#{line}"), values["text"], style)
        for (name, style), (fill, line) in zip(_STYLES, pairs, strict=True)
    }
    shapes = {
        str(item): QColor(f"#{value}")
        for item, value in zip(Strength, strength.split(), strict=True)
    }
    return Colours(**values, annotation=MappingProxyType(marks), strength=MappingProxyType(shapes))


LIGHT = _colours(
    "FFFFFF FAF9F7 F5F4F1 ECEAE5 F0EEEA DFDCD5 827E77 1E1D1B 54514B 65625B 23569B FFFFFF E6EEF8 "
    "DCE7F5 2C6A3B 8A5500 AB2B21 FCF3DF FBEAE8 FFE48A A87200 1E1D1B FFC94D 1E1D1B 2C6A5C",
    "95C8FD/17627E C0EFB9/1B4C17 F1B3CF/850F58 DFD6FB/6852BE CFC2B2/6E4C04",
    "0B2545 1C6FD0 0E7C74 4A443A 8A2B78 6B7300",
)
DARK = _colours(
    "262729 222325 1F2022 191A1C 2E2F32 3A3B3F 85827E E9E7E2 B9B6AF A5A29B 8DB8F0 13233A 25364E "
    "2A3950 7CC38E E0B060 F0938A 3B3220 44282B 594813 E3BC45 FFF3CC 7A6114 FFF3CC 6CC3AE",
    "003052/37B6FF 305634/8CC77A 703C51/FF8FB6 58447A/E5C0E8 442412/F9B548",
    "E3EDFF 5E9BF0 63D3CF A89F90 D97CC4 D6D25A",
)
