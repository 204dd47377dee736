"""The pane at the right of the library: where everything that is known of a paper comes from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from archive_app.archive.citing import marking_scale
from archive_app.model.ids import DocumentId
from archive_app.model.library import LibraryRow
from archive_app.model.particulars import CivilDate, Field
from archive_app.ui.controls.chip import Chip
from archive_app.ui.controls.elided_label import ElidedLabel
from archive_app.ui.controls.key_button import KeyButton
from archive_app.ui.controls.words import Words
from archive_app.ui.grounds import ground_words
from archive_app.ui.library.cells import cell, speaks_alone
from archive_app.ui.library.editors import Known
from archive_app.ui.library.marks import mark_of
from archive_app.ui.library.section import Section
from archive_app.ui.library.wording import Library, basis, counted, value
from archive_app.ui.look.shapes import Certainty
from archive_app.ui.look.theme import Look

_FIELDS = (
    *(Field.TITLE, Field.KIND, Field.DATE, Field.PLACE, Field.FORUM, Field.LANGUAGE),
    *(Field.TRANSLATION, Field.SPEAKER, Field.SPEAKER_POST, Field.COUNTRY, Field.PUBLISHER),
)
_ALWAYS = frozenset(
    {Field.TITLE, Field.KIND, Field.DATE, Field.FORUM, Field.LANGUAGE, Field.SPEAKER}
)
_TYPED = _ALWAYS | {Field.PLACE, Field.SPEAKER_POST, Field.PUBLISHER}


class DetailPane(QWidget):
    """Shows the chosen paper; tells what is to be changed."""

    changed = Signal(object, str)  # Field, what was typed
    opened = Signal(object)  # DocumentId
    tag_added = Signal(str)
    tag_removed = Signal(str)
    marked = Signal(str)  # a handling marking, "" for none

    def __init__(self, look: Look, known: Known) -> None:
        """Begin without a paper."""
        super().__init__()
        self._look = look
        self._document: DocumentId | None = None
        self.heading = Words(look, Library.tr("Where this comes from"), points=11, semibold=True)
        self.file = ElidedLabel(look, points=9, colour="text_2", mode=Qt.TextElideMode.ElideMiddle)
        self.open = KeyButton(look, Library.tr("Open"), key="O")
        self.open.clicked.connect(self._tell_opened)
        self.sections = {name: Section(look, name, known) for name in _FIELDS}
        self.more = Words(look, points=8.5, colour="text_2")
        self.tag = QLineEdit()
        self.tag.setPlaceholderText(Library.tr("Add a tag"))
        self.tag.setAccessibleName(Library.tr("Add a tag"))
        self.tag.returnPressed.connect(self._tell_tag)
        self.marking = QComboBox()
        self.marking.setAccessibleName(Library.tr("Handling marking"))
        self.marking.setToolTip(Library.tr("Handling marking"))
        self.marking.addItem(Library.tr("No marking"), "")
        for name in marking_scale().names:
            self.marking.addItem(name, name)
        self.marking.activated.connect(lambda _: self.marked.emit(self.marking.currentData()))
        self._tags = QHBoxLayout()
        self._body = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("Where this comes from"))
        self._build()
        self.show_row(None)

    def show_row(self, row: LibraryRow | None) -> None:
        """Show a paper, or that none is chosen; what is being typed stays for the same paper."""
        same = row is not None and row.paper.id == self._document
        if same and any(section.is_edited for section in self.sections.values()):
            return
        self._document = row.paper.id if row else None
        self._body.setVisible(row is not None)
        self.open.setEnabled(row is not None)
        if row is None:
            self.file.setText(Library.tr("Choose a paper to see what is known of it and why."))
            return
        if not same:
            self.file.setText(row.paper.names[0] if row.paper.names else "")
        for name, section in self.sections.items():
            _fill(section, name, row)
        self._show_tags(row.paper.tags)
        self.marking.setCurrentIndex(max(0, self.marking.findData(row.paper.marking)))
        self.more.setText(_further(row))

    def show_passages(self, document: DocumentId, passages: int, name: str) -> None:
        """Say how many passages the paper has, where it is still the chosen one."""
        if document == self._document:
            counts = counted(passages, Library.tr("{n} passage"), Library.tr("{n} passages"))
            self.file.setText(f"{name} · {counts}")

    def edit(self, name: Field) -> None:
        """Turn a particular into an editor."""
        self.sections[name].edit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of lists, and the line under the head."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.surface)
        painter.fillRect(0, self._scroll.y() - 1, self.width(), 1, self._look.colours.line)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.heading)
        words.addWidget(self.file)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 10)
        head.addLayout(words, 1)
        head.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for section in self.sections.values():
            section.changed.connect(self.changed)
            inner.addWidget(section)
        rest = QVBoxLayout()
        rest.setContentsMargins(16, 10, 12, 12)
        rest.setSpacing(8)
        self._tags.setSpacing(6)
        self._tags.addWidget(self.tag, 1)
        rest.addLayout(self._tags)
        rest.addWidget(self.marking, 0, Qt.AlignmentFlag.AlignLeft)
        rest.addWidget(self.more)
        inner.addLayout(rest)
        inner.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        while self._tags.count() > 1:
            item = self._tags.takeAt(0)
            chip = item.widget() if item is not None else None
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for place, tag in enumerate(tags):
            chip = Chip(tag, self._look, removable=True)
            chip.removed.connect(lambda tag=tag: self.tag_removed.emit(tag))
            self._tags.insertWidget(place, chip)

    def _tell_opened(self) -> None:
        if self._document is not None:
            self.opened.emit(self._document)

    def _tell_tag(self) -> None:
        tag = self.tag.text().strip()
        if tag and self._document is not None:
            self.tag.clear()
            self.tag_added.emit(tag)


def _fill(section: Section, name: Field, row: LibraryRow) -> None:
    found = row.paper.particulars.get(name)
    section.setVisible(found is not None or name in _ALWAYS)
    if name is Field.SPEAKER and not speaks_alone(row):
        shown = cell(row, name)
        section.show_value(shown.first, mark=None, why=shown.second, typed="", editable=False)
        return
    if found is None:
        is_named = name is Field.SPEAKER and bool(row.speakers)
        named = row.speakers[0].mention.name if is_named else ""
        mark = Certainty.INFERRED if is_named else None
        why = Library.tr("Inferred: the only one who is quoted.") if is_named else ""
        section.show_value(named, mark=mark, why=why, typed=named, editable=name in _TYPED)
        return
    typed = str(found.value or "")
    shown_value, why = value(found), basis(found)
    if name is Field.DATE and found.value:
        date = CivilDate.from_json(found.value)
        typed = date.printed
        why = f"“{date.printed}”. {why}"
        shown_value = shown_value if date.earliest else f"“{date.printed}”"
    section.show_value(
        shown_value, mark=mark_of(found), why=why, typed=typed, editable=name in _TYPED
    )


def _further(row: LibraryRow) -> str:
    """Return the lines on marking, links, notices and places where the paper was found."""
    paper = row.paper
    lines = [f"{relation}: {title}" for relation, title in row.linked]
    if paper.external_id:
        lines.append(Library.tr("Known elsewhere as {id}").format(id=paper.external_id))
    lines += [said[:1].upper() + said[1:] for said in map(ground_words, paper.notices)]
    lines += [Library.tr("Found at {path}").format(path=path) for path in paper.paths]
    return "\n".join(lines)
