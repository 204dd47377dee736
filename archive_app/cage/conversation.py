"""One child and the exchange of a request for its reply, with a deadline on every wait."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from time import monotonic
from typing import Any, BinaryIO

from archive_app.cage.frames import CHUNK, REPLY_LENGTH, encoded, framed, request_frames
from archive_app.cage.limits import Limits
from archive_app.operation import Operation, Progress

STEP_SECONDS = 0.04
"""Seconds after which an exchange yields, so that other work gets its turn."""

_PASSED_ON = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "LANG", "LC_ALL")


class Fault(Exception):
    """The child overran a limit or died; the text is the reason as one clause."""


class Child:
    """A running child; `sent` counts the bytes of the last request."""

    def __init__(self, command: Sequence[str], limits: Limits) -> None:
        """Start `command` and tell it its limits."""
        self._limits = limits
        self.sent = 0
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
            bufsize=0,
        )
        self._output = _descriptor(self._process.stdin)
        self._input = _descriptor(self._process.stdout)
        _widen(self._output)
        _widen(self._input)
        os.set_blocking(self._output, False)
        os.set_blocking(self._input, False)
        self._received = bytearray()
        self._pending = memoryview(framed(encoded(limits.to_json())))

    def exchange(
        self, request: dict[str, Any], content: bytes | BinaryIO, *, patient: bool = True
    ) -> Operation[dict[str, Any]]:
        """Send `request` with `content` and return the reply; Fault when there is none in time.

        The first step waits for nothing, so that whoever iterates can work while the child reads;
        no step does for who is not `patient`.
        """
        self.sent = 0
        frames = request_frames(request, content)
        self._refill(frames)
        self._send(frames)
        yield Progress(self.sent, None)
        began = heard = yielded = monotonic()
        while True:
            reply = self._next_reply()
            if reply is not None and "working" not in reply:
                return reply
            now = monotonic()
            if reply is not None:
                heard = now
            self._check_time(now - began, now - heard)
            is_ready = self._wait(STEP_SECONDS if patient else 0)
            if is_ready and self._pump(frames):
                heard = now
            if not is_ready or now - yielded > STEP_SECONDS:
                held = -monotonic()
                yield Progress(self.sent, None)
                yielded = monotonic()
                held += yielded
                # Whoever iterates may pause for long; the child is not to blame for that.
                began, heard = began + held, heard + held

    def kill(self) -> None:
        """End the child and everything that it started, at once."""
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self._process.wait()

    def _check_time(self, paper: float, silence: float) -> None:
        if silence > self._limits.reply_seconds:
            raise Fault(_late(self._limits.reply_seconds))
        if paper > self._limits.paper_seconds:
            raise Fault(_late(self._limits.paper_seconds))

    def _wait(self, seconds: float) -> bool:
        """Whether a pipe is ready within so many seconds."""
        poll = select.poll()
        poll.register(self._input, select.POLLIN)
        if self._pending:
            poll.register(self._output, select.POLLOUT)
        return bool(poll.poll(seconds * 1000))

    def _pump(self, frames: Iterator[bytes]) -> bool:
        """Move what the pipes take and give; return whether the child took content."""
        taken = self._send(frames)
        self._receive()
        return taken

    def _send(self, frames: Iterator[bytes]) -> bool:
        taken = 0
        try:
            while self._pending:
                count = os.write(self._output, self._pending[: 1 << 16])
                taken += count
                self._pending = self._pending[count:]
                if not self._pending:
                    self._refill(frames)
                if taken >= CHUNK:
                    break
        except BlockingIOError:
            pass
        except BrokenPipeError:
            # The child's last words, if any, are still to be read.
            self._pending = memoryview(b"")
        self.sent += taken
        return taken > 0

    def _refill(self, frames: Iterator[bytes]) -> None:
        following = next(frames, b"")
        if self.sent + len(following) > self._limits.content_bytes:
            size = self._limits.content_bytes >> 20
            raise Fault(f"it is larger than {size} MB; divide it and take the parts in")
        self._pending = memoryview(bytes(self._pending) + following)

    def _receive(self) -> None:
        with suppress(BlockingIOError):
            while True:
                part = os.read(self._input, CHUNK)
                if not part:
                    raise Fault(self._reason_of_death())
                self._received += part
                if len(self._received) > CHUNK:
                    break

    def _next_reply(self) -> dict[str, Any] | None:
        head = REPLY_LENGTH.size
        if len(self._received) < head:
            return None
        (length,) = REPLY_LENGTH.unpack_from(self._received)
        if length > self._limits.reply_bytes:
            size = self._limits.reply_bytes >> 20
            raise Fault(f"its text is longer than {size} MB")
        if len(self._received) < head + length:
            return None
        body = bytes(memoryview(self._received)[head : head + length])
        del self._received[: head + length]
        return _parsed(body)

    def _reason_of_death(self) -> str:
        with suppress(subprocess.TimeoutExpired):
            status = self._process.wait(timeout=1.0)
            if status == -getattr(signal, "SIGXCPU", 0):
                return _late(self._limits.reply_seconds)
        return "the reader stopped unexpectedly; the file may be damaged or hostile"


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        reply = json.loads(body)
    except ValueError as error:
        raise Fault("the reader gave no sensible answer") from error
    if not isinstance(reply, dict) or not reply.keys() & {"answer", "error", "fault", "working"}:
        raise Fault("the reader gave no sensible answer")
    return reply


def _late(seconds: float) -> str:
    return f"reading it took longer than {seconds:g} seconds"


def _widen(pipe: int) -> None:
    """Let most papers fit into `pipe` at once, where the system can."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, CHUNK)


def _descriptor(stream: Any) -> int:
    return int(stream.fileno())
