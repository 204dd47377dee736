"""A line of text that ends in "…" where there is no room; the tooltip has the whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look

_LEAST = 24


class ElidedLabel(Words):
    """A label that gives way instead of widening its pane."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        points: float = 10.0,
        semibold: bool = False,
        colour: str = "text",
        reading: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Say `text` as Words do; `mode` tells at which end it gives way."""
        super().__init__(look, points=points, semibold=semibold, colour=colour, reading=reading)
        self._mode = mode
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show other words on one line."""
        super().setText(" ".join(text.split()))
        self._tell_whole()
        self.updateGeometry()

    @property
    def is_elided(self) -> bool:
        """Whether a part of the text is not seen."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        """Return a width of a few letters."""
        return QSize(_LEAST, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """Return room for the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text in the tooltip where a part is not seen."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for."""
        painter = QPainter(self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._mode, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, self.alignment() | Qt.TextFlag.TextSingleLine, shown)

    def _tell_whole(self) -> None:
        self.setToolTip(self.text() if self.is_elided else "")
