"""What narrows a search, in words, each as a token in the field that can be taken away."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from archive_app.model.finding import Facet, Request
from archive_app.model.ids import DocumentId
from archive_app.ui.search.wording import Search

_MOST_WORDS = 28
"""Characters of a title or a passage that a token shows."""


class Token(StrEnum):
    """What narrows a search beside the facets."""

    YEARS = "years"
    PAPER = "paper"
    ALIKE = "alike"


def tokens_of(
    request: Request,
    *,
    name_of: Callable[[Facet, str], str],
    title_of: Callable[[DocumentId], str],
) -> list[tuple[object, str]]:
    """Return what narrows `request`: Facet or Token, with its words."""
    narrowing = request.narrowing
    tokens: list[tuple[object, str]] = []
    if request.alike is not None:
        text = Search.tr("like “{words}”").format(words=_short(request.alike.words))
        tokens.append((Token.ALIKE, text))
    if narrowing.paper is not None:
        text = Search.tr("in “{title}”").format(title=_short(title_of(narrowing.paper)))
        tokens.append((Token.PAPER, text))
    for facet in Facet:
        names = [name_of(facet, value) for value in narrowing.of(facet)]
        if names:
            tokens.append((facet, ", ".join(names)))
    if narrowing.years is not None:
        first, last = narrowing.years
        tokens.append((Token.YEARS, str(first) if first == last else f"{first} – {last}"))
    return tokens


def without(request: Request, token: Facet | Token) -> Request:
    """Return `request` with what `token` stands for taken away."""
    narrowing = request.narrowing
    match token:
        case Token.ALIKE:
            return replace(request, alike=None)
        case Token.PAPER:
            return replace(request, narrowing=narrowing.inside(None))
        case Token.YEARS:
            return replace(request, narrowing=narrowing.within(None))
    return replace(request, narrowing=narrowing.choosing(token, ()))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _MOST_WORDS else words[:_MOST_WORDS].rstrip() + "…"
