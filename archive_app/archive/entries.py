"""From the record to the index: the entries of one paper, as ids, codes and text."""

from dataclasses import dataclass

from archive_app.archive.annotations import Annotation
from archive_app.archive.people import body_key, mention_key, name_key
from archive_app.archive.statements import Statement
from archive_app.language.countries import countries_in
from archive_app.model.index import EntryKind, EntrySpeaker, IndexEntry
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.promise import Commitment
from archive_app.model.span import Range, Span
from archive_app.model.text import Passage, TextVersion

_NOWHERE = Range(0, 0)

SCHEMA = 4
"""Grows with every change of what an entry holds, so that older indexes are made anew."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """Everything by which a paper is found."""

    paper: Paper
    text: TextVersion
    statements: list[Statement]
    annotations: list[Annotation]
    commitments: list[Commitment]


def entries_of(holdings: Holdings) -> list[IndexEntry]:
    """Return a paper's title, tags, passages, notes and commitments; none if removed."""
    paper = holdings.paper
    if paper.removed:
        return []
    frame = _Frame(holdings)
    passages = [
        frame.passage(number, passage)
        for number, passage in enumerate(holdings.text.passages, start=1)
    ]
    return [
        frame.title(),
        *([frame.tags()] if paper.tags else []),
        *passages,
        *(frame.note(item) for item in holdings.annotations if item.note or item.tags),
        *(frame.commitment(item) for item in holdings.commitments),
    ]


def entry_of(holdings: Holdings, key: str) -> IndexEntry | None:
    """Return the entry of one `key` as it is now, None when the paper has it no more."""
    frame = _Frame(holdings)
    sort, _, name = key.partition(":")
    match sort:
        case "t":
            return frame.title()
        case "g":
            return frame.tags() if holdings.paper.tags else None
        case "p":
            number = int(name.rpartition(":")[2])
            if number <= len(holdings.text.passages):
                return frame.passage(number, holdings.text.passage(number))
        case "n":
            return next((frame.note(n) for n in holdings.annotations if n.id == name), None)
        case "c":
            return next((frame.commitment(c) for c in holdings.commitments if c.id == name), None)
    return None


@dataclass(frozen=True, slots=True)
class _Mark:
    """What a person has put at a span: a note or a commitment."""

    span: Span
    sort: str
    tags: tuple[str, ...]
    colours: tuple[str, ...] = ()


class _Frame:
    """What all entries of one paper share."""

    def __init__(self, holdings: Holdings) -> None:
        paper = holdings.paper
        date = paper.date
        self._holdings = holdings
        self._paper = paper
        self._language = paper.language
        self._places = (paper.text_of(Field.PLACE),) if paper.text_of(Field.PLACE) else ()
        self._earliest = _day(date.earliest) if date else None
        self._latest = _day(date.latest) if date else None
        self._translated = bool(paper.text_of(Field.TRANSLATION) not in ("", "original")) or any(
            link.relation == "translation of" for link in paper.links
        )
        parties = paper.text_of(Field.COUNTRY)
        self._parties = (parties,) if parties else ()
        self._marks = [
            _Mark(item.span, "note", item.tags, (item.colour,)) for item in holdings.annotations
        ]
        self._marks += [_Mark(item.span, "commitment", item.tags) for item in holdings.commitments]

    def title(self) -> IndexEntry:
        """The entry of the title."""
        title = self._paper.title
        return self._entry(f"t:{self._paper.id}", EntryKind.TITLE, title, tags=self._paper.tags)

    def tags(self) -> IndexEntry:
        """The entry of the tags of the paper."""
        tags = self._paper.tags
        return self._entry(f"g:{self._paper.id}", EntryKind.TAG, _with_tags("", tags), tags=tags)

    def passage(self, number: int, passage: Passage) -> IndexEntry:
        """The entry of one passage, with whoever speaks in it."""
        text = self._holdings.text.text[passage.start : passage.end]
        speakers = self._speakers(passage.start, passage.end)
        here = [mark for mark in self._marks if _touch(mark.span, passage.start, passage.end)]
        countries = {speaker.country for speaker in speakers if speaker.country}
        about = dict.fromkeys(code for _, code in countries_in(text, self._language))
        return self._entry(
            f"p:{self._paper.id}:{number}",
            EntryKind.PASSAGE,
            text,
            passage=number,
            place=Range(passage.start, passage.end),
            label=passage.label or "",
            speakers=speakers,
            countries=tuple(sorted(countries)) if speakers else self._parties,
            about=tuple(about),
            tags=tuple(dict.fromkeys((*self._paper.tags, *(t for m in here for t in m.tags)))),
            has=tuple(dict.fromkeys(mark.sort for mark in here)),
            colours=tuple(dict.fromkeys(colour for mark in here for colour in mark.colours)),
        )

    def note(self, note: Annotation) -> IndexEntry:
        """The entry of a note: its own words and tags, pointing to its span."""
        text = _with_tags(note.note, note.tags)
        return self._at(
            f"n:{note.id}",
            EntryKind.NOTE,
            text,
            note.span,
            tags=note.tags,
            colours=(note.colour,),
        )

    def commitment(self, item: Commitment) -> IndexEntry:
        """The entry of a commitment: who and what, with its tags, pointing to its span."""
        text = ": ".join(part for part in (item.actor, item.action) if part)
        text = _with_tags(text, item.tags)
        countries = (item.country,) if item.country else ()
        return self._at(
            f"c:{item.id}",
            EntryKind.COMMITMENT,
            text,
            item.span,
            tags=item.tags,
            countries=countries,
        )

    def _at(
        self,
        key: str,
        kind: EntryKind,
        text: str,
        span: Span,
        *,
        tags: tuple[str, ...],
        countries: tuple[str, ...] = (),
        colours: tuple[str, ...] = (),
    ) -> IndexEntry:
        numbers = self._holdings.text.passages_of(span.start, span.end)
        return self._entry(
            key,
            kind,
            text,
            passage=numbers[0] if numbers else None,
            place=span.range,
            tags=tags,
            countries=countries,
            colours=colours,
            speakers=self._speakers(span.start, span.end, relative=False),
        )

    def _entry(
        self,
        key: str,
        kind: EntryKind,
        text: str,
        *,
        passage: int | None = None,
        place: Range = _NOWHERE,
        label: str = "",
        speakers: tuple[EntrySpeaker, ...] = (),
        countries: tuple[str, ...] = (),
        about: tuple[str, ...] = (),
        tags: tuple[str, ...] = (),
        has: tuple[str, ...] = (),
        colours: tuple[str, ...] = (),
    ) -> IndexEntry:
        return IndexEntry(
            key=key,
            kind=kind,
            document=self._paper.id,
            passage=passage,
            start=place.start,
            end=place.end,
            text=text,
            language=self._language,
            title=self._paper.title,
            label=label,
            paper_kind=self._paper.kind.value,
            forums=self._paper.forums,
            places=self._places,
            earliest=self._earliest,
            latest=self._latest,
            speakers=speakers,
            countries=countries,
            about=about,
            tags=tags,
            has=has,
            colours=colours,
            translated=self._translated,
        )

    def _speakers(self, start: int, end: int, *, relative: bool = True) -> tuple[EntrySpeaker, ...]:
        found = []
        for statement in self._holdings.statements:
            parts = [
                Range(max(part.start, start) - start, min(part.end, end) - start)
                for part in statement.found.content
                if part.start < end and start < part.end
            ]
            if parts:
                found.append(self._speaker(statement, tuple(parts) if relative else ()))
        return tuple(found)

    def _speaker(self, statement: Statement, parts: tuple[Range, ...]) -> EntrySpeaker:
        found = statement.found
        keys = []
        if found.speaker:
            keys = [name_key(found.speaker), mention_key(self._paper.id, found.speaker)]
        if found.organisation:
            keys.append(body_key(found.organisation))
        return EntrySpeaker(
            tuple(keys),
            found.speaker,
            found.title,
            found.organisation,
            found.country,
            statement.basis,
            parts,
            found.quote_type,
        )


def _with_tags(text: str, tags: tuple[str, ...]) -> str:
    """Return words with their tags behind them, as people write tags."""
    return " ".join((*((text,) if text else ()), *(f"#{tag}" for tag in tags)))


def _touch(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _day(day: str | None) -> int | None:
    return int(day.replace("-", "")) if day else None
