"""Where in a sentence or paragraph words belong to a source: apart, joined, quoted and compared."""

import pytest

from archive_app.attribution import statements_in
from archive_app.model.statement import StatementSuggestion


def source(text: str, statement: StatementSuggestion) -> str:
    assert statement.source is not None
    return text[statement.source.start : statement.source.end]


def contents(text: str, statement: StatementSuggestion) -> list[str]:
    return [text[part.start : part.end] for part in statement.content]


@pytest.mark.parametrize(
    ("text", "named", "found"),
    [
        ("Mrs. Connelly said the wells were deep.", "Mrs. Connelly", "the wells were deep"),
        (
            "The harbour board — which met in May — said the wells were deep.",
            "The harbour board", "the wells were deep",
        ),
        (
            "An adviser to both ministers said the wells were deep.",
            "An adviser to both ministers", "the wells were deep",
        ),
        (
            "People close to the board say the wells are deep.",
            "People close to the board", "the wells are deep",
        ),
        (
            "The pumps were new, and Moro said the wells were deep.",
            "Moro", "the wells were deep",
        ),
        (
            "Moro said on the radio this week that the wells were deep.",
            "Moro", "the wells were deep",
        ),
        ("Moro said Tuesday that the wells were deep.", "Moro", "the wells were deep"),
        (
            "Moro, who had chaired the harbour board through the two long and dry years before the "
            "war, said the wells were deep.",
            "Moro", "the wells were deep",
        ),
        ("As Moro noted, the wells were deep.", "Moro", "the wells were deep"),
        ("The wells were deep, as Moro noted on Tuesday.", "Moro", "The wells were deep"),
        (
            "Moro was quick to open the pumps after the storm ended and said this week that the "
            "wells were deep.",
            "Moro", "the wells were deep",
        ),
        (
            "A harbour board official walked back the report, saying that the wells were deep.",
            "A harbour board official", "the wells were deep",
        ),
        (
            "Once he was elected, Mr. Moro opened the pumps, announcing that the wells were deep.",
            "Mr. Moro", "the wells were deep",
        ),
        (
            "KESTRIN (Port) – Lina Moro has opened the pumps, saying that the wells were deep.",
            "Lina Moro", "the wells were deep",
        ),
        (
            "The mayor and the council said the wells were deep.",
            "The mayor and the council", "the wells were deep",
        ),
        (
            "KESTRIN -- Lina Moro on Thursday said the wells were deep.",
            "Lina Moro", "the wells were deep",
        ),
        ("Moro however said the wells were deep.", "Moro", "the wells were deep"),
        (
            "Speaking in Sela, Moro opened the pumps and said the wells were deep.",
            "Moro", "the wells were deep",
        ),
        (
            "A spokesman for Lina Moro of Kestrin opened the pumps and said the wells were deep.",
            "A spokesman for Lina Moro of Kestrin", "the wells were deep",
        ),
    ],
)  # fmt: skip
def test_the_source_is_found_where_it_stands_apart(text: str, named: str, found: str) -> None:
    statement = statements_in(text, "en")[-1]
    assert source(text, statement) == named
    assert contents(text, statement) == [found]


def test_each_who_speaks_in_a_sentence_has_a_statement() -> None:
    text = "Moro said the wells were deep, and other engineers said they were dry."
    first, second = statements_in(text, "en")
    assert contents(text, first) == ["the wells were deep"]
    assert contents(text, second) == ["they were dry"]
    text = "Moro said the wells were deep and she opened the pumps at noon."
    assert contents(text, statements_in(text, "en")[0]) == ["the wells were deep"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "“Wells help,” Moro said. “They cost little.”\n\n“Pumps cost more,” Rosa said.",
            ["“Wells help,”", "“They cost little.”"],
        ),
        (
            "“Wells help,” Moro said.\n\n“They cost little. They last.”\n\nThe board met.",
            ["“Wells help,”", "“They cost little. They last.”"],
        ),
        (
            "“Wells help,” Moro said. But “they cost more than anybody in the north can pay.”",
            ["“Wells help,”", "But “they cost more than anybody in the north can pay.”"],
        ),
        (
            "“Wells help,” Moro said. The board, which met in the old “harbour house”, left.",
            ["“Wells help,”"],
        ),
        ("“Wells help,” Moro said. “They cost little.” Rosa said.", ["“Wells help,”"]),
    ],
)
def test_a_quotation_goes_on_until_somebody_else_is_named(text: str, parts: list[str]) -> None:
    assert contents(text, statements_in(text, "en")[0]) == parts


@pytest.mark.parametrize(
    ("text", "named", "found"),
    [
        ("Laos wants a longer pier at Sela.", "Laos", "a longer pier at Sela"),
        ("The ministry ruled out a new levy on ports.", "The ministry", "a new levy on ports"),
        ("Moro warned of floods in the delta.", "Moro", "floods in the delta"),
    ],
)
def test_what_somebody_wants_or_warns_of_is_suggested_with_little_confidence(
    text: str, named: str, found: str
) -> None:
    [statement] = statements_in(text, "en")
    assert (source(text, statement), statement.rule) == (named, "act-object")
    assert contents(text, statement) == [found]
