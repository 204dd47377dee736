"""The passages and the questions that every engine gets.

The passages are the 3,028 speeches cut at sentences into pieces of some 250 characters, a little
over 200,000 of them, in an order drawn with a fixed seed paper by paper, so that the first thousand
are of all decades. Nothing is made up and nothing stands twice that the speeches do not say twice.
"""

import gzip
import json
import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from archive_app.formats.decoding import plain
from archive_app.formats.passages import passages_of

SPEECHES = "speeches/un_general_debate.jsonl.gz"
SEED = 2023
LONG = 200
"""Characters after which a piece ends with its sentence."""
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage: its number from 0, the paper it is from, and what a filter can ask of it."""

    number: int
    paper: str
    text: str
    country: str
    year: int


@dataclass(frozen=True, slots=True)
class Question:
    """One query, in words; each engine says it in its own language.

    `kind` decides how `words` stand together; `years` are the first and the last.
    """

    kind: str
    words: tuple[str, ...]
    years: tuple[int, int] | None = None


def _of(kind: str, *texts: str) -> tuple[Question, ...]:
    return tuple(Question(kind, tuple(text.split())) for text in texts)


COMMON, RARE, AND, OR, PHRASE, PREFIX, FUZZY, YEARS = (
    "common term",
    "rare term",
    "AND",
    "OR",
    "phrase",
    "prefix",
    "fuzzy",
    "date range",
)
QUESTIONS = (
    *_of(COMMON, "peace", "world", "development", "nations", "security", "countries", "people"),
    *_of(RARE, "archipelago", "mekong", "cyclone", "landmines", "locust", "vaccination", "glacier"),
    *_of(AND, "climate finance", "disaster prevention", "food security crisis", "nuclear test"),
    *_of(AND, "peace security development", "human rights", "small island states"),
    *_of(OR, "drought flood earthquake", "peace security war", "water river ocean", "debt trade"),
    *_of(OR, "women children youth", "terrorism piracy", "nuclear chemical biological weapons"),
    *_of(PHRASE, "sustainable development", "climate change", "united nations", "south china sea"),
    *_of(PHRASE, "general assembly", "weapons of mass destruction", "international law"),
    *_of(PREFIX, "disarm", "econom", "peac", "in", "develop", "hum", "environ"),
    *_of(FUZZY, "sovreignty", "develpment", "disastr", "goverment", "securty", "assembley"),
    Question(YEARS, ("terrorism",), (2001, 2003)),
    Question(YEARS, ("development",), (1990, 2010)),
    Question(YEARS, ("peace",), (1946, 1960)),
    Question(YEARS, ("climate",), (2015, 2023)),
    Question(YEARS, ("independence",), (1960, 1975)),
    Question(YEARS, ("pandemic",), (2020, 2021)),
    Question(YEARS, ("apartheid",), (1976, 1993)),
)
KINDS = tuple(dict.fromkeys(question.kind for question in QUESTIONS))


def pieces(count: int) -> Iterator[Piece]:
    """Yield the first `count` pieces."""
    return islice(_all(), count)


def speeches() -> Iterator[dict[str, str]]:
    """Yield the papers as they are shared."""
    path = Path(os.environ["FORUM_DATA"]) / SPEECHES
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line)


def _all() -> Iterator[Piece]:
    papers = list(speeches())
    random.Random(SEED).shuffle(papers)
    number = 0
    for paper in papers:
        for text in _cut(plain(paper["text"])):
            country = paper.get("iso3") or "none"
            yield Piece(number, paper["id"], text, country, int(str(paper["date"])[:4]))
            number += 1


def _cut(text: str) -> Iterator[str]:
    for passage in passages_of(text)[0]:
        piece = ""
        for sentence in _SENTENCE.split(" ".join(text[passage.start : passage.end].split())):
            piece = f"{piece} {sentence}".strip()
            if len(piece) >= LONG:
                yield piece
                piece = ""
        if piece:
            yield piece
