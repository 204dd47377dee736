"""`check`: looks for every fault in the archive; `--rebuild` makes anew what can be made anew."""

import argparse

from archive_app.cli.command import Command, Context, printable

FAULTS_FOUND = 3


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rebuild", action="store_true", help="make state, suggestions and index anew"
    )


def _run(arguments: argparse.Namespace, context: Context) -> int:
    opened = context.writing() if arguments.rebuild else context.reading()
    with opened as archive:
        if arguments.rebuild:
            context.drain(archive.rebuild())
        report = context.drain(archive.check())
    data = {
        "faults": [{"what": fault.what, "where": fault.where} for fault in report.faults],
        "notes": list(report.notes),
    }
    lines = [f"{fault.where}: {fault.what}" for fault in report.faults]
    lines += report.notes
    lines.append(f"{len(report.faults)} faults." if report.faults else "All is well.")
    context.answer(data, lambda: printable("\n".join(lines)))
    return FAULTS_FOUND if report.faults else 0


COMMAND = Command("check", "look for every fault", _arguments, _run)
