"""Finds everything that has a name by the beginnings of the words of the name."""

from collections.abc import Iterator

from archive_app.archive.briefings import Briefings
from archive_app.archive.commitments import Commitments
from archive_app.archive.papers import Papers
from archive_app.archive.people import People, folded
from archive_app.archive.saved_searches import SavedSearches
from archive_app.model.naming import Named, NamedSort


class Naming:
    """Everything that has a name; reads all of it at each question, so ask off the window."""

    def __init__(
        self,
        *,
        papers: Papers,
        people: People,
        commitments: Commitments,
        briefings: Briefings,
        searches: SavedSearches,
    ) -> None:
        """Read from the parts of one archive."""
        self._papers = papers
        self._people = people
        self._commitments = commitments
        self._briefings = briefings
        self._searches = searches

    def named(self, typed: str, *, limit: int = 30) -> list[Named]:
        """Return what has a name in which every word typed begins a word, short names first."""
        wanted = folded(typed).split()
        if not wanted:
            return []
        found = [item for item in self._all() if _fits(item, wanted)]
        found.sort(key=lambda item: (len(item.name), item.name, item.key))
        return found[:limit]

    def _all(self) -> Iterator[Named]:
        for paper in self._papers.all():
            file = paper.names[0] if paper.names else ""
            yield Named(NamedSort.PAPER, paper.id, paper.title, file, paper.id)
        seen = set()
        for facts in self._people.mentions():
            name = folded(facts.mention.name)
            if name not in seen:
                seen.add(name)
                post = facts.title or facts.organisation or ""
                yield Named(
                    NamedSort.PERSON,
                    facts.mention.name,
                    facts.mention.name,
                    post,
                    facts.mention.document,
                )
        for commitment in self._commitments.all():
            yield Named(
                NamedSort.COMMITMENT, commitment.id, commitment.span.exact, "", commitment.document
            )
        for briefing in self._briefings.all():
            yield Named(NamedSort.BRIEFING, briefing.id, briefing.name, briefing.title)
        for search in self._searches.all():
            yield Named(NamedSort.SEARCH, search.id, search.name)


def _fits(item: Named, wanted: list[str]) -> bool:
    # A space before each word; scripts that put none between words are found inside.
    name = " " + folded(f"{item.name} {item.note}")
    return all(f" {word}" in name or (not word.isascii() and word in name) for word in wanted)
