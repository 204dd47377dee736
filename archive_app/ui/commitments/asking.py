"""What the page asks of the archive and does to it; values only, for threads not the window's."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from archive_app.archive import Archive
from archive_app.model.citation import Citation
from archive_app.model.dossier import Dossier, Proposal
from archive_app.model.ids import CommitmentId, DocumentId
from archive_app.model.ledger import ColumnKind, Entry, Happening, LedgerFilter, Matrix, Series
from archive_app.model.promise import Commitment, FollowUp
from archive_app.model.span import Range
from archive_app.ui.place import Place

ALL = "*"
"""Stands for every series; no forum is called so."""


class Form(StrEnum):
    """How the ledger is shown."""

    MATRIX = "matrix"
    LIST = "list"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of the ledger is to be shown; `series` None is the largest one."""

    series: str | None
    columns: ColumnKind
    wanted: LedgerFilter
    as_of: date
    form: Form


@dataclass(frozen=True, slots=True)
class Answer:
    """The series there are, the one that is shown, its matrix and, if asked, its list or days."""

    asked: Asked
    series: tuple[Series, ...]
    chosen: str
    matrix: Matrix
    entries: tuple[Entry, ...]
    happenings: tuple[Happening, ...] = ()


def lay_out(archive: Archive, asked: Asked) -> Answer:
    """Return what is to be shown."""
    series = tuple(archive.ledger.series())
    chosen = asked.series
    if chosen is None:
        chosen = series[0].name if series else ALL
    of = None if chosen == ALL else chosen
    matrix = archive.ledger.matrix(
        series=of, columns=asked.columns, as_of=asked.as_of, wanted=asked.wanted
    )
    entries: list[Entry] = []
    happenings: list[Happening] = []
    if asked.form is Form.LIST:
        entries = archive.ledger.entries(series=of, as_of=asked.as_of, wanted=asked.wanted)
    elif asked.form is Form.TIMELINE:
        happenings = archive.ledger.timeline(series=of, as_of=asked.as_of, wanted=asked.wanted)
    return Answer(asked, series, chosen, matrix, tuple(entries), tuple(happenings))


def dossier(archive: Archive, name: CommitmentId) -> Dossier:
    """Return all that is known of a commitment today."""
    return archive.dossiers.of(name, as_of=date.today())


def home(archive: Archive, name: str) -> tuple[CommitmentId, str | None]:
    """Return the whole id of a commitment and the series in which it stands."""
    item = archive.commitments.get(name)
    entries = archive.ledger.entries(series=None, as_of=date.today())
    found = next((entry.forum for entry in entries if entry.id == item.id), None)
    return item.id, found


def proposal(archive: Archive, document: DocumentId, where: Range) -> Proposal:
    """Return what can be guessed of a commitment at a place."""
    return archive.dossiers.propose(document, where)


def passage(archive: Archive, place: Place) -> tuple[Place, Citation]:
    """Return a place with its words; of a place without a range, the first passage."""
    paper = archive.papers.get(place.document)
    where = place.range
    if where is None:
        first = archive.papers.text(paper).passage(1)
        where = Range(first.start, first.end)
    span = archive.span_at(paper.id, where)
    return Place(paper.id, where), archive.citing.cite(paper.id, span)


def record(archive: Archive, proposed: Proposal, fields: dict[str, Any]) -> Commitment:
    """Record a commitment that was proposed, with the fields as a person left them."""
    return archive.commitments.record(proposed.document, proposed.span, fields)


def follow_up(
    archive: Archive, name: CommitmentId, item: FollowUp, place: Place | None
) -> Commitment:
    """Attach a follow-up; a search remembers how far the archive went."""
    whole = replace(item, last_event=archive.last_event)
    if place is not None and place.range is not None:
        span = archive.span_at(place.document, place.range)
        whole = replace(whole, document=place.document, span=span)
    return archive.commitments.follow_up(name, whole)


def fields_of_commitment(item: Commitment) -> dict[str, Any]:
    """Return the fields that the form mends."""
    return {
        "actor": item.actor,
        "country": item.country,
        "voiced_by": item.voiced_by,
        "action": item.action,
        "strength": item.strength.value,
        "testable": item.testable.value,
        "partners": list(item.partners),
        "deadline": item.deadline.to_json() if item.deadline else None,
        "quantity": item.quantity,
        "theme": item.theme,
    }
