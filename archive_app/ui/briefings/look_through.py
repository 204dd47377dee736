"""Reads a briefing as it will leave: cards, then checks, then pages, each superseding the older."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from archive_app.archive import Archive
from archive_app.model.briefing import Briefing
from archive_app.model.citation import BriefingPrint
from archive_app.model.leaving import PassageCard
from archive_app.ui.session import Session

_REST = 1_000
"""Milliseconds of rest after which the pages are made anew."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A briefing with everything resolved."""

    printed: BriefingPrint
    cards: tuple[PassageCard, ...]


class LookThrough(QObject):
    """Asks on the read lane and tells the answers; a rest is waited for while words are typed."""

    prepared = Signal(object, object)  # BriefingPrint, tuple of PassageCard
    checked = Signal(object)  # tuple of LeavingCheck
    pages_begun = Signal()
    pages_made = Signal(object)  # list of PNGs

    def __init__(self, session: Session) -> None:
        """Ask through `session`."""
        super().__init__()
        self._session = session
        self._briefing: Briefing | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._begin)

    def look(self, briefing: Briefing | None, *, at_once: bool) -> None:
        """Look through `briefing` now, or when nothing was told for a second."""
        self._briefing = briefing
        if briefing is None:
            self._rest.stop()
        elif at_once:
            self._begin()
        else:
            self._rest.start()

    def stop(self) -> None:
        """Look through nothing until told again."""
        self._rest.stop()

    def _begin(self) -> None:
        self._rest.stop()
        briefing = self._briefing
        if briefing is not None:
            self._session.ask(
                lambda archive: _prepare(archive, briefing),
                lambda found: self._take(briefing, found),
                slot="briefing prepared",
            )

    def _take(self, briefing: Briefing, found: _Prepared) -> None:
        if self._briefing is None or self._briefing.id != briefing.id:
            return
        self.prepared.emit(found.printed, found.cards)
        self._session.ask(
            lambda archive: archive.publishing.checks(
                briefing, found.printed, verify=archive.verify
            ),
            self.checked.emit,
            slot="briefing checked",
        )
        self.pages_begun.emit()
        self._session.ask(
            lambda archive: archive.publishing.pictures(found.printed),
            self.pages_made.emit,
            slot="briefing pages",
        )


def _prepare(archive: Archive, briefing: Briefing) -> _Prepared:
    printed = archive.publishing.prepare(briefing, as_of=date.today())
    return _Prepared(printed, archive.publishing.cards(briefing))
