"""What the field of a search offers while one types."""

from dataclasses import dataclass
from enum import StrEnum


class SuggestionSort(StrEnum):
    """Where an offer comes from."""

    WORD = "word"
    SPEAKER = "speaker"
    BODY = "body"
    FORUM = "forum"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One offer: `name` is what is shown, `typed` the whole field once it is taken.

    `caret` is the code point of `typed` after which one goes on.
    """

    sort: SuggestionSort
    name: str
    typed: str
    caret: int
