"""How the wording of a promise moved: every wording of the chain with its differences marked."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from archive_app.model.dossier import Dossier, Piece, PieceKind
from archive_app.model.dossier import Wording as Step
from archive_app.ui.commitments import wording
from archive_app.ui.controls.marks import StrengthMark
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.place import Place


class MovedSection(QWidget):
    """The wordings in their order; each opens its place in the reader."""

    place_wanted = Signal(object)  # Place

    def __init__(self, look: Look, dossier: Dossier) -> None:
        """Show the chain of `dossier`."""
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Words(look, self.tr("How the wording moved"), points=11, semibold=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, step in enumerate(dossier.wordings):
            mark = StrengthMark(step.commitment.strength, look)
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            is_here = step.commitment.id == dossier.commitment.id
            grid.addWidget(self._step(step, is_here=is_here), row, 1)
        column.addLayout(grid)

    def _step(self, step: Step, *, is_here: bool) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        where = wording.meeting_words(step.number, step.where, step.year)
        head = QPushButton(", ".join(part for part in (where, step.locator) if part))
        head.setProperty("role", "link")
        head.setAccessibleName(self.tr("Open {where}").format(where=head.text()))
        head.setToolTip(head.accessibleName())
        place = Place(step.commitment.document, step.commitment.span.range)
        head.clicked.connect(lambda: self.place_wanted.emit(place))
        words = QLabel(self._marked(step.pieces))
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setFont(self._look.reading_font(10))
        words.setAccessibleName(_told(step.pieces))
        column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(words)
        changes = "; ".join(wording.change_word(change) for change in step.changes)
        if is_here and changes:
            changes += self.tr(" – this one")
        if changes:
            column.addWidget(Words(self._look, changes, points=9, colour="text_2"))
        return box

    def _marked(self, pieces: tuple[Piece, ...]) -> str:
        colours = self._look.colours
        styles = {
            PieceKind.NEW: f"color: {colours.good.name()}; font-weight: 600; "
            "text-decoration: underline",
            PieceKind.GONE: f"color: {colours.bad.name()}; text-decoration: line-through",
        }
        parts = []
        for piece in pieces:
            text = escape(piece.text)
            style = styles.get(piece.kind)
            bare, spaces = text.rstrip(), text[len(text.rstrip()) :]
            gap = spaces or (" " if piece.kind is PieceKind.GONE else "")
            parts.append(f'<span style="{style}">{bare}</span>{gap}' if style else text)
        return "".join(parts)


def _told(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind is not PieceKind.GONE)
