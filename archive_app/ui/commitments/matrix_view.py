"""The matrix on the screen: a cell at a time by keys, a link in cells that wait."""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from archive_app.model.ledger import Blank
from archive_app.ui.commitments.matrix_delegate import MatrixDelegate
from archive_app.ui.commitments.matrix_model import MatrixModel
from archive_app.ui.look.theme import Look

_ROW_HEAD, _COLUMN_HEAD = 124, 42
_LEAST_WIDTH = 160
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MatrixView(QTableView):
    """Tells which cell is chosen and which is to be opened."""

    cell_chosen = Signal(object)  # QModelIndex
    cell_opened = Signal(object)  # QModelIndex, by Enter or a double click
    review_wanted = Signal(object)  # QModelIndex, by the link in a cell that waits

    def __init__(self, look: Look) -> None:
        """Show a model that is set later."""
        super().__init__()
        self._look = look
        self._painter_of_cells = MatrixDelegate(look, self)
        self.setItemDelegate(self._painter_of_cells)
        self.setAccessibleName(self.tr("Commitments by country"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self._dress_heads()
        look.changed.connect(self._dress)
        self._dress()

    def show_model(self, model: MatrixModel) -> None:
        """Show `model` and follow its selection."""
        self.setModel(model)
        self.selectionModel().currentChanged.connect(lambda new, _: self.cell_chosen.emit(new))
        model.modelReset.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell by Enter."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.cell_opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link of a cell that waits."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if self._is_link(index, event.position()):
            self.review_wanted.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a link."""
        index = self.indexAt(event.position().toPoint())
        over = self._is_link(index, event.position())
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the cell."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.cell_opened.emit(index)

    def _is_link(self, index: QModelIndex, at: object) -> bool:
        model = self.model()
        if not isinstance(model, MatrixModel):
            return False
        cell = model.cell(index)
        if cell is None or cell.entries or cell.blank is not Blank.NOT_REVIEWED:
            return False
        area = self._painter_of_cells.link_area(QRectF(self.visualRect(index)))
        return area.adjusted(-3, -2, 3, 2).contains(at)  # type: ignore[call-overload, no-any-return]

    def _dress_heads(self) -> None:
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultAlignment(left)
        across.setFixedHeight(_COLUMN_HEAD)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(_LEAST_WIDTH)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        wrapped = top.value | Qt.TextFlag.TextWordWrap.value
        down.setDefaultAlignment(Qt.AlignmentFlag(wrapped))
        down.setFixedWidth(_ROW_HEAD)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setHighlightSections(False)
        down.setSectionsClickable(False)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.row_height("cell"))
        self.viewport().update()

    def _fit(self) -> None:
        if self.model().rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
