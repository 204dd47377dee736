"""The pages of the window in the order of the rail, and how they are put together."""

from archive_app.ui.briefings.view import BriefingsPage
from archive_app.ui.commitments.view import CommitmentsPage
from archive_app.ui.library.view import LibraryPage
from archive_app.ui.look.theme import Look
from archive_app.ui.main_window import MainWindow, Parts
from archive_app.ui.page import Page
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.people.view import PeoplePage
from archive_app.ui.rail import Stop
from archive_app.ui.reader.view import Reader
from archive_app.ui.review.view import ReviewPage
from archive_app.ui.search.view import SearchPage
from archive_app.ui.session import Session
from archive_app.ui.tongue import Tongue
from archive_app.ui.tray.view import TrayPanel


class Rail(Tongue):
    """The words of the rail."""


_PAGES: dict[str, type[Page]] = {
    "search": SearchPage,
    "library": LibraryPage,
    "people": PeoplePage,
    "commitments": CommitmentsPage,
    "briefings": BriefingsPage,
    "review": ReviewPage,
}


def stops() -> tuple[Stop, ...]:
    """Return the stops of the rail, in the language that is spoken now."""
    words = {
        "search": Rail.tr("Search"),
        "library": Rail.tr("Library"),
        "people": Rail.tr("People"),
        "commitments": Rail.tr("Commitments"),
        "briefings": Rail.tr("Briefings"),
        "review": Rail.tr("Review"),
    }
    return tuple(
        Stop(name, text, name, f"Ctrl+{number}")
        for number, (name, text) in enumerate(words.items(), 1)
        if name in _PAGES
    )


def assemble(session: Session, look: Look, *, name: str, sample: bool) -> MainWindow:
    """Return a window on the archive of `session`, which is called `name`."""
    acts = PassageActs(session)
    pages = {page: make(session, look, acts) for page, make in _PAGES.items()}
    reader = Reader(session, look, acts)
    tray = TrayPanel(session, look, acts)
    window = MainWindow(
        Parts(session, look, acts, pages, reader, tray), stops(), name=name, sample=sample
    )
    commitments = pages["commitments"]
    assert isinstance(commitments, CommitmentsPage)
    reader.place_shown.connect(commitments.hold)
    search = pages["search"]
    assert isinstance(search, SearchPage)
    reader.place_shown.connect(search.hold)
    reader.alike_wanted.connect(search.show_alike)
    reader.search_wanted.connect(search.search_in)
    search.hits_wanted.connect(window.read_hits)
    search.reader_wanted.connect(window.enter_reader)
    search.note_wanted.connect(window.note)
    search.language_wanted.connect(window.language_wanted)
    window.waiting.counted.connect(search.start.show_waiting)
    search.packet_wanted.connect(lambda: window.archive_wanted.emit("open"))
    return window
