"""Counts what waits for a decision, whenever that may have changed."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from archive_app.archive import Archive
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_REST = 500
"""Milliseconds from a change to the count; what changes meanwhile is counted along."""
_SHARE = 20
"""How many times as long as the last count took the next one waits, as searches come first."""
_CONCERNED = frozenset(
    {Topic.PAPERS, Topic.INDEX, Topic.COMMITMENTS, Topic.STATEMENTS, Topic.PEOPLE}
)


class WaitingCount(QObject):
    """How many questions the review queue holds."""

    counted = Signal(int)

    def __init__(self, session: Session, parent: QObject) -> None:
        """Count soon, and again after changes."""
        super().__init__(parent)
        self._session = session
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._count)
        session.changed.connect(self._hear)
        self._taken = QElapsedTimer()
        self._rest.start()

    def _hear(self, topics: frozenset[Topic]) -> None:
        # Not begun anew by each change, or nothing would be counted while papers are taken in.
        if topics & _CONCERNED and not self._rest.isActive():
            self._rest.start()

    def _count(self) -> None:
        self._taken.start()
        self._session.ask(_waiting, self._tell, slot="waiting", surveys=True)

    def _tell(self, count: int) -> None:
        self._rest.setInterval(max(_REST, _SHARE * self._taken.elapsed()))
        self.counted.emit(count)


def _waiting(archive: Archive) -> int:
    return sum(archive.review.queue(()).counts.values())
