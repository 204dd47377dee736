"""The words of a hit are set in a few lines with their marks beneath them."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from archive_app.model.span import Range
from archive_app.ui.search.snippets import Setting, set_snippet, words_of
from tests.ui.search.answers import a_hit


@pytest.fixture
def setting(qapp: QApplication) -> Setting:
    return Setting(QFont(), 300.0, 2, 1.0, QColor("black"))


def test_a_part_of_a_passage_begins_and_ends_with_an_ellipsis() -> None:
    hit = replace(a_hit("d", 1), snippet=Range(6, 40))
    text, marks = words_of(hit)
    assert text == "…agreed that prevention is the foun…"
    assert [text[mark.start : mark.end] for mark in marks] == ["prevention"]


def test_marks_after_a_line_break_and_a_rare_character_fall_on_their_words() -> None:
    text, marks = words_of(a_hit("d", 1, "𠀀 so\n  that prevention helps"))
    assert text == "𠀀 so that prevention helps"
    (mark,) = marks
    units = text.encode("utf-16-le")[2 * mark.start : 2 * mark.end]
    assert units.decode("utf-16-le") == "prevention"


def test_a_long_snippet_is_cut_to_its_lines(setting: Setting) -> None:
    text = "prevention and more " * 40
    found = set_snippet(text, [Range(0, 10), Range(700, 710)], setting)
    assert found.layout.lineCount() == 2
    assert found.layout.text().endswith("…")
    assert len(found.fills) == len(found.underlines) == 1


def test_a_mark_that_is_broken_over_two_lines_has_two_fills(setting: Setting) -> None:
    text = "word " * 30
    found = set_snippet(text, [Range(0, 70)], replace(setting, lines=3))
    assert len(found.fills) >= 2
    assert found.fills[0].bottom() <= found.fills[1].top()
