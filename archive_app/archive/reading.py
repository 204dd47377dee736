"""Gathers what the reader shows beside a paper's text, and the papers that it is paired with."""

from bisect import bisect_right

from archive_app.archive.annotations import Annotation, Annotations
from archive_app.archive.commitments import Commitments
from archive_app.archive.pairing import discords
from archive_app.archive.papers import Papers
from archive_app.archive.people import People, folded
from archive_app.archive.statements import Statement, Statements
from archive_app.model.ids import DocumentId
from archive_app.model.index import SpeakerBasis
from archive_app.model.paper import Paper
from archive_app.model.particulars import DocumentKind
from archive_app.model.reading import Beside, Discord, Doubt, Mark, Promised, Voice
from archive_app.model.span import Range
from archive_app.model.statement import QuoteType
from archive_app.model.text import TextVersion

PAIRING = "translation of"
_SPOKEN = frozenset({DocumentKind.SPEECH, DocumentKind.TRANSCRIPT})


class Reading:
    """What is shown of one paper when it is read."""

    def __init__(
        self,
        *,
        papers: Papers,
        statements: Statements,
        people: People,
        annotations: Annotations,
        commitments: Commitments,
    ) -> None:
        """Read from the parts of one archive."""
        self._papers = papers
        self._statements = statements
        self._people = people
        self._annotations = annotations
        self._commitments = commitments

    def beside(self, document: DocumentId) -> Beside:
        """Return who speaks in a paper, the marks, the commitments and the doubts about names."""
        paper = self._papers.get(document)
        finder = _Finder(self._papers.text(paper))
        voices = _voices(paper, self._statements.of(paper), finder)
        marks = [_mark(item, paper, finder) for item in self._annotations.of(document)]
        return Beside(
            document,
            paper.text_version,
            tuple(voices),
            tuple(sorted(marks, key=lambda mark: (mark.range is None, mark.range or Range(0, 0)))),
            tuple(self._promises(document, finder)),
            tuple(self._doubts(document, voices)),
        )

    def paired(self, document: DocumentId) -> tuple[Paper, ...]:
        """Return the translations of a paper that are held, or the original and its others."""
        paper = self._papers.get(document)
        originals = [link.document for link in paper.links if link.relation == PAIRING]
        family = dict.fromkeys(originals)
        for original in originals or [document]:
            family.update(dict.fromkeys(self._papers.linked_to(original, PAIRING)))
        family.pop(document, None)
        found = [self._papers.find(name) for name in family]
        return tuple(other for other in found if other is not None and not other.removed)

    def discords(self, document: DocumentId, other: DocumentId) -> tuple[Discord, ...]:
        """Return where the numbers and dates of two paired papers differ."""
        first, second = self._papers.get(document), self._papers.get(other)
        return discords(
            self._papers.text(first),
            self._papers.text(second),
            language=first.language,
            other_language=second.language,
        )

    def _promises(self, document: DocumentId, finder: "_Finder") -> list[Promised]:
        recorded = [
            Promised(finder.passage(c.span.start), c.span.range, c.strength, False, c.id)
            for c in self._commitments.of(document)
        ]
        suggested = [
            Promised(finder.passage(found.span.start), found.span, found.strength, True, name)
            for name, found in self._commitments.suggestions(document)
        ]
        return sorted([*recorded, *suggested], key=lambda item: (item.range, item.id))

    def _doubts(self, document: DocumentId, voices: list[Voice]) -> list[Doubt]:
        first_as: dict[str, int] = {}
        for voice in voices:
            if voice.name:
                first_as.setdefault(folded(voice.name), voice.passage)
        found: list[Doubt] = []
        for question in self._people.questions(document):
            pair = (question.first, question.second)
            here: dict[int, Doubt] = {}
            for own, other in (pair, pair[::-1]):
                passage = first_as.get(folded(own.name))
                if own.document == document and passage is not None:
                    here.setdefault(passage, Doubt(passage, other.name, question))
            found.extend(here.values())
        return found


class _Finder:
    """Finds passages of a text by place; `TextVersion.passages_of` goes through all of them."""

    def __init__(self, text: TextVersion) -> None:
        self.text = text
        self._starts = [passage.start for passage in text.passages]

    def passage(self, place: int) -> int:
        """Return the number of the passage that holds the code point `place`, at least 1."""
        return max(1, bisect_right(self._starts, place))

    def passages(self, part: Range) -> range:
        """Return the numbers of the passages from the start of `part` to its end."""
        return range(self.passage(part.start), self.passage(max(part.start, part.end - 1)) + 1)


def _voices(paper: Paper, statements: list[Statement], finder: _Finder) -> list[Voice]:
    voices: list[Voice] = []
    before: Voice | None = None
    for number, statement in _in_passages(statements, finder):
        found = statement.found
        suggested = statement.basis is SpeakerBasis.SUGGESTED
        now = Voice(number, found.speaker, found.country or "", found.quote_type, suggested)
        goes_on = (
            before is not None
            and paper.kind in _SPOKEN
            and found.quote_type is QuoteType.DIRECT
            and (before.name, before.quote_type, before.suggested)
            == (now.name, now.quote_type, now.suggested)
            and before.passage >= number - 1
        )
        before = now
        voices.append(
            Voice(number, now.name, now.country, now.quote_type, suggested, continued=goes_on)
        )
    return voices


def _in_passages(statements: list[Statement], finder: _Finder) -> list[tuple[int, Statement]]:
    """Return each passage with each different voice in it, in the order of the text."""
    found: dict[tuple[int, str | None, QuoteType], Statement] = {}
    for statement in statements:
        for part in statement.found.content:
            for number in finder.passages(part):
                key = (number, statement.found.speaker, statement.found.quote_type)
                found.setdefault(key, statement)
    ordered = sorted(found.items(), key=lambda pair: pair[0][0])
    return [(key[0], statement) for key, statement in ordered]


def _mark(annotation: Annotation, paper: Paper, finder: _Finder) -> Mark:
    span = annotation.span
    moved = span.text_version != paper.text_version
    place = _found_again(annotation, finder.text.text) if moved else span.range
    return Mark(
        annotation.id,
        place,
        finder.passage(place.start) if place else 0,
        annotation.colour,
        annotation.note,
        annotation.tags,
        annotation.author,
        annotation.time,
        moved=moved,
        disagreement=annotation.disagreement,
    )


def _found_again(annotation: Annotation, text: str) -> Range | None:
    """Return where the words stand in a later text: with their context, else alone if just once."""
    span = annotation.span
    around = text.find(span.prefix + span.exact + span.suffix)
    if around >= 0:
        start = around + len(span.prefix)
        return Range(start, start + len(span.exact))
    start = text.find(span.exact)
    if start < 0 or text.find(span.exact, start + 1) >= 0:
        return None
    return Range(start, start + len(span.exact))
