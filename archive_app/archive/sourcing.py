"""What goes into an index: the entries of papers, with their suggestions made on the way.

The rules are loaded with this module, so that whoever keeps the caches imports it when they do.
"""

from collections.abc import Iterator, Sequence

from archive_app.archive.annotations import Annotations
from archive_app.archive.commitments import Commitments
from archive_app.archive.deriving import derive
from archive_app.archive.deriving_ahead import Deriver, Made, Task
from archive_app.archive.entries import Holdings, entries_of
from archive_app.archive.ground import Ground
from archive_app.archive.papers import Papers
from archive_app.archive.people import SORT as MENTION
from archive_app.archive.people import mentions_in
from archive_app.archive.statements import Statements
from archive_app.errors import ArchiveDamaged
from archive_app.model.ids import DocumentId
from archive_app.model.index import IndexEntry
from archive_app.store.derived import DerivedStore

_SAMPLE = 20


class Source:
    """Makes the entries of papers one by one, with their suggestions on the way."""

    def __init__(
        self,
        derived: DerivedStore,
        papers: Papers,
        statements: Statements,
        annotations: Annotations,
        commitments: Commitments,
        deriver: Deriver,
    ) -> None:
        """Read from the parts of one archive, keep suggestions in `derived`."""
        self._derived = derived
        self._papers = papers
        self._statements = statements
        self._annotations = annotations
        self._commitments = commitments
        self._deriver = deriver

    def entries(self, documents: list[DocumentId]) -> Iterator[tuple[DocumentId, list[IndexEntry]]]:
        """Yield each paper with its entries, none for a paper that is no more."""
        for document, made in self._deriver.ahead(documents, self._task):
            yield document, self._of(document, made)

    def size_of(self, documents: Sequence[DocumentId]) -> int:
        """Return about how many entries `documents` have, judged by some of them."""
        step = max(1, len(documents) // _SAMPLE)
        sample = [self._papers.find(document) for document in documents[::step]]
        sizes = [len(self._papers.text(paper).passages) for paper in sample if paper is not None]
        return sum(sizes) * len(documents) // len(sample) if sizes else 0

    def _task(self, document: DocumentId) -> Task | None:
        """Return what is to be derived of a paper, None where it is there or cannot be read."""
        paper = self._papers.find(document)
        ground = Ground.of(paper) if paper is not None else None
        if ground is None or self._derived.basis_of(document) == ground.basis():
            return None
        try:
            return Task(ground, self._papers.stored_text(ground.text_version))
        except ArchiveDamaged:
            return None

    def _of(self, document: DocumentId, made: Made | None) -> list[IndexEntry]:
        paper = self._papers.find(document)
        if paper is None:
            self._derived.forget(document)
            return []
        text = self._papers.text(paper)
        ground = Ground.of(paper)
        basis = ground.basis()
        if self._derived.basis_of(document) != basis:
            known, found = made or ("", [])
            found = found if known == basis else derive(ground, text)
            self._derived.replace([(document, basis, found)])
        spoken = self._statements.of(paper)
        mentions = mentions_in(document, spoken)
        if mentions != self._derived.of(document, MENTION):
            self._derived.replace_sort(document, MENTION, mentions)
        return entries_of(
            Holdings(
                paper,
                text,
                spoken,
                list(self._annotations.of(document)),
                self._commitments.of(document),
            )
        )
