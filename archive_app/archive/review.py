"""The review queue: what the rules ask over all papers, and what a person answers.

Every answer is one act with a name and can be taken back on its own. Nothing is entered until a
person confirms it; what was rejected is kept whole, so that it never comes again.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from archive_app.archive.commitments import Commitments, fields_of
from archive_app.archive.learning import Learning
from archive_app.archive.papers import Papers
from archive_app.archive.people import People
from archive_app.archive.review_cards import ReviewCards
from archive_app.archive.statements import Statements
from archive_app.archive.today import Today
from archive_app.archive.waiting import Waitings
from archive_app.errors import NotFound
from archive_app.language.countries import country_name
from archive_app.model.event import Draft, Kind
from archive_app.model.ids import SuggestionId
from archive_app.model.learning import Learned
from archive_app.model.particulars import Field
from archive_app.model.review import Card, Decided, Line, Queue, Sort, Waiting
from archive_app.model.span import Range, Span, span_of
from archive_app.model.statement import CountryBasis, Decision, StatementSuggestion
from archive_app.store.derived import DerivedStore
from archive_app.store.put_off import put_off
from archive_app.store.record import Record

REASONS = ("an ability, not a promise", "courtesy", "somebody else's promise", "background")
"""Why something is no commitment, in the words that are offered after a rejection."""


class Review:
    """The questions of one archive and their answers."""

    def __init__(
        self,
        record: Record,
        derived: DerivedStore,
        *,
        papers: Papers,
        statements: Statements,
        people: People,
        commitments: Commitments,
    ) -> None:
        """Ask from `derived`; answers go through the other parts into `record`."""
        self._record = record
        self._papers = papers
        self._statements = statements
        self._people = people
        self._commitments = commitments
        self._learning = Learning(record, derived, papers)
        self._waitings = Waitings(record, derived, people)
        self._cards = ReviewCards(papers, statements, people)
        self._today = Today(record)

    def queue(self, sorts: Iterable[Sort] = tuple(Sort), *, limit: int | None = None) -> Queue:
        """Return what waits of `sorts`, `limit` of it at most, and how much of every sort.

        By paper, the one taken in last first, and in the order of its text; what rules suggest
        that are mostly rejected here comes after the rest, and what was put off comes last.
        """
        return self._waitings.queue(sorts, limit, last=self._learning.rejected_rules())

    def learned(self) -> Learned:
        """Return what the decisions teach about the rules."""
        return self._learning.learned()

    def names(self) -> list[Waiting]:
        """Return the questions whether two names are one person, without counting the rest."""
        return self._waitings.names()

    def lines(self, items: Iterable[Waiting]) -> dict[str, Line]:
        """Return what the rows of `items` print, by key."""
        return {item.key: self._cards.line(item) for item in items}

    def card(self, item: Waiting) -> Card:
        """Return all that is needed to decide `item`; NotFound when it does not wait any more."""
        match item.sort:
            case Sort.COMMITMENT:
                found = self._commitments.suggestion(item.id)[2]
                return self._measured(self._cards.of_commitment(item, found))
            case Sort.SPEAKER:
                statement = self._statements.get(SuggestionId(item.id))
                return self._measured(self._cards.of_statement(item, statement))
            case Sort.NAME:
                return self._cards.of_names(item, self._reasons(item))
            case Sort.DATE:
                return self._cards.of_date(item)

    def confirm(self, item: Waiting, changed: dict[str, Any] | None = None) -> None:
        """Enter what the card of `item` shows, with the fields `changed` by the reviewer.

        WrongUse when a changed field cannot be what it is; then nothing is saved.
        """
        match item.sort:
            case Sort.COMMITMENT:
                self._confirm_commitment(item, changed or {})
            case Sort.SPEAKER:
                self._confirm_statement(item, changed or {})
            case Sort.DATE:
                self._confirm_date(item, changed or {})
            case Sort.NAME:
                self.answer(item, same=True)

    def reject(self, item: Waiting) -> None:
        """Record that `item` is no commitment, or that nobody said it; it never comes again."""
        if item.sort is Sort.COMMITMENT:
            found = self._commitments.suggestion(item.id)[2]
            self._commitments.reject(item.id, at=self._span(item, found.span))
        elif item.sort is Sort.SPEAKER:
            act = "Reject a statement" + _by(item.who)
            self._statements.decide(SuggestionId(item.id), Decision.REJECTED, act=act)
        else:
            self.answer(item, same=False)

    def say_why(self, item: Waiting, reason: str) -> None:
        """Add to a rejected commitment why it is none."""
        base = f"suggestion:{item.id}"
        thing = self._record.thing(base)
        earlier = thing.replaced_by_a_change("reason") if thing else ()
        body = {"value": reason}
        draft = Draft(Kind.FIELD_SET, f"{base}#reason", body, earlier, (item.document,))
        self._record.append([draft], act="Say why it is no commitment")

    def answer(self, item: Waiting, *, same: bool) -> None:
        """Record whether the two names of `item` are one person."""
        first, second = item.names
        names = f"{first.name} and {second.name}"
        act = f"Join {names}" if same else f"Keep {names} apart"
        self._people.decide(first, second, same=same, act=act)

    def put_off(self, item: Waiting) -> None:
        """Put `item` at the end of the queue on this desk."""
        put_off(self._record.database, item.key)

    def decided_today(self) -> list[Decided]:
        """Return what was decided today on this desk, the latest first."""
        return self._today.decided()

    def take_back(self, decided: Decided) -> None:
        """Take one decision back, so that the question is asked again.

        UndoRefused when what it set was changed since.
        """
        words = decided.words if len(decided.words) < 40 else decided.words[:39] + "…"
        self._record.take_back(decided.events, act=f"Take back the decision on “{words}”")

    def _measured(self, card: Card) -> Card:
        paper = self._papers.get(card.item.document)
        band = card.item.confidence
        if band is None:
            return card
        figure = self.learned().figure(card.item.sort, paper.language, paper.kind.value, band)
        return replace(card, figure=figure)

    def _reasons(self, item: Waiting) -> tuple[str, ...]:
        asked = frozenset(item.names)
        for question in self._people.questions():
            if frozenset((question.first, question.second)) == asked:
                return question.reasons
        raise NotFound("This question of names does not wait any more.")

    def _confirm_commitment(self, item: Waiting, changed: dict[str, Any]) -> None:
        document, name, found = self._commitments.suggestion(item.id)
        span = self._span(item, found.span)
        fields = {**fields_of(name, found), **changed}
        act = f"Confirm {fields['strength']}" + _by(fields["country"] or fields["actor"])
        self._commitments.record(document, span, fields, act=act)

    def _confirm_statement(self, item: Waiting, changed: dict[str, Any]) -> None:
        name = SuggestionId(item.id)
        found = self._statements.get(name).found
        edited = _changed_statement(found, changed)
        is_same = edited == found
        who = edited.speaker or edited.country or ""
        self._statements.decide(
            name,
            Decision.CONFIRMED if is_same else Decision.EDITED,
            edited=None if is_same else edited,
            act="Confirm a statement" + _by(who),
        )

    def _confirm_date(self, item: Waiting, changed: dict[str, Any]) -> None:
        paper = self._papers.get(item.document)
        date = changed.get("date") or paper.particulars[Field.DATE].value
        verb = "Set the date of" if changed else "Keep the date as printed of"
        self._papers.decide(paper.id, Field.DATE, date, act=f"{verb} “{paper.title}”")

    def _span(self, item: Waiting, place: Range) -> Span:
        paper = self._papers.get(item.document)
        text = self._papers.text(paper).text
        return span_of(paper.text_version, text, place.start, place.end)


def _changed_statement(found: StatementSuggestion, changed: dict[str, Any]) -> StatementSuggestion:
    fields: dict[str, Any] = {name: value or None for name, value in changed.items()}
    if fields.get("country", found.country) != found.country:
        fields["country_basis"] = CountryBasis.REVIEWER
    return replace(found, **fields)


def _by(who: str) -> str:
    """Return “ by Myanmar”; `who` is a country's code or a name, "" for nobody."""
    if not who:
        return ""
    return f" by {country_name(who) if len(who) == 2 and who.isupper() else who}"
