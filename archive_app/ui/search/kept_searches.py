"""The searches one can go back to: those kept under a name, and what was searched lately."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from archive_app.model.finding import SavedSearch
from archive_app.ui.controls.icon_button import IconButton
from archive_app.ui.controls.links import link, plain_label
from archive_app.ui.look.theme import Look

_LONGEST = 90
"""Characters of a search that are shown."""


class KeptSearches(QWidget):
    """Two lists of links, each hidden while it is empty."""

    saved_chosen = Signal(object)  # SavedSearch
    removed = Signal(object)  # SavedSearch that shall be kept no longer
    recent_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        """Begin with nothing."""
        super().__init__()
        self._look = look
        self._recent: Sequence[str] = ()
        self._recent_hidden = False
        self._saved_part, self._saved_lines = self._part(self.tr("Saved searches"))
        self._recent_part, self._recent_lines = self._part(self.tr("Searched lately"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._saved_part)
        column.addWidget(self._recent_part)

    def show_saved(self, saved: Sequence[SavedSearch]) -> None:
        """Offer the searches that are kept under a name."""
        _empty(self._saved_lines)
        self._saved_part.setVisible(bool(saved))
        for search in saved:
            line = QHBoxLayout()
            line.setSpacing(4)
            name = self._link(search.name)
            name.clicked.connect(lambda _=False, search=search: self.saved_chosen.emit(search))
            remove = IconButton(
                self._look, "cross", self.tr("Remove “{name}”").format(name=search.name)
            )
            remove.clicked.connect(lambda _=False, search=search: self.removed.emit(search))
            line.addWidget(name)
            line.addWidget(remove)
            line.addStretch(1)
            self._saved_lines.addLayout(line)

    def show_recent(self, recent: Sequence[str]) -> None:
        """Offer what was searched lately, the last first."""
        self._recent = recent
        _empty(self._recent_lines)
        for typed in recent:
            name = self._link(typed)
            name.clicked.connect(lambda _=False, typed=typed: self.recent_chosen.emit(typed))
            line = QHBoxLayout()
            line.addWidget(name)
            line.addStretch(1)
            self._recent_lines.addLayout(line)
        self.hide_recent(hidden=self._recent_hidden)

    def hide_recent(self, *, hidden: bool) -> None:
        """Leave out what was searched lately, where there is more to try."""
        self._recent_hidden = hidden
        self._recent_part.setVisible(bool(self._recent) and not hidden)

    def _part(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        heading = plain_label(title)
        heading.setFont(self._look.interface_font(9, semibold=True))
        lines = QVBoxLayout()
        lines.setSpacing(2)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(2)
        column.addWidget(heading)
        column.addLayout(lines)
        part.hide()
        return part, lines

    def _link(self, text: str) -> QPushButton:
        shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        made = link(shown)
        made.setToolTip(text if shown != text else "")
        return made


def _empty(lines: QLayout) -> None:
    while (item := lines.takeAt(0)) is not None:
        widget, inside = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inside is not None:
            _empty(inside)
