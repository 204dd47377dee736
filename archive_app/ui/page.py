"""What every page of the window is: made with the session, shown in the middle."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.session import Session

_REST = 400
"""Milliseconds for which changes are gathered."""


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
        self._stale: Callable[[], None] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._renew_if_seen)

    @property
    def detail(self) -> QWidget | None:
        """The page's own right pane; None where the reader stands there."""
        return None

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the page's commands by the English name of the menu where they stand."""
        return {}

    def remembered(self) -> Any:
        """Return what is kept on this machine for the next start, as JSON; None for nothing."""
        return None

    def recall(self, remembered: Any) -> None:
        """Take up what `remembered` returned when this archive was open last."""

    def renew(self, do: Callable[[], None]) -> None:
        """Call `do` soon, once for a burst of changes; a page that is not seen waits until it is.

        The rest is not begun anew by each change, or nothing would be shown while papers come in.
        """
        self._stale = do
        if not self._rest.isActive():
            self._rest.start()

    def arrive(self, target: object | None) -> None:
        """Show `target` if there is one and put the focus where work begins."""

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self._renew_if_seen()

    def _renew_if_seen(self) -> None:
        if self._stale is not None and self.isVisible():
            do, self._stale = self._stale, None
            do()
