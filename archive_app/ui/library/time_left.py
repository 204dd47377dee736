"""How long a taking in may still last, said roughly."""

from time import monotonic

from archive_app.ui.library.wording import Library, counted

_LEAST_FILES, _LEAST_SECONDS = 3, 2.0


class TimeLeft:
    """Reckons with the files of this run; pauses are left out."""

    def __init__(self) -> None:
        """Begin now."""
        self._worked = 0.0
        self._since: float | None = monotonic()

    def pause(self, *, paused: bool) -> None:
        """Stop the clock, or let it go on."""
        if paused and self._since is not None:
            self._worked += monotonic() - self._since
            self._since = None
        elif not paused and self._since is None:
            self._since = monotonic()

    def words(self, done: int, total: int | None) -> str:
        """Return roughly how long the rest takes, "" while that cannot be told."""
        worked = self._worked + (monotonic() - self._since if self._since is not None else 0.0)
        if total is None or done < _LEAST_FILES or worked < _LEAST_SECONDS:
            return ""
        return roughly(worked / done * (total - done))


def roughly(seconds: float) -> str:
    """Return a time in round numbers: ten seconds, minutes, half hours."""
    if seconds < 8:
        return Library.tr("a few seconds")
    if seconds < 95:
        tens = max(10, round(seconds / 10) * 10)
        return Library.tr("about {n} seconds").format(n=tens)
    if seconds < 5400:
        return counted(
            round(seconds / 60), Library.tr("about {n} minute"), Library.tr("about {n} minutes")
        )
    return counted(
        round(seconds / 3600), Library.tr("about {n} hour"), Library.tr("about {n} hours")
    )
