"""What stands around a name is read with it, and labels and turned marks mislead nobody."""

import pytest

from archive_app.attribution import statements_in


@pytest.mark.parametrize(
    ("text", "speaker", "country", "title"),
    [
        ("Tran Van Long (Viet Nam) said that ports would open.", "Tran Van Long", "VN", None),
        ("Lin Hao (Director, Port Office) told reporters that ports open.", "Lin Hao", None,
         "Director"),
        ("The Mekong River Commission (MRC) said ports would open.",
         "The Mekong River Commission (MRC)", None, None),
        ("Lin Hao, the minister, who said that ports would open, left early.", "Lin Hao", None,
         "minister"),
        ("Half of the voters who said they would come stayed away.", None, None, None),
        ("Long: China and Laos will open two ports\n\nVIENTIANE (Lin Hao) Two ports open.",
         "Long", None, None),
        ("Two ports would open, according to complete but unofficial plans.",
         "complete but unofficial plans", None, None),
        ("“The ports are open,“ said Lin Hao, a director of ports.", "Lin Hao", None, "director"),
        ("Port specialists say two ports are to open.", "Port specialists", None, None),
        ("But, according to Lin Hao, two ports are to open.", "Lin Hao", None, None),
    ],
)  # fmt: skip
def test_a_source_is_read_with_what_stands_around_it(
    text: str, speaker: str | None, country: str | None, title: str | None
) -> None:
    [statement] = statements_in(text, "en")
    assert (statement.speaker, statement.country, statement.title) == (speaker, country, title)


def test_what_stands_around_according_to_is_one_statement() -> None:
    text = "Two of the ports, according to Lin Hao, are to open in May."
    [statement] = statements_in(text, "en")
    parts = [text[part.start : part.end] for part in statement.content]
    assert parts == ["Two of the ports", "are to open in May"]


def test_a_statement_ends_where_the_same_source_goes_on() -> None:
    text = "Lin Hao said that ports would open and promised help. He went on."
    first = statements_in(text, "en")[0]
    assert text[first.content[0].start : first.content[0].end] == "ports would open"


@pytest.mark.parametrize(
    "text",
    [
        "Photo: The ports of the river at dawn",
        "Agenda: two ports",
        "It ends here. Editor’s note: The ports of the river open at dawn.",
    ],
)
def test_a_label_is_no_headline_of_somebody(text: str) -> None:
    assert statements_in(text, "en") == []
