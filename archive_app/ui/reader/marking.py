"""What is done with the words that are read: the acts by key, the strip, the small editors."""

import re
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from archive_app.model.reading import Beside, Mark
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.reader.commands import Commands
from archive_app.ui.reader.popover import Popover
from archive_app.ui.reader.sheet import Sheet
from archive_app.ui.reader.strip import SelectionStrip

_TAGS_AT_END = re.compile(r"(?:(?:^|\s)#[^\s#]+)+\s*$")


class Marked(Protocol):
    """The reader, as far as marking needs it."""

    sheet: Sheet

    @property
    def place(self) -> Place | None:
        """What an act would be about."""

    @property
    def beside(self) -> Beside | None:
        """What stands beside the paper."""


class Marking(QObject):
    """Connects the commands of a reader with the acts on its place."""

    def __init__(self, reader: QWidget, look: Look, acts: PassageActs, commands: Commands) -> None:
        """Act for `reader`, which is `Marked`."""
        super().__init__(reader)
        self._widget = reader
        self._reader: Marked = reader  # type: ignore[assignment]
        self._acts = acts
        self._commands = commands
        self._drafts: dict[object, str] = {}
        self._note = Popover(look, reader, lines=True)
        self._line = Popover(look, reader, lines=False)
        self._taken: Callable[[str], None] = _nothing
        self._kept: Callable[[str], None] = _nothing
        self._strip = SelectionStrip(look, reader, commands.in_strip())
        self._menu = QMenu(reader)
        self._menu.addActions(commands.in_more_menu())
        for popover in (self._note, self._line):
            popover.saved.connect(self._take)
            popover.left.connect(self._keep)
        self._connect()

    def edit_note(self, mark: Mark) -> None:
        """Open the note of a mark for editing."""
        self._open_note(mark.annotation, mark.note, lambda text: self._rewrite(mark, text))

    def note_on(self, passage: int) -> None:
        """Open the note of a passage, a new one where it has none."""
        self._reader.sheet.go_to(passage)
        self.note_here()

    def _connect(self) -> None:
        commands, acts = self._commands, self._acts
        for action, act in (
            (commands.cite, acts.copy_with_citation),
            (commands.to_briefing, acts.to_briefing),
            (commands.commitment, acts.make_commitment),
            (commands.highlight, acts.highlight),
        ):
            action.triggered.connect(lambda _=False, act=act: self._do(act))
        for colour, action in commands.colours.items():
            action.triggered.connect(lambda _=False, colour=colour: self._colour(colour))
        commands.note.triggered.connect(self.note_here)
        commands.tag.triggered.connect(self._tag_here)
        commands.unmark.triggered.connect(self._unmark)
        commands.go_to.triggered.connect(self._ask_passage)
        sheet = self._reader.sheet
        sheet.selection_made.connect(self._show_strip)
        sheet.moved.connect(self._strip.hide)
        sheet.selectionChanged.connect(self._leave_nothing)
        sheet.menu_wanted.connect(self._menu.popup)

    def _do(self, act: Callable[[Place], None]) -> None:
        place = self._reader.place
        if place is not None:
            act(place)
            self._strip.hide()

    def _colour(self, colour: str) -> None:
        mark = None if self._reader.sheet.selected() else self._mark_here()
        if mark is not None:
            self._acts.recolour(mark.annotation, colour)
        else:
            self._do(lambda place: self._acts.highlight(place, colour))

    def note_here(self) -> None:
        """Open the note of what is selected or of the current passage."""
        place = self._reader.place
        if place is None:
            return
        self._strip.hide()
        mark = None if self._reader.sheet.selected() else self._mark_here()
        if mark is not None:
            self.edit_note(mark)
        else:
            self._open_note(place, "", lambda text: self._write(place, text))

    def _write(self, place: Place, typed: str) -> None:
        note, tags = note_and_tags(typed)
        if note:
            self._acts.note(place, note, tags=tags)
        for tag in () if note else tags:
            self._acts.tag(place, tag)

    def _rewrite(self, mark: Mark, typed: str) -> None:
        note, tags = note_and_tags(typed)
        if note != mark.note:
            self._acts.rewrite_note(mark.annotation, note)
        for tag in tags:
            self._acts.tag(mark.annotation, tag)

    def _open_note(self, key: object, text: str, save: Callable[[str], None]) -> None:
        def take(typed: str) -> None:
            self._drafts.pop(key, None)
            if typed != text:
                save(typed)
            self._return()

        def keep(typed: str) -> None:
            self._drafts[key] = typed
            self._return()

        self._taken, self._kept = take, keep
        draft = self._drafts.get(key, text)
        self._note.open_at(
            self._corner(), self.tr("Note, with #tags at its end"), draft, self.tr("Save the note")
        )

    def _tag_here(self) -> None:
        place = self._reader.place
        if place is None:
            return
        self._strip.hide()
        mark = None if self._reader.sheet.selected() else self._mark_here()
        target = mark.annotation if mark is not None else place

        def take(typed: str) -> None:
            for tag in typed.replace("#", " ").split(","):
                if tag.strip():
                    self._acts.tag(target, " ".join(tag.split()))
            self._return()

        self._taken, self._kept = take, lambda _: self._return()
        title = self.tr("Tags, with commas between them")
        self._line.open_at(self._corner(), title, "", self.tr("Tag"))

    def _ask_passage(self) -> None:
        def take(typed: str) -> None:
            if typed.isdecimal():
                self._reader.sheet.go_to(int(typed))
            self._return()

        self._taken, self._kept = take, lambda _: self._return()
        self._line.open_at(
            QPoint(60, 60), self.tr("Go to passage number"), "", self.tr("Go to the passage")
        )

    def _unmark(self) -> None:
        mark = self._mark_here()
        if mark is not None:
            self._acts.remove_annotation(mark.annotation)

    def _mark_here(self) -> Mark | None:
        """Return the mark that holds the selection or cursor, else the first of the passage."""
        place, beside = self._reader.place, self._reader.beside
        if place is None or place.range is None or beside is None:
            return None
        here = [
            mark
            for mark in beside.marks
            if mark.range is not None and mark.range.overlap(place.range)
        ]
        cursor = self._reader.sheet.cursor_place()
        under = [
            mark for mark in here if mark.range and mark.range.start <= cursor < mark.range.end
        ]
        return next(iter([*under, *here]), None)

    def _leave_nothing(self) -> None:
        """Put the strip away when the words it stood by are not selected any more."""
        if not self._reader.sheet.textCursor().hasSelection():
            self._strip.hide()

    def _show_strip(self, is_selected: bool) -> None:
        if is_selected and self._reader.sheet.selected() is not None:
            page = self._reader.sheet.viewport()
            corner = page.mapTo(self._widget, QPoint(0, 0)).toPointF()
            self._strip.show_at(self._reader.sheet.selection_rectangle().translated(corner))
        else:
            self._strip.hide()

    def _corner(self) -> QPoint:
        """Return where an editor opens: beside the words, at the right."""
        sheet = self._reader.sheet
        caret = sheet.cursorRect()
        at = sheet.viewport().mapTo(self._widget, caret.bottomLeft())
        return QPoint(sheet.viewport().width() - 120, at.y() + 6)

    def _take(self, typed: str) -> None:
        self._taken(typed)

    def _keep(self, typed: str) -> None:
        self._kept(typed)

    def _return(self) -> None:
        self._reader.sheet.setFocus()


def note_and_tags(typed: str) -> tuple[str, tuple[str, ...]]:
    """Return a note without the #tags at its end, and these tags."""
    found = _TAGS_AT_END.search(typed)
    if found is None:
        return typed.strip(), ()
    return typed[: found.start()].strip(), tuple(re.findall(r"#([^\s#]+)", found[0]))


def _nothing(_typed: str) -> None:
    pass
