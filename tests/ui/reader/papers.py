"""Builders of papers that the reader shows without an archive."""

from archive_app.model.ids import DocumentId, TextVersionId
from archive_app.model.paper import Paper
from archive_app.model.text import Passage, TextVersion
from archive_app.ui.reader.leaf import Leaf, leaf


def a_leaf(*passages: str, name: str = "paper") -> Leaf:
    """Return a leaf of `passages`, with an empty line between each."""
    found, at = [], 0
    for text in passages:
        found.append(Passage(at, at + len(text)))
        at += len(text) + 2
    version = TextVersion("\n\n".join(passages), tuple(found), "test", 1)
    return leaf(Paper(DocumentId(name), TextVersionId("v" + name), "test", {}), version)


def a_long_leaf(count: int) -> Leaf:
    """Return a leaf of `count` passages of about 370 characters, some longer."""
    words = "Prevention begins with a gauge that someone reads, said the minister of the rivers. "
    return a_leaf(*(f"Paragraph {n}. {words * (3 + n % 5)}" for n in range(1, count + 1)))
