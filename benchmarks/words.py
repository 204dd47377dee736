"""Measures the words of ten languages: where they end, and whether each finds its line.

Run `FORUM_DATA=… python -m benchmarks.words`.

Boundaries: Thai and Vietnamese news with gold words (Universal Dependencies). Text is kept as
tokens, in Thai clusters and in Vietnamese syllables, and a word is asked for as a run of them. So a
word can be found just where both of its ends are ends of tokens (the recall of boundaries), and
what is found wrongly are runs over the edge of a word: 300 words of each file are asked for, and
their hits held against the sentences that have them as gold words. ICU's segmenter stands beside.

Lines: 200 words of each NTREX file, drawn with a fixed seed from the words of ICU's segmenter, are
typed as they stand; each is to find the line it was drawn from, in both engines.
"""

import os
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import icu4py.breakers as icu

from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind, IndexEntry
from archive_app.operation import drain
from archive_app.search import tantivy_index, whoosh_index
from archive_app.search.analysis import analyse
from archive_app.search.parser import parse
from archive_app.search.port import Index
from benchmarks.resolving import Nobody

GOLD = {
    "Thai": ("th", "thai-th_pud-ud-test.conllu"),
    "Vietnamese": ("vi", "vietnamese-vi_vtb-ud-test.conllu"),
}
LINES = ("en", "zh-Hans", "zh-Hant", "vi", "th", "id", "ms", "km", "lo", "my", "fil")
WORDS, ASKED, SEED = 200, 300, 2023
ALL = 5_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its gold words as [start, end) of its text."""

    text: str
    words: tuple[tuple[int, int], ...]


def main() -> None:
    """Print two Markdown tables."""
    data = Path(os.environ["FORUM_DATA"]) / "languages"
    print(
        "| gold words | sentences | ends of words that end a token | the same, ICU "
        "| hits that are the word | sentences found |\n|---|---|---|---|---|---|"
    )
    for name, (tag, file) in GOLD.items():
        sentences = list(_sentences(data / "segmentation" / file))
        print(f"| {name} | {len(sentences):,} | {_boundaries(sentences, tag)} |")
    print("\n| NTREX | " + " | ".join(LINES) + " |\n|---" * 1 + "|---" * len(LINES) + "|")
    drawn = {tag: _drawn(data / "ntrex" / f"{tag}.txt", tag) for tag in LINES}
    for module in (tantivy_index, whoosh_index):
        found = [str(_lines_found(module, drawn[tag], tag)) for tag in LINES]
        engine = module.__name__.rpartition(".")[2].removesuffix("_index")
        print(f"| found of {WORDS}, {engine} | {' | '.join(found)} |")


def _sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of CoNLL-U: "# text = …", then a word a line, its form second.

    Where the text does not have the forms in their order, the forms with spaces stand for it.
    """
    text, forms = "", list[str]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# text = "):
            text, forms = line[9:], []
        elif line and line.split("\t")[0].isdigit():
            forms.append(line.split("\t")[1])
        elif not line and forms:
            yield _placed(text, forms) or _placed(" ".join(forms), forms) or Sentence("", ())
            forms = []


def _placed(text: str, forms: list[str]) -> Sentence | None:
    at, words = 0, []
    for form in forms:
        start = text.find(form, at)
        if start < 0:
            return None
        at = start + len(form)
        words.append((start, at))
    return Sentence(text, tuple(words))


def _boundaries(sentences: list[Sentence], tag: str) -> str:
    ends = cut = by_icu = 0
    for sentence in sentences:
        gold = {edge for word in sentence.words for edge in word}
        ours = {edge for token in analyse(sentence.text) for edge in (token.start, token.end)}
        theirs = {edge for word in _icu_words(sentence.text, tag) for edge in word}
        inside = {
            edge
            for start, end in sentence.words
            for edge in (start, end)
            if analyse(sentence.text[start:end])
        }
        ends += len(inside & gold)
        cut += len(inside & ours)
        by_icu += len(inside & theirs)
    precision, recall = _found_words(sentences, tag)
    return f"{cut / ends:.2%} | {by_icu / ends:.2%} | {precision:.1%} | {recall:.1%}"


def _found_words(sentences: list[Sentence], tag: str) -> tuple[float, float]:
    """Return how many hits are the word, and how many sentences with the word are hits."""
    having: dict[str, set[int]] = {}
    for number, sentence in enumerate(sentences):
        for start, end in sentence.words:
            if len(analyse(sentence.text[start:end])) > 1:
                having.setdefault(sentence.text[start:end].casefold(), set()).add(number)
    asked = random.Random(SEED).sample(sorted(having), min(ASKED, len(having)))
    with tempfile.TemporaryDirectory() as name:
        index = _index(tantivy_index, name, [sentence.text for sentence in sentences], tag)
        right = hits = wanted = 0
        for word in asked:
            found = _search(index, f'"{word}"')
            right += len(found & having[word])
            hits += len(found)
            wanted += len(having[word])
    return right / hits, right / wanted


def _drawn(path: Path, tag: str) -> tuple[list[str], list[tuple[str, int]]]:
    """Return the lines, and WORDS words with the number of a line that has each."""
    lines = path.read_text(encoding="utf-8").splitlines()
    standing = [
        (line[start:end], number)
        for number, line in enumerate(lines)
        for start, end in _icu_words(line, tag)
        if any(character.isalpha() for character in line[start:end])
    ]
    return lines, random.Random(SEED).sample(standing, WORDS)


def _lines_found(
    module: ModuleType, drawn: tuple[list[str], list[tuple[str, int]]], tag: str
) -> int:
    lines, words = drawn
    with tempfile.TemporaryDirectory() as name:
        index = _index(module, name, lines, tag)
        return sum(number in _search(index, word) for word, number in words)


def _index(module: ModuleType, folder: str, lines: list[str], tag: str) -> Index:
    index: Index = module.create(Path(folder))
    document = DocumentId("a" * 64)
    entries = [
        IndexEntry(
            f"p:{document}:{number}", EntryKind.PASSAGE, document, number, 0, len(line), line, tag
        )
        for number, line in enumerate(lines, start=1)
    ]
    drain(index.replace([(document, entries)]))
    return index


def _search(index: Index, typed: str) -> set[int]:
    """Return the numbers, from 0, of the lines that are found."""
    answer = index.answer(parse(typed), resolver=Nobody(), limit=ALL, facets=False)
    return {int(hit.key.rpartition(":")[2]) - 1 for hit in answer.hits}


def _icu_words(text: str, tag: str) -> Iterator[tuple[int, int]]:
    at = 0
    for part in icu.WordBreaker(text, tag):
        yield at, at + len(part)
        at += len(part)


if __name__ == "__main__":
    main()
