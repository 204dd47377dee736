"""Keeps searches: under a name in the archive, and what was searched lately on this machine."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from archive_app.model.finding import Request, SavedSearch
from archive_app.ui.search.asking import Asking
from archive_app.ui.search.kept_searches import KeptSearches
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_SEARCHES = frozenset({Topic.SEARCHES})


class Keeping(QObject):
    """Saves the search in hand and lists what is kept."""

    wanted = Signal(object)  # Request that was kept

    def __init__(
        self, session: Session, asking: Asking, lists: KeptSearches, words: Callable[[], str]
    ) -> None:
        """Keep in the archive of `session`; `words` puts the search in hand into words."""
        super().__init__()
        self._session = session
        self._asking = asking
        self._words = words
        self._lists = lists
        lists.saved_chosen.connect(lambda saved: self.wanted.emit(saved.request))
        lists.removed.connect(self._remove)
        lists.recent_chosen.connect(lambda typed: self.wanted.emit(Request(typed)))
        session.changed.connect(self._hear)
        self._list()

    def save(self) -> None:
        """Keep the search in hand under its own words."""
        if self._asking.is_blank:
            self._session.said.emit(self.tr("Search for something first."))
            return
        request, name = self._asking.request, self._words()
        self._session.act(
            lambda archive: archive.saved_searches.save(name, request),
            _SEARCHES,
            then=lambda saved: self._session.said.emit(
                self.tr("Saved “{name}”. It stands on the start page and under Ctrl+K.").format(
                    name=saved.name
                )
            ),
        )

    def _remove(self, saved: SavedSearch) -> None:
        said = self.tr("Removed “{name}”. Undo brings it back.").format(name=saved.name)
        self._session.act(
            lambda archive: archive.saved_searches.remove(saved.id),
            _SEARCHES,
            then=lambda _: self._session.said.emit(said),
        )

    def _hear(self, topics: frozenset[Topic]) -> None:
        if Topic.SEARCHES in topics:
            self._list()

    def _list(self) -> None:
        self._session.ask(
            lambda archive: archive.saved_searches.all(),
            self._lists.show_saved,
            slot="saved searches",
        )
