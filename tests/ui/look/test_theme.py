"""The look follows what was chosen, fills its style sheet and knows the faces of languages."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.ui.look.colours import DARK, LIGHT
from archive_app.ui.look.theme import Look


def test_choosing_dark_changes_colours_and_tells(look: Look, qtbot: QtBot) -> None:
    look.set_scheme("light")
    assert look.colours is LIGHT
    with qtbot.waitSignal(look.changed):
        look.set_scheme("dark")
    assert look.colours is DARK
    assert QApplication.palette().color(QPalette.ColorRole.Base) == DARK.surface


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_token_of_the_style_sheet_is_filled_in(
    scheme: str, look: Look, qapp: QApplication
) -> None:
    look.set_scheme("dark" if scheme == "dark" else "light")
    assert "@" not in qapp.styleSheet()
    assert f"tick-{scheme}.svg" in qapp.styleSheet()


def test_rows_grow_with_density(look: Look) -> None:
    heights = []
    for density in ("compact", "normal", "roomy"):
        look.set_density(density)
        heights.append(look.row_height("list"))
    assert heights == [24, 30, 36]


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", "Charter"),
        ("vi", "Charter"),
        ("zh-Hans", "Songti SC"),
        ("zh-Hant", "Songti TC"),
        ("zh-Hant-TW", "Songti TC"),
        ("th", "Charter"),
    ],
)
def test_the_reading_face_begins_with_what_suits_the_language(
    language: str, first: str, look: Look
) -> None:
    assert look.reading_font(language=language).families()[0] == first


@pytest.mark.parametrize(
    ("language", "face"),
    [
        ("zh-Hans", "Noto Serif CJK SC"),
        ("zh-Hant", "Noto Serif CJK TC"),
        ("th", "Noto Serif Thai"),
        ("lo", "Noto Serif Lao"),
        ("km", "Noto Serif Khmer"),
        ("my", "Noto Serif Myanmar"),
    ],
)
def test_a_language_reads_in_its_own_face_before_others(
    language: str, face: str, look: Look
) -> None:
    families = look.reading_font(language=language).families()
    strange = [other for other in families if other.startswith("Noto Serif ") and other != face]
    assert all(families.index(face) < families.index(other) for other in strange)


def test_lines_of_tall_scripts_stand_wider(look: Look) -> None:
    assert look.line_height("en") == 155
    assert look.line_height("zh-Hans") == 165
    assert look.line_height("th") == look.line_height("km") == 180
