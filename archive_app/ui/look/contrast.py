"""High contrast: every token from the system's own palette, told apart by shape and line alone."""

from dataclasses import fields
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

from archive_app.model.commitment import Strength
from archive_app.ui.look.colours import LIGHT, Colours, Marking

ENOUGH = 7.0
"""The ratio that text keeps on every fill here (WCAG 2.2, 1.4.6)."""
_SHARES = (1.0, 0.5, 0.35, 0.25, 0.15, 0.1, 0.05)
_ROLE = QPalette.ColorRole
_GROUNDS = {"chrome": _ROLE.Window, "rail": _ROLE.Window}
_INKS = {"accent": _ROLE.Highlight, "on_accent": _ROLE.HighlightedText}
_TINTED = frozenset({"selection", "accent_tint", "hit", "current_hit"})
_PLAIN = frozenset({"surface", "sunken", "hover", "warn_tint", "bad_tint"})


def contrast(one: QColor, other: QColor) -> float:
    """Return the ratio of contrast of two opaque colours, 1 to 21 (WCAG 2.2, definitions)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def contrast_colours(palette: QPalette) -> Colours:
    """Return the tokens that `palette` stands for; text keeps ENOUGH contrast where it has it."""
    base, text = palette.color(_ROLE.Base), palette.color(_ROLE.Text)
    tint = _tint(base, palette.color(_ROLE.Highlight), text)
    values: dict[str, QColor] = {}
    for token in fields(Colours):
        if token.name in _TINTED:
            values[token.name] = tint
        elif token.name in _PLAIN:
            values[token.name] = base
        elif token.name in _GROUNDS:
            values[token.name] = palette.color(_GROUNDS[token.name])
        else:
            values[token.name] = palette.color(_INKS.get(token.name, _ROLE.Text))
    marks = {name: Marking(base, text, text, mark.style) for name, mark in LIGHT.annotation.items()}
    values.pop("annotation")
    values.pop("strength")
    return Colours(
        **values,
        annotation=MappingProxyType(marks),
        strength=MappingProxyType({str(item): text for item in Strength}),
    )


def _tint(ground: QColor, towards: QColor, text: QColor) -> QColor:
    """Return the strongest mixture on which `text` can be read, or `ground` where there is none."""
    for share in _SHARES:
        mixed = QColor.fromRgbF(
            *(
                (1 - share) * below + share * above
                for below, above in zip(_parts(ground), _parts(towards), strict=True)
            )
        )
        if contrast(mixed, text) >= ENOUGH:
            return mixed
    return ground


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
