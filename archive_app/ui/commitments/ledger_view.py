"""The middle of the page: head, switches, filter, and the ledger as matrix, list or timeline."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.ids import CommitmentId
from archive_app.model.ledger import ColumnKind
from archive_app.ui.commitments import wording
from archive_app.ui.commitments.asking import ALL, Answer, Form
from archive_app.ui.commitments.filter_bar import FilterBar
from archive_app.ui.commitments.legend import Legend
from archive_app.ui.commitments.list_model import SORT, Column, ListDelegate, ListModel
from archive_app.ui.commitments.matrix_model import MatrixModel
from archive_app.ui.commitments.matrix_view import MatrixView
from archive_app.ui.commitments.timeline_model import WIDTHS as DAY_WIDTHS
from archive_app.ui.commitments.timeline_model import Day, TimelineModel
from archive_app.ui.commitments.wording import Commitments
from archive_app.ui.controls.empty_place import EmptyPlace
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.message_strip import MessageStrip
from archive_app.ui.controls.page_header import PageHeader
from archive_app.ui.controls.segments import Segments
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDTHS: dict[int, int] = {
    Column.WHO: 120,
    Column.WORDING: 100,
    Column.YEAR: 56,
    Column.EVIDENCE: 160,
}


class ListView(QTableView):
    """The list; Enter opens a row."""

    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row by Enter."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class LedgerView(QWidget):
    """Shows answers, and tells what is asked for and which commitments are chosen."""

    asked = Signal()  # series, columns, form or filter are others now
    cell_chosen = Signal(object)  # QModelIndex of the matrix
    entry_chosen = Signal(object)  # CommitmentId of the list
    opened = Signal()  # the chosen one, by Enter or a double click
    review_wanted = Signal(object)  # tuple[DocumentId, ...]

    def __init__(self, look: Look) -> None:
        """Begin without an answer."""
        super().__init__()
        self._look = look
        self._answer: Answer | None = None
        self.matrix_model, self.list_model = MatrixModel(), ListModel()
        self.matrix = MatrixView(look)
        self.matrix.show_model(self.matrix_model)
        self.list = ListView()
        self._sorted = QSortFilterProxyModel(self)
        self._dress_list()
        self.timeline_model, self.timeline = TimelineModel(), ListView()
        self.timeline.setModel(self.timeline_model)
        self._dress(self.timeline, self.tr("Commitments day by day"), DAY_WIDTHS, Day.WORDS)
        self.strip = MessageStrip(look)
        self.filter = FilterBar(look)
        self.filter.hide()
        self._header = PageHeader(self.tr("Commitments"), look)
        self.filter_button = KeyButton(look, self.tr("Filter"), icon="filter")
        self.filter_button.setCheckable(True)
        self.export_button = KeyButton(look, self.tr("Export"), key="Ctrl+E")
        self.series = QComboBox()
        self.series.setAccessibleName(self.tr("Forum"))
        self.series.setToolTip(self.tr("The forum whose meetings are shown"))
        self.columns = Segments(
            [
                (ColumnKind.FORUM, self.tr("Forum")),
                (ColumnKind.YEAR, self.tr("Year")),
                (ColumnKind.THEME, self.tr("Theme")),
            ],
            look,
            name=self.tr("Columns"),
        )
        self.form = Segments(
            [
                (Form.MATRIX, self.tr("Matrix")),
                (Form.LIST, self.tr("List")),
                (Form.TIMELINE, self.tr("Timeline")),
            ],
            look,
            name=self.tr("Shown as"),
        )
        self._stack = QStackedWidget()
        self._empty = EmptyPlace("commitments", " ", " ", look)
        self._assemble()
        self._connect()

    @property
    def chosen_form(self) -> Form:
        """How the ledger is shown."""
        return Form(self.form.choice)

    @property
    def working(self) -> QAbstractItemView:
        """The view in which one works now."""
        views = {Form.MATRIX: self.matrix, Form.LIST: self.list, Form.TIMELINE: self.timeline}
        return views[self.chosen_form]

    @property
    def chosen_series(self) -> str | None:
        """The series that is shown, None before the first answer."""
        data = self.series.currentData()
        return None if data is None else str(data)

    def choose_series(self, name: str | None) -> bool:
        """Choose another series; return whether it is one of those that there are."""
        at = self.series.findData(name)
        if at >= 0:
            self.series.setCurrentIndex(at)
        return at >= 0

    def show_answer(self, answer: Answer) -> None:
        """Show what the archive answered."""
        self._answer = answer
        self._offer_series(answer)
        matrix = answer.matrix
        self.filter.offer(matrix)
        counts = wording.entered_words(matrix.entered)
        self._header.set_subtitle(f"{counts} · {_waiting(matrix.waiting)}")
        self.matrix_model.show(matrix)
        names = {row.key: row.name for row in matrix.rows}
        self.list_model.show(list(answer.entries), names)
        self.timeline_model.show(answer.happenings, names)
        self._show_leaf(answer)
        asked = answer.asked.wanted.count
        text = self.tr("Filter ({n})").format(n=asked) if asked else self.tr("Filter")
        self.filter_button.set_text(text)

    def select(self, name: CommitmentId) -> None:
        """Choose the commitment where it is shown."""
        index = self.matrix_model.place_of(name)
        if index.isValid():
            self.matrix.setCurrentIndex(index)
        row = self.list_model.row_of(name)
        if row >= 0:
            self.list.setCurrentIndex(self._sorted.mapFromSource(self.list_model.index(row, 0)))

    def _offer_series(self, answer: Answer) -> None:
        self.series.blockSignals(True)
        self.series.clear()
        for series in answer.series:
            self.series.addItem(series.name, series.name)
        self.series.addItem(self.tr("Papers that name no forum"), "")
        self.series.addItem(self.tr("All papers"), ALL)
        self.series.setCurrentIndex(max(0, self.series.findData(answer.chosen)))
        self.series.blockSignals(False)

    def _show_leaf(self, answer: Answer) -> None:
        form = self.chosen_form
        if answer.matrix.rows and form is Form.MATRIX:
            self._stack.setCurrentIndex(0)
        elif answer.entries or answer.happenings:
            self._stack.setCurrentWidget(self.working)
        else:
            self._stack.setCurrentWidget(self._empty)
            self._say_empty(is_filtered=answer.asked.wanted.count > 0)

    def _say_empty(self, *, is_filtered: bool) -> None:
        if is_filtered:
            self._empty.say(
                self.tr("Nothing passes the filter"),
                self.tr("Choose “any” in some of its fields, or clear the filter."),
            )
        else:
            self._empty.say(
                self.tr("No commitment is entered yet"),
                self.tr(
                    "Choose words in a paper and press M, or confirm what the archive suggests "
                    "under Review."
                ),
            )

    def _assemble(self) -> None:
        for button in (self.filter_button, self.export_button):
            self._header.add(button)
        switches = QHBoxLayout()
        switches.setContentsMargins(16, 0, 16, 10)
        switches.setSpacing(10)
        self.series.setMinimumContentsLength(24)
        self.series.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        switches.addWidget(self.series)
        switches.addStretch(1)
        caption = Words(self._look, self.tr("Columns"), colour="text_2")
        caption.setWordWrap(False)
        for part in (caption, self.columns, self.form):
            switches.addWidget(part)
        laid = QWidget()
        column = QVBoxLayout(laid)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.matrix, 1)
        column.addWidget(Legend(self._look))
        for leaf in (laid, self.list, self.timeline, self._empty):
            self._stack.addWidget(leaf)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addLayout(switches)
        page.addWidget(self.filter)
        page.addWidget(self.strip)
        page.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filter_button.toggled.connect(self.filter.setVisible)
        self.filter.changed.connect(self.asked)
        self.series.currentIndexChanged.connect(lambda _: self.asked.emit())
        self.columns.chosen.connect(lambda _: self.asked.emit())
        self.form.chosen.connect(lambda _: self.asked.emit())
        self.matrix.cell_chosen.connect(self.cell_chosen)
        self.matrix.cell_opened.connect(self._open_cell)
        self.matrix.review_wanted.connect(self._review)
        self.list.opened.connect(self.opened)
        self.list.doubleClicked.connect(lambda _: self.opened.emit())
        self.list.selectionModel().currentChanged.connect(self._choose_entry)
        self.timeline.opened.connect(self.opened)
        self.timeline.doubleClicked.connect(lambda _: self.opened.emit())
        self.timeline.selectionModel().currentChanged.connect(self._choose_day)

    def _open_cell(self, index: QModelIndex) -> None:
        cell = self.matrix_model.cell(index)
        if cell is not None and not cell.entries and cell.waiting:
            self._review(index)
        else:
            self.opened.emit()

    def _review(self, index: QModelIndex) -> None:
        cell = self.matrix_model.cell(index)
        if cell is not None and cell.waiting:
            self.review_wanted.emit(cell.waiting)

    def _choose_entry(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            row = self._sorted.mapToSource(index).row()
            self.entry_chosen.emit(self.list_model.entry(row).id)

    def _choose_day(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.entry_chosen.emit(self.timeline_model.happening(index.row()).entry.id)

    def _dress_list(self) -> None:
        view = self.list
        self._sorted.setSourceModel(self.list_model)
        self._sorted.setSortRole(SORT)
        view.setModel(self._sorted)
        view.setItemDelegate(ListDelegate(self._look, view))
        view.setSortingEnabled(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._dress(view, self.tr("Commitments as a list"), _WIDTHS, Column.WORDS)

    def _dress(
        self, view: QTableView, name: str, widths: Mapping[int, int], stretched: int
    ) -> None:
        """Let a table look as all of the ledger do."""
        view.setAccessibleName(name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self._look.row_height("table"))
        across = view.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in widths.items():
            across.resizeSection(column, width)
        across.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)


def _waiting(papers: int) -> str:
    if papers == 1:
        return Commitments.tr("1 paper not reviewed")
    return Commitments.tr("{n} papers not reviewed").format(n=papers)
