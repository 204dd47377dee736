"""The results with all that stands around them: facets, count, order, notices."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from archive_app.model.finding import Findings
from archive_app.ui.controls.links import link
from archive_app.ui.controls.message_strip import MessageStrip
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
        self.facets = FacetPanel(look)
        self.summary = Summary(look)
        self.list = ResultList(look)
        self.notice = MessageStrip(look)
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
        right.setBackgroundRole(QPalette.ColorRole.Base)
        right.setAutoFillBackground(True)
        line = QWidget()
        line.setFixedWidth(1)
        line.setBackgroundRole(QPalette.ColorRole.Mid)
        line.setAutoFillBackground(True)
        right.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.facets)
        row.addWidget(line)
        row.addWidget(right, 1)
        self.summary.facets_wanted.connect(self.facets.setVisible)

    @property
    def empty_text(self) -> str:
        """What is said where nothing was found, "" where something was."""
        return self._nothing.words.text() if self._stack.currentWidget() is self._nothing else ""

    def places_for_the_mouse(self) -> list[QWidget]:
        """Return what takes the mouse here: the results and what narrows them."""
        views = [group.view.viewport() for group in self.facets.groups.values()]
        return [self.list.viewport(), *views, self.facets.years.histogram]

    def show_findings(self, findings: Findings) -> None:
        """Show an answer in place of the one before."""
        self._findings = findings
        self.facets.show_findings(findings)
        self.summary.show_findings(findings)
        self.list.show_findings(findings)
        self._say(notice_of(findings), instead_of(findings) if findings.total else "")
        self._nothing.show_findings(findings)
        self._stack.setCurrentWidget(self.list if findings.total else self._nothing)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was searched; the answer before stays."""
        self._say(sentence, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the facets into a button where the list would be too narrow."""
        super().resizeEvent(event)
        folds = event.size().width() < WIDTH + _LEAST_LIST
        if folds != self._folds:
            self._folds = folds
            self.summary.narrow.setVisible(folds)
            self.summary.narrow.setChecked(False)
            self.facets.setVisible(not folds)

    def _say(self, sentence: str, instead: str) -> None:
        if sentence == self.notice.sentence and not instead:
            return
        if sentence:
            actions = [(instead, self._search_instead)] if instead else []
            self.notice.show_message(sentence, actions=actions)
        else:
            self.notice.hide()

    def _search_instead(self) -> None:
        if self._findings is not None and self._findings.instead:
            self.instead_wanted.emit(self._findings.instead)


class _Nothing(QWidget):
    """What stands where there are no hits."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setFont(look.interface_font(11))
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.instead = link()
        self.instead.setFont(look.interface_font(11))
        self.wider = link()
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
