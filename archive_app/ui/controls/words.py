"""A label in one of the two voices, in a colour of the palette that follows light and dark."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from archive_app.ui.look.theme import Look


class Words(QLabel):
    """Plain words; with `reading` in the face and language of a paper."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        points: float = 10.0,
        semibold: bool = False,
        colour: str = "text",
        reading: str = "",
    ) -> None:
        """Say `text`; `colour` is a token of the palette, `reading` a BCP 47 tag or ""."""
        super().__init__(text)
        self._look = look
        self._points = points
        self._semibold = semibold
        self._colour = colour
        self._reading = reading
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._dress)
        self._dress()

    def set_language(self, language: str) -> None:
        """Set the words in the reading face of another language."""
        self._reading = language
        self._dress()

    def _dress(self) -> None:
        look = self._look
        if self._reading:
            self.setFont(look.reading_font(self._points, language=self._reading))
        else:
            self.setFont(look.interface_font(self._points, semibold=self._semibold))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), getattr(look.colours, self._colour))
        self.setPalette(palette)
