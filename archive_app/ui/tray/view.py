"""The tray: the briefing in hand and the passages collected for it, folded or open."""

from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QModelIndex, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_app.archive import Archive
from archive_app.errors import NotFound
from archive_app.model.ids import BlockId, BriefingId
from archive_app.model.leaving import PassageCard
from archive_app.ui.look.theme import Look
from archive_app.ui.passage_acts import PassageActs
from archive_app.ui.place import Place
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic
from archive_app.ui.tray.delegate import CardDelegate
from archive_app.ui.tray.model import CARD, TrayModel

OPEN_HEIGHT = 102
FOLDED_HEIGHT = 30
_MOTION = 120
"""Milliseconds in which the tray opens."""
_SIDE = 206
_SHOWING = frozenset({Topic.BRIEFINGS, Topic.PAPERS, Topic.STATEMENTS, Topic.INDEX})


@dataclass(frozen=True, slots=True)
class _Read:
    """What the tray shows; `briefing` is None where nothing is in hand."""

    titles: tuple[tuple[BriefingId, str], ...]
    briefing: BriefingId | None = None
    cards: tuple[PassageCard, ...] = ()
    waiting: frozenset[BlockId] = frozenset()


class TrayPanel(QFrame):
    """The strip at the bottom edge; Ctrl+T folds it, Enter opens a passage, Delete removes it."""

    place_wanted = Signal(object)  # Place to show in the reader
    page_wanted = Signal(str, object)  # "briefings", and the BriefingId in hand or None
    folded_changed = Signal(bool)

    def __init__(self, session: Session, look: Look, acts: PassageActs) -> None:
        """Show the briefing that `acts` has in hand."""
        super().__init__()
        self._session = session
        self._look = look
        self._acts = acts
        self._read = _Read(())
        self._is_folded = False
        self.setObjectName("tray")
        self.setAccessibleName(self.tr("Collected passages"))
        self.model = TrayModel(self)
        self.view = self._list()
        self._name = QToolButton()
        self._count = QLabel()
        self._caption = QLabel(self.tr("Collected for"))
        self._open = QToolButton()
        self._fold = QToolButton()
        self._empty = QLabel()
        self._cards = QWidget()
        self._build()
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(lambda height: self.setFixedHeight(int(height)))
        self._connect()
        self._dress()
        self.setFixedHeight(OPEN_HEIGHT)
        self._show(self._read)
        self.reload()

    @property
    def is_folded(self) -> bool:
        """Whether only a line is shown."""
        return self._is_folded

    def fold(self, *, folded: bool, at_once: bool = False) -> None:
        """Fold to a line or open; moves in 120 ms unless the system asks for less motion."""
        if folded == self._is_folded:
            return
        self._is_folded = folded
        height = FOLDED_HEIGHT if folded else OPEN_HEIGHT
        self._arrange()
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        still = at_once or not self.isVisible() or not self.style().styleHint(hint, None, self)
        self._motion.stop()
        if still:
            self.setFixedHeight(height)
        else:
            self._motion.setDuration(_MOTION)
            self._motion.setStartValue(self.height())
            self._motion.setEndValue(height)
            self._motion.start()
        self.folded_changed.emit(folded)

    def toggle(self) -> None:
        """Fold when open, open when folded."""
        self.fold(folded=not self._is_folded)

    def reload(self) -> None:
        """Read what is collected."""
        in_hand = self._acts.in_hand
        self._session.ask(lambda archive: _read(archive, in_hand), self._show, slot="tray")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the lines that part it from the page and its two halves."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.chrome)
        painter.fillRect(0, 0, self.width(), 1, self._look.colours.line)
        if not self._is_folded:
            painter.fillRect(_SIDE, 1, 1, self.height(), self._look.colours.line)

    def _list(self) -> QListView:
        view = _Cards()
        view.setModel(self.model)
        view.setItemDelegate(CardDelegate(self._look))
        view.setFlow(QListView.Flow.LeftToRight)
        view.setWrapping(False)
        view.setUniformItemSizes(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        view.setDefaultDropAction(Qt.DropAction.MoveAction)
        view.setDragEnabled(True)
        view.setDropIndicatorShown(True)
        view.setMouseTracking(True)
        view.viewport().setAutoFillBackground(False)
        view.setAccessibleName(self.tr("Collected passages"))
        return view

    def _build(self) -> None:
        for label in (self._caption, self._count, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setObjectName("title-menu")
        self._name.setProperty("flat", True)
        self._name.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._name.setAccessibleName(self.tr("Briefing in hand"))
        self._name.setToolTip(self.tr("Choose the briefing for which passages are collected"))
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._name.setMenu(QMenu(self._name))
        self._open.setText(self.tr("Open briefing  Ctrl+5"))
        self._open.setProperty("flat", True)
        self._open.setObjectName("link")
        self._open.setToolTip(self.tr("Open briefing (Ctrl+5)"))
        self._fold.setProperty("flat", True)
        self._fold.setAccessibleName(self.tr("Fold the tray"))
        self._fold.setToolTip(self.tr("Fold or open the tray (Ctrl+T)"))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedLayout(self._cards)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._side = QWidget()
        self._arrange()

    def _arrange(self) -> None:
        """Lay the parts out anew: beside the cards, or in one line."""
        while self._row.count():
            self._row.takeAt(0)
        old, self._side = self._side, QWidget()
        box = QHBoxLayout(self._side) if self._is_folded else QVBoxLayout(self._side)
        parts = (self._caption, self._name, self._count)
        for part in parts:
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._open)
        line.addStretch(1)
        line.addWidget(self._fold)
        box.addLayout(line)
        if self._is_folded:
            box.setContentsMargins(12, 0, 8, 0)
            box.setSpacing(8)
            box.setStretch(3, 1)
            self._side.setMaximumWidth(16_777_215)
        else:
            box.setContentsMargins(12, 8, 6, 4)
            box.setSpacing(1)
            self._side.setFixedWidth(_SIDE)
        self._row.setContentsMargins(0, 1, 0, 0)
        self._row.addWidget(self._side)
        self._row.addWidget(self._cards, 1)
        self._cards.setVisible(not self._is_folded)
        self._cards.setContentsMargins(10, 8, 4, 8)
        arrow = "up" if self._is_folded else "down"
        self._fold.setIcon(self._look.icon(arrow))
        old.deleteLater()

    def _connect(self) -> None:
        self.model.moved.connect(self._move)
        self.view.activated.connect(self._open_source)
        self._fold.clicked.connect(self.toggle)
        self._open.clicked.connect(lambda: self.page_wanted.emit("briefings", self._read.briefing))
        menu = self._name.menu()
        assert menu is not None
        menu.aboutToShow.connect(self._fill_menu)
        remove = QAction(self.tr("Remove from the briefing"), self.view)
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._remove)
        open_source = QAction(self.tr("Open the source"), self.view)
        open_source.triggered.connect(lambda: self._open_source(self.view.currentIndex()))
        self.view.addActions([open_source, remove])
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._session.changed.connect(self._hear)
        self._acts.in_hand_changed.connect(self.reload)
        self._look.changed.connect(self._dress)

    def _hear(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWING:
            self.reload()

    def _show(self, read: _Read) -> None:
        self._read = read
        self.model.show(read.cards, read.waiting)
        titles = dict(read.titles)
        name = titles.get(read.briefing, "") if read.briefing else ""
        metrics = self._name.fontMetrics()
        self._name.setText(
            metrics.elidedText(name, Qt.TextElideMode.ElideRight, _SIDE - 44)
            or self.tr("No briefing in hand")
        )
        self._name.setAccessibleDescription(name)
        self._count.setText(self._counted(len(read.cards), len(read.waiting)))
        self._count.setVisible(read.briefing is not None)
        self._caption.setVisible(read.briefing is not None)
        self._empty.setText(self._emptiness())
        self._stack.setCurrentIndex(0 if read.cards else 1)

    def _emptiness(self) -> str:
        if self._read.briefing is None:
            return self.tr(
                "No briefing in hand. Press B on a passage and one is begun; the passages you "
                "collect lie here."
            )
        return self.tr("Press B on a passage, and it lies here until you place it in the text.")

    def _counted(self, count: int, waiting: int) -> str:
        one, several = self.tr("{count} passage"), self.tr("{count} passages")
        counted = (one if count == 1 else several).format(count=count)
        if not waiting:
            return counted
        return self.tr("{passages} · {count} not placed").format(passages=counted, count=waiting)

    def _fill_menu(self) -> None:
        menu = self._name.menu()
        assert menu is not None
        menu.clear()
        for name, title in self._read.titles:
            action = menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == self._read.briefing)
            action.triggered.connect(lambda _=False, name=name: self._acts.take_in_hand(name))
        if self._read.titles:
            menu.addSeparator()
        menu.addAction(self.tr("Begin a new briefing"), self._begin)

    def _begin(self) -> None:
        title = self.tr("New briefing")
        self._session.act(
            lambda archive: archive.briefings.begin(title).id,
            {Topic.BRIEFINGS},
            then=self._acts.take_in_hand,
        )

    def _move(self, block: BlockId, before: BlockId | None) -> None:
        briefing = self._read.briefing
        if briefing is not None:
            self._session.act(
                lambda archive: archive.briefings.move(briefing, block, before=before),
                {Topic.BRIEFINGS},
            )

    def _remove(self) -> None:
        card = self.view.currentIndex().data(CARD)
        if isinstance(card, PassageCard):
            block = card.block
            self._session.act(
                lambda archive: archive.briefings.remove_block(block), {Topic.BRIEFINGS}
            )

    def _open_source(self, index: QModelIndex) -> None:
        card = index.data(CARD)
        if isinstance(card, PassageCard):
            citation = card.citation
            self.place_wanted.emit(Place(citation.document, citation.span.range))

    def _dress(self) -> None:
        self._caption.setFont(self._look.interface_font(9.0))
        self._count.setFont(self._look.interface_font(9.0))
        self._name.setFont(self._look.interface_font(10.0, semibold=True))
        self._open.setFont(self._look.interface_font(9.0))
        self._empty.setFont(self._look.interface_font(10.0))
        self._arrange()
        self.view.viewport().update()
        self.update()


class _Cards(QListView):
    """Cards in one row; the wheel goes along it, since a bar would take a line from every card."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go along the row."""
        turned = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turned.y() or turned.x()))
        event.accept()


def _read(archive: Archive, wanted: BriefingId | None) -> _Read:
    titles = archive.briefings.titles()
    if wanted is None:
        return _Read(titles)
    try:
        briefing = archive.briefings.get(wanted)
    except NotFound:
        return _Read(titles)
    waiting = frozenset(block.id for block in briefing.collected)
    return _Read(titles, wanted, archive.publishing.cards(briefing), waiting)
