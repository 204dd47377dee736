"""The papers as a list: chosen, ordered and counted, with what is needed to show and mend a row.

The facts by which thousands of papers are ordered are kept in memory and follow the record: only
papers touched since the last question are read again.
"""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import merge
from operator import itemgetter
from typing import Any

from archive_app.archive.dating import date_as_typed
from archive_app.archive.papers import Papers, paper_of
from archive_app.archive.people import People
from archive_app.errors import WrongUse
from archive_app.model.ids import DocumentId
from archive_app.model.library import Column, LibraryRow, Listing, Shelf, Sought, wants_check
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.store.record import Record
from archive_app.store.states import Thing

Collate = Callable[[str], Any]
"""Gives the sort key of a text in the reader's own locale."""

_MANY = 200
"""Changed papers from which it is quicker to read all."""
_PORTION = 500
"""Papers that are sorted at once."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a paper is chosen and ordered by."""

    paper: Paper
    order: tuple[int, str, str]
    to_check: bool
    words: str


class Library:
    """Lists the papers of one record."""

    def __init__(self, record: Record, papers: Papers, people: People) -> None:
        """Read from `record`; `people` knows who speaks where a paper has several speakers."""
        self._record = record
        self._papers = papers
        self._people = people
        self._facts: dict[DocumentId, _Facts] = {}
        self._change = 0

    def listing(self, sought: Sought, *, collate: Collate = str.casefold) -> Listing:
        """Return the papers that are `sought`; texts are ordered by what `collate` makes of them.

        Papers without a value stand last in either direction; ties go by the order of taking in.
        """
        self._follow()
        words = _folded(sought.words).split()
        found = [
            facts
            for facts in self._facts.values()
            if _stands_on(facts, sought.shelf) and all(word in facts.words for word in words)
        ]
        ordered = self._ordered(found, sought, collate)
        counts = {
            shelf: sum(_stands_on(facts, shelf) for facts in self._facts.values())
            for shelf in Shelf
        }
        return Listing(tuple(facts.paper.id for facts in ordered), counts)

    def row(self, document: DocumentId) -> LibraryRow:
        """Return what is shown of one paper; NotFound when it is not in this archive."""
        paper = self._papers.get(document)
        speakers = tuple(self._people.mentions(document))
        alike = len(self._people.questions(document)) if len(speakers) > 1 else 0
        linked = []
        for link in paper.links:
            other = self._papers.find(link.document)
            linked.append((link.relation, other.title if other else link.document[:12]))
        return LibraryRow(paper, speakers, alike, tuple(linked))

    def passages(self, document: DocumentId) -> int:
        """Return how many passages the paper has."""
        return len(self._papers.text(self._papers.get(document)).passages)

    def forums(self) -> tuple[str, ...]:
        """Return the forums that papers name, those of most papers first."""
        self._follow()
        counted: dict[str, int] = {}
        for facts in self._facts.values():
            for forum in facts.paper.forums:
                counted[forum] = counted.get(forum, 0) + 1
        return tuple(sorted(counted, key=lambda forum: (-counted[forum], forum)))

    def set_all(self, documents: list[DocumentId], field: Field, typed: str) -> None:
        """Decide one particular of several papers, as a person typed it, in one act.

        A date is read in the language of each paper; typing nothing takes the particular away.
        """
        decisions = [
            (document, field, self._value(document, field, typed)) for document in documents
        ]
        self._decide(decisions, field)

    def fill_down(self, documents: list[DocumentId], field: Field) -> None:
        """Give what the first of `documents` has as `field` to the others, in one act.

        WrongUse when there is no other, or nothing to give.
        """
        first = self._papers.get(documents[0]).particulars.get(field) if documents else None
        if first is None or not first.value or len(documents) < 2:
            raise WrongUse(
                "To fill down, choose several papers of which the first has something to give. "
                "Nothing was changed."
            )
        self._decide([(document, field, first.value) for document in documents[1:]], field)

    def accept(self, documents: list[DocumentId]) -> int:
        """Decide every guess and doubt of `documents` as it is shown, in one act; return how many.

        WrongUse when there is nothing to accept.
        """
        decisions = [
            (document, particular.field, particular.value)
            for document in documents
            for particular in self._papers.get(document).particulars.values()
            if wants_check(particular)
        ]
        if not decisions:
            raise WrongUse("Nothing here is a guess or doubtful. Nothing was changed.")
        papers = len({document for document, *_ in decisions})
        self._papers.decide_many(decisions, act=_counted("Accept", papers, after=" as shown"))
        return len(decisions)

    def _value(self, document: DocumentId, field: Field, typed: str) -> Any:
        if field is not Field.DATE:
            return typed
        if not typed:
            return None
        return date_as_typed(typed, self._papers.get(document).language).to_json()

    def _decide(self, decisions: list[tuple[DocumentId, Field, Any]], field: Field) -> None:
        what = f"Set {field.value.replace('_', ' ')} of"
        self._papers.decide_many(decisions, act=_counted(what, len(decisions)))

    def _ordered(self, found: list[_Facts], sought: Sought, collate: Collate) -> list[_Facts]:
        if sought.column is Column.TAKEN_IN:
            return sorted(found, key=lambda facts: facts.order, reverse=sought.descending)
        named = self._first_speakers() if sought.column is Column.SPEAKERS else {}
        keyed = [(_key(facts.paper, sought.column, named), facts) for facts in found]
        keyed.sort(key=lambda pair: pair[1].order)
        empty = [facts for key, facts in keyed if not key]
        full = [(collate(key), facts) for key, facts in keyed if key]
        return [*(facts for _, facts in _sorted(full, descending=sought.descending)), *empty]

    def _first_speakers(self) -> dict[DocumentId, str]:
        named: dict[DocumentId, str] = {}
        for facts in self._people.mentions():
            named.setdefault(facts.mention.document, facts.mention.name)
        return named

    def _follow(self) -> None:
        changes = self._record.changes_since(self._change)
        if len(changes) > _MANY:
            self._facts = {}
            for thing in self._record.things("paper"):
                self._facts[DocumentId(thing.id)] = _facts_of(thing)
        else:
            for document, _ in changes:
                self._facts.pop(document, None)
                known = self._record.thing(f"paper:{document}")
                if known is not None:
                    self._facts[document] = _facts_of(known)
        self._change = max((change for _, change in changes), default=self._change)


def _sorted(pairs: list[tuple[Any, _Facts]], *, descending: bool) -> Iterable[tuple[Any, _Facts]]:
    """Return `pairs` in the order of their keys, stable.

    In portions, since one long sort by foreign keys holds the interpreter for a tenth of a second.
    """
    key = itemgetter(0)
    portions = [
        sorted(pairs[start : start + _PORTION], key=key, reverse=descending)
        for start in range(0, len(pairs), _PORTION)
    ]
    return merge(*portions, key=key, reverse=descending)


def _facts_of(thing: Thing) -> _Facts:
    paper = paper_of(thing)
    particulars = paper.particulars.values()
    texts = [str(item.value) for item in particulars if item.field is not Field.DATE]
    date = paper.date
    words = " ".join([*texts, date.printed if date else "", *paper.names, *paper.tags])
    return _Facts(
        paper,
        thing.state["added"][0].event.envelope.order,
        any(wants_check(item) for item in particulars),
        _folded(words),
    )


def _stands_on(facts: _Facts, shelf: Shelf) -> bool:
    if shelf is Shelf.REMOVED:
        return facts.paper.removed
    return not facts.paper.removed and (shelf is Shelf.ALL or facts.to_check)


def _key(paper: Paper, column: Column, named: dict[DocumentId, str]) -> str:
    """Return the text by which a paper is ordered, "" where it has none."""
    match column:
        case Column.TITLE:
            return paper.title.lstrip("[“\"'")
        case Column.DATE:
            date = paper.date
            return (date.earliest or "") if date else ""
        case Column.FORUM:
            return paper.forums[0] if paper.forums else ""
        case Column.SPEAKERS:
            return paper.text_of(Field.SPEAKER) or named.get(paper.id, "")
    return paper.text_of(Field(column.value))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _counted(what: str, papers: int, *, after: str = "") -> str:
    return f"{what} {papers} paper{'' if papers == 1 else 's'}{after}"
