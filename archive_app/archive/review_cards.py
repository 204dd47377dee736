"""Builds the card of a question: the words in their context, the reasons, what would be entered."""

from collections.abc import Sequence
from dataclasses import replace

from archive_app.archive.citing import post_of
from archive_app.archive.papers import Papers
from archive_app.archive.people import People
from archive_app.archive.statements import Statement, Statements
from archive_app.language.countries import country_name
from archive_app.model.commitment import CommitmentSuggestion, Testable
from archive_app.model.paper import Paper
from archive_app.model.particulars import CivilDate, Field
from archive_app.model.people import Mention, MentionFacts
from archive_app.model.review import (
    Card,
    CardField,
    CardPassage,
    Certainty,
    Line,
    NameSide,
    Reason,
    Waiting,
)
from archive_app.model.span import Range
from archive_app.model.statement import StatementSuggestion
from archive_app.model.text import PassageKind, TextVersion, one_line

_HEAD = 3
"""Passages shown of a paper that is asked about as a whole."""
_LONG = 260
"""Code points of a neighbouring passage that are shown; the reader has the rest."""
_ROW_WORDS = 160


class ReviewCards:
    """Resolves what waits into rows and cards."""

    def __init__(self, papers: Papers, statements: Statements, people: People) -> None:
        """Read texts from `papers` and who speaks from the other two."""
        self._papers = papers
        self._statements = statements
        self._people = people

    def line(self, item: Waiting) -> Line:
        """Return what the row of `item` prints."""
        paper = self._papers.get(item.document)
        text = self._papers.text(paper)
        if item.names:
            words = ", ".join(mention.name for mention in item.names)
        elif item.range is None:
            words = item.who
        else:
            words = one_line(text.text[item.range.start : item.range.end])[:_ROW_WORDS]
        return Line(words, short_place(paper), locator_at(text, item.range))

    def of_commitment(self, item: Waiting, found: CommitmentSuggestion) -> Card:
        """Return the card of a suggested commitment."""
        paper = self._papers.get(item.document)
        text = self._papers.text(paper)
        spoken = next(
            (
                statement
                for statement in self._statements.of(paper)
                if any(part.overlap(found.span) for part in statement.found.content)
            ),
            None,
        )
        cue = (found.cue,) if found.cue else ()
        fields = _CommitmentFields(text, found, spoken, self._asked_about(item, found.voiced_by))
        return Card(
            item,
            paper.title,
            place_and_date(paper),
            _passages(text, found.span, paper.language, marks=(found.span,), strong=cue),
            tuple(_commitment_reasons(found)),
            fields.all(),
        )

    def of_statement(self, item: Waiting, statement: Statement) -> Card:
        """Return the card of a statement of which it is doubtful who made it."""
        paper = self._papers.get(item.document)
        text = self._papers.text(paper)
        found = statement.found
        source = (found.source,) if found.source else ()
        return Card(
            item,
            paper.title,
            place_and_date(paper),
            _passages(text, found.content[0], paper.language, marks=found.content, strong=source),
            tuple(Reason(reason, _is_doubt(reason)) for reason in found.reasons),
            _statement_fields(text, found, self._speaker_before(paper, statement)),
        )

    def of_names(self, item: Waiting, reasons: Sequence[str]) -> Card:
        """Return the card that asks whether two names are one person."""
        paper = self._papers.get(item.document)
        text = self._papers.text(paper)
        sides = tuple(self._side(mention) for mention in item.names)
        cautions = ["one of the names has neither post nor country"] * any(
            not side.post and not side.country for side in sides
        )
        return Card(
            item,
            paper.title,
            place_and_date(paper),
            _passages(text, item.range or Range(0, 1), paper.language),
            (*(Reason(reason) for reason in reasons), *(Reason(c, True) for c in cautions)),
            sides=sides,
        )

    def of_date(self, item: Waiting) -> Card:
        """Return the card of a date that cannot be as it is printed."""
        paper = self._papers.get(item.document)
        text = self._papers.text(paper)
        date = paper.date or CivilDate("", None, None)
        at = text.text.find(date.printed) if date.printed else -1
        place = Range(at, at + len(date.printed)) if at >= 0 else None
        shown = (
            _passages(text, place, paper.language, marks=(place,))
            if place
            else _head(text, paper.language)
        )
        reason = paper.particulars[Field.DATE].reason
        doubts = (date.doubt or "").split("; ")
        return Card(
            item,
            paper.title,
            place_and_date(paper),
            shown,
            (Reason(reason), *(Reason(doubt, True) for doubt in doubts if doubt)),
            (CardField("date", date.to_json(), Certainty.DOUBTFUL, locator_at(text, place)),),
        )

    def _asked_about(self, item: Waiting, name: str | None) -> bool:
        """Whether the paper itself spells `name` in a second way; other papers would take long."""
        return name is not None and any(
            name in (question.first.name, question.second.name)
            for question in self._people.questions(item.document)
        )

    def _speaker_before(self, paper: Paper, statement: Statement) -> StatementSuggestion | None:
        """Return the last statement before with a speaker, whose words these may be."""
        earlier = [
            other.found
            for other in self._statements.of(paper)
            if other.found.speaker and other.found.content[0] < statement.found.content[0]
        ]
        return earlier[-1] if earlier else None

    def _side(self, mention: Mention) -> NameSide:
        known = [m for m in self._people.mentions(mention.document) if m.mention == mention]
        facts = known[0] if known else MentionFacts(mention)
        paper = self._papers.get(mention.document)
        text = self._papers.text(paper)
        passage = None
        if facts.place is not None:
            numbers = text.passages_of(facts.place.start, facts.place.end)
            if numbers:
                passage = _passage(
                    text, numbers[0], paper.language, strong=_name_in(text, numbers[0], mention)
                )
        post = ", ".join(part for part in (facts.title, facts.organisation) if part)
        return NameSide(mention, passage, post, facts.country or "", facts.place)


class _CommitmentFields:
    """The fields of a commitment with where each of them stands."""

    def __init__(
        self,
        text: TextVersion,
        found: CommitmentSuggestion,
        spoken: Statement | None,
        is_asked: bool,
    ) -> None:
        self._text = text
        self._found = found
        self._spoken = spoken
        self._is_asked = is_asked
        self._here = locator_at(text, found.span)
        numbers = text.passages_of(found.span.start, found.span.end)
        self._passage = "\n".join(text.passage_text(number) for number in numbers)

    def all(self) -> tuple[CardField, ...]:
        """Return the fields in the order of the card."""
        found = self._found
        rows = [
            self._printed("actor", found.actor or ""),
            CardField("country", found.actor_country or "", Certainty.INFERRED),
            self._voice(),
            self._printed("action", found.action),
            self._names("partners", found.partners),
            self._names("addressees", found.addressees),
            self._deadline(),
            self._printed("quantity", found.quantity or ""),
            CardField("strength", found.strength.value, Certainty.INFERRED, self._here, self._cue),
            CardField("specificity", found.specificity.to_json(), Certainty.INFERRED),
            CardField("testable", Testable.UNDECIDED.value, Certainty.CHECK),
        ]
        return tuple(rows)

    @property
    def _cue(self) -> str:
        cue = self._found.cue
        return one_line(self._text.text[cue.start : cue.end]) if cue else ""

    def _printed(self, name: str, value: str) -> CardField:
        if not value or one_line(value) in one_line(self._passage):
            return CardField(name, value, Certainty.STATED, self._here if value else "")
        return CardField(name, value, Certainty.INFERRED)

    def _names(self, name: str, values: tuple[str, ...]) -> CardField:
        sure = all(value in self._passage for value in values)
        certainty = Certainty.STATED if sure else Certainty.INFERRED
        return CardField(name, list(values), certainty, self._here if values else "")

    def _voice(self) -> CardField:
        name = self._found.voiced_by or ""
        post = post_of(self._spoken) if self._spoken and name else ""
        certainty = Certainty.STATED if name and name in self._passage else Certainty.INFERRED
        if self._is_asked:
            certainty = Certainty.CHECK
        stands = self._here if name in self._passage else ""
        return CardField("voiced_by", name, certainty, stands if name else "", post)

    def _deadline(self) -> CardField:
        date = self._found.deadline
        if date is None:
            return CardField("deadline", None, Certainty.INFERRED, self._here)
        certainty = Certainty.DOUBTFUL if date.doubt else Certainty.STATED
        return CardField("deadline", date.to_json(), certainty, self._here, date.doubt or "")


def place_and_date(paper: Paper) -> str:
    """Return the place of a paper and its date as printed."""
    date = paper.date
    parts = (paper.text_of(Field.PLACE), date.printed if date else "")
    return ", ".join(part for part in parts if part)


def short_place(paper: Paper) -> str:
    """Return place and year of a paper, or as much of its title as a row has room for."""
    date = paper.date
    year = date.earliest[:4] if date and date.earliest else ""
    place = paper.text_of(Field.PLACE)
    return " ".join(part for part in (place, year) if part) if place else paper.title


def locator_at(text: TextVersion, place: Range | None) -> str:
    """Return the passages of `place` as the window names them: "¶8", "¶8–9", "Article 4, ¶31"."""
    if place is None:
        return ""
    numbers = text.passages_of(place.start, place.end)
    if not numbers:
        return ""
    label = text.passage(numbers[0]).label
    if len(numbers) == 1:
        return f"{label}, ¶{numbers[0]}" if label and label[:1].isalpha() else f"¶{numbers[0]}"
    return f"¶{numbers[0]}–{numbers[-1]}"


def _commitment_reasons(found: CommitmentSuggestion) -> list[Reason]:
    """Return the rule's reasons, and what speaks against the suggestion."""
    reasons = [Reason(reason, _is_doubt(reason)) for reason in found.reasons]
    if found.actor_country:
        reasons.append(Reason(f"who is bound is a state: {country_name(found.actor_country)}"))
    if found.voiced_by:
        reasons.append(Reason(f"voiced by a named speaker, {found.voiced_by}"))
    if found.deadline is None and found.quantity is None:
        reasons.append(Reason("no date, no amount: it may be courtesy", True))
    return reasons


def _statement_fields(
    text: TextVersion, found: StatementSuggestion, before: StatementSuggestion | None
) -> tuple[CardField, ...]:
    here = locator_at(text, found.source or found.content[0])
    sure = Certainty.STATED if found.source and found.speaker else Certainty.CHECK
    perhaps = before.speaker if before and not found.speaker and before.speaker else ""
    return (
        CardField("speaker", found.speaker or "", sure, here, perhaps),
        CardField("title", found.title or "", sure if found.title else Certainty.INFERRED),
        CardField(
            "organisation",
            found.organisation or "",
            sure if found.organisation else Certainty.INFERRED,
        ),
        CardField("country", found.country or "", Certainty.INFERRED, note=found.country_basis),
        CardField("quote_type", found.quote_type.value, Certainty.INFERRED),
    )


def _is_doubt(reason: str) -> bool:
    return "not measured" in reason or "not a name" in reason


def _passages(
    text: TextVersion,
    place: Range,
    language: str,
    *,
    marks: tuple[Range, ...] = (),
    strong: tuple[Range, ...] = (),
) -> tuple[CardPassage, ...]:
    """Return the passages of `place` with one before and one after them."""
    numbers = text.passages_of(place.start, place.end)
    if not numbers:
        return _head(text, language)
    first, last = numbers[0], numbers[-1]
    around = range(max(1, first - 1), min(len(text.passages), last + 1) + 1)
    return tuple(
        _passage(text, number, language, marks=marks, strong=strong, is_asked=number in numbers)
        if number in numbers
        else _neighbour(text, number, language, is_before=number < first)
        for number in around
    )


def _neighbour(text: TextVersion, number: int, language: str, *, is_before: bool) -> CardPassage:
    """Return a passage beside the one asked about, or as much of it as lies next to that."""
    whole = _passage(text, number, language)
    if len(whole.text) <= _LONG:
        return whole
    words = f"…{whole.text[1 - _LONG :]}" if is_before else f"{whole.text[: _LONG - 1]}…"
    return replace(whole, text=words)


def _head(text: TextVersion, language: str) -> tuple[CardPassage, ...]:
    count = min(_HEAD, len(text.passages))
    return tuple(_passage(text, number, language) for number in range(1, count + 1))


def _passage(
    text: TextVersion,
    number: int,
    language: str,
    *,
    marks: tuple[Range, ...] = (),
    strong: tuple[Range, ...] = (),
    is_asked: bool = False,
) -> CardPassage:
    passage = text.passage(number)
    words = text.passage_text(number)
    label = passage.label or ""
    shown = label if passage.kind is not PassageKind.PARAGRAPH and label else str(number)
    return CardPassage(
        shown,
        words,
        language,
        is_asked,
        _inside(marks, passage.start, passage.end),
        _inside(strong, passage.start, passage.end),
    )


def _inside(ranges: tuple[Range, ...], start: int, end: int) -> tuple[Range, ...]:
    return tuple(
        Range(max(item.start, start) - start, min(item.end, end) - start)
        for item in ranges
        if item.start < end and start < item.end
    )


def _name_in(text: TextVersion, number: int, mention: Mention) -> tuple[Range, ...]:
    at = text.passage_text(number).find(mention.name)
    start = text.passage(number).start
    return (Range(start + at, start + at + len(mention.name)),) if at >= 0 else ()
