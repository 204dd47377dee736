"""A button that shows the key which does the same."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from archive_app.ui.controls.key_cap import paint_key_caps, width_of_key_caps
from archive_app.ui.look.theme import Look

_PAD, _GAP, _ICON = 10, 7, 16
_BY_POINTER = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class KeyButton(QPushButton):
    """Icon, words and key cap; the primary one of a page is filled with the accent."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        key: str = "",
        icon: str = "",
        primary: bool = False,
        show_key: bool = True,
    ) -> None:
        """Say `text`, and `key` in tooltip and, unless hidden, on the button."""
        super().__init__(text)
        self._look = look
        self._key = key if show_key else ""
        self._icon = icon
        self._primary = primary
        self._by_key = False
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})" if key else text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self._remake)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self._remake()

    def sizeHint(self) -> QSize:
        """Return room for icon, words and key."""
        metrics = self.fontMetrics()
        width = 2 * _PAD + metrics.horizontalAdvance(self.text())
        width += (_ICON + _GAP) if self._icon else 0
        width += round(width_of_key_caps(self._look, self._key)) + _GAP if self._key else 0
        return QSize(width, self._look.row_height("button"))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the focus came by the keyboard, for its ring."""
        self._by_key = event.reason() not in _BY_POINTER
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, icon, words and key."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        self._paint_frame(painter, box)
        ink = colours.on_accent if self._is_filled() else colours.text
        ink = ink if self.isEnabled() else colours.edge
        at = _PAD
        if self._icon:
            place = QRect(at, (self.height() - _ICON) // 2, _ICON, _ICON)
            self._look.icon(self._icon, ink).paint(painter, place)
            at += _ICON + _GAP
        painter.setPen(ink)
        painter.setFont(self.font())
        words = self.rect().adjusted(at, 0, -_PAD, 0)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self._key:
            cap = colours.on_accent if self._is_filled() else None
            left = self.width() - _PAD - width_of_key_caps(self._look, self._key)
            paint_key_caps(painter, left, box.center().y(), self._look, self._key, colour=cap)

    def _is_filled(self) -> bool:
        return self._primary and self.isEnabled()

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        colours = self._look.colours
        over = self.underMouse() and self.isEnabled()
        ground = colours.hover if over or self.isDown() or self.isChecked() else colours.surface
        painter.setPen(QPen(colours.edge if self.isEnabled() else colours.line, 1))
        painter.setBrush(colours.accent if self._is_filled() else ground)
        if self._is_filled():
            painter.setPen(QPen(colours.accent, 1))
        painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus() and self._by_key:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.text if self._is_filled() else colours.accent, 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _remake(self) -> None:
        self.updateGeometry()
        self.update()
