"""The reader's commands: one action each, for keys, buttons, menus and the strip alike."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import COLOURS
from archive_app.ui.reader.strip import swatch


class Commands(QObject):
    """Actions without deeds: the reader connects them.

    Single letters work only while the text has the focus, everything else within the reader.
    """

    def __init__(self, look: Look, reader: QWidget) -> None:
        """Make the actions of `reader`."""
        super().__init__(reader)
        self._look = look
        self._icons: list[tuple[QAction, str]] = []
        self._letters: list[QAction] = []
        self._chords: list[QAction] = []
        self.back = self._chord(self.tr("Back"), "Alt+Left", "left")
        self.forward = self._chord(self.tr("Forward"), "Alt+Right", "right")
        self.previous_hit = self._chord(self.tr("Previous hit"), "Shift+F3", "up")
        self.next_hit = self._chord(self.tr("Next hit"), "F3", "down")
        self.larger = self._chord(self.tr("Larger text"), "Ctrl++", "")
        self.larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller = self._chord(self.tr("Smaller text"), "Ctrl+-", "")
        self.usual_size = self._chord(self.tr("Usual size of text"), "Ctrl+0", "")
        self.go_to = self._chord(self.tr("Go to passage…"), "Ctrl+G", "")
        self.cite = self._chord(self.tr("Copy with citation"), "Ctrl+Shift+C", "copy")
        self.pair = self._letter(self.tr("Side by side with its translation"), "D", "columns")
        self.pair.setCheckable(True)
        self.to_briefing = self._letter(self.tr("To the briefing"), "B", "plus")
        self.commitment = self._letter(self.tr("Make a commitment"), "M", "flag")
        self.highlight = self._letter(self.tr("Highlight"), "H", "highlighter")
        self.note = self._letter(self.tr("Note"), "N", "note")
        self.tag = self._letter(self.tr("Tag"), "T", "tag")
        self.unmark = self._letter(self.tr("Remove the mark"), "Del", "trash")
        self.original = self._chord(self.tr("Show the original file"), "", "file")
        self.alike = self._chord(self.tr("More like this passage"), "Ctrl+Shift+M", "search")
        self.here = self._chord(self.tr("Search in this paper only"), "Ctrl+Shift+F", "search")
        names = (
            self.tr("Highlight in blue"),
            self.tr("Highlight in green"),
            self.tr("Highlight in rose"),
            self.tr("Highlight in violet"),
            self.tr("Highlight in sand"),
        )
        self.colours = {
            colour: self._letter(name, str(number), "")
            for number, (colour, name) in enumerate(zip(COLOURS, names, strict=True), start=1)
        }
        reader.addActions(self._chords)
        look.changed.connect(self._paint_icons)
        self._paint_icons()

    def give_letters_to(self, text: QWidget) -> None:
        """Let single letters work while `text` has the focus."""
        text.addActions(self._letters)

    def in_strip(self) -> list[QAction]:
        """Return what the strip by a selection offers."""
        rest = [self.note, self.tag, self.cite, self.to_briefing, self.commitment]
        return [*self.colours.values(), *rest]

    def in_more_menu(self) -> list[QAction]:
        """Return what the menu at the head and the context menu offer."""
        acts = [self.cite, self.to_briefing, self.commitment, self.highlight, self.note, self.tag]
        walks = [self.alike, self.here, self.go_to, self.pair, self.original]
        return [*acts, *self.colours.values(), self.unmark, *walks]

    def in_menu_bar(self) -> dict[str, list[QAction]]:
        """Return the commands by the English name of the menu where they stand."""
        marks = [self.cite, self.highlight, self.note, self.tag, self.unmark]
        walks = [self.back, self.forward, self.go_to, self.pair]
        sizes = [self.larger, self.smaller, self.usual_size]
        return {
            "Edit": [*marks, self.commitment],
            "View": [*walks, *sizes, self.original],
            "Search": [self.previous_hit, self.next_hit],
            "Briefing": [self.to_briefing],
        }

    def _chord(self, text: str, key: str, icon: str) -> QAction:
        action = self._action(text, key, icon)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._chords.append(action)
        return action

    def _letter(self, text: str, key: str, icon: str) -> QAction:
        action = self._action(text, key, icon)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._letters.append(action)
        return action

    def _action(self, text: str, key: str, icon: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{text} ({key})" if key else text)
        if icon:
            self._icons.append((action, icon))
        return action

    def _paint_icons(self) -> None:
        for action, name in self._icons:
            action.setIcon(self._look.icon(name))
        for colour, action in self.colours.items():
            icon: QIcon = swatch(self._look.colours.annotation[colour])
            action.setIcon(icon)
