"""The query tree: what was asked, apart from how it was typed and from any engine.

Every node knows the code points [start, end) of what was typed that it stands for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from archive_app.search.analysis import Token

MOST_CLAUSES = 64
MOST_LEVELS = 16
MOST_EDITS = 2
MOST_CHARACTERS = 4_000
MOST_EXPANSIONS = 1_000
"""Terms that one prefix or one misspelling may stand for."""
MOST_WORDS_BETWEEN = 100


class Field(StrEnum):
    """The fields that can be asked for by name; dates have a node of their own."""

    SPEAKER = "speaker"
    COUNTRY = "country"
    BODY = "body"
    KIND = "kind"
    FORUM = "forum"
    PLACE = "place"
    LANGUAGE = "lang"
    TAG = "tag"
    NOTE = "note"
    TITLE = "title"
    LABEL = "label"
    ABOUT = "about"
    COLOUR = "colour"
    HAS = "has"
    TRANSLATED = "translated"


@dataclass(frozen=True, slots=True)
class Everything:
    """Every entry."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """What stands between two spaces: one token, or several that follow one another."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in quotation marks: these, in this order, with nothing between."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Words in any order with at most `distance` other words among them."""

    start: int
    end: int
    parts: tuple[tuple[Token, ...], ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words whose written form, with or without its marks, begins with `exact`."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words with the same first letter at most `distance` insertions, losses or changes away."""

    start: int
    end: int
    exact: str
    distance: int


@dataclass(frozen=True, slots=True)
class FieldClause:
    """Entries in which the field has one of `values`, as typed."""

    start: int
    end: int
    field: Field
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Having:
    """Entries in whose facet one of `values` stands exactly so; "" stands for no value at all."""

    start: int
    end: int
    facet: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateRange:
    """Entries whose dates overlap [earliest, latest], days as yyyymmdd; None is open."""

    start: int
    end: int
    earliest: int | None
    latest: int | None


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but what `child` finds."""

    start: int
    end: int
    child: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """What all of `children` find; `typed` when AND was written, so that any-words leaves it."""

    start: int
    end: int
    children: tuple["Node", ...]
    typed: bool


@dataclass(frozen=True, slots=True)
class Or:
    """What any of `children` finds; nothing when there are none."""

    start: int
    end: int
    children: tuple["Node", ...]


WordNode = Words | Phrase | Near | Prefix | Fuzzy
Node = Everything | WordNode | FieldClause | Having | DateRange | Not | And | Or


@dataclass(frozen=True, slots=True)
class Problem:
    """What was not understood as typed at [start, end), and what was done, in one sentence."""

    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, as a tree, with what was not understood."""

    text: str
    root: Node
    problems: tuple[Problem, ...] = ()


def wanted_words(node: Node) -> Iterator[WordNode]:
    """Yield the nodes whose words are looked for in the text; not those under a Not."""
    match node:
        case Words() | Phrase() | Near() | Prefix() | Fuzzy():
            yield node
        case And() | Or():
            for child in node.children:
                yield from wanted_words(child)


def named_in(node: Node, field: Field) -> Iterator[str]:
    """Yield what is typed for `field`, as it is typed; not under a Not."""
    match node:
        case FieldClause() if node.field is field:
            yield from node.values
        case And() | Or():
            for child in node.children:
                yield from named_in(child, field)


def with_most_words(root: Node) -> tuple[tuple[WordNode, ...], And] | None:
    """Divide `root` into the words of which some may fail and what every entry must fulfil.

    None when nothing may fail: operators were typed, or there is a single word. A run of three
    clusters and more counts as its pairs, since its writer put no spaces between the words.
    """
    children = root.children if isinstance(root, And) and not root.typed else (root,)
    words: list[WordNode] = []
    required: list[Node] = []
    for child in children:
        match child:
            case Words():
                words.extend(_divided(child))
            case Phrase() | Near() | Prefix() | Fuzzy():
                words.append(child)
            case _:
                required.append(child)
    if len(words) < 2:
        return None
    return tuple(words), And(root.start, root.end, tuple(required), typed=True)


def _divided(words: Words) -> Iterator[Words]:
    tokens = words.tokens
    if len(tokens) < 3 or not any(token.cluster for token in tokens):
        yield words
        return
    for place, token in enumerate(tokens):
        alone = not token.joined and not (place + 1 < len(tokens) and tokens[place + 1].joined)
        if token.joined and place:
            yield _part(words, tokens[place - 1 : place + 1])
        elif alone:
            yield _part(words, tokens[place : place + 1])


def _part(words: Words, tokens: tuple[Token, ...]) -> Words:
    first, last = tokens[0].start, tokens[-1].end
    return Words(words.start + first, words.start + last, words.text[first:last], tokens)
