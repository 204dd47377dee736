"""The left column: which briefing, its outline, and what is to be looked at before it leaves."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.briefing import BlockSort, Briefing
from archive_app.model.ids import BlockId, BriefingId
from archive_app.model.leaving import LeavingCheck, PassageCard
from archive_app.ui.briefings.check_list import CheckList
from archive_app.ui.briefings.outline_view import OutlineView
from archive_app.ui.briefings.wording import heading_of
from archive_app.ui.look.theme import Look

WIDTH = 290


class Side(QWidget):
    """Name and marking above, the outline in the middle, the checks below."""

    briefing_chosen = Signal(object)  # BriefingId
    new_wanted = Signal()
    remove_wanted = Signal()
    marking_chosen = Signal(str)
    block_wanted = Signal(object)  # BlockSort of a block to be added

    def __init__(self, look: Look, markings: tuple[str, ...]) -> None:
        """Offer `markings`, from the lowest."""
        super().__init__()
        self._look = look
        self._markings = markings
        self._titles: tuple[tuple[BriefingId, str], ...] = ()
        self._briefing: Briefing | None = None
        self.setFixedWidth(WIDTH)
        self._caption = QLabel(self.tr("Briefing"))
        self.name = self._menu_button(self.tr("Choose another briefing, or begin one (Ctrl+N)"))
        self.marking = self._menu_button(self.tr("Handling marking of the briefing"))
        self._saved = QLabel()
        self.outline = OutlineView(look)
        self.add = self._menu_button(self.tr("Add a heading, text or table"))
        self.add.setObjectName("link")
        self.add.setText(self.tr("Add a heading, text or table"))
        self._before = QLabel(self.tr("Before it leaves"))
        self._open = QLabel()
        self.checks = CheckList(look)
        for label in (self._caption, self._saved, self._before, self._open):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._fill_menus()
        self._arrange()
        look.changed.connect(self._dress)
        self._dress()

    def show_titles(self, titles: tuple[tuple[BriefingId, str], ...]) -> None:
        """Offer these briefings."""
        self._titles = titles

    def show_briefing(
        self, briefing: Briefing | None, cards: Mapping[BlockId, PassageCard]
    ) -> None:
        """Show name, marking and outline."""
        self._briefing = briefing
        self.outline.outline.show(briefing, cards)
        title = (briefing.title or briefing.name) if briefing else self.tr("No briefing")
        metrics = self.name.fontMetrics()
        self.name.setText(metrics.elidedText(title, Qt.TextElideMode.ElideRight, WIDTH - 60))
        self.name.setAccessibleName(title)
        marking = (briefing.marking if briefing else "") or self.tr("No marking")
        self.marking.setText(marking)
        self.marking.setAccessibleName(self.tr("Marking: {marking}").format(marking=marking))
        for part in (self.marking, self.add, self.outline):
            part.setEnabled(briefing is not None)

    def show_saved(self, *, saved: bool) -> None:
        """Say whether all that was typed is saved."""
        self._saved.setText(self.tr("saved") if saved else self.tr("being written"))

    def show_checks(self, checks: Sequence[LeavingCheck]) -> None:
        """List the checks."""
        self._open.setText(heading_of(sum(check.is_open for check in checks)))
        self.checks.show_checks(checks, marking=self._briefing.marking if self._briefing else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line to the text."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.chrome)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._look.colours.line)

    def _menu_button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setObjectName("title-menu")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setMenu(QMenu(button))
        return button

    def _fill_menus(self) -> None:
        names = self._menu_of(self.name)
        names.aboutToShow.connect(self._fill_names)
        markings = self._menu_of(self.marking)
        for marking in ("", *self._markings):
            action = markings.addAction(marking or self.tr("No marking"))
            action.triggered.connect(lambda _=False, name=marking: self.marking_chosen.emit(name))
        sorts = (
            (self.tr("Heading"), BlockSort.HEADING),
            (self.tr("Text"), BlockSort.PROSE),
            (self.tr("Table of commitments"), BlockSort.TABLE),
        )
        adding = self._menu_of(self.add)
        for name, sort in sorts:
            action = adding.addAction(name)
            action.triggered.connect(lambda _=False, sort=sort: self.block_wanted.emit(sort))

    def _menu_of(self, button: QToolButton) -> QMenu:
        menu = button.menu()
        assert menu is not None
        return menu

    def _fill_names(self) -> None:
        menu = self._menu_of(self.name)
        menu.clear()
        here = self._briefing.id if self._briefing else None
        for name, title in self._titles:
            action = menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == here)
            action.triggered.connect(lambda _=False, name=name: self.briefing_chosen.emit(name))
        if self._titles:
            menu.addSeparator()
        menu.addAction(self.tr("New briefing"), self.new_wanted.emit)
        if here is not None:
            menu.addAction(self.tr("Remove this briefing"), self.remove_wanted.emit)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.marking)
        line.addWidget(self._saved)
        line.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 6)
        head.setSpacing(1)
        head.addWidget(self._caption)
        # Absolute, since the arrow stands behind the name in a button that runs to the left.
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        head.addWidget(self.name, 0, left)
        head.addLayout(line)
        adding = QHBoxLayout()
        adding.setContentsMargins(8, 2, 8, 8)
        adding.addWidget(self.add)
        adding.addStretch(1)
        title = QHBoxLayout()
        title.setContentsMargins(12, 9, 12, 9)
        title.addWidget(self._before)
        title.addStretch(1)
        title.addWidget(self._open)
        scroll = QScrollArea()
        scroll.setWidget(self.checks)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 1, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self.outline, 5)
        box.addLayout(adding)
        box.addWidget(_Line(self._look))
        box.addLayout(title)
        box.addWidget(_Line(self._look))
        box.addWidget(scroll, 4)

    def _dress(self) -> None:
        look = self._look
        self._caption.setFont(look.interface_font(9.0))
        self.name.setFont(look.interface_font(11.0, semibold=True))
        self.name.setIcon(look.icon("down"))
        self.name.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.name.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.marking.setFont(look.interface_font(9.0))
        self._saved.setFont(look.interface_font(9.0))
        self.add.setFont(look.interface_font(9.5))
        self.add.setIcon(look.icon("plus", look.colours.accent))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._before.setFont(look.interface_font(10.0, semibold=True))
        self._open.setFont(look.interface_font(9.0))
        self.update()


class _Line(QWidget):
    """One line across."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), self._look.colours.line)
