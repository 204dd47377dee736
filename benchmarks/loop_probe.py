"""Records the gaps of a running event loop: how long the window could not have answered a key."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

_EVERY = 2
"""Milliseconds between two beats; a gap is what lies between two beats beyond that."""


class LoopProbe(QObject):
    """Beats while the loop turns; `gaps` are in milliseconds."""

    def __init__(self) -> None:
        """Begin to beat with the next turn of the loop."""
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=_EVERY, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def share(self, of: float) -> float:
        """Return the gap that a share `of` all gaps, 0 to 1, does not exceed; 0 without any."""
        ordered = sorted(self.gaps)
        return ordered[min(len(ordered) - 1, int(of * len(ordered)))] if ordered else 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now
