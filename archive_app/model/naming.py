"""What has a name in the archive, for a palette that goes there."""

from dataclasses import dataclass
from enum import StrEnum


class NamedSort(StrEnum):
    """What sort of thing has the name."""

    PAPER = "paper"
    PERSON = "person"
    COMMITMENT = "commitment"
    BRIEFING = "briefing"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with a name; `key` tells it from others of its sort, `document` is where it stands.

    `note` is a second line: a file, a post, a country.
    """

    sort: NamedSort
    key: str
    name: str
    note: str = ""
    document: str = ""
