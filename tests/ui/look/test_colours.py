"""The tokens keep their contrast, light and dark."""

import pytest
from PySide6.QtGui import QColor

from archive_app.ui.look.colours import DARK, LIGHT, Colours

_COLUMNS = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
_TEXT, _SHAPE = 4.5, 3.0
"""Least ratios of WCAG 2.2: 1.4.3 for text, 1.4.11 for edges and shapes."""


def luminance(colour: QColor) -> float:
    """Return the relative luminance as WCAG defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)


@pytest.mark.parametrize("colours", _COLUMNS)
@pytest.mark.parametrize("ground", ["surface", "sunken", "chrome", "rail", "hover", "selection"])
@pytest.mark.parametrize("ink", ["text", "text_2", "text_3", "accent"])
def test_text_is_legible_on_every_ground(colours: Colours, ground: str, ink: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= _TEXT


@pytest.mark.parametrize("colours", _COLUMNS)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_accent", "accent"),
        ("text", "accent_tint"),
        ("accent", "accent_tint"),
        ("good", "surface"),
        ("warn", "surface"),
        ("bad", "surface"),
        ("warn", "warn_tint"),
        ("bad", "bad_tint"),
        ("text", "warn_tint"),
        ("text", "bad_tint"),
        ("hit_text", "hit"),
        ("current_hit_text", "current_hit"),
    ],
)
def test_words_are_legible_on_their_own_ground(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= _TEXT


@pytest.mark.parametrize("colours", _COLUMNS)
@pytest.mark.parametrize("ground", ["surface", "chrome", "rail"])
def test_edges_and_focus_are_seen(colours: Colours, ground: str) -> None:
    assert contrast(colours.edge, getattr(colours, ground)) >= _SHAPE
    assert contrast(colours.accent, getattr(colours, ground)) >= _SHAPE


@pytest.mark.parametrize("colours", _COLUMNS)
def test_lines_under_hits_and_annotations_are_seen_on_their_fills(colours: Colours) -> None:
    assert contrast(colours.hit_line, colours.hit) >= _SHAPE
    for marking in colours.annotation.values():
        assert contrast(marking.line, marking.fill) >= _SHAPE
        assert contrast(marking.text, marking.fill) >= _TEXT


@pytest.mark.parametrize("colours", _COLUMNS)
def test_shapes_are_seen_on_a_selected_row(colours: Colours) -> None:
    for colour in (*colours.strength.values(), colours.evidence):
        assert contrast(colour, colours.selection) >= _SHAPE
        assert contrast(colour, colours.surface) >= _SHAPE
