"""Annotations: a span with a colour, a note and tags."""

from collections.abc import Iterator
from dataclasses import dataclass

from archive_app.archive.papers import tag_adds, tagging
from archive_app.errors import NotFound
from archive_app.model.event import Draft, Kind
from archive_app.model.ids import AnnotationId, DocumentId, new_id
from archive_app.model.span import Span
from archive_app.store.record import Record
from archive_app.store.states import Thing


@dataclass(frozen=True, slots=True)
class Annotation:
    """A marked span of a paper; `disagreement` tells that people wrote different notes at once."""

    id: AnnotationId
    document: DocumentId
    span: Span
    colour: str
    note: str
    tags: tuple[str, ...]
    author: str
    time: str
    disagreement: bool = False


class Annotations:
    """The annotations of one record."""

    def __init__(self, record: Record) -> None:
        """Read from and write to `record`."""
        self._record = record

    def of(self, document: DocumentId) -> Iterator[Annotation]:
        """Yield the annotations of a paper that were not removed, in the order of the text."""
        found = [
            annotation
            for thing in self._record.things("annotation", parent=document)
            if (annotation := _annotation(thing)) is not None
        ]
        yield from sorted(found, key=lambda item: (item.span.start, item.span.end, item.id))

    def get(self, annotation: AnnotationId) -> Annotation:
        """Return the annotation; NotFound when there is none or it was removed."""
        thing = self._record.thing(f"annotation:{annotation}")
        found = _annotation(thing) if thing else None
        if found is None:
            raise NotFound(f"There is no note {annotation[:12]} in this archive.")
        return found

    def make(
        self,
        document: DocumentId,
        span: Span,
        *,
        colour: str = "blue",
        note: str = "",
        tags: tuple[str, ...] = (),
    ) -> Annotation:
        """Mark `span`, with a note and tags, as one act."""
        name = AnnotationId(new_id())
        body = {"document": document, "span": span.to_json(), "colour": colour, "note": note}
        made = Draft(Kind.ANNOTATION_MADE, f"annotation:{name}", body, papers=(document,))
        added = [tagging("annotation", name, tag, document) for tag in dict.fromkeys(tags)]
        self._record.append([made, *added], act="Mark a passage")
        return self.get(name)

    def rewrite(self, annotation: AnnotationId, note: str) -> None:
        """Put `note` in place of the note, settling any disagreement about it."""
        self._set(annotation, "note", note, act="Edit a note")

    def recolour(self, annotation: AnnotationId, colour: str) -> None:
        """Give the mark another colour."""
        self._set(annotation, "colour", colour, act="Change a colour")

    def remove(self, annotation: AnnotationId) -> None:
        """Hide the annotation; an undo brings it back."""
        self._set(annotation, "removed", True, act="Remove a note")

    def tag(self, annotation: AnnotationId, tag: str) -> None:
        """Give the annotation a tag; nothing happens when it has that tag already."""
        current = self.get(annotation)
        if tag not in current.tags:
            draft = tagging("annotation", annotation, tag, current.document)
            self._record.append([draft], act=f"Tag “{tag}”")

    def untag(self, annotation: AnnotationId, tag: str) -> None:
        """Take a tag from the annotation; NotFound when it has none of that name."""
        current = self.get(annotation)
        thing = self._record.thing(f"annotation:{annotation}")
        adds = tag_adds(thing, tag) if thing else ()
        if not adds:
            raise NotFound(f"The note has no tag “{tag}”.")
        draft = Draft(
            Kind.MEMBER_REMOVED, f"annotation:{annotation}#tags", {}, adds, (current.document,)
        )
        self._record.append([draft], act=f"Remove tag “{tag}”")

    def _set(self, annotation: AnnotationId, field: str, value: str | bool, *, act: str) -> None:
        current = self.get(annotation)
        thing = self._record.thing(f"annotation:{annotation}")
        replaces = thing.replaced_by_a_change(field) if thing else ()
        subject = f"annotation:{annotation}#{field}"
        draft = Draft(Kind.FIELD_SET, subject, {"value": value}, replaces, (current.document,))
        self._record.append([draft], act=act)


def _annotation(thing: Thing) -> Annotation | None:
    if thing.value("removed", False):
        return None
    envelope = thing.state[""][0].event.envelope
    return Annotation(
        AnnotationId(thing.id),
        DocumentId(thing.parent),
        Span.from_json(thing.value("span")),
        thing.value("colour", "blue"),
        thing.value("note", ""),
        tuple(sorted(set(thing.values("tags")))),
        envelope.actor,
        envelope.time,
        len(set(thing.values("note"))) > 1,
    )
