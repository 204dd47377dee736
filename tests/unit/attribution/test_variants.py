"""Names that may be one person's are asked about, never merged."""

import time
from itertools import product

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
    parts = ["ban", "kor", "lim", "dal", "pen", "rus", "tav", "wok", "zin", "hul", "mos", "fey"]
    names = [f"{a}{b} {c}{d}".title() for a, b, c, d in product(parts, parts, parts, parts[:3])]
    begun = time.process_time()
    questions_of_sameness([mention(name) for name in names])
    assert len(names) == 5184
    assert time.process_time() - begun < 10
