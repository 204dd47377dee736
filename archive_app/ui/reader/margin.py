"""Beside the text: who speaks, notes and tags, what might be promised, whose name is in doubt."""

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from archive_app.archive.locale_names import country_name
from archive_app.model.commitment import Strength
from archive_app.model.people import Mention
from archive_app.model.reading import Beside, Doubt, Mark, Promised, Voice
from archive_app.model.statement import QuoteType
from archive_app.ui.dates import day_of_year_words
from archive_app.ui.look.shapes import paint_strength
from archive_app.ui.look.theme import Look
from archive_app.ui.reader.painting import paint_line
from archive_app.ui.reader.paper_layout import ABOVE
from archive_app.ui.reader.sheet import Sheet

WIDTH = 168
"""Pixels of the margin."""
_INDENT = 10
_RIGHT = 12
_GAP = 8
_LINE_GAP = 2
_MARK = 12
_CHIP = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A few words in the margin in the colour of a token; `target` is what a click is about."""

    text: str
    colour: str = "text_2"
    points: float = 9.0
    is_chip: bool = False
    shape: Strength | str = ""
    target: Mention | Mark | Promised | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Lines under one another beside a rule, which is pale or in the style of a colour."""

    lines: tuple[Line, ...]
    colour: str = ""


class Margin(QWidget):
    """Painted beside a sheet, row by row; a click tells what it was about."""

    person_wanted = Signal(object)  # Mention
    note_wanted = Signal(object)  # Mark
    promise_wanted = Signal(object)  # Promised
    blank_clicked = Signal(int)  # number of the passage beside which nothing stands there

    def __init__(self, sheet: Sheet, look: Look) -> None:
        """Stand beside the text of `sheet`."""
        super().__init__(sheet)
        self._sheet = sheet
        self._look = look
        self._entries: dict[int, tuple[Entry, ...]] = {}
        self._heights: dict[int, int] = {}
        self._areas: dict[Line, QRect] = {}
        self._targets: list[tuple[QRect, Mention | Mark | Promised]] = []
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Who speaks, and notes"))
        self.setToolTip(self.tr("Click beside a passage to write a note (N)"))
        sheet.rows.least_height = self.needed
        sheet.moved.connect(self.update)
        sheet.current_changed.connect(self.update)
        look.changed.connect(self._remake)

    def show_beside(self, beside: Beside | None) -> None:
        """Show what stands beside the paper, fitting the rows that need more or less now."""
        before = self._entries
        self._entries = self._made(beside) if beside else {}
        self._heights, self._areas = {}, {}
        leaf = self._sheet.leaf
        if leaf is not None and leaf.firsts:
            changed = {
                number
                for number in before.keys() | self._entries.keys()
                if before.get(number) != self._entries.get(number)
            }
            self._sheet.settle(leaf.first_piece(number) for number in sorted(changed))
        self.update()

    def take(self, beside: Beside) -> None:
        """Know what stands beside a paper that is about to be laid out."""
        self._entries = self._made(beside)
        self._heights, self._areas = {}, {}
        self.update()

    def sentences(self, passage: int) -> str:
        """Return all that stands beside a passage in words, for those who cannot see it."""
        entries = self._entries.get(passage, ())
        return ". ".join(line.text for entry in entries for line in entry.lines)

    def needed(self, index: int) -> int:
        """Return how high the row of a piece must be for what stands beside it."""
        leaf = self._sheet.leaf
        if leaf is None or self.isHidden():
            return 0
        piece = leaf.pieces[index]
        if not piece.first or piece.number not in self._entries:
            return 0
        if piece.number not in self._heights:
            entries = self._entries[piece.number]
            heights = [self._entry_height(entry) for entry in entries]
            self._heights[piece.number] = sum(heights) + _GAP * (len(heights) - 1) + 2 * ABOVE
        return self._heights[piece.number]

    def place(self) -> None:
        """Take the room that the sheet leaves at the right of its text."""
        area = self._sheet.viewport().geometry()
        self.setGeometry(area.right() + 1, area.top(), WIDTH, area.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entries of the rows in view, on the ground of their rows."""
        painter = QPainter(self)
        colours = self._look.colours
        painter.fillRect(event.rect(), colours.surface)
        self._targets = []
        leaf = self._sheet.leaf
        if leaf is None:
            return
        for index in self._sheet.visible():
            piece = leaf.pieces[index]
            y = self._sheet.row_y(index)
            if piece.number == self._sheet.current:
                height = self._sheet.rows.height(index)
                painter.fillRect(0, y, self.width(), height, colours.sunken)
            if piece.first:
                self._paint_entries(painter, y + ABOVE, self._entries.get(piece.number, ()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click does something."""
        over = self._target(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was clicked."""
        match self._target(event.position().toPoint()):
            case Mention() as mention:
                self.person_wanted.emit(mention)
            case Mark() as mark:
                self.note_wanted.emit(mark)
            case Promised() as promised:
                self.promise_wanted.emit(promised)
            case None:
                self._tell_passage(event.position().y())

    def _tell_passage(self, y: float) -> None:
        leaf, rows = self._sheet.leaf, self._sheet.rows
        at = y + self._sheet.verticalScrollBar().value()
        if leaf is not None and leaf.pieces and at < rows.total:
            self.blank_clicked.emit(leaf.pieces[rows.index_at(at)].number)

    def _target(self, at: QPoint) -> Mention | Mark | Promised | None:
        return next((target for area, target in self._targets if area.contains(at)), None)

    def _remake(self) -> None:
        self._heights, self._areas = {}, {}
        self.update()

    def _paint_entries(self, painter: QPainter, y: int, entries: tuple[Entry, ...]) -> None:
        colours = self._look.colours
        for entry in entries:
            if y > self.height():
                return
            height = self._entry_height(entry)
            if y + height < 0:
                y += height + _GAP
                continue
            if entry.colour in colours.annotation:
                marking = colours.annotation[entry.colour]
                paint_line(painter, QPointF(1, y), QPointF(1, y + height), marking)
            else:
                painter.fillRect(QRectF(0, y, 1, height), colours.line)
            self._paint_lines(painter, y, entry.lines)
            y += height + _GAP

    def _paint_lines(self, painter: QPainter, y: int, lines: tuple[Line, ...]) -> None:
        for line in lines:
            area = self._line_area(line).translated(0, y)
            painter.setFont(self._font(line))
            if line.is_chip:
                chip = QRectF(area).adjusted(-_CHIP, 0, _CHIP, 0)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._look.colours.hover)
                painter.drawRoundedRect(chip, 3, 3)
            if line.shape:
                self._paint_shape(painter, line.shape, area)
            painter.setPen(self._colour(line.colour))
            painter.drawText(area, _WRAPPED, line.text)
            if line.target is not None:
                self._targets.append((area, line.target))
            y = area.bottom() + 1 + _LINE_GAP

    def _paint_shape(self, painter: QPainter, shape: Strength | str, area: QRect) -> None:
        square = QRectF(_INDENT, area.top() + 2, _MARK, _MARK)
        if isinstance(shape, Strength):
            paint_strength(painter, square, shape, self._look.colours)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colours.warn, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(square.adjusted(2, 2, -2, -2))
        painter.restore()

    def _entry_height(self, entry: Entry) -> int:
        heights = [self._line_area(line).height() for line in entry.lines]
        return sum(heights) + _LINE_GAP * (len(heights) - 1)

    def _line_area(self, line: Line) -> QRect:
        if line not in self._areas:
            self._areas[line] = self._measured(line)
        return self._areas[line]

    def _measured(self, line: Line) -> QRect:
        left = _INDENT + (_CHIP if line.is_chip else 0) + (_MARK + 4 if line.shape else 0)
        room = QRect(left, 0, WIDTH - left - _RIGHT, 10_000)
        area = QFontMetrics(self._font(line)).boundingRect(room, _WRAPPED, line.text)
        # A pixel more, or rounding breaks the line that was just measured.
        return QRect(left, 0, min(area.width() + 2, room.width()), area.height())

    def _font(self, line: Line) -> QFont:
        return self._look.interface_font(line.points, semibold=line.is_chip)

    def _colour(self, token: str) -> QColor:
        colour: QColor = getattr(self._look.colours, token)
        return colour

    def _made(self, beside: Beside) -> dict[int, tuple[Entry, ...]]:
        found: dict[int, list[Entry]] = defaultdict(list)
        doubts: dict[int, list[Doubt]] = defaultdict(list)
        promises: dict[int, list[Promised]] = defaultdict(list)
        for doubt in beside.doubts:
            doubts[doubt.passage].append(doubt)
        for promised in beside.promises:
            promises[promised.passage].append(promised)
        for voice in beside.voices:
            if not voice.continued:
                found[voice.passage].append(self._voice(beside, voice))
        for number in {*doubts, *promises}:
            lines = [self._doubt(doubt) for doubt in doubts[number]]
            lines += self._promises(promises[number])
            found[number].append(Entry(tuple(lines)))
        for mark in beside.marks:
            if mark.passage and (mark.note or mark.tags or mark.moved):
                found[mark.passage].append(self._note(mark))
        return {number: tuple(entries) for number, entries in found.items()}

    def _voice(self, beside: Beside, voice: Voice) -> Entry:
        parts = [country_name(voice.country)] if voice.country else []
        parts.append(
            {
                QuoteType.DIRECT: self.tr("quoted"),
                QuoteType.INDIRECT: self.tr("reported"),
                QuoteType.MIXED: self.tr("partly quoted"),
            }[voice.quote_type]
        )
        if voice.suggested:
            parts.append(self.tr("suggested"))
        if voice.name:
            mention = Mention(beside.document, voice.name)
            name = Line(voice.name, "text", is_chip=True, target=mention)
        else:
            name = Line(self.tr("Speaker not stated"), "text_2")
        return Entry((name, Line(" · ".join(parts), points=8.5)))

    def _doubt(self, doubt: Doubt) -> Line:
        said = self.tr("Same as {name}? Decide").format(name=doubt.other)
        return Line(said, "warn", 8.5, shape="doubt", target=doubt.question.first)

    def _promises(self, promises: list[Promised]) -> list[Line]:
        """Return a line for each strength and state: five suggestions of a kind are one line."""
        kinds: dict[tuple[Strength, bool], list[Promised]] = defaultdict(list)
        for promised in promises:
            kinds[promised.strength, promised.suggested].append(promised)
        lines = []
        for (strength, suggested), alike in kinds.items():
            said = self.tr("Commitment suggested") if suggested else self.tr("Commitment recorded")
            said += f" · {len(alike)}" if len(alike) > 1 else ""
            target = alike[0] if suggested else None
            lines.append(Line(said, points=8.5, shape=strength, target=target))
        return lines

    def _note(self, mark: Mark) -> Entry:
        lines = []
        if mark.note:
            lines.append(Line(mark.note, "text", target=mark))
        if mark.moved:
            lines.append(
                Line(
                    self.tr(
                        "This note was made on an earlier text. The words were found again here."
                    ),
                    "warn",
                    8.5,
                )
            )
        if mark.disagreement:
            said = self.tr("There are two versions of this note.")
            lines.append(Line(said, "warn", 8.5, target=mark))
        day = QDateTime.fromString(mark.time, Qt.DateFormat.ISODate).date()
        foot = f"{mark.author}, {day_of_year_words(day)}"
        tags = " ".join(f"#{tag}" for tag in mark.tags)
        lines.append(Line(" · ".join(part for part in (foot, tags) if part), points=8.5))
        return Entry(tuple(lines), mark.colour)


_WRAPPED = int(Qt.TextFlag.TextWordWrap)
