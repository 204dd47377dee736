"""The blocks of the editor that are written in: headings and prose."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from archive_app.model.briefing import Block
from archive_app.model.ids import BlockId
from archive_app.ui.briefings.prose import ProseEdit
from archive_app.ui.look.theme import Look

_HEADING_POINTS = {1: 12.5, 2: 11.0, 3: 10.0}
"""Points of a heading by its level."""
_PROSE_POINTS = 10.5


class BlockWidget(QWidget):
    """One block of the editor: tells what is done in it, and is told what it holds."""

    typed = Signal(object, str)  # BlockId, its words
    left = Signal(object)  # BlockId
    entered = Signal(object)  # BlockId that has the focus now
    opened = Signal(object)  # BlockId of a citation whose source is wanted
    removed = Signal(object)  # BlockId
    begun_after = Signal(object)  # BlockId after which a paragraph is wanted
    queried = Signal(object, object)  # BlockId of a table, TableQuery

    def __init__(self, block: BlockId, look: Look) -> None:
        """Stand for `block`."""
        super().__init__()
        self.block = block
        self.look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_block(self, block: Block) -> None:
        """Show what the block holds."""

    def take_focus(self) -> None:
        """Put the cursor where writing or choosing begins."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def saved(self) -> None:
        """Forget what could be undone here, since the archive can undo it now."""

    def flash(self) -> None:
        """Draw the eye to this block."""
        self.take_focus()


class HeadingBlock(BlockWidget):
    """A heading: one line, set as large as its level."""

    def __init__(self, block: BlockId, look: Look) -> None:
        """Stand for the heading `block`."""
        super().__init__(block, look)
        self._level = 1
        self._line = _HeadingLine(self)
        self._line.setAccessibleName(self.tr("Heading"))
        self._line.setPlaceholderText(self.tr("Heading"))
        self._line.textEdited.connect(lambda text: self.typed.emit(self.block, text))
        self._line.entered.connect(lambda: self.entered.emit(self.block))
        self._line.left.connect(lambda: self.left.emit(self.block))
        self._line.returnPressed.connect(lambda: self.begun_after.emit(self.block))
        self.setFocusProxy(self._line)
        _fill(self, self._line)
        look.changed.connect(self._dress)

    def show_block(self, block: Block) -> None:
        """Show the words at the size of their level."""
        if block.text != self._line.text():
            self._line.setText(block.text)
        self._level = block.level
        self._dress()

    def saved(self) -> None:
        """Forget what could be undone here."""
        place = self._line.cursorPosition()
        self._line.setText(self._line.text())
        self._line.setCursorPosition(place)

    def _dress(self) -> None:
        points = _HEADING_POINTS.get(self._level, _HEADING_POINTS[3])
        self._line.setFont(self.look.interface_font(points, semibold=True))


class ProseBlock(BlockWidget):
    """A piece of prose."""

    def __init__(self, block: BlockId, look: Look) -> None:
        """Stand for the prose `block`."""
        super().__init__(block, look)
        self.edit = ProseEdit(self)
        self.edit.setObjectName("prose")
        self.edit.setAccessibleName(self.tr("Text"))
        self.edit.setPlaceholderText(self.tr("Write here"))
        self.edit.textChanged.connect(self._tell)
        self.edit.entered.connect(lambda: self.entered.emit(self.block))
        self.edit.left.connect(lambda: self.left.emit(self.block))
        self.setFocusProxy(self.edit)
        _fill(self, self.edit)
        self._is_showing = False
        self._words = ""
        look.changed.connect(self._dress)
        self._dress()

    def show_block(self, block: Block) -> None:
        """Show the words, unless they stand here already."""
        if block.text != self.edit.toPlainText():
            self._is_showing = True
            self.edit.set_words(block.text)
            self._is_showing = False
        self._words = block.text

    def saved(self) -> None:
        """Forget what could be undone here."""
        self.edit.forget_undo()

    def _tell(self) -> None:
        words = self.edit.toPlainText()
        if not self._is_showing and words != self._words:
            self._words = words
            self.typed.emit(self.block, words)

    def _dress(self) -> None:
        self._is_showing = True
        self.edit.dress(self.look.interface_font(_PROSE_POINTS), self.look.colours.text_3)
        self._is_showing = False


class _HeadingLine(QLineEdit):
    """A line without a frame that leaves undoing to the window where it has nothing to undo."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setObjectName("heading")

    def sizeHint(self) -> QSize:
        """Return a line as high as its letters and some air."""
        return QSize(200, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Return that the width may shrink."""
        return QSize(80, self.fontMetrics().height() + 6)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is nothing to undo here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redoes = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undoes or redoes:
                event.ignore()
                return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that writing begins here."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the words may be saved."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def _fill(block: BlockWidget, inner: QWidget) -> None:
    box = QVBoxLayout(block)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(inner)
