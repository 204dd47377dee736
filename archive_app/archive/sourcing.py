"""What goes into an index: the entries of papers, with their suggestions made on the way."""

from collections.abc import Iterator, Sequence

from archive_app.archive.annotations import Annotations
from archive_app.archive.commitments import Commitments
from archive_app.archive.entries import Holdings, entries_of
from archive_app.archive.papers import Papers
from archive_app.archive.people import SORT as MENTION
from archive_app.archive.people import mentions_in
from archive_app.archive.statements import Statements
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
    ) -> None:
        """Read from the parts of one archive, keep suggestions in `derived`."""
        self._derived = derived
        self._papers = papers
        self._statements = statements
        self._annotations = annotations
        self._commitments = commitments

    def entries(self, documents: list[DocumentId]) -> Iterator[tuple[DocumentId, list[IndexEntry]]]:
        """Yield each paper with its entries, none for a paper that is no more."""
        for document in documents:
            yield document, self._of(document)

    def size_of(self, documents: Sequence[DocumentId]) -> int:
        """Return about how many entries `documents` have, judged by some of them."""
        step = max(1, len(documents) // _SAMPLE)
        sample = [self._papers.find(document) for document in documents[::step]]
        sizes = [len(self._papers.text(paper).passages) for paper in sample if paper is not None]
        return sum(sizes) * len(documents) // len(sample) if sizes else 0

    def _of(self, document: DocumentId) -> list[IndexEntry]:
        paper = self._papers.find(document)
        if paper is None:
            self._derived.forget(document)
            return []
        # The rules are loaded by whoever keeps the caches alone.
        from archive_app.archive.deriving import basis_of, derive

        text = self._papers.text(paper)
        basis = basis_of(paper)
        if self._derived.basis_of(document) != basis:
            self._derived.replace([(document, basis, derive(paper, text))])
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
