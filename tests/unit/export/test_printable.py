"""Nothing unseen in a text acts, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from archive_app.export.printable import (
    in_quotation_marks,
    one_line,
    printable,
    with_break_points,
)


def test_forbidden_and_unseen_controls_are_shown():
    assert printable("a\x00b\x1fc\x85d\ud800e\ufffff\u202eg\U0001fffeh") == (
        "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh"
    )


def test_tabs_line_feeds_and_ordinary_letters_stay():
    assert printable("a\tb\n安 ก ế\u200d\u200e") == "a\tb\n安 ก ế\u200d\u200e"


@given(st.text(st.characters(codec=None), max_size=40))
def test_every_text_is_legal_xml_and_as_long_as_before(text):
    shown = printable(text)
    assert len(shown) == len(text)
    root = etree.Element("a")
    root.text = shown.replace("\r", " ")
    assert root.text == shown.replace("\r", " ")


def test_line_breaks_become_single_spaces():
    assert one_line(" a \r\n\n b\u2028c ") == "a b c"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We shall.", "“We shall.”"),
        ("“We shall.”", "“We shall.”"),
        ("「我们」", "「我们」"),
        ("“We” and “they”", "““We” and “they””"),
        ('"', '“"”'),
        ("", "“”"),
    ],
)
def test_quotation_marks_are_added_once(words, shown):
    assert in_quotation_marks(words) == shown


def test_long_words_can_break_and_lose_nothing():
    broken = with_break_points("a " + "w" * 150, every=60)
    assert broken.replace("\u200b", "") == "a " + "w" * 150
    assert max(len(piece) for piece in broken.replace(" ", "\u200b").split("\u200b")) == 60
