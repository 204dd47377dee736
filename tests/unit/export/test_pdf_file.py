"""PDF files say what the briefing says on every machine's own fonts."""

import re

import pypdfium2
import pytest

from archive_app.export import briefing_to_pdf, briefing_to_pictures
from tests.unit.export.papers import (
    MARKING,
    a_briefing,
    a_citation,
    a_row,
    cited,
    heading,
    prose,
    rich_briefing,
    table,
)
from tests.unit.export.reading import HOSTILE


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def has_no_signs_for(words: str) -> bool:
    """Whether two different characters look the same, as the box for what no font has."""
    first, second = (briefing_to_pictures(a_briefing(prose(sign))) for sign in words[:2])
    return first == second


def test_the_same_briefing_gives_the_same_bytes():
    assert briefing_to_pdf(rich_briefing()) == briefing_to_pdf(rich_briefing())


def test_marking_and_number_stand_on_every_page():
    pages = pages_of(briefing_to_pdf(rich_briefing()))
    assert len(pages) >= 2
    for number, text in enumerate(pages, 1):
        assert text.count(MARKING) == 2
        assert f"Page {number} of {len(pages)}" in text


@pytest.mark.parametrize("words", ["Мы будем act.", "我们将 act."])
def test_quotation_and_footnote_can_be_read_from_the_file(words: str):
    if has_no_signs_for(words):
        pytest.skip("no font of this machine has Chinese characters")
    text = "".join(pages_of(briefing_to_pdf(a_briefing(cited(a_citation(words))))))
    assert f"“{words}”" in text
    assert "Mara Vaskan, Minister of Works of Odalia" in text


def test_the_day_is_that_of_the_briefing_and_no_author_is_named():
    document = pypdfium2.PdfDocument(briefing_to_pdf(rich_briefing()))
    particulars = document.get_metadata_dict()
    document.close()
    assert particulars["CreationDate"].startswith("D:20261123000000")
    assert particulars["Author"] == ""


def test_hostile_text_is_never_typst():
    blocks = [
        block
        for text in HOSTILE
        for block in (
            heading(text),
            prose(text),
            cited(a_citation(text, speaker=text)),
            table(a_row(text), caption=text),
        )
    ]
    text = "".join(pages_of(briefing_to_pdf(a_briefing(*blocks, title=HOSTILE[9]))))
    assert "{{7*7}}" in text
    assert '#read("/etc/passwd") $x$ *b* @ref' in text
    assert "root:" not in text


@pytest.mark.parametrize("word", ["w" * 10_000, "ŵ" * 10_000, "w " * 5_000])
def test_no_letter_of_a_very_long_text_falls_off_the_page(word):
    document = pypdfium2.PdfDocument(
        briefing_to_pdf(a_briefing(cited(a_citation(word)), table(a_row(word)), title="T"))
    )
    letter, inside = word[0], 0
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        for match in re.finditer(letter, text.get_text_range()):
            left, bottom, right, top = text.get_charbox(match.start())
            assert 0 < left < right < width
            assert 0 < bottom < top < height
            inside += 1
    document.close()
    assert inside >= 2 * word.count(letter)
