"""`annotate DOCUMENT PASSAGE`: marks a passage, or some of its words, with a note and tags."""

import argparse

from archive_app.cli.command import Command, Context


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT")
    parser.add_argument("passage", type=int, metavar="PASSAGE")
    parser.add_argument("--quote", metavar="TEXT", help="only these words of the passage")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--tag", action="append", default=[], metavar="T")
    parser.add_argument("--colour", default="blue", metavar="COLOUR")


def _run(arguments: argparse.Namespace, context: Context) -> int:
    with context.writing() as archive:
        paper = archive.papers.named(arguments.document)
        made = archive.annotations.make(
            paper.id,
            archive.span(paper, arguments.passage, arguments.quote),
            colour=arguments.colour,
            note=arguments.note,
            tags=tuple(arguments.tag),
        )
        context.drain(archive.refresh())
    data = {
        "id": made.id,
        "document": made.document,
        "start": made.span.start,
        "end": made.span.end,
        "text": made.span.exact,
        "colour": made.colour,
        "note": made.note,
        "tags": list(made.tags),
    }
    context.answer(data, lambda: f"Saved as {made.id[:8]}.")
    return 0


COMMAND = Command("annotate", "mark a passage with a note and tags", _arguments, _run)
