"""From what was typed to hits that point into papers."""

from collections.abc import Iterable, Iterator

from archive_app.archive.annotations import Annotations
from archive_app.archive.caches import Caches
from archive_app.archive.commitments import Commitments
from archive_app.archive.entries import Holdings, entry_of
from archive_app.archive.papers import Papers
from archive_app.archive.people import People, folded
from archive_app.archive.statements import Statements
from archive_app.language.countries import country_as_typed
from archive_app.model.ids import DocumentId
from archive_app.model.index import EngineAnswer, EngineHit, IndexEntry
from archive_app.model.result import Hit, SearchResult
from archive_app.search.highlight import highlights
from archive_app.search.parser import parse
from archive_app.search.port import Resolver, Sort
from archive_app.search.query import Query
from archive_app.search.snippet import snippet

_EMPTY = EngineAnswer((), 0, 0, {})


class Searching:
    """Asks the index and resolves what it answers."""

    def __init__(
        self,
        *,
        caches: Caches,
        papers: Papers,
        people: People,
        statements: Statements,
        annotations: Annotations,
        commitments: Commitments,
    ) -> None:
        """Read from the parts of one archive."""
        self._caches = caches
        self._papers = papers
        self._people = people
        self._statements = statements
        self._annotations = annotations
        self._commitments = commitments

    @property
    def names(self) -> Resolver:
        """What knows the names that a query may hold."""
        return _Names(self._papers, self._people)

    def resolve(self, found: Iterable[EngineHit], query: Query) -> Iterator[Hit]:
        """Yield what the archive holds now for each entry that was found, if it still does."""
        held: dict[DocumentId, Holdings] = {}
        for item in found:
            hit = self._hit(item, query, held)
            if hit is not None:
                yield hit

    def search(
        self, typed: str, *, any_words: bool = False, limit: int = 10, by_date: bool = False
    ) -> SearchResult:
        """Return the best `limit` hits for what was typed; QueryError when it is refused."""
        query = parse(typed)
        names = _Names(self._papers, self._people)
        sort = Sort.DATE if by_date else Sort.RELEVANCE
        answer = self._caches.asked(
            lambda index: index.answer(
                query, resolver=names, any_words=any_words, limit=limit, sort=sort
            ),
            _EMPTY,
        )
        return SearchResult(
            tuple(self.resolve(answer.hits, query)),
            answer.total,
            answer.documents,
            names.readable(answer.facets),
            self._notice(query, answer),
        )

    def candidates(self, words: str) -> Iterator[tuple[DocumentId, int]]:
        """Yield the passages that have most of `words`, best first, for checking a quotation."""
        plain = "".join(character if character.isalnum() else " " for character in words)
        query = parse(" ".join(word.casefold() for word in plain.split()[:60]))
        answer = self._caches.asked(
            lambda index: index.answer(
                query, resolver=self.names, any_words=True, limit=50, facets=False
            ),
            _EMPTY,
        )
        for found in answer.hits:
            sort, _, rest = found.key.partition(":")
            if sort == "p":
                yield found.document, int(rest.rpartition(":")[2])

    def _hit(self, found: EngineHit, query: Query, held: dict[DocumentId, Holdings]) -> Hit | None:
        holdings = held.get(found.document) or self._holdings(found.document)
        if holdings is None:
            return None
        held[found.document] = holdings
        entry = entry_of(holdings, found.key)
        if entry is None:
            return None
        return self._resolved(holdings, entry, found, query)

    def _resolved(
        self, holdings: Holdings, entry: IndexEntry, found: EngineHit, query: Query
    ) -> Hit:
        paper = holdings.paper
        marked = highlights(entry.text, query, entry.language)
        page = holdings.text.passage(entry.passage).page if entry.passage else None
        return Hit(
            paper.id,
            paper.external_id,
            paper.title,
            paper.kind.value,
            entry.kind,
            paper.date.printed if paper.date else "",
            entry.passage,
            entry.label,
            page,
            entry.start,
            entry.end,
            entry.text,
            entry.speakers,
            round(found.score, 4),
            marked,
            snippet(entry.text, marked),
            found.key,
        )

    def _holdings(self, document: DocumentId) -> Holdings | None:
        paper = self._papers.find(document)
        if paper is None or paper.removed:
            return None
        return Holdings(
            paper,
            self._papers.text(paper),
            self._statements.of(paper),
            list(self._annotations.of(document)),
            self._commitments.of(document),
        )

    def _notice(self, query: Query, answer: EngineAnswer) -> str:
        said = [problem.sentence for problem in query.problems]
        if not answer.all_words:
            said.append("No passage has all the words; these have most of them.")
        if not answer.complete:
            said.append("The search took too long and was ended early; more may be there.")
        behind = self._caches.behind()
        if behind:
            papers = "1 paper is" if behind == 1 else f"{behind} papers are"
            said.append(f"{papers} not in the index yet, so more may be there; search again soon.")
        return " ".join(said)


class _Names:
    """Resolves names into the ids that the index holds, and back."""

    def __init__(self, papers: Papers, people: People) -> None:
        self._papers = papers
        self._people = people

    def speakers(self, text: str) -> frozenset[str]:
        """Return the keys of everybody of that name, variants joined by people included."""
        return self._people.keys(text)

    def countries(self, text: str) -> frozenset[str]:
        """Return the code of the country of that name or code."""
        code = country_as_typed(text)
        return frozenset({code} if code else ())

    def forums(self, text: str) -> frozenset[str]:
        """Return the forums whose printed name holds all the words of `text`."""
        wanted = folded(text).split()
        return frozenset(
            forum
            for forum in self._papers.forums()
            if all(word in folded(forum) for word in wanted)
        )

    def bodies(self, text: str) -> frozenset[str]:
        """Return the keys of the bodies whose printed name holds all the words of `text`."""
        return self._people.body_keys(text)

    def readable(self, facets: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
        """Return the facets with the names of speakers in place of their keys."""
        if "speaker" not in facets:
            return facets
        names = self._people.names()
        shown: dict[str, int] = {}
        for key, count in facets["speaker"].items():
            if key in names:
                shown[names[key]] = count
        return {**facets, "speaker": shown}
