"""The right pane of the page: the commitments of the chosen cell, or one of the two forms."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.ids import CommitmentId
from archive_app.ui.commitments.detail import DetailView
from archive_app.ui.commitments.follow_up_form import FollowUpForm
from archive_app.ui.commitments.form import CommitmentForm
from archive_app.ui.controls.empty_place import EmptyPlace
from archive_app.ui.controls.icon_button import IconButton
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look


class Leaf(IntEnum):
    """What the pane shows."""

    NOTHING = 0
    DETAIL = 1
    FOLLOW_UP = 2
    FORM = 3


class CommitmentPane(QWidget):
    """Turns between the commitments of a cell; Esc goes back from a form."""

    commitment_wanted = Signal(object)  # CommitmentId of the cell's next or previous one
    left = Signal()  # Esc, back to the ledger

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._ids: tuple[CommitmentId, ...] = ()
        self._at = 0
        self.setMinimumWidth(340)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.empty = EmptyPlace(
            "commitments",
            self.tr("No commitment chosen"),
            self.tr("Choose a cell with the arrow keys or the mouse; Enter opens it here."),
            look,
        )
        self.detail = DetailView(look)
        self.follow_up = FollowUpForm(look)
        self.form = CommitmentForm(look)
        self._title = Words(look, "", points=11, semibold=True)
        self._count = Words(look, "", points=9, colour="text_2")
        self._count.setWordWrap(False)
        self._back = self._button("left", self.tr("Previous one in this cell"), -1, look)
        self._forth = self._button("right", self.tr("Next one in this cell"), 1, look)
        self._stack = QStackedWidget()
        self._stack.setObjectName("surface")
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(self.form)
        scrolled.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        for leaf in (self.empty, self.detail, self.follow_up, scrolled):
            self._stack.addWidget(leaf)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 0)
        head.addWidget(self._title, 1)
        for part in (self._count, self._back, self._forth):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.show_cell("", ())

    @property
    def leaf(self) -> Leaf:
        """What is shown now."""
        return Leaf(self._stack.currentIndex())

    def turn_to(self, leaf: Leaf) -> None:
        """Show another leaf."""
        self._stack.setCurrentIndex(leaf)
        is_one = leaf in (Leaf.DETAIL, Leaf.FOLLOW_UP)
        self._title.setVisible(is_one)
        for part in (self._count, self._back, self._forth):
            part.setVisible(leaf is Leaf.DETAIL and len(self._ids) > 1)

    def show_cell(
        self, title: str, ids: Sequence[CommitmentId], chosen: CommitmentId | None = None
    ) -> None:
        """Turn among `ids`, beginning with `chosen`; without any, the pane is empty."""
        self._title.setText(title)
        self._ids = tuple(ids)
        self._at = self._ids.index(chosen) if chosen in self._ids else 0
        self._count.setText(f"{self._at + 1} / {len(self._ids)}")
        self.turn_to(Leaf.DETAIL if self._ids else Leaf.NOTHING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the ledger by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, icon: str, name: str, step: int, look: Look) -> QToolButton:
        button = IconButton(look, icon, name)
        button.clicked.connect(lambda: self._turn(step))
        return button

    def _turn(self, step: int) -> None:
        if self._ids:
            self.commitment_wanted.emit(self._ids[(self._at + step) % len(self._ids)])
