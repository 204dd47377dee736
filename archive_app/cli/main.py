"""Reads the command line, runs one command and turns what users can mend into one sentence.

Exit status 0 when everything asked for was dealt with, 2 for wrong usage, 3 with one sentence on
stderr when the command as a whole could not be done.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from archive_app.cli import (
    annotating,
    briefings,
    checking,
    commitments,
    importing,
    purging,
    searching,
    showing,
    statements,
    verifying,
)
from archive_app.cli.command import Command, Context, printable
from archive_app.errors import ArchiveError, QueryError, WrongUse
from archive_app.settings import Settings

WRONG_USE = 2
NOT_DONE = 3

COMMANDS: tuple[Command, ...] = (
    importing.COMMAND,
    searching.COMMAND,
    showing.COMMAND,
    statements.COMMAND,
    annotating.COMMAND,
    commitments.COMMAND,
    commitments.ONE,
    briefings.COMMAND,
    verifying.COMMAND,
    checking.COMMAND,
    purging.COMMAND,
)


def run(argv: Sequence[str], commands: Sequence[Command] = COMMANDS) -> int:
    """Run the command that `argv` (without the program's name) asks for; return the exit status."""
    parser = _parser(commands)
    arguments = parser.parse_args(argv)
    if arguments.command is None:
        parser.print_help()
        return WRONG_USE
    command = next(item for item in commands if item.name == arguments.command)
    try:
        return command.run(arguments, _context(arguments))
    except QueryError as error:
        print(printable(_pointed_at(error, arguments)), file=sys.stderr)
        return NOT_DONE
    except WrongUse as error:
        print(printable(str(error)), file=sys.stderr)
        return WRONG_USE
    except ArchiveError as error:
        print(printable(str(error)), file=sys.stderr)
        return NOT_DONE
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        print("Stopped. What was finished before is kept.", file=sys.stderr)
        return NOT_DONE


def _context(arguments: argparse.Namespace) -> Context:
    settings = Settings.default()
    return Context(
        settings,
        arguments.archive or settings.archive,
        arguments.json,
        _day(arguments.today) if arguments.today else date.today(),
    )


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise WrongUse(
            f"“{typed}” is no day; write --today as year-month-day, such as 2026-03-01. "
            "Nothing was changed."
        ) from error


def _parser(commands: Sequence[Command]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py", description="An archive of forum proceedings that works offline."
    )
    common = argparse.ArgumentParser(add_help=False)
    for target, default in ((parser, None), (common, argparse.SUPPRESS)):
        target.add_argument(
            "--archive", type=Path, metavar="DIR", default=default, help="the archive's folder"
        )
        target.add_argument(
            "--json",
            action="store_true",
            default=False if target is parser else argparse.SUPPRESS,
            help="print JSON for programs",
        )
        target.add_argument(
            "--today", metavar="DAY", default=default, help="count from this day (YYYY-MM-DD)"
        )
    words = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in commands:
        word = words.add_parser(command.name, help=command.summary, parents=[common])
        command.arguments(word)
    return parser


def _pointed_at(error: QueryError, arguments: argparse.Namespace) -> str:
    query = getattr(arguments, "query", None)
    if not isinstance(query, str):
        return str(error)
    mark = " " * error.start + "^" * max(1, min(error.end, len(query)) - error.start)
    return f"{error}\n  {query}\n  {mark}" if len(query) <= 100 else str(error)
