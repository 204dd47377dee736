"""What Tantivy holds of an entry; the terms come ready from the one analysis.

Beside the entries stand fillers, which nothing finds: those of a document make the mean length of
all that it put into the index MEAN_LENGTH. Tantivy divides by the mean of what it holds, dropped
entries included, until it happens to merge them away; so scores do not depend on that.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import tantivy

from archive_app.model.ids import DocumentId
from archive_app.model.index import EntryKind, IndexEntry
from archive_app.search.analysis import Token, analyse, index_terms, without_marks
from archive_app.search.port import FACETS
from archive_app.search.scoring import balance, ranked_length
from archive_app.search.stored_values import VALUES, day_of, values_of

WORDS, EXACT, FORMS, TITLE = "words", "exact", "forms", "title"
"""Found forms, written forms, written forms under their bare ones, and the words of the title."""
HERE, AN_ENTRY, A_FILLER = "here", "entry", "filler"
KEY, TOKENS, PAPERS = "key", "tokens", "papers"
"""The key, the found forms in order, and the documents under their numbers."""
PAPER, CARD, ORDER, UNUSUAL = "paper", "card", "order", "unusual"
"""Columns: a number of the document; a card; day with key; whether the key is an unusual one."""
FIRST_DAY, NEWEST, OLDEST = "first_day", "newest", "oldest"
"""Columns: the first day, the last one, 0 for none, and the last one, NO_DAY for none."""
KEY_PLACE = 8
"""Where in ORDER the key begins."""
DOCUMENT = "document"
NO_DAY = 99_999_999
BETWEEN = "\t"
"""Between the two parts of a term of FORMS or PAPERS."""

_ANALYSED, _WHOLE = "analysed", "raw"
_FILLING = "."
_JOINED = "\t"
PAPER_SHIFT, DAY_SHIFT = 15, 37
MOST_NUMBERS, MOST_PAPERS = (1 << 15) - 1, (1 << 22) - 1
_VALUES = tuple(name for name in VALUES if name != "days")
"""Days are columns here."""


def schema() -> tantivy.Schema:
    """Return the schema of a new index."""
    builder = tantivy.SchemaBuilder()
    for name in (WORDS, TITLE):
        builder.add_text_field(name, tokenizer_name=_ANALYSED, index_option="position")
    builder.add_text_field(EXACT, tokenizer_name=_ANALYSED, index_option="basic")
    for name in (FORMS, HERE, KEY, PAPERS):
        builder.add_text_field(name, tokenizer_name=_WHOLE, index_option="basic")
    for name in _VALUES:
        builder.add_text_field(
            name,
            tokenizer_name=_WHOLE,
            index_option="basic",
            fast=name in FACETS or name == "entry",
        )
    builder.add_text_field(ORDER, tokenizer_name=_WHOLE, index_option="basic", fast=True)
    builder.add_bytes_field(TOKENS, stored=True)
    for name in (PAPER, CARD, UNUSUAL, FIRST_DAY, NEWEST, OLDEST):
        builder.add_unsigned_field(name, fast=True)
    return builder.build()


def files_in(directory: Path, *, new: bool) -> tantivy.Index:
    """Make an index in an empty `directory`, or open the one that is there."""
    files = tantivy.Index(schema(), str(directory)) if new else tantivy.Index.open(str(directory))
    # Otherwise Tantivy would take up by itself what nobody has proved.
    files.config_reader("manual")
    spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    files.register_tokenizer(_ANALYSED, spaces)
    return files


class DocumentMaker:
    """Makes what Tantivy is given of one document, entry by entry."""

    def __init__(self, document: DocumentId, paper: int) -> None:
        """Take the id and the number of a document in the index."""
        self._document = document
        self._paper = paper
        self._titles: dict[str, list[Token]] = {}
        self._lengths: list[int] = []

    def made_of(self, entry: IndexEntry) -> tantivy.Document:
        """Return `entry` as Tantivy takes it."""
        made = tantivy.Document()
        tokens = analyse(entry.text)
        self._lengths.append(_put(made, WORDS, tokens, filled=True))
        written = {token.exact for token in tokens}
        made.add_text(EXACT, " ".join(written))
        for exact in written:
            if not exact.isascii():
                made.add_text(FORMS, f"{without_marks(exact)}{BETWEEN}{exact}")
        if entry.title not in self._titles:
            self._titles[entry.title] = analyse(entry.title)
        _put(made, TITLE, self._titles[entry.title])
        values = values_of(entry)
        for name in _VALUES:
            for value in values[name]:
                made.add_text(name, value)
        made.add_bytes(TOKENS, packed(tokens))
        self._add_columns(made, entry)
        if len(self._lengths) == 1:
            made.add_text(PAPERS, f"{self._paper}{BETWEEN}{self._document}")
        return made

    def fillers(self) -> Iterable[tantivy.Document]:
        """Yield the fillers for the entries that were made."""
        for length in balance(self._lengths):
            filler = tantivy.Document()
            filler.add_text(HERE, A_FILLER)
            filler.add_text(DOCUMENT, self._document)
            if length:
                filler.add_text(WORDS, _filling(length))
            yield filler

    def _add_columns(self, made: tantivy.Document, entry: IndexEntry) -> None:
        day = day_of(entry)
        made.add_text(HERE, AN_ENTRY)
        made.add_text(KEY, entry.key)
        made.add_text(ORDER, f"{NO_DAY - day:08d}{entry.key}")
        made.add_unsigned(PAPER, self._paper)
        number = usual_number(entry)
        made.add_unsigned(CARD, card_of(day, self._paper, number))
        made.add_unsigned(UNUSUAL, int(not number))
        made.add_unsigned(FIRST_DAY, entry.earliest or entry.latest or 0)
        made.add_unsigned(NEWEST, day)
        made.add_unsigned(OLDEST, day or NO_DAY)


def card_of(day: int, paper: int, number: int) -> int:
    """Return all by which an entry is put in order and named as one value, the newest lowest.

    What the day lacks to NO_DAY stands from DAY_SHIFT, the paper's number from PAPER_SHIFT.
    """
    return (NO_DAY - day) << DAY_SHIFT | paper << PAPER_SHIFT | number


def usual_key(document: DocumentId, number: int) -> str:
    """Return the key that the title (number 1) or a passage (its own and 1) usually has."""
    return f"p:{document}:{number - 1}" if number > 1 else f"t:{document}"


def usual_number(entry: IndexEntry) -> int:
    """Return the number from which the key of `entry` can be told, 0 when it is no usual key."""
    number = 1 if entry.kind is EntryKind.TITLE else (entry.passage or 0) + 1
    is_usual = number <= MOST_NUMBERS and entry.key == usual_key(entry.document, number)
    return number if is_usual else 0


def packed(tokens: Sequence[Token]) -> bytes:
    """Return the found forms of `tokens` in order, for `places_in`."""
    return "\n".join(
        (_JOINED + token.text) if token.joined else token.text for token in tokens
    ).encode()


def places_in(stored: bytes) -> dict[str, list[int]]:
    """Return the positions of every term of an entry, from what `packed` made of its tokens."""
    places: dict[str, list[int]] = {}
    before = ""
    for position, form in enumerate(stored.decode().split("\n")):
        text = form.removeprefix(_JOINED)
        places.setdefault(text, []).append(position)
        if form is not text:
            places.setdefault(before + text, []).append(position - 1)
        before = text
    return places


def _put(made: tantivy.Document, name: str, tokens: list[Token], *, filled: bool = False) -> int:
    """Give `made` the terms of `tokens`, `filled` up to a ranked length; return how many it has."""
    terms = list(index_terms(tokens))
    length = ranked_length(len(terms)) if filled else len(terms)
    missing = length - len(terms)
    if len(terms) == len(tokens):
        text = " ".join([term for term, _ in terms])
        # Cut at white space Tantivy makes the same terms by itself, in a tenth of the time.
        if len(text.split()) == len(terms):
            filling = f" {_filling(missing)}" if missing else ""
            made.add_text(name, text + filling)
            return length
    end = len(tokens)
    terms += [(_FILLING, end + place) for place in range(missing)]
    terms.sort(key=lambda term: term[1])
    given = [tantivy.Token(term, position, 0, 0) for term, position in terms]
    made.add_pre_tokenized_text(name, tantivy.PreTokenizedString("", given))
    return length


def _filling(length: int) -> str:
    return f"{_FILLING} " * length
