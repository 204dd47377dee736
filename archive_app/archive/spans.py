"""Finds the span that a person means by a passage number and perhaps some words."""

from archive_app.errors import NotFound, WrongUse
from archive_app.model.paper import Paper
from archive_app.model.span import Span, span_of
from archive_app.model.text import TextVersion


def span_in_passage(
    paper: Paper, text: TextVersion, passage: int, quote: str | None = None
) -> Span:
    """Return the span of `quote` in passage number `passage`, or of the whole passage.

    White space of any kind counts as one space. NotFound when there is no such passage or no such
    words; WrongUse when the words stand there more than once.
    """
    if not 1 <= passage <= len(text.passages):
        raise NotFound(
            f"“{paper.title}” has no passage {passage}; its passages are 1 to {len(text.passages)}."
        )
    place = text.passages[passage - 1]
    if quote is None:
        return span_of(paper.text_version, text.text, place.start, place.end)
    found = find_words(text.text[place.start : place.end], quote)
    if not found:
        raise NotFound(
            f"Passage {passage} of “{paper.title}” does not hold these words. Nothing was saved; "
            "“show” prints the passage as it stands."
        )
    if len(found) > 1:
        raise WrongUse(
            f"These words stand {len(found)} times in passage {passage}. Nothing was saved; give "
            "some more words."
        )
    start, end = found[0]
    return span_of(paper.text_version, text.text, place.start + start, place.start + end)


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    """Return where `words` stand in `text`, as code points, any white space counting as one."""
    squeezed, places = squeeze(text)
    wanted = squeeze(words.strip())[0]
    found: list[tuple[int, int]] = []
    at = squeezed.find(wanted) if wanted else -1
    while at >= 0:
        found.append((places[at], places[at + len(wanted) - 1] + 1))
        at = squeezed.find(wanted, at + len(wanted))
    return found


def squeeze(text: str) -> tuple[str, list[int]]:
    """Return `text` with each run of white space as one space, and each character's place."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character.isspace():
            if characters and characters[-1] == " ":
                continue
            character = " "
        characters.append(character)
        places.append(place)
    return "".join(characters), places


def locator(text: TextVersion, start: int, end: int) -> str:
    """Return how a citation names the place: "passage 9", "passages 4–5", "para. 5, passage 9".

    The number of the passage is the one that the window shows; before it stands the label that the
    paper prints: "Article 7, passage 31".
    """
    numbers = text.passages_of(start, end)
    if not numbers:
        return ""
    first, last = numbers[0], numbers[-1]
    if first != last:
        return f"passages {first}–{last}"
    label = (text.passage(first).label or "").rstrip(".")
    if not label:
        return f"passage {first}"
    return f"para. {label}, passage {first}" if label[:1].isdigit() else f"{label}, passage {first}"
