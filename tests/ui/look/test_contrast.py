"""High contrast takes every colour from the system's palette and keeps words readable."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.ui.look.contrast import ENOUGH, SEEN, contrast, contrast_colours
from archive_app.ui.look.theme import Look

ROLE = QPalette.ColorRole


def a_palette(*, ground: str, text: str, highlight: str, on_highlight: str) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (ROLE.Base, ground),
        (ROLE.Window, ground),
        (ROLE.Text, text),
        (ROLE.Highlight, highlight),
        (ROLE.HighlightedText, on_highlight),
    ):
        palette.setColor(role, QColor(colour))
    return palette


BLACK = a_palette(ground="#000000", text="#FFFFFF", highlight="#1AEBFF", on_highlight="#000000")
WHITE = a_palette(ground="#FFFFFF", text="#000000", highlight="#37006E", on_highlight="#FFFFFF")


@pytest.mark.parametrize("palette", [BLACK, WHITE], ids=["black", "white"])
def test_words_stay_readable_on_every_fill(palette: QPalette) -> None:
    colours = contrast_colours(palette)

    for ground in ("surface", "chrome", "hover", "selection", "accent_tint", "hit", "warn_tint"):
        assert contrast(colours.text, getattr(colours, ground)) >= ENOUGH, ground
    assert contrast(colours.on_accent, colours.accent) >= ENOUGH


@pytest.mark.parametrize("palette", [BLACK, WHITE], ids=["black", "white"])
def test_a_selected_row_still_differs_from_the_others(palette: QPalette) -> None:
    colours = contrast_colours(palette)

    assert colours.selection != colours.surface
    assert contrast(colours.accent, colours.selection) >= SEEN


@pytest.mark.parametrize("palette", [BLACK, WHITE], ids=["black", "white"])
def test_lines_are_seen_and_what_is_pressed_can_be_read(palette: QPalette) -> None:
    colours = contrast_colours(palette)

    for line in ("line", "edge", "hit_line", "evidence"):
        assert contrast(getattr(colours, line), colours.surface) >= SEEN, line
    assert contrast(colours.accent, colours.accent_tint) >= ENOUGH
    assert colours.edge != colours.line


def test_what_is_disabled_has_the_systems_colour_where_that_can_be_seen() -> None:
    palette = QPalette(BLACK)
    palette.setColor(QPalette.ColorGroup.Disabled, ROLE.Text, QColor("#3FF23F"))
    assert contrast_colours(palette).edge == QColor("#3FF23F")

    palette.setColor(QPalette.ColorGroup.Disabled, ROLE.Text, QColor("#202020"))
    assert contrast(contrast_colours(palette).edge, QColor("#000000")) >= SEEN


def test_the_accent_is_the_systems_highlight() -> None:
    colours = contrast_colours(BLACK)

    assert colours.accent == QColor("#1AEBFF")
    assert colours.surface == QColor("#000000")


def test_marks_and_strengths_are_told_apart_by_form_alone() -> None:
    colours = contrast_colours(WHITE)

    assert {mark.line.name() for mark in colours.annotation.values()} == {"#000000"}
    assert len({mark.style for mark in colours.annotation.values()}) == 5
    assert {colour.name() for colour in colours.strength.values()} == {"#000000"}


def test_a_palette_of_middle_tones_gets_no_tint_that_would_hide_words() -> None:
    colours = contrast_colours(
        a_palette(ground="#FFFFFF", text="#666666", highlight="#000000", on_highlight="#FFFFFF")
    )

    assert colours.selection == colours.surface


def test_high_contrast_gives_the_systems_palette_back(
    qtbot: QtBot, qapp: QApplication, look: Look
) -> None:
    look.set_scheme("dark")
    with qtbot.waitSignal(look.changed):
        look.set_scheme("contrast")

    system = qapp.style().standardPalette()
    assert look.high_contrast
    assert look.colours.surface == system.color(ROLE.Base)
    assert qapp.palette().color(ROLE.Highlight) == system.color(ROLE.Highlight)
    assert look.colours.accent.name() in qapp.styleSheet()

    look.set_scheme("light")
    assert not look.high_contrast
    assert look.colours.surface == QColor("#FFFFFF")
    assert qapp.palette().color(ROLE.Highlight) == look.colours.selection


def test_traditional_characters_are_known_by_region_too(look: Look) -> None:
    by_script = look.reading_font(language="zh-Hant").families()

    for language in ("zh-TW", "zh-HK", "zh-MO"):
        assert look.reading_font(language=language).families() == by_script
