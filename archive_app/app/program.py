"""The composition root: what the program does with its command line."""

import sys
from collections.abc import Sequence

from archive_app.app.tour import COMMAND as TOUR
from archive_app.cli.main import COMMANDS, run


def main(argv: Sequence[str] | None = None) -> int:
    """Run what `argv` asks for, else the process's own arguments; return the exit status."""
    return run(sys.argv[1:] if argv is None else argv, (*COMMANDS, TOUR))
