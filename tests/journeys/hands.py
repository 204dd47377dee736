"""The hands of a user on the window: each chord, click, drag and typed phrase counts one step."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.main_window import MainWindow

_LEFT = Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier


class Hands:
    """Works one window and counts; waiting counts nothing."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        """Begin with no step counted."""
        self.window = window
        self.steps = 0
        self._qtbot = qtbot

    def key(self, chord: str) -> None:
        """Press a chord such as "Ctrl+F" where the focus is."""
        combination = QKeySequence(chord)[0]
        self._settle()
        QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())
        self._count()

    def type(self, words: str) -> None:
        """Type one phrase where the focus is."""
        self._settle()
        QTest.keyClicks(self._focus(), words)
        self._count()

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a control that is to be seen."""
        assert widget.isVisible(), f"{widget.accessibleName() or widget} is not to be seen"
        QTest.mouseClick(widget, _LEFT, _PLAIN, widget.rect().center())
        self._count()

    def click_row(
        self, view: QAbstractItemView, index: QModelIndex, *, double: bool = False
    ) -> None:
        """Click a row of a list or a cell of a table; twice, quickly, with `double`."""
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), _LEFT, _PLAIN, place)
        if double:
            QTest.mouseDClick(view.viewport(), _LEFT, _PLAIN, place)
        self._count()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press at `start`, move and let go at `end`, in the coordinates of `widget`."""
        QTest.mousePress(widget, _LEFT, _PLAIN, start)
        middle = (start + end) / 2
        for place in (middle, end):
            QTest.mouseMove(widget, place)
        QTest.mouseRelease(widget, _LEFT, _PLAIN, end)
        self._count()

    def wait(self, holds: Any, *, timeout: int = 15_000) -> None:
        """Wait until `holds()`; users wait, too."""
        self._qtbot.waitUntil(holds, timeout=timeout)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _settle(self) -> None:
        self._qtbot.wait(20)

    def _count(self) -> None:
        self.steps += 1
        self._settle()
