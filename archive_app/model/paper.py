"""A paper as it is known: its particulars with their basis, and where it was found."""

from dataclasses import dataclass
from typing import Any

from archive_app.model.ids import DocumentId, TextVersionId
from archive_app.model.particulars import Basis, CivilDate, DocumentKind, Field


@dataclass(frozen=True, slots=True)
class Particular:
    """One particular; `others` are further values where people disagree, none otherwise."""

    field: Field
    value: Any
    basis: Basis
    reason: str
    others: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """How a paper hangs on another: "translation of", "version of" or "attached to"."""

    relation: str
    document: DocumentId


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of the archive; `names` are file names as found, `paths` where they were found."""

    id: DocumentId
    text_version: TextVersionId
    extractor: str
    particulars: dict[Field, Particular]
    forums: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    external_ids: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    marking: str = ""
    removed: bool = False

    @property
    def title(self) -> str:
        """The title, or the file's name where none is known."""
        return self.text_of(Field.TITLE) or (self.names[0] if self.names else self.id[:12])

    @property
    def kind(self) -> DocumentKind:
        """The kind of paper."""
        return DocumentKind(self.text_of(Field.KIND) or DocumentKind.OTHER)

    @property
    def language(self) -> str:
        """The BCP 47 tag of the language, "und" where it is not known."""
        return self.text_of(Field.LANGUAGE) or "und"

    @property
    def date(self) -> CivilDate | None:
        """The date as printed and as a range."""
        particular = self.particulars.get(Field.DATE)
        return CivilDate.from_json(particular.value) if particular and particular.value else None

    @property
    def external_id(self) -> str | None:
        """The id that the paper had where it came from, the first of several."""
        return self.external_ids[0] if self.external_ids else None

    def text_of(self, field: Field) -> str:
        """Return the value of a particular that is a string, "" where it is not known."""
        particular = self.particulars.get(field)
        return str(particular.value) if particular and particular.value is not None else ""

    def is_stated(self, field: Field) -> bool:
        """Whether a person decided the particular or the paper itself states it."""
        particular = self.particulars.get(field)
        return particular is not None and particular.basis in (Basis.DECIDED, Basis.STATED)
