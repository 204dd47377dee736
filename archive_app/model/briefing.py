"""A briefing as it is written: a title and blocks in order."""

from dataclasses import dataclass
from enum import StrEnum

from archive_app.model.ids import BlockId, BriefingId, DocumentId
from archive_app.model.span import Span


class BlockSort(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PROSE = "prose"
    CITATION = "citation"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class TableQuery:
    """Which commitments a table holds; "" asks nothing. `version` is that of the query language."""

    country: str = ""
    forum: str = ""
    theme: str = ""
    status: str = ""
    version: int = 1

    def to_json(self) -> dict[str, str | int]:
        """Return the query as it stands in an event's body."""
        return {
            "country": self.country,
            "forum": self.forum,
            "theme": self.theme,
            "status": self.status,
            "version": self.version,
        }


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `order` is a fractional key. Only the fields of its sort are filled.

    `placed` tells that a person put a citation where it stands.
    """

    id: BlockId
    sort: BlockSort
    order: str
    text: str = ""
    level: int = 1
    document: DocumentId | None = None
    span: Span | None = None
    query: TableQuery | None = None
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing with its blocks in order; `issued` are the days on which it was exported."""

    id: BriefingId
    name: str
    title: str
    marking: str
    blocks: tuple[Block, ...]
    issued: tuple[str, ...] = ()

    @property
    def collected(self) -> tuple[Block, ...]:
        """The citations at the end that nobody has placed: nothing written follows them."""
        found: list[Block] = []
        for block in reversed(self.blocks):
            if block.sort is not BlockSort.CITATION:
                break
            if not block.placed:
                found.append(block)
        return tuple(reversed(found))

    def block(self, name: BlockId) -> Block | None:
        """Return the block of that id, None when it is not here."""
        return next((item for item in self.blocks if item.id == name), None)

    def after(self, name: BlockId) -> BlockId | None:
        """Return the id of the block that follows `name`, None at the end."""
        names = [item.id for item in self.blocks]
        place = names.index(name) + 1 if name in names else len(names)
        return names[place] if place < len(names) else None
