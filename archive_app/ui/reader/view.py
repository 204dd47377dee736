"""The reader as the window and the pages know it: shows a place of a paper in its context."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from archive_app.archive import Archive
from archive_app.model.span import Range
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.positions import units
from archive_app.ui.session import Session


class Reader(QWidget):
    """Shows papers one at a time, always at a place."""

    place_shown = Signal(object)  # Place
    place_wanted = Signal(object)  # Place of another paper
    person_wanted = Signal(object)  # Mention

    def __init__(self, session: Session, look: Look, acts: PassageActs) -> None:
        """Ask `session` for papers; `acts` does what is done with passages."""
        super().__init__()
        self._session = session
        self._look = look
        self._acts = acts
        self._text = QTextBrowser(self)
        self._text.setAccessibleName(self.tr("The reader"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)

    def show_place(self, place: Place, *, hits: Sequence[Range] = (), query: str = "") -> None:
        """Show the paper at `place`; `hits` are marked and can be gone through.

        `query` is what was searched for, to be told with the hits. A newer call supersedes an
        older one that is still being read.
        """

        def text_of(archive: Archive) -> str:
            return archive.papers.text(archive.papers.get(place.document)).text

        self._session.ask(text_of, lambda text: self._put(place, text), slot="the reader")

    def _put(self, place: Place, text: str) -> None:
        self._text.setPlainText(text)
        if place.range is not None:
            cursor = QTextCursor(self._text.document())
            cursor.setPosition(units(text, place.range.start))
            self._text.setTextCursor(cursor)
        self.place_shown.emit(place)
