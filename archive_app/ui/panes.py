"""The page in the middle and the pane at its right: the reader, or the page's own detail."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from archive_app.ui.page import Page

READER_PAGE = "search"
"""The page beside which the reader stands by itself."""
_DETAIL, _READER = 392, 548


class Panes(QSplitter):
    """Keeps what stands at the right of each page, and folds it where the window is narrow."""

    LEAST_FOR_BOTH = 1160
    """Pixels of the window under which the reader covers the page."""
    pane_left = Signal()  # the reader was put away

    def __init__(self, pages: Mapping[str, Page], reader: QWidget) -> None:
        """Hold `pages` with their details, and the `reader`."""
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._pages = dict(pages)
        self._reader = reader
        self._middle, self._right = QStackedWidget(), QStackedWidget()
        self._right.addWidget(reader)
        for page in self._pages.values():
            self._middle.addWidget(page)
            if page.detail is not None:
                self._right.addWidget(page.detail)
        self.addWidget(self._middle)
        self.addWidget(self._right)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self._narrow = self._covers = False
        self._wants_reader = {READER_PAGE: True}
        self._name = READER_PAGE
        self._widths = {True: _READER, False: _DETAIL}
        self.splitterMoved.connect(self._remember_width)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), reader)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._put_reader_away)

    @property
    def name(self) -> str:
        """The name of the page that is shown."""
        return self._name

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self._pages[self._name]

    def right_panes(self) -> list[QWidget]:
        """Return what is shown at the right, if anything."""
        shown = self._right.currentWidget()
        return [shown] if shown is not None and self._right.isVisible() else []

    def show_page(self, name: str) -> None:
        """Show a page and what stood at its right when it was shown last."""
        self._name = name
        self._middle.setCurrentWidget(self._pages[name])
        self._arrange(reader_first=False)

    def show_reader(self, *, over_page: bool = True) -> None:
        """Show the reader at the right of the page.

        Where there is no room for both it covers the page; without `over_page` only if it does so
        already.
        """
        self._wants_reader[self._name] = True
        self._arrange(reader_first=over_page or self._covers)

    def toggle_reader(self) -> None:
        """Put the reader away or bring it back."""
        shown = self._right.isVisible() and self._right.currentWidget() is self._reader
        focus = QApplication.focusWidget()
        held = shown and focus is not None and self._reader.isAncestorOf(focus)
        self._wants_reader[self._name] = not shown
        self._arrange(reader_first=not shown)
        if held:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, *, narrow: bool) -> None:
        """Say whether there is room for the page alone."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange(reader_first=self._reader.hasFocus())

    def _put_reader_away(self) -> None:
        if self._narrow or self._name != READER_PAGE:
            self._wants_reader[self._name] = self._narrow and self._name == READER_PAGE
            self._arrange(reader_first=False)
        self.page.setFocus(Qt.FocusReason.BacktabFocusReason)
        self.pane_left.emit()

    def _arrange(self, *, reader_first: bool) -> None:
        detail = self._pages[self._name].detail
        reader = self._wants_reader.get(self._name, False)
        right = self._reader if reader else detail
        self._covers = self._narrow and reader_first and right is self._reader
        self._middle.setVisible(not self._covers)
        self._right.setVisible(right is not None and (self._covers or not self._narrow))
        if right is not None:
            self._right.setCurrentWidget(right)
            self._widen(is_reader=right is self._reader)

    def _widen(self, *, is_reader: bool) -> None:
        width = min(self._widths[is_reader], max(300, self.width() // 2))
        self.setSizes([max(1, self.width() - width), width])

    def _remember_width(self) -> None:
        is_reader = self._right.currentWidget() is self._reader
        self._widths[is_reader] = self._right.width()
