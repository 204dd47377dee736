"""What can be done with a passage, from a list of results and from the reader alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from archive_app.archive import Archive
from archive_app.archive.annotations import Annotation
from archive_app.errors import NotFound
from archive_app.model.briefing import Briefing
from archive_app.model.ids import AnnotationId, BriefingId
from archive_app.model.span import Range
from archive_app.ui.dates import day_words
from archive_app.ui.place import Place
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

COLOURS = ("blue", "green", "rose", "violet", "sand")
"""The colours of marks, in the order of the keys 1 to 5."""
_MARKS = frozenset({Topic.ANNOTATIONS})
_COLLECTED = frozenset({Topic.BRIEFINGS})


@dataclass(frozen=True, slots=True)
class Collected:
    """What became of passages for a briefing: how many were added, how many it held already.

    `begun` tells that the briefing is new.
    """

    briefing: BriefingId
    name: str
    begun: bool
    added: int
    held: int


class PassageActs(QObject):
    """The acts on a `Place`; each tells through the session what it has done.

    A place without a range is a paper as a whole, of which only the title can be cited: the acts
    then ask for a passage instead.
    """

    in_hand_changed = Signal(object)  # BriefingId, or None
    commitment_wanted = Signal(object)  # Place

    def __init__(self, session: Session) -> None:
        """Act on the archive of `session`."""
        super().__init__()
        self._session = session
        self._in_hand: BriefingId | None = None
        self._last_colour = COLOURS[0]
        session.changed.connect(self._check_in_hand)

    @property
    def in_hand(self) -> BriefingId | None:
        """The briefing for which passages are collected."""
        return self._in_hand

    @property
    def last_colour(self) -> str:
        """The colour that was marked with last."""
        return self._last_colour

    def take_in_hand(self, briefing: BriefingId | None) -> None:
        """Collect passages for `briefing` from now on."""
        if briefing != self._in_hand:
            self._in_hand = briefing
            self.in_hand_changed.emit(briefing)

    def copy_with_citation(self, place: Place) -> None:
        """Put the words at `place` with their citation on the clipboard, as text and as HTML."""
        where = self._range(place)
        if where is None:
            return
        self._session.ask(
            lambda archive: archive.citing.worded(
                place.document, archive.span_at(place.document, where)
            ),
            lambda words: self._put_on_clipboard(words.plain, words.html),
            slot="copy with citation",
        )

    def to_briefing(self, place: Place) -> None:
        """Collect the passage for the briefing in hand; begin one where there is none."""
        if self._range(place) is not None:
            self.collect((place,))

    def collect(self, places: Sequence[Place]) -> None:
        """Collect passages for the briefing in hand, as one act; whole papers are left out."""
        passages = tuple(place for place in places if place.range is not None)
        if not passages:
            self._session.said.emit(self.tr("Choose a passage first."))
            return
        day = day_words(QDate.currentDate())
        name = self.tr("Briefing of {day}").format(day=day)
        in_hand = self._in_hand
        self._session.act(
            lambda archive: _collect(archive, passages, in_hand, name),
            _COLLECTED,
            then=self._say_collected,
        )

    def make_commitment(self, place: Place) -> None:
        """Ask for the form in which a commitment is recorded from the passage."""
        if self._range(place) is not None:
            self.commitment_wanted.emit(place)

    def highlight(self, place: Place, colour: str | None = None) -> None:
        """Mark the words, in the colour used last where none is named.

        Words that are marked already, and just these, change their colour.
        """
        self._mark(place, self.tr("Marked."), colour=colour)

    def note(
        self, place: Place, text: str, colour: str | None = None, *, tags: Sequence[str] = ()
    ) -> None:
        """Put a note at the words; a mark of just these words without a note takes it."""
        self._mark(place, self.tr("Note saved."), colour=colour, note=text, tags=tuple(tags))

    def tag(self, target: AnnotationId | Place, tag: str) -> None:
        """Give `tag` to an annotation, or to the mark of the words at a place."""
        said = self.tr("Tagged #{tag}.").format(tag=tag)
        if isinstance(target, Place):
            self._mark(target, said, tags=(tag,))
        else:
            self._change(lambda archive: archive.annotations.tag(target, tag), said)

    def untag(self, annotation: AnnotationId, tag: str) -> None:
        """Take `tag` from an annotation."""
        said = self.tr("Tag #{tag} removed.").format(tag=tag)
        self._change(lambda archive: archive.annotations.untag(annotation, tag), said)

    def recolour(self, annotation: AnnotationId, colour: str) -> None:
        """Give a mark another colour."""
        self._last_colour = colour
        said = self.tr("Colour changed.")
        self._change(lambda archive: archive.annotations.recolour(annotation, colour), said)

    def rewrite_note(self, annotation: AnnotationId, text: str) -> None:
        """Put `text` in place of a note."""
        said = self.tr("Note saved.")
        self._change(lambda archive: archive.annotations.rewrite(annotation, text), said)

    def remove_annotation(self, annotation: AnnotationId) -> None:
        """Hide a mark with its note; an undo brings it back."""
        said = self.tr("Mark removed. Undo brings it back.")
        self._change(lambda archive: archive.annotations.remove(annotation), said)

    def _range(self, place: Place) -> Range | None:
        if place.range is None:
            self._session.said.emit(self.tr("Choose a passage first."))
        return place.range

    def _mark(
        self,
        place: Place,
        said: str,
        *,
        colour: str | None = None,
        note: str = "",
        tags: tuple[str, ...] = (),
    ) -> None:
        where = self._range(place)
        if where is None:
            return
        self._last_colour = colour or self._last_colour
        wanted = _Wanted(
            self._last_colour, note, tags, recolours=not (note or tags) or bool(colour)
        )
        self._change(lambda archive: _mark(archive, place, where, wanted), said)

    def _change(self, deed: Callable[[Archive], None], said: str) -> None:
        self._session.act(deed, _MARKS, then=lambda _: self._session.said.emit(said))

    def _put_on_clipboard(self, plain: str, html: str) -> None:
        data = QMimeData()
        data.setText(plain)
        data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        self._session.said.emit(self.tr("Copied with its citation."))

    def _say_collected(self, collected: Collected) -> None:
        if collected.added + collected.held > 1:
            self._say_how_many(collected)
            return
        if collected.held:
            said = self.tr("“{name}” holds this passage already.")
        elif collected.begun:
            said = self.tr("Began “{name}” with this passage.")
        else:
            said = self.tr("Collected for “{name}”.")
        self.take_in_hand(collected.briefing)
        self._session.said.emit(said.format(name=collected.name))

    def _say_how_many(self, collected: Collected) -> None:
        said = self.tr("{n} passages collected for “{name}”.")
        if collected.held:
            said = self.tr("{n} passages collected for “{name}”, which held {m} already.")
        self.take_in_hand(collected.briefing)
        words = said.format(n=collected.added, m=collected.held, name=collected.name)
        self._session.said.emit(words)

    def _check_in_hand(self, topics: frozenset[Topic]) -> None:
        """Let go of a briefing that was removed, or whose beginning was undone."""
        in_hand = self._in_hand
        if in_hand is None or Topic.BRIEFINGS not in topics:
            return
        self._session.ask(
            lambda archive: _existing(archive, in_hand) is not None,
            lambda there: None if there else self.take_in_hand(None),
            slot="briefing in hand",
        )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a mark is to have; `recolours` tells that one that is there takes the colour."""

    colour: str
    note: str
    tags: tuple[str, ...]
    recolours: bool


def _mark(archive: Archive, place: Place, where: Range, wanted: _Wanted) -> None:
    there = _mark_at(archive, place, where, without_note=bool(wanted.note))
    if there is None:
        archive.annotations.make(
            place.document,
            archive.span_at(place.document, where),
            colour=wanted.colour,
            note=wanted.note,
            tags=wanted.tags,
        )
        return
    if wanted.note:
        archive.annotations.rewrite(there.id, wanted.note)
    for tag in wanted.tags:
        archive.annotations.tag(there.id, tag)
    if wanted.recolours and wanted.colour != there.colour:
        archive.annotations.recolour(there.id, wanted.colour)


def _mark_at(
    archive: Archive, place: Place, where: Range, *, without_note: bool
) -> Annotation | None:
    version = archive.papers.get(place.document).text_version
    for annotation in archive.annotations.of(place.document):
        span = annotation.span
        if (span.text_version, span.range) == (version, where) and not (
            without_note and annotation.note
        ):
            return annotation
    return None


def _collect(
    archive: Archive, places: Sequence[Place], in_hand: BriefingId | None, name: str
) -> Collected:
    found = _existing(archive, in_hand) or _named(archive, name)
    briefing = found or archive.briefings.make(name)
    cited = [
        (place.document, archive.span_at(place.document, place.range))
        for place in dict.fromkeys(places)
        if place.range is not None
    ]
    there = {(block.document, block.span) for block in briefing.blocks}
    new = [passage for passage in cited if passage not in there]
    archive.briefings.add_citations(briefing.id, new)
    return Collected(
        briefing.id, briefing.name, begun=found is None, added=len(new), held=len(cited) - len(new)
    )


def _existing(archive: Archive, briefing: BriefingId | None) -> Briefing | None:
    if briefing is None:
        return None
    try:
        return archive.briefings.get(briefing)
    except NotFound:
        return None


def _named(archive: Archive, name: str) -> Briefing | None:
    return next((item for item in archive.briefings.all() if item.name == name), None)
