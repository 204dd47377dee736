"""Gathers what the matrix is made of by a few statements over all papers, without any text.

Reading twenty thousand commitments one by one takes ten seconds; only what a cell shows is read.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from archive_app.archive.papers import Papers
from archive_app.archive.series import Meeting, series_of_papers
from archive_app.model.ids import CommitmentId, DocumentId
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.span import Range, intersection_over_union
from archive_app.store.derived import DerivedStore
from archive_app.store.record import Record

_SAME = 0.5
_Place = tuple[int, int]
"""Where a promise stands, as a range; as many are looked up as are suggested."""
_SPEAKER = (Field.SPEAKER, Field.SPEAKER_POST, Field.SPEAKER_BODY)
_FIELDS = (
    *("actor", "country", "voiced_by", "action", "strength", "deadline", "theme", "closure"),
    *("restates", "document", "span"),
)
_CHANGED = """
    SELECT json_group_array(base) FROM (
        SELECT base FROM envelope WHERE base >= 'commitment:' AND base < 'commitment;'
        GROUP BY base HAVING count(*) > 1
    )
"""
# A commitment that nobody touched since is one event; its fields are read in one step.
_AS_MADE = """
    SELECT substr(base, 12), time, json_extract(
        json, '$.actor', '$.country', '$.voiced_by', '$.action', '$.strength', '$.deadline',
        '$.theme', '$.closure', '$.restates', '$.document', '$.span.start', '$.span.end'
    )
    FROM envelope JOIN body ON event = id
    WHERE kind = 'commitment.made' AND id NOT IN (SELECT event FROM outside)
        AND base NOT IN (SELECT value FROM json_each(?))
"""
_STATE = """
    SELECT substr(base, 12), json_group_object(
        field,
        CASE field
            WHEN 'span' THEN json_array(
                json_extract(value, '$.start'), json_extract(value, '$.end')
            )
            ELSE json(value)
        END
        ORDER BY ordinal
    )
    FROM state
    WHERE base IN (SELECT value FROM json_each(?))
        AND field IN (
            'actor', 'country', 'voiced_by', 'action', 'strength', 'deadline', 'theme', 'closure',
            'removed', 'restates', 'document', 'span'
        )
        AND value NOT IN ('""', 'null', '[]')
    GROUP BY base
"""
_FOLLOW_UPS = """
    SELECT substr(base, 12), value FROM state
    WHERE base IN (SELECT value FROM json_each(?)) AND field = 'followups'
    ORDER BY base, ordinal
"""
_TIMES = """
    SELECT substr(base, 12), time FROM envelope
    WHERE kind = 'commitment.made' AND base IN (SELECT value FROM json_each(?))
"""
_REJECTED = """
    SELECT parent, json_extract(value, '$.span[0]'), json_extract(value, '$.span[1]')
    FROM entity CROSS JOIN state ON state.base = entity.base AND field = 'decision'
    WHERE noun = 'suggestion'
"""
_SUGGESTED = """
    SELECT document, json_extract(data, '$.span[0]'), json_extract(data, '$.span[1]'),
        coalesce(json_extract(data, '$.actor_country'), ''),
        coalesce(json_extract(data, '$.actor'), '')
    FROM suggestion WHERE sort = 'commitment'
"""
_SPEAKING = """
    SELECT document, coalesce(json_extract(data, '$.country'), ''),
        coalesce(json_extract(data, '$.title'), ''),
        coalesce(json_extract(data, '$.organisation'), ''),
        coalesce(json_extract(data, '$.name'), '')
    FROM suggestion WHERE sort = 'mention'
"""


@dataclass(frozen=True, slots=True)
class Promise:
    """The fields of a commitment that a cell shows, as they stand in the record."""

    id: CommitmentId
    document: DocumentId
    fields: dict[str, Any]
    follow_ups: tuple[dict[str, Any], ...]
    recorded_at: str

    def text(self, name: str) -> str:
        """Return a field that holds a text, "" where it holds nothing."""
        return self.fields.get(name) or ""


@dataclass(slots=True)
class Voices:
    """Who speaks or is bound in one paper, and how many suggestions nobody has decided.

    `posts` are names, posts and bodies of speakers as printed.
    """

    countries: set[str] = field(default_factory=set)
    posts: list[str] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """The papers that were not removed.

    `meetings` holds those that print the name of a forum, or whose original does.
    """

    papers: dict[DocumentId, Paper]
    meetings: dict[DocumentId, Meeting]


@dataclass(frozen=True, slots=True)
class Gathered(Held):
    """All that the matrix is made of; `promises` and `voices` are those of the papers held."""

    promises: list[Promise]
    voices: dict[DocumentId, Voices]


def held_in(papers: Papers) -> Held:
    """Read what is known of every paper, the most of what there is to read."""
    present = {paper.id: paper for paper in papers.all()}
    return Held(present, _meetings_of(present))


def gather(record: Record, derived: DerivedStore, held: Held) -> Gathered:
    """Read everything else once."""
    promises = [item for item in _promises(record) if item.document in held.papers]
    promises.sort(key=lambda item: item.id)
    taken: dict[str, set[_Place]] = defaultdict(set)
    for item in promises:
        start, end = item.fields["span"]
        taken[item.document].add((start, end))
    for document, start, end in record.database.rows(_REJECTED):
        taken[document].add((start, end))
    voices = _voices(derived, held.papers, taken)
    return Gathered(held.papers, held.meetings, promises, voices)


def _meetings_of(papers: dict[DocumentId, Paper]) -> dict[DocumentId, Meeting]:
    """Return the meeting of each paper; a translation is of the meeting of its original."""
    names = {paper.id: paper.forums[0] for paper in papers.values() if paper.forums}
    for paper in papers.values():
        for link in paper.links:
            if link.relation == "translation of" and link.document in names:
                names[paper.id] = names[link.document]
    return series_of_papers(names)


def _promises(record: Record) -> Iterator[Promise]:
    changed = str(record.database.value(_CHANGED))
    for name, time, values in record.database.rows(_AS_MADE, changed):
        *found, start, end = json.loads(values)
        known = dict(zip(_FIELDS, (*found, [start, end]), strict=True))
        yield Promise(CommitmentId(name), DocumentId(known["document"]), known, (), time)
    yield from _changed_promises(record, changed)


def _changed_promises(record: Record, changed: str) -> Iterator[Promise]:
    times = dict(record.database.rows(_TIMES, changed))
    follow_ups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name, value in record.database.rows(_FOLLOW_UPS, changed):
        follow_ups[name].append(json.loads(value))
    for name, state in record.database.rows(_STATE, changed):
        known = json.loads(state)
        # Without a paper, the making was undone and only later changes are left.
        if "document" in known and not known.get("removed"):
            yield Promise(
                CommitmentId(name),
                DocumentId(known["document"]),
                known,
                tuple(follow_ups.get(name, ())),
                times.get(name, ""),
            )


def _voices(
    derived: DerivedStore, papers: dict[DocumentId, Paper], taken: dict[str, set[_Place]]
) -> dict[DocumentId, Voices]:
    """Return who speaks where; what stands at a place that is `taken` does not wait."""
    voices = {document: Voices() for document in papers}
    for paper in papers.values():
        own = voices[paper.id]
        own.countries.add(paper.text_of(Field.COUNTRY))
        own.posts += [paper.text_of(field) for field in _SPEAKER]
    for document, country, *posts in derived.database.rows(_SPEAKING):
        if document in voices:
            voices[document].countries.add(country)
            voices[document].posts += posts
    for document, start, end, country, actor in derived.database.rows(_SUGGESTED):
        here = voices.get(document)
        if here is not None:
            here.countries.add(country)
            here.actors.add(actor)
            places = taken.get(document, ())
            # What was confirmed as it was suggested stands at the same place.
            here.waiting += (start, end) not in places and not _is_near((start, end), places)
    return voices


def _is_near(place: _Place, taken: Collection[_Place]) -> bool:
    return any(
        intersection_over_union((Range(*place),), (Range(*other),)) >= _SAME for other in taken
    )
