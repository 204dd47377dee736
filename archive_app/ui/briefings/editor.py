"""The middle of the page: the blocks of the briefing one below the other, each edited in place."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from archive_app.model.briefing import Block, BlockSort, Briefing
from archive_app.model.citation import BriefingPrint, TablePrint
from archive_app.model.ids import BlockId
from archive_app.model.leaving import LeavingCheck, Matter, PassageCard
from archive_app.ui.briefings.block_widgets import BlockWidget, HeadingBlock, ProseBlock
from archive_app.ui.briefings.citation_block import CitationBlock
from archive_app.ui.briefings.table_block import TableBlock
from archive_app.ui.dragged_blocks import block_in
from archive_app.ui.look.theme import Look

_SLICE = 24
"""Blocks that are made in one turn of the event loop, so that a long briefing never freezes."""
_SORTS: dict[BlockSort, type[BlockWidget]] = {
    BlockSort.HEADING: HeadingBlock,
    BlockSort.PROSE: ProseBlock,
    BlockSort.CITATION: CitationBlock,
    BlockSort.TABLE: TableBlock,
}


class BlockEditor(QScrollArea):
    """All blocks of one briefing; what is done in them is told with the block's id."""

    typed = Signal(object, str)  # BlockId, its words
    left = Signal(object)  # BlockId
    entered = Signal(object)  # BlockId
    opened = Signal(object)  # BlockId of a citation
    removed = Signal(object)  # BlockId
    begun_after = Signal(object)  # BlockId after which a paragraph is wanted
    queried = Signal(object, object)  # BlockId, TableQuery
    dropped = Signal(object, object)  # BlockId, and the BlockId before which it goes or None

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self._widgets: dict[BlockId, BlockWidget] = {}
        self._order: list[Block] = []
        self._cards: Mapping[BlockId, PassageCard] = {}
        self._matters: dict[BlockId, set[Matter]] = {}
        self._rows: dict[BlockId, TablePrint] = {}
        self._waiting: frozenset[BlockId] = frozenset()
        self._wanted: BlockId | None = None
        self._current: BlockId | None = None
        self._briefing: str | None = None
        self._column = _Column(look)
        self._box = QVBoxLayout(self._column)
        self._box.setContentsMargins(40, 12, 36, 60)
        self._box.setSpacing(12)
        self._box.addStretch(1)
        self.setWidget(self._column)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Text of the briefing"))
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._make_slice)

    @property
    def current(self) -> BlockId | None:
        """The block that was entered last."""
        return self._current

    def widget_of(self, block: BlockId) -> BlockWidget | None:
        """Return the widget of `block`, None where it is not made."""
        return self._widgets.get(block)

    def show_briefing(self, briefing: Briefing | None) -> None:
        """Show the blocks of `briefing`; widgets of blocks that stay are kept as they are."""
        blocks = list(briefing.blocks) if briefing else []
        if (briefing.id if briefing else None) != self._briefing:
            self._briefing = briefing.id if briefing else None
            self._current = None
        sorts = {block.id: block.sort for block in blocks}
        for name, widget in list(self._widgets.items()):
            if name not in sorts or not isinstance(widget, _SORTS[sorts[name]]):
                del self._widgets[name]
                self._box.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._order = blocks
        collected = briefing.collected if briefing else ()
        self._waiting = frozenset(item.id for item in collected)
        self._make_slice()

    def show_cards(self, cards: Mapping[BlockId, PassageCard]) -> None:
        """Show what the citations cite."""
        self._cards = cards
        self._refresh_citations()

    def show_checks(self, checks: Sequence[LeavingCheck]) -> None:
        """Mark the citations that are to be looked at."""
        self._matters = {}
        for check in checks:
            if check.is_open:
                for block in check.blocks:
                    self._matters.setdefault(block, set()).add(check.matter)
        self._refresh_citations()

    def show_print(self, printed: BriefingPrint) -> None:
        """Show the rows of the tables."""
        self._rows = {item.id: item for item in printed.blocks if isinstance(item, TablePrint)}
        for name, table in self._rows.items():
            widget = self._widgets.get(name)
            if isinstance(widget, TableBlock):
                widget.show_rows(table.rows)

    def saved(self) -> None:
        """Leave undoing to the archive in every block."""
        for widget in self._widgets.values():
            widget.saved()

    def go_to(self, block: BlockId, *, focus: bool = True) -> None:
        """Bring `block` into view and put the focus there; as soon as it is made."""
        widget = self._widgets.get(block)
        if widget is None:
            self._wanted = block if focus else None
            return
        self._wanted = None
        self._box.activate()
        self.ensureWidgetVisible(widget, 0, 40)
        if focus:
            widget.take_focus()

    def focused_prose(self) -> ProseBlock | None:
        """Return the prose where the cursor was last, None where it was in another block."""
        widget = self._widgets.get(self._current) if self._current else None
        return widget if isinstance(widget, ProseBlock) else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a block."""
        if block_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the block would go."""
        self._column.show_gap(self._gap_at(event.position().toPoint().y()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        self._column.show_gap(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move."""
        self._column.show_gap(None)
        block = block_in(event.mimeData())
        before = self._block_at(event.position().toPoint().y())
        if block is not None and block != before:
            self.dropped.emit(block, before)
        event.acceptProposedAction()

    def _make_slice(self) -> None:
        """Make some of the blocks that have no widget yet, then the rest on a later turn."""
        made = 0
        complete = True
        for place, block in enumerate(self._order):
            widget = self._widgets.get(block.id)
            if widget is None:
                if made == _SLICE:
                    complete = False
                    break
                widget = self._make(block)
                made += 1
            if self._box.indexOf(widget) != place:
                self._box.insertWidget(place, widget)
            widget.show_block(block)
        self._set_tab_order()
        if not complete:
            self._next.start()
        elif self._wanted is not None and self._wanted in self._widgets:
            self.go_to(self._wanted)
        self._refresh_citations()

    def _make(self, block: Block) -> BlockWidget:
        widget = _SORTS[block.sort](block.id, self._look)
        widget.typed.connect(self.typed)
        widget.left.connect(self.left)
        widget.entered.connect(self._enter)
        widget.opened.connect(self.opened)
        widget.removed.connect(self.removed)
        widget.begun_after.connect(self.begun_after)
        widget.queried.connect(self.queried)
        self._widgets[block.id] = widget
        table = self._rows.get(block.id)
        if isinstance(widget, TableBlock) and table is not None:
            widget.show_rows(table.rows)
        return widget

    def _enter(self, block: BlockId) -> None:
        self._current = block
        self.entered.emit(block)

    def _refresh_citations(self) -> None:
        for name, widget in self._widgets.items():
            if isinstance(widget, CitationBlock):
                widget.show_card(
                    self._cards.get(name),
                    waiting=name in self._waiting,
                    matters=self._matters.get(name, ()),
                )

    def _set_tab_order(self) -> None:
        made = [self._widgets[block.id] for block in self._order if block.id in self._widgets]
        for first, second in pairwise(made):
            QWidget.setTabOrder(first, second)

    def _block_at(self, y: int) -> BlockId | None:
        """Return the block before which something dropped at `y` of the viewport goes."""
        at = self._column.mapFrom(self, self.rect().topLeft()).y() + y
        for block in self._order:
            widget = self._widgets.get(block.id)
            if widget is not None and at < widget.geometry().center().y():
                return block.id
        return None

    def _gap_at(self, y: int) -> int:
        before = self._block_at(y)
        widget = self._widgets.get(before) if before else None
        if widget is not None:
            return widget.geometry().top() - self._box.spacing() // 2
        last = self._widgets.get(self._order[-1].id) if self._order else None
        return last.geometry().bottom() + self._box.spacing() // 2 if last else self._box.spacing()


class _Column(QWidget):
    """The column of blocks, with a line where a dragged block would go."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._gap: int | None = None
        self.setObjectName("page")

    def show_gap(self, y: int | None) -> None:
        """Draw the line at `y`, or none."""
        if y != self._gap:
            self._gap = y
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.surface)
        if self._gap is not None:
            painter.fillRect(
                QRect(40, self._gap - 1, self.width() - 76, 2), self._look.colours.accent
            )
