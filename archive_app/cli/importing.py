"""`import PATH…`: takes files and folders in and says what became of every path."""

import argparse
from pathlib import Path
from typing import Any

from archive_app.archive.report import IngestReport
from archive_app.cli.command import Command, Context, printable
from archive_app.errors import NotFound


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--again", action="store_true", help="admit papers that were purged before")


def _run(arguments: argparse.Namespace, context: Context) -> int:
    missing = [path for path in arguments.paths if not path.exists() and not path.is_symlink()]
    if missing and len(missing) == len(arguments.paths):
        raise NotFound(f"{missing[0]} is not there. Nothing was taken in; check the path.")
    with context.writing(make=True) as archive:
        report = context.drain(archive.take_in(arguments.paths, again=arguments.again))
        context.drain(archive.refresh())
    context.answer(_json(report), lambda: _text(report))
    return 0


def _json(report: IngestReport) -> dict[str, Any]:
    return {
        "added": [
            {
                "id": item.id,
                "path": item.path,
                "title": item.title,
                "kind": item.kind,
                "language": item.language,
                "passages": item.passages,
                "notices": list(item.notices),
            }
            for item in report.added
        ],
        "skipped": [{"path": item.path, "reason": item.reason} for item in report.skipped],
        "failed": [{"path": item.path, "reason": item.reason} for item in report.failed],
    }


def _text(report: IngestReport) -> str:
    lines = [
        f"  {item.id[:8]}  {item.kind}, {item.language}, {item.passages} passages  {item.title}"
        for item in report.added[:50]
    ]
    if len(report.added) > len(lines):
        lines.append(f"  … and {len(report.added) - len(lines)} more")
    lines += [f"  there already: {item.path} ({item.reason})" for item in report.skipped[:50]]
    lines += [f"  not taken in: {item.path}: {item.reason}" for item in report.failed]
    counts = (
        f"{len(report.added)} taken in, {len(report.skipped)} there already, "
        f"{len(report.failed)} not taken in."
    )
    stopped = " You stopped it; what is listed is kept." if report.cancelled else ""
    return printable("\n".join([*lines, counts + stopped]))


COMMAND = Command("import", "take files and folders in", _arguments, _run)
