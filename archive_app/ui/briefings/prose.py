"""Prose as it is written: plain Markdown whose signs are faint, with keys for bold and lists."""

import re

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from archive_app.ui.positions import code_points

_LINE_HEIGHT = 150.0
"""Per cent of the font's own line height."""
_ITEM = re.compile(r"(\s*)([-*+]|\d{1,9}[.)])( +)(.*)")
_MARGIN = 2


class ProseEdit(QTextEdit):
    """A field that grows with its text; its own undo reaches back to what is saved, not further."""

    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(_MARGIN)
        self._marks = _Marks(self.document())
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def set_words(self, text: str) -> None:
        """Show `text`, keeping the cursor near where it was; there is nothing to undo then."""
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(lines)
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.forget_undo()

    def forget_undo(self) -> None:
        """Leave further undoing to the archive, since what stands here is saved."""
        self.document().clearUndoRedoStacks()

    def dress(self, font: QFont, faint: QColor) -> None:
        """Set the words in `font` and the signs of Markdown in the colour `faint`."""
        self.document().setDefaultFont(font)
        self._marks.dress(faint)

    def toggle(self, sign: str) -> None:
        """Put `sign` ("**" or "*") around the selected words, or take it away."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        text = self.toPlainText()
        before, inside = text[: code_points(text, start)], _selected(cursor)
        after = text[len(before) + len(inside) :]
        width = len(sign)
        cursor.beginEditBlock()
        if len(inside) > 2 * width and inside.startswith(sign) and inside.endswith(sign):
            cursor.insertText(inside[width:-width])
            end -= 2 * width
        elif before.endswith(sign) and after.startswith(sign):
            cursor.setPosition(start - width)
            cursor.setPosition(end + width, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(inside)
            start, end = start - width, end - width
        else:
            cursor.insertText(f"{sign}{inside}{sign}")
            start, end = start + width, end + width
        cursor.endEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def toggle_list(self) -> None:
        """Make items of a list of the selected lines, or plain lines of items."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart()).blockNumber()
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        lines = [self.document().findBlockByNumber(number) for number in range(first, last + 1)]
        are_items = all(_ITEM.match(line.text()) for line in lines if line.text().strip())
        cursor.beginEditBlock()
        for line in lines:
            found = _ITEM.match(line.text())
            at = QTextCursor(line)
            if are_items and found:
                at.setPosition(line.position() + found.start(4), QTextCursor.MoveMode.KeepAnchor)
                at.removeSelectedText()
            elif not are_items and not found and (line.text().strip() or first == last):
                at.insertText("- ")
        cursor.endEditBlock()

    def parts_at_cursor(self) -> tuple[str, str]:
        """Return the paragraphs up to the cursor's and those after it.

        A cursor at the beginning of a paragraph stands before it.
        """
        text = self.toPlainText()
        at = code_points(text, self.textCursor().position())
        if text[:at].rstrip(" ").endswith("\n") or not text[:at].strip():
            cut = at
        else:
            end = text.find("\n\n", at)
            cut = len(text) if end < 0 else end
        return text[:cut].strip("\n"), text[cut:].strip("\n")

    def sizeHint(self) -> QSize:
        """Return the width of the whole and the height of the words."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return that the width may shrink and the height may not."""
        return QSize(80, self._height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is nothing to undo here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            if event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable():
                event.ignore()
                return False
            if event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a paragraph or an item with Enter, as a writer of letters expects."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._begin_line()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that writing begins here."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the words may be saved; a menu over the field does not leave it."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _begin_line(self) -> None:
        cursor = self.textCursor()
        line = cursor.block().text()
        item = _ITEM.match(line)
        if item is None:
            cursor.insertText("\n" if not line.strip() else "\n\n")
        elif item[4].strip():
            cursor.insertText(f"\n{item[1]}{_following(item[2])}{item[3]}")
        else:
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            cursor.insertText("\n")
        self.setTextCursor(cursor)

    def _grow(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        return int(self.document().size().height()) + 2 * self.frameWidth() + 1


class _Marks(QSyntaxHighlighter):
    """Sets bold and italic words as such, and the signs that make them so in a faint colour."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._faint = QTextCharFormat()
        self._bold = QTextCharFormat()
        self._bold.setFontWeight(QFont.Weight.DemiBold)
        self._italic = QTextCharFormat()
        self._italic.setFontItalic(True)

    def dress(self, faint: QColor) -> None:
        """Set the signs in the colour `faint`."""
        self._faint.setForeground(faint)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Set one line."""
        for pattern, manner, width in _PATTERNS:
            found = pattern.globalMatch(text)
            while found.hasNext():
                match = found.next()
                start, length = match.capturedStart(), match.capturedLength()
                self.setFormat(start, length, self._bold if manner == "bold" else self._italic)
                self.setFormat(start, width, self._faint)
                self.setFormat(start + length - width, width, self._faint)
        item = _ITEM.match(text)
        if item:
            self.setFormat(item.start(2), len(item[2]), self._faint)


_PATTERNS = (
    (QRegularExpression(r"\*\*[^*\s](?:[^*]*[^*\s])?\*\*"), "bold", 2),
    (QRegularExpression(r"(?<!\*)\*[^*\s](?:[^*]*[^*\s])?\*(?!\*)"), "italic", 1),
)


def _selected(cursor: QTextCursor) -> str:
    """Return the selected words; Qt has paragraph separators where lines end."""
    return cursor.selectedText().replace("\u2029", "\n")


def _following(mark: str) -> str:
    """Return the mark of the next item: the same bullet, or the next number."""
    return f"{int(mark[:-1]) + 1}{mark[-1]}" if mark[:-1].isdigit() else mark
