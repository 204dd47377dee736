"""The left column of the review page: what waits, of which sorts, and the list of it."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.review import Sort
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.review import wording
from archive_app.ui.review.wording import Review

_WIDTH = 232


class QueueSide(QWidget):
    """How much waits and how much was done today; check boxes choose the sorts."""

    sorts_chosen = Signal(object)  # tuple[Sort, ...]
    shares_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Count nothing yet."""
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self._waiting = Words(look, "0", points=15, semibold=True)
        self._waiting.setWordWrap(False)
        self._done = Words(look, "", points=9.5, colour="text_2")
        self.boxes: dict[Sort, QCheckBox] = {}
        self._counts: dict[Sort, Words] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = QGridLayout()
        head.setContentsMargins(12, 12, 12, 12)
        head.setVerticalSpacing(5)
        waiting = Words(look, Review.tr("Waiting for you"), points=9.5, colour="text_2")
        head.addWidget(waiting, 0, 0, 1, 2)
        figures = QHBoxLayout()
        figures.setSpacing(8)
        figures.addWidget(self._waiting)
        figures.addWidget(self._done, 1, Qt.AlignmentFlag.AlignBottom)
        head.addLayout(figures, 1, 0, 1, 2)
        for row, sort in enumerate(Sort, start=2):
            head.addWidget(self._box(sort), row, 0)
            count = Words(look, "0", points=9.5, colour="text_2")
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._counts[sort] = count
            head.addWidget(count, row, 1)
        head.addWidget(self._way_to_shares(), len(Sort) + 2, 0, 1, 2)
        self._column.addLayout(head)

    def add_list(self, view: QListView) -> None:
        """Put the list below the figures."""
        self._column.addWidget(view, 1)

    def show_counts(self, counts: dict[Sort, int], *, done: int) -> None:
        """Show how much waits of each sort and how much was done today."""
        locale = QLocale()
        self._waiting.setText(locale.toString(sum(counts.values())))
        self._done.setText(Review.tr("{n} done today").format(n=locale.toString(done)))
        for sort, label in self._counts.items():
            label.setText(locale.toString(counts.get(sort, 0)))

    def _way_to_shares(self) -> QPushButton:
        way = QPushButton(Review.tr("How the rules did"))
        way.setProperty("role", "link")
        way.setFlat(True)
        way.setAccessibleName(Review.tr("How the rules did"))
        way.setToolTip(Review.tr("What became of the suggestions, rule by rule"))
        way.clicked.connect(self.shares_wanted)
        return way

    def _box(self, sort: Sort) -> QCheckBox:
        box = QCheckBox(wording.sort_name(sort))
        box.setChecked(True)
        box.setAccessibleName(wording.sort_name(sort))
        box.setToolTip(Review.tr("Ask about: {sort}").format(sort=wording.sort_name(sort)))
        box.toggled.connect(self._tell)
        self.boxes[sort] = box
        return box

    def _tell(self) -> None:
        self.sorts_chosen.emit(tuple(sort for sort, box in self.boxes.items() if box.isChecked()))
