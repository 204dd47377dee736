"""The child's side of the cage: confine, then answer requests until the program hangs up."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from archive_app.cage.confinement import allow_seconds, confine
from archive_app.cage.frames import read_content, read_part, reply_frame
from archive_app.cage.limits import Limits
from archive_app.errors import ExtractionError

Alive = Callable[[], None]
"""Tells the program that a long paper is still being read, which renews the time for a reply."""

Answer = Callable[[dict[str, Any], bytes, Alive], dict[str, Any]]
"""What a child does: from a request, its content and a sign of life to the answer."""


def serve(answer: Answer) -> int:
    """Answer every request with `answer` until the program hangs up; return the exit status.

    An ExtractionError is told as its reason. Anything else that `answer` raises is told by name,
    and the program replaces this child.
    """
    requests = sys.stdin.buffer
    replies = _own_output()
    try:
        limits = Limits.from_json(json.loads(read_part(requests)))
        confine(limits)
        while True:
            request = json.loads(read_part(requests))
            content = read_content(requests)
            _reply(replies, _answered(answer, request, content, _Signs(replies, limits)))
    except EOFError:
        return 0


class _Signs:
    """Sends signs of life and renews the processor time."""

    def __init__(self, replies: BinaryIO, limits: Limits) -> None:
        self._replies = replies
        self._seconds = limits.reply_seconds
        allow_seconds(self._seconds)

    def __call__(self) -> None:
        allow_seconds(self._seconds)
        _reply(self._replies, {"working": True})


def _answered(
    answer: Answer, request: dict[str, Any], content: bytes, alive: Alive
) -> dict[str, Any]:
    try:
        return {"answer": answer(request, content, alive)}
    except ExtractionError as error:
        return {"error": error.reason}
    except MemoryError:
        return {"fault": "memory"}
    except RecursionError:
        return {"fault": "depth"}
    except Exception as error:  # noqa: BLE001 - the boundary: any fault of a parser
        return {"fault": type(error).__name__}


def _own_output() -> BinaryIO:
    """Return the reply stream and point standard output elsewhere, for libraries that print."""
    replies = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return replies


def _reply(replies: BinaryIO, reply: dict[str, Any]) -> None:
    frame = memoryview(reply_frame(reply))
    while frame:
        frame = frame[replies.write(frame) :]
