"""`search QUERY`: finds passages, titles, notes and commitments."""

import argparse
from pathlib import Path
from typing import Any

from archive_app.archive import Archive
from archive_app.cli.command import Command, Context, printable
from archive_app.errors import WrongUse
from archive_app.model.finding import Order, Request
from archive_app.model.index import EntrySpeaker
from archive_app.model.result import Hit, SearchResult
from archive_app.model.text import one_line


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument("--any", action="store_true", help="any of the words, not all of them")
    parser.add_argument("--limit", type=int, default=10, metavar="N")
    parser.add_argument("--sort", choices=("relevance", "date"), default="relevance")
    parser.add_argument(
        "--to", type=Path, metavar="FILE", help="write all results to .xlsx, .csv, .docx, .pdf …"
    )


def _run(arguments: argparse.Namespace, context: Context) -> int:
    with context.reading() as archive:
        context.drain(archive.refresh())
        if arguments.to:
            return _export(arguments, context, archive)
        result = archive.search(
            arguments.query,
            any_words=arguments.any,
            limit=max(1, arguments.limit),
            by_date=arguments.sort == "date",
        )
    context.answer(_json(result), lambda: _text(result))
    return 0


def _export(arguments: argparse.Namespace, context: Context, archive: Archive) -> int:
    if arguments.any:
        raise WrongUse("--to writes what has all the words; leave --any out, or write OR.")
    order = Order.NEWEST if arguments.sort == "date" else Order.BEST
    found = archive.finding.find(Request(arguments.query, order=order))
    where = context.drain(
        archive.found_lists.export(
            found, arguments.to, as_of=context.today, title=f"Results for {arguments.query}"
        )
    )
    facts = {"total": found.total, "documents": found.documents, "file": str(where or "")}
    said = f"Written to {where}." if where else "Cancelled; nothing was written."
    context.answer(facts, lambda: f"{found.total} found in {found.documents} papers. {said}")
    return 0


def _json(result: SearchResult) -> dict[str, Any]:
    return {
        "total": result.total,
        "documents": result.documents,
        "facets": result.facets,
        "hits": [_hit_json(hit) for hit in result.hits],
        "notice": result.notice,
    }


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "document": hit.document,
        "external_id": hit.external_id,
        "title": hit.title,
        "kind": hit.paper_kind,
        "entry": hit.entry.value,
        "date": hit.date,
        "passage": hit.passage,
        "label": hit.label,
        "page": hit.page,
        "start": hit.start,
        "end": hit.end,
        "text": hit.text,
        "speakers": [_speaker_json(speaker) for speaker in hit.speakers],
        "score": hit.score,
        "highlights": [part.to_list() for part in hit.highlights],
    }


def _speaker_json(speaker: EntrySpeaker) -> dict[str, str | None]:
    return {
        "name": speaker.name,
        "title": speaker.title,
        "country": speaker.country,
        "basis": speaker.basis.value,
    }


def _text(result: SearchResult) -> str:
    lines = [result.notice] if result.notice else []
    for hit in result.hits:
        who = "; ".join(
            f"{speaker.name or 'speaker not stated'} ({speaker.basis.value})"
            for speaker in hit.speakers
        )
        place = f"passage {hit.passage}" if hit.passage else hit.entry.value
        head = f"{hit.document[:8]} {place}  {hit.title}, {hit.date}"
        lines += ["", head + (f"\n  {who}" if who else ""), f"  {_marked(hit)}"]
    lines += ["", f"{result.total} found in {result.documents} papers."]
    return printable("\n".join(lines))


def _marked(hit: Hit) -> str:
    """The snippet with what matched in [brackets]."""
    pieces, at = [], hit.snippet.start
    for part in hit.highlights:
        if hit.snippet.start <= part.start and part.end <= hit.snippet.end:
            pieces += [hit.text[at : part.start], "[", hit.text[part.start : part.end], "]"]
            at = part.end
    pieces.append(hit.text[at : hit.snippet.end])
    before = "…" if hit.snippet.start else ""
    after = "…" if hit.snippet.end < len(hit.text) else ""
    return before + one_line("".join(pieces)) + after


COMMAND = Command("search", "find passages, notes and commitments", _arguments, _run)
