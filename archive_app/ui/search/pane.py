"""The results with all that stands around them: facets, count, order, notices."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from archive_app.model.finding import Findings
from archive_app.ui.look.theme import Look
from archive_app.ui.search.facets import WIDTH, FacetPanel
from archive_app.ui.search.notices import instead_of, nothing_matches, notice_of
from archive_app.ui.search.results import ResultList
from archive_app.ui.search.summary import Summary

_LEAST_LIST = 430
"""Pixels that the list keeps; where less would be left, the facets fold into a button."""


class ResultsPane(QWidget):
    """Shows one answer."""

    instead_wanted = Signal(str)  # what to search rather
    wider_wanted = Signal()  # narrow no longer

    def __init__(self, look: Look) -> None:
        """Begin without an answer."""
        super().__init__()
        self._look = look
        self.facets = FacetPanel(look)
        self.summary = Summary(look)
        self.list = ResultList(look)
        self.notice = _Notice(look)
        self.notice.instead_wanted.connect(self._search_instead)
        self._nothing = _Nothing(look)
        self._nothing.instead.clicked.connect(self._search_instead)
        self._nothing.wider.clicked.connect(self.wider_wanted)
        self._findings: Findings | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        self._folds = False
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.summary)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        right = QWidget()
        right.setObjectName("results")
        right.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.facets)
        row.addWidget(right, 1)
        self._right = right
        self.summary.facets_wanted.connect(self.facets.setVisible)
        self._dress()
        look.changed.connect(self._dress)

    @property
    def empty_text(self) -> str:
        """What is said where nothing was found, "" where something was."""
        return self._nothing.words.text() if self._stack.currentWidget() is self._nothing else ""

    def show_findings(self, findings: Findings) -> None:
        """Show an answer in place of the one before."""
        self._findings = findings
        self.facets.show_findings(findings)
        self.summary.show_findings(findings)
        self.list.show_findings(findings)
        self.notice.say(notice_of(findings), instead_of(findings) if findings.total else "")
        self._nothing.show_findings(findings)
        self._stack.setCurrentWidget(self.list if findings.total else self._nothing)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was searched; the answer before stays."""
        self.notice.say(sentence, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the facets into a button where the list would be too narrow."""
        super().resizeEvent(event)
        folds = event.size().width() < WIDTH + _LEAST_LIST
        if folds != self._folds:
            self._folds = folds
            self.summary.narrow.setVisible(folds)
            self.summary.narrow.setChecked(False)
            self.facets.setVisible(not folds)

    def _search_instead(self) -> None:
        if self._findings is not None and self._findings.instead:
            self.instead_wanted.emit(self._findings.instead)

    def _dress(self) -> None:
        colours = self._look.colours
        self._right.setStyleSheet(
            f"#results {{ background: {colours.surface.name()}; "
            f"border-left: 1px solid {colours.line.name()}; }}"
        )


class _Notice(QWidget):
    """An amber strip with a sentence, and perhaps something to search instead."""

    instead_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._instead = _link()
        self._instead.clicked.connect(self.instead_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self._instead)
        self.hide()
        self._dress()
        look.changed.connect(self._dress)

    @property
    def text(self) -> str:
        """What is said now, "" for nothing."""
        return self._words.text()

    def say(self, sentence: str, instead: str) -> None:
        """Show a sentence and an offer, or nothing where both are ""."""
        self._words.setText(sentence)
        self._instead.setText(instead)
        self._instead.setVisible(bool(instead))
        self.setVisible(bool(sentence or instead))

    def _dress(self) -> None:
        colours = self._look.colours
        self.setStyleSheet(
            f"#notice {{ background: {colours.warn_tint.name()}; }} "
            f"QLabel {{ color: {colours.warn.name()}; }}"
        )
        self._words.setFont(self._look.interface_font(9))
        self._instead.setFont(self._look.interface_font(9))


class _Nothing(QWidget):
    """What stands where there are no hits."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setFont(look.interface_font(11))
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.instead = _link()
        self.instead.setFont(look.interface_font(11))
        self.wider = _link()
        self.wider.setText(self.tr("Search in everything"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 64, 24, 24)
        column.addWidget(self.words)
        column.addWidget(self.instead, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.wider, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_findings(self, findings: Findings) -> None:
        """Say that nothing was found, and what can be done."""
        self.words.setText(nothing_matches(findings))
        self.instead.setText(instead_of(findings))
        self.instead.setVisible(bool(findings.instead))
        self.wider.setVisible(bool(findings.request.narrowing))


def _link() -> QPushButton:
    link = QPushButton()
    link.setFlat(True)
    link.setProperty("role", "link")
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    return link
