"""Lays out the words of a hit in a few lines, with the marks of what was found."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from archive_app.model.result import Hit
from archive_app.model.span import Range
from archive_app.ui.positions import shown, units

ELLIPSIS = "…"
_UNDERLINE = 2.0


@dataclass(frozen=True, slots=True)
class Setting:
    """How a snippet is set: its face, the width and number of its lines, the colour of hits."""

    font: QFont
    width: float
    lines: int
    spacing: float
    hit_text: QColor


@dataclass(frozen=True, slots=True)
class SetSnippet:
    """A snippet in lines; `fills` and `underlines` lie beneath the words, from its top left."""

    layout: QTextLayout
    height: float
    fills: tuple[QRectF, ...]
    underlines: tuple[QRectF, ...]


def words_of(hit: Hit) -> tuple[str, list[Range]]:
    """Return what is shown of a hit and what is marked in it, in UTF-16 units."""
    start, end = hit.snippet.start, hit.snippet.end
    words = shown(hit.text[start:end])
    before = ELLIPSIS if hit.text[:start].strip() else ""
    after = ELLIPSIS if hit.text[end:].strip() else ""
    marks = [
        Range(
            words.unit(part.start - start) + len(before), words.unit(part.end - start) + len(before)
        )
        for part in hit.highlights
        if start <= part.start and part.end <= end
    ]
    text = before + words.text.rstrip() + after
    return text, marks


def set_snippet(text: str, marks: list[Range], setting: Setting) -> SetSnippet:
    """Set `text` in at most as many lines as allowed; the last one ends in an ellipsis."""
    layout = _laid_out(text, marks, setting)
    cut = _cut(layout, setting)
    if cut is not None:
        text = _clipped(text, cut, layout, setting)
        marks = [mark for mark in marks if mark.end <= units(text, len(text)) - 1]
        layout = _laid_out(text, marks, setting)
    fills: list[QRectF] = []
    for mark in marks:
        fills += _rectangles(layout, mark)
    under = [QRectF(r.left(), r.bottom() - _UNDERLINE, r.width(), _UNDERLINE) for r in fills]
    last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    height = last.y() + last.height() if last is not None else 0.0
    return SetSnippet(layout, height, tuple(fills), tuple(under))


def _laid_out(text: str, marks: list[Range], setting: Setting) -> QTextLayout:
    layout = QTextLayout(text, setting.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats([_format(mark, setting.hit_text) for mark in marks])
    layout.beginLayout()
    top = 0.0
    while layout.lineCount() <= setting.lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(setting.width)
        if layout.lineCount() <= setting.lines:
            line.setPosition(QPointF(0, top))
            top += line.height() + setting.spacing
    layout.endLayout()
    return layout


def _format(mark: Range, colour: QColor) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = mark.start
    found.length = mark.end - mark.start
    face = QTextCharFormat()
    face.setForeground(colour)
    found.format = face
    return found


def _cut(layout: QTextLayout, setting: Setting) -> int | None:
    """Return the unit from which nothing has room, None when all has."""
    if layout.lineCount() <= setting.lines:
        return None
    return int(layout.lineAt(setting.lines).textStart())


def _clipped(text: str, cut: int, layout: QTextLayout, setting: Setting) -> str:
    encoded = text.encode("utf-16-le")
    line = layout.lineAt(setting.lines - 1)
    last = encoded[2 * line.textStart() : 2 * cut].decode("utf-16-le", "ignore").rstrip()
    metrics = QFontMetricsF(setting.font)
    room = setting.width - 1
    while last and metrics.horizontalAdvance(last + ELLIPSIS) > room:
        last = last[:-1].rstrip()
    return encoded[: 2 * line.textStart()].decode("utf-16-le") + last + ELLIPSIS


def _rectangles(layout: QTextLayout, mark: Range) -> list[QRectF]:
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(mark.start, line.textStart())
        last = min(mark.end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line, first), _x(line, last)
            found.append(QRectF(min(left, right), line.y(), abs(right - left), line.height()))
    return found


def _x(line: QTextLine, unit: int) -> float:
    """Return where a unit stands; Qt gives the unit back beside it."""
    found: Any = line.cursorToX(unit)
    return float(found[0])
