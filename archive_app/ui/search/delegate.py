"""Paints the rows of an answer: heads of papers, hits with their marks, lines of more."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_app.model.finding import PaperHead
from archive_app.model.index import EntryKind, EntrySpeaker, SpeakerBasis
from archive_app.model.result import Hit
from archive_app.ui.look import shapes
from archive_app.ui.look.theme import Look
from archive_app.ui.search import wording
from archive_app.ui.search.model import Role, RowKind
from archive_app.ui.search.snippets import SetSnippet, Setting, set_snippet, words_of
from archive_app.ui.search.wording import Search

Index = QModelIndex | QPersistentModelIndex

LEFT = 46.0
"""Where the words of a hit begin; the number of the passage stands before."""
RIGHT = 14.0
ACTIONS_HEIGHT = 34
_HEAD_HEIGHT = 47
_MORE_HEIGHT = 31
_ABOVE, _BELOW = 7.0, 8.0
_BAR = 3
_SIGN = 15
_SIGNS = {
    EntryKind.TITLE: "file",
    EntryKind.NOTE: "note",
    EntryKind.COMMITMENT: "commitments",
    EntryKind.TAG: "tag",
}
"""The icon that stands where a passage has its number."""
_OWN = frozenset({EntryKind.NOTE, EntryKind.COMMITMENT, EntryKind.TAG})
"""What is not in the words of a paper."""
_GAP = 6.0
_MOST_KEPT = 3_000
_LINES = {"compact": 1, "normal": 2, "roomy": 3}


@dataclass(slots=True)
class _Hit:
    """A hit as it is set at one width."""

    snippet: SetSnippet
    top: float
    height: int


class ResultDelegate(QStyledItemDelegate):
    """Paints a row from its Role values; what was set is kept until width or look change."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        """Take faces and colours from `look`."""
        super().__init__(view)
        self._look = look
        self._kept: OrderedDict[tuple[Any, ...], _Hit] = OrderedDict()
        self._take_faces()
        look.changed.connect(self._take_faces)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        kind = index.data(Role.KIND)
        self._paint_ground(painter, option, area, kind)
        if kind is RowKind.PAPER:
            self._paint_head(painter, area, index.data(Role.HEAD), index.data(Role.COUNT))
        elif kind is RowKind.HIT:
            self._paint_hit(painter, area, index.data(Role.HIT), index.data(Role.HEAD).language)
        else:
            self._paint_more(painter, area, index.data())
        painter.restore()

    def forget(self) -> None:
        """Set everything anew when it is next painted."""
        self._kept.clear()

    def guess(self, index: Index) -> int:
        """Return how high a row is, words of a hit taken to fill all their lines."""
        kind = index.data(Role.KIND)
        if kind is RowKind.HIT:
            return self._full
        return _HEAD_HEIGHT if kind is RowKind.PAPER else _MORE_HEIGHT

    def height(self, index: Index, width: int) -> int:
        """Return how high a row is at `width`; its words are set for that."""
        kind = index.data(Role.KIND)
        if kind is RowKind.PAPER:
            return _HEAD_HEIGHT
        if kind is RowKind.MORE:
            return _MORE_HEIGHT
        head: PaperHead = index.data(Role.HEAD)
        return self._set(index.data(Role.HIT), width, head.language).height

    def _take_faces(self) -> None:
        look = self._look
        self._title = look.reading_font(11.5)
        self._title.setWeight(QFont.Weight.DemiBold)
        self._small = look.interface_font(9)
        self._body = look.interface_font(10)
        self._name = look.interface_font(10, semibold=True)
        self._words: dict[str, QFont] = {}
        self._lines = _LINES.get(str(look.density), 2)
        name, words = QFontMetricsF(self._name), QFontMetricsF(look.reading_font(10))
        self._full = round(_ABOVE + name.height() + 2 + self._lines * words.height() + _BELOW)
        self.forget()

    def _set(self, hit: Hit, width: int, language: str) -> _Hit:
        key = (hit.key, hit.snippet, hit.highlights, width, language)
        found = self._kept.get(key)
        if found is None:
            face = self._body if hit.entry in _OWN else self._face(language)
            found = self._set_anew(hit, width, face)
            self._kept[key] = found
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return found

    def _face(self, language: str) -> QFont:
        if language not in self._words:
            self._words[language] = self._look.reading_font(10, language=language)
        return self._words[language]

    def _set_anew(self, hit: Hit, width: int, face: QFont) -> _Hit:
        text, marks = words_of(hit)
        setting = Setting(
            face,
            max(80.0, width - LEFT - RIGHT),
            self._lines,
            1.0,
            self._look.colours.hit_text,
        )
        snippet = set_snippet(text, marks, setting)
        top = _ABOVE
        if hit.speakers or hit.entry is not EntryKind.PASSAGE:
            top += QFontMetricsF(self._name).height() + 2
        return _Hit(snippet, top, round(top + snippet.height + _BELOW))

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, kind: RowKind
    ) -> None:
        colours = self._look.colours
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.selection)
            focused = bool(state & QStyle.StateFlag.State_Active) and bool(
                state & QStyle.StateFlag.State_HasFocus
            )
            bar = colours.accent if focused else colours.edge
            painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), bar)
        elif state & QStyle.StateFlag.State_MouseOver and kind is not RowKind.PAPER:
            painter.fillRect(area, colours.hover)
        elif kind is RowKind.PAPER:
            painter.fillRect(area, colours.sunken)
        bottom = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        if kind is RowKind.PAPER:
            painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), colours.line)
        painter.fillRect(bottom, colours.line)

    def _paint_head(self, painter: QPainter, area: QRectF, head: PaperHead, count: int) -> None:
        colours = self._look.colours
        counted = wording.counted(EntryKind.PASSAGE, count) if count else ""
        small = QFontMetricsF(self._small)
        taken = small.horizontalAdvance(counted)
        left, width = area.left() + 14, area.width() - 28
        _line(
            painter, self._title, colours.text, left, area.top() + 7, width - taken - 12,
            wording.title(head),
        )  # fmt: skip
        below = area.top() + 7 + QFontMetricsF(self._title).height()
        about = wording.about_paper(head)
        _line(painter, self._small, colours.text_2, left, below, width, about)
        top = area.top() + 10
        _line(painter, self._small, colours.text_2, left + width - taken, top, taken + 1, counted)

    def _paint_hit(self, painter: QPainter, area: QRectF, hit: Hit, language: str) -> None:
        colours = self._look.colours
        found = self._set(hit, round(area.width()), language)
        top = area.top() + _ABOVE
        number = wording.locator(hit)
        sign = _SIGNS.get(hit.entry)
        if sign is not None:
            shown = self._look.icon(sign).pixmap(_SIGN, _SIGN)
            painter.drawPixmap(int(area.left() + LEFT - 10 - _SIGN), int(top), shown)
        elif number:
            width = QFontMetricsF(self._small).horizontalAdvance(number)
            left = area.left() + LEFT - 10 - width
            _line(painter, self._small, colours.text_3, left, top + 1, width + 1, number)
        if found.top > _ABOVE:
            self._paint_who(painter, QPointF(area.left() + LEFT, top), area.right() - RIGHT, hit)
        place = QPointF(area.left() + LEFT, area.top() + found.top)
        for fill in found.snippet.fills:
            painter.fillRect(fill.translated(place), colours.hit)
        for under in found.snippet.underlines:
            painter.fillRect(under.translated(place), colours.hit_line)
        painter.setPen(colours.text)
        found.snippet.layout.draw(painter, place)

    def _paint_who(self, painter: QPainter, place: QPointF, right: float, hit: Hit) -> None:
        """Paint what a hit is where it is no passage, then who speaks in it."""
        colours = self._look.colours
        left = place.x()
        what = wording.entry_name(hit)
        if what:
            left = _line(painter, self._name, colours.text_2, left, place.y(), right - left, what)
            left += 2 * _GAP
        where = wording.locator(hit) if hit.entry in _OWN else ""
        if where:
            text = Search.tr("passage {n}").format(n=where)
            left = _line(
                painter, self._small, colours.text_3, left, place.y() + 1, right - left, text
            )
            left += 2 * _GAP
        for speaker in _loudest_first(hit):
            if left > right - 40:
                break
            left = self._paint_speaker(painter, QPointF(left, place.y()), right, speaker)

    def _paint_speaker(
        self, painter: QPainter, place: QPointF, right: float, speaker: EntrySpeaker
    ) -> float:
        colours = self._look.colours
        name = speaker.name or Search.tr("Speaker not stated")
        left = _line(
            painter, self._name, colours.text, place.x(), place.y(), right - place.x(), name
        )
        if speaker.country:
            left += _GAP
            text = wording.country(speaker.country)
            left = _line(painter, self._body, colours.text_2, left, place.y(), right - left, text)
        height = QFontMetricsF(self._name).height()
        chip = wording.speech(speaker.quote_type)
        if chip:
            width = shapes.speech_chip_width(chip, self._small)
            if left + _GAP + width <= right:
                area = QRectF(left + _GAP, place.y(), width, height)
                quoted = speaker.quote_type == "direct"
                shapes.paint_speech_chip(painter, area, chip, self._look, quoted=quoted)
                left += _GAP + width
        if speaker.basis is SpeakerBasis.SUGGESTED and left + _GAP + 9 <= right:
            area = QRectF(left + _GAP, place.y() + (height - 9) / 2, 9, 9)
            shapes.paint_certainty(painter, area, shapes.Certainty.GUESS, self._look)
            left += _GAP + 9
        return left + 2 * _GAP

    def _paint_more(self, painter: QPainter, area: QRectF, text: str) -> None:
        metrics = QFontMetricsF(self._body)
        top = area.top() + (area.height() - metrics.height()) / 2
        width = area.width() - LEFT - RIGHT
        _line(painter, self._body, self._look.colours.accent, area.left() + LEFT, top, width, text)


def _line(
    painter: QPainter, font: QFont, colour: Any, left: float, top: float, width: float, text: str
) -> float:
    """Paint one line, shortened where it does not fit; return where it ends."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(left, top + metrics.ascent()), shown)
    return left + metrics.horizontalAdvance(shown)


def _loudest_first(hit: Hit) -> list[EntrySpeaker]:
    """Return who speaks, whoever says the words that were found before the others."""

    def says_it(speaker: EntrySpeaker) -> bool:
        return any(part.overlap(mark) for part in speaker.ranges for mark in hit.highlights)

    once: dict[str | None, EntrySpeaker] = {}
    for speaker in sorted(hit.speakers, key=lambda speaker: not says_it(speaker)):
        once.setdefault(speaker.name, speaker)
    return list(once.values())
