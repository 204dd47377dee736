"""What could be meant by what is being typed: words of the index, names, forums and tags.

The words before the caret are taken as the beginning of a name, the longest run of them first, so
that “anneke to” offers Anneke Torvil. After a field (`speaker:`) only its own names are offered.
"""

import re
from collections.abc import Iterable, Iterator

from archive_app.archive.caches import Caches
from archive_app.archive.people import People, folded
from archive_app.model.suggestion import Suggestion, SuggestionSort
from archive_app.search.port import Index

_LEAST = 2
"""Characters that say enough to offer something."""
_LEAST_OF_WORD = 3
_OF_ONE_SORT = 4
_MOST = 8
_LONGEST_RUN = 4
"""Words of a name that are taken together."""
_QUOTES = '"“”„«»「」『』'
_IN_FIELD = re.compile(
    rf"(?<!\w)(?P<field>[A-Za-z]+):(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)|(?P<plain>[^\s{_QUOTES}:()]*))$"
)
_RUN = re.compile(rf"[^{_QUOTES}:()]*$")
_WORD = re.compile(r"[^\W_]+$")
_PLAIN = re.compile(r"[\w-]+")
_Names = dict[SuggestionSort, tuple[str, ...]]
_SORTS = tuple(sort for sort in SuggestionSort if sort is not SuggestionSort.WORD)


class Suggesting:
    """Offers what completes a search; reads every name once and after each change of the index."""

    def __init__(self, *, caches: Caches, people: People) -> None:
        """Read words, forums and tags from the index and names from `people`."""
        self._caches = caches
        self._people = people
        self._known: tuple[int, _Names] | None = None

    def suggest(self, typed: str, caret: int) -> tuple[Suggestion, ...]:
        """Return what may be meant where one types, at code point `caret`; words come first."""
        return self._caches.asked(lambda index: self._offers(index, typed, caret)[:_MOST], ())

    def _offers(self, index: Index, typed: str, caret: int) -> tuple[Suggestion, ...]:
        before = typed[:caret]
        if typed[caret : caret + 1].strip():
            return ()
        field = _IN_FIELD.search(before)
        if field is not None:
            return tuple(self._of_field(index, field, typed, caret))
        if sum(before.count(quote) for quote in _QUOTES) % 2:
            return ()
        return (*self._words(index, typed, caret), *self._of_run(index, typed, caret))

    def _words(self, index: Index, typed: str, caret: int) -> Iterator[Suggestion]:
        """Yield the commonest words that begin as the one before the caret does."""
        begun = _WORD.search(typed[:caret])
        if begun is None or len(begun[0]) < _LEAST_OF_WORD:
            return
        written = begun[0].casefold()
        words = index.words_beginning(written, limit=_OF_ONE_SORT + 1)
        for word in [word for word in words if word != written][:_OF_ONE_SORT]:
            yield _taken(SuggestionSort.WORD, word, word, typed, slice(begun.start(), caret))

    def _of_field(
        self, index: Index, field: re.Match[str], typed: str, caret: int
    ) -> Iterator[Suggestion]:
        """Yield the names that the field before the caret may hold."""
        sort = next((sort for sort in _SORTS if sort == field["field"].casefold()), None)
        if sort is None:
            return
        begun = folded(field["quoted"] or field["plain"] or "")
        for found in _beginning(self._names(index)[sort], begun)[:_MOST]:
            clause = _clause(sort, found)
            yield _taken(sort, found, clause, typed, slice(field.start(), caret))

    def _of_run(self, index: Index, typed: str, caret: int) -> Iterator[Suggestion]:
        """Yield the names that the words before the caret begin, by the longest run of them."""
        run = _RUN.search(typed[:caret])
        places = [m.start() for m in re.finditer(r"\S+", run[0])] if run else []
        if run is None or not places or run[0] != run[0].rstrip():
            return
        names, offered = self._names(index), set()
        for place in places[-_LONGEST_RUN:]:
            begun = folded(run[0][place:])
            if len(begun) < _LEAST:
                continue
            for sort in _SORTS:
                for name in _beginning(names[sort], begun)[:_OF_ONE_SORT]:
                    if (sort, name) not in offered:
                        offered.add((sort, name))
                        part = slice(run.start() + place, caret)
                        yield _taken(sort, name, _clause(sort, name), typed, part)

    def _names(self, index: Index) -> _Names:
        change = self._caches.change
        if self._known is None or self._known[0] != change:
            mentions = self._people.mentions()
            known = {
                SuggestionSort.SPEAKER: _ordered(item.mention.name for item in mentions),
                SuggestionSort.BODY: _ordered(item.organisation or "" for item in mentions),
                SuggestionSort.FORUM: _ordered(index.values("forum")),
                SuggestionSort.TAG: _ordered(index.values("tag")),
            }
            self._known = (change, known)
        return self._known[1]


def _ordered(names: Iterable[str]) -> tuple[str, ...]:
    """Return each name once, short ones first."""
    return tuple(sorted({name for name in names if name}, key=lambda name: (len(name), name)))


def _beginning(names: Iterable[str], begun: str) -> list[str]:
    """Return the names of which a word begins so; those that begin so themselves come first."""
    fitting = [name for name in names if f" {begun}" in f" {folded(name)}"]
    return sorted(fitting, key=lambda name: not folded(name).startswith(begun))


def _clause(sort: SuggestionSort, name: str) -> str:
    value = "".join(character for character in name if character not in _QUOTES)
    return f"{sort.value}:{value}" if _PLAIN.fullmatch(value) else f'{sort.value}:"{value}"'


def _taken(sort: SuggestionSort, name: str, put: str, typed: str, part: slice) -> Suggestion:
    """Return the offer that puts words in place of a part of what is typed."""
    before = f"{typed[: part.start]}{put} "
    return Suggestion(sort, name, before + typed[part.stop :].lstrip(), len(before))
