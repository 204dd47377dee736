"""The page Briefings: outline and checks at the left, the text in the middle, the pages right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from archive_app.model.briefing import Block, BlockSort, Briefing
from archive_app.model.citation import BriefingPrint
from archive_app.model.ids import BlockId, BriefingId
from archive_app.model.leaving import LeavingCheck, PassageCard, Written
from archive_app.ui.briefings.commands import Commands
from archive_app.ui.briefings.editor import BlockEditor
from archive_app.ui.briefings.exporting import Exporting, Open
from archive_app.ui.briefings.look_through import LookThrough
from archive_app.ui.briefings.manuscript import Manuscript
from archive_app.ui.briefings.preview_pane import FORMATS, PreviewPane
from archive_app.ui.briefings.side import Side
from archive_app.ui.briefings.title import TitleLine
from archive_app.ui.briefings.toolbar import Toolbar
from archive_app.ui.choosing_files import Choose
from archive_app.ui.controls.empty_place import EmptyPlace
from archive_app.ui.look.theme import Look
from archive_app.ui.page import Page
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

_SHOWN = frozenset({Topic.PAPERS, Topic.STATEMENTS, Topic.COMMITMENTS, Topic.PEOPLE, Topic.INDEX})
"""What else than briefings changes what will leave."""


class BriefingsPage(Page):
    """Writes the briefing in hand."""

    def __init__(
        self,
        session: Session,
        look: Look,
        acts: PassageActs,
        *,
        choose: Choose | None = None,
        reveal: Open | None = None,
        folder: Path | None = None,
    ) -> None:
        """Make the page; `choose` asks for a file, `reveal` opens one, `folder` is the first."""
        super().__init__(session, look, acts)
        self.manuscript = Manuscript(session, acts)
        self.side = Side(look, session.archive.publishing.markings())
        self.toolbar = Toolbar(look)
        self.title_line = TitleLine(look)
        self.editor = BlockEditor(look)
        self.preview = PreviewPane(look)
        self.through = LookThrough(session)
        self.exporting = Exporting(session, self, choose=choose, folder=folder, reveal=reveal)
        self._is_arriving = False
        self._checks: tuple[LeavingCheck, ...] = ()
        self._cards: dict[BlockId, PassageCard] = {}
        self._written = QWidget()
        self._empty = self._no_briefing()
        self._middle = QStackedWidget()
        self._commands = Commands(self, self.preview)
        self._arrange()
        self._make_commands()
        self._connect_parts()
        self._connect_text()
        self._connect_leaving()
        self._show(None)

    @property
    def detail(self) -> QWidget | None:
        """The preview of the pages."""
        return self.preview

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the page's commands."""
        return self._commands.menus

    def arrive(self, target: object | None) -> None:
        """Show the briefing whose id `target` is, or the one in hand, and go to its text."""
        if isinstance(target, str) and target != self.acts.in_hand:
            self.manuscript.take_in_hand(BriefingId(target))
        self._is_arriving = True
        self.manuscript.reload()

    def place_passage(self) -> None:
        """Put the next collected passage where the cursor is, or at the end of what is written."""
        briefing = self.manuscript.briefing
        if briefing is None or not briefing.collected:
            self.session.said.emit(self.tr("Nothing waits to be placed. B collects a passage."))
            return
        chosen = self.side.outline.selected()
        waiting = [block.id for block in briefing.collected]
        citation = chosen if chosen in waiting else waiting[0]
        prose = self.editor.focused_prose()
        if prose is None:
            current = self.editor.current
            written = current is not None and current not in waiting
            before = briefing.after(current) if current and written else waiting[0]
            self.manuscript.move(citation, before=before)
            return
        head, tail = prose.edit.parts_at_cursor()
        if head and tail:
            self.manuscript.place_within(citation, prose=prose.block, head=head, tail=tail)
        else:
            self.manuscript.settle(prose.block)
            before = briefing.after(prose.block) if head or not tail else prose.block
            self.manuscript.move(citation, before=before)

    def hideEvent(self, event: QHideEvent) -> None:
        """Make an act of what was typed when the page is left."""
        super().hideEvent(event)
        self.manuscript.settle_all()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring up what changed meanwhile."""
        super().showEvent(event)
        self.through.look(self.manuscript.briefing, at_once=True)

    def _arrange(self) -> None:
        column = QVBoxLayout(self._written)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.title_line)
        column.addWidget(self.editor, 1)
        self._middle.addWidget(self._empty)
        self._middle.addWidget(self._written)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._middle, 1)

    def _no_briefing(self) -> EmptyPlace:
        return EmptyPlace(
            "briefings",
            self.tr("No briefing yet"),
            self.tr(
                "Search, and press B on a passage: a briefing is begun, and the passage lies in "
                "the tray below. Here you place it, write around it and export it to Word with a "
                "footnote for each passage. Or begin with your own words."
            ),
            self.look,
            (self.tr("Begin a briefing"), self._begin),
            key="Ctrl+N",
        )

    def _make_commands(self) -> None:
        add, sorts = self._commands.add, BlockSort
        add("File", self.tr("New briefing"), self._begin, "Ctrl+N")
        add("File", self.tr("Export to Word"), lambda: self._export(FORMATS[0]), "Ctrl+E")
        add("Briefing", self.tr("Place the next passage"), self.place_passage, "Ctrl+J")
        add("Briefing", self.tr("Add a heading"), lambda: self._add(sorts.HEADING), "Ctrl+Alt+H")
        add("Briefing", self.tr("Add text"), lambda: self._add(sorts.PROSE), "Ctrl+Return")
        add("Briefing", self.tr("Add a table"), lambda: self._add(sorts.TABLE), "Ctrl+Alt+T")
        add("Briefing", self.tr("Move up"), lambda: self._step(-1), "Alt+Up")
        add("Briefing", self.tr("Move down"), lambda: self._step(1), "Alt+Down")
        add("Briefing", self.tr("Remove this block"), self._remove_current)
        add("Briefing", self.tr("Bold"), lambda: self._sign("**"), "Ctrl+B")
        add("Briefing", self.tr("Italic"), lambda: self._sign("*"), "Ctrl+I")
        add("Briefing", self.tr("List"), self._list, "Ctrl+Shift+L")
        add("Briefing", self.tr("Remove this briefing"), self.manuscript.remove)

    def _connect_parts(self) -> None:
        manuscript, side = self.manuscript, self.side
        manuscript.shown.connect(self._show)
        manuscript.titles_changed.connect(side.show_titles)
        manuscript.made.connect(self.editor.go_to)
        manuscript.kept.connect(self._keep)
        manuscript.begun.connect(lambda _: self.title_line.begin())
        side.briefing_chosen.connect(manuscript.take_in_hand)
        side.new_wanted.connect(self._begin)
        side.remove_wanted.connect(manuscript.remove)
        side.marking_chosen.connect(manuscript.mark)
        side.block_wanted.connect(self._add)
        side.outline.chosen.connect(self.editor.go_to)
        side.outline.removed.connect(manuscript.remove_block)
        side.outline.moved.connect(lambda block, before: manuscript.move(block, before=before))
        self.title_line.renamed.connect(manuscript.rename)
        self.session.undo_changed.connect(self.toolbar.set_undo)
        self.session.changed.connect(self._hear)

    def _connect_text(self) -> None:
        manuscript, editor, toolbar = self.manuscript, self.editor, self.toolbar
        editor.typed.connect(manuscript.type)
        editor.left.connect(manuscript.settle)
        editor.entered.connect(self._enter)
        editor.opened.connect(self._open_source)
        editor.removed.connect(manuscript.remove_block)
        editor.queried.connect(manuscript.requery)
        editor.begun_after.connect(self._begin_after)
        editor.dropped.connect(lambda block, before: manuscript.move(block, before=before))
        manuscript.typed.connect(self._typed)
        toolbar.style_wanted.connect(self._restyle)
        toolbar.sign_wanted.connect(self._sign)
        toolbar.list_wanted.connect(self._list)
        toolbar.passage_wanted.connect(self.place_passage)
        toolbar.table_wanted.connect(lambda: self._add(BlockSort.TABLE))
        toolbar.undo_wanted.connect(self.session.undo)
        toolbar.set_undo("")

    def _connect_leaving(self) -> None:
        preview, checks = self.preview, self.side.checks
        self.through.prepared.connect(self._take_print)
        self.through.checked.connect(self._take_checks)
        self.through.pages_begun.connect(preview.expect_pages)
        self.through.pages_made.connect(preview.show_pages)
        checks.block_wanted.connect(lambda check: self.editor.go_to(check.blocks[0]))
        checks.place_wanted.connect(self._open_place)
        checks.words_wanted.connect(self._use_words)
        checks.review_wanted.connect(lambda check: self.page_wanted.emit("review", _place(check)))
        checks.marking_wanted.connect(lambda check: self.manuscript.mark(check.marking))
        preview.export_wanted.connect(self._export)
        preview.export_confirmed.connect(self._write)
        preview.another_place_wanted.connect(self._choose)
        preview.look_wanted.connect(self._look_first)
        preview.file_wanted.connect(self.exporting.open_file)
        self.exporting.asked.connect(lambda path: preview.ask(path, self._open_checks()))
        self.exporting.written.connect(self._told_written)
        self.exporting.refused.connect(preview.refuse)

    def _show(self, briefing: Briefing | None) -> None:
        self._middle.setCurrentWidget(self._written if briefing else self._empty)
        self.side.show_briefing(briefing, self._cards)
        self.title_line.show_title(briefing.title if briefing else "")
        self.editor.show_briefing(briefing)
        self.toolbar.set_waiting(len(briefing.collected) if briefing else 0)
        self.toolbar.show_style(self._current(briefing))
        self.preview.set_ready(ready=briefing is not None)
        self.side.show_saved(saved=self.manuscript.is_settled)
        if briefing is None:
            self._take_checks(())
        elif self._is_arriving:
            self._take_focus()
        self._is_arriving = False
        self.through.look(briefing, at_once=self.isVisible() and self.manuscript.is_settled)

    def _take_focus(self) -> None:
        """Go to the block where the cursor was, else to the outline."""
        current = self.editor.current
        if current is not None:
            self.editor.go_to(current)
        else:
            self.side.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, _: BlockId) -> None:
        self.side.show_saved(saved=False)
        self.through.look(self.manuscript.briefing, at_once=False)

    def _keep(self) -> None:
        self.editor.saved()
        self.side.show_saved(saved=True)

    def _take_print(self, printed: BriefingPrint, cards: Sequence[PassageCard]) -> None:
        self._cards = {card.block: card for card in cards}
        self.editor.show_cards(self._cards)
        self.editor.show_print(printed)
        self.side.show_briefing(self.manuscript.briefing, self._cards)

    def _take_checks(self, checks: tuple[LeavingCheck, ...]) -> None:
        self._checks = checks
        self.side.show_checks(checks)
        self.editor.show_checks(checks)

    def _hear(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWN and self.isVisible():
            self.through.look(self.manuscript.briefing, at_once=False)

    def _enter(self, block: BlockId) -> None:
        self.side.outline.select(block)
        self.toolbar.show_style(self._current(self.manuscript.briefing))

    def _current(self, briefing: Briefing | None) -> Block | None:
        current = self.editor.current
        return briefing.block(current) if briefing and current else None

    def _begin(self) -> None:
        title = self.tr("New briefing")
        self.manuscript.begin(title)

    def _add(self, sort: BlockSort) -> None:
        """Add a block after the one where the cursor is, or after all that is written."""
        briefing, current = self.manuscript.briefing, self._focused()
        waiting = {block.id for block in briefing.collected} if briefing else set()
        before = None
        if briefing is not None and current is not None and current not in waiting:
            before = briefing.after(current)
        level = 2 if sort is BlockSort.HEADING and before is not None else 1
        self.manuscript.add(sort, before=before, level=level)

    def _begin_after(self, block: BlockId) -> None:
        briefing = self.manuscript.briefing
        self.manuscript.settle(block)
        if briefing is not None:
            self.manuscript.add(BlockSort.PROSE, before=briefing.after(block))

    def _focused(self) -> BlockId | None:
        """Return the block that keys mean: the selected one of the outline, or the cursor's."""
        outline = self.side.outline
        return outline.selected() if outline.hasFocus() else self.editor.current

    def _step(self, by: int) -> None:
        briefing, block = self.manuscript.briefing, self._focused()
        names = [item.id for item in briefing.blocks] if briefing else []
        if block is None or block not in names:
            return
        to = names.index(block) + by
        if 0 <= to < len(names):
            rest = [name for name in names if name != block]
            self.manuscript.move(block, before=rest[to] if to < len(rest) else None)

    def _remove_current(self) -> None:
        block = self._focused()
        if block is not None:
            self.manuscript.remove_block(block)

    def _restyle(self, sort: BlockSort, level: int) -> None:
        current = self.editor.current
        if current is not None:
            self.manuscript.restyle(current, sort, level=level)
            self.editor.go_to(current)

    def _sign(self, sign: str) -> None:
        prose = self.editor.focused_prose()
        if prose is not None:
            prose.edit.toggle(sign)
            prose.take_focus()

    def _list(self) -> None:
        prose = self.editor.focused_prose()
        if prose is not None:
            prose.edit.toggle_list()
            prose.take_focus()

    def _open_source(self, block: BlockId) -> None:
        card = self._cards.get(block)
        if card is not None:
            self.place_wanted.emit(Place(card.citation.document, card.citation.span.range))

    def _open_place(self, check: LeavingCheck) -> None:
        place = _place(check)
        if place is not None:
            self.place_wanted.emit(place)

    def _use_words(self, check: LeavingCheck) -> None:
        """Put the paper's words in place of those that differ from it."""
        briefing = self.manuscript.briefing
        block = briefing.block(check.blocks[0]) if briefing else None
        if block is not None and check.quoted in block.text:
            self.manuscript.type(block.id, block.text.replace(check.quoted, check.text, 1))
            self.manuscript.settle(block.id)

    def _open_checks(self) -> int:
        return sum(check.is_open for check in self._checks)

    def _export(self, ending: str) -> None:
        briefing = self._settled()
        if briefing is not None:
            self.exporting.begin(briefing, ending=ending, open_checks=self._open_checks())

    def _write(self, path: Path) -> None:
        briefing = self._settled()
        self.preview.notice.dismiss()
        if briefing is not None:
            self.exporting.write(briefing, path)

    def _choose(self, path: Path) -> None:
        briefing = self._settled()
        self.preview.notice.dismiss()
        if briefing is not None:
            self.exporting.choose(briefing, path)

    def _settled(self) -> Briefing | None:
        """Make acts of all that was typed and return the briefing with it."""
        self.title_line.settle()
        briefing = self.manuscript.briefing
        self.manuscript.settle_all()
        return briefing

    def _look_first(self) -> None:
        self.preview.notice.dismiss()
        first = next((check for check in self._checks if check.is_open and check.blocks), None)
        if first is not None:
            self.editor.go_to(first.blocks[0])

    def _told_written(self, written: Written) -> None:
        self.preview.tell(written)
        name = written.path.name
        self.session.said.emit(self.tr("{name} is written.").format(name=name))


def _place(check: LeavingCheck) -> Place | None:
    return Place(check.document, check.range) if check.document is not None else None
