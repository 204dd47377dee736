"""The one way in which hits, statements, annotations, commitments and citations point."""

from dataclasses import dataclass
from typing import Any

from archive_app.model.ids import TextVersionId

CONTEXT = 32
"""Code points of context kept before and after a quotation."""


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """The code points [start, end) of a text that is known from elsewhere."""

    start: int
    end: int

    def overlap(self, other: "Range") -> int:
        """Return how many code points both ranges share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def to_list(self) -> list[int]:
        """Return [start, end]."""
        return [self.start, self.end]


@dataclass(frozen=True, slots=True)
class Span:
    """The code points [start, end) of a text version, with the exact words and some context."""

    text_version: TextVersionId
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def range(self) -> Range:
        """The place without the words."""
        return Range(self.start, self.end)

    def to_json(self) -> dict[str, Any]:
        """Return the span as it stands in an event's body."""
        return {
            "text_version": self.text_version,
            "start": self.start,
            "end": self.end,
            "exact": self.exact,
            "prefix": self.prefix,
            "suffix": self.suffix,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Span":
        """Return the span of an event's body; KeyError when a part is missing."""
        return cls(
            TextVersionId(data["text_version"]),
            data["start"],
            data["end"],
            data["exact"],
            data["prefix"],
            data["suffix"],
        )


def span_of(text_version: TextVersionId, text: str, start: int, end: int) -> Span:
    """Return the span [start, end) of `text` with words and context; ValueError when outside."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"[{start}, {end}) is not inside a text of {len(text)} code points")
    return Span(
        text_version,
        start,
        end,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
    )


def intersection_over_union(first: tuple[Range, ...], second: tuple[Range, ...]) -> float:
    """Return the code points in both sets of disjoint ranges over those in either, 0 to 1."""
    shared = sum(a.overlap(b) for a in first for b in second)
    union = sum(r.end - r.start for r in (*first, *second)) - shared
    return shared / union if union else 0.0
