"""What every page of the window is: made with the session, shown in the middle."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.session import Session


class Page(QWidget):
    """A page of the rail; pages do not know one another and speak through these signals."""

    place_wanted = Signal(object)  # Place to show in the reader
    page_wanted = Signal(str, object)  # name of another page, and what it shall show or None

    def __init__(self, session: Session, look: Look, acts: PassageActs) -> None:
        """Keep what a page works with."""
        super().__init__()
        self.session = session
        self.look = look
        self.acts = acts

    @property
    def detail(self) -> QWidget | None:
        """The page's own right pane; None where the reader stands there."""
        return None

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the page's commands by the English name of the menu where they stand."""
        return {}

    def arrive(self, target: object | None) -> None:
        """Show `target` if there is one and put the focus where work begins."""
