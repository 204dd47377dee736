"""What the window's search page asks: hits grouped by paper, facets to choose from, rows by key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from archive_app.archive.caches import Caches
from archive_app.archive.likeness import likeness_of
from archive_app.archive.papers import Papers
from archive_app.archive.people import People, name_key
from archive_app.archive.searching import Searching
from archive_app.archive.series import by_forum
from archive_app.archive.verifying import Verification, verify
from archive_app.model.finding import (
    FIRST_HITS,
    Alike,
    Facet,
    FacetValue,
    Findings,
    Holding,
    Narrowing,
    Oddity,
    Order,
    PaperHead,
    PaperHits,
    PaperRows,
    Request,
)
from archive_app.model.index import EngineAnswer, EngineHit, EntryKind
from archive_app.model.paper import Paper
from archive_app.model.particulars import Basis, Field
from archive_app.model.span import Range
from archive_app.resources import sample_papers
from archive_app.search.analysis import analyse
from archive_app.search.parser import parse
from archive_app.search.port import Index, Sort
from archive_app.search.query import (
    MOST_CHARACTERS,
    DateRange,
    Having,
    Node,
    Query,
    Words,
    named_in,
    wanted_words,
    with_most_words,
)
from archive_app.search.query import Field as Named

MOST_HITS = 10_000
"""Hits of which the keys are given; the counts are always whole."""
FIRST_PAPERS = 6
"""Papers that an answer brings along, enough to fill a window."""
_MOST_FORMS = 4
_SORTS = {
    Order.BEST: Sort.RELEVANCE,
    Order.NEWEST: Sort.DATE,
    Order.OLDEST: Sort.OLDEST,
    Order.FORUM: Sort.DATE,
}
_UNSTATED = frozenset({Facet.COUNTRY})
"""Facets in which having no value is a choice."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation beside what the archive holds.

    `words` are the quotation with each run of white space as one space, `held` the words of the
    paper that stand for it, as they are in its text version; `head` is None when nothing is like
    it.
    """

    words: str
    found: Verification
    head: PaperHead | None
    held: str


class Finding:
    """Searches as one types, narrows and scrolls."""

    def __init__(
        self, *, caches: Caches, papers: Papers, people: People, searching: Searching
    ) -> None:
        """Read from the parts of one archive; `searching` resolves what is found."""
        self._caches = caches
        self._papers = papers
        self._people = people
        self._searching = searching

    def find(self, request: Request) -> Findings:
        """Return what is found, in the order asked for; QueryError when it is refused.

        Where the words typed stand nowhere together, the last one may be the beginning of one.
        """
        query = parse(request.typed)
        found = self._caches.asked(lambda index: self._found(index, query, request), None)
        if found is not None:
            return found
        return Findings(request, request.typed, (), {}, 0, {}, {}, behind=self._caches.behind())

    def _found(self, index: Index, query: Query, request: Request) -> Findings:
        if request.alike is not None:
            return self._found_alike(index, request, query, request.alike)
        answer = self._answer(index, query, request)
        if not answer.all_words or not answer.total:
            begun = _begun(query)
            wider = self._answer(index, begun, request) if begun else answer
            if begun and wider.total and wider.all_words:
                query, answer = begun, wider
        return self._findings(index, request, query, answer)

    def _found_alike(self, index: Index, request: Request, query: Query, alike: Alike) -> Findings:
        """Return what is like a passage, and of that only what was typed where something was."""
        likeness = likeness_of(index, self._searching.names, alike)
        typed = query.text.strip()
        within = {"alike": likeness.bounds} | ({"typed": query.root} if typed else {})
        answer = self._answer(index, likeness.query, request, within)
        marked = f"({typed}) OR {likeness.query.text}" if typed else likeness.query.text
        return self._findings(index, request, replace(query, text=marked), answer)

    def _findings(
        self, index: Index, request: Request, query: Query, answer: EngineAnswer
    ) -> Findings:
        papers = tuple(PaperHits(document, keys) for document, keys in answer.papers)
        if request.order is Order.FORUM:
            papers = by_forum(papers, self._papers.forums_of_papers())
        first = self.rows(query.text, _first(papers))
        lacking = request.alike is None and not (answer.total and answer.all_words)
        return Findings(
            request,
            query.text,
            papers,
            answer.entries,
            answer.documents,
            self._facets(answer),
            {int(year): count for year, count in answer.facets["year"].items()},
            tuple(Oddity(Range(p.start, p.end), p.sentence) for p in query.problems),
            answer.all_words,
            answer.complete,
            self._caches.behind(),
            (*self._joined_names(query), *_forms(first, query)),
            self._instead(index, query) if lacking else "",
            first,
            *_words_counted(query, answer),
        )

    def _answer(
        self,
        index: Index,
        query: Query,
        request: Request,
        within: Mapping[str, Node] = MappingProxyType({}),
    ) -> EngineAnswer:
        return index.answer(
            query,
            resolver=self._searching.names,
            limit=MOST_HITS,
            by_paper=True,
            sort=_SORTS[request.order],
            narrowed={**_nodes(request.narrowing), **within},
        )

    def holding(self) -> Holding:
        """Return what there is to search."""
        samples = {path.name for path in sample_papers().rglob("*.*")}
        papers = list(self._papers.all())
        return Holding(len(papers), all(samples.intersection(paper.names) for paper in papers))

    def rows(self, typed: str, wanted: Iterable[PaperHits]) -> tuple[PaperRows, ...]:
        """Return the hits of these keys as they are now, marked with what was typed."""
        query = parse(typed)
        found = []
        for group in wanted:
            paper = self._papers.find(group.document)
            if paper is None or paper.removed:
                continue
            engine = [EngineHit(key, group.document, 0.0) for key in group.keys]
            hits = self._searching.resolve(engine, query)
            found.append(PaperRows(_head(paper), tuple(hits)))
        return tuple(found)

    def check(self, quotation: str) -> Checked:
        """Return how a quotation stands to the passage most like it, with what is to be shown.

        WrongUse when there is nothing to look for.
        """
        found = verify(quotation, self._papers, self._searching.candidates)
        words = " ".join(quotation.split())
        if found.document is None:
            return Checked(words, found, None, "")
        paper = self._papers.get(found.document)
        text = self._papers.text(paper).text[found.start : found.end]
        return Checked(words, found, _head(paper), text)

    def marks(self, typed: str, group: PaperHits) -> tuple[Range, ...]:
        """Return what is marked in a paper's text: code points of its text version, in order."""
        return tuple(
            sorted(
                Range(hit.start + part.start, hit.start + part.end)
                for rows in self.rows(typed, [group])
                for hit in rows.hits
                if hit.entry is EntryKind.PASSAGE
                for part in hit.highlights
            )
        )

    def _facets(self, answer: EngineAnswer) -> dict[Facet, tuple[FacetValue, ...]]:
        found: dict[Facet, tuple[FacetValue, ...]] = {}
        for facet in Facet:
            counts = answer.facets[facet.value]
            if facet is Facet.SPEAKER:
                found[facet] = tuple(self._speakers(counts))
                continue
            named = facet is Facet.FORUM
            values = [FacetValue(v, count, v if named else None) for v, count in counts.items()]
            unstated = answer.unstated.get(facet.value, 0)
            if facet in _UNSTATED and unstated:
                values.append(FacetValue("", unstated))
            found[facet] = tuple(values)
        return found

    def _speakers(self, counts: dict[str, int]) -> Iterable[FacetValue]:
        """Yield people by printed name; names that people joined stand together."""
        names = self._people.names()
        joined: dict[str, tuple[str, ...]] = {}
        for person in self._people.persons():
            keys = tuple(dict.fromkeys(name_key(mention.name) for mention in person))
            joined.update((key, keys) for key in keys)
        done: set[str] = set()
        for key in counts:
            if key not in names or key in done:
                continue
            keys = joined.get(key, (key,))
            done.update(keys)
            count = sum(counts.get(other, 0) for other in keys)
            name = ", ".join(names[other] for other in keys if other in names)
            yield FacetValue(" ".join(keys), count, name)

    def _joined_names(self, query: Query) -> tuple[str, ...]:
        """Return the other names of the people whose names were typed."""
        typed = dict.fromkeys(named_in(query.root, Named.SPEAKER))
        names = (name for words in typed for name in self._people.other_names(words))
        return tuple(dict.fromkeys(names))

    def _instead(self, index: Index, query: Query) -> str:
        """Return what was typed with words that stand nowhere spelled as they do, or ""."""
        typed = query.text
        words = [node for node in wanted_words(query.root) if isinstance(node, Words)]
        for node in sorted(words, key=lambda node: -node.start):
            if len(node.tokens) != 1 or node.tokens[0].cluster:
                continue
            likely = index.spelled_like(node.tokens[0].exact)
            if likely is not None:
                typed = typed[: node.start] + likely + typed[node.end :]
        if typed == query.text:
            return ""
        asked = index.answer(parse(typed), resolver=self._searching.names, limit=0, facets=False)
        return typed if asked.total else ""


def _words_counted(query: Query, answer: EngineAnswer) -> tuple[int, int]:
    """Return how many words stand together, and of how many that were typed.

    (0, 0) where all do, or where they were not typed one by one.
    """
    parts = with_most_words(query.root)
    typed = list(wanted_words(query.root))
    if answer.all_words or parts is None or parts[0] != tuple(typed):
        return (0, 0)
    return (answer.words_met, len(typed))


def _begun(query: Query) -> Query | None:
    """Return the query with its last word as the beginning of one, None where it ends otherwise."""
    last = [node for node in wanted_words(query.root) if node.end == len(query.text)]
    if not last or not isinstance(last[0], Words) or len(query.text) >= MOST_CHARACTERS:
        return None
    tokens = last[0].tokens
    return parse(query.text + "*") if len(tokens) == 1 and not tokens[0].cluster else None


def _nodes(narrowing: Narrowing) -> dict[str, Node]:
    nodes: dict[str, Node] = {
        facet.value: Having(0, 0, facet.value, _ids(facet, narrowing.of(facet)))
        for facet in Facet
        if narrowing.of(facet)
    }
    if narrowing.years is not None:
        first, last = narrowing.years
        nodes["year"] = DateRange(0, 0, first * 10_000 + 101, last * 10_000 + 1231)
    if narrowing.paper is not None:
        nodes["paper"] = Having(0, 0, "document", (narrowing.paper,))
    return nodes


def _ids(facet: Facet, values: tuple[str, ...]) -> tuple[str, ...]:
    if facet is Facet.SPEAKER:
        return tuple(key for value in values for key in value.split())
    return values


def _first(papers: tuple[PaperHits, ...]) -> list[PaperHits]:
    return [PaperHits(group.document, group.keys[:FIRST_HITS]) for group in papers[:FIRST_PAPERS]]


def _head(paper: Paper) -> PaperHead:
    title = paper.particulars.get(Field.TITLE)
    date = paper.date
    places = (*paper.forums[:1], paper.text_of(Field.PLACE))
    return PaperHead(
        paper.id,
        paper.title,
        title is not None and title.basis is not Basis.GUESSED,
        paper.kind.value,
        ", ".join(place for place in places if place),
        date.printed if date else "",
        paper.language,
        paper.text_of(Field.TRANSLATION) in ("translation", "machine translation")
        or any(link.relation == "translation of" for link in paper.links),
    )


def _forms(rows: Iterable[PaperRows], query: Query) -> tuple[str, ...]:
    """Return the words marked in `rows` that were not typed so, most frequent first."""
    typed = {token.exact for token in analyse(query.text)}
    counts: dict[str, int] = {}
    for paper in rows:
        for hit in paper.hits:
            for part in hit.highlights:
                form = hit.text[part.start : part.end].casefold()
                exact = [token.exact for token in analyse(form)]
                if len(exact) == 1 and exact[0] not in typed:
                    counts[form] = counts.get(form, 0) + 1
    return tuple(sorted(counts, key=lambda form: (-counts[form], form))[:_MOST_FORMS])
