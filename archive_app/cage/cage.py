"""Starts, feeds, limits and kills the children that read foreign bytes.

Works where pipes can be waited for (Linux, macOS). No thread is used: writing and reading take
turns as the pipes allow, so that neither side can block the other, and every wait has a deadline.
"""

from collections.abc import Sequence
from types import TracebackType
from typing import Any, BinaryIO, Self

from archive_app.cage.conversation import Child, Fault
from archive_app.cage.limits import Limits
from archive_app.errors import ExtractionError
from archive_app.operation import Operation, drain

_DEFAULT = Limits()
_NEARLY = 0.8
"""The share of a child's use after which its successor is started, to be ready in time."""


class Cage:
    """One child at work, started by `command`, replaced when it is used up or at fault.

    Use it in a `with` block, or close it: nothing lives on after that.
    """

    def __init__(self, command: Sequence[str], limits: Limits = _DEFAULT) -> None:
        """Remember the `command` that starts a child which calls `serve`."""
        self._command = tuple(command)
        self._limits = limits
        self._child: Child | None = None
        self._successor: Child | None = None
        self._files = 0
        self._read = 0

    def __enter__(self) -> Self:
        self._warm_child()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every child at once; the next request starts one."""
        self._retire()
        if self._successor is not None:
            self._successor.kill()
            self._successor = None

    def ask(self, request: dict[str, Any], content: bytes | BinaryIO) -> dict[str, Any]:
        """Return the child's answer to `request` about `content`.

        ExtractionError, with `request["name"]` as its path, when the child refuses the paper with
        a reason, overruns a limit or dies; it is then replaced, and the paper is not tried again.
        """
        return drain(self.asking(request, content))

    def asking(
        self, request: dict[str, Any], content: bytes | BinaryIO, *, patient: bool = True
    ) -> Operation[dict[str, Any]]:
        """Do the same as `ask` in steps of some 40 ms; given up, the child is killed.

        Who is not `patient` has other work to do: no step waits for the child.
        """
        child = self._warm_child()
        sound = False
        try:
            reply = yield from child.exchange(request, content, patient=patient)
            sound = "fault" not in reply
        except Fault as fault:
            raise ExtractionError(_name(request), str(fault)) from fault
        finally:
            self._account(child, sound=sound)
        if "fault" in reply:
            raise ExtractionError(_name(request), self._words(str(reply["fault"])))
        if "error" in reply:
            raise ExtractionError(_name(request), str(reply["error"]))
        answer: dict[str, Any] = reply["answer"]
        return answer

    def _warm_child(self) -> Child:
        if self._child is None:
            self._child = self._successor or self._started()
            self._successor = None
            self._files = 0
            self._read = 0
        return self._child

    def _started(self) -> Child:
        return Child(self._command, self._limits)

    def _account(self, child: Child, *, sound: bool) -> None:
        self._files += 1
        self._read += child.sent
        used = max(self._files / self._limits.files, self._read / self._limits.read_bytes)
        if not sound or used >= 1:
            self._retire()
        elif used > _NEARLY and self._successor is None:
            self._successor = self._started()

    def _retire(self) -> None:
        if self._child is not None:
            child, self._child = self._child, None
            child.kill()

    def _words(self, fault: str) -> str:
        match fault:
            case "memory":
                return _memory_words(self._limits)
            case "depth":
                return "it is nested too deeply to be read"
        return f"the reader stopped unexpectedly ({fault}); the file may be damaged"


def _memory_words(limits: Limits) -> str:
    size = limits.memory_bytes / (1 << 30)
    return f"reading it needed more than {size:.3g} GB of memory"


def _name(request: dict[str, Any]) -> str:
    return str(request.get("name", "the paper"))
