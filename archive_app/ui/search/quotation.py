"""Checks a quotation that somebody sent: the closest passage, with every difference marked."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from archive_app.archive.finding import Checked
from archive_app.archive.verifying import Verdict
from archive_app.errors import ArchiveError
from archive_app.model.span import Range
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.look.theme import Look
from archive_app.ui.place import Place
from archive_app.ui.positions import shown
from archive_app.ui.search import wording
from archive_app.ui.session import Session

_TYPING = 250
"""Milliseconds after a key before a quotation that is being typed is checked."""


class QuotationPanel(QWidget):
    """One pastes above and sees below how the words stand to the archive."""

    opened = Signal(object)  # Place
    cite_wanted = Signal(object)  # Place
    left = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        """Check against the archive of `session`."""
        super().__init__()
        self._session = session
        self._look = look
        self._place: Place | None = None
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText(self.tr("Paste the quotation here (Ctrl+V)."))
        self.edit.setAccessibleName(self.tr("Quotation to check"))
        self.edit.setTabChangesFocus(True)
        self.edit.setObjectName("field")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.edit.setFixedHeight(112)
        self.edit.textChanged.connect(self._wait)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._check)
        self.paste = KeyButton(look, self.tr("Paste"), key="Ctrl+V", icon="file")
        self.paste.clicked.connect(self._paste)
        self.back = KeyButton(look, self.tr("Back to the results"), key="Esc", icon="left")
        self.back.clicked.connect(self.left)
        self.cite = KeyButton(look, self.tr("Copy with citation"), key="Ctrl+Shift+C", icon="copy")
        self.cite.clicked.connect(self._cite)
        self.open = KeyButton(look, self.tr("Open in the reader"), key="Ctrl+Return", icon="panel")
        self.open.clicked.connect(self._open)
        self._verdict = _words("heading")
        self._paper = _words("title")
        self._about = _words("small")
        self.held = _Marked(self.tr("What the paper says"))
        self.quoted = _Marked(self.tr("What was quoted"))
        self._titles = (_words("label"), _words("label"))
        for key, act in (("Ctrl+Shift+C", self._cite), ("Ctrl+Return", self._open)):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            self.addAction(action)
        self._build()
        self._dress()
        look.changed.connect(self._dress)
        self._show_nothing()

    @property
    def verdict(self) -> str:
        """What is said of the quotation."""
        return self._verdict.text()

    def arrive(self, quotation: str = "") -> None:
        """Be ready for a quotation, or check one."""
        if quotation:
            self.edit.setPlainText(quotation)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        top = QHBoxLayout()
        title = _words("heading")
        title.setText(self.tr("Check a quotation"))
        self._heading = title
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(self.paste)
        top.addWidget(self.back)
        acts = QHBoxLayout()
        acts.addWidget(self.cite)
        acts.addWidget(self.open)
        acts.addStretch(1)
        line = QWidget()
        line.setFixedHeight(1)
        line.setBackgroundRole(QPalette.ColorRole.Mid)
        line.setAutoFillBackground(True)
        self._answer = QWidget()
        answer = QVBoxLayout(self._answer)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.setSpacing(6)
        answer.addWidget(self._paper)
        answer.addWidget(self._about)
        answer.addSpacing(6)
        for label, words in zip(self._titles, (self.held, self.quoted), strict=True):
            answer.addWidget(label)
            answer.addWidget(words)
        answer.addLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.edit)
        column.addWidget(self._verdict)
        column.addWidget(line)
        column.addWidget(self._answer)
        column.addStretch(1)

    def _wait(self) -> None:
        self._typing.start()

    def _paste(self) -> None:
        self.edit.setPlainText(QGuiApplication.clipboard().text())
        self._typing.stop()
        self._check()

    def _check(self) -> None:
        quotation = self.edit.toPlainText()
        if not quotation.strip():
            self._show_nothing()
            return
        self._session.ask(
            lambda archive: archive.finding.check(quotation),
            self._show,
            slot="check a quotation",
            otherwise=self._show_refusal,
        )

    def _show_refusal(self, error: ArchiveError) -> None:
        self._show_nothing()
        self._verdict.setText(str(error))

    def _show_nothing(self) -> None:
        self._place = None
        self._verdict.setText("")
        self._answer.hide()

    def _show(self, checked: Checked) -> None:
        found = checked.found
        self._verdict.setText(self._sentence(checked))
        self._colour(found.verdict)
        self._answer.setVisible(checked.head is not None)
        if checked.head is None:
            self._place = None
            return
        self._place = Place(checked.head.document, Range(found.start, found.end))
        self._paper.setText(wording.title(checked.head))
        self._about.setText(f"{wording.about_paper(checked.head)} · {found.locator}")
        self._show_differences(checked)

    def _show_differences(self, checked: Checked) -> None:
        """Mark where the words differ, or where only signs do, which is no mistake."""
        colours, found = self._look.colours, checked.found
        differences = found.differences or found.typographic
        held = [
            Range(item.place.start - found.start, item.place.end - found.start)
            for item in differences
        ]
        self.held.show_words(checked.held, held, colours.hit, struck=False)
        self._titles[1].setVisible(bool(differences))
        self.quoted.setVisible(bool(differences))
        quoted = [item.quoted_place for item in differences]
        changed = found.verdict is Verdict.CHANGED
        fill = colours.bad_tint if changed else colours.hit
        self.quoted.show_words(checked.words, quoted, fill, struck=changed)

    def _sentence(self, checked: Checked) -> str:
        count = len(checked.found.differences)
        match checked.found.verdict:
            case Verdict.EXACT:
                return self.tr("Word for word as in the paper.")
            case Verdict.TYPOGRAPHIC:
                return self.tr("The same words; only quotation marks, dashes or spacing differ.")
            case Verdict.CHANGED if count == 1:
                return self.tr("One place differs from the paper.")
            case Verdict.CHANGED:
                text = self.tr("{n} places differ from the paper.")
                return text.format(n=wording.number(count))
        return self.tr("Nothing in this archive is like these words.")

    def _colour(self, verdict: Verdict) -> None:
        colours = self._look.colours
        good = verdict in (Verdict.EXACT, Verdict.TYPOGRAPHIC)
        colour: QColor = colours.good if good else colours.bad
        self._verdict.setStyleSheet(f"color: {colour.name()};")

    def _cite(self) -> None:
        if self._place is not None:
            self.cite_wanted.emit(self._place)

    def _open(self) -> None:
        if self._place is not None:
            self.opened.emit(self._place)

    def _dress(self) -> None:
        look = self._look
        self._heading.setFont(look.interface_font(11, semibold=True))
        self._verdict.setFont(look.interface_font(11, semibold=True))
        self._paper.setFont(look.reading_font(11.5))
        self._about.setFont(look.interface_font(9))
        self._titles[0].setText(self.tr("The paper says"))
        self._titles[1].setText(self.tr("You were sent"))
        for label in self._titles:
            label.setFont(look.interface_font(9, semibold=True))
        for words in (self.held, self.quoted, self.edit):
            words.setFont(look.reading_font(11.5))


class _Marked(QTextEdit):
    """Words of a paper that can be read and copied, with some of them marked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMaximumHeight(180)

    def show_words(self, text: str, marks: list[Range], fill: QColor, *, struck: bool) -> None:
        """Show `text` with `marks`, code points of it, filled; struck out, or underlined."""
        seen = shown(text)
        self.setPlainText(seen.text)
        face = QTextCharFormat()
        face.setBackground(fill)
        face.setFontStrikeOut(struck)
        face.setFontUnderline(not struck)
        for mark in marks:
            cursor = QTextCursor(self.document())
            cursor.setPosition(seen.unit(mark.start))
            cursor.setPosition(seen.unit(mark.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(face)
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(min(180, int(self.document().size().height()) + 6))


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
