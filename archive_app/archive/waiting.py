"""Gathers what waits for a reviewer over all papers, by a few queries and without any text."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from archive_app.archive.commitments import SORT as COMMITMENT
from archive_app.archive.people import People
from archive_app.archive.statements import SORT as STATEMENT
from archive_app.model.commitment import Strength
from archive_app.model.ids import DocumentId, sha256_hex
from archive_app.model.learning import is_sampled
from archive_app.model.particulars import Basis, Field
from archive_app.model.people import MentionFacts, SamenessQuestion
from archive_app.model.review import Queue, Sort, Waiting
from archive_app.model.span import Range, intersection_over_union
from archive_app.model.statement import Confidence
from archive_app.store.derived import DerivedStore
from archive_app.store.put_off import questions_put_off
from archive_app.store.record import Record

_SAME = 0.5
_SUGGESTED_COMMITMENTS = """
    SELECT id, document, json_extract(data, '$.span[0]'), json_extract(data, '$.confidence'),
        json_extract(data, '$.rule'), json_extract(data, '$.strength'),
        coalesce(json_extract(data, '$.actor_country'), json_extract(data, '$.actor'), ''),
        json_extract(data, '$.span[1]')
    FROM suggestion WHERE sort = ?
"""
_DOUBTFUL_STATEMENTS = """
    SELECT id, document, json_extract(data, '$.content'), json_extract(data, '$.confidence'),
        json_extract(data, '$.rule'), NULL, coalesce(json_extract(data, '$.speaker'), '')
    FROM suggestion WHERE sort = ?
        AND (json_extract(data, '$.speaker') IS NULL
            OR json_extract(data, '$.confidence') = 'Low'
            AND json_extract(data, '$.rule') <> 'act-object')
"""
"""Who is named by a measured rule is not asked about; stances are offered in the reader alone."""
_DECIDED_COMMITMENTS = """
    SELECT parent,
        json_array(json_array(json_extract(value, '$.start'), json_extract(value, '$.end')))
    FROM entity JOIN state ON state.base = entity.base AND field = 'span'
    WHERE noun = 'commitment' AND NOT EXISTS (
        SELECT 1 FROM state AS gone
        WHERE gone.base = entity.base AND gone.field = 'removed' AND gone.value = 'true'
    )
    UNION ALL
    SELECT parent, json_array(json_extract(value, '$.span'))
    FROM entity JOIN state ON state.base = entity.base AND field = 'decision'
    WHERE noun = 'suggestion'
"""
_DECIDED_STATEMENTS = """
    SELECT parent, json_extract(value, '$.statement.content')
    FROM entity JOIN state ON state.base = entity.base AND field = 'decision'
    WHERE noun = 'statement'
"""
_REMOVED = (
    "SELECT base FROM state WHERE field = 'removed' AND value = 'true' AND base LIKE 'paper:%'"
)
_TAKEN_IN = """
    SELECT base, min(sequence) FROM envelope WHERE base >= 'paper:' AND base < 'paper;'
    GROUP BY base ORDER BY 2 DESC
"""
_GUESSED_DATES = """
    SELECT added.base, json_extract(guess.value, '$.value.printed')
    FROM state AS added, json_each(added.value, '$.guesses') AS guess
    WHERE added.field = 'added' AND added.base >= 'paper:' AND added.base < 'paper;'
        AND json_extract(guess.value, '$.field') = ?
        AND json_extract(guess.value, '$.basis') <> ?
        AND json_extract(guess.value, '$.value.doubt') IS NOT NULL
        AND NOT EXISTS (
            SELECT 1 FROM state AS decided WHERE decided.base = added.base AND decided.field = ?
        )
"""


class Waitings:
    """Everything that waits in one archive."""

    def __init__(self, record: Record, derived: DerivedStore, people: People) -> None:
        """Read suggestions from `derived` and what was decided from `record`."""
        self._record = record
        self._derived = derived
        self._people = people

    def queue(
        self, sorts: Iterable[Sort], limit: int | None, *, last: frozenset[tuple[Sort, str]]
    ) -> Queue:
        """Return what waits of `sorts`: by paper, the one taken in last first, then by place.

        What the rules of `last` suggest comes after the rest, but for what is drawn to count how
        they do; what was put off comes at the end, in the order in which it was.
        """
        present = self._papers()
        waiting = {
            Sort.COMMITMENT: self._commitments(present),
            Sort.NAME: self._names(present),
            Sort.SPEAKER: self._statements(present),
            Sort.DATE: self._dates(present),
        }
        asked = {sort: list(waiting[sort]) for sort in dict.fromkeys(sorts)}
        # Of the others nothing is kept: tens of thousands of them would have to be collected.
        counts = {
            sort: len(asked[sort]) if sort in asked else sum(1 for _ in items)
            for sort, items in waiting.items()
        }
        later = {key: place for place, key in enumerate(questions_put_off(self._record.database))}
        wanted = [_put_off(item, later) for items in asked.values() for item in items]
        wanted.sort(
            key=lambda item: (
                item.put_off,
                (item.sort, item.rule) in last and not is_sampled(item.id),
                *_order(item, present, later),
            )
        )
        return Queue(tuple(wanted[:limit]), counts)

    def names(self) -> list[Waiting]:
        """Return the questions of sameness alone, in the order of the queue."""
        present = self._papers()
        return sorted(self._names(present), key=lambda item: _order(item, present, {}))

    def _papers(self) -> dict[DocumentId, int]:
        """Return the place of each paper in the queue, the one taken in last first."""
        removed = {row[0] for row in self._record.database.rows(_REMOVED)}
        taken_in = self._record.database.rows(_TAKEN_IN)
        bases = [base for base, _ in taken_in if base not in removed]
        return {DocumentId(base.partition(":")[2]): place for place, base in enumerate(bases)}

    def _commitments(self, present: dict[DocumentId, int]) -> Iterator[Waiting]:
        taken = _by_paper(self._record.database.rows(_DECIDED_COMMITMENTS))
        rows = self._derived.database.rows(_SUGGESTED_COMMITMENTS, COMMITMENT)
        for row in rows:
            span = Range(row[2], row[7])
            if row[1] in present and not _is_taken((span,), taken.get(row[1], ())):
                yield _suggested(Sort.COMMITMENT, row, span)

    def _statements(self, present: dict[DocumentId, int]) -> Iterator[Waiting]:
        taken = _by_paper(self._record.database.rows(_DECIDED_STATEMENTS))
        rows = self._derived.database.rows(_DOUBTFUL_STATEMENTS, STATEMENT)
        for row in rows:
            content = tuple(Range(*part) for part in json.loads(row[2]))
            if row[1] in present and not _is_taken(content, taken.get(row[1], ())):
                yield _suggested(Sort.SPEAKER, row, content[0])

    def _names(self, present: dict[DocumentId, int]) -> Iterator[Waiting]:
        mentions = [m for m in self._people.mentions() if m.mention.document in present]
        places = {facts.mention: facts for facts in mentions}
        for question in self._people.questions():
            if question.first in places and question.second in places:
                yield _question(question, places)

    def _dates(self, present: dict[DocumentId, int]) -> Iterator[Waiting]:
        field = Field.DATE.value
        rows = self._record.database.rows(_GUESSED_DATES, field, Basis.DECIDED.value, field)
        for base, printed in rows:
            document = DocumentId(base.partition(":")[2])
            if document in present:
                yield Waiting(f"{Sort.DATE}:{document}", Sort.DATE, document, None, printed)


def _suggested(sort: Sort, row: tuple[Any, ...], place: Range) -> Waiting:
    name, document, _, confidence, rule, strength, who = row[:7]
    return Waiting(
        f"{sort}:{name}",
        sort,
        DocumentId(document),
        place,
        who,
        Confidence(confidence),
        Strength(strength) if strength else None,
        rule,
    )


def _question(question: SamenessQuestion, known: dict[Any, MentionFacts]) -> Waiting:
    """Return the question at the later of the two names."""
    pair = sorted(
        (question.first, question.second),
        key=lambda mention: (mention.document, known[mention].place or Range(0, 0)),
    )
    last = known[pair[1]]
    # A hash, since what is put off is kept when the papers and their names are purged.
    key = sha256_hex("\n".join(f"{mention.document} {mention.name}" for mention in pair).encode())
    return Waiting(
        f"{Sort.NAME}:{key}",
        Sort.NAME,
        last.mention.document,
        last.place,
        "",
        names=tuple(pair),
    )


def _put_off(item: Waiting, later: dict[str, int]) -> Waiting:
    if item.key not in later:
        return item
    return replace(item, put_off=True)


def _order(
    item: Waiting, present: dict[DocumentId, int], later: dict[str, int]
) -> tuple[int, int, int, str]:
    start = item.range.start if item.range else -1
    return (later.get(item.key, -1), present[item.document], start, item.key)


def _by_paper(rows: Iterable[tuple[Any, ...]]) -> dict[str, list[tuple[Range, ...]]]:
    found: dict[str, list[tuple[Range, ...]]] = defaultdict(list)
    for document, places in rows:
        if places:
            found[document].append(tuple(Range(*part) for part in json.loads(places)))
    return found


def _is_taken(place: tuple[Range, ...], taken: Iterable[tuple[Range, ...]]) -> bool:
    return any(intersection_over_union(place, decided) >= _SAME for decided in taken)
