"""Briefings as they are written: every block an act of its own, moved by one act."""

from collections.abc import Iterator, Sequence
from itertools import count
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

    def titles(self) -> tuple[tuple[BriefingId, str], ...]:
        """Return id and title of every briefing that was not removed, by title; reads no block."""
        found = [
            (BriefingId(thing.id), str(thing.value("title") or thing.value("name", "")))
            for thing in self._record.things("briefing")
            if not thing.value("removed", False)
        ]
        return tuple(sorted(found, key=lambda item: (item[1].casefold(), item[0])))

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

    def begin(self, title: str) -> Briefing:
        """Begin a briefing of that title, with a number behind it where the name is taken."""
        taken = {item.name for item in self.all()}
        names = (f"{title} ({number})" if number > 1 else title for number in count(1))
        return self.make(next(name for name in names if name not in taken))

    def get(self, briefing: BriefingId) -> Briefing:
        """Return the briefing of that id; NotFound when there is none or it was removed."""
        thing = self._record.thing(f"briefing:{briefing}")
        if thing is None or thing.value("removed", False):
            raise NotFound(f"There is no briefing {briefing[:12]} in this archive.")
        return self._briefing(thing)

    def briefing_of(self, block: BlockId) -> BriefingId:
        """Return the briefing in which `block` stands; NotFound when there is no such block."""
        return BriefingId(self._thing("block", block).parent)

    def add_heading(
        self, briefing: BriefingId, text: str, *, level: int = 1, before: BlockId | None = None
    ) -> BlockId:
        """Add a heading of level 1 to 3 before another block, or at the end."""
        body = {"sort": BlockSort.HEADING.value, "text": text, "level": level}
        return self._add(briefing, body, before=before)

    def add_prose(
        self, briefing: BriefingId, markdown: str, *, before: BlockId | None = None
    ) -> BlockId:
        """Add prose in Markdown before another block, or at the end."""
        body = {"sort": BlockSort.PROSE.value, "text": markdown}
        return self._add(briefing, body, before=before)

    def add_citation(self, briefing: BriefingId, document: DocumentId, span: Span) -> BlockId:
        """Add a citation of `span` at the end."""
        body = {"sort": BlockSort.CITATION.value, "document": document, "span": span.to_json()}
        return self._add(briefing, body, papers=(document,))

    def add_citations(
        self, briefing: BriefingId, cited: Sequence[tuple[DocumentId, Span]]
    ) -> list[BlockId]:
        """Add citations at the end in this order, as one act."""
        order = self._order(briefing, before=None)
        drafts = []
        for document, span in cited:
            body = {"sort": BlockSort.CITATION.value, "document": document, "span": span.to_json()}
            full = {**body, "briefing": briefing, "order": order}
            name = BlockId(new_id())
            drafts.append(Draft(Kind.BLOCK_MADE, f"block:{name}", full, papers=(document,)))
            order = key_between(order, "")
        if drafts:
            act = "Add a citation" if len(drafts) == 1 else f"Add {len(drafts)} citations"
            self._record.append(drafts, act=act)
        return [BlockId(draft.subject.partition(":")[2]) for draft in drafts]

    def add_table(
        self,
        briefing: BriefingId,
        query: TableQuery,
        *,
        caption: str = "",
        before: BlockId | None = None,
    ) -> BlockId:
        """Add a table of the commitments that `query` asks for, made anew at each export."""
        body = {"sort": BlockSort.TABLE.value, "text": caption, "query": query.to_json()}
        return self._add(briefing, body, before=before)

    def rewrite(self, block: BlockId, text: str) -> None:
        """Put `text` in place of the words of a heading or of prose; drops its draft."""
        self._set("block", block, "text", text, act="Edit a block")
        self._record.drop_draft(block)

    def restyle(self, block: BlockId, sort: BlockSort, *, level: int = 1) -> None:
        """Make prose a heading of level 1 to 3, a heading prose, or change a heading's level."""
        drafts = [
            self._change("block", block, "sort", sort.value),
            self._change("block", block, "level", level),
        ]
        self._record.append(drafts, act="Change a block’s style")

    def requery(self, block: BlockId, query: TableQuery) -> None:
        """Let a table hold the commitments that `query` asks for."""
        self._set("block", block, "query", query.to_json(), act="Change a table")

    def move(self, briefing: BriefingId, block: BlockId, *, before: BlockId | None) -> None:
        """Put `block` before another one, or at the end."""
        order = self._order(briefing, before=before, but=block)
        self._set("block", block, "order", order, act="Move a block")

    def place(self, briefing: BriefingId, citation: BlockId, *, before: BlockId | None) -> None:
        """Put a collected citation into the text, before another block or at the end."""
        self._record.append(self._placing(briefing, citation, before), act="Place a passage")

    def place_within(
        self, briefing: BriefingId, citation: BlockId, *, prose: BlockId, head: str, tail: str
    ) -> BlockId:
        """Put a collected citation between the two parts of `prose`, in one act.

        `head` stays in the block; a new one, whose id is returned, takes `tail`.
        """
        following = self._get(briefing).after(prose)
        # The citation may itself be what follows; the new block then comes after it.
        if following == citation:
            following = self._get(briefing).after(citation)
        placing = self._placing(briefing, citation, following)
        order = str(placing[0].body["value"])
        low_to_high = key_between(order, self._order_of(following))
        name = BlockId(new_id())
        body = {"sort": BlockSort.PROSE.value, "text": tail}
        full = {**body, "briefing": briefing, "order": low_to_high}
        drafts = [
            self._change("block", prose, "text", head),
            *placing,
            Draft(Kind.BLOCK_MADE, f"block:{name}", full),
        ]
        self._record.append(drafts, act="Place a passage")
        self._record.drop_draft(prose)
        return name

    def remove_block(self, block: BlockId) -> None:
        """Hide the block; an undo brings it back."""
        self._set("block", block, "removed", True, act="Remove a block")

    def retitle(self, briefing: BriefingId, title: str) -> None:
        """Give the briefing another title."""
        self._set("briefing", briefing, "title", title, act="Change the title")

    def rename(self, briefing: BriefingId, title: str) -> None:
        """Give the briefing another title, and the same name where no other one has it."""
        drafts = [self._change("briefing", briefing, "title", title)]
        if all(item.id == briefing or item.name != title for item in self.all()):
            drafts.append(self._change("briefing", briefing, "name", title))
        self._record.append(drafts, act="Change the title")

    def mark(self, briefing: BriefingId, marking: str) -> None:
        """Give the briefing a handling marking, or none with ""; the caller has checked it."""
        self._set("briefing", briefing, "marking", marking, act="Set marking")

    def remove(self, briefing: BriefingId) -> None:
        """Hide the briefing; an undo brings it back."""
        self._set("briefing", briefing, "removed", True, act="Remove a briefing")

    def keep_draft(self, block: BlockId, text: str) -> None:
        """Keep what is being typed in `block`, durably; `rewrite` makes an act of it."""
        self._record.save_draft(block=block, text=text)

    def drop_draft(self, block: BlockId) -> None:
        """Forget what was being typed in `block`, since it is what the block holds."""
        self._record.drop_draft(block)

    def drafts(self) -> dict[BlockId, str]:
        """Return what was being typed and is no act yet, by block."""
        return {BlockId(block): text for block, text in self._record.drafts().items()}

    def issue(self, briefing: BriefingId, *, facts: dict[str, Any]) -> EventId:
        """Record that the briefing left as a file, with the file's hash and what it cited."""
        papers = tuple(
            {block.document for block in self._get(briefing).blocks if block.document is not None}
        )
        draft = Draft(Kind.BRIEFING_ISSUED, f"briefing:{briefing}#issued", facts, papers=papers)
        return self._record.append_finally([draft])[0].envelope.id

    def _get(self, briefing: BriefingId) -> Briefing:
        return self._briefing(self._thing("briefing", briefing))

    def _thing(self, noun: str, name: str) -> Thing:
        thing = self._record.thing(f"{noun}:{name}")
        if thing is None:
            raise NotFound(f"There is no {noun} {name[:12]} in this archive.")
        return thing

    def _add(
        self,
        briefing: BriefingId,
        body: dict[str, Any],
        *,
        papers: tuple[DocumentId, ...] = (),
        before: BlockId | None = None,
    ) -> BlockId:
        order = self._order(briefing, before=before)
        name = BlockId(new_id())
        full = {**body, "briefing": briefing, "order": order}
        draft = Draft(Kind.BLOCK_MADE, f"block:{name}", full, papers=papers)
        self._record.append([draft], act=f"Add a {body['sort']}")
        return name

    def _order(
        self, briefing: BriefingId, *, before: BlockId | None, but: BlockId | None = None
    ) -> str:
        """Return an order key before the block `before`, or at the end, `but` left out.

        Two desks may have given one key to two blocks: between these there is no room, so the new
        key comes after both.
        """
        blocks = [item for item in self._get(briefing).blocks if item.id != but]
        place = next((n for n, item in enumerate(blocks) if item.id == before), len(blocks))
        low = blocks[place - 1].order if place else ""
        high = next((item.order for item in blocks[place:] if item.order > low), "")
        return key_between(low, high)

    def _order_of(self, block: BlockId | None) -> str:
        return str(self._thing("block", block).value("order")) if block else ""

    def _placing(
        self, briefing: BriefingId, citation: BlockId, before: BlockId | None
    ) -> list[Draft]:
        order = self._order(briefing, before=before, but=citation)
        return [
            self._change("block", citation, "order", order),
            self._change("block", citation, "placed", True),
        ]

    def _set(self, noun: str, name: str, field: str, value: Any, *, act: str) -> None:
        self._record.append([self._change(noun, name, field, value)], act=act)

    def _change(self, noun: str, name: str, field: str, value: Any) -> Draft:
        thing = self._thing(noun, name)
        papers = thing.state[""][0].event.envelope.papers
        replaces = thing.replaced_by_a_change(field)
        return Draft(Kind.FIELD_SET, f"{noun}:{name}#{field}", {"value": value}, replaces, papers)

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
        bool(thing.value("placed", False)),
    )
