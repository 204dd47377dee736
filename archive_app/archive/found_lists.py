"""Lets what a search found leave the archive as a file, each result with its citation."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from archive_app.archive.citing import Citing, marking_scale
from archive_app.archive.file_names import written_beside
from archive_app.archive.finding import Finding
from archive_app.archive.papers import Papers
from archive_app.errors import WrongUse
from archive_app.export import (
    briefing_to_docx,
    briefing_to_html,
    briefing_to_markdown,
    briefing_to_pdf,
    found_as_briefing,
    found_to_csv,
    found_to_xlsx,
)
from archive_app.model.citation import FoundList, FoundPassage
from archive_app.model.finding import Findings, PaperRows
from archive_app.model.index import EntryKind
from archive_app.model.result import Hit
from archive_app.model.span import span_of
from archive_app.operation import Cancelled, Operation, Progress
from archive_app.safe.atomic import faultpoint, write_atomically

MOST_ON_PAGES = 500
"""Results that a paper to be read can have; a sheet has all whose keys the answer gave."""
_PAGES = {
    ".docx": briefing_to_docx,
    ".pdf": briefing_to_pdf,
    ".html": briefing_to_html,
    ".md": briefing_to_markdown,
}
_SHEETS = {".xlsx": found_to_xlsx, ".csv": found_to_csv}
FORMATS = (*_SHEETS, *_PAGES)
"""The endings of the files in which results leave."""
_WITHOUT_PLACE = frozenset({EntryKind.TITLE, EntryKind.TAG})


class FoundLists:
    """Makes files of the results of a search."""

    def __init__(self, *, finding: Finding, papers: Papers, citing: Citing) -> None:
        """Read from the parts of one archive."""
        self._finding = finding
        self._papers = papers
        self._citing = citing

    def export(
        self, findings: Findings, path: Path, *, as_of: date, title: str
    ) -> Operation[Path | None]:
        """Write the results to `path`, whole or not at all; return where they are.

        The ending of `path` chooses the format; WrongUse for others than FORMATS. Where another
        program has that file open, a numbered one beside it is written. None when cancelled; then
        nothing was written.
        """
        ending = path.suffix.lower()
        if ending not in FORMATS:
            known = ", ".join(FORMATS)
            raise WrongUse(f"Results are exported as {known}; nothing was written to {path}.")
        rows: list[FoundPassage] = []
        most = MOST_ON_PAGES if ending in _PAGES else findings.total
        try:
            for done, group in enumerate(findings.papers):
                yield Progress(done, len(findings.papers))
                for paper in self._finding.rows(findings.searched, [group]):
                    rows += self._rows_of(paper)
                if len(rows) >= most:
                    break
            yield Progress(len(findings.papers), len(findings.papers))
        except Cancelled:
            return None
        found = FoundList(
            title, as_of.isoformat(), _marking(rows), findings.total, tuple(rows[:most])
        )
        sheet, page = _SHEETS.get(ending), _PAGES.get(ending)
        content = sheet(found) if sheet else b""
        content = page(found_as_briefing(found)) if page else content
        faultpoint("export.before_write")
        return written_beside(path, lambda free: write_atomically(free, content))[0]

    def _rows_of(self, paper: PaperRows) -> Iterator[FoundPassage]:
        stored = self._papers.get(paper.head.document)
        text = self._papers.text(stored).text
        for hit in paper.hits:
            citation = None
            if hit.entry not in _WITHOUT_PLACE and hit.end > hit.start:
                span = span_of(stored.text_version, text, hit.start, hit.end)
                citation = self._citing.cite(hit.document, span)
            yield FoundPassage(
                hit.entry.value,
                _words_of(hit),
                paper.head.title,
                paper.head.date,
                stored.forums[0] if stored.forums else "",
                citation,
            )


def _words_of(hit: Hit) -> str:
    return " ".join(hit.text.split())


def _marking(rows: list[FoundPassage]) -> str:
    markings = {row.citation.marking for row in rows if row.citation and row.citation.marking}
    return marking_scale().highest(tuple(markings)) if markings else ""
