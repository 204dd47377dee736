"""Who said what: the suggestions of the rules, and what people decided about them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from archive_app.archive.papers import Papers
from archive_app.archive.spoken import statement_from_json, statement_to_json
from archive_app.errors import NotFound
from archive_app.model.event import Draft, Kind
from archive_app.model.ids import DocumentId, SuggestionId, TextVersionId
from archive_app.model.index import SpeakerBasis
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.span import intersection_over_union
from archive_app.model.statement import CountryBasis, Decision, StatementSuggestion
from archive_app.store.derived import DerivedStore
from archive_app.store.record import Record
from archive_app.store.states import Thing

SORT = "statement"
STATED_RULES = frozenset({"transcript-heading"})
"""The rules that read what the paper itself prints, and so state more than they suggest."""
SPEECH_RULE = "speech-speaker"
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement and what was decided about it; `decided_by` is "" when nothing was."""

    id: SuggestionId
    document: DocumentId
    text_version: TextVersionId
    found: StatementSuggestion
    decision: Decision
    basis: SpeakerBasis
    decided_by: str = ""
    time: str = ""


class Statements:
    """The statements of one archive."""

    def __init__(self, record: Record, derived: DerivedStore, papers: Papers) -> None:
        """Read suggestions from `derived` and decisions from `record`, write decisions there."""
        self._record = record
        self._derived = derived
        self._papers = papers

    def of(self, paper: Paper, *, rejected: bool = False) -> list[Statement]:
        """Return the statements of a paper in the order of the text, rejected ones when asked for.

        A suggestion that overlaps a decided statement (IoU of contents ≥ .5) is not shown again.
        """
        suggested = [
            (SuggestionId(item.id), statement_from_json(item.data))
            for item in self._derived.of(paper.id, SORT)
        ]
        return self.merged(paper, suggested, rejected=rejected)

    def merged(
        self,
        paper: Paper,
        suggested: Iterable[tuple[SuggestionId, StatementSuggestion]],
        *,
        rejected: bool = False,
    ) -> list[Statement]:
        """Return the decided statements and those `suggested` that no decision covers."""
        decided = [_decided(thing) for thing in self._record.things("statement", parent=paper.id)]
        taken = [item for item in decided if item.text_version == paper.text_version]
        shown = [item for item in decided if rejected or item.decision is not Decision.REJECTED]
        for name, found in suggested:
            if not any(_covers(item, found) for item in taken):
                shown.append(_suggested(paper, name, found))
        return sorted(shown, key=lambda item: (item.found.content[0], item.id))

    def get(self, statement: SuggestionId) -> Statement:
        """Return a statement by its id, decided or suggested; NotFound when there is none."""
        thing = self._record.thing(f"statement:{statement}")
        if thing is not None:
            return _decided(thing)
        item = self._derived.by_id(statement)
        if item is None or item.sort != SORT:
            raise NotFound(f"There is no statement {statement[:12]} in this archive.")
        found = statement_from_json(item.data)
        return _suggested(self._papers.get(item.document), SuggestionId(item.id), found)

    def decide(
        self,
        statement: SuggestionId,
        decision: Decision,
        *,
        edited: StatementSuggestion | None = None,
        act: str = "",
    ) -> Statement:
        """Record a decision that carries the whole statement, `edited` or as it was found.

        `act` is the name under which it is undone.
        """
        current = self.get(statement)
        found = edited or current.found
        if edited is not None and edited.country != current.found.country:
            found = replace(found, country_basis=CountryBasis.REVIEWER)
        thing = self._record.thing(f"statement:{current.id}")
        value: dict[str, Any] = {
            "document": current.document,
            "text_version": current.text_version,
            "decision": decision.value,
            "statement": statement_to_json(found),
        }
        draft = Draft(
            Kind.FIELD_SET,
            f"statement:{current.id}#decision",
            {"value": value},
            thing.replaced_by_a_change("decision") if thing else (),
            (current.document,),
        )
        self._record.append([draft], act=act or f"{decision.value.capitalize()} a statement")
        return self.get(current.id)


def _covers(decided: Statement, found: StatementSuggestion) -> bool:
    return intersection_over_union(decided.found.content, found.content) >= _SAME


def _decided(thing: Thing) -> Statement:
    value = thing.value("decision")
    envelope = thing.state["decision"][-1].event.envelope
    return Statement(
        SuggestionId(thing.id),
        DocumentId(value["document"]),
        TextVersionId(value["text_version"]),
        statement_from_json(value["statement"]),
        Decision(value["decision"]),
        SpeakerBasis.DECIDED,
        envelope.actor,
        envelope.time,
    )


def _suggested(paper: Paper, name: SuggestionId, found: StatementSuggestion) -> Statement:
    stated = found.rule in STATED_RULES or (
        found.rule == SPEECH_RULE and paper.is_stated(Field.SPEAKER)
    )
    return Statement(
        name,
        paper.id,
        paper.text_version,
        found,
        Decision.SUGGESTED,
        SpeakerBasis.STATED if stated else SpeakerBasis.SUGGESTED,
    )
