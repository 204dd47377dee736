"""Brings together what is known of one commitment, and what can be guessed of a new one."""

from datetime import date
from typing import Any

from archive_app.archive.citing import Citing, best_statement
from archive_app.archive.commitments import Commitments, fields_of
from archive_app.archive.papers import Papers
from archive_app.archive.reckoning import row_of
from archive_app.archive.series import meeting_of
from archive_app.archive.spans import locator
from archive_app.archive.statements import Statement, Statements
from archive_app.archive.wordings import changes_of, pieces_of
from archive_app.attribution.commitment_details import deadline_of, partners_of, quantity_of
from archive_app.model.commitment import CommitmentBasis, CommitmentSuggestion, Strength
from archive_app.model.dossier import Dossier, Followed, Piece, PieceKind, Proposal, Wording
from archive_app.model.ids import CommitmentId, DocumentId, SuggestionId
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.promise import Commitment, newest_evidence
from archive_app.model.span import Range, span_of
from archive_app.model.statement import QuoteType
from archive_app.model.text import one_line


class Dossiers:
    """What a reader of the ledger sees of single commitments."""

    def __init__(
        self,
        *,
        papers: Papers,
        statements: Statements,
        citing: Citing,
        commitments: Commitments,
    ) -> None:
        """Read from the parts of one archive."""
        self._papers = papers
        self._statements = statements
        self._citing = citing
        self._commitments = commitments

    def of(self, name: CommitmentId, *, as_of: date) -> Dossier:
        """Return all that is shown of a commitment; NotFound when it is gone."""
        current = self._commitments.get(name)
        chain = self._commitments.chain(current.id)
        paper = self._papers.get(current.document)
        number, where, year = _meeting(paper)
        followed = [
            Followed(
                link.id,
                item,
                self._citing.cite(item.document, item.span)
                if item.document is not None and item.span is not None
                else None,
            )
            for link in chain
            for item in link.follow_ups
            if item.day <= as_of.isoformat()
        ]
        return Dossier(
            current,
            row_of(current.country, current.actor, current.voiced_by)[1],
            number,
            where,
            year,
            self._citing.cite(current.document, current.span),
            paper.language,
            as_of,
            newest_evidence(found.item for found in followed),
            current.schedule(as_of),
            tuple(self._wordings(chain)),
            tuple(sorted(followed, key=lambda found: found.item.day, reverse=True)),
        )

    def propose(self, document: DocumentId, place: Range) -> Proposal:
        """Return what can be guessed of a commitment that stands at `place`.

        A suggestion that shares most with the place gives all its fields; else whoever speaks
        there is bound, and deadline, amount and partners are looked for in the words.
        """
        paper = self._papers.get(document)
        text = self._papers.text(paper).text
        suggested = self._suggestion_at(document, place)
        if suggested is not None:
            place = suggested[1].span
        span = span_of(paper.text_version, text, place.start, place.end)
        if suggested is not None:
            fields = fields_of(*suggested)
        else:
            speaks = best_statement(self._statements.of(paper), place)
            fields = _guessed(one_line(span.exact), paper, speaks)
        return Proposal(
            document,
            span,
            self._citing.cite(document, span),
            paper.language,
            fields,
            is_suggested=suggested is not None,
        )

    def restatable(self, name: CommitmentId) -> list[Commitment]:
        """Return the commitments of the same row that `name` may restate, the newest first."""
        current = self._commitments.get(name)
        row = row_of(current.country, current.actor, current.voiced_by)[0]
        linked = {item.id for item in self._commitments.chain(current.id)}
        found = [
            item
            for item in self._commitments.all()
            if item.id not in linked and row_of(item.country, item.actor, item.voiced_by)[0] == row
        ]
        return sorted(found, key=lambda item: item.recorded_at, reverse=True)

    def _suggestion_at(
        self, document: DocumentId, place: Range
    ) -> tuple[SuggestionId, CommitmentSuggestion] | None:
        shared = [
            (found.span.overlap(place), name, found)
            for name, found in self._commitments.suggestions(document)
            if found.span.overlap(place)
        ]
        best = max(shared, key=lambda item: item[0], default=None)
        return (best[1], best[2]) if best else None

    def _wordings(self, chain: list[Commitment]) -> list[Wording]:
        by_id = {item.id: item for item in chain}
        found = []
        for item in chain:
            before = by_id.get(item.restates) if item.restates else None
            words = one_line(item.action)
            paper = self._papers.get(item.document)
            text = self._papers.text_version(item.span.text_version)
            pieces = (
                pieces_of(one_line(before.action), words)
                if before
                else (Piece(PieceKind.KEPT, words),)
            )
            changes = changes_of(before, item) if before else ()
            where = locator(text, item.span.start, item.span.end)
            found.append(Wording(item, *_meeting(paper), where, pieces, changes))
        return found


def _guessed(words: str, paper: Paper, speaks: Statement | None) -> dict[str, Any]:
    deadline = deadline_of(words, paper.language)
    speaker = (speaks.found.speaker if speaks else None) or paper.text_of(Field.SPEAKER)
    country = (speaks.found.country if speaks else None) or paper.text_of(Field.COUNTRY)
    is_own = speaks is not None and speaks.found.quote_type is QuoteType.DIRECT
    basis = CommitmentBasis.OWN_SPEECH if is_own else CommitmentBasis.REPORTED_SPEECH
    return {
        "actor": speaker or "",
        "country": country or "",
        "voiced_by": speaker or "",
        "action": words,
        "strength": Strength.PLEDGE.value,
        "basis": basis.value,
        "partners": list(partners_of(words)),
        "deadline": deadline.to_json() if deadline else None,
        "quantity": quantity_of(words) or "",
    }


def _meeting(paper: Paper) -> tuple[int | None, str, str]:
    """Return the number, the town or else the name, and the year of a paper's meeting."""
    meeting = meeting_of(paper.forums[0]) if paper.forums else None
    printed = paper.date
    year = (meeting.year if meeting else "") or ((printed.earliest or "")[:4] if printed else "")
    town = paper.text_of(Field.PLACE).split(",")[0].strip(" *")
    number = meeting.number if meeting else None
    where = town or (meeting.series if meeting and number is None else "")
    return number, where, year
