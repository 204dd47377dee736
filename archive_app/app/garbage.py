"""Keeps the collection of garbage from holding up the window."""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_NEVER = 2**31 - 1
_AWAY = 5_000
"""Milliseconds for which the window is left before everything is gone through."""


class GarbageRounds(QObject):
    """Collects what is young as ever, and goes through the rest while the user is elsewhere.

    The index is held in memory as long lists; a whole collection visits each entry and stops all
    threads meanwhile, for longer than a key may wait.
    """

    def __init__(self, application: QGuiApplication) -> None:
        """Follow whether `application` is the one that is worked in."""
        super().__init__(application)
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _NEVER)
        self._away = QTimer(self, singleShot=True, interval=_AWAY)
        self._away.timeout.connect(lambda: gc.collect())
        application.applicationStateChanged.connect(self._follow)

    @property
    def is_due(self) -> bool:
        """Whether everything will be gone through unless the user comes back before."""
        return self._away.isActive()

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        else:
            self._away.start()
