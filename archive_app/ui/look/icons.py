"""The icons: our own strokes on a grid of 24 units, tinted when they are painted."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_LINE = 1.6
"""Units of the grid; about 1.35 px at 20 px."""
_DOT = "{}a.6 .6 0 1 0 1.2 0a.6 .6 0 1 0-1.2 0"

_PATHS = {
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.3 15.3L20 20",
    "library": "M4 5v14M8 5v14M12 5v14M15.5 5.5L20 19",
    "people": "M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7M3 20c0-4 2.5-6 6-6s6 2 6 6"
    "M15.5 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.2.7 3.5 2.6 3.5 5.5",
    "commitments": "M4 6l1.5 1.5L8 5M4 12.5L5.5 14L8 11.5M4 19l1.5 1.5L8 18"
    "M11.5 6.5H20M11.5 13H20M11.5 19.5H20",
    "briefings": "M6 3h8l4.5 4.5V21H6zM14 3v5h4.5M9 12.5h6M9 16.5h6",
    "review": "M4 13l2.5-8h11L20 13v6H4zM4 13h4.5l1.5 3h4l1.5-3H20",
    "copy": "M9 9h11v11H9zM5.5 15H4V4h11v1.5",
    "plus": "M12 5v14M5 12h14",
    "flag": "M6 21V4M6 4.5h11l-2 3.750L17 12H6",
    "lock": "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "check": "M5 12.5l4.5 4.5L19 7.5",
    "cross": "M6 6l12 12M18 6L6 18",
    "warning": "M12 4L21 20H3zM12 10v4.5M12 17v.3",
    "up": "M6 15l6-6l6 6",
    "down": "M6 9l6 6l6-6",
    "left": "M15 6l-6 6l6 6",
    "right": "M9 6l6 6l-6 6",
    "columns": "M4 5h16v14H4zM12 5v14",
    "text_size": "M3 18L7.5 7L12 18M4.5 14.5h6M14 18l3-7.5L20 18M15 15.5h4",
    "more": f"{_DOT.format('M5 12')}{_DOT.format('M11.4 12')}{_DOT.format('M17.8 12')}",
    "undo": "M8 5L4 9l4 4M4 9h9.5a5 5 0 0 1 0 10H9",
    "redo": "M16 5l4 4l-4 4M20 9h-9.5a5 5 0 0 0 0 10H15",
    "filter": "M4 7h16M7 12h10M10 17h4",
    "export": "M12 15V4M8 8l4-4l4 4M5 14v6h14v-6",
    "calendar": "M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7",
    "link": "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1"
    "M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
    "quote": "M5 14h4V9H5v6c0 1.5.8 2.5 2.5 3M14 14h4V9h-4v6c0 1.5.8 2.5 2.5 3",
    "highlighter": "M5 20h6M8 16.5L6.5 15L15.5 5l3.5 3.5L10 17.5zM6.5 15L5 18.5l5-1",
    "note": "M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.5h7M8.5 12h4",
    "tag": "M4 4h8l8 8l-8 8l-8-8zM8 7.5v.1",
    "folder": "M3.5 6h6l2 2.5h9V19h-17z",
    "globe": "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M4 12h16M12 4c-5 5-5 11 0 16c5-5 5-11 0-16",
    "file": "M6 3h8l4.5 4.5V21H6zM14 3v5h4.5",
    "grip": "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
    "pause": "M9 6v12M15 6v12",
    "play": "M8 5l11 7l-11 7z",
    "clear": "M6 6l12 12M18 6L6 18",
    "panel": "M4 5h16v14H4zM14.5 5v14",
    "speech": "M4 5h16v11H11l-4 4v-4H4z",
    "clock": "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 8v4.5l3 2",
    "chain": "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1"
    "M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
    "trash": "M5 7h14M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13",
    "edit": "M5 19l1-4L16.5 4.5l3 3L9 18z",
    "info": "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 11v5M12 7.8v.2",
    "bookmark": "M7 4h10v16l-5-4l-5 4z",
    "help": "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M9.5 9.5a2.5 2.5 0 1 1 3.5 2.5"
    "c-.8.4-1 1-1 2M12 16.8v.2",
}


def names() -> tuple[str, ...]:
    """Return the name of every icon."""
    return tuple(_PATHS)


def icon(name: str, colour: QColor) -> QIcon:
    """Return the icon of that name, drawn in `colour` at any size; KeyError when there is none."""
    return QIcon(_Strokes(_renderer(name, colour.name()), colour, name))


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        f'<path d="{_PATHS[name]}" fill="none" stroke="{colour}" stroke-width="{_LINE}" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    return QSvgRenderer(QByteArray(drawing.encode("ascii")))


class _Strokes(QIconEngine):
    """Draws one icon sharply at every size; a disabled one is pale."""

    def __init__(self, renderer: QSvgRenderer, colour: QColor, name: str) -> None:
        super().__init__()
        self._renderer = renderer
        self._colour = colour
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.4)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        self._renderer.render(painter, square)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Strokes(self._renderer, self._colour, self._name)
