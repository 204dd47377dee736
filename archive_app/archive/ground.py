"""All that the suggestions of a paper depend on."""

from dataclasses import asdict, dataclass
from typing import Any, Self

from archive_app.model.canonical import canonical_json
from archive_app.model.ids import DocumentId, TextVersionId, sha256_hex
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.rules import RULES_VERSION


@dataclass(frozen=True, slots=True)
class Ground:
    """What the rules are given of a paper beside its text; what is not known is ""."""

    document: DocumentId
    text_version: TextVersionId
    language: str
    kind: str
    speaker: str
    post: str
    body: str
    country: str

    @classmethod
    def of(cls, paper: Paper) -> Self:
        """Return the ground of `paper` as it is now."""
        return cls(
            paper.id,
            paper.text_version,
            paper.language,
            paper.kind.value,
            paper.text_of(Field.SPEAKER),
            paper.text_of(Field.SPEAKER_POST),
            paper.text_of(Field.SPEAKER_BODY),
            paper.text_of(Field.COUNTRY),
        )

    def basis(self) -> str:
        """Return its hash together with the rules: the same gives the same suggestions."""
        return sha256_hex(canonical_json([RULES_VERSION, self.to_json()]))

    def to_json(self) -> dict[str, Any]:
        """Return the ground as JSON, for another process."""
        return asdict(self)
