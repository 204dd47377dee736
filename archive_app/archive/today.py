"""What was decided today on this desk, read from the latest events that are still in force."""

import json
from collections import defaultdict
from typing import Any

from archive_app.model.commitment import Strength
from archive_app.model.ids import DocumentId, EventId
from archive_app.model.particulars import Field
from archive_app.model.review import Decided, Sort, Verdict
from archive_app.model.statement import Decision
from archive_app.store.record import Record

_BEFORE_TODAY = """
    SELECT sequence FROM envelope WHERE substr(time, 1, 10) < ? ORDER BY sequence DESC LIMIT 1
"""
_TODAY = """
    SELECT state.base, state.field, state.event, state.value, envelope.time, envelope.papers
    FROM envelope JOIN state ON state.base = envelope.base AND state.event = envelope.id
    WHERE envelope.sequence > ? AND envelope.replica = ? AND envelope.batch IS NULL
        AND envelope.kind IN ('commitment.made', 'field.set', 'member.added')
    ORDER BY envelope.sequence DESC
"""
_VERDICTS = {
    Decision.CONFIRMED.value: Verdict.CONFIRMED,
    Decision.EDITED.value: Verdict.EDITED,
    Decision.REJECTED.value: Verdict.REJECTED,
}


class Today:
    """The decisions of today in one record."""

    def __init__(self, record: Record) -> None:
        """Read from `record`."""
        self._record = record

    def decided(self) -> list[Decided]:
        """Return the decisions, the latest first, without what was undone or taken back."""
        database = self._record.database
        day = self._record.now()[:10]
        before = database.value(_BEFORE_TODAY, day) or 0
        things: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for base, *row in database.rows(_TODAY, before, self._record.replica):
            things[base].append(tuple(row))
        found = [_decided(base, rows) for base, rows in things.items()]
        return [item for item in found if item is not None]


def _decided(base: str, rows: list[tuple[Any, ...]]) -> Decided | None:
    values = {field: json.loads(value) for field, _, value, _, _ in rows}
    events = tuple(dict.fromkeys(EventId(event) for _, event, _, _, _ in rows))
    time, papers = rows[-1][3], tuple(DocumentId(item) for item in json.loads(rows[-1][4]))
    noun, _, name = base.partition(":")
    match noun:
        case "commitment" if values.get("suggestion"):
            told = (Sort.COMMITMENT, Verdict.CONFIRMED, values["span"]["exact"])
        case "suggestion" if "decision" in values:
            told = (Sort.COMMITMENT, Verdict.REJECTED, values["decision"].get("words", ""))
        case "statement" if "decision" in values:
            told = _of_statement(values["decision"])
        case "pair" if "decisions" in values:
            told = _of_pair(values["decisions"])
        case "paper" if Field.DATE.value in values:
            told = (Sort.DATE, Verdict.CONFIRMED, values[Field.DATE.value]["printed"])
            papers, events = (DocumentId(name),), _events_of(rows, Field.DATE.value)
        case _:
            return None
    sort, verdict, words = told
    strength = values.get("strength") or _strength(values)
    return Decided(
        base,
        events,
        sort,
        verdict,
        words,
        papers[0],
        time,
        Strength(strength) if strength else None,
        str(values.get("reason", "")),
        papers,
    )


def _of_statement(decision: dict[str, Any]) -> tuple[Sort, Verdict, str]:
    words = decision["statement"]["speaker"] or ""
    return Sort.SPEAKER, _VERDICTS[decision["decision"]], words


def _of_pair(decision: dict[str, Any]) -> tuple[Sort, Verdict, str]:
    is_same = decision["relation"] == "same"
    words = ", ".join(name for _, name in decision["mentions"])
    return Sort.NAME, Verdict.ONE_PERSON if is_same else Verdict.TWO_PEOPLE, words


def _events_of(rows: list[tuple[Any, ...]], field: str) -> tuple[EventId, ...]:
    return tuple(EventId(event) for name, event, _, _, _ in rows if name == field)


def _strength(values: dict[str, Any]) -> str:
    decision = values.get("decision")
    if not isinstance(decision, dict) or "commitment" not in decision:
        return ""
    return str(decision["commitment"]["strength"])
