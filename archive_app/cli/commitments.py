"""`commitments` lists and exports the ledger; `commitment` suggests, adds and follows up one."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from archive_app.archive import Archive, deadline_as_typed, fields_of
from archive_app.cli.command import Command, Context, printable
from archive_app.errors import WrongUse
from archive_app.model.briefing import TableQuery
from archive_app.model.citation import LedgerRow
from archive_app.model.commitment import Evidence, Strength
from archive_app.model.promise import Commitment, FollowUp


def add_query(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which commitments are meant."""
    parser.add_argument("--country", default="", metavar="C", help="name or code")
    parser.add_argument("--forum", default="", metavar="F")
    parser.add_argument("--theme", default="", metavar="T")
    parser.add_argument("--status", default="", metavar="S", help="evidence, schedule or closure")


def query_of(arguments: argparse.Namespace) -> TableQuery:
    """Return the query that the options of `add_query` make."""
    return TableQuery(
        country=arguments.country,
        forum=arguments.forum,
        theme=arguments.theme,
        status=arguments.status,
    )


def _ledger_arguments(parser: argparse.ArgumentParser) -> None:
    add_query(parser)
    parser.add_argument("--to", type=Path, metavar="FILE", help=".xlsx, .docx or .csv")


def _ledger(arguments: argparse.Namespace, context: Context) -> int:
    query = query_of(arguments)
    with context.reading() as archive:
        if arguments.to:
            rows = archive.publishing.export_ledger(query, arguments.to, as_of=context.today)
        else:
            rows = archive.publishing.rows(query, as_of=context.today)
    context.answer([_row_json(row) for row in rows], lambda: _rows_text(rows, arguments.to))
    return 0


def _row_json(row: LedgerRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "actor": row.actor,
        "country": row.country,
        "voiced_by": row.voiced_by,
        "strength": row.strength.value,
        "basis": row.basis.value,
        "action": row.action,
        "partners": list(row.partners),
        "deadline": row.deadline,
        "quantity": row.quantity,
        "theme": row.theme,
        "official": row.official,
        "evidence": row.evidence.value,
        "schedule": row.schedule.value,
        "closure": row.closure.value,
        "forum": row.forum,
        "date": row.date,
        "document": row.citation.document,
        "start": row.citation.span.start,
        "end": row.citation.span.end,
        "source": row.citation.footnote,
    }


def _rows_text(rows: list[LedgerRow], path: Path | None) -> str:
    lines = [
        f"{row.id[:8]}  {row.country or row.actor}: {row.action} ({row.strength.value}; "
        f"{row.evidence.value}; {row.schedule.value})\n    {row.citation.footnote}"
        for row in rows
    ]
    lines.append(f"{len(rows)} commitments" + (f" written to {path}." if path else "."))
    return printable("\n".join(lines))


def _one_arguments(parser: argparse.ArgumentParser) -> None:
    words = parser.add_subparsers(dest="what", required=True, metavar="add|suggested|follow")
    suggested = words.add_parser("suggested", help="what the rules suggest in a paper")
    suggested.add_argument("document", metavar="DOCUMENT")
    add = words.add_parser("add", help="record one, by hand or from a suggestion")
    add.add_argument("document", nargs="?", metavar="DOCUMENT")
    add.add_argument("passage", nargs="?", type=int, metavar="PASSAGE")
    add.add_argument("--suggestion", metavar="ID", help="confirm this suggestion")
    add.add_argument("--quote", metavar="TEXT")
    for name in ("actor", "country", "action", "quantity", "theme", "official"):
        add.add_argument(f"--{name}", metavar="TEXT")
    add.add_argument("--voiced-by", metavar="NAME")
    add.add_argument("--by", metavar="DEADLINE", help="as printed, or a day YYYY-MM-DD")
    add.add_argument("--strength", choices=[item.value for item in Strength])
    add.add_argument("--to", action="append", metavar="PARTNER", dest="partners")
    add.add_argument("--tag", action="append", default=[], metavar="T")
    follow = words.add_parser("follow", help="attach evidence or a search that found nothing")
    follow.add_argument("commitment", metavar="ID")
    follow.add_argument("document", nargs="?", metavar="DOCUMENT")
    follow.add_argument("passage", nargs="?", type=int, metavar="PASSAGE")
    follow.add_argument("--quote", metavar="TEXT")
    follow.add_argument("--evidence", choices=[item.value for item in Evidence])
    follow.add_argument("--searched", default="", metavar="QUERY", help="found nothing for this")
    follow.add_argument("--note", default="", metavar="TEXT")


def _one(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.what == "suggested":
        return _suggested(arguments, context)
    act = {"add": _add, "follow": _follow}[arguments.what]
    with context.writing() as archive:
        context.drain(archive.refresh())
        made = act(arguments, archive, context.today)
        context.drain(archive.refresh())
        row = archive.publishing.row(made, as_of=context.today)
    context.answer(_row_json(row), lambda: f"Saved as {made.id[:8]}.")
    return 0


def _suggested(arguments: argparse.Namespace, context: Context) -> int:
    with context.reading() as archive:
        context.drain(archive.refresh())
        paper = archive.papers.named(arguments.document)
        text = archive.papers.text(paper)
        found: list[dict[str, Any]] = [
            {
                "id": name,
                "passage": next(iter(text.passages_of(item.span.start, item.span.end)), None),
                "start": item.span.start,
                "end": item.span.end,
                "text": text.text[item.span.start : item.span.end],
                "strength": item.strength.value,
                "actor": item.actor,
                "country": item.actor_country,
                "voiced_by": item.voiced_by,
                "rule": item.rule,
                "reasons": list(item.reasons),
                "confidence": item.confidence.value,
                "measured": "not measured",
            }
            for name, item in archive.commitments.suggestions(paper.id)
        ]
    lines = [
        f"{item['id'][:8]} passage {item['passage']}  {item['strength']}: {item['text']}"
        for item in found
    ]
    context.answer(found, lambda: printable("\n".join([*lines, f"{len(found)} suggestions."])))
    return 0


def _add(arguments: argparse.Namespace, archive: Archive, today: date) -> Commitment:
    given = {
        name: value
        for name in (
            "actor", "country", "action", "quantity", "theme", "official", "voiced_by",
            "strength", "partners",
        )
        if (value := getattr(arguments, name)) is not None
    }  # fmt: skip
    if arguments.by:
        given["deadline"] = deadline_as_typed(arguments.by, today).to_json()
    if arguments.suggestion:
        document, name, found = archive.commitments.suggestion(arguments.suggestion)
        span = archive.span_at(document, found.span)
        given = {**fields_of(name, found), **given}
    elif arguments.document and arguments.passage:
        paper = archive.papers.named(arguments.document)
        document = paper.id
        span = archive.span(paper, arguments.passage, arguments.quote)
        given.setdefault("action", span.exact)
    else:
        raise WrongUse("Name DOCUMENT and PASSAGE, or --suggestion ID. Nothing was saved.")
    return archive.commitments.record(document, span, given, tags=tuple(arguments.tag))


def _follow(arguments: argparse.Namespace, archive: Archive, today: date) -> Commitment:
    current = archive.commitments.get(arguments.commitment)
    level = Evidence(arguments.evidence) if arguments.evidence else None
    document, span = None, None
    if arguments.document and arguments.passage:
        paper = archive.papers.named(arguments.document)
        document, span = paper.id, archive.span(paper, arguments.passage, arguments.quote)
    if level and span is None:
        raise WrongUse(
            "A level of evidence needs the passage that shows it: name DOCUMENT and PASSAGE. "
            "Nothing was saved."
        )
    item = FollowUp(
        today.isoformat(),
        level,
        arguments.note,
        document,
        span,
        arguments.searched,
        archive.last_event,
    )
    return archive.commitments.follow_up(current.id, item)


COMMAND = Command("commitments", "list or export the ledger", _ledger_arguments, _ledger)
ONE = Command("commitment", "record or follow up a commitment", _one_arguments, _one)
