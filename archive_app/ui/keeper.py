"""The child process that keeps index and suggestions up, as the window sees it.

Writing an index holds the interpreter for tens of milliseconds at a time, so it is done by a
process of its own. It works in slices: after each, what it wrote is whole and may be opened, and
it waits to be asked again.
"""

import json

from PySide6.QtCore import QObject, QProcess, Signal

_WAIT = 5000
"""Milliseconds that a child gets to end by itself."""
_RESTARTS = 3


class Keeper(QObject):
    """Asks the child for one slice at a time and tells what came of it."""

    # papers done, papers left, whether to ask again; the caches are whole and may be reopened
    sliced = Signal(int, int, bool)
    failed = Signal(str)  # what the child wrote last, when it cannot be kept running
    stopped = Signal()  # the child has ended because it was asked to

    def __init__(self, command: tuple[str, ...]) -> None:
        """Remember the `command` that starts a child; `start` starts it."""
        super().__init__()
        self._command = command
        self._restarts = _RESTARTS
        self._asked = self._busy = self._ending = False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._refused)

    @property
    def is_busy(self) -> bool:
        """Whether the child is at work or has been asked."""
        return self._busy or self._asked

    def start(self) -> None:
        """Start the child and ask for a first slice."""
        self._ending = False
        self._asked = True
        self._process.start(self._command[0], list(self._command[1:]))
        self._send()

    def ask(self) -> None:
        """Ask for a slice as soon as the child is free."""
        self._asked = True
        self._send()

    def go_on(self) -> None:
        """Send what was asked during the last slice, now that its work has been taken up."""
        self._send()

    def stop(self) -> None:
        """Let the child finish its slice and end; `stopped` tells when."""
        self._ending = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.stopped.emit()
        else:
            self._process.closeWriteChannel()

    def close(self) -> None:
        """End the child now, waiting for it a few seconds at most."""
        self._ending = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(_WAIT):
            self._process.kill()
            self._process.waitForFinished(_WAIT)

    def _send(self) -> None:
        if self._asked and not self._busy and not self._ending and self._process.isOpen():
            self._asked, self._busy = False, True
            self._process.write(b"refresh\n")

    def _read(self) -> None:
        while self._process.canReadLine():
            told = json.loads(bytes(self._process.readLine().data()))
            self._busy = False
            self._restarts = _RESTARTS
            self.sliced.emit(told["done"], told["left"], told["more"])

    def _refused(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._busy = False
            self.failed.emit(self._process.errorString())

    def _ended(self) -> None:
        self._busy = False
        if self._ending:
            self.stopped.emit()
        elif self._restarts:
            self._restarts -= 1
            self.start()
        else:
            self.failed.emit(
                bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
            )
