"""`verify --quote TEXT`: checks a quotation against the archive."""

import argparse

from archive_app.cli.command import Command, Context, printable


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quote", required=True, metavar="TEXT")


def _run(arguments: argparse.Namespace, context: Context) -> int:
    with context.reading() as archive:
        context.drain(archive.refresh())
        found = archive.verify(arguments.quote)
        title = archive.papers.get(found.document).title if found.document else ""
    data = {
        "verdict": found.verdict.value,
        "document": found.document,
        "title": title,
        "passage": found.passage,
        "locator": found.locator,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "differences": [{"paper": d.paper, "quoted": d.quoted} for d in found.differences],
    }
    lines = [f"{found.verdict.value}" + (f": {title}, {found.locator}" if title else "")]
    lines += [found.text] if found.text else ["Nothing in this archive is like these words."]
    lines += [f"  the paper: “{d.paper}”  quoted: “{d.quoted}”" for d in found.differences]
    context.answer(data, lambda: printable("\n".join(lines)))
    return 0


COMMAND = Command("verify", "check a quotation", _arguments, _run)
