"""The pages of a briefing as they will leave: made anew when it rests, one page at a time."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from archive_app.ui.look.theme import Look

_MARGIN = 24
_EMPTY = QSize(595, 842)
"""The points of an A4 page, for a place where no page is yet."""


class Sheet(QWidget):
    """One page, as wide as there is room for, on the ground of the pane."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without a page."""
        super().__init__(parent)
        self._look = look
        self._page = QImage()
        self._fitted = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Page as it will leave"))
        look.changed.connect(self.update)

    def show_page(self, page: QImage) -> None:
        """Show `page`; an empty picture shows an empty sheet."""
        self._page = page
        self._fitted = QImage()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the page with the ground around it."""
        size = _EMPTY if self._page.isNull() else self._page.size()
        inner = max(1, width - 2 * _MARGIN)
        return round(inner * size.height() / size.width()) + 2 * _MARGIN

    def sizeHint(self) -> QSize:
        """Return a page at a size that can be read."""
        return QSize(512, self.heightForWidth(512))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page with a line around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        inner = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        # Paper is white in the dark as well: it shows what is printed.
        painter.fillRect(inner, Qt.GlobalColor.white)
        if not self._page.isNull():
            painter.drawImage(inner, self._scaled(inner.size().toSize()))
        painter.setPen(self._look.colours.line)
        painter.drawRect(inner)

    def _scaled(self, size: QSize) -> QImage:
        """Return the page made smaller smoothly, since a painter alone drops thin lines."""
        wanted = size * self.devicePixelRatioF()
        if self._fitted.size() != wanted:
            self._fitted = self._page.scaled(
                wanted,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._fitted


class Pages(QScrollArea):
    """The pages, of which one is shown; Page Up and Page Down turn them at their ends."""

    turned = Signal(int, int)  # number of the page shown, counted from 1, and how many there are

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without pages."""
        super().__init__(parent)
        self._pages: list[bytes] = []
        self._at = 0
        self._sheet = Sheet(look)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Preview of the pages"))

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def show_pages(self, pages: list[bytes]) -> None:
        """Show `pages`, PNGs, staying on the page where the reader is."""
        self._pages = pages
        self.turn_to(min(self._at, max(0, len(pages) - 1)))

    def turn(self, by: int) -> None:
        """Turn `by` pages forward, or back where it is negative."""
        at = min(max(0, self._at + by), max(0, len(self._pages) - 1))
        if at != self._at:
            self.turn_to(at)
            self.verticalScrollBar().setValue(0)

    def turn_to(self, at: int) -> None:
        """Show the page `at`, counted from 0."""
        self._at = at
        page = QImage.fromData(self._pages[at]) if at < len(self._pages) else QImage()
        self._sheet.show_page(page)
        self._fit()
        self.turned.emit(at + 1 if self._pages else 0, len(self._pages))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page where there is nothing left to scroll."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turn(1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turn(-1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the page again when the style changes the frame."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._sheet.setMinimumHeight(self._sheet.heightForWidth(self.viewport().width()))
