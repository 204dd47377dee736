"""Makes of a span a citation that can be proved: whose words, when and where, in which paper."""

import unicodedata

from archive_app.archive.papers import Papers
from archive_app.archive.spans import locator
from archive_app.archive.statements import Statement, Statements
from archive_app.language.countries import country_name
from archive_app.language.names import language_name
from archive_app.model.citation import Citation, Quoted, Wording
from archive_app.model.ids import DocumentId
from archive_app.model.index import SpeakerBasis
from archive_app.model.marking import MarkingScale
from archive_app.model.paper import Paper
from archive_app.model.particulars import DocumentKind, Field
from archive_app.model.span import Range, Span
from archive_app.model.statement import QuoteType
from archive_app.model.text import one_line
from archive_app.resources import resource_json

_OPENING = '“"«„「『‘'
_CLOSING = '”"»“」』’'
_NOT_CONFIRMED = "speaker as suggested by a rule, not confirmed"


def marking_scale() -> MarkingScale:
    """Return the markings that papers, notes and briefings can have, from the lowest."""
    return MarkingScale(tuple(resource_json("markings.json")["markings"]))


class Citing:
    """Resolves spans into citations."""

    def __init__(self, papers: Papers, statements: Statements) -> None:
        """Read particulars from `papers` and who speaks from `statements`."""
        self._papers = papers
        self._statements = statements

    def cite(self, document: DocumentId, span: Span) -> Citation:
        """Return the citation of `span` in `document`.

        Only words that somebody is quoted as saying, or that a speech or transcript holds as its
        speaker's own, are VERBATIM; what a report says somebody said is REPORTED; the rest are the
        paper's own words.
        """
        paper = self._papers.get(document)
        text = self._papers.text_version(span.text_version)
        statement = best_statement(self._statements.of(paper), span.range)
        wording = _wording(statement, span, text.text)
        quotation = one_line(span.exact).strip()
        if wording is Wording.VERBATIM:
            quotation = _bare(quotation)
        date = paper.date
        return Citation(
            document=document,
            span=span,
            quotation=quotation,
            wording=wording,
            speaker=(statement.found.speaker or "speaker not stated") if statement else "",
            post=post_of(statement) if statement else "",
            country=(statement.found.country or "") if statement else "",
            event=paper.forums[0] if paper.forums else "",
            place=paper.text_of(Field.PLACE),
            date=date.printed if date else "",
            paper=_titled(paper),
            locator=locator(text, span.start, span.end),
            language=language_name(paper.language),
            translation=self._translation(paper),
            marking=paper.marking,
            caution=_NOT_CONFIRMED
            if statement and statement.basis is SpeakerBasis.SUGGESTED
            else "",
        )

    def worded(self, document: DocumentId, span: Span) -> Quoted:
        """Return the words at `span` with their citation, ready for the clipboard."""
        # With the words of the exports, which are loaded when something leaves.
        from archive_app.archive.quoting import quoted

        return quoted(self.cite(document, span))

    def _translation(self, paper: Paper) -> str:
        status = paper.text_of(Field.TRANSLATION)
        originals = [link for link in paper.links if link.relation == "translation of"]
        if originals:
            original = self._papers.find(originals[0].document)
            named = f" of “{original.title}”" if original else ""
            return f"{status or 'translation'}{named}"
        if status in ("translation", "machine translation"):
            return f"{status}; original not held"
        return ""


def best_statement(statements: list[Statement], place: Range) -> Statement | None:
    """Return the statement whose content shares most with `place`, decided ones first in a tie."""
    scored = [
        (sum(part.overlap(place) for part in item.found.content), item) for item in statements
    ]
    sharing = [(shared, item) for shared, item in scored if shared]
    if not sharing:
        return None
    return max(sharing, key=lambda pair: (pair[0], pair[1].basis is SpeakerBasis.DECIDED))[1]


def post_of(statement: Statement) -> str:
    """Return the post that the speaker held, as printed, with the country's name."""
    found = statement.found
    country = country_name(found.country, "en") if found.country else ""
    parts = [found.title or "", found.organisation or ""]
    if country and not any(country in part for part in parts):
        parts.append(country)
    return ", ".join(part for part in parts if part)


def _wording(statement: Statement | None, span: Span, text: str) -> Wording:
    if statement is None:
        return Wording.PAPER
    inside = any(
        part.start <= span.start and span.end <= part.end for part in statement.found.content
    )
    if inside and statement.found.quote_type is QuoteType.DIRECT:
        return Wording.VERBATIM
    if inside and _stands_in_marks(span, text):
        return Wording.VERBATIM
    return Wording.REPORTED


def _stands_in_marks(span: Span, text: str) -> bool:
    """Whether the paper itself prints quotation marks right around the span, or as its ends.

    Words between two quotations stand between marks too, so no mark may stand inside; and where
    opening and closing marks look alike, an even number of them must come before in the passage.
    """
    start, end = span.start, span.end
    if span.exact[:1] in _OPENING and span.exact[-1:] in _CLOSING and len(span.exact) > 2:
        start, end = start + 1, end - 1
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if not (before and before in _OPENING and after and after in _CLOSING):
        return False
    paragraph = text[text.rfind("\n\n", 0, start) + 1 : start - 1]
    opens = before != '"' or paragraph.count('"') % 2 == 0
    return opens and not _holds_marks(text[start:end])


def _bare(quotation: str) -> str:
    """Return the words without marks that hold all of them, since the exporter sets its own."""
    if quotation[:1] in _OPENING and quotation[-1:] in _CLOSING and len(quotation) > 2:
        inner = quotation[1:-1]
        if not _holds_marks(inner):
            return inner.strip()
    return quotation


def _holds_marks(words: str) -> bool:
    """Whether there are quotation marks in `words`; single ones may be apostrophes."""
    return any(mark in words for mark in _OPENING + _CLOSING if mark not in "’‘")


def _titled(paper: Paper) -> str:
    title = paper.title
    kind = "" if paper.kind is DocumentKind.OTHER else f" ({paper.kind.value})"
    return unicodedata.normalize("NFC", title) + kind
