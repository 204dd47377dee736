"""The palette itself: it drops from the top of the window, is typed into and goes at Esc."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from archive_app.ui.look.theme import Look
from archive_app.ui.palette.model import ENTRY_ROLE, KEY_ROLE, NOTE_ROLE, Entry, PaletteModel
from archive_app.ui.session import Session

_WIDTH, _HEIGHT = 560, 420
_ROW = 32
_WALKS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_Index = QModelIndex | QPersistentModelIndex


class Palette(QFrame):
    """A field over a list; Enter does the line that is chosen."""

    named_chosen = Signal(object)  # Named

    def __init__(
        self,
        session: Session,
        look: Look,
        actions: Sequence[tuple[str, QAction]],
        window: QWidget,
    ) -> None:
        """Find among `actions` and, by `session`, among all that has a name."""
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Find a command, paper or person"))
        self._session = session
        self._window = window
        self._before: QWidget | None = None
        self._model = PaletteModel(actions)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A command, a paper, a person, a briefing"))
        self.field.setAccessibleName(self.tr("Find a command, paper or person"))
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteDelegate(look, self.list))
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.hide()
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._do(self._model.entry(index.row())))

    def open(self) -> None:
        """Show the palette over the top of the window, with an empty field."""
        window = self._window
        self.field.clear()
        self._find("")
        width = min(_WIDTH, window.width() - 40)
        left = (window.width() - width) // 2
        self.setGeometry(QRect(left, 36, width, min(_HEIGHT, window.height() - 60)))
        self.show()
        self.raise_()
        before = QApplication.focusWidget()
        self._before = before if before is not self.field else self._before
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Up, Down and Enter in the field work on the list."""
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            self.hide()
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self._go_back()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in _WALKS:
                self.list.keyPressEvent(event)
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in (
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            ):
                self._do_chosen()
                return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> None:
        self._model.show_commands(typed)
        self._choose_first()
        if typed.strip():
            self._session.ask(
                lambda archive: archive.naming.named(typed), self._take, slot="palette"
            )

    def _take(self, found: object) -> None:
        chosen = self.list.currentIndex().row()
        self._model.add_named(found)  # type: ignore[arg-type]
        self.list.setCurrentIndex(self._model.index(max(0, chosen), 0))

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(0, 0))

    def _do_chosen(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._do(self._model.entry(index.row()))

    def _go_back(self) -> None:
        """Put the palette away and the focus where it was."""
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _do(self, entry: Entry) -> None:
        self._go_back()
        if entry.action is not None:
            entry.action.trigger()
        elif entry.named is not None:
            self.named_chosen.emit(entry.named)


class PaletteDelegate(QStyledItemDelegate):
    """Paints a line: name, note, and the key of a command at the right."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Paint in the colours of `look`."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return one row."""
        return QSize(_WIDTH, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row of `index`."""
        entry: Entry = index.data(ENTRY_ROLE)
        colours = self._look.colours
        rect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colours.accent)
        key = index.data(KEY_ROLE)
        note = key or index.data(NOTE_ROLE)
        painter.setFont(self._look.interface_font(8.5))
        painter.setPen(colours.text_3)
        room = rect.adjusted(14, 0, -12, 0)
        width = min(room.width() // 2, painter.fontMetrics().horizontalAdvance(note) + 8)
        right = QRect(room.right() - width, room.top(), width, room.height())
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        elided = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, width)
        painter.drawText(right, align, elided)
        named = entry.named is not None
        font = self._look.reading_font(10) if named else self._look.interface_font(10)
        painter.setFont(font)
        painter.setPen(colours.text)
        left = room.adjusted(0, 0, -width - 12, 0)
        words = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, left.width()
        )
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
