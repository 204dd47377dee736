"""The head of somebody's page: spellings, posts over the years, forums and a timeline."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from archive_app.model.who import PlacedName, Profile, Variant, WhoSort
from archive_app.ui.controls.histogram import YearHistogram
from archive_app.ui.controls.words import Words
from archive_app.ui.look.theme import Look
from archive_app.ui.people import wording
from archive_app.ui.people.wording import People

_LABEL = 92
_MOST = 6
_CHART = (120, 240)
"""The least and the most pixels of the timeline."""
_LONGEST_PLACE = 34
"""Characters of a place that a link shows; a window of 1,024 pixels has room for them."""


class ProfileHead(QWidget):
    """What is known of one person, body or country."""

    place_chosen = Signal(object)  # PlacedName
    apart_wanted = Signal(object, str)  # Who, the spelling to be taken apart
    who_chosen = Signal(object)  # Who

    def __init__(self, look: Look, profile: Profile) -> None:
        """Show `profile`."""
        super().__init__()
        self._look = look
        self.profile = profile
        who = profile.who
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        title = Words(look, wording.name_of(who), points=15, reading="en")
        title.setWordWrap(False)
        head.addWidget(title)
        about = Words(look, wording.about(who), points=10, colour="text_2")
        head.addWidget(about, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(self._facts(), 3)
        if profile.years:
            body.addWidget(self._timeline(), 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(body)
        self.setAccessibleName(wording.name_of(who))

    def _facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        profile = self.profile
        sections: list[tuple[str, list[QWidget]]] = [
            (People.tr("Posts"), [self._post(place) for place in range(len(profile.posts))]),
            (People.tr("Forums"), [self._forum(place) for place in range(len(profile.forums))]),
        ]
        if profile.who.sort is WhoSort.PERSON:
            names = [self._variant(variant) for variant in profile.who.variants]
            sections.insert(0, (People.tr("Spelled"), names))
        else:
            sections.insert(0, (People.tr("People"), self._people()))
        for title, rows in sections:
            for number, row in enumerate(rows[:_MOST]):
                line = grid.rowCount()
                if number == 0:
                    label = Words(self._look, title, points=9, colour="text_2")
                    grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(row, line, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _variant(self, variant: Variant) -> QWidget:
        box, row = _line()
        name = Words(self._look, variant.name, points=10, reading="en")
        name.setWordWrap(False)
        row.addWidget(name)
        place = self.profile.places.get(variant.name)
        if place is not None:
            row.addWidget(self._link(place))
        if variant.is_joined:
            apart = _flat(People.tr("Take apart"))
            apart.setAccessibleName(People.tr("Take {name} apart").format(name=variant.name))
            apart.setToolTip(People.tr("Make this spelling a person of its own again"))
            apart.clicked.connect(lambda: self.apart_wanted.emit(self.profile.who, variant.name))
            row.addWidget(apart)
        row.addStretch(1)
        return box

    def _post(self, number: int) -> QWidget:
        box, row = _line()
        held = self.profile.posts[number]
        row.addWidget(Words(self._look, wording.post(held), points=9.5), 1)
        row.addWidget(self._link(held.place), 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _forum(self, number: int) -> QWidget:
        item = self.profile.forums[number]
        words = f"{item.forum} · {item.year}" if item.year else item.forum
        return Words(self._look, words, points=9.5)

    def _people(self) -> list[QWidget]:
        rows: list[QWidget] = []
        for who in self.profile.people:
            box, row = _line()
            link = _flat(who.name)
            link.setAccessibleName(People.tr("Show {name}").format(name=who.name))
            link.setToolTip(People.tr("Show this person"))
            link.clicked.connect(lambda _=False, chosen=who: self.who_chosen.emit(chosen))
            row.addWidget(link)
            row.addWidget(Words(self._look, wording.about(who), points=8.5, colour="text_2"), 1)
            rows.append(box)
        return rows

    def _timeline(self) -> QWidget:
        chart = YearHistogram(self._look)
        chart.set_counts({int(year): count for year, count in self.profile.years.items()})
        chart.setMinimumWidth(_CHART[0])
        chart.setMaximumWidth(_CHART[1])
        chart.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chart.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return chart

    def _link(self, place: PlacedName) -> QPushButton:
        link = _flat(_shortened(place.where) or People.tr("Open"))
        link.setAccessibleName(People.tr("Open {where}").format(where=place.where))
        link.setToolTip("\n".join((People.tr("Open in the reader"), place.where)))
        link.clicked.connect(lambda: self.place_chosen.emit(place))
        return link


def _line() -> tuple[QWidget, QHBoxLayout]:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    return box, row


def _shortened(where: str) -> str:
    """Return a place with the end of its name, which tells the passage, and as much as fits."""
    name, mark, passage = where.rpartition(" ")
    room = _LONGEST_PLACE - len(passage)
    return where if len(name) <= room else f"{name[: room - 1].rstrip()}…{mark}{passage}"


def _flat(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setFlat(True)
    return button
