"""The text of a paper as an extractor made it, with its passages."""

import json
from dataclasses import dataclass
from enum import StrEnum

from archive_app.model.canonical import canonical_json
from archive_app.model.ids import TextVersionId, sha256_hex


class PassageKind(StrEnum):
    """What a passage is in the paper."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    CLAUSE = "clause"
    SLIDE = "slide"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class Passage:
    """The range [start, end) of a text version, in code points; `page` counts from 1.

    `label` is the number that the paper prints ("181.", "Article 4 (2)"). The number of a passage
    is its place in `TextVersion.passages`, counted from 1.
    """

    start: int
    end: int
    kind: PassageKind = PassageKind.PARAGRAPH
    page: int | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class TextVersion:
    """The text that `extractor` in `version` made of an original; never changed once stored."""

    text: str
    passages: tuple[Passage, ...]
    extractor: str
    version: int

    def to_blob(self) -> bytes:
        """Return the canonical JSON whose SHA-256 is the id of this text version."""
        return canonical_json(
            {
                "text": self.text,
                "passages": [
                    {
                        "start": passage.start,
                        "end": passage.end,
                        "kind": passage.kind.value,
                        "page": passage.page,
                        "label": passage.label,
                    }
                    for passage in self.passages
                ],
                "extractor": self.extractor,
                "version": self.version,
            }
        )

    @classmethod
    def from_blob(cls, blob: bytes) -> "TextVersion":
        """Return the text version of `blob`; ValueError or KeyError when it is none."""
        data = json.loads(blob)
        passages = tuple(
            Passage(
                start=item["start"],
                end=item["end"],
                kind=PassageKind(item["kind"]),
                page=item["page"],
                label=item["label"],
            )
            for item in data["passages"]
        )
        return cls(data["text"], passages, data["extractor"], data["version"])

    def passage(self, number: int) -> Passage:
        """Return passage `number`, counted from 1; IndexError when there is none."""
        if number < 1:
            raise IndexError(number)
        return self.passages[number - 1]

    def passage_text(self, number: int) -> str:
        """Return the text of passage `number`, line breaks as the extractor left them."""
        passage = self.passage(number)
        return self.text[passage.start : passage.end]

    def passages_of(self, start: int, end: int) -> range:
        """Return the numbers of the passages that share a code point with [start, end)."""
        numbers = [
            number
            for number, passage in enumerate(self.passages, start=1)
            if passage.start < end and start < passage.end
        ]
        return range(numbers[0], numbers[-1] + 1) if numbers else range(0)


def text_version_id(blob: bytes) -> TextVersionId:
    """Return the id of the text version stored as `blob`."""
    return TextVersionId(sha256_hex(blob))


def one_line(text: str) -> str:
    """Return `text` with each line break, and the spaces around it, as one space.

    A line break inside a passage is shown, quoted and compared as one space.
    """
    return " ".join(part.strip(" ") for part in text.split("\n")) if "\n" in text else text
