"""What stands where results will be: things to try, one's own papers, what was searched lately."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.finding import Holding
from archive_app.ui.controls.key_cap import paint_key_caps, width_of_key_caps
from archive_app.ui.controls.links import link, plain_label
from archive_app.ui.look.theme import Look
from archive_app.ui.search import wording
from archive_app.ui.search.kept_searches import KeptSearches
from archive_app.ui.search.own_papers import OwnPapers

_WIDTH = 640
_LINE_HEIGHT = 56


class StartPage(QScrollArea):
    """The page of the first start; on an archive in use, a short one."""

    chosen = Signal(str)  # the name of a line: find cite mark review commitments briefings
    folder_wanted = Signal()
    dropped = Signal(object)  # tuple[Path, ...]
    language_wanted = Signal(str)  # "en" or "zh_CN"
    packet_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin as if nothing were held."""
        super().__init__()
        self._look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setObjectName("start")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title = plain_label()
        self._about = plain_label()
        self._about.setProperty("tone", "second")
        self.lines = [
            _Line(look, name, icon, title, text, key)
            for name, icon, title, text, key in self._things_to_try()
        ]
        self._lines = QWidget()
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for line in self.lines:
            line.clicked.connect(lambda _=False, name=line.name: self.chosen.emit(name))
            lines.addWidget(line)
        self.kept = KeptSearches(look)
        self.own_papers = OwnPapers(look)
        self.own_papers.choose.clicked.connect(self.folder_wanted)
        self.own_papers.dropped.connect(self.dropped)
        self.language = link(
            self.tr("Language of the window: {name}").format(
                name=self.locale().nativeLanguageName() or "English"
            )
        )
        self.language.setMenu(self._languages())
        self.packet = link(self.tr("Open an archive from a colleague"))
        self.packet.clicked.connect(self.packet_wanted)
        self.waiting = link("")
        self.waiting.clicked.connect(lambda: self.chosen.emit("review"))
        self._count = 0
        self._build()
        self._dress()
        look.changed.connect(self._dress)
        self._samples = False
        self._work = ""
        self.show_holding(Holding(0, samples_alone=True))

    def show_holding(self, holding: Holding) -> None:
        """Suit the page to what there is to search."""
        self._holding = holding
        samples = holding.samples_alone and holding.papers > 0
        count = wording.number(holding.papers)
        if samples:
            self._title.setText(self.tr("A sample archive is open"))
            about = self.tr(
                "{n} papers: five on the Nanning forum of 2023, and a made-up series, the Specimen "
                "Forum on River Safety. Try anything. Every step can be undone."
            )
            self._about.setText(about.format(n=count))
        elif not holding.papers:
            self._title.setText(self._work or self.tr("This archive is empty"))
            self._about.setText(self.tr("Put papers in, and every sentence can be found here."))
        else:
            self._title.setText(self.tr("Search what was said"))
            about = self.tr("Words, a name, a country or “an exact phrase”, in {n} papers.")
            self._about.setText(about.format(n=count))
        is_empty = not holding.papers and not self._work
        self._about.setVisible(holding.papers > 0 or is_empty)
        self._lines.setVisible(samples)
        self.own_papers.setVisible(samples or is_empty)
        self.packet.setVisible(samples or is_empty)
        self._samples = samples
        self.waiting.setVisible(bool(self._count) and not samples)
        self.kept.hide_recent(hidden=samples)

    def show_work(self, name: str) -> None:
        """Say what is being done while nothing is held yet; "" when it has ended."""
        self._work = name
        self.show_holding(self._holding)

    def show_waiting(self, count: int) -> None:
        """Say how many suggestions wait for a decision."""
        self._count = count
        waits = self.tr("{n} suggestions wait.") if count > 1 else self.tr("One suggestion waits.")
        waits = waits.format(n=wording.number(count)) if count else self.tr("Nothing waits.")
        self.waiting.setText(waits)
        self.waiting.setVisible(bool(count) and not self._samples)
        for line in self.lines:
            if line.name == "review":
                line.say(f"{waits} " + self.tr("Nothing is entered until you say so."))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the faces anew: Qt forgets those of labels whose page is put into a window."""
        super().showEvent(event)
        self._dress()

    def _things_to_try(self) -> tuple[tuple[str, str, str, str, str], ...]:
        """Return name, icon, title, text and key of each line."""
        return (
            (
                "find", "search", self.tr("Find what was said"),
                self.tr("Type prevention. Each passage that answers comes with who said it."),
                "Ctrl+F",
            ),
            (
                "cite", "copy", self.tr("Take a quotation with its source"),
                self.tr("Paste it in Word: speaker, post, event, date and paragraph come along."),
                "Ctrl+Shift+C",
            ),
            (
                "mark", "highlighter", self.tr("Mark and comment"),
                self.tr("Select words in a paper and press H. Your notes are searched too."),
                "H",
            ),
            (
                "review", "review", self.tr("Decide what counts as a promise"),
                self.tr("Suggestions wait. Nothing is entered until you say so."),
                "Ctrl+6",
            ),
            (
                "commitments", "commitments", self.tr("See who promised what"),
                self.tr("One row for each country, one column for each forum."),
                "Ctrl+4",
            ),
            (
                "briefings", "briefings", self.tr("Write a briefing"),
                self.tr("Press B on passages as you read, then export to Word with footnotes."),
                "B",
            ),
        )  # fmt: skip

    def _languages(self) -> QMenu:
        menu = QMenu(self)
        for code, name in (("en", "English"), ("zh_CN", "中文")):
            act = menu.addAction(name)
            act.triggered.connect(lambda _=False, code=code: self.language_wanted.emit(code))
        return menu

    def _build(self) -> None:
        links = QHBoxLayout()
        links.addWidget(self.language)
        links.addSpacing(12)
        links.addWidget(self.packet)
        links.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addSpacing(32)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._about)
        column.addSpacing(16)
        column.addWidget(self._lines)
        column.addWidget(self.waiting, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.kept)
        column.addSpacing(20)
        column.addWidget(self.own_papers)
        column.addSpacing(10)
        column.addLayout(links)
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        across = QHBoxLayout(inside)
        across.setContentsMargins(24, 0, 24, 24)
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        self.setWidget(inside)

    def _dress(self) -> None:
        look = self._look
        self._title.setFont(look.interface_font(15, semibold=True))
        self._about.setFont(look.interface_font(10.5))
        for button in (self.language, self.packet, self.waiting):
            button.setFont(look.interface_font(9))


class _Line(QAbstractButton):
    """One thing to try: what it does, and its key."""

    def __init__(self, look: Look, name: str, icon: str, title: str, text: str, key: str) -> None:
        super().__init__()
        self.name = name
        self._look = look
        self._icon = icon
        self._key = key
        self._about = text
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setToolTip(f"{title} ({key})")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_LINE_HEIGHT)
        self.setMinimumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def say(self, text: str) -> None:
        """Print other words beneath the title."""
        self._about = text
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a line."""
        return QSize(_WIDTH, _LINE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, title, text and key; a bar where the keys are."""
        del event
        look, colours = self._look, self._look.colours
        painter = QPainter(self)
        area = QRectF(self.rect())
        chosen = self.hasFocus() or self.isDown()
        if chosen:
            painter.fillRect(area, colours.accent_tint)
            painter.fillRect(QRectF(0, 0, 3, area.height()), colours.accent)
        elif self.underMouse():
            painter.fillRect(area, colours.hover)
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), colours.line)
        colour = colours.accent if chosen else colours.text_2
        look.icon(self._icon, colour).paint(painter, 12, (_LINE_HEIGHT - 20) // 2, 20, 20)
        title, small = look.interface_font(10, semibold=True), look.interface_font(9.5)
        painter.setFont(title)
        painter.setPen(colours.text)
        painter.drawText(52, 9 + int(QFontMetricsF(title).ascent()), self.text())
        painter.setFont(small)
        painter.setPen(colours.text_2)
        room = area.width() - 64 - 120
        text = QFontMetricsF(small).elidedText(self._about, Qt.TextElideMode.ElideRight, room)
        painter.drawText(52, 29 + int(QFontMetricsF(small).ascent()), text)
        width = width_of_key_caps(look, self._key)
        paint_key_caps(painter, area.width() - 10 - width, area.center().y(), look, self._key)
