"""Keeps what is looked for and asks for it: while one types, narrows, chooses and scrolls."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from archive_app.errors import ArchiveError
from archive_app.model.finding import Order, PaperHits, Request
from archive_app.model.span import Range
from archive_app.ui.place import Place
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_TYPING = 40
"""Milliseconds after a key before the question is asked, so that a burst of keys is one."""
_MOST_RECENT = 8
_CONCERNED = frozenset({Topic.INDEX, Topic.PAPERS})


class Asking(QObject):
    """The question in hand; a newer one goes before one that was not answered."""

    found = Signal(object)  # Findings, or None where nothing is looked for
    refused = Signal(object)  # ArchiveError; what was found before stays
    rows_found = Signal(object, object)  # tuple[PaperHits, ...], tuple[PaperRows, ...]
    marked = Signal(object)  # (Place, tuple[Range, ...] of all hits in its paper)

    def __init__(self, session: Session) -> None:
        """Ask `session`; its index is read into memory before anybody types."""
        super().__init__()
        self._session = session
        self.request = Request("")
        self.recent: list[str] = []
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._ask)
        session.changed.connect(self._ask_again)
        session.ask(
            lambda archive: archive.finding.find(Request("")), lambda _: None, slot="search warm-up"
        )

    @property
    def is_blank(self) -> bool:
        """Whether nothing is looked for."""
        return self.request.is_blank

    def type(self, text: str) -> None:
        """Look for what is typed, in a moment."""
        self.request = replace(self.request, typed=text)
        self._typing.start()

    def wish(self, request: Request) -> None:
        """Look for something else at once."""
        self.request = request
        self._typing.start(0)

    def order(self, order: Order) -> None:
        """Look for the same in another order."""
        self.wish(replace(self.request, order=order))

    def remember(self) -> None:
        """Keep what is typed among the recent searches."""
        typed = self.request.typed.strip()
        if typed:
            kept = [other for other in self.recent if other != typed]
            self.recent = [typed, *kept][:_MOST_RECENT]

    def ask_rows(self, searched: str, wanted: tuple[PaperHits, ...]) -> None:
        """Ask for rows of an answer."""
        self._session.ask(
            lambda archive: archive.finding.rows(searched, wanted),
            lambda rows: self.rows_found.emit(wanted, rows),
            slot="search rows",
        )

    def ask_marks(self, searched: str, group: PaperHits, place: Place) -> None:
        """Ask what is marked in the paper of a hit."""

        def tell(marks: tuple[Range, ...]) -> None:
            self.marked.emit((place, marks))

        self._session.ask(
            lambda archive: archive.finding.marks(searched, group), tell, slot="search marks"
        )

    def _ask(self) -> None:
        if self.is_blank:
            self._session.ask(lambda _: None, lambda _: self.found.emit(None), slot="search")
            return
        request = self.request
        self._session.ask(
            lambda archive: archive.finding.find(request),
            self.found.emit,
            slot="search",
            otherwise=self._refuse,
        )

    def _ask_again(self, topics: frozenset[Topic]) -> None:
        if topics & _CONCERNED and not self.is_blank:
            self._typing.start()

    def _refuse(self, error: ArchiveError) -> None:
        self.refused.emit(error)
