"""Cards of cited passages: who said it, where and when, in the few words that there is room for."""

import re

from archive_app.archive.citing import Citing
from archive_app.archive.papers import Papers
from archive_app.language.countries import country_name
from archive_app.model.ids import BlockId, DocumentId
from archive_app.model.leaving import PassageCard
from archive_app.model.paper import Paper
from archive_app.model.particulars import Field
from archive_app.model.span import Span

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


class Cards:
    """Makes cards of citations."""

    def __init__(self, papers: Papers, citing: Citing) -> None:
        """Read from `papers`; `citing` resolves the spans."""
        self._papers = papers
        self._citing = citing

    def card(self, block: BlockId, document: DocumentId, span: Span, number: int) -> PassageCard:
        """Return the card of `span` in `document`, whose footnote has `number`."""
        citation = self._citing.cite(document, span)
        paper = self._papers.get(document)
        numbers = self._papers.text_version(span.text_version).passages_of(span.start, span.end)
        ends = dict.fromkeys((numbers[0], numbers[-1])) if numbers else {}
        return PassageCard(
            block=block,
            number=number,
            citation=citation,
            country=country_name(citation.country, "en") if citation.country else "",
            where=where_and_when(paper),
            passages="–".join(map(str, ends)),
            language=paper.language,
        )


def where_and_when(paper: Paper) -> str:
    """Return the place, else the forum, else the title of `paper`, with its year where known."""
    where = paper.text_of(Field.PLACE) or (paper.forums[0] if paper.forums else paper.title)
    year = _year(paper)
    return where if not year or year in where else f"{where} {year}"


def _year(paper: Paper) -> str:
    if paper.date is None:
        return ""
    found = _YEAR.search(paper.date.earliest or paper.date.printed)
    return found[0] if found else ""
