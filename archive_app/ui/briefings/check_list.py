"""The list “Before it leaves”: what is to be looked at first, what is well below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from archive_app.model.leaving import LeavingCheck, Matter
from archive_app.ui.briefings.wording import sentence_of
from archive_app.ui.look.theme import Look
from archive_app.ui.positions import shown

_MOST = 12
"""Checks that are listed; further ones of a long briefing are counted."""
_IN_TEXT = frozenset({Matter.DIFFERS, Matter.MISSING, Matter.QUOTED_REPORT})


class CheckList(QWidget):
    """Checks, each with what can be done about it."""

    block_wanted = Signal(object)  # LeavingCheck whose block is to be shown
    place_wanted = Signal(object)  # LeavingCheck whose place in the paper is to be shown
    words_wanted = Signal(object)  # LeavingCheck whose quotation is to become the paper's words
    review_wanted = Signal(object)  # LeavingCheck that rests on a suggestion
    marking_wanted = Signal(object)  # LeavingCheck whose marking the briefing is to have

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self._shown: tuple[tuple[LeavingCheck, ...], str] = ((), "")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addStretch(1)
        look.changed.connect(self._fill)

    @property
    def listed(self) -> tuple[LeavingCheck, ...]:
        """The checks that are listed."""
        return self._shown[0]

    def show_checks(self, checks: Sequence[LeavingCheck], *, marking: str) -> None:
        """List `checks`; `marking` is the briefing's own. The same list is left as it stands."""
        wanted = (tuple(checks), marking)
        if wanted != self._shown:
            self._shown = wanted
            self._fill()

    def _fill(self) -> None:
        while self._box.count() > 1:
            item = self._box.takeAt(0)
            row = item.widget() if item else None
            if row is not None:
                row.hide()
                row.deleteLater()
        checks, marking = self._shown
        for check in checks[:_MOST]:
            self._box.insertWidget(self._box.count() - 1, self._row(check, marking))
        if len(checks) > _MOST:
            more = QLabel(self.tr("and {count} more").format(count=len(checks) - _MOST))
            more.setTextFormat(Qt.TextFormat.PlainText)
            more.setContentsMargins(12, 8, 12, 8)
            self._box.insertWidget(self._box.count() - 1, more)

    def _row(self, check: LeavingCheck, marking: str) -> QWidget:
        row = QFrame()
        row.setObjectName("check")
        box = QHBoxLayout(row)
        box.setContentsMargins(12, 9, 10, 9)
        box.setSpacing(8)
        box.addWidget(self._sign(check), 0, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(2)
        label = QLabel(shown(sentence_of(check, marking=marking)).text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._look.interface_font(9.5))
        right.addWidget(label)
        links = self._links(check)
        if links:
            line = QHBoxLayout()
            line.setSpacing(10)
            for name, do in links:
                line.addWidget(self._link(name, do))
            line.addStretch(1)
            right.addLayout(line)
        box.addLayout(right, 1)
        return row

    def _sign(self, check: LeavingCheck) -> QLabel:
        sign = QLabel()
        if not check.is_open:
            name, colour = "check", self._look.colours.good
        elif check.matter is Matter.MARKING:
            name, colour = "lock", self._look.colours.warn
        else:
            name, colour = "warning", self._look.colours.warn
        sign.setPixmap(self._look.icon(name, colour).pixmap(16, 16))
        sign.setAccessibleName(self.tr("to look at") if check.is_open else self.tr("well"))
        return sign

    def _links(self, check: LeavingCheck) -> list[tuple[str, Callable[[], None]]]:
        if not check.is_open:
            return []
        links: list[tuple[str, Callable[[], None]]] = []
        match check.matter:
            case Matter.DIFFERS:
                use = self._told(self.words_wanted, check)
                links.append((self.tr("Use the paper’s words"), use))
            case Matter.UNCONFIRMED:
                links.append((self.tr("Review it now"), self._told(self.review_wanted, check)))
            case Matter.MARKING:
                links.append((self.tr("Raise the marking"), self._told(self.marking_wanted, check)))
        links.append((self.tr("Show"), self._told(self.block_wanted, check)))
        if check.matter in _IN_TEXT and check.document is not None:
            links.append((self.tr("Open the paper"), self._told(self.place_wanted, check)))
        return links

    def _told(self, signal: SignalInstance, check: LeavingCheck) -> Callable[[], None]:
        return lambda: signal.emit(check)

    def _link(self, name: str, do: Callable[[], None]) -> QToolButton:
        link = QToolButton()
        link.setObjectName("link")
        link.setText(name)
        link.setToolTip(name)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setProperty("flat", True)
        link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        link.clicked.connect(do)
        return link
