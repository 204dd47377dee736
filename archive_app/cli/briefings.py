"""`briefing list|show|new|add|export`: writes briefings and lets them leave as files."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from archive_app.archive import Archive
from archive_app.cli.command import Command, Context, printable
from archive_app.cli.commitments import add_query, query_of
from archive_app.errors import WrongUse
from archive_app.model.citation import (
    BriefingPrint,
    Citation,
    CitationPrint,
    HeadingPrint,
    PrintBlock,
    ProsePrint,
    TablePrint,
)


def _arguments(parser: argparse.ArgumentParser) -> None:
    words = parser.add_subparsers(dest="what", required=True, metavar="list|show|new|add|export")
    words.add_parser("list", help="name the briefings")
    show = words.add_parser("show", help="print one")
    show.add_argument("name", metavar="NAME")
    new = words.add_parser("new", help="begin one")
    new.add_argument("name", metavar="NAME")
    new.add_argument("--title", default="", metavar="TEXT")
    new.add_argument("--marking", default="", metavar="M")
    add = words.add_parser("add", help="add a heading, prose, a citation or a table at the end")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--heading", metavar="TEXT")
    add.add_argument("--level", type=int, choices=(1, 2, 3), default=1)
    add.add_argument("--text", metavar="MARKDOWN")
    add.add_argument("--cite", nargs=2, metavar=("DOCUMENT", "PASSAGE"))
    add.add_argument("--quote", metavar="TEXT", help="only these words of the passage")
    add.add_argument("--commitments", action="store_true", help="a table of commitments")
    add.add_argument("--caption", default="", metavar="TEXT")
    add_query(add)
    export = words.add_parser("export", help="write one to a file")
    export.add_argument("name", metavar="NAME")
    export.add_argument("--to", type=Path, required=True, metavar="FILE")


def _run(arguments: argparse.Namespace, context: Context) -> int:
    acts: dict[str, Callable[[argparse.Namespace, Context], int]] = {
        "list": _list,
        "show": _show,
        "new": _new,
        "add": _add,
        "export": _export,
    }
    return acts[arguments.what](arguments, context)


def _list(_: argparse.Namespace, context: Context) -> int:
    with context.reading() as archive:
        found = [
            {"id": b.id, "name": b.name, "title": b.title, "blocks": len(b.blocks)}
            for b in archive.briefings.all()
        ]
    lines = [f"{item['name']}: {item['title']} ({item['blocks']} blocks)" for item in found]
    context.answer(found, lambda: printable("\n".join(lines) or "There is no briefing yet."))
    return 0


def _show(arguments: argparse.Namespace, context: Context) -> int:
    with context.reading() as archive:
        context.drain(archive.refresh())
        briefing = archive.briefings.named(arguments.name)
        printed = archive.publishing.prepare(briefing, as_of=context.today)
    data = {
        "name": briefing.name,
        "title": printed.title,
        "marking": printed.marking,
        "issued": list(briefing.issued),
        "warnings": list(printed.warnings),
        "blocks": [_block_json(block) for block in printed.blocks],
    }
    context.answer(data, lambda: _text(printed))
    return 0


def _new(arguments: argparse.Namespace, context: Context) -> int:
    with context.writing() as archive:
        made = archive.briefings.make(
            arguments.name,
            title=arguments.title,
            marking=archive.checked_marking(arguments.marking),
        )
    context.answer({"id": made.id, "name": made.name}, lambda: f"“{made.name}” is begun.")
    return 0


def _add(arguments: argparse.Namespace, context: Context) -> int:
    with context.writing() as archive:
        block = _add_block(arguments, archive)
    context.answer({"block": block}, lambda: "Added.")
    return 0


def _add_block(arguments: argparse.Namespace, archive: Archive) -> str:
    briefings = archive.briefings
    briefing = briefings.named(arguments.name).id
    if arguments.heading:
        return briefings.add_heading(briefing, arguments.heading, level=arguments.level)
    if arguments.text:
        return briefings.add_prose(briefing, arguments.text)
    if arguments.cite:
        name, passage = arguments.cite
        if not passage.isdecimal():
            raise WrongUse(f"“{passage}” is no number of a passage. Nothing was added.")
        paper = archive.papers.named(name)
        span = archive.span(paper, int(passage), arguments.quote)
        return briefings.add_citation(briefing, paper.id, span)
    if arguments.commitments:
        return briefings.add_table(briefing, query_of(arguments), caption=arguments.caption)
    raise WrongUse(
        "Say what to add: --heading, --text, --cite or --commitments. Nothing was added."
    )


def _export(arguments: argparse.Namespace, context: Context) -> int:
    with context.writing() as archive:
        context.drain(archive.refresh())
        briefing = archive.briefings.named(arguments.name)
        printed = archive.publishing.export_briefing(briefing, arguments.to, as_of=context.today)
    data = {"file": str(arguments.to), "warnings": list(printed.warnings)}
    lines = [f"  look at: {warning}" for warning in printed.warnings]
    lines.append(f"Written to {arguments.to}.")
    context.answer(data, lambda: printable("\n".join(lines)))
    return 0


def _block_json(block: PrintBlock) -> dict[str, Any]:
    match block:
        case HeadingPrint():
            return {"sort": "heading", "level": block.level, "text": block.text}
        case ProsePrint():
            return {"sort": "prose", "text": block.markdown}
        case CitationPrint():
            return {"sort": "citation", **_citation_json(block.citation)}
        case TablePrint():
            rows = [_citation_json(row.citation) | {"action": row.action} for row in block.rows]
            return {"sort": "table", "caption": block.caption, "rows": rows}


def _citation_json(citation: Citation) -> dict[str, Any]:
    return {
        "document": citation.document,
        "start": citation.span.start,
        "end": citation.span.end,
        "quotation": citation.quotation,
        "wording": citation.wording.value,
        "footnote": citation.footnote,
    }


def _text(printed: BriefingPrint) -> str:
    lines = [printed.title, ""]
    for block in printed.blocks:
        match block:
            case HeadingPrint():
                lines.append(f"{'#' * block.level} {block.text}")
            case ProsePrint():
                lines.append(block.markdown)
            case CitationPrint():
                lines.append(f"[{block.citation.wording.value}] {block.citation.quotation}")
                lines.append(f"    {block.citation.footnote}")
            case TablePrint():
                lines.append(f"{block.caption}: {len(block.rows)} rows, as of {block.as_of}")
        lines.append("")
    lines += [f"look at: {warning}" for warning in printed.warnings]
    return printable("\n".join(lines).rstrip())


COMMAND = Command("briefing", "write and export briefings", _arguments, _run)
