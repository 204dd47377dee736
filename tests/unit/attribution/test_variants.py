"""Names that may be one person's are asked about, never merged."""

import random
import sys
from itertools import product
from types import FrameType

from archive_app.attribution import questions_of_sameness
from archive_app.model.ids import DocumentId
from archive_app.model.people import Mention, MentionFacts


def mention(name: str, title: str | None = None, country: str | None = None) -> MentionFacts:
    return MentionFacts(Mention(DocumentId("d" * 64), name), title, None, country)


def asked(*mentions: MentionFacts) -> list[tuple[str, str]]:
    return [(item.first.name, item.second.name) for item in questions_of_sameness(mentions)]


def test_one_letter_apart_is_asked_about_and_the_reason_told() -> None:
    [question] = questions_of_sameness(
        [mention("Ding Koke", "Director", "MM"), mention("Ding Keke", "Director")]
    )
    assert (question.first.name, question.second.name) == ("Ding Keke", "Ding Koke")
    assert question.reasons == ("one letter differs", "the same post")


def test_a_shared_family_name_alone_is_not_asked_about() -> None:
    assert asked(mention("Song Yuanming"), mention("Song Zhannan"), mention("Idham")) == []


def test_names_of_two_countries_are_not_asked_about() -> None:
    assert asked(mention("Ding Koke", country="MM"), mention("Ding Keke", country="CN")) == []


def test_case_marks_and_the_order_of_words_are_asked_about() -> None:
    assert asked(mention("LÊ AN"), mention("Le An")) == [("Le An", "LÊ AN")]
    assert asked(mention("Lim Sok"), mention("Sok Lim")) == [("Lim Sok", "Sok Lim")]


def test_the_same_printed_name_is_no_question() -> None:
    assert asked(mention("Lim Sok"), mention("Lim Sok", "Minister")) == []


def test_thousands_of_names_are_no_quadratic_work() -> None:
    few, many = calls_for(500), calls_for(4_000)
    assert few > 500
    assert many < 24 * few, "eight times the names cost 64 times the work if each meets each"


def calls_for(names: int) -> int:
    """Return how many calls of functions it takes to compare so many different names."""
    chance = random.Random(1)
    syllables = ["".join(pair) for pair in product("bcdfgklmn", "aeiou")]
    drawn = {
        " ".join("".join(chance.choices(syllables, k=3)).title() for _ in range(2))
        for _ in range(names)
    }
    mentions = [mention(name) for name in sorted(drawn)]
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        questions_of_sameness(mentions)
    finally:
        sys.setprofile(None)
    return calls
