"""A switch of a few words of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """Choices side by side; Left and Right move between them."""

    chosen = Signal(str)  # the name of a choice, when a user takes it

    def __init__(self, choices: Sequence[tuple[str, str]], *, name: str) -> None:
        """Offer `choices`, each a name and its words; `name` is for those who cannot see it."""
        super().__init__()
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for number, (choice, text) in enumerate(choices):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setProperty("segment", _place(number, len(choices)))
            button.setAccessibleName(f"{name}: {text}")
            button.setToolTip(text)
            button.clicked.connect(lambda _=False, taken=choice: self.chosen.emit(taken))
            self._group.addButton(button)
            self._buttons[choice] = button
            row.addWidget(button)
        if choices:
            self.choose(choices[0][0])

    def button(self, choice: str) -> QPushButton:
        """Return the button of a choice."""
        return self._buttons[choice]

    @property
    def choice(self) -> str:
        """The choice that is taken."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def choose(self, choice: str) -> None:
        """Take a choice without telling."""
        self._buttons[choice].setChecked(True)

    def set_text(self, choice: str, text: str) -> None:
        """Change the words of a choice, such as a count in them."""
        self._buttons[choice].setText(text)
        self._buttons[choice].setAccessibleName(f"{self.accessibleName()}: {text}")


def _place(number: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if number == 0 else "last" if number == count - 1 else "middle"
