"""What became of what the rules suggested: by rule, and by band."""

from dataclasses import dataclass

from archive_app.model.review import Sort
from archive_app.model.statement import Confidence, Figure

ENOUGH = 300
"""Decisions of one sort after which the archive's own figures take the place of measured ones."""
SAMPLED = 10
"""One suggestion in so many is drawn, by its id, for the archive's own figures."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many suggestions were confirmed as they stood, confirmed with changes, and rejected."""

    confirmed: int = 0
    edited: int = 0
    rejected: int = 0

    @property
    def decided(self) -> int:
        """How many were decided."""
        return self.confirmed + self.edited + self.rejected

    @property
    def right(self) -> int:
        """How many were right, with or without changes."""
        return self.confirmed + self.edited


@dataclass(frozen=True, slots=True)
class RuleTally:
    """The tally of one rule."""

    sort: Sort
    rule: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class BandFigure:
    """A figure with what it holds for; `language` is a BCP 47 tag without region or script."""

    sort: Sort
    language: str
    kind: str
    band: Confidence
    figure: Figure


@dataclass(frozen=True, slots=True)
class Learned:
    """What the decisions teach; `own` tells of which sorts there are enough of them."""

    rules: tuple[RuleTally, ...]
    figures: tuple[BandFigure, ...]
    own: frozenset[Sort] = frozenset()

    def figure(self, sort: Sort, language: str, kind: str, band: Confidence) -> Figure | None:
        """Return the figure of a band, None where it is not measured for that sort of paper."""
        short = language.partition("-")[0]
        return next(
            (
                item.figure
                for item in self.figures
                if (item.sort, item.language, item.kind, item.band) == (sort, short, kind, band)
            ),
            None,
        )


def is_sampled(suggestion: str) -> bool:
    """Whether the suggestion of that id is drawn for the archive's own figures."""
    return int(suggestion[:8], 16) % SAMPLED == 0
