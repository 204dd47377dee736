"""The table of papers: rows are chosen, cells are edited, columns order."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from archive_app.model.ids import DocumentId
from archive_app.model.library import Column
from archive_app.model.particulars import Field
from archive_app.ui.library.cells import COLUMNS
from archive_app.ui.library.delegate import CellDelegate
from archive_app.ui.library.editors import Known
from archive_app.ui.library.model import LibraryModel, Role
from archive_app.ui.library.wording import Library
from archive_app.ui.look.theme import Look

_WIDTHS = {
    Field.KIND: 112,
    Field.DATE: 160,
    Field.FORUM: 178,
    Field.LANGUAGE: 84,
    Field.SPEAKER: 158,
}
_MOST_REMEMBERED = 200
"""Chosen papers that are chosen again in another order; of more, only the current one."""
_ORDERS = {
    Field.TITLE: Column.TITLE,
    Field.KIND: Column.KIND,
    Field.DATE: Column.DATE,
    Field.FORUM: Column.FORUM,
    Field.LANGUAGE: Column.LANGUAGE,
    Field.SPEAKER: Column.SPEAKERS,
}


class LibraryTable(QTableView):
    """Tells which papers are chosen and what order is wanted; F2 edits the cell."""

    chosen = Signal(object)  # list[DocumentId], in the order in which they stand
    order_wanted = Signal(object, bool)  # Column, descending
    opened = Signal(object)  # DocumentId, by double click or Enter

    def __init__(self, model: LibraryModel, look: Look, known: Known) -> None:
        """Show `model`; `known` completes what is typed into cells."""
        super().__init__()
        self.papers = model
        self._look = look
        self._column = 0
        self.setModel(model)
        self.setItemDelegate(CellDelegate(look, known, self))
        self.setAccessibleName(Library.tr("Papers"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._arrange_header()
        self._remembered: tuple[list[DocumentId], DocumentId | None] = ([], None)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._choose_again)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.activated.connect(lambda index: self.opened.emit(index.data(Role.DOCUMENT)))
        look.changed.connect(self._dress)
        self._dress()

    def chosen_papers(self) -> list[DocumentId]:
        """Return the chosen papers in the order in which they stand."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        rows = {row for found in ranges for row in range(found.top(), found.bottom() + 1)}
        return [self.papers.documents[row] for row in sorted(rows)]

    def choose(self, document: DocumentId) -> None:
        """Choose a paper and bring it into view, where it is listed."""
        row = self.papers.row_of(document)
        if row >= 0:
            self.setCurrentIndex(self.papers.index(row, max(0, self.currentIndex().column())))

    def choose_first(self) -> None:
        """Choose the first paper where none is chosen."""
        if self.papers.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.papers.index(0, 0))

    def edit_cell(self) -> None:
        """Edit the cell that the keys are on."""
        index = self.currentIndex()
        if self.papers.can_be_edited(index):
            self.edit(index)

    @property
    def current_field(self) -> Field:
        """The particular of the column that the keys are on."""
        return COLUMNS[max(0, self.currentIndex().column())]

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the frame of the current cell where it has gone."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._column = current.column()
        self.viewport().update()

    def _remember(self) -> None:
        chosen = self.chosen_papers()
        current = self.currentIndex().data(Role.DOCUMENT)
        self._remembered = (chosen if len(chosen) <= _MOST_REMEMBERED else [], current)

    def _choose_again(self) -> None:
        """Choose what was chosen before the papers were put into another order."""
        chosen, current = self._remembered
        places = {document: row for row, document in enumerate(self.papers.documents)}
        flags = QItemSelectionModel.SelectionFlag
        if current in places:
            index = self.papers.index(places[current], self._column)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.scrollTo(index)
        for document in chosen:
            if document in places:
                index = self.papers.index(places[document], 0)
                self.selectionModel().select(index, flags.Select | flags.Rows)

    def _arrange_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A header asks of every chosen row whether all of its column is chosen; this one need not.
        header.setSelectionModel(QItemSelectionModel(self.papers, header))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(60)
        for number, field in enumerate(COLUMNS):
            if field in _WIDTHS:
                header.resizeSection(number, _WIDTHS[field])
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(self._order)

    def _order(self, section: int, order: Qt.SortOrder) -> None:
        if section < 0:
            self.order_wanted.emit(Column.TAKEN_IN, True)
        else:
            descending = order is Qt.SortOrder.DescendingOrder
            self.order_wanted.emit(_ORDERS[COLUMNS[section]], descending)

    def _tell_chosen(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.chosen.emit(self.chosen_papers())

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.row_height("table"))
        self.horizontalHeader().setFont(self._look.interface_font(9, semibold=True))
        self.viewport().update()
