"""A passage of a paper in the reading face, with some of its words marked."""

from html import escape
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from archive_app.model.review import CardPassage
from archive_app.ui.look.theme import Look


class PassageText(QLabel):
    """Words of a paper; the marked ones are tinted and underlined, the strong ones bold."""

    def __init__(self, look: Look, passage: CardPassage, *, points: float) -> None:
        """Show `passage`; markup in it is text."""
        super().__init__()
        self._look = look
        self._passage = passage
        self._points = points
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(passage.text)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        look, passage = self._look, self._passage
        self.setFont(look.reading_font(self._points, language=passage.language))
        is_plain = passage.is_asked or bool(passage.strong)
        palette = self.palette()
        colour = look.colours.text if is_plain else look.colours.text_2
        palette.setColor(self.foregroundRole(), colour)
        self.setPalette(palette)
        height = look.line_height(passage.language) - 15
        self.setText(f'<p style="line-height:{height}%; margin:0">{self._markup()}</p>')

    def _markup(self) -> str:
        """Return the words cut at every edge of a mark; a line break is shown as a space."""
        text = self._passage.text.replace("\n", " ")
        ranges = (*self._passage.marks, *self._passage.strong)
        edges = sorted({0, len(text), *(edge for part in ranges for edge in part.to_list())})
        pieces = []
        for start, end in pairwise(edges):
            piece = escape(text[start:end])
            if any(part.start <= start < part.end for part in self._passage.strong):
                piece = f"<b>{piece}</b>"
            if any(part.start <= start < part.end for part in self._passage.marks):
                tint = self._look.colours.accent_tint.name()
                piece = f'<u style="background-color:{tint}">{piece}</u>'
            pieces.append(piece)
        return "".join(pieces)
