"""The contract that every engine keeps, tried on each of them."""

import random
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.errors import QueryError
from archive_app.model.ids import DocumentId
from archive_app.model.index import EngineAnswer, EntryKind, IndexEntry
from archive_app.operation import Cancelled, drain
from archive_app.search import tantivy_index, whoosh_index
from archive_app.search.parser import parse
from archive_app.search.port import Index, Sort
from archive_app.search.query import And, Having, Not
from tests.unit.search.builders import Names, an_entry

ENGINES = {"tantivy": tantivy_index.create, "whoosh": whoosh_index.create}


@pytest.fixture(params=sorted(ENGINES))
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Index]:
    opened = ENGINES[request.param](tmp_path)
    yield opened
    opened.close()


def fill(index: Index, *entries: IndexEntry) -> None:
    documents: dict[DocumentId, list[IndexEntry]] = {}
    for entry in entries:
        documents.setdefault(entry.document, []).append(entry)
    drain(index.replace(documents.items()))


def ask(index: Index, typed: str, **more: object) -> EngineAnswer:
    return index.answer(parse(typed), resolver=Names(), **more)  # type: ignore[arg-type]


def found(index: Index, typed: str, **more: object) -> set[str]:
    return {hit.key for hit in ask(index, typed, **more).hits}


SAMPLE = (
    an_entry("en1", "Preventing disasters needs leaders of nations", document="a"),
    an_entry(
        "en2", "China’s cross-border prevention of crime", document="a", tags=("water safety",)
    ),
    an_entry("zh1", "各国加强灾害预防工作", document="b", language="zh-Hans", earliest=20230601),
    an_entry("zh2", "各國加強災害預防工作", document="c", language="zh-Hant", countries=("VN",)),
    an_entry("th1", "ประเทศต่างๆส่งเสริมความร่วมมือระหว่างกัน", document="d", language="th"),
    an_entry(
        "vi1", "Hai nước tăng cường hợp tác", document="e", language="vi", speakers=("idham",)
    ),
    an_entry(
        "vi2",
        "Hai nuoc tang cuong hop tac",
        document="f",
        language="vi",
        has=("note",),
        colours=("green",),
    ),
    an_entry("no1", "remember prevention", document="a", kind=EntryKind.NOTE),
)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("prevent", {"en1", "en2", "no1"}),
        ("disaster prevention", {"en1"}),
        ('"leaders of nations"', {"en1"}),
        ("cross-border", {"en2"}),
        ("border cross", {"en2"}),
        ("china", {"en2"}),
        ("预防", {"zh1", "zh2"}),
        ("災害預防", {"zh1", "zh2"}),
        ("ความร่วมมือ", {"th1"}),
        ("hợp tác", {"vi1", "vi2"}),
        ("hop tac", {"vi1", "vi2"}),
        ("hop*", {"vi1", "vi2"}),
        ("disastrs~1", {"en1"}),
        ('"disasters nations"~4', {"en1"}),
        ('"nations disasters"~4', {"en1"}),
        ('"nations needs leaders"~1', {"en1"}),
        ('"prevention"~3', {"en1", "en2", "no1"}),
        ('"cross-border crime"~2', {"en2"}),
        ('"crime crime"~0', {"en2"}),
        ("prevention -crime", {"en1", "no1"}),
        ("crime OR tác", {"en2", "vi1", "vi2"}),
        ("speaker:idham", {"vi1"}),
        ("country:Vietnam", {"zh2"}),
        ("date:2023-06", {"zh1"}),
        ("lang:zh", {"zh1", "zh2"}),
        ("tag:water", {"en2"}),
        ("has:note", {"vi2"}),
        ("colour:Green", {"vi2"}),
        ("colour:rose", set()),
        ("note:remember", {"no1"}),
        ("-lang:zh -lang:vi -lang:en", {"th1"}),
        ("", {entry.key for entry in SAMPLE}),
        ("!!!", set()),
    ],
)
def test_a_query_finds_exactly_these(index: Index, typed: str, keys: set[str]) -> None:
    fill(index, *SAMPLE)
    assert found(index, typed) == keys


@pytest.mark.parametrize(
    "typed",
    [
        '"leaders nations"',
        '"disasters nations"~2',
        '"nations needs leaders"~0',
        "country:LA",
        "防预",
    ],
)
def test_what_only_looks_alike_is_not_found(index: Index, typed: str) -> None:
    fill(index, *SAMPLE)
    assert not ask(index, typed).hits or not ask(index, typed).all_words


def test_the_form_that_was_typed_comes_first(index: Index) -> None:
    fill(index, *SAMPLE)
    assert ask(index, "hợp tác").hits[0].key == "vi1"
    assert ask(index, "hop tac").hits[0].key == "vi2"
    assert ask(index, "預防").hits[0].key == "zh2"


def test_entries_with_most_words_are_given_where_none_has_all(index: Index) -> None:
    fill(index, *SAMPLE)
    answer = ask(index, "disaster leaders moon")
    assert [hit.key for hit in answer.hits] == ["en1"]
    assert not answer.all_words
    assert answer.words_met == 2
    assert ask(index, "disaster leaders").words_met == 0
    assert found(index, "disaster crime moon", any_words=True) == {"en1", "en2"}


def test_ties_break_by_date_and_then_by_key(index: Index) -> None:
    days = {"b": 20200101, "a": 20200101, "c": 20230101, "d": None}
    fill(index, *(an_entry(k, "same words", document=k, earliest=day) for k, day in days.items()))
    for sort in (Sort.RELEVANCE, Sort.DATE):
        answer = ask(index, "same", sort=sort)
        assert [hit.key for hit in answer.hits] == ["c", "a", "b", "d"]
        assert [hit.key for hit in ask(index, "same", sort=sort, limit=2, offset=1).hits] == [
            "a",
            "b",
        ]
    oldest = ask(index, "same", sort=Sort.OLDEST)
    assert [hit.key for hit in oldest.hits] == ["a", "b", "c", "d"]


def test_hits_can_be_asked_for_by_paper(index: Index) -> None:
    fill(index, *SAMPLE)
    one_by_one = ask(index, "prevent OR hop").hits
    answer = ask(index, "prevent OR hop", by_paper=True)
    assert not answer.hits
    assert answer.total == len(one_by_one) == 5
    keys = {
        hit.document: [h.key for h in one_by_one if h.document == hit.document]
        for hit in one_by_one
    }
    assert [(document, list(found)) for document, found in answer.papers] == list(keys.items())


def test_facets_count_passages_alone(index: Index) -> None:
    fill(index, *SAMPLE)
    answer = ask(index, "")
    assert answer.total == 8
    assert answer.documents == 6
    assert answer.facets["language"] == {"en": 2, "vi": 2, "th": 1, "zh-Hans": 1, "zh-Hant": 1}
    assert answer.facets["year"] == {"2023": 1}
    assert answer.facets["speaker"] == {"idham": 1}
    assert ask(index, "", facets=False).facets == {}


def test_a_choice_narrows_all_but_the_counts_of_its_own_facet(index: Index) -> None:
    fill(index, *SAMPLE)
    narrowed = {
        "language": Having(0, 0, "language", ("vi", "th")),
        "speaker": Having(0, 0, "speaker", ("idham",)),
    }
    answer = ask(index, "", narrowed=narrowed)
    assert [hit.key for hit in answer.hits] == ["vi1"]
    assert answer.facets["language"] == {"vi": 1}
    assert answer.facets["speaker"] == {"idham": 1}
    assert answer.facets["year"] == {}
    wider = ask(index, "", narrowed={"language": narrowed["language"]})
    assert {hit.key for hit in wider.hits} == {"vi1", "vi2", "th1"}
    assert wider.facets["language"] == ask(index, "").facets["language"]


def test_a_choice_brings_nothing_that_was_not_found_without_it(index: Index) -> None:
    fill(index, *SAMPLE)
    narrowed = {"language": Having(0, 0, "language", ("vi",))}
    assert not ask(index, "disaster prevention", narrowed=narrowed).hits
    assert not ask(index, "disaster leaders moon", narrowed=narrowed).hits


def test_any_conditions_bound_what_is_found_and_what_is_counted(index: Index) -> None:
    fill(index, *SAMPLE)
    here = Having(0, 0, "document", ("a",))
    inside = ask(index, "prevention", narrowed={"paper": here})
    assert {hit.document for hit in inside.hits} == {"a"}
    assert inside.total == sum(inside.entries.values())
    itself = And(0, 0, (here, parse('"Preventing disasters needs"').root), typed=True)
    others = {
        "alike": And(0, 0, (parse("prevent OR disaster").root, Not(0, 0, itself)), typed=True)
    }
    assert "en1" not in found(index, "prevention OR disaster", narrowed=others)
    assert "en2" in found(index, "prevention OR disaster", narrowed=others)


def test_passages_without_a_value_are_counted_and_can_be_chosen(index: Index) -> None:
    fill(index, *SAMPLE)
    answer = ask(index, "", narrowed={"country": Having(0, 0, "country", ("", "VN"))})
    assert answer.unstated["country"] == 6
    assert answer.total == 8
    assert ask(index, "", narrowed={"country": Having(0, 0, "country", ("",))}).total == 7
    assert answer.entries[EntryKind.PASSAGE] == 7
    assert answer.entries[EntryKind.NOTE] == 1


def test_a_word_that_stands_nowhere_has_a_likely_spelling(index: Index) -> None:
    fill(index, *SAMPLE)
    assert index.spelled_like("preventon") == "prevention"
    assert index.spelled_like("crine") == "crime"
    assert index.spelled_like("prevention") is None
    assert index.spelled_like("xylophone") is None
    assert index.spelled_like("hop") is None


def test_the_commonest_words_of_a_beginning_come_first(index: Index) -> None:
    fill(
        index,
        an_entry("1", "Prevention prevails", document="a"),
        an_entry("2", "prevention of hợp tác", document="b"),
        an_entry("3", "prevailing winds, prevailing hopes", document="c"),
        an_entry("4", "premises", document="d"),
    )
    assert index.words_beginning("prev", limit=9) == ("prevention", "prevailing", "prevails")
    assert index.words_beginning("prev", limit=1) == ("prevention",)
    assert index.words_beginning("hop", limit=9) == ("hopes", "hợp")
    assert index.words_beginning("zz", limit=9) == ()
    drain(index.replace([(DocumentId("c"), [])]))
    assert index.words_beginning("prev", limit=9) == ("prevention", "prevails")


def test_the_values_of_a_field_are_those_that_entries_have(index: Index) -> None:
    fill(
        index,
        an_entry("1", "x", document="a", tags=("water safety", "river")),
        an_entry("2", "y", document="b", tags=("river",)),
    )
    assert index.values("tag") == ("river", "water safety")
    drain(index.replace([(DocumentId("a"), [])]))
    assert index.values("tag") == ("river",)
    assert index.values("forum") == ()


def test_a_document_is_replaced_whole_also_within_one_run(index: Index) -> None:
    fill(index, *SAMPLE)
    document = DocumentId("a")
    new = an_entry("new", "nothing else", document="a")
    assert drain(index.replace([(document, [SAMPLE[0]]), (document, [new])])) == 2
    assert index.keys_of(document) == ("new",)
    assert index.count() == 6
    drain(index.replace([(document, [])]))
    assert index.keys_of(document) == ()


def test_a_hit_names_its_document_whatever_was_dropped_before(index: Index) -> None:
    fill(index, an_entry("p:a:1", "water", document="a"), an_entry("p:b:1", "water", document="b"))
    drain(index.replace([(DocumentId("b"), [])]))
    fill(index, an_entry("p:c:1", "water", document="c"), an_entry("x", "water", document="e"))
    hits = ask(index, "water").hits
    assert [(hit.key, hit.document) for hit in hits] == [
        ("p:a:1", "a"),
        ("p:c:1", "c"),
        ("x", "e"),
    ]


def test_a_cancelled_run_keeps_whole_documents(index: Index) -> None:
    many = [an_entry(f"k{n}", "word", document="x") for n in range(40)]
    run = index.replace([(DocumentId("x"), many), (DocumentId("y"), [])])
    next(run)
    with pytest.raises(StopIteration) as end:
        run.throw(Cancelled())
    assert end.value.value == 1
    assert len(index.keys_of(DocumentId("x"))) == 40


def test_scores_do_not_depend_on_history(index: Index) -> None:
    fill(index, *SAMPLE)
    fresh = ask(index, "prevention OR hop").hits
    fill(index, *(an_entry(f"t{n}", "prevention hop", document="temporary") for n in range(5)))
    drain(index.replace([(DocumentId("temporary"), [])]))
    fill(index, *(entry for entry in SAMPLE if entry.document == "a"))
    assert ask(index, "prevention OR hop").hits == fresh
    drain(index.optimise())
    assert ask(index, "prevention OR hop").hits == fresh


def test_no_time_gives_an_answer_that_says_so(index: Index) -> None:
    fill(index, *SAMPLE)
    assert not ask(index, "prevention", seconds=-1.0).complete


WORDS = ("ka", "kb", "ba", "bb", "zz")


@st.composite
def trees(draw: st.DrawFn, depth: int = 2) -> tuple[str, object]:
    """Return what is typed and the test, on a text's words, that it stands for."""
    kinds = ["word", "prefix", "phrase"] + (["and", "or", "not"] if depth else [])
    kind = draw(st.sampled_from(kinds))
    if kind == "word":
        word = draw(st.sampled_from(WORDS))
        return word, lambda words: word in words
    if kind == "prefix":
        letter = draw(st.sampled_from("kbz"))
        return f"{letter}*", lambda words: any(word[0] == letter for word in words)
    if kind == "phrase":
        a, b = draw(st.sampled_from(WORDS)), draw(st.sampled_from(WORDS))
        return f'"{a} {b}"', lambda words: (a, b) in pairwise(words)
    left, is_left = draw(trees(depth=depth - 1))
    if kind == "not":
        return f"NOT ({left})", lambda words: not is_left(words)
    right, is_right = draw(trees(depth=depth - 1))
    if kind == "and":
        return f"({left}) AND ({right})", lambda words: is_left(words) and is_right(words)
    return f"({left}) OR ({right})", lambda words: is_left(words) or is_right(words)


def test_hits_are_those_of_a_plain_scan(index: Index) -> None:
    chance = random.Random(7)
    texts = {f"k{n}": chance.choices(WORDS, k=chance.randint(1, 6)) for n in range(60)}
    fill(index, *(an_entry(k, " ".join(words), document=k) for k, words in texts.items()))

    @settings(max_examples=150, derandomize=True, deadline=None)
    @given(trees())
    def check(tree: tuple[str, object]) -> None:
        typed, matches = tree
        expected = {key for key, words in texts.items() if matches(words)}  # type: ignore[operator]
        assert found(index, typed, limit=100) == expected

    check()


def test_no_query_does_anything_but_answer_or_refuse(index: Index) -> None:
    fill(index, *SAMPLE)
    chance = random.Random(11)
    parts = ["(", ")", '"', "-", "AND", "OR", "NOT", "a*", "b~2", "x~9", "date:", "date:20..", "*"]
    parts += [
        "speaker:",
        "预防",
        "～",
        "title:(",
        "，",
        "\x00",
        "\U0001f600",
        "word",
        '"a b"~3',
        "((((",
    ]
    refused = 0
    for _ in range(1000):
        typed = chance.choice(["", " "]).join(chance.choices(parts, k=chance.randint(1, 30)))
        start = time.monotonic()
        try:
            place = (0, ask(index, typed).total)
        except QueryError as refusal:
            place = (refusal.start, refusal.end)
            refused += 1
        assert 0 <= place[0] <= place[1] <= max(len(typed), len(SAMPLE))
        assert time.monotonic() - start < 2
    assert 0 < refused < 1000
