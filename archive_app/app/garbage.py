"""Collects garbage in the window's thread alone, and when it does not hold the window up.

Python collects in whichever thread happens to allocate. A lane that came upon a widget would
destroy it beside the event loop that still serves it, which Qt forbids and which may hang both.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_BEAT = 25
"""Milliseconds between two looks at what has gathered.

A collection takes as long as there is, and lanes make much: at 250 ms one took up to 58 ms.
"""
_AWAY = 5_000
"""Milliseconds for which the window is left before everything is gone through."""


class GarbageRounds(QObject):
    """Collects what is young every now and then, and the rest while the user is elsewhere.

    The index is held in memory as long lists; a whole collection visits each entry and stops all
    threads meanwhile, for longer than a key may wait.
    """

    def __init__(self, application: QGuiApplication) -> None:
        """Take over the collecting, and follow whether `application` is the one worked in."""
        super().__init__(application)
        gc.disable()
        self._beat = QTimer(self, interval=_BEAT)
        self._beat.timeout.connect(self._collect_young)
        self._beat.start()
        self._away = QTimer(self, singleShot=True, interval=_AWAY)
        self._away.timeout.connect(lambda: gc.collect())
        application.applicationStateChanged.connect(self._follow)

    @property
    def is_due(self) -> bool:
        """Whether everything will be gone through unless the user comes back before."""
        return self._away.isActive()

    def _collect_young(self) -> None:
        """Do what Python would have done by itself, at its own thresholds."""
        young, middle, _ = gc.get_threshold()
        gathered, rounds, _ = gc.get_count()
        if rounds > middle:
            gc.collect(1)
        elif gathered > young:
            gc.collect(0)

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        else:
            self._away.start()
