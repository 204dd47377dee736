"""Briefings as they are written: every block an act of its own, moved by one act."""

from collections.abc import Iterator
from typing import Any

from archive_app.errors import NotFound, WrongUse
from archive_app.model.briefing import Block, BlockSort, Briefing, TableQuery
from archive_app.model.event import Draft, Kind
from archive_app.model.ids import BlockId, BriefingId, DocumentId, EventId, new_id
from archive_app.model.ordering import key_between
from archive_app.model.span import Span
from archive_app.store.record import Record
from archive_app.store.states import Thing


class Briefings:
    """The briefings of one record."""

    def __init__(self, record: Record) -> None:
        """Read from and write to `record`."""
        self._record = record

    def all(self) -> Iterator[Briefing]:
        """Yield every briefing that was not removed, by name."""
        found = [
            self._briefing(thing)
            for thing in self._record.things("briefing")
            if not thing.value("removed", False)
        ]
        yield from sorted(found, key=lambda item: (item.name.casefold(), item.id))

    def named(self, name: str) -> Briefing:
        """Return the briefing of that name or id; NotFound when there is none."""
        found = [item for item in self.all() if name in (item.name, item.id)]
        if not found:
            raise NotFound(f"There is no briefing “{name}”; “briefing list” names them.")
        return found[0]

    def make(self, name: str, *, title: str = "", marking: str = "") -> Briefing:
        """Begin a briefing; WrongUse when there is one of that name."""
        if not name.strip():
            raise WrongUse("A briefing needs a name; nothing was saved.")
        if any(item.name == name for item in self.all()):
            raise WrongUse(f"There is a briefing “{name}” already; nothing was changed.")
        body = {"name": name, "title": title or name, "marking": marking}
        subject = f"briefing:{new_id()}"
        self._record.append([Draft(Kind.BRIEFING_MADE, subject, body)], act=f"Begin “{name}”")
        return self.named(name)

    def add_heading(self, briefing: BriefingId, text: str, *, level: int = 1) -> BlockId:
        """Add a heading of level 1 to 3 at the end."""
        return self._add(briefing, {"sort": BlockSort.HEADING.value, "text": text, "level": level})

    def add_prose(self, briefing: BriefingId, markdown: str) -> BlockId:
        """Add prose in Markdown at the end."""
        return self._add(briefing, {"sort": BlockSort.PROSE.value, "text": markdown})

    def add_citation(self, briefing: BriefingId, document: DocumentId, span: Span) -> BlockId:
        """Add a citation of `span` at the end."""
        body = {"sort": BlockSort.CITATION.value, "document": document, "span": span.to_json()}
        return self._add(briefing, body, papers=(document,))

    def add_table(self, briefing: BriefingId, query: TableQuery, *, caption: str = "") -> BlockId:
        """Add a table of the commitments that `query` asks for, made anew at each export."""
        body = {"sort": BlockSort.TABLE.value, "text": caption, "query": query.to_json()}
        return self._add(briefing, body)

    def rewrite(self, block: BlockId, text: str) -> None:
        """Put `text` in place of the words of a heading or of prose; drops its draft."""
        self._set(block, "text", text, act="Edit a block")
        self._record.drop_draft(block)

    def move(self, briefing: BriefingId, block: BlockId, *, before: BlockId | None) -> None:
        """Put `block` before another one, or at the end."""
        blocks = [item for item in self._get(briefing).blocks if item.id != block]
        place = next((n for n, item in enumerate(blocks) if item.id == before), len(blocks))
        low = blocks[place - 1].order if place else ""
        high = blocks[place].order if place < len(blocks) else ""
        self._set(block, "order", key_between(low, high), act="Move a block")

    def remove_block(self, block: BlockId) -> None:
        """Hide the block; an undo brings it back."""
        self._set(block, "removed", True, act="Remove a block")

    def retitle(self, briefing: BriefingId, title: str) -> None:
        """Give the briefing another title."""
        self._set_in("briefing", briefing, "title", title, act="Change the title")

    def issue(self, briefing: BriefingId, *, facts: dict[str, Any]) -> EventId:
        """Record that the briefing left as a file, with the file's hash and what it cited."""
        papers = tuple(
            {block.document for block in self._get(briefing).blocks if block.document is not None}
        )
        draft = Draft(Kind.BRIEFING_ISSUED, f"briefing:{briefing}#issued", facts, papers=papers)
        return self._record.append_finally([draft])[0].envelope.id

    def _get(self, briefing: BriefingId) -> Briefing:
        thing = self._record.thing(f"briefing:{briefing}")
        if thing is None:
            raise NotFound(f"There is no briefing {briefing[:12]} in this archive.")
        return self._briefing(thing)

    def _add(
        self, briefing: BriefingId, body: dict[str, Any], papers: tuple[DocumentId, ...] = ()
    ) -> BlockId:
        blocks = self._get(briefing).blocks
        order = key_between(blocks[-1].order if blocks else "", "")
        name = BlockId(new_id())
        full = {**body, "briefing": briefing, "order": order}
        draft = Draft(Kind.BLOCK_MADE, f"block:{name}", full, papers=papers)
        self._record.append([draft], act=f"Add a {body['sort']}")
        return name

    def _set(self, block: BlockId, field: str, value: str | bool, *, act: str) -> None:
        self._set_in("block", block, field, value, act=act)

    def _set_in(self, noun: str, name: str, field: str, value: str | bool, *, act: str) -> None:
        thing = self._record.thing(f"{noun}:{name}")
        if thing is None:
            raise NotFound(f"There is no {noun} {name[:12]} in this archive.")
        papers = thing.state[""][0].event.envelope.papers
        replaces = thing.replaced_by_a_change(field)
        draft = Draft(Kind.FIELD_SET, f"{noun}:{name}#{field}", {"value": value}, replaces, papers)
        self._record.append([draft], act=act)

    def _briefing(self, thing: Thing) -> Briefing:
        blocks = [
            (_block(child), child.state[""][0].event.envelope.replica)
            for child in self._record.things("block", parent=thing.id)
            if not child.value("removed", False)
        ]
        ordered = sorted(blocks, key=lambda pair: (pair[0].order, pair[1], pair[0].id))
        return Briefing(
            BriefingId(thing.id),
            thing.value("name", ""),
            thing.value("title", ""),
            thing.value("marking", ""),
            tuple(block for block, _ in ordered),
            tuple(value["date"] for value in thing.values("issued")),
        )


def _block(thing: Thing) -> Block:
    document = thing.value("document")
    span = thing.value("span")
    query = thing.value("query")
    return Block(
        BlockId(thing.id),
        BlockSort(thing.value("sort")),
        thing.value("order"),
        thing.value("text", ""),
        thing.value("level", 1),
        DocumentId(document) if document else None,
        Span.from_json(span) if span else None,
        TableQuery(**query) if query else None,
    )
