"""The list of results: moves from hit to hit, and its chosen row alone carries what can be done."""

from functools import partial

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QToolButton, QWidget

from archive_app.model.finding import Findings
from archive_app.ui.controls.icon_button import IconButton
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.look.theme import Look
from archive_app.ui.place import Place
from archive_app.ui.search.delegate import ACTIONS_HEIGHT, LEFT, ResultDelegate
from archive_app.ui.search.model import Index, ResultModel, Role, RowKind
from archive_app.ui.search.row_view import RowView

_SETTLED = 60
"""Milliseconds that a row stays chosen before it is shown, so that keys held down run freely."""


class ResultList(RowView):
    """The rows of one answer."""

    place_chosen = Signal(object)  # Place, a moment after its row was chosen
    opened = Signal(object)  # Place that shall be read now
    cite_wanted = Signal(object)  # Place
    briefing_wanted = Signal(object)  # tuple[Place, ...], of all rows that are chosen
    commitment_wanted = Signal(object)  # Place
    mark_wanted = Signal(object)  # Place
    note_wanted = Signal(object)  # Place
    left_upwards = Signal()

    def __init__(self, look: Look) -> None:
        """Show an empty answer."""
        super().__init__()
        self.results = ResultModel()
        self._delegate = ResultDelegate(look, self)
        self.action_bar = _RowActions(look, self.viewport())
        self.action_bar.hide()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self._tell_place)
        self._menu = QMenu(self)
        self.setItemDelegate(self._delegate)
        self.setModel(self.results)
        self.results.rowsRemoved.connect(self.forget_rows)
        self.setAccessibleName(self.tr("Results"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._began: int | None = None
        self._make_acts()
        self.clicked.connect(self._open_more)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._count_chosen)
        self.rows_placed.connect(self._place_actions)
        look.changed.connect(self._lay_out_anew)

    @property
    def place(self) -> Place | None:
        """Where the chosen row stands."""
        return self.results.place(self.currentIndex())

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the chosen rows stand that have words to cite, from the top."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        chosen = [self.results.index(row) for row in rows]
        found = [self.results.place(index) for index in chosen if self._has_words(index)]
        return tuple(place for place in found if place is not None)

    def show_findings(self, findings: Findings | None) -> None:
        """Show another answer; a row that is there again stays chosen where it is."""
        key = self.currentIndex().data(Role.KEY) or ""
        top = self.visualRect(self.currentIndex()).top()
        self._settled.stop()
        self._delegate.forget()
        self.results.show(findings)
        self.action_bar.hide()
        row = self.results.row_of(key) if key else -1
        if row < 0:
            self.scrollToTop()
            return
        self.setCurrentIndex(self.results.index(row))
        self.hold(row, top)

    def offer(self, acts: list[QAction]) -> None:
        """Offer `acts` for the chosen row too: behind its button for more, and by right click."""
        self.action_bar.offer(acts)
        self._menu.addActions([*self.actions(), *acts])

    def choose_first(self) -> None:
        """Choose the first hit and take the focus."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.currentIndex().data(Role.KIND) not in (RowKind.HIT, RowKind.MORE):
            self._choose(self.results.next_hit(-1))

    def go_to_next_hit(self, step: int = 1) -> None:
        """Choose the next hit, or with -1 the one before."""
        self._choose(self.results.next_hit(self.currentIndex().row(), step))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Give the chosen row room for its actions without moving it."""
        super().currentChanged(current, previous)
        at = self.visualRect(current).top()
        self.measure_row(previous.row())
        self.measure_row(current.row())
        self.hold(current.row(), at)
        self._place_actions()
        if current.isValid():
            self._settled.start()

    def row_height(self, index: Index, width: int) -> int:
        """Return the height of a row; the chosen one has room for its actions."""
        height = self._delegate.height(index, width)
        chosen = index.row() == self.currentIndex().row() and self._has_words(index)
        return height + ACTIONS_HEIGHT if chosen else height

    def row_guess(self, index: Index) -> int:
        """Return the height of a row whose words fill their lines."""
        return self._delegate.guess(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of a list; above the first row begins what stands above the list."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Space:
            self._tell_place()
        elif _leaves(event) and self.results.next_hit(self.currentIndex().row(), -1) < 0:
            self.left_upwards.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self._extend if extends else self._step)(step)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row under the pointer, or with the chosen one by key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if self.results.place(index) is None:
            return
        self.setCurrentIndex(index)
        corner = self.visualRect(index).topLeft() + QPoint(int(LEFT), 0)
        self._menu.popup(event.globalPos() if by_mouse else self.viewport().mapToGlobal(corner))

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the actions; typing does not move in this list."""

    def _make_acts(self) -> None:
        bar = self.action_bar
        for name, key, signal, button in (
            (self.tr("Copy with citation"), "Ctrl+Shift+C", self.cite_wanted, bar.cite),
            (self.tr("Put into the briefing in hand"), "B", None, bar.briefing),
            (self.tr("Make a commitment of it"), "M", self.commitment_wanted, bar.commitment),
            (self.tr("Highlight it"), "H", self.mark_wanted, None),
            (self.tr("Write a note on it"), "N", self.note_wanted, None),
            (self.tr("Open in the reader"), "O", self.opened, None),
        ):
            act = QAction(name, self)
            act.setShortcut(QKeySequence(key))
            act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            do = partial(self._act, signal) if signal is not None else self._collect
            act.triggered.connect(lambda _=False, do=do: do())
            if button is not None:
                button.clicked.connect(act.trigger)
            else:
                bar.offer([act])
            self.addAction(act)

    def _act(self, told: SignalInstance) -> None:
        place = self.place
        if place is not None:
            told.emit(place)

    def _collect(self) -> None:
        places = self.places or tuple(place for place in (self.place,) if place is not None)
        if places:
            self.briefing_wanted.emit(places)

    def _extend(self, step: int) -> None:
        """Choose one row more, or one less, from where choosing began."""
        row = self.currentIndex().row() + step
        if not 0 <= row < self.results.rowCount():
            return
        began = self._began if self._began is not None else self.currentIndex().row()
        index = self.results.index(row)
        flags = QItemSelectionModel.SelectionFlag
        chosen = self.selectionModel()
        chosen.setCurrentIndex(index, flags.NoUpdate)
        selection = QItemSelection(self.results.index(began), index)
        chosen.select(selection, flags.ClearAndSelect)
        self._began = began
        self.scrollTo(index)

    def _count_chosen(self) -> None:
        """Say on the button how many passages go into the briefing."""
        chosen = len(self.places)
        self.action_bar.show_chosen(chosen)
        if len(self.selectedIndexes()) < 2:
            self._began = None

    def _has_words(self, index: Index) -> bool:
        """Whether a row stands for words that can be cited."""
        if index.data(Role.KIND) is not RowKind.HIT:
            return False
        place = self.results.place(index)
        return place is not None and place.range is not None

    def _step(self, step: int) -> None:
        row = self.currentIndex().row() + step
        while 0 <= row < self.results.rowCount():
            if self.results.index(row).data(Role.KIND) is not RowKind.PAPER:
                self._choose(row)
                return
            row += step

    def _choose(self, row: int) -> None:
        if row < 0:
            return
        index = self.results.index(row)
        self.setCurrentIndex(index)
        above = self.results.index(row - 1) if row else QModelIndex()
        if above.data(Role.KIND) is RowKind.PAPER and self.visualRect(above).top() < 0:
            self.scrollTo(above)
        self.scrollTo(index)

    def _place_actions(self) -> None:
        index = self.currentIndex()
        if not self._has_words(index):
            self.action_bar.hide()
            return
        area = self.visualRect(index)
        height = self.action_bar.sizeHint().height()
        top = area.bottom() - ACTIONS_HEIGHT + (ACTIONS_HEIGHT - height) // 2 - 2
        corner = QPoint(area.left() + int(LEFT), top)
        width = min(self.action_bar.sizeHint().width(), area.right() - corner.x())
        self.action_bar.setGeometry(QRect(corner.x(), corner.y(), width, height))
        self.action_bar.setVisible(area.isValid())

    def _tell_place(self) -> None:
        self._settled.stop()
        place = self.place
        if place is not None:
            self.place_chosen.emit(place)

    def _open(self, index: QModelIndex) -> None:
        if index.data(Role.KIND) is RowKind.MORE:
            self.results.open_rest(index)
            return
        place = self.results.place(index)
        if place is not None:
            self._settled.stop()
            self.opened.emit(place)

    def _open_more(self, index: QModelIndex) -> None:
        if index.data(Role.KIND) is RowKind.MORE:
            self.results.open_rest(index)

    def _lay_out_anew(self) -> None:
        self._delegate.forget()
        self.measure_anew()


def _leaves(event: QKeyEvent) -> bool:
    """Whether a key leads upwards without choosing more."""
    return event.key() == Qt.Key.Key_Up and event.modifiers() == Qt.KeyboardModifier.NoModifier


class _RowActions(QWidget):
    """The buttons of the chosen row."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.cite = KeyButton(look, self.tr("Copy with citation"), key="Ctrl+Shift+C", icon="copy")
        self.briefing = KeyButton(look, self.tr("Briefing"), key="B", icon="plus")
        self.commitment = KeyButton(look, self.tr("Commitment"), key="M", icon="flag")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self.cite, self.briefing, self.commitment):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self.more = IconButton(look, "more", self.tr("More"))
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._menu = QMenu(self)
        self.more.setMenu(self._menu)
        row.addWidget(self.more)
        row.addStretch(1)

    def show_chosen(self, count: int) -> None:
        """Say how many passages go into the briefing, where it is more than one."""
        words = self.tr("{n} to the briefing").format(n=count)
        self.briefing.set_text(words if count > 1 else self.tr("Briefing"))

    def offer(self, acts: list[QAction]) -> None:
        """Put `acts` into the menu of the button for more."""
        self._menu.addActions(acts)
