"""The child process that keeps index and suggestions up for an open window.

It is started as `main.py _keep FOLDER`, reads one word a line from standard input and answers each
with one line of JSON when what it wrote is whole: `{"done": papers, "left": papers, "more": whether
another slice is wanted}`. It ends with its input, so that it never outlives the window.
"""

import json
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from archive_app.archive import Archive, CacheUse
from archive_app.operation import Cancelled, Operation
from archive_app.settings import Settings

WORD = "_keep"
_FIRST_SLICE, _LONGEST_SLICE = 1.0, 20.0
"""Seconds: the first papers of many are found soon, and later commits are few."""
_NICE = 15


def main(folder: Path, *, asked: Iterable[str] = sys.stdin, answers: TextIO = sys.stdout) -> int:
    """Do a slice of work for each line of `asked`, until it ends."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    slice_length = _FIRST_SLICE
    with Archive.open_part(folder, Settings.default(), caches=CacheUse.KEEP) as archive:
        for _ in asked:
            done = _slice(archive.refresh(), slice_length)
            left = archive.behind
            more = bool(left) or archive.is_changing_engine
            slice_length = min(_LONGEST_SLICE, slice_length * 2) if more else _FIRST_SLICE
            told = {"done": done, "left": left, "more": more}
            print(json.dumps(told), file=answers, flush=True)
    return 0


def _slice(operation: Operation[int], seconds: float) -> int:
    """Run `operation` for about so long and return how many papers it did."""
    end = time.monotonic() + seconds
    try:
        next(operation)
        while time.monotonic() < end:
            next(operation)
        while True:
            operation.throw(Cancelled())
    except StopIteration as stop:
        done: int = stop.value
        return done
