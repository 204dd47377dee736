"""The detail of one commitment: its words, its three states, its wordings and what came of it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from archive_app.model.commitment import Closure, Testable
from archive_app.model.dossier import Dossier
from archive_app.ui.commitments import wording
from archive_app.ui.commitments.moved import MovedSection
from archive_app.ui.commitments.since import SinceSection
from archive_app.ui.controls.marks import EvidenceMeter, StrengthMark, strength_word
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.place import Place


class DetailView(QScrollArea):
    """Shows one dossier after another; what a person sets here is told, not done."""

    place_wanted = Signal(object)  # Place
    change_wanted = Signal(str, object)  # a field of the commitment and its value
    follow_up_wanted = Signal()
    restate_wanted = Signal()
    edit_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self._look = look
        self._dossier: Dossier | None = None
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The chosen commitment"))
        look.changed.connect(self._again)

    @property
    def dossier(self) -> Dossier | None:
        """What is shown."""
        return self._dossier

    def show_dossier(self, dossier: Dossier) -> None:
        """Show `dossier`; a control that had the focus keeps it."""
        focus = self.focusWidget()
        had = focus.objectName() if focus is not None and focus.hasFocus() else ""
        scrolled = self.verticalScrollBar().value()
        is_same = self._dossier is not None and self._dossier.commitment.id == dossier.commitment.id
        self._dossier = dossier
        made = self._made(dossier)
        self.setWidget(made)
        # A scroll area paints the ground of what it holds unless told not to afterwards.
        made.setAutoFillBackground(False)
        again = self.findChild(QWidget, had) if had else None
        if isinstance(again, QWidget):
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_same:
            self.verticalScrollBar().setValue(scrolled)

    def open_place(self) -> None:
        """Ask for the reader at the words."""
        if self._dossier is not None:
            item = self._dossier.commitment
            self.place_wanted.emit(Place(item.document, item.span.range))

    def _again(self) -> None:
        if self._dossier is not None:
            self.show_dossier(self._dossier)

    def _made(self, dossier: Dossier) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(10)
        column.addLayout(self._words(dossier))
        column.addWidget(_line())
        column.addLayout(self._states(dossier))
        column.addWidget(_line())
        moved = MovedSection(self._look, dossier)
        moved.place_wanted.connect(self.place_wanted)
        column.addWidget(moved)
        column.addWidget(self._link("restate", self.tr("Link an earlier wording (C)")))
        column.addWidget(_line())
        since = SinceSection(self._look, dossier)
        since.place_wanted.connect(self.place_wanted)
        since.follow_up_wanted.connect(self.follow_up_wanted)
        column.addWidget(since)
        column.addStretch(1)
        column.addLayout(self._foot())
        return box

    def _words(self, dossier: Dossier) -> QVBoxLayout:
        look, item = self._look, dossier.commitment
        column = QVBoxLayout()
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(StrengthMark(item.strength, look))
        word = Words(look, strength_word(item.strength).capitalize(), points=9, semibold=True)
        word.setWordWrap(False)
        head.addWidget(word)
        told = " · ".join(
            (
                "",
                wording.basis_word(item.basis),
                self.tr("entered by {who}, {day}").format(
                    who=item.recorded_by, day=wording.day_words(item.recorded_at)
                ),
            )
        )
        head.addWidget(Words(look, told, points=9, colour="text_2"), 1)
        column.addLayout(head)
        citation = dossier.citation
        quotation = Words(look, wording.quoted(citation), points=11.5, reading=dossier.language)
        quotation.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(quotation)
        source = f"{wording.source_line(citation)} · {wording.said_how(citation)}"
        column.addWidget(Words(look, source, points=9, colour="text_2"))
        opens = self._link("open", self.tr("Open (O)"))
        column.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _states(self, dossier: Dossier) -> QFormLayout:
        look, item = self._look, dossier.commitment
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(5)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Official"), self._field("official", item.official, self.tr("as reported"))),
            (self.tr("Evidence"), self._evidence(dossier)),
            (
                self.tr("Schedule"),
                Words(look, wording.schedule_words(dossier.schedule, item.deadline)),
            ),
            (
                self.tr("Closure"),
                self._choice("closure", Closure, item.closure, wording.closure_word),
            ),
            (
                self.tr("Testable"),
                self._choice("testable", Testable, item.testable, wording.testable_word),
            ),
            (self.tr("Theme"), self._field("theme", item.theme, self.tr("none"))),
        ]
        for name, widget in rows:
            widget.setAccessibleName(name)
            label = Words(look, name, points=9, colour="text_2")
            label.setBuddy(widget)
            form.addRow(label, widget)
        return form

    def _evidence(self, dossier: Dossier) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(EvidenceMeter(dossier.evidence, self._look))
        days = [found.item.day for found in dossier.follow_ups if found.item.evidence]
        since = days[0] if days else ""
        told = wording.evidence_since(dossier.evidence, dossier.as_of, since)
        row.addWidget(Words(self._look, told), 1)
        return box

    def _choice(self, field: str, kinds: Any, now: Any, word: Any) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(field)
        for kind in kinds:
            combo.addItem(word(kind), kind.value)
        combo.setCurrentIndex(combo.findData(now.value))
        combo.activated.connect(lambda at: self.change_wanted.emit(field, combo.itemData(at)))
        return combo

    def _field(self, field: str, now: str, hint: str) -> QLineEdit:
        edit = QLineEdit(now)
        edit.setObjectName(field)
        edit.setPlaceholderText(hint)

        def changed() -> None:
            if edit.text().strip() != now:
                self.change_wanted.emit(field, edit.text().strip())

        edit.editingFinished.connect(changed)
        return edit

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._link("edit", self.tr("Edit (F2)")))
        row.addWidget(self._link("remove", self.tr("Remove (Del)")))
        row.addStretch(1)
        return row

    def _link(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("role", "link")
        button.setAccessibleName(text)
        button.setToolTip(text)
        do = {
            "open": self.open_place,
            "restate": self.restate_wanted.emit,
            "edit": self.edit_wanted.emit,
            "remove": self.remove_wanted.emit,
        }[name]
        button.clicked.connect(lambda: do())
        return button


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setFixedHeight(1)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    return line
