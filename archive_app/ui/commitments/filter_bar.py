"""The filter of the ledger: who, how worded, how far, on what, and what is new since a day."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.commitment import Closure, Evidence, Schedule, Strength
from archive_app.model.ledger import LedgerFilter, Matrix, News
from archive_app.ui.commitments import wording
from archive_app.ui.controls.marks import evidence_word, strength_word
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look

_COLUMNS = 4


class FilterBar(QWidget):
    """One choice of each sort; every change is told at once."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        """Ask nothing at first."""
        super().__init__()
        self._look = look
        self._country = self._combo(self.tr("Country"), ())
        self._theme = self._combo(self.tr("Theme"), ())
        self._strength = self._combo(self.tr("Wording"), _named(Strength, strength_word))
        self._evidence = self._combo(self.tr("Evidence"), _named(Evidence, evidence_word))
        self._closure = self._combo(self.tr("Closure"), _named(Closure, wording.closure_word))
        self._schedule = self._combo(self.tr("Schedule"), _named(Schedule, wording.schedule_word))
        self._news = self._combo(self.tr("What is new"), _named(News, wording.news_word))
        self._since_on = QCheckBox(self.tr("New since"))
        self._since_on.setToolTip(
            self.tr("Only what was entered, restated or followed up, or fell due")
        )
        self._since = QDateEdit(QDate.currentDate().addYears(-1))
        self._since.setCalendarPopup(True)
        self._since.setAccessibleName(self.tr("New since"))
        self._clear = QPushButton(self.tr("Clear the filter"))
        self._assemble()
        self._since_on.toggled.connect(lambda _: self._tell())
        self._since.dateChanged.connect(lambda _: self._tell())
        self._clear.clicked.connect(self.clear)
        self._tell()

    @property
    def wanted(self) -> LedgerFilter:
        """What is asked now."""
        day = self._since.date()
        since = date(day.year(), day.month(), day.day()) if self._since_on.isChecked() else None
        return LedgerFilter(
            self._country.currentData() or "",
            _one(self._strength),
            _one(self._evidence),
            _one(self._closure),
            _one(self._schedule),
            self._theme.currentData() or "",
            since,
            _one(self._news) if since else frozenset(),
        )

    def offer(self, matrix: Matrix) -> None:
        """Offer the countries and themes of a matrix; what is chosen stays."""
        if not self.wanted.country:
            _refill(self._country, [(row.name, row.key) for row in matrix.rows])
        _refill(self._theme, [(theme, theme) for theme in matrix.themes])

    def choose(self, *, evidence: Evidence | None = None, country: str = "") -> None:
        """Ask for a level of evidence or a country as if a user had chosen it."""
        if evidence is not None:
            self._evidence.setCurrentIndex(self._evidence.findData(evidence))
        if country:
            self._country.setCurrentIndex(max(0, self._country.findData(country)))

    def clear(self) -> None:
        """Ask nothing any more."""
        for combo in (self._country, self._theme, self._strength, self._evidence):
            combo.setCurrentIndex(0)
        for combo in (self._closure, self._schedule, self._news):
            combo.setCurrentIndex(0)
        self._since_on.setChecked(False)

    def _tell(self) -> None:
        for widget in (self._since, self._news):
            widget.setEnabled(self._since_on.isChecked())
        self._clear.setEnabled(self.wanted.count > 0)
        self.changed.emit()

    def _combo(self, name: str, choices: Iterable[tuple[str, Any]]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        combo.addItem(self.tr("any"), None)
        for word, value in choices:
            combo.addItem(word, value)
        combo.setMinimumContentsLength(12)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.currentIndexChanged.connect(lambda _: self._tell())
        return combo

    def _assemble(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 0, 16, 10)
        grid.setHorizontalSpacing(12)
        for number, combo in enumerate(
            (
                self._country,
                self._strength,
                self._evidence,
                self._closure,
                self._schedule,
                self._theme,
            )
        ):
            box = QVBoxLayout()
            box.setSpacing(2)
            box.addWidget(Words(self._look, combo.accessibleName(), points=9, colour="text_2"))
            box.addWidget(combo)
            grid.addLayout(box, number // _COLUMNS, number % _COLUMNS)
        since = QVBoxLayout()
        since.setSpacing(2)
        since.addWidget(self._since_on)
        since.addWidget(self._since)
        grid.addLayout(since, 1, 2)
        news = QVBoxLayout()
        news.setSpacing(2)
        news.addWidget(self._clear)
        news.addWidget(self._news)
        grid.addLayout(news, 1, 3)


def _named(kinds: Iterable[Any], word: Callable[[Any], str]) -> list[tuple[str, Any]]:
    return [(word(kind), kind) for kind in kinds]


def _one(combo: QComboBox) -> frozenset[Any]:
    value = combo.currentData()
    return frozenset() if value is None else frozenset({value})


def _refill(combo: QComboBox, choices: list[tuple[str, str]]) -> None:
    chosen = combo.currentData()
    combo.blockSignals(True)
    while combo.count() > 1:
        combo.removeItem(1)
    for word, value in choices:
        combo.addItem(word, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen is not None else 0)
    combo.blockSignals(False)
