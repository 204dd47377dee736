"""Figures that only one half of a pair has are told, others are not."""

import pytest

from archive_app.archive.pairing import discords, figures_missing
from archive_app.model.reading import Discord
from archive_app.model.text import Passage, TextVersion


def a_text(*passages: str) -> TextVersion:
    found, at = [], 0
    for text in passages:
        found.append(Passage(at, at + len(text)))
        at += len(text) + 2
    return TextVersion("\n\n".join(passages), tuple(found), "test", 1)


@pytest.mark.parametrize(
    ("text", "other", "language", "missing"),
    [
        ("12 gauges", "十二座水位站", "zh-Hans", ()),
        ("14 gauges", "十二座水位站", "zh-Hans", ("14",)),
        ("in 2023", "ในปี พ.ศ. 2566", "th", ()),
        ("25 days", "๒๕ วัน", "th", ()),
        ("6,100 people", "6.100 người", "vi", ()),
        ("6,100 people", "6.200 người", "vi", ("6,100",)),
    ],
)
def test_a_figure_is_looked_for_in_digits_words_and_calendars(
    text: str, other: str, language: str, missing: tuple[str, ...]
) -> None:
    assert figures_missing(text, other, language="en", other_language=language) == missing


def test_a_word_for_a_number_answers_a_figure() -> None:
    assert figures_missing("12座", "twelve gauges", language="zh-Hans", other_language="en") == ()


def test_texts_with_as_many_passages_are_compared_passage_by_passage() -> None:
    found = discords(
        a_text("In 2021.", "450 boats."),
        a_text("2021年。", "540艘船。"),
        language="en",
        other_language="zh-Hans",
    )
    assert found == (Discord(2, 2, ("450",), ("540",)),)


def test_others_are_compared_as_a_whole() -> None:
    found = discords(
        a_text("In 2021. 450 boats."),
        a_text("2021年。", "540艘船。"),
        language="en",
        other_language="zh-Hans",
    )
    assert found == (Discord(0, 0, ("450",), ("540",)),)
