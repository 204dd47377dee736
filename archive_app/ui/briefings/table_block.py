"""A table of commitments as it stands in the editor, with what it asks the ledger for."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
)

from archive_app.model.briefing import Block, TableQuery
from archive_app.model.citation import LedgerRow
from archive_app.model.commitment import Closure, Evidence, Schedule
from archive_app.model.ids import BlockId
from archive_app.ui.briefings.block_widgets import BlockWidget
from archive_app.ui.look.theme import Look
from archive_app.ui.positions import shown

_Index = QModelIndex | QPersistentModelIndex
_MOST = 12
"""Rows shown in the editor; the pages have them all."""
_SHARES = (20, 15, 45, 20)


class RowsModel(QAbstractTableModel):
    """The rows of one table: who, wording, words, evidence."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows: tuple[LedgerRow, ...] = ()

    def show(self, rows: tuple[LedgerRow, ...]) -> None:
        """Hold the first of `rows`."""
        self.beginResetModel()
        self._rows = rows[:_MOST]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many commitments are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_SHARES)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not (index.isValid() and index.row() < len(self._rows)):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._rows[index.row()]
        who = row.country or row.actor
        cells = (who, row.strength.value, row.action, row.evidence.value)
        return shown(cells[index.column()]).text

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the title of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        titles = (self.tr("Who"), self.tr("Wording"), self.tr("Words"), self.tr("Evidence"))
        return titles[section] if 0 <= section < len(titles) else None


class TableBlock(BlockWidget):
    """A table: its caption, the commitments that it asks for, the first of its rows."""

    def __init__(self, block: BlockId, look: Look) -> None:
        """Stand for the table `block`."""
        super().__init__(block, look)
        self._caption = QLineEdit(self)
        self._caption.setFrame(False)
        self._caption.setObjectName("heading")
        self._caption.setAccessibleName(self.tr("Caption of the table"))
        self._caption.setPlaceholderText(self.tr("Commitments"))
        self._caption.textEdited.connect(lambda text: self.typed.emit(self.block, text))
        self._caption.editingFinished.connect(lambda: self.left.emit(self.block))
        self._query = TableQuery()
        self._fields = {
            name: self._field(title)
            for name, title in (
                ("country", self.tr("All countries")),
                ("forum", self.tr("All forums")),
                ("theme", self.tr("All themes")),
            )
        }
        self._status = self._statuses()
        self.model = RowsModel(self)
        self.table = self._view()
        self._arrange()
        self.setFocusProxy(self._caption)
        look.changed.connect(self._dress)
        self._dress()

    def show_block(self, block: Block) -> None:
        """Show the caption and the query."""
        if block.text != self._caption.text():
            self._caption.setText(block.text)
        if block.query is not None and block.query != self._query:
            self._query = block.query
            for name, field in self._fields.items():
                field.setText(getattr(block.query, name))
            self._status.setCurrentIndex(max(0, self._status.findData(block.query.status)))

    def show_rows(self, rows: tuple[LedgerRow, ...]) -> None:
        """Show the first of the commitments that the table holds."""
        self.model.show(rows)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the columns and be as high as the rows need."""
        super().resizeEvent(event)
        self._fit()

    def _field(self, title: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(title)
        field.setAccessibleName(title)
        field.setToolTip(self.tr("Only these; empty for all"))
        field.editingFinished.connect(self._ask)
        return field

    def _statuses(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(self.tr("Status of the commitments"))
        box.setToolTip(self.tr("Only those of this status"))
        box.addItem(self.tr("Any status"), "")
        for status in (*Evidence, *Schedule, *Closure):
            box.addItem(status.value, status.value)
        box.activated.connect(self._ask)
        return box

    def _view(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Commitments of the table"))
        table.setWordWrap(True)
        table.setShowGrid(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for field in self._fields.values():
            row.addWidget(field, 1)
        row.addWidget(self._status)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._caption)
        box.addLayout(row)
        box.addWidget(self.table)

    def _ask(self) -> None:
        texts = {name: field.text().strip() for name, field in self._fields.items()}
        query = TableQuery(
            country=texts["country"],
            forum=texts["forum"],
            theme=texts["theme"],
            status=self._status.currentData(),
        )
        if query != self._query:
            self._query = query
            self.queried.emit(self.block, query)

    def _fit(self) -> None:
        width = max(self.width() - 2, 100)
        for column, share in enumerate(_SHARES):
            self.table.setColumnWidth(column, width * share // sum(_SHARES))
        self.table.resizeRowsToContents()
        height = self.table.horizontalHeader().sizeHint().height() + 2
        height += sum(self.table.rowHeight(row) for row in range(self.model.rowCount()))
        if height != self.table.minimumHeight():
            self.table.setFixedHeight(height)

    def _dress(self) -> None:
        self._caption.setFont(self.look.interface_font(11.0, semibold=True))
        self.table.setFont(self.look.interface_font(9.5))
        self.table.setIconSize(QSize(12, 12))
        self._fit()
