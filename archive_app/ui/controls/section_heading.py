"""The heading of a section that folds."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from archive_app.ui.look.shapes import paint_focus
from archive_app.ui.look.theme import Look

_ICON = 14
_GAP = 5


class SectionHeading(QAbstractButton):
    """Checked while open, so `toggled` tells; Left folds and Right opens."""

    def __init__(
        self, title: str, look: Look, *, count: str = "", parent: QWidget | None = None
    ) -> None:
        """Show `title`, open, with a `count` at the right where there is one."""
        super().__init__(parent)
        self._look = look
        self._count = count
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(title)
        self.toggled.connect(self._tell)
        self._tell()
        look.changed.connect(self._dress)

    def set_count(self, count: str) -> None:
        """Show another count, "" for none."""
        self._count = count
        self._tell()
        self.update()

    def folds(self, section: QWidget) -> None:
        """Show `section` only while this heading is open."""
        section.setVisible(self.isChecked())
        self.toggled.connect(section.setVisible)

    def sizeHint(self) -> QSize:
        """Return room for arrow, title and count."""
        metrics = QFontMetricsF(self._look.interface_font(9, semibold=True))
        words = metrics.horizontalAdvance(self.text() + self._count)
        return QSize(round(words) + _ICON + 4 * _GAP, self._look.row_height("facet") + 1)

    def minimumSizeHint(self) -> QSize:
        """Return room for the arrow and a few letters."""
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and open by arrow keys, Enter and the space bar."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setChecked(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint arrow, title and count."""
        colours = self._look.colours
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), colours.hover)
        icon = self._look.icon("down" if self.isChecked() else "right")
        icon.paint(painter, 1, (self.height() - _ICON) // 2, _ICON, _ICON)
        font = self._look.interface_font(9, semibold=True)
        counted = self._look.interface_font(9)
        taken = QFontMetricsF(counted).horizontalAdvance(self._count)
        left = _ICON + _GAP + 1
        words = QRectF(left, 0, self.width() - left - taken - _GAP, self.height())
        painter.setFont(font)
        painter.setPen(colours.text_2)
        title = QFontMetricsF(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(counted)
        painter.setPen(colours.text_3)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()).adjusted(0, 0, -2, 0), end, self._count)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._look, 3)

    def _tell(self) -> None:
        self.setAccessibleName(" ".join(part for part in (self.text(), self._count) if part))
        state = self.tr("open") if self.isChecked() else self.tr("folded")
        self.setAccessibleDescription(state)
        tip = self.tr("Fold {name} (Left)") if self.isChecked() else self.tr("Open {name} (Right)")
        self.setToolTip(tip.format(name=self.text()))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
