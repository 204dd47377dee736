"""Sentences end where a reader would end them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.language import sentences


def cut(text: str, language: str = "en") -> list[str]:
    return [text[part.start : part.end] for part in sentences(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lim met Dr. Ana K. Reyes and H.E. Mdm. Tan today.",
        "See Art. 4, No. 12 of the U.S. Code, e.g. its vol. 3.",
        "Prices rose by 3.5 per cent.",
        "He asked “Why?” and left.",
        "The U.S. Congress met.",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert cut(text) == [text]


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert cut("“It is done.” The talks ended. (They were long.) Good!") == [
        "“It is done.”",
        "The talks ended.",
        "(They were long.)",
        "Good!",
    ]


def test_an_abbreviation_may_end_a_sentence_before_a_plain_beginning() -> None:
    assert cut("They met in the U.S. The talks went well.") == [
        "They met in the U.S.",
        "The talks went well.",
    ]


def test_a_blank_line_ends_a_sentence_and_a_line_break_does_not() -> None:
    assert cut("The first\nline\n\nThe second") == ["The first\nline", "The second"]


def test_a_printed_paragraph_number_stays_with_its_sentence() -> None:
    assert cut("12. The Parties shall meet. They may vote.") == [
        "12. The Parties shall meet.",
        "They may vote.",
    ]
    assert cut("<li> 1. The Parties shall meet.") == ["<li> 1. The Parties shall meet."]
    assert cut("The sum is > 5. The Parties meet.") == ["The sum is > 5.", "The Parties meet."]


def test_chinese_stops_end_sentences_without_spaces() -> None:
    assert cut("他说：“好。”会议结束了！真的吗？", "zh-Hans") == [
        "他说：“好。”",
        "会议结束了！",
        "真的吗？",
    ]


def test_thai_is_cut_at_line_breaks_and_wide_spaces() -> None:
    assert cut("สวัสดี ครับ\nขอบคุณ  ลาก่อน", "th") == ["สวัสดี ครับ", "ขอบคุณ", "ลาก่อน"]


@given(st.text(alphabet='aB .!?\n“”"。ก1(', max_size=200), st.sampled_from(["en", "zh-Hans", "th"]))
def test_ranges_are_ordered_disjoint_trimmed_and_lose_no_word(text: str, language: str) -> None:
    parts = sentences(text, language)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    assert all(text[p.start : p.end] == text[p.start : p.end].strip() != "" for p in parts)
    kept = "".join(text[p.start : p.end] for p in parts)
    assert "".join(kept.split()) == "".join(text.split())
