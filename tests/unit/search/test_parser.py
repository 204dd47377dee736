"""What is typed becomes a tree, and what is refused is refused at its place."""

import pytest

from archive_app.errors import QueryError
from archive_app.search.parser import parse
from archive_app.search.query import And, DateRange, Everything, Field, FieldClause, Not, Or, Phrase


@pytest.mark.parametrize(
    "typed", ["“a b”", "„a b“", "«a b»", "「a b」", "『a b』", "＂a b＂", '"a b"']
)
def test_quotation_marks_of_every_language_make_a_phrase(typed: str) -> None:
    root = parse(typed).root
    assert isinstance(root, Phrase)
    assert (root.text, root.start, root.end) == ("a b", 0, 5)


def test_operators_are_capitals_only() -> None:
    assert isinstance(parse("a OR b").root, Or)
    assert isinstance(parse("a or b").root, And)
    assert isinstance(parse("（a OR b） -c").root, And)
    assert isinstance(parse("-a").root, Not)
    assert isinstance(parse("  ").root, Everything)


def test_several_values_of_a_field() -> None:
    for typed in ("country:VN,KH", "country：VN，KH", 'country:"VN",KH', "country:(VN OR KH)"):
        root = parse(typed).root
        assert isinstance(root, FieldClause)
        assert (root.field, root.values) == (Field.COUNTRY, ("VN", "KH"))


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("date:2019..2023", (20190101, 20231231)),
        ("date:2023-01..2024-02", (20230101, 20240229)),
        ("date:..2020", (None, 20201231)),
        ("year:2020", (20200101, 20201231)),
    ],
)
def test_dates_are_ranges(typed: str, bounds: tuple[int | None, int]) -> None:
    root = parse(typed).root
    assert isinstance(root, DateRange)
    assert (root.earliest, root.latest) == bounds


@pytest.mark.parametrize(
    "typed", ["foo:bar", '"a', "(a", "a)", "OR a", "a AND", "date:2023-13", "a NOT"]
)
def test_what_is_odd_is_a_problem_with_its_place(typed: str) -> None:
    [problem] = parse(typed).problems
    assert 0 <= problem.start < problem.end <= len(typed)
    assert problem.sentence.endswith(".")


@pytest.mark.parametrize(
    ("typed", "start"),
    [
        ("(" * 17, 16),
        ("(" * 1_900 + "a" + ")" * 1_900, 16),
        ("(" * 2_000 + "a" + ")" * 2_000, 4_000),
        (" ".join(["a"] * 65), 128),
        ("a abc~3", 2),
    ],
)
def test_what_is_too_much_is_refused_at_its_place(typed: str, start: int) -> None:
    with pytest.raises(QueryError) as refusal:
        parse(typed)
    assert refusal.value.start == start
