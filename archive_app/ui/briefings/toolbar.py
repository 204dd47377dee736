"""The line of tools above the text: the style of a block, bold, italic, list, passage, table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from archive_app.model.briefing import Block, BlockSort
from archive_app.ui.look.theme import Look

_STYLES: tuple[tuple[BlockSort, int], ...] = (
    (BlockSort.PROSE, 1),
    (BlockSort.HEADING, 1),
    (BlockSort.HEADING, 2),
    (BlockSort.HEADING, 3),
)


class Toolbar(QWidget):
    """Tools that act where the cursor is; they leave the cursor there."""

    style_wanted = Signal(object, int)  # BlockSort, level
    sign_wanted = Signal(str)  # "**" or "*"
    list_wanted = Signal()
    passage_wanted = Signal()
    table_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Make the tools."""
        super().__init__()
        self._look = look
        self.setFixedHeight(40)
        self.style_box = QComboBox()
        self.style_box.addItems(
            [self.tr("Body text"), self.tr("Heading 1"), self.tr("Heading 2"), self.tr("Heading 3")]
        )
        self.style_box.setAccessibleName(self.tr("Style of the block"))
        self.style_box.setToolTip(self.tr("Style of the block where the cursor is"))
        self.style_box.activated.connect(lambda row: self.style_wanted.emit(*_STYLES[row]))
        self.bold = self._tool(self.tr("Bold (Ctrl+B)"))
        self.bold.setText(self.tr("B"))
        self.bold.clicked.connect(lambda: self.sign_wanted.emit("**"))
        self.italic = self._tool(self.tr("Italic (Ctrl+I)"))
        self.italic.setText(self.tr("I"))
        self.italic.clicked.connect(lambda: self.sign_wanted.emit("*"))
        self.list = self._tool(self.tr("List (Ctrl+Shift+L)"))
        self.list.setText("•–")
        self.list.clicked.connect(self.list_wanted)
        self.passage = self._tool(self.tr("Place the next collected passage (Ctrl+J)"))
        self.passage.setText(self.tr("Passage") + "  Ctrl+J")
        self.passage.clicked.connect(self.passage_wanted)
        self.table = self._tool(self.tr("Table of commitments"))
        self.table.setText(self.tr("Table"))
        self.table.clicked.connect(self.table_wanted)
        self.undo = self._tool(self.tr("Undo (Ctrl+Z)"))
        self.undo.clicked.connect(self.undo_wanted)
        self._arrange()
        look.changed.connect(self._dress)
        self._dress()

    def show_style(self, block: Block | None) -> None:
        """Show the style of the block where the cursor is; only words have one to choose."""
        is_prose = block is not None and block.sort is BlockSort.PROSE
        is_heading = block is not None and block.sort is BlockSort.HEADING
        self.style_box.setEnabled(is_prose or is_heading)
        for tool in (self.bold, self.italic, self.list):
            tool.setEnabled(is_prose)
        if block is not None and (is_prose or is_heading):
            level = block.level if is_heading else 1
            self.style_box.setCurrentIndex(_STYLES.index((block.sort, level)))

    def set_waiting(self, count: int) -> None:
        """Offer to place a passage while there is one to place."""
        self.passage.setEnabled(count > 0)

    def set_undo(self, act: str, redo: str = "") -> None:
        """Say what would be undone, "" for nothing."""
        self.undo.setEnabled(bool(act))
        self.undo.setToolTip(
            self.tr("Undo: {act} (Ctrl+Z)").format(act=act) if act else self.tr("Undo (Ctrl+Z)")
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colours.line)

    def _tool(self, tip: str) -> QToolButton:
        tool = QToolButton()
        tool.setProperty("flat", True)
        tool.setToolTip(tip)
        tool.setAccessibleName(tip.partition(" (")[0])
        return tool

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 12, 6)
        row.setSpacing(4)
        for tool in (self.style_box, self.bold, self.italic, self.list, self.passage, self.table):
            row.addWidget(tool)
        row.addStretch(1)
        row.addWidget(self.undo)

    def _dress(self) -> None:
        font = self._look.interface_font(9.5)
        for tool in (self.style_box, self.list, self.passage, self.table):
            tool.setFont(font)
        self.bold.setFont(self._look.interface_font(10.0, semibold=True))
        slanted = self._look.interface_font(10.0)
        slanted.setItalic(True)
        self.italic.setFont(slanted)
        self.passage.setIcon(self._look.icon("quote"))
        self.table.setIcon(self._look.icon("commitments"))
        for tool in (self.passage, self.table):
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.undo.setIcon(self._look.icon("undo"))
        self.update()
