"""What happened since: the follow-ups of a promise, the latest first."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from archive_app.model.dossier import Dossier, Followed
from archive_app.ui.commitments import wording
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.marks import EvidenceMeter, evidence_word
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.place import Place

_ICON = QSize(14, 14)


class SinceSection(QWidget):
    """Every follow-up with its passage or its search; a button begins another."""

    place_wanted = Signal(object)  # Place
    follow_up_wanted = Signal()

    def __init__(self, look: Look, dossier: Dossier) -> None:
        """Show the follow-ups of `dossier`."""
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Words(look, self.tr("What happened since"), points=11, semibold=True), 1)
        button = KeyButton(look, self.tr("Follow-up"), key="F", icon="plus")
        button.setObjectName("follow_up")
        button.clicked.connect(self.follow_up_wanted)
        head.addWidget(button)
        column.addLayout(head)
        for found in dossier.follow_ups:
            column.addLayout(self._row(found))
        if not dossier.follow_ups:
            day = wording.day_words(dossier.as_of)
            told = self.tr("No evidence entered as of {day}.").format(day=day)
            column.addWidget(Words(look, told, colour="text_2"))

    def _row(self, found: Followed) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        icon = QLabel()
        name = "check" if found.citation is not None else "search"
        icon.setPixmap(self._look.icon(name).pixmap(_ICON))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addLayout(self._head(found))
        if found.citation is not None:
            words = Words(self._look, wording.quoted(found.citation), reading="en")
            column.addWidget(words)
            source = wording.source_line(found.citation)
            column.addWidget(Words(self._look, source, points=9, colour="text_2"))
            column.addWidget(self._open(found), 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(Words(self._look, found.item.query))
        if found.item.note:
            column.addWidget(Words(self._look, found.item.note, points=9, colour="text_2"))
        row.addLayout(column, 1)
        return row

    def _head(self, found: Followed) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(6)
        day = wording.day_words(found.item.day)
        level = found.item.evidence
        if found.citation is None:
            told = self.tr("{day} · searched, found nothing").format(day=day)
            head.addWidget(self._short(told))
        else:
            head.addWidget(self._short(f"{day} ·"))
            if level is not None:
                head.addWidget(EvidenceMeter(level, self._look))
                head.addWidget(self._short(evidence_word(level).capitalize()))
        head.addStretch(1)
        return head

    def _short(self, text: str) -> Words:
        words = Words(self._look, text, points=9, colour="text_2")
        words.setWordWrap(False)
        return words

    def _open(self, found: Followed) -> QPushButton:
        button = QPushButton(self.tr("Open"))
        button.setProperty("role", "link")
        button.setAccessibleName(self.tr("Open the passage of this follow-up"))
        button.setToolTip(button.accessibleName())
        document, span = found.item.document, found.item.span
        if document is not None and span is not None:
            place = Place(document, span.range)
            button.clicked.connect(lambda: self.place_wanted.emit(place))
        return button
