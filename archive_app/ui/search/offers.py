"""What is offered under the field while one types; it takes nothing that is not chosen."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.suggestion import Suggestion, SuggestionSort
from archive_app.ui.look.theme import Look
from archive_app.ui.positions import code_points
from archive_app.ui.search.field import SearchField
from archive_app.ui.search.wording import Search
from archive_app.ui.session import Session

_REST = 90
"""Milliseconds after a key, so that the answer to the search comes first."""
_ROW = 26
_WIDEST = 460
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Offers(QFrame):
    """A list under the field; the focus stays in the field.

    Alt with Down goes into it, Up and Down then move, Enter takes what is chosen, Esc closes it.
    Where nothing is chosen, every key does what it does without the list.
    """

    taken = Signal(object)  # Suggestion

    def __init__(self, session: Session, look: Look, field: SearchField, page: QWidget) -> None:
        """Float over `page`, under `field`."""
        super().__init__(page)
        self.setObjectName("palette")
        self._session = session
        self._field = field
        self._page = page
        self._model = _OfferModel()
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_OfferDelegate(look, self.list))
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = QLabel(self.tr("Alt+Down chooses, Enter takes, Esc closes"))
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("tone", "second")
        self._hint.setFont(look.interface_font(8.5))
        self._hint.setContentsMargins(10, 2, 10, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.setSpacing(2)
        column.addWidget(self.list)
        column.addWidget(self._hint)
        self._enters = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)
        field.edit.textEdited.connect(self._begin)
        field.edit.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.hide()

    def enter(self) -> None:
        """Go one row down in the list; open it first where it is closed."""
        self._field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.isVisible():
            self._step(1)
        else:
            self._enters = True
            self._ask()

    def give_way_to(self, others: Iterable[QWidget]) -> None:
        """Close when the mouse moves over one of `others`, which the list may cover."""
        for widget in others:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the keys of the field that are meant for the list; give way to others."""
        if watched is not self._field.edit:
            if event.type() == QEvent.Type.MouseMove:
                self._close()
            return False
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.isVisible() and self._answer(event)
        return super().eventFilter(watched, event)

    def _answer(self, event: QKeyEvent) -> bool:
        """Return whether a key was for the list; where nothing is chosen, Esc alone is."""
        chosen = self.list.currentIndex()
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._close()
            return True
        if not chosen.isValid():
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self._close()
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(chosen)
            return True
        return False

    def _begin(self) -> None:
        self._enters = False
        self.hide()
        self._rest.start()

    def _close(self) -> None:
        self._rest.stop()
        self._enters = False
        self.hide()

    def _ask(self) -> None:
        typed = self._field.text
        caret = code_points(typed, self._field.edit.cursorPosition())

        def take(found: tuple[Suggestion, ...]) -> None:
            edit = self._field.edit
            same = (edit.text(), code_points(edit.text(), edit.cursorPosition())) == (typed, caret)
            if same and edit.hasFocus():
                self._show(found)

        self._session.ask(
            lambda archive: archive.suggesting.suggest(typed, caret), take, slot="search offers"
        )

    def _show(self, found: tuple[Suggestion, ...]) -> None:
        self._model.show(found)
        if not found:
            self.hide()
            return
        self.list.setFixedHeight(_ROW * len(found))
        corner = self._field.mapTo(self._page, QPoint(0, self._field.height() + 2))
        width = min(_WIDEST, self._field.width())
        self.setGeometry(QRect(corner, QSize(width, self.sizeHint().height())))
        self.show()
        self.raise_()
        if self._enters:
            self._step(1)
        self._enters = False

    def _step(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if row < 0:
            self.list.setCurrentIndex(QModelIndex())
        elif row < self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(row))

    def _take(self, index: _Index) -> None:
        offer = self._model.offer(index.row())
        self._close()
        self.taken.emit(offer)


class _OfferModel(QAbstractListModel):
    """The offers, each with where it comes from."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Suggestion, ...] = ()

    def show(self, offers: tuple[Suggestion, ...]) -> None:
        """Show other offers, none of them chosen."""
        self.beginResetModel()
        self._offers = offers
        self.endResetModel()

    def offer(self, row: int) -> Suggestion:
        """Return the offer of a row."""
        return self._offers[row]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the name of an offer; for tips and assistive programs with its sort."""
        if not index.isValid() or index.row() >= len(self._offers):
            return None
        offer = self._offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.name
        if role == _SORT_ROLE:
            return _sort_name(offer.sort)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{offer.name}, {_sort_name(offer.sort)}"
        return None


_SORT_ROLE = Qt.ItemDataRole.UserRole + 1


class _OfferDelegate(QStyledItemDelegate):
    """Paints an offer: its name, and at the right where it comes from."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return one row."""
        del option, index
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row of `index`."""
        colours = self._look.colours
        area: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.selection)
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colours.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colours.hover)
        room = area.adjusted(11, 0, -11, 0)
        painter.setFont(self._look.interface_font(8.5))
        painter.setPen(colours.text_3)
        sort = index.data(_SORT_ROLE)
        taken = painter.fontMetrics().horizontalAdvance(sort) + 12
        right, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right | middle, sort)
        painter.setFont(self._look.interface_font(10))
        painter.setPen(colours.text)
        elide = Qt.TextElideMode.ElideRight
        name = painter.fontMetrics().elidedText(index.data(), elide, room.width() - taken)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, name)
        painter.restore()


def _sort_name(sort: SuggestionSort) -> str:
    return {
        SuggestionSort.WORD: Search.tr("word"),
        SuggestionSort.SPEAKER: Search.tr("speaker"),
        SuggestionSort.BODY: Search.tr("body"),
        SuggestionSort.FORUM: Search.tr("forum"),
        SuggestionSort.TAG: Search.tr("tag"),
    }[sort]
