"""What stands beside the hits is said in whole sentences, with numbers in words."""

from dataclasses import replace

import pytest

from archive_app.ui.look.theme import Look
from archive_app.ui.search.notices import notice_of
from tests.ui.search.answers import an_answer


@pytest.mark.parametrize(
    ("met", "asked", "said"),
    [
        (2, 3, "No passage has all three words. These have two."),
        (1, 2, "No passage has both words. These have one."),
        (0, 0, "No passage has all the words. These have most of them."),
        (11, 12, "No passage has all the words. These have most of them."),
    ],
)
def test_it_says_how_many_words_stand_together(look: Look, met: int, asked: int, said: str) -> None:
    lacking = replace(an_answer(), all_words=False, words_met=met, words_asked=asked)
    assert notice_of(lacking) == said
    assert notice_of(an_answer()) == ""
