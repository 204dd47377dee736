"""Every icon and every shape paints something, and no two shapes of a kind are alike."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from archive_app.model.commitment import Evidence, Strength
from archive_app.model.particulars import Basis
from archive_app.ui.look import icons, shapes
from archive_app.ui.look.shapes import Certainty
from archive_app.ui.look.theme import Look

_AREA = QRectF(2, 2, 28, 16)


def painted(paint: Callable[[QPainter], None]) -> frozenset[tuple[int, int]]:
    """Return the pixels, of whatever colour, that `paint` leaves on an empty picture."""
    image = QImage(32, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return frozenset(
        (x, y) for x in range(32) for y in range(20) if image.pixelColor(x, y).alpha() > 127
    )


@pytest.mark.parametrize("name", icons.names())
def test_each_icon_paints_in_its_colour(name: str, look: Look) -> None:
    image = look.icon(name, QColor("#aa0000")).pixmap(QSize(20, 20)).toImage()
    seen = [image.pixelColor(x, y) for x in range(20) for y in range(20)]
    strong = [colour for colour in seen if colour.alpha() > 100]
    assert strong
    assert all(colour.red() > colour.green() + 40 for colour in strong)


def test_an_icon_nobody_drew_is_an_error(look: Look) -> None:
    with pytest.raises(KeyError):
        look.icon("no such icon")


def test_an_icon_stands_in_the_middle_of_its_place(look: Look) -> None:
    pixels = painted(lambda painter: look.icon("plus").paint(painter, 0, 0, 20, 20))
    across, down = {x for x, _ in pixels}, {y for _, y in pixels}
    assert min(across) == 19 - max(across)
    assert min(down) == 19 - max(down)


def test_strengths_differ_by_form(look: Look) -> None:
    forms = {
        painted(lambda painter, it=item: shapes.paint_strength(painter, _AREA, it, look.colours))
        for item in Strength
    }
    assert len(forms) == len(Strength)
    assert all(forms)


def test_levels_of_evidence_differ_by_form(look: Look) -> None:
    forms = {
        painted(lambda painter, it=item: shapes.paint_evidence(painter, _AREA, it, look.colours))
        for item in Evidence
    }
    assert len(forms) == len(Evidence)
    assert all(forms)


def test_certainties_differ_by_form(look: Look) -> None:
    forms = {
        painted(lambda painter, it=item: shapes.paint_certainty(painter, _AREA, it, look))
        for item in Certainty
    }
    assert len(forms) == len(Certainty)
    assert all(forms)


def test_what_is_doubtful_is_flagged_until_somebody_decides() -> None:
    assert shapes.certainty_of(Basis.STATED, doubtful=True) is Certainty.DOUBTFUL
    assert shapes.certainty_of(Basis.DECIDED, doubtful=True) is Certainty.DECIDED
    assert shapes.certainty_of(Basis.GUESSED) is Certainty.GUESS


def test_a_basis_is_painted_as_its_certainty(look: Look) -> None:
    by_basis = painted(
        lambda painter: shapes.paint_certainty(painter, _AREA, Basis.STATED, look, doubtful=True)
    )
    flag = painted(lambda painter: shapes.paint_certainty(painter, _AREA, Certainty.DOUBTFUL, look))
    assert by_basis == flag


def test_a_chip_and_a_blank_cell_paint(look: Look) -> None:
    assert painted(
        lambda painter: shapes.paint_speech_chip(painter, _AREA, "said", look, quoted=True)
    )
    assert painted(lambda painter: shapes.paint_hatch(painter, _AREA, look.colours))


def test_a_chip_leaves_room_at_both_sides_of_its_words(look: Look) -> None:
    font = look.interface_font(8.5)
    wide = shapes.speech_chip_width("quoted quoted", font)
    assert wide > shapes.speech_chip_width("quoted", font) > 10
