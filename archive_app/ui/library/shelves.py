"""The row above the table: which papers are listed, what the marks mean, and mending many."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from archive_app.model.library import Shelf
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.segments import Segments
from archive_app.ui.library.marks import Legend
from archive_app.ui.library.wording import Library, number
from archive_app.ui.look.theme import Look

SET_ASIDE = "set aside"


class ShelfRow(QWidget):
    """Switch, legend and the two buttons for the chosen papers."""

    chosen = Signal(str)  # a Shelf, or SET_ASIDE

    def __init__(self, look: Look) -> None:
        """Show no counts yet."""
        super().__init__()
        self._words = {
            str(Shelf.ALL): Library.tr("All"),
            str(Shelf.TO_CHECK): Library.tr("To check"),
            SET_ASIDE: Library.tr("Set aside"),
            str(Shelf.REMOVED): Library.tr("Removed"),
        }
        name = Library.tr("Which papers are listed")
        self.segments = Segments(list(self._words.items()), look, name=name)
        self.segments.chosen.connect(self.chosen)
        self.change = KeyButton(look, Library.tr("Change selected…"), key="F2")
        self.accept = KeyButton(look, Library.tr("All as shown"), key="Ctrl+Enter")
        self.restore = KeyButton(look, Library.tr("Restore"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 8)
        row.setSpacing(10)
        row.addWidget(self.segments)
        row.addWidget(Legend(look), 1)
        for button in (self.restore, self.change, self.accept):
            row.addWidget(button)
        self.show_buttons()

    @property
    def shelf(self) -> Shelf | None:
        """The chosen shelf; None where the files set aside are shown."""
        name = self.segments.choice
        return None if name == SET_ASIDE else Shelf(name)

    def show_counts(self, counts: dict[Shelf, int], set_aside: int) -> None:
        """Show how many stand where; a shelf of removed papers only where there are some."""
        told = {**{str(shelf): count for shelf, count in counts.items()}, SET_ASIDE: set_aside}
        for name, words in self._words.items():
            self.segments.set_text(name, f"{words} {number(told.get(name, 0))}")
        removed = bool(told.get(Shelf.REMOVED)) or self.shelf is Shelf.REMOVED
        self.segments.button(Shelf.REMOVED).setVisible(removed)

    def show_buttons(self) -> None:
        """Show the buttons that fit the shelf."""
        removed = self.shelf is Shelf.REMOVED
        self.restore.setVisible(removed)
        self.change.setVisible(not removed and self.shelf is not None)
        self.accept.setVisible(not removed and self.shelf is not None)
