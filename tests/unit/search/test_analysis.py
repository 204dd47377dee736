"""The one analysis: tokens, positions and exact offsets in every script."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.search.analysis import analyse
from archive_app.search.highlight import highlights
from archive_app.search.parser import parse
from archive_app.search.snippet import snippet

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab ßéộ'’-１２๒กาเอมื预預防。ﬁ\u00ad\u0301្កខမြန\u200b"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Preventing disasters", ["prevent", "disast"]),
        ("China’s cross-border", ["china", "cross", "border"]),
        ("hợp tác Đông", ["hop", "tac", "dong"]),
        ("Pencegahan, mencegah, dicegah!", ["cegah", "cegah", "cegah"]),
        ("kepentingan penting", ["pent", "pent"]),
        ("permanent man, dimensions, permission", ["perman", "man", "dimens", "permiss"]),
        ("預防", ["预", "防"]),
        ("２０２３ ๒๐๒๓", ["2023", "2023"]),
        ("2023年", ["2023", "年"]),
        ("เรื่อง", ["เรื่", "อ", "ง"]),
    ],
)
def test_a_text_has_these_tokens(text: str, forms: list[str]) -> None:
    assert [token.text for token in analyse(text)] == forms


@settings(derandomize=True, deadline=None)
@given(TEXTS)
def test_places_are_exact(text: str) -> None:
    end = 0
    for number, token in enumerate(analyse(text)):
        assert end <= token.start < token.end <= len(text)
        assert token.position == number
        end = token.end
        [again] = analyse(text[token.start : token.end])
        assert (again.text, again.exact) == (token.text, token.exact)
        written = unicodedata.normalize("NFKC", text[token.start : token.end])
        assert len(token.exact) <= 3 * len(written.casefold())


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ('"united nations"', "nations united, the United Nations", ["United", "Nations"]),
        ("prevent*", "Prevention is preventable", ["Prevention", "preventable"]),
        ("预防", "加強災害預防工作，預算防", ["預防"]),
        ("disastrs~1", "a Disasters list", ["Disasters"]),
        ("water -river", "river water", ["water"]),
        ("speaker:water dam", "water dam", ["dam"]),
        ('"a d"~2', "a b c d e e e a", ["a", "d"]),
    ],
)
def test_what_matched_is_marked(typed: str, text: str, marked: list[str]) -> None:
    assert [text[r.start : r.end] for r in highlights(text, parse(typed))] == marked


@settings(derandomize=True, deadline=None)
@given(TEXTS, TEXTS)
def test_every_mark_is_a_token_of_the_query(text: str, typed: str) -> None:
    wanted = " ".join(token.exact for token in analyse(typed)[:20]).upper().replace("*", "")
    query = parse(wanted.lower())
    asked = {token.text for token in analyse(wanted.lower())}
    for marked in highlights(text, query):
        assert {token.text for token in analyse(text[marked.start : marked.end])} <= asked


@settings(derandomize=True, deadline=None)
@given(st.text("ab. 预。\n", max_size=400), st.sampled_from(["a", "预", "b"]))
def test_a_snippet_lies_in_the_text_and_holds_a_mark(text: str, typed: str) -> None:
    marked = highlights(text, parse(typed))
    shown = snippet(text, marked, length=40)
    assert 0 <= shown.start <= shown.end <= len(text)
    assert shown.end - shown.start <= 40
    short = [r for r in marked if r.end - r.start <= 10]
    if short and len(short) == len(marked):
        assert any(shown.start <= r.start and r.end <= shown.end for r in marked)
