"""A button that shows the key that presses it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from archive_app.ui.controls.key_cap import native_key, paint_key_caps, width_of_key_caps
from archive_app.ui.look.theme import Look

_SIDE = 11.0
_GAP = 7.0
_ICON = 16


class KeyButton(QPushButton):
    """Icon, text and key cap; the key itself belongs to the action of the page."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        key: str = "",
        icon: str = "",
        primary: bool = False,
        show_key: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`; without `show_key` the key stands in the tooltip alone."""
        super().__init__(parent)
        self._look = look
        self._key = key
        self._icon = icon
        self._shows_key = show_key
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)  # Enter presses it, not Space alone
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("primary", primary)
        self.set_text(text)
        self._dress()
        look.changed.connect(self._dress)

    def set_text(self, text: str) -> None:
        """Show other words; accessible name and tooltip follow."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({native_key(self._key)})" if self._key else text)
        self.updateGeometry()

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self._dress()

    def set_primary(self, primary: bool) -> None:
        """Make it the one filled button of its page, or a plain one again."""
        self.setProperty("primary", primary)
        self.style().unpolish(self)
        self.style().polish(self)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return the size of all that is painted."""
        width = 2 * _SIDE + QFontMetricsF(self.font()).horizontalAdvance(self.text())
        if self._icon:
            width += _ICON + _GAP
        if self._cap:
            width += width_of_key_caps(self._look, self._cap) + _GAP
        return QSize(round(width + 0.5), self._look.row_height("button"))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the words still stand."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame by the style, then icon, text and cap."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        ink = self._ink()
        spare = self.width() - self.sizeHint().width()
        left, middle = _SIDE + max(0.0, spare / 2), self.height() / 2
        if self._icon:
            icon = self._look.icon(self._icon, ink)
            icon.paint(painter, round(left), round(middle - _ICON / 2), _ICON, _ICON)
            left += _ICON + _GAP
        painter.setFont(self.font())
        painter.setPen(ink)
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        words = QRectF(left, 0, width + 1, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._cap:
            on_accent = ink if self.property("primary") and self.isEnabled() else None
            left += width + _GAP
            paint_key_caps(painter, left, middle, self._look, self._cap, colour=on_accent)

    @property
    def _cap(self) -> str:
        return self._key if self._shows_key else ""

    def _ink(self) -> QColor:
        colours = self._look.colours
        if not self.isEnabled():
            return colours.edge
        return colours.on_accent if self.property("primary") else colours.text

    def _dress(self) -> None:
        self.setFont(self._look.interface_font(9.5, semibold=bool(self.property("primary"))))
        self.updateGeometry()
        self.update()
