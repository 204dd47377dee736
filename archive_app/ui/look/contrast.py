"""High contrast: every token from the system's own palette, told apart by shape and line alone."""

from dataclasses import fields
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

from archive_app.model.commitment import Strength
from archive_app.ui.look.colours import LIGHT, Colours, Marking

ENOUGH = 7.0
"""The ratio that text keeps on every fill here (WCAG 2.2, 1.4.6)."""
SEEN = 3.0
"""The ratio that shapes keep (WCAG 2.2, 1.4.11)."""
_LINE, _EDGE = 0.45, 0.7
"""How much of the text's colour is in the lines of panes and in the edges of fields."""
_SHARES = (0.5, 0.35, 0.25, 0.15, 0.1, 0.05)
_ROLE = QPalette.ColorRole
_GROUNDS = {"chrome": _ROLE.Window, "rail": _ROLE.Window}
_INKS = {"accent": _ROLE.Highlight, "on_accent": _ROLE.HighlightedText}
_TINTED = frozenset({"selection", "hit", "current_hit"})
_PLAIN = frozenset({"surface", "sunken", "hover", "accent_tint", "warn_tint", "bad_tint"})


def contrast(one: QColor, other: QColor) -> float:
    """Return the ratio of contrast of two opaque colours, 1 to 21 (WCAG 2.2, definitions)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def contrast_colours(palette: QPalette) -> Colours:
    """Return the tokens that `palette` stands for; text keeps ENOUGH contrast where it has it."""
    base, text = palette.color(_ROLE.Base), palette.color(_ROLE.Text)
    tint = _tint(base, palette.color(_ROLE.Highlight), text)
    values = {"line": _mixed(base, text, _LINE), "edge": _edge(palette)}
    for token in fields(Colours):
        if token.name in values:
            continue
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


def _edge(palette: QPalette) -> QColor:
    """Return the colour of edges and of what is disabled: the system's, where it can be seen."""
    base = palette.color(_ROLE.Base)
    disabled = palette.color(QPalette.ColorGroup.Disabled, _ROLE.Text)
    if contrast(disabled, base) >= SEEN:
        return disabled
    return _mixed(base, palette.color(_ROLE.Text), _EDGE)


def _tint(ground: QColor, accent: QColor, text: QColor) -> QColor:
    """Return `ground` with as much `accent` as leaves `text` and `accent` to be seen on it."""
    for share in _SHARES:
        mixed = _mixed(ground, accent, share)
        if contrast(mixed, text) >= ENOUGH and contrast(mixed, accent) >= SEEN:
            return mixed
    return ground


def _mixed(ground: QColor, other: QColor, share: float) -> QColor:
    red, green, blue = (
        (1 - share) * below + share * above
        for below, above in zip(_parts(ground), _parts(other), strict=True)
    )
    return QColor.fromRgbF(red, green, blue)


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
