"""The papers of the archive: what is known of each, and the acts that mend it."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from typing import Any

from archive_app.errors import NotFound, WrongUse
from archive_app.model.event import Draft, Kind
from archive_app.model.ids import DocumentId, EventId, TextVersionId
from archive_app.model.paper import Link, Paper, Particular
from archive_app.model.particulars import Basis, Field
from archive_app.model.text import TextVersion
from archive_app.store.fold import Contribution
from archive_app.store.record import Record
from archive_app.store.states import Thing

_TEXTS_KEPT = 32


class Papers:
    """The papers of one record; text versions that were read last are kept in memory."""

    def __init__(self, record: Record) -> None:
        """Read from and write to `record`."""
        self._record = record
        self._texts: OrderedDict[TextVersionId, TextVersion] = OrderedDict()
        self._forums: tuple[int, Mapping[DocumentId, str]] | None = None

    def all(self, *, removed: bool = False) -> Iterator[Paper]:
        """Yield every paper, ordered by id; those removed only when asked for."""
        for thing in self._record.things("paper"):
            paper = paper_of(thing)
            if removed or not paper.removed:
                yield paper

    def count(self, *, removed: bool = False) -> int:
        """Return how many papers are held, those removed only when asked for; reads none."""
        found = self._record.database.value(
            "SELECT count(*) FROM entity WHERE noun = 'paper' AND (? OR coalesce("
            "(SELECT value FROM state WHERE state.base = entity.base AND field = 'removed' "
            "ORDER BY ordinal DESC LIMIT 1), '') <> 'true')",
            removed,
        )
        return int(found)

    def get(self, document: DocumentId) -> Paper:
        """Return the paper; NotFound when it is not in this archive."""
        paper = self.find(document)
        if paper is None:
            raise NotFound(f"There is no paper {document[:12]} in this archive.")
        return paper

    def find(self, document: DocumentId) -> Paper | None:
        """Return the paper, also a removed one, or None when it is not in this archive."""
        thing = self._record.thing(f"paper:{document}")
        return paper_of(thing) if thing else None

    def named(self, name: str) -> Paper:
        """Return the paper of an id, an external id, or the unique beginning of an id.

        A whole external id goes first, since short ones look like the beginning of an id.
        NotFound when there is none; WrongUse when the name fits several.
        """
        found = self._ids_found_as(name) or (self._ids_beginning(name) if name else [])
        if not found:
            raise NotFound(f"There is no paper “{name}” in this archive. “search” finds papers.")
        if len(found) > 1:
            raise WrongUse(f"“{name}” fits several papers; type more of the id.")
        return self.get(found[0])

    def forums(self) -> list[str]:
        """Return the name of every forum as printed, sorted."""
        return sorted({forum for paper in self.all() for forum in paper.forums})

    def forums_of_papers(self) -> Mapping[DocumentId, str]:
        """Return the first forum of each paper that has one; read again after each act."""
        last = self._record.last_event
        if self._forums is None or self._forums[0] != last:
            found = {paper.id: paper.forums[0] for paper in self.all() if paper.forums}
            self._forums = (last, found)
        return self._forums[1]

    def text(self, paper: Paper) -> TextVersion:
        """Return the text version that the paper has now; ArchiveDamaged when it is missing."""
        return self.text_version(paper.text_version)

    def text_version(self, version: TextVersionId) -> TextVersion:
        """Return a text version by its id, also an older one."""
        if version in self._texts:
            self._texts.move_to_end(version)
            return self._texts[version]
        text = TextVersion.from_blob(self.stored_text(version))
        self._texts[version] = text
        while len(self._texts) > _TEXTS_KEPT:
            self._texts.popitem(last=False)
        return text

    def stored_text(self, version: TextVersionId) -> bytes:
        """Return a text version as it is stored; ArchiveDamaged when it is missing."""
        return self._record.blobs.read(version)

    def decide(self, document: DocumentId, field: Field, value: Any, *, act: str = "") -> None:
        """Record a person's decision on a particular; it settles any disagreement."""
        act = act or f"Set {field.value.replace('_', ' ')}"
        self._set(document, field.value, value, act=act)

    def decide_many(self, decisions: list[tuple[DocumentId, Field, Any]], *, act: str) -> None:
        """Record several decisions as one act; NotFound, and nothing done, when a paper is not."""
        drafts = [self._draft(paper, field.value, value) for paper, field, value in decisions]
        self._record.append(drafts, act=act)

    def mark(self, document: DocumentId, marking: str) -> None:
        """Give the paper a handling marking."""
        self._set(document, "marking", marking, act="Set marking")

    def remove(self, *documents: DocumentId) -> None:
        """Hide papers in one act; `restore` or an undo brings them back."""
        self._hide(documents, "Remove", hidden=True)

    def restore(self, *documents: DocumentId) -> None:
        """Bring back papers that were removed, in one act."""
        self._hide(documents, "Restore", hidden=False)

    def link(self, document: DocumentId, link: Link) -> None:
        """Record that the paper hangs on another one."""
        value = {"relation": link.relation, "document": link.document}
        subject = f"paper:{self.get(document).id}#links"
        papers = (document, link.document)
        draft = Draft(Kind.MEMBER_ADDED, subject, {"value": value}, papers=papers)
        self._record.append([draft], act="Link papers")

    def linked_to(self, document: DocumentId, relation: str) -> list[DocumentId]:
        """Return the papers that hang on `document` by `relation`, ordered by id."""
        rows = self._record.database.rows(
            "SELECT DISTINCT base FROM state WHERE field = 'links' "
            "AND json_extract(value, '$.document') = ? "
            "AND json_extract(value, '$.relation') = ? ORDER BY base",
            document,
            relation,
        )
        return [DocumentId(row[0].partition(":")[2]) for row in rows]

    def tag(self, document: DocumentId, tag: str) -> None:
        """Give the paper a tag."""
        self._record.append([tagging("paper", document, tag, document)], act=f"Tag “{tag}”")

    def untag(self, document: DocumentId, tag: str) -> None:
        """Take a tag from the paper; NotFound when it has none of that name."""
        thing = self._record.thing(f"paper:{document}")
        adds = tag_adds(thing, tag) if thing else ()
        if not adds:
            raise NotFound(f"The paper has no tag “{tag}”.")
        subject = f"paper:{document}#tags"
        draft = Draft(Kind.MEMBER_REMOVED, subject, {}, replaces=adds, papers=(document,))
        self._record.append([draft], act=f"Remove tag “{tag}”")

    def _hide(self, documents: tuple[DocumentId, ...], verb: str, *, hidden: bool) -> None:
        drafts = [self._draft(document, "removed", hidden) for document in documents]
        what = "paper" if len(documents) == 1 else f"{len(documents)} papers"
        self._record.append(drafts, act=f"{verb} {what}")

    def _set(self, document: DocumentId, field: str, value: Any, *, act: str) -> None:
        self._record.append([self._draft(document, field, value)], act=act)

    def _draft(self, document: DocumentId, field: str, value: Any) -> Draft:
        thing = self._record.thing(f"paper:{self.get(document).id}")
        replaces = thing.replaced_by_a_change(field) if thing else ()
        subject = f"paper:{document}#{field}"
        return Draft(Kind.FIELD_SET, subject, {"value": value}, replaces, (document,))

    def _ids_beginning(self, name: str) -> list[DocumentId]:
        rows = self._record.database.rows(
            "SELECT base FROM entity WHERE noun = 'paper' AND base >= ? AND base < ? LIMIT 3",
            f"paper:{name}",
            f"paper:{name}\U0010ffff",
        )
        return [DocumentId(row[0].partition(":")[2]) for row in rows]

    def _ids_found_as(self, name: str) -> list[DocumentId]:
        rows = self._record.database.rows(
            "SELECT DISTINCT base FROM state WHERE field IN ('added', 'found') "
            "AND json_extract(value, '$.external_id') = ? LIMIT 3",
            name,
        )
        return [DocumentId(row[0].partition(":")[2]) for row in rows]


def tagging(noun: str, name: str, tag: str, *papers: DocumentId) -> Draft:
    """Return the act of giving `tag` to the thing `noun:name` that quotes `papers`."""
    return Draft(Kind.MEMBER_ADDED, f"{noun}:{name}#tags", {"value": tag}, papers=papers)


def tag_adds(thing: Thing, tag: str) -> tuple[EventId, ...]:
    """Return the events that gave `tag` to `thing`, which an act that takes it away replaces."""
    return tuple(item.id for item in thing.state.get("tags", ()) if item.value == tag)


def paper_of(thing: Thing) -> Paper:
    """Return what is known of a paper from its folded thing."""
    added = thing.state["added"]
    newest = max(added, key=_extractor_age).value
    text = thing.value("text") or newest
    found = (*thing.values("added"), *thing.values("found"))
    forums = thing.values("forums")
    particulars = _particulars(thing, newest)
    if not forums and Field.FORUM in particulars and particulars[Field.FORUM].value:
        forums = (particulars[Field.FORUM].value,)
    return Paper(
        DocumentId(thing.id),
        TextVersionId(text["text_version"]),
        text["extractor"],
        particulars,
        tuple(dict.fromkeys(forums)),
        tuple(sorted(set(thing.values("tags")))),
        tuple(dict.fromkeys(item["name"] for item in found)),
        tuple(dict.fromkeys(item["path"] for item in found)),
        tuple(dict.fromkeys(item["external_id"] for item in found if item.get("external_id"))),
        tuple(newest.get("notices", ())),
        tuple(
            Link(item["relation"], DocumentId(item["document"])) for item in thing.values("links")
        ),
        thing.value("marking") or "",
        bool(thing.value("removed", False)),
    )


def _particulars(thing: Thing, added: dict[str, Any]) -> dict[Field, Particular]:
    found: dict[Field, Particular] = {}
    for data in added.get("guesses", ()):
        field = _FIELDS[data["field"]]
        basis = _BASES[data["basis"]]
        found[field] = Particular(field, data["value"], basis, data["reason"])
    for name in thing.state.keys() & _FIELDS.keys():
        found[_FIELDS[name]] = _decided(_FIELDS[name], thing.state[name])
    return found


_FIELDS = {field.value: field for field in Field}
_BASES = {basis.value: basis for basis in Basis}
"""Looked up rather than called, since an archive of thousands of papers is read at once."""


def _decided(field: Field, contributions: tuple[Contribution, ...]) -> Particular:
    last = contributions[-1]
    envelope = last.event.envelope
    others = tuple(item.value for item in contributions[:-1] if item.value != last.value)
    reason = f"decided by {envelope.actor} on {envelope.time[:10]}"
    return Particular(field, last.value, Basis.DECIDED, reason, others)


def _extractor_age(contribution: Contribution) -> tuple[int, tuple[int, str, str]]:
    return (contribution.value["extractor_version"], contribution.event.envelope.order)
