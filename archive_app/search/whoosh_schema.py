"""What Whoosh stores of an entry; the terms come ready from the one analysis.

Whoosh pickles this schema by the import path of its classes.
"""

from array import array
from collections.abc import Iterable, Iterator
from typing import Any

from whoosh import columns, fields, formats

from archive_app.model.index import IndexEntry
from archive_app.search.analysis import analyse, index_terms
from archive_app.search.stored_values import VALUES, day_of, values_of

WORDS, EXACT, TITLE = "words", "exact", "title"
CARD = "card"

_Posting = tuple[bytes, int, float, bytes]


class Places(formats.Format):  # type: ignore[misc]
    """The format of a posting's value: positions as 32-bit integers of this machine."""


def places_of(value: bytes) -> "array[int]":
    """Return the positions that a posting's value holds, ascending."""
    return array("I", value)


# Scorable without need: for a field without lengths Whoosh asks the disk once a posting.
class TermsField(fields.FieldType):  # type: ignore[misc]
    """A field of terms with their positions, given as a list of (term, position)."""

    def __init__(self) -> None:
        super().__init__(format=Places(), analyzer=None, scorable=True)

    def index(self, value: Iterable[tuple[str, int]], **_options: Any) -> Iterator[_Posting]:
        """Yield the postings of `value`."""
        places: dict[str, array[int]] = {}
        for term, position in value:
            if term in places:
                places[term].append(position)
            else:
                places[term] = array("I", (position,))
        for term, positions in places.items():
            count = len(positions)
            yield term.encode("utf-8"), count, float(count), positions.tobytes()


class ValuesField(fields.FieldType):  # type: ignore[misc]
    """A field of whole values without order or number, given as a set."""

    def __init__(self) -> None:
        super().__init__(format=formats.Existence(), analyzer=None, scorable=True)

    def index(self, value: Iterable[str], **_options: Any) -> Iterator[_Posting]:
        """Yield the postings of `value`."""
        for item in value:
            yield item.encode("utf-8"), 1, 1.0, b""


def schema() -> fields.Schema:
    """Return the schema of a new index."""
    named: dict[str, fields.FieldType] = {name: ValuesField() for name in (EXACT, *VALUES)}
    return fields.Schema(
        words=TermsField(),
        title=TermsField(),
        card=fields.COLUMN(columns.VarBytesColumn()),
        **named,
    )


def stored(entry: IndexEntry, title: list[tuple[str, int]]) -> dict[str, Any]:
    """Return `entry` as the fields of a Whoosh document; `title` are the terms of its title."""
    tokens = analyse(entry.text)
    terms = list(index_terms(tokens))
    found: dict[str, Any] = {
        WORDS: terms,
        EXACT: {token.exact for token in tokens},
        TITLE: title,
        CARD: _card(entry, len(terms)),
        **values_of(entry),
    }
    return {name: value for name, value in found.items() if value}


def _card(entry: IndexEntry, terms: int) -> bytes:
    return f"{entry.document}\n{day_of(entry)}\n{terms}\n{entry.key}".encode()
