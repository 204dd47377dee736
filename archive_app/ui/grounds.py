"""Why something is suggested or doubtful: the archive's sentences, in the language of the window.

The archive says them in English, and they are kept so with what they explain.
"""

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_SENTENCES = (
    QT_TRANSLATE_NOOP("Grounds", "the file says so"),
    QT_TRANSLATE_NOOP("Grounds", "the file says “{words}”"),
    QT_TRANSLATE_NOOP("Grounds", "no rule knew it"),
    QT_TRANSLATE_NOOP("Grounds", "it names one speaker and a forum"),
    QT_TRANSLATE_NOOP("Grounds", "it speaks in the first person"),
    QT_TRANSLATE_NOOP("Grounds", "it has articles and parties"),
    QT_TRANSLATE_NOOP("Grounds", "its headings name the speakers"),
    QT_TRANSLATE_NOOP("Grounds", "it has a dateline and reports what was said"),
    QT_TRANSLATE_NOOP("Grounds", "its title says so"),
    QT_TRANSLATE_NOOP("Grounds", "it has a byline and reports what was said"),
    QT_TRANSLATE_NOOP("Grounds", "it reports what several people said"),
    QT_TRANSLATE_NOOP("Grounds", "the first heading of the paper"),
    QT_TRANSLATE_NOOP("Grounds", "the first words; no title is printed"),
    QT_TRANSLATE_NOOP("Grounds", "it was given with the file"),
    QT_TRANSLATE_NOOP("Grounds", "read from the script and the words"),
    QT_TRANSLATE_NOOP("Grounds", "the paper prints it"),
    QT_TRANSLATE_NOOP("Grounds", "the date printed for the event"),
    QT_TRANSLATE_NOOP("Grounds", "the dateline of a news report"),
    QT_TRANSLATE_NOOP("Grounds", "the name of the file"),
    QT_TRANSLATE_NOOP("Grounds", "the first full date of the paper"),
    QT_TRANSLATE_NOOP("Grounds", "where the event was held"),
    QT_TRANSLATE_NOOP("Grounds", "the first forum that the paper names"),
    QT_TRANSLATE_NOOP("Grounds", "the paper prints that it is one"),
    QT_TRANSLATE_NOOP("Grounds", "odd English: {slips}"),
    QT_TRANSLATE_NOOP("Grounds", "the title names it"),
    QT_TRANSLATE_NOOP("Grounds", "the heading of the speech"),
    QT_TRANSLATE_NOOP("Grounds", "a line under the title says so"),
    QT_TRANSLATE_NOOP("Grounds", "it was not understood as a date"),
    QT_TRANSLATE_NOOP("Grounds", "no such day exists"),
    QT_TRANSLATE_NOOP("Grounds", "the range runs backwards"),
    QT_TRANSLATE_NOOP("Grounds", "the year is not printed; {year} is taken from the paper"),
    QT_TRANSLATE_NOOP("Grounds", "the year is not printed"),
    QT_TRANSLATE_NOOP("Grounds", "it counts from the date of the paper"),
    QT_TRANSLATE_NOOP("Grounds", "the day and the month could be either way round"),
    QT_TRANSLATE_NOOP("Grounds", "the paper is one speech and names its speaker"),
    QT_TRANSLATE_NOOP("Grounds", "a heading of the transcript names the speaker"),
    QT_TRANSLATE_NOOP("Grounds", "the paper prints “{words}”, not a name"),
    QT_TRANSLATE_NOOP("Grounds", "“who” is the name that stands before it"),
    QT_TRANSLATE_NOOP("Grounds", "post and country are those printed with the same name before"),
    QT_TRANSLATE_NOOP("Grounds", "a source, a reporting verb and “that”"),
    QT_TRANSLATE_NOOP("Grounds", "a source and “…, saying”"),
    QT_TRANSLATE_NOOP("Grounds", "a source, a reporting verb and a colon"),
    QT_TRANSLATE_NOOP("Grounds", "a headline that begins with a name and a colon"),
    QT_TRANSLATE_NOOP("Grounds", "a source, a reporting verb and a clause"),
    QT_TRANSLATE_NOOP("Grounds", "a source, a reporting verb and quoted words"),
    QT_TRANSLATE_NOOP("Grounds", "quoted words on both sides of their cue"),
    QT_TRANSLATE_NOOP("Grounds", "quoted words, then who said them"),
    QT_TRANSLATE_NOOP("Grounds", "a whole quotation, then a sentence that only says who said it"),
    QT_TRANSLATE_NOOP("Grounds", "quoted words, then “said” and a source"),
    QT_TRANSLATE_NOOP("Grounds", "a clause, then who said it"),
    QT_TRANSLATE_NOOP("Grounds", "a clause on both sides of who said it"),
    QT_TRANSLATE_NOOP("Grounds", "a participle such as “adding”, then a clause"),
    QT_TRANSLATE_NOOP("Grounds", "a source, a verb of stance or request and its object"),
    QT_TRANSLATE_NOOP("Grounds", "an item of a list that begins with its act"),
    QT_TRANSLATE_NOOP("Grounds", "a clause, then “said” and a source"),
    QT_TRANSLATE_NOOP("Grounds", "“according to” and a source, then a clause"),
    QT_TRANSLATE_NOOP("Grounds", "a clause, then “according to” and a source"),
    QT_TRANSLATE_NOOP("Grounds", "draft lexicon, not measured"),
    QT_TRANSLATE_NOOP("Grounds", "the names differ in case or marks only"),
    QT_TRANSLATE_NOOP("Grounds", "the same words in another order"),
    QT_TRANSLATE_NOOP("Grounds", "one letter differs"),
    QT_TRANSLATE_NOOP("Grounds", "two letters differ"),
    QT_TRANSLATE_NOOP("Grounds", "the same post"),
    QT_TRANSLATE_NOOP("Grounds", "the same body"),
    QT_TRANSLATE_NOOP("Grounds", "the same country"),
    QT_TRANSLATE_NOOP("Grounds", "one of the names has neither post nor country"),
    QT_TRANSLATE_NOOP("Grounds", "the wording “{words}”"),
    QT_TRANSLATE_NOOP("Grounds", "who is bound is a state: {country}"),
    QT_TRANSLATE_NOOP("Grounds", "voiced by a named speaker, {name}"),
    QT_TRANSLATE_NOOP("Grounds", "no date, no amount: it may be courtesy"),
    QT_TRANSLATE_NOOP("Grounds", "paragraphs inferred"),
    QT_TRANSLATE_NOOP("Grounds", "read as {encoding}; tell the archive if that is wrong"),
    QT_TRANSLATE_NOOP("Grounds", "much of its text cannot be made out; OCR it"),
)


def ground_words(ground: str) -> str:
    """Return a ground or a doubt as the window says it; one that is not known stays as it is."""
    if found := said_as("Grounds", _SENTENCES, ground):
        return found
    if "; " in ground:
        return "; ".join(ground_words(part) for part in ground.split("; "))
    return ground


def said_as(context: str, sentences: tuple[object, ...], said: str) -> str:
    """Return the translation of that of the `sentences` which `said` is, "" where it is none."""
    for shape, sentence in _shapes(sentences):
        if found := shape.fullmatch(said):
            translated = QCoreApplication.translate(context, sentence)
            return translated.format(**found.groupdict()) if found.groupdict() else translated
    return ""


@cache
def _shapes(sentences: tuple[object, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return each sentence with what it matches: any words in place of a name in braces."""
    return tuple((_shape(sentence), sentence) for sentence in map(str, sentences))


def _shape(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", sentence)
    named = [f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts)]
    return re.compile("".join(named), re.DOTALL)
