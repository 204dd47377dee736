"""The commitments that people recorded, by hand or from a suggestion, and their follow-up."""

import json
from collections.abc import Iterator
from typing import Any

from archive_app.archive.papers import tagging
from archive_app.archive.spoken import commitment_from_json, commitment_to_json
from archive_app.errors import NotFound, WrongUse
from archive_app.language.countries import country_as_typed, country_name
from archive_app.model.commitment import (
    Closure,
    CommitmentBasis,
    CommitmentSuggestion,
    Evidence,
    Specificity,
    Strength,
    Testable,
)
from archive_app.model.event import Draft, Kind
from archive_app.model.ids import CommitmentId, DocumentId, SuggestionId, new_id
from archive_app.model.particulars import CivilDate
from archive_app.model.promise import Commitment, FollowUp
from archive_app.model.span import Range, Span, intersection_over_union
from archive_app.store.derived import DerivedStore
from archive_app.store.record import Record
from archive_app.store.states import Thing

SORT = "commitment"
SETTABLE = frozenset(
    {
        "actor",
        "country",
        "voiced_by",
        "action",
        "strength",
        "basis",
        "partners",
        "addressees",
        "deadline",
        "quantity",
        "theme",
        "official",
        "testable",
        "closure",
        "specificity",
    }
)
"""The fields of a commitment that `change` sets; their JSON is that of `fields_of`."""
_SAME = 0.5


class Commitments:
    """The commitments of one archive."""

    def __init__(self, record: Record, derived: DerivedStore) -> None:
        """Read suggestions from `derived`; read and write the rest in `record`."""
        self._record = record
        self._derived = derived

    def all(self) -> Iterator[Commitment]:
        """Yield every commitment that was not removed, ordered by id."""
        yield from _present(self._record.things("commitment"))

    def of(self, document: DocumentId) -> list[Commitment]:
        """Return the commitments of a paper in the order of the text."""
        found = _present(self._record.things("commitment", parent=document))
        return sorted(found, key=lambda item: (item.span.start, item.id))

    def get(self, name: str) -> Commitment:
        """Return the commitment of an id or the unique beginning of one; NotFound otherwise."""
        rows = self._record.database.rows(
            "SELECT base FROM entity WHERE noun = 'commitment' AND base >= ? AND base < ? LIMIT 2",
            f"commitment:{name}",
            f"commitment:{name}\U0010ffff",
        )
        thing = self._record.thing(rows[0][0]) if name and len(rows) == 1 else None
        if thing is None or thing.value("removed", False):
            raise NotFound(f"There is no single commitment “{name}”; “commitments” lists them.")
        return _commitment(thing)

    def record(
        self,
        document: DocumentId,
        span: Span,
        fields: dict[str, Any],
        *,
        tags: tuple[str, ...] = (),
        act: str = "Record a commitment",
    ) -> Commitment:
        """Record a commitment that stands at `span`; `fields` are those of SETTABLE."""
        name = CommitmentId(new_id())
        body = {**_NOTHING, **_checked(fields), "document": document, "span": span.to_json()}
        made = Draft(Kind.COMMITMENT_MADE, f"commitment:{name}", body, papers=(document,))
        added = [tagging("commitment", name, tag, document) for tag in dict.fromkeys(tags)]
        self._record.append([made, *added], act=act)
        return self.get(name)

    def change(self, name: CommitmentId, field: str, value: Any) -> Commitment:
        """Set one field, settling any disagreement about it."""
        act = f"Change the {field} of a commitment"
        return self._set(self.get(name), _checked({field: value}), act=act)

    def change_all(self, name: CommitmentId, fields: dict[str, Any]) -> Commitment:
        """Set those of `fields` that differ from what is there, as one act."""
        current = self.get(name)
        thing = self._record.thing(f"commitment:{current.id}")
        different = {
            field: value
            for field, value in _checked(fields).items()
            if thing is None or thing.value(field) != value
        }
        if not different:
            return current
        return self._set(current, different, act="Change a commitment")

    def remove(self, name: CommitmentId) -> None:
        """Hide the commitment; an undo brings it back."""
        current = self.get(name)
        self._record.append(self._drafts(current, {"removed": True}), act="Remove a commitment")

    def restate(self, name: CommitmentId, earlier: CommitmentId | None) -> Commitment:
        """Say that `name` promises again what `earlier` promised; None takes that back.

        WrongUse when `earlier` is itself a restatement of `name`.
        """
        current = self.get(name)
        if earlier is None:
            return self._set(current, {"restates": None}, act="Unlink a restatement")
        before = self.get(earlier)
        if before.id == current.id or current.id in {item.id for item in self._back_from(before)}:
            raise WrongUse(
                "The earlier of the two restates the later one already. Nothing was saved; "
                "unlink them first."
            )
        return self._set(current, {"restates": before.id}, act="Link a restatement")

    def chain(self, name: CommitmentId) -> list[Commitment]:
        """Return the commitment with all it restates and all that restate it, itself among them.

        Each stands after what it restates.
        """
        found = self._back_from(self.get(name))[::-1]
        for item in found:
            found.extend(
                later
                for later in self._restating(item.id)
                if later.id not in {known.id for known in found}
            )
        return found

    def follow_up(self, name: CommitmentId, item: FollowUp) -> Commitment:
        """Attach a passage as evidence, or a dated search that found nothing."""
        current = self.get(name)
        if (item.span is None) == (not item.query):
            raise WrongUse("A follow-up is either a passage or a search; nothing was saved.")
        papers = tuple({current.document, *([item.document] if item.document else [])})
        value = {
            "day": item.day,
            "evidence": item.evidence.value if item.evidence else None,
            "note": item.note,
            "document": item.document,
            "span": item.span.to_json() if item.span else None,
            "query": item.query,
            "last_event": item.last_event,
        }
        subject = f"commitment:{current.id}#followups"
        self._record.append(
            [Draft(Kind.MEMBER_ADDED, subject, {"value": value}, papers=papers)],
            act="Follow up a commitment",
        )
        return self.get(current.id)

    def suggestions(self, document: DocumentId) -> list[tuple[SuggestionId, CommitmentSuggestion]]:
        """Return what the rules suggest in a paper and nobody recorded or rejected (IoU < .5)."""
        taken = [item.span.range for item in self.of(document)]
        taken += [
            Range(*thing.value("decision")["span"])
            for thing in self._record.things("suggestion", parent=document)
        ]
        found = [
            (SuggestionId(item.id), commitment_from_json(item.data))
            for item in self._derived.of(document, SORT)
        ]
        return [
            (name, item)
            for name, item in found
            if not any(intersection_over_union((item.span,), (r,)) >= _SAME for r in taken)
        ]

    def reject(self, name: str, *, reason: str = "", at: Span | None = None) -> None:
        """Record that what the rules suggest under `name` is no commitment.

        The decision carries the whole suggestion, and its words where `at` holds them, so that it
        stands when the rules find nothing there any more.
        """
        document, suggestion, found = self.suggestion(name)
        value = {
            "document": document,
            "decision": "rejected",
            "span": found.span.to_list(),
            "commitment": commitment_to_json(found),
            "text_version": at.text_version if at else None,
            "words": at.exact if at else "",
            "reason": reason,
        }
        subject = f"suggestion:{suggestion}#decision"
        thing = self._record.thing(f"suggestion:{suggestion}")
        replaces = thing.replaced_by_a_change("decision") if thing else ()
        draft = Draft(Kind.FIELD_SET, subject, {"value": value}, replaces, (document,))
        self._record.append([draft], act=f"Reject {found.strength.value}" + by_whom(found))

    def suggestion(self, name: str) -> tuple[DocumentId, SuggestionId, CommitmentSuggestion]:
        """Return a suggestion by its id or the unique beginning of one; NotFound otherwise."""
        item = self._derived.by_id(name)
        if item is None or item.sort != SORT:
            raise NotFound(f"No commitment is suggested under “{name}”; nothing was saved.")
        return item.document, SuggestionId(item.id), commitment_from_json(item.data)

    def _set(self, current: Commitment, fields: dict[str, Any], *, act: str) -> Commitment:
        self._record.append(self._drafts(current, fields), act=act)
        return self.get(current.id)

    def _drafts(self, current: Commitment, fields: dict[str, Any]) -> list[Draft]:
        base = f"commitment:{current.id}"
        thing = self._record.thing(base)
        return [
            Draft(
                Kind.FIELD_SET,
                f"{base}#{field}",
                {"value": value},
                thing.replaced_by_a_change(field) if thing else (),
                (current.document,),
            )
            for field, value in fields.items()
        ]

    def _back_from(self, item: Commitment) -> list[Commitment]:
        """Return `item`, what it restates, and so on back, as far as it is held."""
        found = [item]
        while found[-1].restates and found[-1].restates not in {known.id for known in found}:
            thing = self._record.thing(f"commitment:{found[-1].restates}")
            earlier = list(_present(iter([thing] if thing else [])))
            if not earlier:
                break
            found.extend(earlier)
        return found

    def _restating(self, name: CommitmentId) -> list[Commitment]:
        rows = self._record.database.rows(
            "SELECT state.base FROM entity CROSS JOIN state ON state.base = entity.base "
            "WHERE noun = 'commitment' AND field = 'restates' AND value = ? ORDER BY state.base",
            json.dumps(name),
        )
        things = [self._record.thing(row[0]) for row in rows]
        found = list(_present(thing for thing in things if thing is not None))
        return [item for item in found if item.restates == name]


_NOTHING: dict[str, Any] = {
    "actor": "",
    "country": "",
    "voiced_by": "",
    "action": "",
    "strength": Strength.PLEDGE.value,
    "basis": CommitmentBasis.REPORTED_SPEECH.value,
    "partners": [],
    "addressees": [],
    "deadline": None,
    "quantity": "",
    "theme": "",
    "official": "",
    "testable": Testable.UNDECIDED.value,
    "closure": Closure.OPEN.value,
    "specificity": Specificity().to_json(),
    "suggestion": None,
}
_ENUMS = {
    "strength": Strength,
    "basis": CommitmentBasis,
    "testable": Testable,
    "closure": Closure,
}


def fields_of(name: SuggestionId, found: CommitmentSuggestion) -> dict[str, Any]:
    """Return the fields of a commitment that confirms the suggestion `name`."""
    return {
        "actor": found.actor or "",
        "country": found.actor_country or "",
        "voiced_by": found.voiced_by or "",
        "action": found.action,
        "strength": found.strength.value,
        "basis": found.basis.value,
        "partners": list(found.partners),
        "addressees": list(found.addressees),
        "deadline": found.deadline.to_json() if found.deadline else None,
        "quantity": found.quantity or "",
        "specificity": found.specificity.to_json(),
        "suggestion": name,
    }


def by_whom(found: CommitmentSuggestion) -> str:
    """Return “ by Myanmar”, or "" where nobody is bound."""
    who = country_name(found.actor_country) if found.actor_country else found.actor
    return f" by {who}" if who else ""


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    for field, value in fields.items():
        if field not in _NOTHING and field not in SETTABLE:
            raise WrongUse(f"A commitment has no “{field}”; nothing was saved.")
        if field in _ENUMS and value not in list(_ENUMS[field]):
            known = ", ".join(_ENUMS[field])
            raise WrongUse(f"“{value}” is no {field}; it is one of {known}. Nothing was saved.")
    if fields.get("country"):
        return {**fields, "country": _country(fields["country"])}
    return fields


def _country(typed: str) -> str:
    code = country_as_typed(typed)
    if code is None:
        raise WrongUse(
            f"“{typed}” is no country that this program knows. Nothing was saved; leave the "
            "country out and name who promised as the actor."
        )
    return code


def _present(things: Iterator[Thing]) -> Iterator[Commitment]:
    for thing in things:
        if not thing.value("removed", False):
            yield _commitment(thing)


def _commitment(thing: Thing) -> Commitment:
    deadline = thing.value("deadline")
    envelope = thing.state[""][0].event.envelope
    return Commitment(
        CommitmentId(thing.id),
        DocumentId(thing.parent),
        Span.from_json(thing.value("span")),
        thing.value("actor", ""),
        thing.value("country", ""),
        thing.value("voiced_by", ""),
        thing.value("action", ""),
        Strength(thing.value("strength")),
        CommitmentBasis(thing.value("basis")),
        tuple(thing.value("partners", ())),
        tuple(thing.value("addressees", ())),
        CivilDate.from_json(deadline) if deadline else None,
        thing.value("quantity", ""),
        thing.value("theme", ""),
        thing.value("official", ""),
        Testable(thing.value("testable")),
        Closure(thing.value("closure")),
        Specificity(**thing.value("specificity")),
        tuple(_follow_up(value) for value in thing.values("followups")),
        tuple(sorted(set(thing.values("tags")))),
        thing.value("suggestion"),
        thing.value("restates"),
        envelope.actor,
        envelope.time,
    )


def _follow_up(value: dict[str, Any]) -> FollowUp:
    return FollowUp(
        value["day"],
        Evidence(value["evidence"]) if value["evidence"] else None,
        value["note"],
        DocumentId(value["document"]) if value["document"] else None,
        Span.from_json(value["span"]) if value["span"] else None,
        value["query"],
        value["last_event"],
    )
