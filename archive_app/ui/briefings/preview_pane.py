"""The right pane of the page: the pages as they will leave, and the way out."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.leaving import Written
from archive_app.ui.briefings.notice import Notice
from archive_app.ui.briefings.preview import Pages
from archive_app.ui.briefings.wording import question_of
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.look.theme import Look

FORMATS = (".docx", ".pdf", ".md", ".html")
"""The endings of the files that a briefing can become, Word first."""
_BUSY_AFTER = 1_000
"""Milliseconds after which the pane says that it is at work."""


class PreviewPane(QWidget):
    """Pages, a strip for what is asked and told, the buttons that export."""

    export_wanted = Signal(str)  # ending
    export_confirmed = Signal(object)  # Path: export all the same
    another_place_wanted = Signal(object)  # Path: ask for the file first
    look_wanted = Signal()  # look at the checks first
    file_wanted = Signal(object)  # Path of a file or a folder to open

    def __init__(self, look: Look) -> None:
        """Begin without pages."""
        super().__init__()
        self._look = look
        self.pages = Pages(look)
        self.notice = Notice(look)
        self._back = self._turner(self.tr("Previous page"), -1)
        self._forward = self._turner(self.tr("Next page"), 1)
        self._where = QLabel()
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self.formats = self._formats()
        self.export = KeyButton(look, self.tr("Export to Word"), key="Ctrl+E", primary=True)
        self.export.clicked.connect(lambda: self.export_wanted.emit(FORMATS[0]))
        self._busy = QTimer(self)
        self._busy.setSingleShot(True)
        self._busy.setInterval(_BUSY_AFTER)
        self._busy.timeout.connect(self._say_busy)
        self._arrange()
        self.pages.turned.connect(self._say_where)
        self._say_where(0, 0)
        look.changed.connect(self._dress)
        self._dress()

    def show_pages(self, pages: list[bytes]) -> None:
        """Show the pages that were made."""
        self._busy.stop()
        self.pages.show_pages(pages)

    def expect_pages(self) -> None:
        """Say that pages are being made when it takes long."""
        self._busy.start()

    def set_ready(self, *, ready: bool) -> None:
        """Offer the export, or not where there is no briefing."""
        self.export.setEnabled(ready)
        self.formats.setEnabled(ready)
        if not ready:
            self._busy.stop()
            self.pages.show_pages([])
            self.notice.dismiss()

    def ask(self, path: Path, open_checks: int) -> None:
        """Ask whether to export to `path` although there is something to look at."""
        where = self.tr("It goes to {name} in {folder}.").format(
            name=path.name, folder=path.parent.name or path.parent
        )
        self.notice.show_text(
            f"{question_of(open_checks)} {where}",
            (
                (self.tr("Export all the same"), lambda: self.export_confirmed.emit(path)),
                (self.tr("Look first"), self.look_wanted.emit),
                (self.tr("Another place…"), lambda: self.another_place_wanted.emit(path)),
            ),
            doubtful=True,
        )

    def tell(self, written: Written) -> None:
        """Say what was written, with the ways to it."""
        name = written.path.name
        if written.is_beside:
            text = self.tr("Another program has {wanted} open. Saved beside it as {name}.").format(
                wanted=written.wanted.name, name=name
            )
        else:
            text = self.tr("{name} is written.").format(name=name)
        path = written.path
        self.notice.show_text(
            text,
            (
                (self.tr("Open file"), lambda: self.file_wanted.emit(path)),
                (self.tr("Show folder"), lambda: self.file_wanted.emit(path.parent)),
                (self.tr("Close"), self.notice.dismiss),
            ),
            doubtful=False,
        )

    def refuse(self, sentence: str) -> None:
        """Say why nothing was written."""
        deeds = ((self.tr("Close"), self.notice.dismiss),)
        self.notice.show_text(sentence, deeds, doubtful=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground on which the page lies."""
        QPainter(self).fillRect(self.rect(), self._look.colours.rail)

    def _turner(self, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.pages.turn(by))
        return button

    def _formats(self) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(self.tr("Other formats"))
        button.setToolTip(self.tr("Export as PDF, Markdown or HTML"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        names = (self.tr("PDF"), self.tr("Markdown"), self.tr("HTML"))
        for name, ending in zip(names, FORMATS[1:], strict=True):
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, ending=ending: self.export_wanted.emit(ending))
        button.setMenu(menu)
        return button

    def _arrange(self) -> None:
        self._head = _Head(self._look)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(10, 5, 12, 6)
        row.setSpacing(6)
        for part in (self._back, self._where, self._forward):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.formats)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head)
        box.addWidget(self.notice)
        box.addWidget(self.pages, 1)

    def _say_where(self, page: int, count: int) -> None:
        if count:
            self._where.setText(self.tr("Page {page} of {count}").format(page=page, count=count))
        else:
            self._where.setText(self.tr("No page yet"))
        self._back.setEnabled(page > 1)
        self._forward.setEnabled(page < count)

    def _say_busy(self) -> None:
        self._where.setText(self.tr("Setting the pages …"))

    def _dress(self) -> None:
        self._back.setIcon(self._look.icon("left"))
        self._forward.setIcon(self._look.icon("right"))
        self.formats.setIcon(self._look.icon("down"))
        self._where.setFont(self._look.interface_font(9.5))
        self.update()


class _Head(QWidget):
    """The line of buttons above the pages."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.chrome)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colours.line)
