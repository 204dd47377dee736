"""The files that could not be taken in: each with its reason and what can be done about it."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.archive.report import Passed
from archive_app.ui.controls.elided_label import ElidedLabel
from archive_app.ui.controls.words import Words
from archive_app.ui.library.wording import Library, counted
from archive_app.ui.look.theme import Look

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
PASSED = Qt.ItemDataRole.UserRole + 1
_NAME_WIDTH = 246
_ALL_THERE_IS = 16_777_215
"""Pixels without a limit, as Qt has it."""


def reason_of(passed: Passed) -> str:
    """Return the reason as a sentence."""
    return passed.reason[:1].upper() + passed.reason[1:].rstrip(".") + "."


class SetAsideModel(QAbstractListModel):
    """A row is a file."""

    def __init__(self) -> None:
        """Begin with nothing set aside."""
        super().__init__()
        self.files: Sequence[Passed] = ()

    def show_files(self, files: Sequence[Passed]) -> None:
        """Show these files."""
        if list(files) != list(self.files):
            self.beginResetModel()
            self.files = tuple(files)
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many files are set aside."""
        return 0 if parent.isValid() else len(self.files)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the file's name, its path, or name and reason as one sentence."""
        if not index.isValid():
            return None
        file = self.files[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return PurePath(file.path).name
            case Qt.ItemDataRole.ToolTipRole:
                return file.path
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{PurePath(file.path).name}: {reason_of(file)}"
        return file if role == PASSED else None


class SetAsideDelegate(QStyledItemDelegate):
    """Paints icon, name and reason of a file on one line."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Take faces and colours from `look`."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, self._look.row_height("list") + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one file."""
        colours = self._look.colours
        area = QRectF(option.rect)
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.selection)
            focused = option.widget is not None and option.widget.hasFocus()
            bar = colours.accent if focused else colours.edge
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), bar)
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), colours.line)
        file = index.data(PASSED)
        locked = "password" in file.reason or "encrypted" in file.reason
        icon = self._look.icon("lock" if locked else "warning", colours.warn)
        middle = round(area.center().y()) - 8
        icon.paint(painter, round(area.left()) + 14, middle, 16, 16)
        painter.setFont(self._look.interface_font(9.5))
        metrics = QFontMetricsF(painter.font())
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideMiddle, _NAME_WIDTH - 12)
        painter.setPen(colours.text)
        left = area.left() + 44
        middle_line = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, area.top(), _NAME_WIDTH, area.height()), middle_line, name)
        left += _NAME_WIDTH
        width = area.right() - 12 - left
        why = metrics.elidedText(reason_of(file), Qt.TextElideMode.ElideRight, width)
        painter.setPen(colours.text_2)
        painter.drawText(QRectF(left, area.top(), width, area.height()), middle_line, why)
        painter.restore()


class SetAsidePanel(QWidget):
    """The list with its heading; what is to be done with a file is told, not done here."""

    again_wanted = Signal(object)  # list[Passed] to be tried again
    folder_wanted = Signal(object)  # Passed whose folder shall be shown

    def __init__(self, look: Look) -> None:
        """Begin with nothing set aside."""
        super().__init__()
        self._look = look
        self.model = SetAsideModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(SetAsideDelegate(look, self.list))
        self.list.setAccessibleName(Library.tr("Files set aside"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.activated.connect(lambda: self._try_again())
        self._title = Words(look, semibold=True)
        self._title.setWordWrap(False)
        self._sentence = ElidedLabel(
            look,
            Library.tr("The originals are untouched and stay where they were."),
            points=9.5,
            colour="text_2",
        )
        self.again = self._button(Library.tr("Try again"), self._try_again)
        self.folder = self._button(Library.tr("Show folder"), self._show_folder)
        self.copy = self._button(Library.tr("Copy this list"), self._copy)
        self._build()
        look.changed.connect(self._dress)
        self._dress()

    def show_files(self, files: Sequence[Passed]) -> None:
        """Show these files and how many they are."""
        self.model.show_files(files)
        words = counted(
            len(files), Library.tr("{n} file set aside"), Library.tr("{n} files set aside")
        )
        self._title.setText(words)

    def fold(self, *, most: int | None) -> None:
        """Take no more room than `most` rows need; all there is with None."""
        rows = min(most or 0, len(self.model.files))
        height = self.list.sizeHintForRow(0) * rows if most is not None else _ALL_THERE_IS
        self.list.setMaximumHeight(height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.sunken)
        painter.fillRect(0, 0, self.width(), 1, self._look.colours.edge)

    def chosen(self) -> list[Passed]:
        """Return the chosen files, or all where none is chosen."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.files[row] for row in rows] or list(self.model.files)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 4, 14, 4)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._sentence, 1)
        for button in (self.again, self.folder, self.copy):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def _button(self, text: str, do: Any) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setObjectName("link")
        button.setProperty("flat", True)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.clicked.connect(lambda: do())
        return button

    def _try_again(self) -> None:
        self.again_wanted.emit(self.chosen())

    def _show_folder(self) -> None:
        if self.chosen():
            self.folder_wanted.emit(self.chosen()[0])

    def _copy(self) -> None:
        lines = [f"{file.path}\t{reason_of(file)}" for file in self.model.files]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _dress(self) -> None:
        for button in (self.again, self.folder, self.copy):
            button.setFont(self._look.interface_font(9.5))
        self.list.viewport().update()
