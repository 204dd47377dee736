"""Every engine gives one answer: asked several hundred random questions over the sample papers."""

import random
from collections.abc import Callable, Iterator

import pytest

from archive_app.archive import Archive
from archive_app.archive.entries import entries_of
from archive_app.errors import QueryError
from archive_app.model.index import EngineAnswer, EngineHit, IndexEntry
from archive_app.operation import drain
from archive_app.search import tantivy_index, whoosh_index
from archive_app.search.analysis import analyse
from archive_app.search.parser import parse
from archive_app.search.port import Index, Sort
from archive_app.search.query import DateRange, Having, Node

QUESTIONS = 600
NEAR = 2e-5
"""Scores nearer than this share of themselves may stand in either order."""


@pytest.fixture(scope="module")
def entries(samples: Archive) -> list[list[IndexEntry]]:
    held = [samples._searching._holdings(paper.id) for paper in samples.papers.all()]
    return [entries_of(holdings) for holdings in held if holdings is not None]


@pytest.fixture(scope="module")
def engines(
    entries: list[list[IndexEntry]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Index, Index]]:
    one: Index = whoosh_index.create(tmp_path_factory.mktemp("whoosh"))
    other: Index = tantivy_index.create(tmp_path_factory.mktemp("tantivy"))
    for index in (one, other):
        drain(index.replace((paper[0].document, paper) for paper in entries))
    yield one, other
    one.close()
    other.close()


class Asker:
    """Makes questions of what stands in the entries."""

    def __init__(self, entries: list[list[IndexEntry]], chance: random.Random) -> None:
        self._chance = chance
        self._entries = [entry for paper in entries for entry in paper]

    def typed(self, depth: int = 2) -> str:
        pick = self._chance.random()
        if not depth or pick < 0.6:
            return self._piece()
        left, right = self.typed(depth - 1), self.typed(depth - 1)
        if pick < 0.75:
            return f"{left} {right}"
        if pick < 0.9:
            return f"({left}) {self._chance.choice(['OR', 'AND'])} ({right})"
        return f"{left} -({right})"

    def narrowed(self) -> dict[str, Node]:
        chosen: dict[str, Node] = {}
        if self._chance.random() < 0.4:
            languages = tuple(self._chance.sample(["en", "vi", "th", "zh-Hans", "id"], 2))
            chosen["language"] = Having(0, 0, "language", languages)
        if self._chance.random() < 0.3:
            country = self._chance.choice(["", "VN", "ID"])
            chosen["country"] = Having(0, 0, "country", (country,))
        if self._chance.random() < 0.2:
            chosen["year"] = DateRange(0, 0, 20200101, 20221231)
        return chosen

    def _piece(self) -> str:
        makers: list[Callable[[], str]] = [
            *(self._word,) * 4,
            lambda: f'"{self._stretch(self._chance.randint(2, 3))}"',
            lambda: f'"{self._word()} {self._word()}"~{self._chance.randint(0, 12)}',
            self._close,
            lambda: f"{self._word()[: self._chance.randint(1, 4)]}*",
            lambda: f"{self._mistyped()}~{self._chance.randint(1, 2)}",
            lambda: self._stretch(self._chance.randint(2, 5)),
            self._field,
            lambda: "zebra",
        ]
        return self._chance.choice(makers)()

    def _text(self) -> str:
        return self._chance.choice(self._entries).text or "water"

    def _word(self) -> str:
        return self._stretch(self._chance.choice([1, 1, 2]) if self._chance.random() < 0.2 else 1)

    def _stretch(self, length: int) -> str:
        text = self._text()
        tokens = analyse(text)
        if not tokens:
            return "water"
        first = self._chance.randrange(len(tokens))
        last = min(first + length, len(tokens)) - 1
        return " ".join(text[tokens[first].start : tokens[last].end].split()).replace('"', "")

    def _close(self) -> str:
        words = self._stretch(9).split()
        chosen = self._chance.sample(words, min(3, len(words)))
        return f'"{" ".join(chosen)}"~{self._chance.randint(2, 9)}'

    def _mistyped(self) -> str:
        word = self._word()
        place = self._chance.randrange(len(word))
        return f"{word[:place]}e{word[place + 1 :]}" if place else f"{word}e"

    def _field(self) -> str:
        entry = self._chance.choice(self._entries)
        title = entry.title.split() or ["river"]
        return self._chance.choice(
            [
                f"lang:{entry.language[:2]}",
                f"kind:{entry.paper_kind.split()[0]}",
                f"date:{str(entry.earliest or 2020)[:4]}",
                f"title:{self._chance.choice(title)}",
                f"country:{self._chance.choice(['VN', 'ID', 'TH'])}",
                f"about:{self._chance.choice(['VN', 'CN', 'TH'])}",
                "translated:yes",
                "place:Nanning",
            ]
        )


def test_random_questions_have_one_answer(
    samples: Archive, entries: list[list[IndexEntry]], engines: tuple[Index, Index]
) -> None:
    chance = random.Random(20261126)
    asker = Asker(entries, chance)
    found = refused = lacking = 0
    for _ in range(QUESTIONS):
        typed, narrowed = asker.typed(), asker.narrowed()
        how = {
            "any_words": chance.random() < 0.25,
            "sort": chance.choice([Sort.RELEVANCE, Sort.RELEVANCE, Sort.DATE, Sort.OLDEST]),
            "limit": chance.choice([3, 10, 10_000]),
            "offset": chance.choice([0, 0, 2]),
        }
        try:
            query = parse(typed)
        except QueryError:
            refused += 1
            continue
        one, other = (
            index.answer(query, resolver=samples._searching.names, narrowed=narrowed, **how)  # type: ignore[arg-type]
            for index in engines
        )
        assert_one_answer(one, other, f"{typed!r} {narrowed} {how}")
        found += bool(one.hits)
        lacking += not one.all_words
    assert found > QUESTIONS / 3
    assert lacking > 20
    assert refused < QUESTIONS / 10


def assert_one_answer(one: EngineAnswer, other: EngineAnswer, asked: str) -> None:
    for name in ("total", "documents", "facets", "unstated", "entries", "all_words", "complete"):
        assert getattr(other, name) == getattr(one, name), f"{name} of {asked}"
    assert_one_order(one.hits, other.hits, asked)


def assert_one_order(one: tuple[EngineHit, ...], other: tuple[EngineHit, ...], asked: str) -> None:
    """Two hits may stand in either order where their scores are nearer than NEAR."""
    assert len(one) == len(other), asked
    scores = {hit.key: hit.score for hit in other}
    for mine, theirs in zip(one, other, strict=True):
        assert theirs.score == pytest.approx(mine.score, rel=NEAR, abs=NEAR), asked
        if theirs.key != mine.key:
            last = other[-1].score
            assert scores.get(mine.key, last) == pytest.approx(mine.score, rel=NEAR), asked


def test_likely_spellings_are_one(
    entries: list[list[IndexEntry]], engines: tuple[Index, Index]
) -> None:
    chance = random.Random(11)
    asker = Asker(entries, chance)
    whoosh, tantivy = engines
    near = 0
    for _ in range(200):
        word = asker._mistyped().casefold()
        likely = whoosh.spelled_like(word)
        assert tantivy.spelled_like(word) == likely, word
        near += likely is not None
    assert near > 50
