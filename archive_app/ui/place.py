"""Where in the papers something stands, as pages tell it to one another and to the reader."""

from dataclasses import dataclass

from archive_app.model.ids import DocumentId
from archive_app.model.span import Range


@dataclass(frozen=True, slots=True)
class Place:
    """A range of the text that a paper has now, in code points; None is the paper as a whole."""

    document: DocumentId
    range: Range | None = None
