"""The ledger: commitments with their evidence as of a day, filtered and in protocol order."""

from collections.abc import Iterable
from datetime import date

from archive_app.archive.citing import Citing
from archive_app.archive.papers import Papers
from archive_app.errors import WrongUse
from archive_app.language.countries import country_as_typed, country_name
from archive_app.model.briefing import TableQuery
from archive_app.model.citation import LedgerRow
from archive_app.model.commitment import Closure, Evidence, Schedule
from archive_app.model.promise import Commitment

_STATUSES: frozenset[str] = frozenset({*Evidence, *Schedule, *Closure})


def ledger(
    commitments: Iterable[Commitment],
    query: TableQuery,
    *,
    papers: Papers,
    citing: Citing,
    as_of: date,
) -> list[LedgerRow]:
    """Return the rows that `query` asks for, by country (English short name), forum and actor.

    WrongUse when the query names a country or a status that there is none of.
    """
    wanted = _country(query.country)
    if query.status and query.status not in _STATUSES:
        known = ", ".join(sorted(_STATUSES))
        raise WrongUse(f"“{query.status}” is no status; it is one of {known}.")
    rows = []
    for commitment in commitments:
        if papers.get(commitment.document).removed:
            continue
        row = row_of(commitment, papers=papers, citing=citing, as_of=as_of)
        if _fits(row, query, wanted):
            rows.append(row)
    return sorted(rows, key=_protocol)


def words_of(query: TableQuery) -> str:
    """Return in words what the table holds."""
    parts = [
        f"{name} {value}"
        for name, value in (
            ("of", query.country),
            ("at", query.forum),
            ("on", query.theme),
            ("with status", query.status),
        )
        if value
    ]
    return "Commitments" + (" " + ", ".join(parts) if parts else "")


def row_of(commitment: Commitment, *, papers: Papers, citing: Citing, as_of: date) -> LedgerRow:
    """Return `commitment` as the ledger prints it."""
    paper = papers.get(commitment.document)
    deadline = commitment.deadline
    printed = paper.date
    return LedgerRow(
        id=commitment.id,
        actor=commitment.actor,
        country=country_name(commitment.country, "en") if commitment.country else "",
        voiced_by=commitment.voiced_by,
        strength=commitment.strength,
        basis=commitment.basis,
        action=commitment.action,
        partners=commitment.partners,
        deadline=deadline.printed if deadline else "",
        quantity=commitment.quantity,
        theme=commitment.theme,
        official=commitment.official,
        evidence=commitment.evidence,
        schedule=commitment.schedule(as_of),
        closure=commitment.closure,
        forum=paper.forums[0] if paper.forums else "",
        date=printed.printed if printed else "",
        citation=citing.cite(commitment.document, commitment.span),
        tags=commitment.tags,
    )


def _country(name: str) -> str:
    if not name:
        return ""
    code = country_as_typed(name)
    return country_name(code, "en") if code else name


def _fits(row: LedgerRow, query: TableQuery, country: str) -> bool:
    actor = {row.country.casefold(), row.actor.casefold()}
    return (
        (not country or country.casefold() in actor)
        and query.forum.casefold() in row.forum.casefold()
        and query.theme.casefold() in row.theme.casefold()
        and query.status in ("", row.evidence, row.schedule, row.closure)
    )


def _protocol(row: LedgerRow) -> tuple[str, str, str, str]:
    return (row.country or row.actor, row.forum, row.actor, row.id)
