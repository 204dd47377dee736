"""What a change is about, so that a page makes anew only what it shows of it."""

from enum import StrEnum


class Topic(StrEnum):
    """A sort of thing that a commit may have changed."""

    PAPERS = "papers"
    STATEMENTS = "statements"
    PEOPLE = "people"
    ANNOTATIONS = "annotations"
    COMMITMENTS = "commitments"
    BRIEFINGS = "briefings"
    SEARCHES = "searches"
    """Searches that are kept under a name."""
    INDEX = "index"
    """What can be found and what the rules suggest."""


EVERYTHING = frozenset(Topic)
"""For acts of which nobody can say what they touch, such as an undo."""
