"""`purge DOCUMENT`: says what hangs on a paper and, told --yes, destroys it for good."""

import argparse
import sys

from archive_app.cli.command import Command, Context, printable


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT")
    parser.add_argument("--yes", action="store_true", help="really destroy it; there is no undo")


def _run(arguments: argparse.Namespace, context: Context) -> int:
    with context.writing() as archive:
        paper = archive.papers.named(arguments.document)
        found = archive.what_hangs_on(paper.id)
        done = arguments.yes or _agreed(paper.title, context)
        if done:
            archive.purge(paper.id)
            context.drain(archive.refresh())
    data = {
        "document": paper.id,
        "title": paper.title,
        "purged": done,
        "things": found.things,
        "files": len(found.blobs),
        "backups": [path.name for path in found.backups],
    }
    hanging = ", ".join(f"{count} {noun}" for noun, count in found.things.items())
    facts = f"“{paper.title}”: {hanging}; {len(found.blobs)} files; {len(found.backups)} backups."
    said = "Destroyed: " if done else "Nothing was destroyed; with --yes this goes for good: "
    context.answer(data, lambda: printable(said + facts))
    return 0


def _agreed(title: str, context: Context) -> bool:
    if context.as_json or not sys.stdin.isatty():
        return False
    return input(f"Destroy “{printable(title)}” and all that hangs on it? Type yes: ") == "yes"


COMMAND = Command("purge", "destroy a paper and all that hangs on it", _arguments, _run)
