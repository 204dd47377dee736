"""Who is who: persons, bodies and countries with posts, statements, promises and forums."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from archive_app.archive.commitments import Commitments
from archive_app.archive.grouping import bodies_of, countries_of
from archive_app.archive.papers import Papers
from archive_app.archive.people import People, folded
from archive_app.archive.review_cards import locator_at, short_place
from archive_app.archive.statements import Statement, Statements
from archive_app.model.commitment import CommitmentSuggestion, Strength
from archive_app.model.ids import CommitmentId, DocumentId
from archive_app.model.paper import Paper
from archive_app.model.people import Mention, MentionFacts
from archive_app.model.span import Range
from archive_app.model.text import one_line
from archive_app.model.who import (
    Attended,
    PlacedName,
    PostHeld,
    Profile,
    Promised,
    Roll,
    Said,
    Who,
    WhoSort,
)

PAGE = 60
"""Statements that are read at once; the list asks for more when it is scrolled."""
_WORDS = 600


class Roster:
    """Everybody who is named as a speaker in one archive."""

    def __init__(
        self, *, papers: Papers, statements: Statements, people: People, commitments: Commitments
    ) -> None:
        """Read mentions and decisions from `people`, the rest from the other parts."""
        self._papers = papers
        self._statements = statements
        self._people = people
        self._commitments = commitments

    def roll(self, sort: WhoSort = WhoSort.PERSON) -> Roll:
        """Return everybody of `sort` and how many there are of each sort."""
        facts = self._people.mentions()
        every = {
            WhoSort.PERSON: self._people.all(),
            WhoSort.BODY: bodies_of(facts, folded),
            WhoSort.COUNTRY: countries_of(facts),
        }
        return Roll(tuple(every[sort]), {kind: len(found) for kind, found in every.items()})

    def find(self, mention: Mention) -> Who | None:
        """Return the person of `mention`, None when nobody is named so in that paper."""
        return next((who for who in self.roll().people if who.is_named(mention)), None)

    def profile(self, who: Who) -> Profile:
        """Return posts, forums and years of `who`, and the people of a body or a country."""
        papers = {document: self._papers.get(document) for document in who.documents}
        years: Counter[str] = Counter()
        for facts in who.mentions:
            years[_year(papers[facts.mention.document])] += facts.statements
        return Profile(
            who,
            tuple(self._posts(who, papers)),
            tuple(_forums(papers.values())),
            {year: count for year, count in sorted(years.items()) if year},
            {variant.name: self._place(variant.mentions[0]) for variant in who.variants},
            () if who.sort is WhoSort.PERSON else tuple(self._people_of(who)),
        )

    def said(self, who: Who, *, skip: int = 0, limit: int = PAGE) -> list[Said]:
        """Return what `who` said, newest paper first, `limit` at most after the first `skip`."""
        names = _names_by_paper(who)
        found: list[Said] = []
        passed = 0
        for paper in _newest_first(self._papers.get(document) for document in names):
            for statement in self._statements.of(paper):
                if folded(statement.found.speaker or "") not in names[paper.id]:
                    continue
                passed += 1
                if passed > skip:
                    found.append(self._said(paper, statement))
                if len(found) == limit:
                    return found
        return found

    def promised(self, who: Who) -> list[Promised]:
        """Return what was recorded of `who` or is suggested, newest paper first."""
        names = _names_by_paper(who)
        recorded: dict[DocumentId, list[tuple[Range, Strength, CommitmentId | None]]]
        recorded = defaultdict(list)
        for item in self._commitments.all():
            if _is_by(
                who, names.get(item.document, set()), item.country, item.actor, item.voiced_by
            ):
                recorded[item.document].append((item.span.range, item.strength, item.id))
        for document in names:
            for _, found in self._commitments.suggestions(document):
                if _is_suggested_of(who, names[document], found):
                    recorded[document].append((found.span, found.strength, None))
        papers = _newest_first(self._papers.get(document) for document in recorded)
        return [
            self._promised(paper, *promise)
            for paper in papers
            for promise in sorted(recorded[paper.id], key=lambda item: item[0])
        ]

    def take_apart(self, who: Who, name: str) -> None:
        """Part the variant `name` from the others of a person again, as one act."""
        own = folded(name)
        pairs = [
            pair
            for pair in self._people.decisions().same
            if who.is_named(pair[0])
            and who.is_named(pair[1])
            and (folded(pair[0].name) == own) != (folded(pair[1].name) == own)
        ]
        self._people.part(pairs, act=f"Take {name} apart from {who.name}")

    def _people_of(self, who: Who) -> Iterator[Who]:
        mine = {facts.mention for facts in who.mentions}
        for person in self.roll().people:
            if any(facts.mention in mine for facts in person.mentions):
                yield person

    def _posts(self, who: Who, papers: dict[DocumentId, Paper]) -> list[PostHeld]:
        """Return the posts as printed, the latest first."""
        held: dict[tuple[str, str, str], list[MentionFacts]] = defaultdict(list)
        for facts in who.mentions if who.sort is WhoSort.PERSON else ():
            if facts.title or facts.organisation:
                key = (facts.title or "", facts.organisation or "", facts.country or "")
                held[key].append(facts)
        posts = []
        for (title, organisation, country), items in held.items():
            items.sort(key=lambda facts: _day(papers[facts.mention.document]))
            years = [year for item in items if (year := _year(papers[item.mention.document]))]
            first, last = (years[0], years[-1]) if years else ("", "")
            place = self._place(items[-1])
            posts.append(PostHeld(title, organisation, country, first, last, place))
        return sorted(posts, key=lambda post: (post.last, post.title), reverse=True)

    def _place(self, facts: MentionFacts) -> PlacedName:
        paper = self._papers.get(facts.mention.document)
        text = self._papers.text(paper)
        where = " ".join(
            part for part in (short_place(paper), locator_at(text, facts.place)) if part
        )
        return PlacedName(paper.id, facts.place, where)

    def _said(self, paper: Paper, statement: Statement) -> Said:
        text = self._papers.text_version(statement.text_version)
        content = statement.found.content
        words = " … ".join(text.text[part.start : part.end] for part in content)
        place = Range(content[0].start, content[-1].end)
        return Said(
            paper.id,
            place,
            one_line(words)[:_WORDS],
            statement.found.speaker or "",
            statement.found.quote_type,
            statement.decision,
            short_place(paper),
            locator_at(text, content[0]),
            _printed(paper),
        )

    def _promised(
        self, paper: Paper, place: Range, strength: Strength, name: CommitmentId | None
    ) -> Promised:
        text = self._papers.text(paper)
        return Promised(
            paper.id,
            place,
            one_line(text.text[place.start : place.end])[:_WORDS],
            strength,
            name,
            short_place(paper),
            locator_at(text, place),
            _printed(paper),
        )


def _names_by_paper(who: Who) -> dict[DocumentId, set[str]]:
    names: dict[DocumentId, set[str]] = defaultdict(set)
    for facts in who.mentions:
        names[facts.mention.document].add(folded(facts.mention.name))
    return names


def _is_by(who: Who, names: set[str], country: str, actor: str, voice: str) -> bool:
    """Whether a promise is of `who`: bound itself, or voiced by one of `names` in that paper."""
    if who.sort is WhoSort.COUNTRY:
        return country == who.country
    if who.sort is WhoSort.BODY:
        return folded(actor) == folded(who.name)
    return folded(voice) in names or folded(actor) in names


def _is_suggested_of(who: Who, names: set[str], found: CommitmentSuggestion) -> bool:
    country, actor, voice = found.actor_country or "", found.actor or "", found.voiced_by or ""
    return _is_by(who, names, country, actor, voice)


def _forums(papers: Iterable[Paper]) -> list[Attended]:
    held = Counter((forum, _year(paper)) for paper in papers for forum in paper.forums)
    found = [Attended(forum, year, papers) for (forum, year), papers in held.items()]
    return sorted(found, key=lambda item: (item.year, item.forum), reverse=True)


def _newest_first(papers: Iterable[Paper]) -> list[Paper]:
    return sorted(papers, key=lambda paper: (_day(paper), paper.id), reverse=True)


def _day(paper: Paper) -> str:
    return (paper.date.earliest or "") if paper.date else ""


def _year(paper: Paper) -> str:
    return _day(paper)[:4]


def _printed(paper: Paper) -> str:
    return paper.date.printed if paper.date else ""
