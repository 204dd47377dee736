"""Learns from decisions: how the rules did here, and by what figure a band is known.

Counted are the decisions on what the rules suggest now; one on a suggestion that better rules do
not make any more says nothing about them.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from archive_app.archive.commitments import SORT as COMMITMENT
from archive_app.archive.commitments import fields_of
from archive_app.archive.papers import Papers
from archive_app.archive.spoken import commitment_from_json
from archive_app.model.ids import DocumentId, SuggestionId
from archive_app.model.learning import (
    ENOUGH,
    BandFigure,
    Learned,
    RuleTally,
    Tally,
    is_sampled,
)
from archive_app.model.review import Sort
from archive_app.model.statement import Confidence, Decision, Figure
from archive_app.resources import resource_json
from archive_app.store.derived import Derived, DerivedStore
from archive_app.store.record import Record

_CONFIRMED = """
    SELECT json_extract(given.value, '$'),
        (SELECT json_group_object(field, json(value)) FROM state WHERE base = given.base)
    FROM state AS given
    WHERE given.field = 'suggestion' AND given.base LIKE 'commitment:%'
        AND json_extract(given.value, '$') <> ''
        AND NOT EXISTS (
            SELECT 1 FROM state AS gone
            WHERE gone.base = given.base AND gone.field = 'removed' AND gone.value = 'true'
        )
"""
_DECIDED = """
    SELECT entity.noun, substr(entity.base, instr(entity.base, ':') + 1),
        json_extract(value, '$.decision')
    FROM entity JOIN state ON state.base = entity.base AND field = 'decision'
    WHERE noun IN ('suggestion', 'statement')
"""
_NOUNS = {"suggestion": Sort.COMMITMENT, "statement": Sort.SPEAKER}
_VERDICTS = (Decision.CONFIRMED, Decision.EDITED, Decision.REJECTED)
_FEW = 20
"""Decisions of a rule below which nothing is made of them."""


@dataclass(frozen=True, slots=True)
class _Decided:
    sort: Sort
    found: Derived
    decision: Decision


class Learning:
    """The decisions of one archive, counted."""

    def __init__(self, record: Record, derived: DerivedStore, papers: Papers) -> None:
        """Read decisions from `record` and what they were about from `derived`."""
        self._record = record
        self._derived = derived
        self._papers = papers
        self._learned: tuple[object, Learned] | None = None

    def learned(self) -> Learned:
        """Return what the decisions of now teach."""
        last = self._record.last_event
        if self._learned is None or self._learned[0] != last:
            self._learned = (last, _learned(list(self._decisions()), self._papers))
        return self._learned[1]

    def rejected_rules(self) -> frozenset[tuple[Sort, str]]:
        """Return the rules of which more than two thirds were rejected here, of twenty or more."""
        return frozenset(
            (item.sort, item.rule)
            for item in self.learned().rules
            if item.tally.decided >= _FEW and 3 * item.tally.rejected > 2 * item.tally.decided
        )

    def _decisions(self) -> Iterator[_Decided]:
        database = self._record.database
        confirmed = database.rows(_CONFIRMED)
        decided = [row for row in database.rows(_DECIDED) if row[2] != Decision.SUGGESTED]
        known = self._derived.among([row[0] for row in confirmed] + [row[1] for row in decided])
        for name, fields in confirmed:
            if name in known and known[name].sort == COMMITMENT:
                changed = _is_changed(known[name], json.loads(fields))
                decision = Decision.EDITED if changed else Decision.CONFIRMED
                yield _Decided(Sort.COMMITMENT, known[name], decision)
        for noun, name, decision in decided:
            if name in known:
                yield _Decided(_NOUNS[noun], known[name], Decision(decision))


def _is_changed(found: Derived, fields: dict[str, Any]) -> bool:
    suggested = fields_of(SuggestionId(found.id), commitment_from_json(found.data))
    return any(fields.get(name) != value for name, value in suggested.items())


def _learned(decisions: list[_Decided], papers: Papers) -> Learned:
    rules: dict[tuple[Sort, str], Counter[Decision]] = defaultdict(Counter)
    bands: dict[tuple[Sort, str, str, str], Counter[bool]] = defaultdict(Counter)
    kinds: dict[DocumentId, tuple[str, str]] = {}
    for item in decisions:
        rules[item.sort, item.found.data["rule"]][item.decision] += 1
        if is_sampled(item.found.id):
            document = item.found.document
            if document not in kinds:
                kinds[document] = _sort_of_paper(papers, document)
            band = bands[(item.sort, *kinds[document], item.found.data["confidence"])]
            band[item.decision is not Decision.REJECTED] += 1
    counts = Counter(item.sort for item in decisions)
    own = frozenset(sort for sort, count in counts.items() if count >= ENOUGH)
    figures = [
        BandFigure(
            sort, language, kind, Confidence(band), Figure(right[True], right.total(), is_own=True)
        )
        for (sort, language, kind, band), right in sorted(bands.items())
        if sort in own
    ]
    tallies = [
        RuleTally(sort, rule, Tally(*(count[decision] for decision in _VERDICTS)))
        for (sort, rule), count in rules.items()
    ]
    tallies.sort(key=lambda item: (item.sort, -item.tally.decided, item.rule))
    return Learned(tuple(tallies), (*figures, *measured()), own)


def measured() -> tuple[BandFigure, ...]:
    """Return the figures that were measured before the program was shipped."""
    return tuple(
        BandFigure(
            Sort(row["sort"]),
            row["language"],
            row["kind"],
            Confidence(row["band"]),
            Figure(row["right"], row["n"]),
        )
        for row in resource_json("measured.json")["bands"]
    )


def _sort_of_paper(papers: Papers, document: DocumentId) -> tuple[str, str]:
    paper = papers.find(document)
    return (paper.language.partition("-")[0], paper.kind.value) if paper else ("und", "other")
