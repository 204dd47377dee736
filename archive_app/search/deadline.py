"""The time that a search may take."""

import time


class OutOfTime(Exception):
    """The deadline has passed; what was found so far stands."""


class Deadline:
    """A moment, `seconds` after the deadline was made."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise OutOfTime when the moment has passed."""
        if time.monotonic() > self._end:
            raise OutOfTime
