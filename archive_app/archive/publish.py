"""Lets a briefing or a ledger leave the archive as a file, and records that it left."""

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

from archive_app.archive.briefings import Briefings
from archive_app.archive.cards import Cards
from archive_app.archive.citing import Citing, marking_scale
from archive_app.archive.commitments import Commitments
from archive_app.archive.file_names import written_beside
from archive_app.archive.leaving import Leaving
from archive_app.archive.ledger import ledger, row_of, words_of
from archive_app.archive.papers import Papers
from archive_app.archive.verifying import Verification
from archive_app.errors import WrongUse
from archive_app.export import (
    briefing_to_docx,
    briefing_to_html,
    briefing_to_markdown,
    briefing_to_pdf,
    briefing_to_pictures,
    ledger_to_csv,
    ledger_to_docx,
    ledger_to_xlsx,
)
from archive_app.model.briefing import Block, BlockSort, Briefing, TableQuery
from archive_app.model.citation import (
    BriefingPrint,
    Citation,
    CitationPrint,
    HeadingPrint,
    LedgerRow,
    PrintBlock,
    ProsePrint,
    TablePrint,
)
from archive_app.model.ids import CommitmentId, sha256_hex
from archive_app.model.leaving import LeavingCheck, PassageCard, Written
from archive_app.model.promise import Commitment
from archive_app.safe.atomic import faultpoint, write_atomically

_BRIEFING_FORMATS = {
    ".docx": briefing_to_docx,
    ".pdf": briefing_to_pdf,
    ".html": briefing_to_html,
    ".md": briefing_to_markdown,
}


class Publishing:
    """Makes files of briefings and of the ledger."""

    def __init__(
        self, *, papers: Papers, citing: Citing, commitments: Commitments, briefings: Briefings
    ) -> None:
        """Read from the parts of one archive."""
        self._papers = papers
        self._citing = citing
        self._commitments = commitments
        self._briefings = briefings

    def rows(self, query: TableQuery, *, as_of: date) -> list[LedgerRow]:
        """Return the rows of the ledger that `query` asks for, as of a day."""
        return ledger(
            self._commitments.all(), query, papers=self._papers, citing=self._citing, as_of=as_of
        )

    def row(self, commitment: Commitment, *, as_of: date) -> LedgerRow:
        """Return the row of one commitment, as of a day."""
        return row_of(commitment, papers=self._papers, citing=self._citing, as_of=as_of)

    def prepare(self, briefing: Briefing, *, as_of: date) -> BriefingPrint:
        """Return the briefing with everything resolved; `warnings` say what to look at first."""
        blocks = tuple(self._printed(block, as_of=as_of) for block in briefing.blocks)
        citations = _citations(blocks)
        markings = tuple(
            marking
            for marking in (briefing.marking, *(item.marking for item in citations))
            if marking
        )
        warnings = tuple(
            dict.fromkeys(
                f"{item.speaker or item.paper}, {item.locator}: {item.caution}"
                for item in citations
                if item.caution
            )
        )
        return BriefingPrint(
            title=briefing.title,
            as_of=as_of.isoformat(),
            marking=marking_scale().highest(markings) if markings else "",
            blocks=blocks,
            warnings=warnings,
        )

    def markings(self) -> tuple[str, ...]:
        """Return the names of the markings from the lowest to the highest."""
        return marking_scale().names

    def cards(self, briefing: Briefing) -> tuple[PassageCard, ...]:
        """Return the cited passages of `briefing` in order, numbered as their footnotes are."""
        cards = Cards(self._papers, self._citing)
        found: list[PassageCard] = []
        unnumbered: list[TableQuery] = []
        number = 0
        for block in briefing.blocks:
            if block.query is not None:
                unnumbered.append(block.query)
            elif block.document is not None and block.span is not None:
                # Tables are read only where a citation follows, since each row takes a footnote.
                number += sum(len(self.rows(query, as_of=date.min)) for query in unnumbered) + 1
                unnumbered.clear()
                found.append(cards.card(block.id, block.document, block.span, number))
        return tuple(found)

    def checks(
        self,
        briefing: Briefing,
        printed: BriefingPrint,
        *,
        verify: Callable[[str], Verification],
    ) -> tuple[LeavingCheck, ...]:
        """Return what to look at before `briefing` leaves, then what is well.

        `printed` is the briefing prepared; `verify` is the archive's own.
        """
        leaving = Leaving(papers=self._papers, citing=self._citing, verify=verify)
        return leaving.checks(briefing, printed)

    def export_beside(self, briefing: Briefing, path: Path, *, as_of: date) -> Written:
        """Write the briefing to `path`, or beside it where another program has that file open.

        StorageError when neither can be written; then nothing was.
        """
        where, printed = written_beside(
            path, lambda free: self.export_briefing(briefing, free, as_of=as_of)
        )
        return Written(where, path, printed)

    def export_briefing(self, briefing: Briefing, path: Path, *, as_of: date) -> BriefingPrint:
        """Write the briefing to `path`, whole or not at all, and record what left.

        The ending of `path` chooses the format: .docx, .pdf, .html or .md; WrongUse for others.
        """
        write = _BRIEFING_FORMATS.get(path.suffix.lower())
        if write is None:
            known = ", ".join(_BRIEFING_FORMATS)
            raise WrongUse(f"A briefing is exported as {known}; nothing was written to {path}.")
        printed = self.prepare(briefing, as_of=as_of)
        content = write(printed)
        faultpoint("export.before_write")
        write_atomically(path, content)
        facts = {
            "file": path.name,
            "sha256": sha256_hex(content),
            "date": as_of.isoformat(),
            "citations": [
                {"document": item.document, "start": item.span.start, "end": item.span.end}
                for item in _citations(printed.blocks)
            ],
        }
        self._briefings.issue(briefing.id, facts=facts)
        return printed

    def pictures(self, printed: BriefingPrint) -> list[bytes]:
        """Return the pages of a prepared briefing as PNG, to be looked at."""
        return briefing_to_pictures(printed)

    def export_ledger_beside(
        self, path: Path, *, as_of: date, only: Collection[CommitmentId], title: str
    ) -> Path:
        """Write the commitments `only` under `title` as `export_ledger` does; return where.

        Where another program has the file at `path` open, a numbered one beside it is written.
        """
        query = TableQuery()
        return written_beside(
            path,
            lambda free: self.export_ledger(query, free, as_of=as_of, only=only, title=title),
        )[0]

    def export_ledger(
        self,
        query: TableQuery,
        path: Path,
        *,
        as_of: date,
        only: Collection[CommitmentId] | None = None,
        title: str = "",
    ) -> list[LedgerRow]:
        """Write the ledger to `path` (.xlsx, .docx or .csv), whole or not at all.

        Without a `title`, the query in words is one. With `only`, the rows of `query` that are not
        among these are left out.
        """
        rows = [row for row in self.rows(query, as_of=as_of) if only is None or row.id in only]
        title = title or words_of(query)
        markings = tuple(row.citation.marking for row in rows if row.citation.marking)
        marking = marking_scale().highest(markings) if markings else ""
        day = as_of.isoformat()
        match path.suffix.lower():
            case ".xlsx":
                content = ledger_to_xlsx(rows, as_of=day, title=title, marking=marking)
            case ".docx":
                content = ledger_to_docx(rows, as_of=day, title=title, marking=marking)
            case ".csv":
                content = ledger_to_csv(rows, as_of=day)
            case _:
                raise WrongUse(
                    f"The ledger is exported as .xlsx, .docx or .csv; nothing was written to "
                    f"{path}."
                )
        faultpoint("export.before_write")
        write_atomically(path, content)
        return rows

    def _printed(self, block: Block, *, as_of: date) -> PrintBlock:
        if block.sort is BlockSort.HEADING:
            return HeadingPrint(block.id, block.level, block.text)
        if block.document is not None and block.span is not None:
            return CitationPrint(block.id, self._citing.cite(block.document, block.span))
        if block.query is not None:
            rows = tuple(self.rows(block.query, as_of=as_of))
            caption = block.text or words_of(block.query)
            return TablePrint(block.id, caption, as_of.isoformat(), rows)
        return ProsePrint(block.id, block.text)


def _citations(blocks: tuple[PrintBlock, ...]) -> list[Citation]:
    found: list[Citation] = []
    for block in blocks:
        if isinstance(block, CitationPrint):
            found.append(block.citation)
        elif isinstance(block, TablePrint):
            found.extend(row.citation for row in block.rows)
    return found
