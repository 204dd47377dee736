"""The status line, and the strip above the page on which troubles are told."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QStatusBar

from archive_app.archive import Archive
from archive_app.ui.controls.message_strip import MessageStrip
from archive_app.ui.look.theme import Look
from archive_app.ui.session import Session, Work
from archive_app.ui.topics import Topic
from archive_app.ui.trouble import Trouble

_SHOWN = 6000
"""Milliseconds for which a sentence stays."""


class StatusLine(QStatusBar):
    """What archive this is, what was done last, and whether everything is saved."""

    def __init__(self, session: Session, look: Look, name: str) -> None:
        """Speak of the archive called `name`."""
        super().__init__()
        self.setSizeGripEnabled(False)
        self._session = session
        self._papers, self._work, self._index = QLabel(), QLabel(), QLabel()
        self._saved, self._local = QLabel(), QLabel(self.tr("Nothing leaves this computer"))
        font = look.interface_font(9)
        self.setFont(font)
        archive = QLabel(name)
        for label in (archive, self._papers):
            self._add(label, left=True)
        for label in (self._work, self._index, self._saved, self._local):
            self._add(label, left=False)
        self._rest = QTimer(self, singleShot=True, interval=200)
        self._rest.timeout.connect(self._count)
        session.said.connect(lambda sentence: self.showMessage(sentence, _SHOWN))
        session.work_changed.connect(self._tell_work)
        session.held_changed.connect(self._tell_saved)
        session.busy_changed.connect(self._tell_index)
        session.changed.connect(self._hear)
        self._tell_saved(0)
        self._count()

    def _add(self, label: QLabel, *, left: bool) -> None:
        label.setContentsMargins(6, 0, 6, 0)
        if left:
            self.addWidget(label)
        else:
            self.addPermanentWidget(label)

    def _hear(self, topics: frozenset[Topic]) -> None:
        if Topic.PAPERS in topics:
            self._rest.start()

    def _count(self) -> None:
        self._session.ask(_papers_in, self._tell_papers, slot="how many papers")

    def _tell_papers(self, count: int) -> None:
        number = self.locale().toString(count)
        words = self.tr("1 paper") if count == 1 else self.tr("{n} papers").format(n=number)
        self._papers.setText(words)

    def _tell_work(self, work: Work | None) -> None:
        if work is None:
            self._work.clear()
            return
        done, total = work.progress.done, work.progress.total
        words = f"{work.name}, {done}" if total is None else f"{work.name}, {done} / {total}"
        self._work.setText(words)

    def _tell_index(self, busy: bool) -> None:
        self._index.setText(self.tr("Preparing for search…") if busy else "")

    def _tell_saved(self, held: int) -> None:
        words = self.tr("Not saved yet: {n}").format(n=held)
        self._saved.setText(words if held else self.tr("Everything saved"))


class Strip(MessageStrip):
    """Tells what went wrong, and tries again what the disk refused."""

    def __init__(self, session: Session, look: Look) -> None:
        """Listen to `session`."""
        super().__init__(look)
        self._session = session
        session.failed.connect(self._tell)

    def _tell(self, trouble: Trouble) -> None:
        again: list[tuple[str, Callable[[], None]]] = []
        if self._session.held:
            again.append((self.tr("Try again"), self._session.retry))
        self.show_message(
            trouble.sentence,
            kind="bad" if trouble.details else "warn",
            details=trouble.details,
            actions=again,
        )


def _papers_in(archive: Archive) -> int:
    return archive.papers.count()
